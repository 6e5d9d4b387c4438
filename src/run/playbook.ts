import type { Play } from '../engine/playbook/run.ts';
import { createArmCache } from './armCache.ts';
import { drive } from './drive.ts';
import type { Executor } from './executor.ts';

/** Bytes kept of what one experiment has played: several run at a time. */
const CACHE = 64 * 2 ** 20;

/** Plays what an experiment asks for; arms that its variants have in common are played once. Rejects when cancelled. */
export function playOn(executor: Executor, signal?: AbortSignal): Play {
	const cache = createArmCache(CACHE);
	return async (scenario, arms, futures) => {
		const options = { arms, cache, cap: futures, stopWhenSettled: false, onlyAtEnd: true, ...(signal && { signal }) };
		const run = await drive(scenario, executor, options);
		if (run.ended === 'cancelled' || run.answer === null) throw new Cancelled();
		return run.answer.outcome;
	};
}

/** Somebody pressed Ctrl+C. */
export class Cancelled extends Error {}
