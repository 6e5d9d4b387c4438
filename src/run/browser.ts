import type { Executor } from './executor.ts';

/** A warm pool of module workers: at least two, else one fewer than the processor has cores. */
export function createBrowserPool(workers = Math.max(2, (navigator.hardwareConcurrency || 2) - 1)): Executor {
	throw new Error(`Not built yet: ${workers}`);
}
