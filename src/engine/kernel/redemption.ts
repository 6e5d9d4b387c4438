// Redemption (effect E11): who redeems at an order, how much, and what it costs.
import {
	FACE,
	FUNDED,
	I_COST,
	I_LIST,
	I_POINTS,
	I_WEIGHT,
	I_WIDTH,
	ITEMS_AT,
	P_BURN_CAP,
	P_BURN_INCREMENT,
	P_BURN_MINIMUM,
	P_E11_B0,
	P_E11_B1,
	P_E11_B2,
	P_ITEMS,
	P_POINTS,
	P_POINTS_FUNDED,
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
import { luck, me, plan, post, till } from './customer.ts';
import { NOTE_REDEEM, note } from './note.ts';
import { pointsLapsingBefore, takePoints } from './lots.ts';
import { ln, logistic } from './special.ts';
import { at, toInt } from './target.ts';
import { anyStopped } from './watches.ts';

const POINTS_GOLD: i32 = 1;
const EIGHT_WEEKS: f64 = 56.0;

/** Face value of points, minor units. */
export function faceOf(points: f64): f64 {
	return (points * plan(P_VALUE_MONEY)) / plan(P_VALUE_POINTS);
}

/** Could this member redeem at all with the present balance? */
export function canRedeem(): bool {
	return (
		me.member &&
		!me.inert &&
		plan(P_POINTS) > 0.0 &&
		me.balance >= plan(P_BURN_MINIMUM) &&
		faceOf(me.balance) >= me.theta
	);
}

/** Decides on redemption at an order of `gross`; returns the face value used as money on it (0 for rewards in kind). */
export function redeem(gross: f64): f64 {
	if (!canRedeem() || anyStopped(WATCH_STOP)) return 0.0;
	const lapsing = faceOf(pointsLapsingBefore(me.now + EIGHT_WEEKS)) / me.theta;
	const chance = logistic(
		plan(P_E11_B0) +
			plan(P_E11_B1) * ln(faceOf(me.balance) / me.theta) +
			plan(P_E11_B2) * me.attention * (lapsing < 1.0 ? lapsing : 1.0) +
			plan(P_SENTIMENT)
	);
	if (luck(U_REDEEM, me.orders) >= chance) return 0.0;
	return toInt(plan(P_POINTS)) === POINTS_GOLD ? payWithPoints(gross, chance) : takeItem(chance);
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

/** One catalogue item among those within reach, chosen by how much people wish for it. */
function takeItem(chance: f64): f64 {
	const items = toInt(plan(P_ITEMS));
	let wishes: f64 = 0.0;
	for (let i: i32 = 0; i < items; i++) wishes += wishOf(i);
	if (!(wishes > 0.0)) return 0.0;
	let pick = luck(U_ITEM, me.orders) * wishes;
	let chosen: i32 = -1;
	for (let i: i32 = 0; i < items; i++) {
		const wish = wishOf(i);
		if (wish > 0.0 && pick >= 0.0) chosen = i;
		pick -= wish;
	}
	const row = ITEMS_AT + chosen * I_WIDTH;
	settle(at(row + I_POINTS), 0.0, at(row + I_COST), at(row + I_LIST), chance);
	return 0.0;
}

function wishOf(item: i32): f64 {
	const row = ITEMS_AT + item * I_WIDTH;
	return at(row + I_POINTS) <= me.balance ? at(row + I_WEIGHT) : 0.0;
}

function settle(points: f64, face: f64, cost: f64, value: f64, chance: f64): void {
	takePoints(points, true);
	me.redeemedAt = me.now;
	me.redeemedFace = value;
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
	if (!(face > 0.0)) post(REWARDS_LIST, value);
	post(FUNDED, till((face + cost) * plan(P_POINTS_FUNDED)));
}
