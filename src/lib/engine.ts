import type { ArmCache } from '$run/armCache.ts';
import type { Executor } from '$run/executor.ts';

/** One set of workers and one cache of arms for all places: what one has played, the next need not play again. */
export interface Engine {
	readonly drive: typeof import('$run/drive.ts').drive;
	readonly executor: Executor;
	readonly cache: ArmCache;
}

async function start(): Promise<Engine> {
	const [{ drive }, { createBrowserPool }, { createArmCache }] = await Promise.all([
		import('$run/drive.ts'),
		import('$run/browser.ts'),
		import('$run/armCache.ts')
	]);
	return { drive, executor: createBrowserPool(), cache: createArmCache() };
}

let engine: Promise<Engine> | null = null;

/** Loaded and started when it is asked for first. */
export const theEngine = (): Promise<Engine> => (engine ??= start());
