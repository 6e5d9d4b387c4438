// What the cards of tiers draw. Loaded with the engine, not with the page.
import { kaplanMeier, medianTime } from '$engine/stats/survival.ts';
import type { Distance, LadderTables, Migration } from '$engine/summary/ladder.ts';
import type { TierTime } from '../charts/time-to-tier.geometry.ts';

export interface LadderShown {
	readonly migration: Migration;
	/** at the horizon, by tier above the entry tier */
	readonly distance: readonly Distance[];
	readonly times: readonly TierTime[];
}

export function ladderShown({ migration, distance, reach }: LadderTables): LadderShown {
	const times = reach.map((exits) => {
		const steps = kaplanMeier(exits);
		return { steps, median: medianTime(steps) };
	});
	return { migration, distance, times };
}
