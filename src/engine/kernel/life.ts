// The order of a life: what happens next, what happens then, what follows from it. Read this file second, after accounts.ts.
import {
	ACTIVATED,
	LEFT,
	LIVES,
	P_HORIZON,
	P_RUNOFF,
	P_TIERS,
	SPEND_BIN_LOW,
	SPEND_BIN_WIDTH,
	P_UNIT,
	SPEND_BINS
} from './accounts.ts';
import { activationAt } from './activation.ts';
import {
	clearAgenda,
	isDue,
	schedule,
	SLOT_BULLETIN,
	SLOT_CARD,
	SLOT_CHANGE,
	SLOT_COUPON,
	SLOT_FADE,
	SLOT_INVITE,
	SLOT_JOIN,
	SLOT_PENDING,
	SLOT_REFUND,
	SLOT_RENEWAL,
	SLOT_RETURN,
	SLOT_TOUCH,
	SLOTS
} from './agenda.ts';
import { identify, register } from './arrival.ts';
import { useBenefits } from './benefits.ts';
import { beginBulletins, bulletins } from './bulletins.ts';
import { enterPeriod, monthStart, periodStart } from './calendar.ts';
import { beginChanges, changeRules } from './changes.ts';
import { leavesAfterOrder, setClocks, windLeave, windOrder } from './clocks.ts';
import { beginComplaints, calmDown } from './complaints.ts';
import { beginContacts, contact, endPush } from './contacts.ts';
import { beginCoupons, couponEvent, openCoupons } from './coupons.ts';
import { me, plan, post, postTable } from './customer.ts';
import { engage } from './engagement.ts';
import { expire } from './expiry.ts';
import { beginIncome, earnIncome } from './income.ts';
import { beginLabels, closeLabels, labelTruth } from './labels.ts';
import { countLots } from './lots.ts';
import { beginDays, beginMembership, countDays, enrol, enrolLate } from './membership.ts';
import { beginLadderTables, closeLadderTables, markLeave, markMonth, markYear } from './ladderTables.ts';
import { NOTE_ACTIVATE, NOTE_ARRIVE, NOTE_HORIZON, NOTE_LEAVE, NOTE_NOT_ACTIVATED, note } from './note.ts';
import { openingState } from './opening.ts';
import { beginPaid, renew } from './paid.ts';
import { pendingPoints, countPending, releasePoints } from './pending.ts';
import { fadePoints, partnerPoints } from './points.ts';
import { order } from './purchase.ts';
import { canRedeem } from './redemption.ts';
import {
	beginFamily,
	beginReferral,
	closeReferral,
	invite,
	leaveFriends,
	nextFriend,
	rewardFriend
} from './referral.ts';
import { beginRefunds, refund } from './refunds.ts';
import { feelMonth, respond } from './response.ts';
import { beginRewards } from './rewards.ts';
import { drawSegment } from './segments.ts';
import { FOREVER, ln } from './special.ts';
import { beginStamps, cardEvent, cardIsOpen } from './stamps.ts';
import { toInt } from './target.ts';
import { clearQualifying, enterMonthOfWindow, fadeQualifying, qualifyingOfMonths } from './qualifying.ts';
import { followBalance, ladderAt, reviewLadder } from './tiers.ts';
import { drawBase, driftOn } from './traits.ts';
import { winBack } from './winBack.ts';

/** Plays the life of sample member `index` from birth to the end of the run-off, and the lives of all whom it brings. */
export function live(index: i32): void {
	beginFamily();
	identify(index);
	liveOne();
	while (nextFriend()) liveOne();
}

/** The same life without those whom it brings: for the trace. */
export function liveAlone(index: i32): void {
	beginFamily();
	identify(index);
	liveOne();
}

function liveOne(): void {
	if (!register()) return;
	begin();
	if (me.seed) liveUntilLaunch();
	else liveUntilActive();
	pass(plan(P_HORIZON));
	close();
	if (!me.left && hasOpenPromises()) {
		me.runOff = true;
		pass(plan(P_HORIZON) + plan(P_RUNOFF));
	}
}

/** A birth: traits, and nothing on any list. */
function begin(): void {
	drawSegment();
	drawBase();
	clearQualifying();
	findMonth();
	clearAgenda();
	beginChanges();
	beginBulletins();
	beginContacts();
	beginMembership();
	beginReferral();
	beginLabels();
	beginCoupons();
	beginRewards();
	beginStamps();
	beginIncome();
	beginPaid();
	beginRefunds();
	beginComplaints();
	beginLadderTables();
	note(NOTE_ARRIVE, me.channel, me.rate, me.basket, me.month);
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
	openingState();
	markYear();
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
	beginDays();
	order();
	rewardFriend();
	windOrder();
	respond();
	setClocks();
}

