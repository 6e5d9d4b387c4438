// Reads off a run what the Compare place shows of it. Loaded with the engine, not with the page.
import { compare, type Difference } from '$engine/compare.ts';
import { metricOf } from '$engine/metrics.ts';
import type { Outcome } from '$engine/outcome.ts';
import { columnOfMetric } from '$engine/summary.ts';
import type { DesignSummary } from '$engine/summary.types.ts';
import { waterfall } from '$engine/waterfall.ts';
import type { Answer } from '$run/drive.ts';
import { quantileDots } from '../charts/dots.geometry.ts';
import { ladderShown } from '../results/ladderShown.ts';
import type { Reader } from '../running.svelte.ts';
import type { CompareQuestion } from './compareRunning.svelte.ts';
import { COLUMN_FIGURES, ROWS, type Column, type Compared, type Duel, type Pair, type PairFigure } from './compared.ts';

/** Futures that are played one after the other, and dots of a paired difference. */
const PLAYED = 20;

function columnOf(design: DesignSummary, months: number): Column {
	const figures = Object.fromEntries(
		COLUMN_FIGURES.flatMap((id) => (design.horizon[id] ? [[id, design.horizon[id]]] : []))
	) as Column['figures'];
	const ladder = design.ladder && ladderShown(design.ladder);
	return { id: design.id, figures, holds: design.budget?.holds ?? null, payback: paybackOf(design, months), ladder };
}

/**
 * Months until the margin that a customer brings has paid for winning one: CAC ÷ margin a month of a customer, who left or not, rounded
 * up. Null where nothing is spent, nothing is earned, or it takes longer than the horizon.
 */
export function paybackOf({ horizon }: Pick<DesignSummary, 'horizon'>, months: number): number | null {
	const mean = (id: string) => horizon[id]?.mean ?? 0;
	const customerYears = mean('orders') / mean('ordersPerCustomerYear');
	const perMonth = mean('marginBefore') / customerYears / 12;
	const needed = mean('cac') / perMonth;
	return perMonth > 0 && needed > 0 && needed <= months ? Math.ceil(needed) : null;
}

/** Higher and lower as they are, whichever of them is better. */
function figureOf({ stat, metric, bWins, aWins, winner, values }: Difference): PairFigure {
	const down = metricOf(metric).better === 'down';
	const { mean, low, high, p25, p75 } = stat;
	return {
		...{ mean, low, high, p25, p75 },
		higher: down ? aWins : bWins,
		lower: down ? bWins : aWins,
		winner: winner === 'b' ? 'design' : winner,
		dots: quantileDots(values, PLAYED)
	};
}

function pairOf(outcome: Outcome, a: string, id: string): Pair {
	const { differences } = compare(outcome, a, id, ROWS);
	const read = Object.fromEntries(
		ROWS.flatMap((row) => (differences[row] ? [[row, figureOf(differences[row])]] : []))
	) as Pair['differences'];
	const ofA = columnOfMetric(outcome, a, 'netBenefit').real;
	const ahead = differences['netBenefit']?.values ?? new Float64Array(0);
	const futures = outcome.arms[0]?.rows ?? [];
	const plays = Array.from(ahead.subarray(0, PLAYED), (more, r) => ({
		future: futures[r]?.future.replication ?? r,
		a: ofA[r] ?? 0,
		b: (ofA[r] ?? 0) + more
	}));
	return { id, differences: read, waterfall: waterfall(outcome, a, id), plays };
}

/** Every two of the designs that are not A. */
function duelsOf(outcome: Outcome, others: readonly string[]): Duel[] {
	return others.flatMap((one, i) =>
		others.slice(i + 1).flatMap((other): Duel[] => {
			const net = compare(outcome, other, one, ['netBenefit']).differences['netBenefit'];
			if (!net) return [];
			const winner = net.winner === 'b' ? one : net.winner === 'a' ? other : null;
			return [{ one, other, winner, ahead: net.bWins, mean: net.stat.mean }];
		})
	);
}

export function comparedOf({ outcome, summary }: Answer, designs: readonly string[]): Compared | null {
	const columns = designs
		.flatMap((id) => summary.designs.find((one) => one.id === id) ?? [])
		.map((design) => columnOf(design, outcome.scenario.horizonMonths));
	const [a, ...others] = columns.map(({ id }) => id);
	if (a === undefined) return null;
	const { engine, scenarioDigest, provisional, replications, periods, population, settled } = summary;
	return {
		...{ engine, scenarioDigest, provisional, replications, periods, population, settled, columns },
		pairs: others.map((id) => pairOf(outcome, a, id)),
		duels: duelsOf(outcome, others),
		reached: summary.funnel.slice(0, 4)
	};
}

export const COMPARE_READER: Reader<CompareQuestion, Compared> = {
	arms: ({ designs }) => designs,
	read: (answer, { designs }) => comparedOf(answer, designs)
};
