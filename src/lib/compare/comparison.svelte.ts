import type { Attributed } from '$run/attribute.ts';
import { CompareRunning } from './compareRunning.svelte.ts';

/** What the Compare place remembers while others are open. */
export class Comparison {
	/** ids of the designs side by side, A first; null: as the scenario has them */
	chosen = $state.raw<readonly string[] | null>(null);
	/** which of the others stands against A where there is room for one pair */
	against = $state<string | null>(null);
	/** the design whose name is being changed, by its id */
	renaming = $state<string | null>(null);
	/** all inputs, not only those that differ */
	allInputs = $state(false);
	tables = $state({
		...{ headline: false, waterfall: false, plays: false, rules: false, lifts: false, funnel: false, retention: false },
		...{ migration: false, migrationB: false, migrationLess: false, distance: false, time: false, story: false }
	});
	/** which rules bring the difference, for the question it was worked out for */
	rules = $state.raw<{ readonly about: string; readonly said: Attributed } | null>(null);
	readonly run = new CompareRunning();
	/** more runs than settling needs, for the question they were asked for */
	more = $state.raw<{ readonly about: string; readonly replications: number } | null>(null);
}
