// Who becomes a member, as the kernel reads it.
import * as A from '../kernel/accounts.ts';
import { ln, logistic, normalQuantile } from '../kernel/special.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { civil, monthsFromLaunch } from './dates.ts';
import type { Settled } from './settle.ts';

const HOW = { registration: 0, firstPurchase: 1, periodSpend: 2, fee: 3, invitation: 4 } as const;
const POINTS = 200;
const SCORES = Array.from({ length: POINTS }, (_, i) => normalQuantile((i + 0.5) / POINTS));

/** a for which the mean of 1 ÷ (1 + e^−(a + selection·z)) over a standard normal z is `share`, 0 < share < 1, by bisection. */
export function joinLogit(share: number, selection: number): number {
	const centre = ln(share / (1 - share));
	let low = centre - 6 * selection;
	let high = centre + 6 * selection;
	for (let step = 0; step < 50; step++) {
		const middle = (low + high) / 2;
		const mean = SCORES.reduce((sum, z) => sum + logistic(middle + selection * z), 0) / POINTS;
		if (mean < share) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Where everybody may join there is no barrier, and so no prestige (S67). */
export function writeEnrolment(
	plan: Float64Array,
	{ enrolment }: Settled<Design>,
	scenario: Pick<Settled<Scenario>, 'launch'>,
	minor: number
): void {
	const joins = Math.min(1, Math.max(0, enrolment.joins));
	plan[A.P_ENROL] = HOW[enrolment.how];
	plan[A.P_ENROL_AMOUNT] = enrolment.amount * minor;
	plan[A.P_ENROL_DAYS] = enrolment.periodDays;
	plan[A.P_ENROL_FEE] = enrolment.fee * minor;
	plan[A.P_JOINS] = joins;
	plan[A.P_SELF_SELECTION] = enrolment.selfSelection;
	plan[A.P_JOIN_LOGIT] = joins > 0 && joins < 1 ? joinLogit(joins, enrolment.selfSelection) : 0;
	plan[A.P_PRESTIGE] = enrolment.how === 'registration' ? 1 : enrolment.prestige;
	plan[A.P_START] = enrolment.startMonth > 0 ? monthsFromLaunch(civil(scenario.launch), enrolment.startMonth) : 0;
}
