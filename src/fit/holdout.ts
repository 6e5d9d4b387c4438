/** The test of a fit that counts: what it says of a time it has not seen, against what happened. */
import type { BehaviourFit } from './behaviour.ts';
import { isoDay } from './dates.ts';
import { WEEK, type Histories, type OrderDays } from './histories.ts';

export interface Group {
	/** repeat orders in calibration: '0' … '6', '7+' */
	readonly orders: string;
	readonly customers: number;
	/** orders per customer in the holdout */
	readonly actual: number;
	readonly expected: number;
}

/** Cumulative repeat orders of the cohort at the end of a week, counted from the first day of the log. */
export interface Tracked {
	readonly week: number;
	readonly actual: number;
	readonly expected: number;
	/** after the end of calibration */
	readonly holdout: boolean;
}

export interface Holdout {
	readonly calibrationEnd: string;
	/** first and last day that was not fitted */
	readonly from: string;
	readonly to: string;
	readonly weeks: number;
	readonly customers: number;
	readonly actual: number;
	readonly expected: number;
	/** (expected − actual) ÷ actual; null where nothing was ordered */
	readonly miss: number | null;
	readonly groups: readonly Group[];
	readonly tracking: readonly Tracked[];
	/** the median week's |expected − actual| ÷ actual: orders of the week itself in the holdout; cumulative over all weeks */
	readonly typicalMiss: { readonly weekly: number | null; readonly cumulative: number | null };
	/** customers who came after the end of calibration: not predicted */
	readonly newcomers: number;
}

const LAST_GROUP = 7;

function groupsOf(histories: Histories, expected: Float64Array): Group[] {
	return Array.from({ length: LAST_GROUP + 1 }, (_, orders) => {
		let [customers, actual, predicted] = [0, 0, 0];
		for (let i = 0; i < histories.count; i++) {
			if (Math.min(histories.x[i] ?? 0, LAST_GROUP) !== orders) continue;
			customers++;
			actual += histories.later[i] ?? 0;
			predicted += expected[i] ?? 0;
		}
		const people = Math.max(1, customers);
		return {
			orders: orders === LAST_GROUP ? `${orders}+` : String(orders),
			customers,
			actual: actual / people,
			expected: predicted / people
		};
	});
}

/** Weeks by the sum over customers of E[X(age)]; the ages of a week are those on its last day. */
function track(days: OrderDays, histories: Histories, until: number, { expected }: BehaviourFit): Tracked[] {
	const span = days.last - days.first + 1;
	const repeats = new Float64Array(span);
	const arrivals = new Float64Array(span);
	const inCohort = new Set(histories.customer);
	for (const [i, who] of days.customer.entries()) {
		if (i === 0 || days.customer[i - 1] !== who || !inCohort.has(who)) continue;
		const at = (days.day[i] ?? 0) - days.first;
		repeats[at] = (repeats[at] ?? 0) + 1;
	}
	for (const day of histories.firstDay) arrivals[day - days.first] = (arrivals[day - days.first] ?? 0) + 1;
	const byAge = Float64Array.from({ length: span }, (_, age) => expected(age / WEEK));
	const tracked: Tracked[] = [];
	let actual = 0;
	for (let week = 1; week * WEEK <= span; week++) {
		for (let day = (week - 1) * WEEK; day < week * WEEK; day++) actual += repeats[day] ?? 0;
		const last = week * WEEK - 1;
		let sum = 0;
		for (let day = 0; day <= last; day++) sum += (arrivals[day] ?? 0) * (byAge[last - day] ?? 0);
		tracked.push({ week, actual, expected: sum, holdout: days.first + last > until });
	}
	return tracked;
}

function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	if (sorted.length === 0) return null;
	return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function typicalMiss(tracking: readonly Tracked[]): Holdout['typicalMiss'] {
	const off = (actual: number, expected: number) => (actual > 0 ? [Math.abs(expected - actual) / actual] : []);
	const weekly = tracking.flatMap(({ actual, expected, holdout }, i) => {
		const before = tracking[i - 1];
		return holdout && before?.holdout ? off(actual - before.actual, expected - before.expected) : [];
	});
	return {
		weekly: median(weekly),
		cumulative: median(tracking.flatMap(({ actual, expected }) => off(actual, expected)))
	};
}

/** Holds a fit on histories up to day `until` against the rest of the log. */
export function holdOut(days: OrderDays, histories: Histories, until: number, fit: BehaviourFit): Holdout {
	const weeks = (days.last - until) / WEEK;
	const predicted = Float64Array.from({ length: histories.count }, (_, i) =>
		fit.conditional({ x: histories.x[i] ?? 0, tx: histories.tx[i] ?? 0, T: histories.T[i] ?? 0 }, weeks)
	);
	const actual = histories.later.reduce((sum, orders) => sum + orders, 0);
	const expected = predicted.reduce((sum, orders) => sum + orders, 0);
	const tracking = track(days, histories, until, fit);
	return {
		calibrationEnd: isoDay(until),
		from: isoDay(until + 1),
		to: isoDay(days.last),
		weeks,
		customers: histories.count,
		actual,
		expected,
		miss: actual > 0 ? (expected - actual) / actual : null,
		groups: groupsOf(histories, predicted),
		tracking,
		typicalMiss: typicalMiss(tracking),
		newcomers: histories.newcomers
	};
}
