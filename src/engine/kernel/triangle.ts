// Points by month of issue and month of leaving, posted lot by lot where a run asks for it (P_TABLES): the cohort × age triangle, from which
// redemption rates and breakage come, and a second count of everything the ledger says about points. Cohort 0 was open on day 0, cohort 1 + p
// was issued in reporting period p; after the horizon months count on. Of the cohorts that are followed for long, two accounts are always kept.
import {
	AGES_MAX,
	COHORTS_MAX,
	P_HORIZON,
	P_MONTHS,
	P_RIPE,
	P_RIPE_DAY,
	P_TABLES,
	RIPE_ISSUED,
	RIPE_REDEEMED,
	TRIANGLE_AT,
	TRIANGLE_CELLS
} from './accounts.ts';
import { monthStart } from './calendar.ts';
import { me, plan, post, toPeriods, planInt } from './customer.ts';
import { addTo, put, toInt } from './target.ts';

// Parts of the table, in cells from its start
export const ISSUED_BY_COHORT: i32 = 0;
export const OPEN_BY_COHORT: i32 = 62; // in lots at the horizon, counted there
export const USED_BY_COHORT: i32 = 124; // redeemed: cohort · AGES_MAX + month
export const GONE_BY_COHORT: i32 = 6324; // expired, forfeited, cancelled: the same

export function keepsTriangle(): bool {
	return plan(P_TABLES) > 0.0;
}

/** An empty table, before a block is played. */
export function clearTriangle(): void {
	if (!keepsTriangle()) return;
	for (let i: i32 = 0; i < TRIANGLE_CELLS; i++) put(TRIANGLE_AT + i, 0.0);
}

/** The cohort of points issued now. Without a triangle only early and late are told apart, so that fewer lots are kept. */
export function cohortNow(): i32 {
	if (!keepsTriangle()) return me.postsAt < plan(P_RIPE_DAY) ? 1 : COHORTS_MAX - 1;
	const cohort = me.period + 1;
	return cohort < COHORTS_MAX ? cohort : COHORTS_MAX - 1;
}

/** The month of the horizon, or of the run-off, in which the life is. */
function monthNow(): i32 {
	if (!me.runOff) return me.period;
	const last = planInt(P_MONTHS);
	const atHorizon = monthStart(last) <= plan(P_HORIZON) ? last : last - 1;
	const month = toPeriods() + me.month - atHorizon;
	return month < AGES_MAX ? month : AGES_MAX - 1;
}

export function postIssued(cohort: f64, points: f64): void {
	if (cohort <= plan(P_RIPE)) post(RIPE_ISSUED, points);
	if (keepsTriangle()) addTo(TRIANGLE_AT + ISSUED_BY_COHORT + toInt(cohort), points);
}

/** Points of a lot leave: `used` redeemed, else lapsed. What a rule change adds to a lot is a lapse below zero: its month of issue is past. */
export function postLeft(cohort: f64, points: f64, used: bool): void {
	if (used && cohort <= plan(P_RIPE)) post(RIPE_REDEEMED, points);
	if (!keepsTriangle()) return;
	const part = used ? USED_BY_COHORT : GONE_BY_COHORT;
	addTo(TRIANGLE_AT + part + toInt(cohort) * AGES_MAX + monthNow(), points);
}

/** Points of a lot that are open at the horizon. */
export function postOpen(cohort: f64, points: f64): void {
	if (keepsTriangle()) addTo(TRIANGLE_AT + OPEN_BY_COHORT + toInt(cohort), points);
}