/** Lets events happen in their order until `end`. At equal times: month, rule change, points, expiry, review, the rest, leaving, order. */
function pass(end: f64): void {
	while (true) {
		let next = end;
		if (me.monthEnd < next && !me.left) next = me.monthEnd;
		if (me.expiryAt < next) next = me.expiryAt;
		if (ladderAt() < next) next = ladderAt();
		if (me.soonAt < next) next = me.soonAt;
		if (me.leaveAt < next) next = me.leaveAt;
		if (me.orderAt < next) next = me.orderAt;
		if (next >= end) break;
		me.now = next;
		enterMonths(next);
		enterPeriod(next);
		if (me.soonAt <= next) {
			if (isDue(SLOT_CHANGE)) changeRules();
			if (isDue(SLOT_PENDING)) releasePoints();
		}
		if (me.expiryAt <= next) expire();
		if (ladderAt() <= next) reviewLadder();
		if (me.soonAt <= next) rareEvents();
		if (me.leaveAt <= next) {
			leave();
		} else if (me.orderAt <= next) {
			order();
			if (leavesAfterOrder()) leave();
			else windOrder();
		}
		if (me.runOff && (me.left || !hasOpenPromises())) return;
		followBalance();
		respond();
		setClocks();
	}
	me.now = end;
	enterMonths(end);
}

/** What may be due after the tier review, see agenda.ts. */
function rareEvents(): void {
	if (isDue(SLOT_JOIN)) enrolLate();
	if (isDue(SLOT_RENEWAL)) renew();
	if (isDue(SLOT_TOUCH)) contact();
	if (isDue(SLOT_BULLETIN)) bulletins();
	if (isDue(SLOT_INVITE)) invite();
	if (isDue(SLOT_COUPON)) couponEvent();
	if (isDue(SLOT_CARD)) cardEvent();
	if (isDue(SLOT_REFUND)) refund();
	if (isDue(SLOT_RETURN)) comeBack();
	if (isDue(SLOT_FADE)) {
		schedule(SLOT_FADE, FOREVER);
		endPush();
		calmDown();
	}
}

function leave(): void {
	me.left = true;
	markLeave();
	me.orderAt = FOREVER;
	me.leaveAt = FOREVER;
	if (!me.runOff) {
		post(LEFT, 1.0);
		earnIncome(me.now);
		countDays();
		leaveFriends();
		labelTruth();
	}
	note(NOTE_LEAVE, me.orders, 0.0, 0.0, 0.0);
}

/** Win-back: who had left and answers begins a new span as a customer, with the clocks wound anew. */
function comeBack(): void {
	schedule(SLOT_RETURN, FOREVER);
	const gone = me.left;
	winBack();
	if (!gone || me.left) return;
	beginDays();
	windLeave();
	windOrder();
	labelTruth();
}

/** Could anything promised before the horizon still be used? */
function hasOpenPromises(): bool {
	return canRedeem() || pendingPoints() > 0.0 || openCoupons() > 0 || cardIsOpen();
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
		if (!me.runOff) endMonth(boundary);
		else fadePoints();
		me.month++;
		me.monthEnd = monthStart(me.month + 1);
		if (!me.left && (me.month + 1200) % 3 === 0) driftOn(me.month + 1200);
		if (me.member && !me.left) feelMonth();
		if (!me.runOff) {
			if (me.period >= 0) {
				enterPeriod(boundary);
				markMonth();
			}
			enterMonthOfWindow();
		}
	}
}

/** The last moments of a calendar month: benefits used, actions done, income, points that fade. */
function endMonth(boundary: f64): void {
	if (me.period >= 0) enterPeriod(boundary - 0.5);
	if (me.orderedThisMonth) useBenefits();
	me.orderedThisMonth = false;
	if (!me.left) {
		countDays();
		earnIncome(boundary);
	}
	if (!me.member || me.period < 0) return;
	if (!me.left) {
		engage();
		partnerPoints();
		fadeQualifying();
	}
	fadePoints();
}

/** A state that has become no number would go on as a life in which nothing happens: it is posted, so that the run stops (E204). */
function postIfUndefined(): void {
	let state = me.pace + me.leave + me.basket + me.lift + me.odds + me.balance + me.earnRest + me.qualifying;
	if (me.member) state += me.theta + me.faceRate + me.attention + me.headroom + me.usable;
	if (state !== state) post(LIVES, state);
}

/** The horizon: what members have qualified for in the last 12 months; the ladder and new issue end here. */
function close(): void {
	enterPeriod(plan(P_HORIZON));
	if (!me.left) {
		countDays();
		earnIncome(plan(P_HORIZON));
		if (me.member) engage();
	}
	closeLabels();
	closeReferral();
	countLots();
	countPending();
	for (let slot: i32 = 0; slot < SLOTS; slot++) {
		if (slot !== SLOT_PENDING && slot !== SLOT_COUPON && slot !== SLOT_CARD) schedule(slot, FOREVER);
	}
	closeLadderTables();
	note(NOTE_HORIZON, me.balance + me.waiting, 0.0, 0.0, 0.0);
	postIfUndefined();
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
