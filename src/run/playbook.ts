import type { Play } from '../engine/playbook/run.ts';
import { createArmCache } from './armCache.ts';
import { drive } from './drive.ts';
import type { Executor } from './executor.ts';

/** Plays what an experiment asks for; arms that its variants have in common are played once. Rejects when cancelled. */
export function playOn(executor: Executor, signal?: AbortSignal): Play {
	const cache = createArmCache();
	return async (scenario, arms, futures) => {
		const options = { arms, cache, cap: futures, stopWhenSettled: false, onlyAtEnd: true, ...(signal && { signal }) };
		const run = await drive(scenario, executor, options);
		if (run.ended === 'cancelled' || run.answer === null) throw new Cancelled();
		return run.answer.outcome;
	};
}

/** Somebody pressed Ctrl+C. */
export class Cancelled extends Error {}
