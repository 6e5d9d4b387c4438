/** What this browser keeps between visits. A browser may refuse storage, so every write says whether it stood. */
const PREFIX = 'earnburn.';

export type StoreKey = 'theme' | 'language' | 'scenario' | 'baseline' | 'single-keys';

export function recall(key: StoreKey): string | null {
	try {
		return localStorage.getItem(PREFIX + key);
	} catch {
		return null;
	}
}

export function keep(key: StoreKey, value: string): boolean {
	try {
		localStorage.setItem(PREFIX + key, value);
		return true;
	} catch {
		return false;
	}
}

export function forget(key: StoreKey): void {
	try {
		localStorage.removeItem(PREFIX + key);
	} catch {
		// Nothing was kept, so nothing is left to forget.
	}
}
