// Redemption (effect E11): who redeems at an order, how much, and what it costs.
import {
	FACE,
	FUNDED,
	I_COST,
	I_DAYS,
	I_LIST,
	I_MINIMUM,
	I_POINTS,
	I_WATCH,
	I_WEIGHT,
	I_WIDTH,
	ITEMS_AT,
	P_BURN_CAP,
	P_BURN_INCREMENT,
	P_BURN_MINIMUM,
	P_COUPON_COMBINES,
	P_COUPON_DAYS,
	P_COUPON_FACE,
	P_COUPON_MINIMUM,
	P_COUPON_WATCH,
	P_E11_B0,
	P_E11_B1,
	P_E11_B2,
	P_ITEMS,
	P_POINTS,
	P_POINTS_FUNDED,
	P_PSI_COUPON,
	P_PSI_MONEY,
	P_SENTIMENT,
	P_VALUE_MONEY,
	P_VALUE_POINTS,
	POINTS_REDEEMED,
	REDEMPTIONS,
	REWARDS,
	REWARDS_LIST,
	RUNOFF_FACE,
	RUNOFF_POINTS,
	RUNOFF_REWARDS,
	U_FRACTION,
	U_ITEM,
	U_REDEEM,
	WATCH_STOP
} from './accounts.ts';
import { buyCoupon, buyVoucher, canHold, chanceOfUse } from './coupons.ts';
import { announcedRun } from './changes.ts';
import { luck, me, plan, post, till, planInt } from './customer.ts';
import { NOTE_REDEEM, note } from './note.ts';
import { lotExpiry, oldestCohort, pointsLapsingBefore, takePoints } from './lots.ts';
import { ln, logistic } from './special.ts';
import { at, toInt } from './target.ts';
import { anyStopped, count, isStopped } from './watches.ts';

const POINTS_GOLD: i32 = 1;
const POINTS_CATALOGUE: i32 = 2;
const POINTS_COUPON: i32 = 3;
const EIGHT_WEEKS: f64 = 56.0;

/** Face value of points, minor units. */
export function faceOf(points: f64): f64 {
	return (points * plan(P_VALUE_MONEY)) / plan(P_VALUE_POINTS);
}

/** Face value at which points are worth redeeming to this member: θ, or the price of a coupon. */
export function threshold(): f64 {
	return planInt(P_POINTS) === POINTS_COUPON ? faceOf(plan(P_BURN_MINIMUM)) : me.theta;
}

/** ψ: what 1 of a point's face value is worth to this member; what may not be used in time counts by its chance of being used. */
export function perceivedFace(): f64 {
	const kind = planInt(P_POINTS);
	if (kind === POINTS_COUPON) return plan(P_PSI_COUPON) * chanceOfUse(plan(P_COUPON_MINIMUM), plan(P_COUPON_DAYS));
	if (kind !== POINTS_CATALOGUE) return plan(P_PSI_MONEY);
	let all: f64 = 0.0;
	let used: f64 = 0.0;
	for (let i: i32 = 0; i < planInt(P_ITEMS); i++) {
		const row = ITEMS_AT + i * I_WIDTH;
		const value = at(row + I_WEIGHT) * at(row + I_LIST);
		all += value;
		used += at(row + I_DAYS) > 0.0 ? value * chanceOfUse(at(row + I_MINIMUM), at(row + I_DAYS)) : value;
	}
	return all > 0.0 ? (plan(P_PSI_MONEY) * used) / all : 0.0;
}

/** Could this member redeem at all with the present balance? */
export function canRedeem(): bool {
	return (
		me.member &&
		!me.inert &&
		plan(P_POINTS) > 0.0 &&
		me.balance >= plan(P_BURN_MINIMUM) &&
		faceOf(me.balance) >= threshold()
	);
}

/**
 * Decides on redemption at an order of which `gross` is still to be paid; returns the face value used as money on it (0 for rewards
 * in kind). `coupon`: one is used on the same order.
 */
export function redeem(gross: f64, coupon: bool): f64 {
	if (!canRedeem() || anyStopped(WATCH_STOP)) return 0.0;
	const kind = planInt(P_POINTS);
	if (coupon && kind !== POINTS_COUPON && !(plan(P_COUPON_COMBINES) > 0.0)) return 0.0;
	const chance = chanceToRedeem();
	if (luck(U_REDEEM, me.orders) >= chance) return 0.0;
	if (kind === POINTS_GOLD) return payWithPoints(gross, chance);
	if (kind === POINTS_COUPON) takeCoupons(chance);
	else takeItem(gross, chance);
	return 0.0;
}

/** E11: the chance that an order now redeems. Asked only of who can. */
function chanceToRedeem(): f64 {
	return chanceAt(faceOf(me.balance));
}

/** The same with a balance of so much face value, at least the threshold. */
export function chanceAt(face: f64): f64 {
	const least = threshold();
	const lapsing = faceOf(pointsLapsingBefore(me.now + EIGHT_WEEKS)) / least;
	return logistic(
		plan(P_E11_B0) +
			plan(P_E11_B1) * ln(face / least) +
			plan(P_E11_B2) * me.attention * (lapsing < 1.0 ? lapsing : 1.0) +
			plan(P_SENTIMENT) +
			announcedRun()
	);
}

