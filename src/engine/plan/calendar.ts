import { CALENDAR_AT, MONTHS_AFTER, MONTHS_AT, MONTHS_BEFORE, PERIODS_AT } from '../kernel/accounts.ts';
import type { Scenario } from '../scenario/types.ts';
import { civil, monthsFromLaunch, monthStartFrom } from './dates.ts';

/** The end of the study, days from launch. */
export function horizonOf(scenario: Scenario): number {
	return monthsFromLaunch(civil(scenario.launch), scenario.horizonMonths);
}

/** First days of the reporting periods and, last, the horizon: months from launch, or weeks. */
export function periodEdges(scenario: Scenario, weekly: boolean): number[] {
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
export function monthsOf(scenario: Scenario): number {
	const launch = civil(scenario.launch);
	let months = 1;
	while (monthStartFrom(launch, months) < horizonOf(scenario)) months++;
	return months;
}

export function writeCalendar(plan: Float64Array, scenario: Scenario, weekly: boolean): void {
	const launch = civil(scenario.launch);
	for (let m = -MONTHS_BEFORE; m <= MONTHS_AFTER; m++) {
		plan[MONTHS_AT + MONTHS_BEFORE + m] = monthStartFrom(launch, m);
		plan[CALENDAR_AT + MONTHS_BEFORE + m] = (launch.month - 1 + m + 1200) % 12;
	}
	periodEdges(scenario, weekly).forEach((edge, p) => (plan[PERIODS_AT + p] = edge));
}
