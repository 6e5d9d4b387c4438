import type { Scenario } from './scenario/types.ts';

/** Blocks a replication's sample is cut into: interleaved slices, the unit of work and of the chance variance. */
export const BLOCKS = 10;

/** Replications that are run and counted together. */
export const BATCH = 10;

/** What one replication draws before any life is played; the same for every design. */
export interface Future {
	readonly replication: number;
	/** candidates in the whole population of this future */
	readonly population: number;
	/** of which this many lives are played in all blocks together */
	readonly sample: number;
	/** values of the uncertain inputs, by path */
	readonly draws: Readonly<Record<string, number>>;
	/** people per funnel step and period, whole population: [exposed, clicked, downloaded, opened] each `periods` long */
	readonly funnel: readonly Float64Array[];
	/** spend on exposures and clicks per period, whole population, minor units */
	readonly reachCost: Float64Array;
}

/** One design in one future: sums of its blocks' ledgers (layout: kernel/accounts.ts). */
export interface Row {
	readonly future: Future;
	/** ACCOUNTS × periods, then TABLE_CELLS; whole numbers, of the sample */
	readonly ledger: Float64Array;
	/** horizon totals by block: blocks × ACCOUNTS */
	readonly blockTotals: Float64Array;
	/** redemption cost (face + rewards) by block and period: blocks × periods */
	readonly blockCost: Float64Array;
	/** how often the lives were played until budgets, stock, market and campaigns came to rest */
	readonly passes: number;
	/** points by month of issue, where the study asked for them (triangle.ts); whole points of the sample */
	readonly triangle?: Float64Array;
}

/** One design (or no programme) over all replications counted so far, in order. */
export interface Arm {
	/** design id, or 'none' */
	readonly id: string;
	readonly rows: readonly Row[];
}

/** Everything a run has produced so far. */
export interface Outcome {
	readonly scenario: Scenario;
	/** SHA-256 of the canonical scenario */
	readonly scenarioDigest: string;
	readonly weekly: boolean;
	readonly periods: number;
	/** true for the preview of 4 replications of block 0 only */
	readonly provisional: boolean;
	readonly replications: number;
	/** no programme first, then the designs in the scenario's order (those that were asked for) */
	readonly arms: readonly Arm[];
}
