// Earning points. Identity per life: opening + issued − redeemed − expired − forfeited − cancelled = usable + waiting.
import {
	BONUS_FROM,
	BONUS_SHARE,
	BONUS_TIMES,
	BONUS_TO,
	BONUS_WIDTH,
	BONUSES_AT,
	P_BONUSES,
	P_EARN_CAP_DAY,
	P_EARN_CAP_MONTH,
	P_EARN_CAP_ORDER,
	P_EARN_MONEY,
	P_EARN_POINTS,
	P_EXPIRY,
	P_EXPIRY_MONTH,
	P_EXPIRY_MONTHS,
	P_EXPIRY_ROUND,
	P_PARTNER_PAYS,
	P_PARTNER_POINTS,
	P_PENDING,
	P_POINTS,
	P_POINTS_DECAY,
	P_POINTS_DECAY_MONTHS,
	PARTNER_INCOME,
	POINTS_EXPIRED,
	POINTS_GRANTED,
	POINTS_ISSUED,
	POINTS_OPENING,
	T_EARN,
	T_WIDTH,
	TIERS_AT,
	U_BONUS,
	U_PARTNER
} from './accounts.ts';
import { campaignPoints } from './campaigns.ts';
import { endOfMonth, momentOf, monthOfYear, monthStart } from './calendar.ts';
import { luck, me, plan, post, till, planInt } from './customer.ts';
import { EXPIRY_AFTER_EARNING, EXPIRY_DATE, putLot, takePoints } from './lots.ts';
import { NOTE_DECAY, NOTE_EARN, note } from './note.ts';
import { isPaying, paidEarn } from './paid.ts';
import { dropPending, putPending } from './pending.ts';
import { FOREVER } from './special.ts';
import { at } from './target.ts';
import { cohortNow, postIssued } from './triangle.ts';
import { throttle } from './watches.ts';

/** The moment points earned now will lapse; a till's day is the grain, so a lot lives to the end of a day. */
export function expiryOfNewLot(): f64 {
	return expiryFrom(me.month, me.now - monthStart(me.month));
}

/** The moment points will lapse that were earned `day` days into calendar month `month`, by the rules in force; FOREVER by inactivity. */
export function expiryFrom(month: i32, day: f64): f64 {
	const kind = planInt(P_EXPIRY);
	const months = planInt(P_EXPIRY_MONTHS);
	if (kind === EXPIRY_AFTER_EARNING) {
		if (plan(P_EXPIRY_ROUND) > 0.0) return endOfMonth(month + months, 1);
		const moment = momentOf(month + months, day);
		return moment < FOREVER ? Math.floor(moment) + 1.0 : FOREVER;
	}
	if (kind === EXPIRY_DATE) {
		// the end of the stated month, `months`/12 calendar years after the year of earning
		const stated = planInt(P_EXPIRY_MONTH) - 1;
		let target = month - monthOfYear(month) + months + stated;
		if (target < month) target += 12;
		return monthStart(target + 1);
	}
	return FOREVER;
}

/** Points for a cash payment, with the tier's multiplier; the remainder is carried so that no part of a payment is lost. Returns the points. */
export function earnPoints(cash: f64): f64 {
	if (!(plan(P_POINTS) > 0.0)) return 0.0;
	const per = plan(P_EARN_MONEY) * 1000.0;
	let times = at(TIERS_AT + me.tier * T_WIDTH + T_EARN);
	if (isPaying()) times = till(times * paidEarn());
	if (plan(P_BONUSES) > 0.0) times = till(times * bonusNow());
	times = till(times * campaignPoints());
	times = till(times * throttle());
	me.earnRest += cash * plan(P_EARN_POINTS) * times;
	const whole = Math.floor(me.earnRest / per);
	me.earnRest -= whole * per;
	const points = capped(whole);
	if (points > 0.0) issue(points, plan(P_PENDING) > 0.0);
	return points;
}

/** What the bonuses of this moment multiply points by. Each adds its extra points to the plain ones: twice and three times are four times. */
function bonusNow(): f64 {
	let times: f64 = 1.0;
	for (let i: i32 = 0; i < planInt(P_BONUSES); i++) {
		const row = BONUSES_AT + i * BONUS_WIDTH;
		if (me.now < at(row + BONUS_FROM) || me.now >= at(row + BONUS_TO)) continue;
		if (luck(U_BONUS, me.orders * 32 + i) < at(row + BONUS_SHARE)) times += at(row + BONUS_TIMES) - 1.0;
	}
	return times > 0.0 ? times : 0.0;
}

