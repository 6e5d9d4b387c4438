import { proportion } from '../stats/proportion.ts';
import { ascending, canSee, quantile } from '../stats/quantile.ts';
import { rankInterval } from '../stats/rankInterval.ts';
import { expectedShortfall } from '../stats/shortfall.ts';
import type { BudgetAnswer } from '../summary.types.ts';
import type { World } from './facts.ts';
import { shareOfMonth, type Months } from './months.ts';

const HOLDS_IN: readonly number[] = [90, 95, 99];

/**
 * Budget released by the end of each period, minor units; null without a budget. A total is there from launch. A year's budget is
 * there from the first day of the fiscal year (of its part within the horizon: the share that the phasing gives to those months); a
 * month's from the first day of the month. What is left over stays.
 */
export function budgetLine({ scenario, months, starts, periods, minor }: World): Float64Array | null {
	const { amount, period, fiscalYearStart, phasing } = scenario.budget;
	if (amount === null) return null;
	const released = new Float64Array(months.calendar.length);
	if (period === 'month') months.calendar.forEach((_, m) => (released[m] = withinHorizon(months, m)));
	if (period === 'year') {
		const weights = phasing.reduce((sum, weight) => sum + weight, 0);
		let opened = 0;
		months.calendar.forEach((month, m) => {
			if (month === fiscalYearStart - 1) opened = m;
			released[opened] = (released[opened] ?? 0) + (withinHorizon(months, m) * (phasing[month] ?? 0)) / weights;
		});
	}
	const line = new Float64Array(periods).fill(amount * minor);
	if (period === 'total') return line;
	for (let p = 0; p < periods; p++) {
		let sum = 0;
		released.forEach((share, m) => (sum += (months.starts[m] ?? 0) < (starts[p + 1] ?? 0) ? share : 0));
		line[p] = Math.round(sum * amount * minor);
	}
	return line;
}

function withinHorizon(months: Months, m: number): number {
	return shareOfMonth(months, m, 0, months.horizon);
}

/**
 * What a budget does in the futures simulated. A future breaches in the first period at whose end its cumulative cost exceeds the
 * line; the excess is the largest overshoot.
 * @param points cumulative covered cost by point in time (0 = launch), of each future, minor units
 * @param line by period
 */
export function budgetOf(points: readonly Float64Array[], line: Float64Array): BudgetAnswer {
	const final = points[line.length] ?? new Float64Array(0);
	const firstBreach = new Array<number>(line.length).fill(0);
	let breaches = 0;
	let excess = 0;
	for (let r = 0; r < final.length; r++) {
		let first = -1;
		let over = 0;
		for (let p = 0; p < line.length; p++) {
			const above = (points[p + 1]?.[r] ?? 0) - (line[p] ?? 0);
			if (above > 0 && first < 0) first = p;
			over = Math.max(over, above);
		}
		if (first < 0) continue;
		breaches++;
		excess += over;
		firstBreach[first] = (firstBreach[first] ?? 0) + 1;
	}
	const earliest = firstBreach.findIndex((futures) => futures > 0);
	const sorted = ascending(final);
	return {
		amount: line[line.length - 1] ?? 0,
		line,
		holds: proportion(final.length - breaches, final.length),
		meanExcess: breaches === 0 ? null : excess / breaches,
		firstBreach,
		earliest: earliest < 0 ? null : earliest,
		needed: HOLDS_IN.map((of100) => neededFor(sorted, of100)),
		worst: HOLDS_IN.map((of100) => ({ of100, mean: expectedShortfall(sorted, of100 / 100) }))
	};
}

/**
 * The budget that holds in so many of 100 futures: that quantile of the cost over the horizon, with its distribution-free interval.
 * Null where (n + 1)·p is beyond the largest cost seen (90: below 9 futures, 95: 19, 99: 99); an end of the interval
 * is null where no cost seen bounds it (the upper one below 36, 72 and 368 futures).
 */
function neededFor(sorted: Float64Array, of100: number): BudgetAnswer['needed'][number] {
	const p = of100 / 100;
	if (!canSee(sorted.length, p)) return { of100, amount: null, low: null, high: null };
	const { lower, upper } = rankInterval(sorted.length, p);
	return {
		of100,
		amount: quantile(sorted, p),
		low: lower === null ? null : (sorted[lower - 1] ?? null),
		high: upper === null ? null : (sorted[upper - 1] ?? null)
	};
}
