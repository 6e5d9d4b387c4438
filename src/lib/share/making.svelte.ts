import { onDestroy } from 'svelte';

/** A file that takes time to make: how far it is, what came of it, and how to stop. Called while a component is set up. */
export class Making<T> {
	/** 0 … 1 while it is being made */
	share = $state<number | null>(null);
	failed = $state(false);
	made = $state.raw<T | null>(null);
	#stop: AbortController | null = null;

	constructor() {
		onDestroy(() => this.#stop?.abort());
	}

	/** @param make resolves to null where it was stopped */
	async start(make: (signal: AbortSignal, onProgress: (done: number) => void) => Promise<T | null>): Promise<void> {
		this.clear();
		const mine = new AbortController();
		this.#stop = mine;
		this.share = 0;
		try {
			const made = await make(mine.signal, (done) => {
				if (this.#stop === mine) this.share = done;
			});
			if (this.#stop === mine) this.made = made;
		} catch {
			if (this.#stop === mine) this.failed = true;
		}
		if (this.#stop === mine) this.share = null;
	}

	/** Other choices: what is being made, or was, is not wanted any more. */
	clear(): void {
		this.#stop?.abort();
		this.#stop = null;
		[this.made, this.failed, this.share] = [null, false, null];
	}
}
