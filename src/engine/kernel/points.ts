// Points in dated lots, oldest expiry first. Identity per life: issued − redeemed − expired − forfeited = balance.
import {
	LOT_WIDTH,
	LOTS_AT,
	LOTS_MAX,
	P_EARN_MONEY,
	P_EARN_POINTS,
	P_EXPIRY,
	P_EXPIRY_MONTH,
	P_EXPIRY_MONTHS,
	P_EXPIRY_ROUND,
	P_POINTS,
	POINTS_ISSUED,
	T_EARN,
	T_WIDTH,
	TIERS_AT
} from './accounts.ts';
import { monthEndLater, monthOfYear, monthsLater, monthStart } from './calendar.ts';
import { me, plan, post } from './customer.ts';
import { FOREVER } from './special.ts';
import { at, put, toInt } from './target.ts';
import { NOTE_EARN, note } from './note.ts';

export const EXPIRY_NEVER: i32 = 0;
export const EXPIRY_AFTER_EARNING: i32 = 1;
export const EXPIRY_INACTIVITY: i32 = 2;
export const EXPIRY_DATE: i32 = 3;

function lot(index: i32): i32 {
	return LOTS_AT + LOT_WIDTH * ((me.lotHead + index) & (LOTS_MAX - 1));
}

/** Points of the i-th oldest lot. */
export function lotPoints(index: i32): f64 {
	return at(lot(index));
}

/** Moment at which the i-th oldest lot lapses. */
export function lotExpiry(index: i32): f64 {
	return at(lot(index) + 1);
}

/** The moment points earned now will lapse; a till's day is the grain, so a lot lives to the end of a day. */
function expiryOfNewLot(): f64 {
	const kind = toInt(plan(P_EXPIRY));
	const months = toInt(plan(P_EXPIRY_MONTHS));
	if (kind === EXPIRY_AFTER_EARNING) {
		if (plan(P_EXPIRY_ROUND) > 0.0) return monthEndLater(months, 1);
		const moment = monthsLater(months);
		return moment < FOREVER ? Math.floor(moment) + 1.0 : FOREVER;
	}
	if (kind === EXPIRY_DATE) {
		// the end of the stated month, `months`/12 calendar years after the year of earning
		const stated = toInt(plan(P_EXPIRY_MONTH)) - 1;
		let target = me.month - monthOfYear(me.month) + months + stated;
		if (target < me.month) target += 12;
		return monthStart(target + 1);
	}
	return FOREVER;
}

/** Points for a cash payment, with the tier's multiplier; the remainder is carried so that no part of a payment is lost. Returns the points. */
export function earnPoints(cash: f64): f64 {
	if (!(plan(P_POINTS) > 0.0)) return 0.0;
	const per = plan(P_EARN_MONEY) * 1000.0;
	me.earnRest += cash * plan(P_EARN_POINTS) * at(TIERS_AT + me.tier * T_WIDTH + T_EARN);
	const points = Math.floor(me.earnRest / per);
	me.earnRest -= points * per;
	if (points > 0.0) addPoints(points);
	return points;
}

/** Puts points on the account: earned, given, or won. */
export function addPoints(points: f64): void {
	const expiry = expiryOfNewLot();
	if (me.lots > 0 && (lotExpiry(me.lots - 1) === expiry || me.lots === LOTS_MAX)) {
		const last = lot(me.lots - 1);
		put(last, at(last) + points);
	} else {
		const cell = lot(me.lots);
		put(cell, points);
		put(cell + 1, expiry);
		me.lots++;
	}
	me.balance += points;
	post(POINTS_ISSUED, points);
	note(NOTE_EARN, points, me.balance, expiry, 0.0);
	scheduleExpiry();
}

/** Sets the next moment at which points lapse. */
export function scheduleExpiry(): void {
	if (toInt(plan(P_EXPIRY)) === EXPIRY_INACTIVITY) return; // set by the last order, see expiry.ts
	me.expiryAt = me.lots > 0 ? lotExpiry(0) : FOREVER;
}

/** Takes points out, oldest expiry first. `points` is at most the balance. */
export function takePoints(points: f64): void {
	let rest = points;
	me.balance -= points;
	while (rest > 0.0 && me.lots > 0) {
		const cell = lot(0);
		const here = at(cell);
		if (here > rest) {
			put(cell, here - rest);
			rest = 0.0;
		} else {
			rest -= here;
			me.lotHead = (me.lotHead + 1) & (LOTS_MAX - 1);
			me.lots--;
		}
	}
	scheduleExpiry();
}

/** Points that lapse before `moment`. */
export function pointsLapsingBefore(moment: f64): f64 {
	if (toInt(plan(P_EXPIRY)) === EXPIRY_INACTIVITY) return me.expiryAt < moment ? me.balance : 0.0;
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < me.lots; i++) {
		if (lotExpiry(i) >= moment) break;
		sum += lotPoints(i);
	}
	return sum;
}

/** Points earned that are not usable yet. */
export function pendingPoints(): f64 {
	return 0.0;
}

/** Points become available. */
export function releasePoints(): void {}

/** At a month's end: points that fade by the rules. */
export function fadePoints(): void {}
