import { HEADLINE, metricOf, PAIRED, placeOf } from './metrics.ts';
import { BATCH, type Arm, type Outcome } from './outcome.ts';
import { holm } from './stats/holm.ts';
import { moments } from './stats/moments.ts';
import { pairedT } from './stats/pairedT.ts';
import { jackknifeVariance } from './stats/varianceSplit.ts';
import { chancesOf, columnOf, gather, scalesOf, shareAbove, shareBelow, statOf } from './summary/column.ts';
import { worldOf } from './summary/facts.ts';
import { figuresOf, type Figures } from './summary/figures.ts';
import { SETTLED_FROM } from './summary/settled.ts';
import type { Chance, Stat } from './summary.types.ts';

/** One headline metric of two designs, future by future. Units of the metric. */
export interface Difference {
	readonly metric: string;
	/** means of the two designs */
	readonly a: number;
	readonly b: number;
	/** b − a in the same future: mean, paired interval of the mean, quantiles over futures of the real population */
	readonly stat: Stat;
	/** two-sided p value of "no difference", and the same adjusted over designs by Holm */
	readonly p: number;
	readonly adjusted: number;
	/** futures in which b, or a, is better (higher where the metric has no direction); ties count for neither */
	readonly bWins: Chance;
	readonly aWins: Chance;
	/** R20: named only if it wins in at least 80 of 100 futures at the lower bound and the adjusted difference excludes 0; null: too close to call */
	readonly winner: 'a' | 'b' | null;
	/** how many times the replications would have been needed with separate luck; null when the difference never varies */
	readonly varianceRatio: number | null;
	/** b − a per replication in order, chance part scaled to the real population */
	readonly values: Float64Array;
}

export interface Comparison {
	/** design ids, or 'none' */
	readonly a: string;
	readonly b: string;
	readonly replications: number;
	readonly provisional: boolean;
	/** by metric id, for those asked for that are defined in every future of both */
	readonly differences: Readonly<Record<string, Difference>>;
}

const SURE = 0.8;
const SIGNIFICANT = 0.05;

/**
 * Two designs in the same futures. Names no winner in a preview or below 30 replications; whether the answer has settled at all is
 * the summary's to say, and a view names no winner before that.
 * @param metrics ids; those that are not in PAIRED keep the spread of the sample, since no blocks tell their chance part
 * @throws when the outcome lacks one of the two
 */
export function compare(outcome: Outcome, a: string, b: string, metrics: readonly string[] = HEADLINE): Comparison {
	const world = worldOf(outcome.scenario, outcome.weekly, outcome.periods);
	const none = armOf(outcome, 'none');
	const read = new Map<string, readonly Figures[]>();
	for (const arm of [none, armOf(outcome, a), armOf(outcome, b), ...outcome.arms]) {
		read.set(arm.id, figuresOf(world, arm.id, arm.rows, none.rows, outcome.weekly));
	}
	const early = outcome.provisional || outcome.replications < SETTLED_FROM;
	const family = familyOf(outcome, a, b);
	const differences: Record<string, Difference> = {};
	for (const metric of metrics) {
		const difference = differenceOf(metric, read, a, b, family, early);
		if (difference !== null) differences[metric] = difference;
	}
	return { a, b, replications: outcome.replications, provisional: outcome.provisional, differences };
}

function armOf(outcome: Outcome, id: string): Arm {
	const arm = outcome.arms.find((candidate) => candidate.id === id);
	if (arm === undefined) throw new Error(`the outcome has no design ${id}`);
	return arm;
}

/** The comparisons that Holm's adjustment runs over, the asked one first: all pairs of designs, or every design against none. */
function familyOf(outcome: Outcome, a: string, b: string): [string, string][] {
	const designs = outcome.arms.map(({ id }) => id).filter((id) => id !== 'none');
	const pairs: [string, string][] =
		a === 'none' || b === 'none'
			? designs.map((id) => ['none', id])
			: designs.flatMap((one, i) => designs.slice(i + 1).map((other): [string, string] => [one, other]));
	const others = pairs.filter(([one, other]) => !((one === a && other === b) || (one === b && other === a)));
	return [[a, b], ...others];
}

function differenceOf(
	metric: string,
	read: ReadonlyMap<string, readonly Figures[]>,
	a: string,
	b: string,
	family: readonly [string, string][],
	early: boolean
): Difference | null {
	const ofA = read.get(a) ?? [];
	const ofB = read.get(b) ?? [];
	const valuesA = valuesOf(ofA, metric);
	const valuesB = valuesOf(ofB, metric);
	if (valuesA === null || valuesB === null || valuesA.length < 2) return null;
	const paired = pairedT(valuesA, valuesB, BATCH);
	const pValues = family.map(([one, other]) => {
		const left = valuesOf(read.get(one) ?? [], metric);
		const right = valuesOf(read.get(other) ?? [], metric);
		return left === null || right === null ? 1 : pairedT(left, right, BATCH).p;
	});
	const adjusted = holm(pValues)[0] ?? 1;

	const column = columnOf(
		gather(valuesA.length, (r) => (valuesB[r] ?? 0) - (valuesA[r] ?? 0)),
		chancesOf(scalesOf(ofB), (r) => differenceChance(ofA[r], ofB[r], metric))
	);
	const stat = statOf(column);
	if (stat === null) return null;
	const better = metricOf(metric).better === 'down' ? -1 : 1;
	const [above, below] = [shareAbove(column, 0), shareBelow(column, 0)];
	const [bWins, aWins] = better > 0 ? [above, below] : [below, above];
	const sure = !early && adjusted < SIGNIFICANT;
	return {
		...{ metric, stat, adjusted, bWins, aWins },
		a: moments(valuesA).mean,
		b: moments(valuesB).mean,
		p: paired.p,
		winner: sure && bWins.low >= SURE ? 'b' : sure && aWins.low >= SURE ? 'a' : null,
		varianceRatio: paired.varianceRatio,
		values: column.real
	};
}

/** The metric in every future; null where it is not defined in all of them. */
function valuesOf(figures: readonly Figures[], metric: string): Float64Array | null {
	const place = placeOf(metric);
	const values = gather(figures.length, (r) => figures[r]?.horizon[place] ?? NaN);
	return values.every((value) => value === value) ? values : null;
}

/** Chance variance of b − a in one future: the same lives are in the same block of both, so blocks are paired too. */
export function differenceChance(a: Figures | undefined, b: Figures | undefined, metric: string): number {
	const row = PAIRED.findIndex((id) => id === metric);
	const leftA = a?.leftOut ?? new Float64Array(0);
	const leftB = b?.leftOut ?? new Float64Array(0);
	const blocks = leftA.length / PAIRED.length;
	if (row < 0 || blocks < 2 || leftB.length !== leftA.length) return NaN;
	return jackknifeVariance(
		gather(blocks, (block) => (leftB[row * blocks + block] ?? 0) - (leftA[row * blocks + block] ?? 0))
	);
}
