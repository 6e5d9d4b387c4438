// Engagement actions: check-in, content, reviews, sharing. They earn points and EXP within their caps, and cost. What a member does in a
// calendar month is done evenly over its days and posted at its end.
import {
	ACTION_CAP_DAY,
	ACTION_CAP_MONTH,
	ACTION_COST,
	ACTION_EXP,
	ACTION_INVITE,
	ACTION_POINTS,
	ACTION_PRICE,
	ACTION_TAKEUP,
	ACTION_TIMES,
	ACTION_WIDTH,
	ACTIONS,
	ACTIONS_AT,
	P_ACTIONS,
	P_POINTS,
	POINTS_GRANTED,
	U_ACTIONS,
	U_ENGAGE
} from './accounts.ts';
import { monthStart } from './calendar.ts';
import { luck, me, plan, post, till, planInt } from './customer.ts';
import { NOTE_ACTION, note } from './note.ts';
import { addPoints } from './points.ts';
import { at } from './target.ts';
import { qualifyBy } from './tiers.ts';

const DAYS_A_MONTH: f64 = 30.4375;

/** Does this member do action `i` at all? Drawn once per customer. */
function takesPart(i: i32): bool {
	return luck(U_ENGAGE, i) < at(ACTIONS_AT + i * ACTION_WIDTH + ACTION_TAKEUP);
}

/** How many of `times` count in `days` days. A cap below 0: none. */
function counted(i: i32, times: f64, days: f64): f64 {
	const row = ACTIONS_AT + i * ACTION_WIDTH;
	const day = at(row + ACTION_CAP_DAY);
	const month = at(row + ACTION_CAP_MONTH);
	let count = times;
	if (day >= 0.0 && count > day * days) count = day * days;
	return month >= 0.0 && count > month ? month : count;
}

/** At the end of a month of membership, or at the horizon: what was done in it. */
export function engage(): void {
	const actions = planInt(P_ACTIONS);
	if (actions === 0) return;
	const start = monthStart(me.month);
	const whole = monthStart(me.month + 1) - start;
	const days = me.now - (me.joined > start ? me.joined : start);
	if (!(days > 0.0)) return;
	const calendarDays = Math.ceil(days);
	for (let i: i32 = 0; i < actions; i++) {
		if (!takesPart(i)) continue;
		const row = ACTIONS_AT + i * ACTION_WIDTH;
		const done = Math.floor((at(row + ACTION_TIMES) * days) / whole + luck(U_ACTIONS, me.month * 16 + i));
		const times = Math.floor(counted(i, done, calendarDays));
		if (!(times > 0.0)) continue;
		const points = plan(P_POINTS) > 0.0 ? times * at(row + ACTION_POINTS) : 0.0;
		const cost = till(times * at(row + ACTION_PRICE));
		post(ACTIONS, times);
		post(ACTION_COST, cost);
		if (points > 0.0) {
			addPoints(points);
			post(POINTS_GRANTED, points);
		}
		const invited: f64 = at(row + ACTION_INVITE) > 0.0 ? times : 0.0;
		const exp = qualifyBy(times * at(row + ACTION_EXP), points, invited, calendarDays);
		note(NOTE_ACTION, i, times, points, exp);
	}
}

let pointsADay: f64 = 0.0;
let expADay: f64 = 0.0;
let invitesADay: f64 = 0.0;

/** Works out what this member's actions bring a day on average; at joining, on a new tier and under new rules. */
export function expectActions(): void {
	const actions = planInt(P_ACTIONS);
	pointsADay = 0.0;
	expADay = 0.0;
	invitesADay = 0.0;
	for (let i: i32 = 0; i < actions; i++) {
		if (!takesPart(i)) continue;
		const row = ACTIONS_AT + i * ACTION_WIDTH;
		const times = counted(i, at(row + ACTION_TIMES), DAYS_A_MONTH) / DAYS_A_MONTH;
		if (plan(P_POINTS) > 0.0) pointsADay += times * at(row + ACTION_POINTS);
		expADay += times * at(row + ACTION_EXP);
		if (at(row + ACTION_INVITE) > 0.0) invitesADay += times;
	}
}

/** Points a day from actions, on average; EXP; invitations. */
export function actionPoints(): f64 {
	return pointsADay;
}

export function actionExp(): f64 {
	return expADay;
}

export function actionInvites(): f64 {
	return invitesADay;
}