/** Points for coupons: as many as a Beta(2, 1) share of the balance buys, one at least, while there are any. */
function takeCoupons(chance: f64): void {
	const watch = planInt(P_COUPON_WATCH);
	if (isStopped(watch)) return;
	const price = plan(P_BURN_MINIMUM);
	const face = plan(P_COUPON_FACE);
	let pieces = Math.floor((Math.sqrt(luck(U_FRACTION, me.orders)) * me.balance) / price);
	if (pieces < 1.0) pieces = 1.0;
	let taken: f64 = 0.0;
	while (taken < pieces && canHold()) {
		buyCoupon(face, plan(P_COUPON_MINIMUM), plan(P_COUPON_DAYS));
		taken += 1.0;
	}
	if (!(taken > 0.0)) return;
	count(watch, taken);
	settle(taken * price, 0.0, 0.0, taken * face, chance);
}

/** Points as money: a Beta(2, 1) share of the balance, in increments, at most what the rules let points pay of an order. */
function payWithPoints(gross: f64, chance: f64): f64 {
	const increment = plan(P_BURN_INCREMENT);
	const share = Math.sqrt(luck(U_FRACTION, me.orders));
	let points = Math.floor((share * me.balance) / increment) * increment;
	if (points < plan(P_BURN_MINIMUM)) points = plan(P_BURN_MINIMUM);
	const most =
		Math.floor((plan(P_BURN_CAP) * gross * plan(P_VALUE_POINTS)) / plan(P_VALUE_MONEY) / increment) * increment;
	if (points > most) points = most;
	if (points < plan(P_BURN_MINIMUM) || !(points > 0.0)) return 0.0;
	let face = till(faceOf(points));
	if (face > gross) face = gross;
	settle(points, face, 0.0, face, chance);
	return face;
}

/** One catalogue item among those within reach, chosen by how much people wish for it: at once, or as a voucher for a later order. */
function takeItem(gross: f64, chance: f64): void {
	const items = planInt(P_ITEMS);
	let wishes: f64 = 0.0;
	for (let i: i32 = 0; i < items; i++) wishes += wishOf(i, gross);
	if (!(wishes > 0.0)) return;
	let pick = luck(U_ITEM, me.orders) * wishes;
	let chosen: i32 = -1;
	for (let i: i32 = 0; i < items; i++) {
		const wish = wishOf(i, gross);
		if (wish > 0.0 && pick >= 0.0) chosen = i;
		pick -= wish;
	}
	const row = ITEMS_AT + chosen * I_WIDTH;
	count(toInt(at(row + I_WATCH)), 1.0);
	const voucher = at(row + I_DAYS) > 0.0;
	if (voucher) buyVoucher(at(row + I_LIST), at(row + I_COST), at(row + I_MINIMUM), at(row + I_DAYS));
	settle(at(row + I_POINTS), 0.0, voucher ? 0.0 : at(row + I_COST), at(row + I_LIST), chance);
	if (!voucher && !me.runOff) post(REWARDS_LIST, at(row + I_LIST));
}

/** How much an item is wished for: not at all where it is out of reach, out of stock, or asks for a larger order. */
function wishOf(item: i32, gross: f64): f64 {
	const row = ITEMS_AT + item * I_WIDTH;
	if (at(row + I_POINTS) > me.balance) return 0.0;
	if (at(row + I_DAYS) > 0.0 ? !canHold() : gross < at(row + I_MINIMUM)) return 0.0;
	return isStopped(toInt(at(row + I_WATCH))) ? 0.0 : at(row + I_WEIGHT);
}

let usedPoints: f64 = 0.0; // as money on the last order on which points were
let usedExpiry: f64 = 0.0; // of the oldest of them
let usedCohort: f64 = 0.0;

/** Points used as money on the present order, where its face says that there were. */
export function pointsUsed(): f64 {
	return usedPoints;
}

/** When the oldest of them would have lapsed. */
export function expiryOfUsed(): f64 {
	return usedExpiry;
}

/** When the oldest of them were issued. */
export function cohortOfUsed(): f64 {
	return usedCohort;
}

function settle(points: f64, face: f64, cost: f64, value: f64, chance: f64): void {
	usedPoints = points;
	usedExpiry = lotExpiry(0);
	usedCohort = oldestCohort();
	takePoints(points, true);
	if (face + cost > 0.0) {
		// a coupon rewards when it is used
		me.redeemedAt = me.now;
		me.redeemedFace = value;
	}
	note(NOTE_REDEEM, points, value, cost, chance);
	if (me.runOff) {
		post(RUNOFF_POINTS, points);
		post(RUNOFF_FACE, face);
		post(RUNOFF_REWARDS, cost);
		return;
	}
	post(POINTS_REDEEMED, points);
	post(REDEMPTIONS, 1.0);
	post(FACE, face);
	post(REWARDS, cost);
	post(FUNDED, till((face + cost) * plan(P_POINTS_FUNDED)));
}
