// What each change of rules adds to the net benefit between two designs: Shapley values over mixtures of their rules, future by future.
import type { Outcome } from './outcome.ts';
import { PAIRED, placeOf } from './metrics.ts';
import { moments } from './stats/moments.ts';
import { shapley } from './stats/shapley.ts';
import { jackknifeVariance } from './stats/varianceSplit.ts';
import { chancesOf, columnOf, gather, statOf } from './summary/column.ts';
import { worldOf } from './summary/facts.ts';
import { figuresOf } from './summary/figures.ts';
import type { Stat } from './summary.types.ts';

/** Net benefit of one mixture, in every future. Minor units. */
export interface Worth {
	readonly values: Float64Array;
	/** with one block left out at a time, by future; empty where there are no blocks */
	readonly leftOut: readonly Float64Array[];
	/** N ÷ n of each future */
	readonly scales: Float64Array;
}

export interface Attribution {
	/** futures that were played of every mixture */
	readonly futures: number;
	/** mean net benefit of a, of b, and of a with all changes made, over these futures */
	readonly from: number;
	readonly to: number;
	/** what each change adds, averaged over all orders of making them; they add up to to − from − rest */
	readonly shares: readonly Stat[];
	/** what each change adds when it is made alone */
	readonly alone: readonly number[];
	/** what all changes together add beyond the sum of each alone; it is part of the shares already */
	readonly interaction: number;
	/** b − a with all changes made: what no rule explains (the design's own part of the model error) */
	readonly rest: number;
}

/** @throws when the outcome lacks the design */
export function worthOf(outcome: Outcome, design: string): Worth {
	const world = worldOf(outcome.scenario, outcome.weekly, outcome.periods);
	const [arm, none] = [design, 'none'].map((id) => outcome.arms.find((one) => one.id === id));
	if (!arm || !none) throw new Error(`the outcome has no design ${design}`);
	const figures = figuresOf(world, design, arm.rows, none.rows, outcome.weekly);
	const [place, row] = [placeOf('netBenefit'), PAIRED.indexOf('netBenefit')];
	return {
		values: gather(figures.length, (r) => figures[r]?.horizon[place] ?? 0),
		leftOut: figures.map(({ leftOut }) => {
			const blocks = leftOut.length / PAIRED.length;
			return leftOut.subarray(row * blocks, (row + 1) * blocks);
		}),
		scales: gather(figures.length, (r) => figures[r]?.scale ?? 0)
	};
}

const meanOf = ({ values }: Worth): number => moments(values).mean;

/**
 * @param worths by coalition: bit i is set where change i has been made; 2ⁿ of them
 * @param b the other design itself
 */
export function attribution(worths: readonly Worth[], b: Worth): Attribution {
	const [none, all] = [worths[0], worths.at(-1)];
	if (!none || !all) throw new Error('no mixture has been played');
	let n = 0;
	while (1 << n < worths.length) n++;
	const futures = none.values.length;
	const each = Array.from({ length: futures }, (_, r) => shapley(n, (coalition) => worths[coalition]?.values[r] ?? 0));
	const blocks = none.leftOut[0]?.length ?? 0;
	const chance = Array.from({ length: futures }, (_, r) => {
		const byBlock = Array.from({ length: blocks }, (_, block) =>
			shapley(n, (coalition) => worths[coalition]?.leftOut[r]?.[block] ?? 0)
		);
		return Array.from({ length: n }, (_, i) =>
			blocks < 2 ? NaN : jackknifeVariance(byBlock.map((one) => one[i] ?? 0))
		);
	});
	const shares = Array.from({ length: n }, (_, i): Stat => {
		const values = gather(futures, (r) => each[r]?.[i] ?? 0);
		const stat = statOf(
			columnOf(
				values,
				chancesOf(none.scales, (r) => chance[r]?.[i] ?? NaN)
			)
		);
		if (!stat) throw new Error('no future has been played');
		return stat;
	});
	const [from, made, to] = [meanOf(none), meanOf(all), meanOf(b)];
	const alone = Array.from({ length: n }, (_, i) => meanOf(worths[1 << i] ?? none) - from);
	const sum = alone.reduce((total, one) => total + one, 0);
	return { futures, from, to, shares, alone, interaction: made - from - sum, rest: to - made };
}
