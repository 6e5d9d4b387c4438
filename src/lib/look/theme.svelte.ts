import { forget, keep, recall } from '../store.ts';

export type ThemeName = 'system' | 'light' | 'dark';
const ROUND: readonly ThemeName[] = ['system', 'light', 'dark'];

/** Light, dark or as the system says; static/start.js sets the stored choice before the first paint. */
export class Theme {
	name = $state<ThemeName>('system');

	/** In the browser only: takes up what start.js has set. */
	wake(): void {
		const stored = recall('theme');
		this.name = stored === 'light' || stored === 'dark' ? stored : 'system';
	}

	set(name: ThemeName): void {
		this.name = name;
		if (name === 'system') {
			forget('theme');
			delete document.documentElement.dataset.theme;
		} else {
			keep('theme', name);
			document.documentElement.dataset.theme = name;
		}
	}

	turn(): void {
		this.set(ROUND[(ROUND.indexOf(this.name) + 1) % ROUND.length] ?? 'system');
	}
}
