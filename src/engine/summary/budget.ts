import { civil, monthStartFrom } from '../plan/dates.ts';
import { proportion } from '../stats/proportion.ts';
import { ascending, canSee, quantile } from '../stats/quantile.ts';
import { rankInterval } from '../stats/rankInterval.ts';
import { ShrunkIntervals, shrunkProportion, type Shrunk } from '../stats/shrunk.ts';
import { expectedShortfall } from '../stats/shortfall.ts';
import type { BudgetAnswer } from '../summary.types.ts';
import type { World } from './facts.ts';

const HOLDS_IN: readonly number[] = [90, 95, 99];

/**
 * How often the file's amount has been released by the end of each period: 1 for a total, the number of months begun for a month's budget.
 * A total is there from launch, a month's from the first
 * day of each month from launch. A fiscal year's is there from its first day, or, where the phasing is not flat, month by month; so is a phased total. Of a year that begins before launch or ends after the
 * horizon, the share that the phasing gives to its months within (part of a month by days). What is left over stays.
 */
export function releasedBy(world: World): Float64Array {
	const { period } = world.scenario.budget;
	const releases =
		period === 'total'
			? phasedTotal(world)
			: period === 'month'
				? world.months.slice(0, -1).map((day) => ({ day, share: 1 }))
				: fiscalYears(world);
	const released = new Float64Array(world.periods);
	for (let p = 0; p < world.periods; p++)
		for (const { day, share } of releases)
			if (day < (world.starts[p + 1] ?? 0)) released[p] = (released[p] ?? 0) + share;
	return released;
}

/** Budget released by the end of each period, minor units; null without a budget. */
export function budgetLine(world: World): Float64Array | null {
	const { amount } = world.scenario.budget;
	if (amount === null) return null;
	return releasedBy(world).map((times) => Math.round(times * amount * world.minor));
}

interface Release {
	/** from launch */
	readonly day: number;
	/** of a year's budget */
	share: number;
}

/** Equal weights, or none: money is there at once. */
const isPhased = (phasing: readonly number[]): boolean => phasing.some((weight) => weight !== phasing[0]);

/** A total by the weights of the months within the horizon, part of a month by days. */
function phasedTotal({ scenario, horizon }: World): Release[] {
	const { phasing } = scenario.budget;
	const launch = civil(scenario.launch);
	const months: Release[] = [];
	for (let m = 0; monthStartFrom(launch, m) < horizon; m++) {
		const [start, end] = [monthStartFrom(launch, m), monthStartFrom(launch, m + 1)];
		const within = (Math.min(end, horizon) - Math.max(start, 0)) / (end - start);
		months.push({ day: Math.max(0, start), share: within * (phasing[(launch.month - 1 + m) % 12] ?? 0) });
	}
	const sum = months.reduce((total, { share }) => total + share, 0);
	if (!isPhased(phasing) || !(sum > 0)) return [{ day: 0, share: 1 }];
	return months.map(({ day, share }) => ({ day, share: share / sum }));
}

function fiscalYears({ scenario, horizon }: World): Release[] {
	const { fiscalYearStart, phasing } = scenario.budget;
	const weights = phasing.reduce((sum, weight) => sum + weight, 0);
	const phased = isPhased(phasing);
	const launch = civil(scenario.launch);
	const years: Release[] = [];
	for (let m = 0; monthStartFrom(launch, m) < horizon; m++) {
		const [start, end] = [monthStartFrom(launch, m), monthStartFrom(launch, m + 1)];
		const month = (launch.month - 1 + m) % 12;
		const within = (Math.min(end, horizon) - Math.max(start, 0)) / (end - start);
		if (m === 0 || month === fiscalYearStart - 1 || phased) years.push({ day: Math.max(0, start), share: 0 });
		const year = years[years.length - 1];
		if (year !== undefined) year.share += weights > 0 ? (within * (phasing[month] ?? 0)) / weights : within / 12;
	}
	return years;
}

