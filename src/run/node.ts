import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { awake, type Clock } from './clock.ts';
import type { Executor } from './executor.ts';
import type { Hire } from './member.ts';
import type { Player } from './player.ts';
import { createPool } from './pool.ts';

const hireFrom =
	(url: URL): Hire =>
	(gone) => {
		const worker = new Worker(url);
		worker.on('error', gone);
		worker.on('messageerror', gone);
		worker.on('exit', (code) => gone(new Error(`The worker thread ended with ${code}.`)));
		const player = wrap<Player>(nodeEndpoint(worker));
		return { play: (job) => player.play(job), end: () => void worker.terminate() };
	};

/** Worker threads of Node, as many as the processor has cores. The file of the worker is built beside this one. */
export function createNodePool(
	workers: number = availableParallelism(),
	file = new URL('./sim.node.js', import.meta.url),
	clock: Clock = awake
): Executor {
	return createPool(hireFrom(file), workers, clock);
}
