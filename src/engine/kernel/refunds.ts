// Orders that are sent back some days later: cash, points and qualifying units return to where they came from. Goods are whole
// again; the cost of service stays, and so do rewards in kind, stamps and coupons.
import {
	COGS,
	FACE,
	FUNDED,
	P_COMMISSION,
	P_MARGIN,
	P_POINTS_FUNDED,
	P_REFUND_DAYS,
	P_REFUND_SHARE,
	P_RETAIL,
	POINTS_CANCELLED,
	POINTS_REDEEMED,
	REFUNDED,
	REFUNDS,
	REFUNDS_AT,
	REFUNDS_CASH,
	REFUNDS_FACE,
	REVENUE,
	U_REFUND
} from './accounts.ts';
import { schedule, SLOT_REFUND } from './agenda.ts';
import { luck, me, plan, post, till } from './customer.ts';
import { returnPoints, stillUsable } from './lots.ts';
import { NOTE_REFUND, note } from './note.ts';
import { withdrawPoints } from './points.ts';
import { cohortOfUsed, expiryOfUsed, pointsUsed } from './redemption.ts';
import { FOREVER } from './special.ts';
import { at, put } from './target.ts';
import { disqualify } from './tiers.ts';

const MOST: i32 = 64; // on their way back at once; further ones are kept
const WIDTH: i32 = 8;
const MOMENT: i32 = 0;
const GROSS: i32 = 1;
const PAID: i32 = 2; // cash: not what points or a coupon took off
const PAID_FACE: i32 = 3;
const EARNED: i32 = 4; // points
const USED: i32 = 5; // points
const EXPIRY: i32 = 6; // of the oldest of these
const COHORT: i32 = 7;

let first: i32 = 0;
let waiting: i32 = 0;

/** A birth. */
export function beginRefunds(): void {
	first = 0;
	waiting = 0;
}

function row(i: i32): i32 {
	return REFUNDS_AT + ((first + i) & (MOST - 1)) * WIDTH;
}

/** An order of `gross` was placed, paid with `face` in points and `cash`: will it be sent back? */
export function considerRefund(gross: f64, cash: f64, face: f64, points: f64): void {
	if (!(plan(P_REFUND_SHARE) > 0.0) || me.period < 0 || waiting === MOST) return;
	if (luck(U_REFUND, me.orders) >= plan(P_REFUND_SHARE)) return;
	const cell = row(waiting++);
	put(cell + MOMENT, me.now + plan(P_REFUND_DAYS));
	put(cell + GROSS, gross);
	put(cell + PAID, cash);
	put(cell + PAID_FACE, face);
	put(cell + EARNED, points);
	put(cell + USED, face > 0.0 ? pointsUsed() : 0.0);
	put(cell + EXPIRY, expiryOfUsed());
	put(cell + COHORT, cohortOfUsed());
	if (waiting === 1) schedule(SLOT_REFUND, at(cell + MOMENT));
}

/** What is sent back now. */
export function refund(): void {
	while (waiting > 0 && at(row(0) + MOMENT) <= me.now) {
		const cell = row(0);
		first = (first + 1) & (MOST - 1);
		waiting--;
		sendBack(cell);
	}
	schedule(SLOT_REFUND, waiting > 0 ? at(row(0) + MOMENT) : FOREVER);
}

function sendBack(cell: i32): void {
	const gross = at(cell + GROSS);
	const cash = at(cell + PAID);
	post(REFUNDED, 1.0);
	post(REFUNDS, gross);
	post(REFUNDS_CASH, cash);
	if (plan(P_RETAIL) > 0.0) {
		post(REVENUE, -cash);
		post(COGS, -till(gross * (1.0 - plan(P_MARGIN))));
	} else {
		post(REVENUE, -till(gross * plan(P_COMMISSION)));
	}
	const used = at(cell + USED);
	const returned: f64 = used > 0.0 && stillUsable(at(cell + EXPIRY)) ? used : 0.0;
	if (returned > 0.0) {
		const face = at(cell + PAID_FACE);
		returnPoints(returned, at(cell + EXPIRY), at(cell + COHORT));
		post(POINTS_REDEEMED, -returned);
		post(FACE, -face);
		post(REFUNDS_FACE, face);
		post(FUNDED, -till(face * plan(P_POINTS_FUNDED)));
	}
	let cancelled: f64 = 0.0;
	if (at(cell + EARNED) > 0.0) {
		cancelled = withdrawPoints(at(cell + EARNED));
		post(POINTS_CANCELLED, cancelled);
	}
	if (me.member) disqualify(cash, at(cell + EARNED));
	note(NOTE_REFUND, gross, cash, cancelled, returned);
}
