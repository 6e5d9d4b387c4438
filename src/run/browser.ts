import { wrap } from 'comlink';
import type { Executor } from './executor.ts';
import type { Hire } from './member.ts';
import type { Player } from './player.ts';
import { createPool } from './pool.ts';

const hire: Hire = (gone) => {
	// Written out in one expression: that is how the bundler finds the worker.
	const worker = new Worker(new URL('./browser.worker.ts', import.meta.url), { type: 'module' });
	worker.addEventListener('error', (event) => gone(new Error(event.message || 'The worker could not start.')));
	worker.addEventListener('messageerror', () => gone(new Error('A message could not be read.')));
	const player = wrap<Player>(worker);
	return { play: (job) => player.play(job), end: () => worker.terminate() };
};

/** A warm pool of module workers: at least two, else one fewer than the processor has cores. */
export function createBrowserPool(workers = Math.max(2, (navigator.hardwareConcurrency || 2) - 1)): Executor {
	return createPool(hire, workers);
}
