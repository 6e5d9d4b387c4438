import { CALENDAR_AT, MONTHS_AFTER, MONTHS_AT, MONTHS_BEFORE, PERIODS_AT } from '../kernel/accounts.ts';
import type { Scenario } from '../scenario/types.ts';
import { civil, monthsFromLaunch, monthStartFrom } from './dates.ts';

type Dates = Pick<Scenario, 'launch' | 'horizonMonths'>;

interface Calendar {
	readonly horizon: number;
	readonly months: number;
	/** first day of calendar month m − MONTHS_BEFORE, days from launch */
	readonly starts: Float64Array;
	/** its month of the year, 0–11 */
	readonly ofYear: Float64Array;
}

const known = new Map<string, Calendar>();

/** The calendar around a launch, worked out once for each launch and horizon. */
function calendarOf({ launch, horizonMonths }: Dates): Calendar {
	const name = `${launch} ${horizonMonths}`;
	let calendar = known.get(name);
	if (!calendar) {
		const day = civil(launch);
		const horizon = monthsFromLaunch(day, horizonMonths);
		const width = MONTHS_BEFORE + MONTHS_AFTER + 1;
		const starts = Float64Array.from({ length: width }, (_, i) => monthStartFrom(day, i - MONTHS_BEFORE));
		const ofYear = Float64Array.from({ length: width }, (_, i) => (day.month - 1 + i - MONTHS_BEFORE + 1200) % 12);
		let months = 1;
		while ((starts[MONTHS_BEFORE + months] ?? horizon) < horizon) months++;
		calendar = { horizon, months, starts, ofYear };
		if (known.size > 50) known.clear();
		known.set(name, calendar);
	}
	return calendar;
}

/** The end of the study, days from launch. */
export function horizonOf(scenario: Dates): number {
	return calendarOf(scenario).horizon;
}

/** First day of the calendar month `month` months after the month of launch, days from launch. */
export function startOfMonth(scenario: Dates, month: number): number {
	return calendarOf(scenario).starts[MONTHS_BEFORE + month] ?? Infinity;
}

/** First days of the reporting periods and, last, the horizon: months from launch, or weeks. */
export function periodEdges(scenario: Dates, weekly: boolean): number[] {
	const horizon = horizonOf(scenario);
	const launch = civil(scenario.launch);
	const edges: number[] = [];
	for (let p = 0; ; p++) {
		const start = weekly ? 7 * p : monthsFromLaunch(launch, p);
		if (start >= horizon) break;
		edges.push(start);
	}
	edges.push(horizon);
	return edges;
}

/** Calendar months that begin before the horizon, the month of launch included. */
export function monthsOf(scenario: Dates): number {
	return calendarOf(scenario).months;
}

export function writeCalendar(plan: Float64Array, scenario: Dates, weekly: boolean): void {
	const { starts, ofYear } = calendarOf(scenario);
	plan.set(starts, MONTHS_AT);
	plan.set(ofYear, CALENDAR_AT);
	periodEdges(scenario, weekly).forEach((edge, p) => (plan[PERIODS_AT + p] = edge));
}
