// The order of a life: what happens next, what happens then, what follows from it. Read this file second, after accounts.ts.
import {
	ACTIVATED,
	LEFT,
	P_HORIZON,
	P_RUNOFF,
	P_TIERS,
	SPEND_BIN_LOW,
	SPEND_BIN_WIDTH,
	P_UNIT,
	SPEND_BINS
} from './accounts.ts';
import { activationAt } from './activation.ts';
import { identify, register } from './arrival.ts';
import { useBenefits } from './benefits.ts';
import { enterPeriod, monthStart, periodStart } from './calendar.ts';
import { leavesAfterOrder, setClocks, windLeave, windOrder } from './clocks.ts';
import { me, plan, post, postTable } from './customer.ts';
import { expire } from './expiry.ts';
import { enrol } from './membership.ts';
import { NOTE_ACTIVATE, NOTE_ARRIVE, NOTE_HORIZON, NOTE_LEAVE, NOTE_NOT_ACTIVATED, note } from './note.ts';
import { order } from './purchase.ts';
import { canRedeem } from './redemption.ts';
import { feelTier, respond } from './response.ts';
import { FOREVER, ln } from './special.ts';
import { toInt } from './target.ts';
import { clearQualifying, enterMonthOfWindow, ladderAt, qualifyingOfMonths, reviewLadder } from './tiers.ts';
import { drawBase, driftOn } from './traits.ts';

/** Plays the life of sample member `index` from birth to the end of the run-off. */
export function live(index: i32): void {
	identify(index);
	if (!register()) return;
	drawBase();
	clearQualifying();
	findMonth();
	note(NOTE_ARRIVE, me.channel, me.rate, me.basket, me.month);
	if (me.seed) liveUntilLaunch();
	else liveUntilActive();
	pass(plan(P_HORIZON));
	close();
	if (!me.left && canRedeem()) {
		me.runOff = true;
		pass(plan(P_HORIZON) + plan(P_RUNOFF));
	}
}

/** A seed customer's months before launch: base behaviour, nothing posted; then enrolment into whatever there is. */
function liveUntilLaunch(): void {
	me.period = -1;
	me.periodEnd = periodStart(0);
	const old = me.arrived < 0.0;
	if (old) {
		activate();
		pass(0.0);
	}
	me.now = 0.0;
	enterMonths(0.0);
	enterPeriod(0.0);
	post(ACTIVATED, 1.0);
	enrol();
	if (!old) {
		activate();
	} else if (!me.left) {
		respond();
		setClocks();
	}
}

/** From registration to the k-th key action, or never. */
function liveUntilActive(): void {
	enrol();
	const start = activationAt();
	if (start < plan(P_HORIZON)) {
		pass(start);
		enterPeriod(start);
		post(ACTIVATED, 1.0);
		activate();
	} else {
		me.left = true; // a member all the same: tiers are reviewed
		note(NOTE_NOT_ACTIVATED, 0.0, 0.0, 0.0, 0.0);
	}
}

/** The first order, the base model's clock 0. */
function activate(): void {
	note(NOTE_ACTIVATE, 0.0, 0.0, 0.0, 0.0);
	windLeave();
	order();
	windOrder();
	respond();
	setClocks();
}

/** Lets events happen in their order until `end`. At equal times: month, expiry, review, leaving, order. */
function pass(end: f64): void {
	while (true) {
		let next = end;
		if (me.monthEnd < next && !me.left) next = me.monthEnd;
		if (me.expiryAt < next) next = me.expiryAt;
		if (ladderAt() < next) next = ladderAt();
		if (me.leaveAt < next) next = me.leaveAt;
		if (me.orderAt < next) next = me.orderAt;
		if (next >= end) break;
		me.now = next;
		enterMonths(next);
		enterPeriod(next);
		if (me.expiryAt <= next) expire();
		if (ladderAt() <= next) reviewLadder();
		if (me.leaveAt <= next) {
			leave();
		} else if (me.orderAt <= next) {
			order();
			if (leavesAfterOrder()) leave();
			else windOrder();
		}
		if (me.runOff && (me.left || !canRedeem())) return;
		respond();
		setClocks();
	}
	me.now = end;
	enterMonths(end);
}

function leave(): void {
	me.left = true;
	me.orderAt = FOREVER;
	me.leaveAt = FOREVER;
	if (!me.runOff) post(LEFT, 1.0);
	note(NOTE_LEAVE, me.orders, 0.0, 0.0, 0.0);
}

/** The calendar month of a birth. */
function findMonth(): void {
	me.month = me.arrived < 0.0 ? toInt(me.arrived / 30.4375) - 2 : 0;
	while (monthStart(me.month + 1) <= me.arrived) me.month++;
	me.monthEnd = monthStart(me.month + 1);
}

/** Moves on month by month up to `time`: benefits of the month that ends, then drift and rolling window of the next. */
function enterMonths(time: f64): void {
	while (me.monthEnd <= time) {
		const boundary = me.monthEnd;
		if (!me.runOff && me.orderedThisMonth) {
			if (me.period >= 0) enterPeriod(boundary - 0.5);
			useBenefits();
			me.orderedThisMonth = false;
		}
		me.month++;
		me.monthEnd = monthStart(me.month + 1);
		if (!me.left && (me.month + 1200) % 3 === 0) driftOn(me.month + 1200);
		if (me.member && !me.left) feelTier();
		if (!me.runOff) {
			if (me.period >= 0) enterPeriod(boundary);
			enterMonthOfWindow();
		}
	}
}

/** The horizon: what members have qualified for in the last 12 months; the ladder and new issue end here. */
function close(): void {
	enterPeriod(plan(P_HORIZON));
	note(NOTE_HORIZON, me.balance, 0.0, 0.0, 0.0);
	// the month that begins at the horizon is empty, so thirteen cells are the twelve months before
	if (me.member && plan(P_TIERS) > 0.0) postTable(spendBin(qualifyingOfMonths(13) / plan(P_UNIT)), 1.0);
	me.windowEnd = FOREVER;
	me.validUntil = FOREVER;
}

/** Bin of a 12-month qualifying amount: 0 below one unit, then equal steps in ln. */
function spendBin(units: f64): i32 {
	if (units < 1.0) return 0;
	const bin = toInt((ln(units) - SPEND_BIN_LOW) / SPEND_BIN_WIDTH) + 1;
	return bin < SPEND_BINS ? bin : SPEND_BINS - 1;
}
