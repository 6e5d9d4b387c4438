// Points in dated lots, oldest expiry first.
import { LOT_WIDTH, LOTS_AT, LOTS_MAX, P_BOOKS, P_EXPIRY } from './accounts.ts';
import { me, plan, planInt } from './customer.ts';
import { FOREVER } from './special.ts';
import { at, put } from './target.ts';
import { keepsTriangle, postLeft, postOpen } from './triangle.ts';

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

/** Month of issue of the i-th oldest lot, see triangle.ts. */
function lotCohort(index: i32): f64 {
	return at(lot(index) + 2);
}

/** Moment at which the points of the i-th oldest lot were put on the account: what a new rule reckons their term from. */
export function lotBegan(index: i32): f64 {
	return at(lot(index) + 3);
}

/** May points put on the account now share the newest lot? */
function isAlike(newest: i32, expiry: f64, cohort: f64): bool {
	if (newest < 0 || lotExpiry(newest) !== expiry || lotCohort(newest) !== cohort) return false;
	return !(plan(P_BOOKS) > 0.0) || Math.floor(lotBegan(newest)) === Math.floor(me.now);
}

/** Puts usable points on the account, behind all others. */
export function putLot(points: f64, expiry: f64, cohort: f64): void {
	const newest = me.lots - 1;
	if (isAlike(newest, expiry, cohort) || me.lots === LOTS_MAX) {
		const cell = lot(newest);
		put(cell, at(cell) + points);
	} else {
		const cell = lot(me.lots);
		put(cell, points);
		put(cell + 1, expiry);
		put(cell + 2, cohort);
		put(cell + 3, me.now);
		me.lots++;
	}
	me.balance += points;
	scheduleExpiry();
}

/** Sets the next moment at which points lapse. A lot that a rule change has emptied is passed over. */
export function scheduleExpiry(): void {
	while (me.lots > 0 && !(lotPoints(0) > 0.0)) {
		me.lotHead = (me.lotHead + 1) & (LOTS_MAX - 1);
		me.lots--;
	}
	if (planInt(P_EXPIRY) === EXPIRY_INACTIVITY) return; // set by the last order, see expiry.ts
	me.expiryAt = me.lots > 0 ? lotExpiry(0) : FOREVER;
}

/** Takes usable points out, oldest expiry first: `used` redeemed, else lapsed. `points` is at most the balance. */
export function takePoints(points: f64, used: bool): void {
	let rest = points;
	me.balance -= points;
	while (rest > 0.0 && me.lots > 0) {
		const cell = lot(0);
		const here = at(cell);
		postLeft(at(cell + 2), here > rest ? rest : here, used);
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

/** Month of issue of the oldest points. */
export function oldestCohort(): f64 {
	return lotCohort(0);
}

/** Would points that were to lapse at `expiry` still be usable now? */
export function stillUsable(expiry: f64): bool {
	return planInt(P_EXPIRY) === EXPIRY_INACTIVITY ? me.expiryAt < FOREVER : expiry > me.now;
}

/** Puts redeemed points back, before all others. Points of several lots come back as those of the oldest. */
export function returnPoints(points: f64, expiry: f64, cohort: f64): void {
	if (me.lots === LOTS_MAX) {
		put(lot(0), lotPoints(0) + points);
	} else {
		const first = me.lots > 0 ? lotExpiry(0) : FOREVER;
		me.lotHead = (me.lotHead + LOTS_MAX - 1) & (LOTS_MAX - 1);
		me.lots++;
		put(lot(0), points);
		put(lot(0) + 1, expiry < first ? expiry : first);
		put(lot(0) + 2, cohort);
	}
	postLeft(cohort, -points, true);
	me.balance += points;
	scheduleExpiry();
}

/** Points that lapse before `moment`. */
export function pointsLapsingBefore(moment: f64): f64 {
	if (planInt(P_EXPIRY) === EXPIRY_INACTIVITY) return me.expiryAt < moment ? me.balance : 0.0;
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < me.lots; i++) {
		if (lotExpiry(i) >= moment) break;
		sum += lotPoints(i);
	}
	return sum;
}

/** A rule change: another number of points in the i-th oldest lot, and another term. The caller posts the difference. */
export function rewriteLot(index: i32, points: f64, expiry: f64): void {
	const cell = lot(index);
	const more = points - at(cell);
	if (more !== 0.0) postLeft(at(cell + 2), -more, false);
	put(cell, points);
	put(cell + 1, expiry);
	me.balance += more;
}

/** At the horizon: what lies in the lots, by month of issue. */
export function countLots(): void {
	if (!keepsTriangle()) return;
	for (let i: i32 = 0; i < me.lots; i++) postOpen(lotCohort(i), lotPoints(i));
}