/** The same as expected over the calendar month that runs: what a member can count on (response.ts). */
export function bonusOfMonth(): f64 {
	let times: f64 = 1.0;
	const start = monthStart(me.month);
	const days = me.monthEnd - start;
	for (let i: i32 = 0; i < planInt(P_BONUSES); i++) {
		const row = BONUSES_AT + i * BONUS_WIDTH;
		const from = at(row + BONUS_FROM) > start ? at(row + BONUS_FROM) : start;
		const to = at(row + BONUS_TO) < me.monthEnd ? at(row + BONUS_TO) : me.monthEnd;
		if (to > from) times += ((to - from) / days) * at(row + BONUS_SHARE) * (at(row + BONUS_TIMES) - 1.0);
	}
	return times > 0.0 ? times : 0.0;
}

/** What the caps of order, day and month let through. What goes beyond is not issued. */
function capped(points: f64): f64 {
	const order = plan(P_EARN_CAP_ORDER);
	const day = plan(P_EARN_CAP_DAY);
	const month = plan(P_EARN_CAP_MONTH);
	let most = order >= 0.0 && points > order ? order : points;
	if (day >= 0.0) {
		const today = Math.floor(me.now);
		if (me.earnDay !== today) {
			me.earnDay = today;
			me.earnedOfDay = 0.0;
		}
		if (most > day - me.earnedOfDay) most = day - me.earnedOfDay;
		me.earnedOfDay += most;
	}
	if (month >= 0.0) {
		if (me.earnMonth !== me.month) {
			me.earnMonth = me.month;
			me.earnedOfMonth = 0.0;
		}
		if (most > month - me.earnedOfMonth) most = month - me.earnedOfMonth;
		me.earnedOfMonth += most;
	}
	return most;
}

/** Share of the points of usual orders that the caps let through, at `points` per order and `orders` a day. */
export function capsLetThrough(points: f64, orders: f64): f64 {
	if (!(points > 0.0)) return 1.0;
	let each = points;
	const order = plan(P_EARN_CAP_ORDER);
	if (order >= 0.0 && each > order) each = order;
	const day = plan(P_EARN_CAP_DAY);
	const ofDay = orders > 1.0 ? each * orders : each;
	if (day >= 0.0 && ofDay > day) each *= day / ofDay;
	const month = plan(P_EARN_CAP_MONTH);
	const ofMonth = each * orders * 30.4375;
	if (month >= 0.0 && ofMonth > month) each *= month / ofMonth;
	return each / points;
}

function issue(points: f64, waits: bool): void {
	const expiry = expiryOfNewLot();
	const cohort = cohortNow();
	if (waits) putPending(points, expiry, cohort);
	else putLot(points, expiry, cohort);
	post(POINTS_ISSUED, points);
	postIssued(cohort, points);
	note(NOTE_EARN, points, me.balance, expiry, me.waiting);
}

/** Puts points on the account at once: given or won, not earned on an order. */
export function addPoints(points: f64): void {
	issue(points, false);
}

/** Puts points of the time before launch on the account; they lapse at `expiry`. Oldest expiry first. */
export function openPoints(points: f64, expiry: f64): void {
	putLot(points, expiry, 0.0);
	post(POINTS_OPENING, points);
	postIssued(0.0, points);
}

/** Takes up to `points` back, waiting ones first; returns how many there were. The caller posts why. */
export function withdrawPoints(points: f64): f64 {
	const waiting = dropPending(points);
	let usable = points - waiting;
	if (usable > me.balance) usable = me.balance;
	if (usable > 0.0) takePoints(usable, false);
	return waiting + usable;
}

/** At a month's end: points that fade by the rules, every so many months of membership, oldest expiry first. */
export function fadePoints(): void {
	const every = planInt(P_POINTS_DECAY_MONTHS);
	if (every === 0 || !(me.balance > 0.0) || (me.month + 1 - me.joinedMonth) % every !== 0) return;
	const points = me.balance - till(me.balance * plan(P_POINTS_DECAY));
	if (!(points > 0.0)) return;
	takePoints(points, false);
	if (!me.runOff) post(POINTS_EXPIRED, points);
	note(NOTE_DECAY, points, me.balance, 0.0, 0.0);
}

/** At a month's end: points that partners hand out to our members, and what they pay us for them. */
export function partnerPoints(): void {
	if (!(plan(P_PARTNER_POINTS) > 0.0 && plan(P_POINTS) > 0.0)) return;
	const points = Math.floor(plan(P_PARTNER_POINTS) + luck(U_PARTNER, me.month));
	if (!(points > 0.0)) return;
	addPoints(points);
	post(POINTS_GRANTED, points);
	post(PARTNER_INCOME, till(points * plan(P_PARTNER_PAYS)));
}
