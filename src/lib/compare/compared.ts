import type { Chance, Settled, Stat } from '$engine/summary.types.ts';
import type { Waterfall } from '$engine/waterfall.ts';
import type { LadderShown } from '../results/ladderShown.ts';

/** Rows of the headline table besides the budget, in their order; ids of metrics. */
export const ROWS = [
	'netBenefit',
	'incrementalMargin',
	'programmeCost',
	'redemptionCost',
	'liability',
	'ordersPerMemberYear',
	'members'
] as const;
export type RowId = (typeof ROWS)[number];

/** What else a column tells: the three lifts and the way of a customer. */
export const COLUMN_FIGURES = [
	...ROWS,
	'naiveOrders',
	'causalOrders',
	'anywayOrders',
	'naiveMargin',
	'anywayMargin',
	'subsidy',
	'costOfExtra',
	'registered',
	'activated',
	'invites',
	'referred',
	'payingMembers',
	'cac',
	'ltv',
	'kFactor',
	'repurchaseRate',
	'activationRate',
	'stillCustomers'
] as const;
export type ColumnFigure = (typeof COLUMN_FIGURES)[number];

/** One design beside the others. Money in minor units. */
export interface Column {
	/** design id */
	readonly id: string;
	readonly figures: Readonly<Partial<Record<ColumnFigure, Stat>>>;
	/** null: no budget is set */
	readonly holds: Chance | null;
	/** months until the margin of a customer has paid for winning one; null: not within the horizon */
	readonly payback: number | null;
	/** null: no ladder */
	readonly ladder: LadderShown | null;
}

/** A design less A in the same futures. */
export interface PairFigure {
	/** mean of the difference and its 95 % interval */
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	/** the middle half of futures */
	readonly p25: number;
	readonly p75: number;
	/** futures in which the design is higher than A, and in which A is */
	readonly higher: Chance;
	readonly lower: Chance;
	/** as the engine names it (R20), before anybody asked whether the answer has settled */
	readonly winner: 'design' | 'a' | null;
	/** 20 quantiles of the difference */
	readonly dots: readonly number[];
}

export interface Pair {
	readonly id: string;
	readonly differences: Readonly<Partial<Record<RowId, PairFigure>>>;
	readonly waterfall: Waterfall;
	/** net benefit of A and of the design in the first futures, the same ones */
	readonly plays: readonly { readonly future: number; readonly a: number; readonly b: number }[];
}

/** Net benefit of two designs, neither of them A: which of two that beat A is better. */
export interface Duel {
	readonly one: string;
	readonly other: string;
	readonly ahead: Chance;
	readonly winner: string | null;
	readonly mean: number;
}

/** What the Compare place draws of an answer. Plain data. */
export interface Compared {
	readonly engine: string;
	readonly scenarioDigest: string;
	readonly provisional: boolean;
	readonly replications: number;
	readonly periods: number;
	/** people of the whole market that a future plays on average */
	readonly population: number;
	readonly settled: Settled;
	/** A first */
	readonly columns: readonly Column[];
	/** each of the others against A, in the order of the columns */
	readonly pairs: readonly Pair[];
	readonly duels: readonly Duel[];
	/** people per step before registration, the same for every design: exposed, clicked, downloaded, opened */
	readonly reached: readonly number[];
}
