import { exp, normalQuantile } from '../kernel/special.ts';
import { moments } from '../stats/moments.ts';
import { ascending, canSee, quantile } from '../stats/quantile.ts';
import { rankInterval } from '../stats/rankInterval.ts';
import { gather } from '../summary/column.ts';

/** Budgets of which so many of 100 futures are told. */
export const HOLDS_IN: readonly number[] = [90, 95, 99];

/**
 * The least budget that each future would not break, in the unit of the file's amount (a month's, a year's or the total), minor units: the
 * largest of its cumulative cost ÷ what has been released by then. So a future breaks a budget if and only if it needs more.
 * @param points cumulative covered cost by point in time (0 = launch), of each future, minor units
 * @param released how often the amount has been released by the end of each period (`releasedBy`)
 */
export function budgetNeeds(points: readonly Float64Array[], released: Float64Array): Float64Array {
	return gather(points[0]?.length ?? 0, (r) => {
		let need = 0;
		for (let p = 0; p < released.length; p++) {
			const cost = points[p + 1]?.[r] ?? 0;
			if (cost > 0) need = Math.max(need, cost / (released[p] ?? 0));
		}
		return need;
	});
}

/** Half width of an interval, as a share of the amount, within which a budget counts as steady. */
export const STEADY = 0.03;

/** A budget that holds in so many of 100 futures, and what more runs would do for it. Money in the unit of the needs. */
export interface SafeBudget {
	readonly of100: number;
	/** null: the runs cannot see so far out */
	readonly amount: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** both ends of the interval are seen, and they lie within ± 3 % of the amount */
	readonly steady: boolean;
	/** runs with which it would be steady, two digits; those there are where it is */
	readonly runs: number;
}

/**
 * The budget that holds in so many of 100 futures, with its distribution-free interval, and how many runs would make it steady: the width of
 * a quantile falls with the root of their number, √(p(1 − p)) ÷ f(q) ÷ √n (David & Nagaraja 2003, eq. 10.2.1); where
 * no interval is seen yet, the density f is taken from a bell with the spread of the futures.
 * @param interval a better interval of the same quantile where there is one (futures shrunk to the real population)
 */
export function safeBudget(
	needs: Float64Array,
	of100: number,
	interval: { readonly amount: number | null; readonly low: number | null; readonly high: number | null } | null = null
): SafeBudget {
	const p = of100 / 100;
	const n = needs.length;
	const seen = interval ?? seenIn(needs, p);
	const { mean, variance } = moments(needs);
	const amount = seen.amount ?? mean + normalQuantile(p) * Math.sqrt(variance);
	const half =
		seen.low !== null && seen.high !== null ? (seen.high - seen.low) / 2 : bellHalf(p, Math.sqrt(variance), n);
	const target = STEADY * amount;
	const known = seen.amount !== null && seen.low !== null && seen.high !== null;
	const steady = known && half <= target;
	const wanted = target > 0 ? n * (half / target) * (half / target) : n;
	return { of100, ...seen, steady, runs: steady ? n : twoDigits(Math.max(wanted, leastRuns(p), n + 1)) };
}

function seenIn(needs: Float64Array, p: number): { amount: number | null; low: number | null; high: number | null } {
	if (needs.length === 0 || !canSee(needs.length, p)) return { amount: null, low: null, high: null };
	const sorted = ascending(needs);
	const { lower, upper } = rankInterval(sorted.length, p);
	return {
		amount: quantile(sorted, p),
		low: lower === null ? null : (sorted[lower - 1] ?? null),
		high: upper === null ? null : (sorted[upper - 1] ?? null)
	};
}

const ROOT_2PI = 2.5066282746310002;

function bellHalf(p: number, sd: number, n: number): number {
	const z = normalQuantile(p);
	const density = exp((-z * z) / 2) / ROOT_2PI;
	return (normalQuantile(0.975) * Math.sqrt(p * (1 - p)) * sd) / density / Math.sqrt(Math.max(1, n));
}

/** Runs below which no number seen bounds the quantile from above: p^n ≤ 2.5 %. 36, 72 and 368 for 90, 95 and 99. */
function leastRuns(p: number): number {
	let n = 1;
	for (let left = p; left > 0.025; left *= p) n++;
	return n;
}

/** Upwards to two digits: 38,412 becomes 39,000. */
function twoDigits(runs: number): number {
	let unit = 1;
	while (runs / unit > 99) unit *= 10;
	return Math.ceil(runs / unit - 1e-9) * unit;
}
