import type { Drivers } from '$engine/risk/drivers.ts';
import type { SafeBudget } from '$engine/risk/needs.ts';
import type { WorstFuture } from '$engine/risk/worst.ts';
import type { BudgetAnswer, Fan, Stat } from '$engine/summary.types.ts';
import type { Question, Shown } from '../running.svelte.ts';

/** What the Risk place asks: one design of a scenario. */
export interface RiskQuestion extends Question {
	readonly design: string;
}

/** What the first look at risk needs of an answer; also of a stressed or guarded one. Money in minor units. */
export interface Costs {
	readonly design: string;
	readonly replications: number;
	/** replication numbers, in the order of every list by future */
	readonly futures: readonly number[];
	/** budget that each future needs, in the unit of the file's amount (a month's, a year's, the total) */
	readonly needs: Float64Array;
	/** cost over the horizon that the budget covers, by future */
	readonly finals: Float64Array;
	/** null: no budget is set */
	readonly budget: BudgetAnswer | null;
	/** the same futures under another amount, in the unit of the file's amount, minor units */
	readonly recount: (amount: number) => BudgetAnswer;
}

export interface RiskShown extends Shown, Costs {
	readonly scenarioDigest: string;
	readonly periods: number;
	/** of 90, 95 and 99 of 100, in the unit of the file's amount */
	readonly safe: readonly SafeBudget[];
	/** what the budget covers so far, over the futures; and of one of them, from launch */
	readonly cost: Fan;
	readonly pathOf: (place: number) => Float64Array;
	readonly covered: Stat;
	readonly net: Stat;
	/** null in a first look */
	readonly drivers: { readonly cost: Drivers; readonly net: Drivers } | null;
	readonly worst: readonly (WorstFuture & {
		readonly replication: number;
		readonly first: number;
		readonly over: number;
	})[];
}
