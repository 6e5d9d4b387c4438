import type { LadderTables } from './summary/ladder.ts';
/** A figure over the replications: where it lies and how sure the mean is. Money in minor units. */
export interface Stat {
	/** mean over replications */
	readonly mean: number;
	/** standard error of the mean */
	readonly se: number;
	/** 95 % interval of the mean */
	readonly low: number;
	readonly high: number;
	/** quantiles over replications, the chance part scaled to the real population */
	readonly p5: number;
	readonly p10: number;
	readonly p25: number;
	readonly p50: number;
	readonly p75: number;
	readonly p90: number;
	readonly p95: number;
	/** replications */
	readonly n: number;
	/** share of the variance over replications that is chance (the rest: inputs and common shocks); null where it cannot be told */
	readonly chanceShare: number | null;
}

/** A count of futures with its interval, in shares 0–1. */
export interface Chance {
	readonly k: number;
	readonly n: number;
	readonly share: number;
	readonly low: number;
	readonly high: number;
	readonly method: 'wilson' | 'clopper-pearson' | 'inverted-quantile';
}

/** Paths of a cumulative quantity over the reporting periods, for a fan chart. Index 0 is launch (value 0). */
export interface Fan {
	/** nested central shares, widest first, e.g. .95 … .02 */
	readonly levels: readonly number[];
	/** [level][period] */
	readonly lower: readonly Float64Array[];
	readonly upper: readonly Float64Array[];
	readonly median: Float64Array;
	/** ten whole futures, the same replications for every design */
	readonly samples: readonly Float64Array[];
	/** replication numbers of the samples */
	readonly sampleIds: readonly number[];
}

export interface BudgetAnswer {
	/** minor units, over the whole horizon */
	readonly amount: number;
	/** budget released by the end of each period, minor units; a future breaches where its cumulative cost is above this */
	readonly line: Float64Array;
	readonly holds: Chance;
	/** mean of the excess over the futures that exceed; null when none does */
	readonly meanExcess: number | null;
	/** futures by period of first breach (index = period), length periods */
	readonly firstBreach: readonly number[];
	/** first period in which any future breaches, or null */
	readonly earliest: number | null;
	/** budget that holds in 90, 95, 99 of 100 futures, with distribution-free interval; null where the runs cannot see it */
	readonly needed: readonly {
		readonly of100: number;
		readonly amount: number | null;
		readonly low: number | null;
		readonly high: number | null;
	}[];
	/** mean cost of the worst 10, 5 and 1 of 100 futures (of100: 90, 95, 99); null: refused, fewer than 20 futures lie out there */
	readonly worst: readonly { readonly of100: number; readonly mean: number | null }[];
}

export interface DesignSummary {
	/** 'none' or the design's id */
	readonly id: string;
	/** figures over the horizon, by metric id */
	readonly horizon: Readonly<Record<string, Stat>>;
	/** the same per period, by metric id, for metrics that have a series; null: not defined in that period (nothing to divide by) */
	readonly series: Readonly<Record<string, readonly (Stat | null)[]>>;
	/** cumulative redemption cost */
	readonly cost: Fan;
	/** redemption cost over the horizon, one per replication in order, chance part scaled, minor units */
	readonly finalCost: Float64Array;
	/** net benefit over the horizon per replication in order, chance part scaled, minor units */
	readonly netBenefit: Float64Array;
	/** share of futures with net benefit > 0 */
	readonly pays: Chance;
	readonly budget: BudgetAnswer | null;
	/** mean share of members by tier at the end of each period: [period][tier]; empty without a ladder */
	readonly tierShares: readonly (readonly number[])[];
	/** migration between tiers and distance to the next; null without a ladder */
	readonly ladder: LadderTables | null;
	/** members by 12-month qualifying amount at the horizon (bins: kernel/accounts.ts), mean number of people */
	readonly spendBins: readonly number[];
}

export interface Settled {
	readonly settled: boolean;
	/** half width of the redemption cost's 95 % interval of the mean for the first design, minor units */
	readonly halfWidth: number;
	/** the headline metric furthest from its target, and how far: 1 = at target, 2 = twice too wide */
	readonly worst: string;
	readonly ratio: number;
}

export interface Summary {
	readonly engine: string;
	readonly scenarioDigest: string;
	readonly provisional: boolean;
	readonly replications: number;
	/** lives played per replication and design (mean) */
	readonly sample: number;
	/** candidates in the population (mean over replications) */
	readonly population: number;
	readonly weekly: boolean;
	readonly periods: number;
	readonly designs: readonly DesignSummary[];
	readonly settled: Settled;
	/** people per funnel step over the horizon: exposed, clicked, downloaded, opened, registered, activated (means) */
	readonly funnel: readonly number[];
}