/** The first period in which future r exceeds the line (−1: none), and its largest overshoot. */
export function breachOf(points: readonly Float64Array[], line: Float64Array, r: number) {
	let first = -1;
	let over = 0;
	for (let p = 0; p < line.length; p++) {
		const above = (points[p + 1]?.[r] ?? 0) - (line[p] ?? 0);
		if (above > 0 && first < 0) first = p;
		over = Math.max(over, above);
	}
	return { first, over };
}

/**
 * What a budget does in the futures simulated. A future breaches in the first period at whose end its cumulative cost exceeds the
 * line; the excess is the largest overshoot.
 * @param points cumulative covered cost by point in time (0 = launch), of each future, minor units
 * @param line by period
 * @param shrunk what the cost at a point was shrunk from; null where it was not
 */
export function budgetOf(
	points: readonly Float64Array[],
	line: Float64Array,
	shrunk: (at: number) => Shrunk | null = () => null
): BudgetAnswer {
	const final = points[line.length] ?? new Float64Array(0);
	const firstBreach = new Array<number>(line.length).fill(0);
	let breaches = 0;
	let excess = 0;
	for (let r = 0; r < final.length; r++) {
		const { first, over } = breachOf(points, line, r);
		if (first < 0) continue;
		breaches++;
		excess += over;
		firstBreach[first] = (firstBreach[first] ?? 0) + 1;
	}
	const earliest = firstBreach.findIndex((futures) => futures > 0);
	const sorted = ascending(final);
	const atEnd = shrunk(line.length);
	const intervals = atEnd && new ShrunkIntervals(atEnd);
	return {
		amount: line[line.length - 1] ?? 0,
		line,
		holds: holdsIn(final.length - breaches, points, line, shrunk),
		meanExcess: breaches === 0 ? null : excess / breaches,
		firstBreach,
		earliest: earliest < 0 ? null : earliest,
		needed: HOLDS_IN.map((of100) => neededFor(sorted, of100, intervals)),
		worst: HOLDS_IN.map((of100) => ({ of100, mean: expectedShortfall(sorted, of100 / 100) }))
	};
}

/**
 * In how many futures the budget holds. Where they were shrunk, what is not known of that is told by the period at whose end most are
 * above the line; where other periods breach too, by the limit that as many futures keep there.
 */
function holdsIn(
	k: number,
	points: readonly Float64Array[],
	line: Float64Array,
	shrunk: (at: number) => Shrunk | null
): BudgetAnswer['holds'] {
	let [tightest, kept] = [line.length, Infinity];
	for (let at = line.length; at > 0; at--) {
		const within = (points[at] ?? new Float64Array(0)).filter((cost) => cost <= (line[at - 1] ?? 0)).length;
		if (within < kept) [tightest, kept] = [at, within];
	}
	const costs = points[tightest] ?? new Float64Array(0);
	const known = shrunk(tightest);
	if (known === null) return proportion(k, costs.length);
	const limit = kept === k ? (line[tightest - 1] ?? 0) : (ascending(costs)[Math.max(0, k - 1)] ?? 0);
	return shrunkProportion(new ShrunkIntervals(known), k, costs.length, limit);
}

/**
 * The budget that holds in so many of 100 futures: that quantile of the cost over the horizon, with its distribution-free interval.
 * Null where (n + 1)·p is beyond the largest cost seen (90: below 9 futures, 95: 19, 99: 99); an end of the interval
 * is null where no cost seen bounds it (the upper one below 36, 72 and 368 futures).
 */
function neededFor(
	sorted: Float64Array,
	of100: number,
	intervals: ShrunkIntervals | null
): BudgetAnswer['needed'][number] {
	const p = of100 / 100;
	if (!canSee(sorted.length, p)) return { of100, amount: null, low: null, high: null };
	if (intervals) return { of100, amount: quantile(sorted, p), ...intervals.quantile(p) };
	const { lower, upper } = rankInterval(sorted.length, p);
	return {
		of100,
		amount: quantile(sorted, p),
		low: lower === null ? null : (sorted[lower - 1] ?? null),
		high: upper === null ? null : (sorted[upper - 1] ?? null)
	};
}
