// One order, in the order in which a till does it: amount, redemption, cash, points, qualifying, costs.
import {
	ACTIVE,
	COGS,
	FIRST_ORDERS,
	GROSS,
	MEMBER_GROSS,
	MEMBER_ORDERS,
	ORDERS,
	P_COMMISSION,
	P_MARGIN,
	P_RETAIL,
	P_SERVICE,
	REPEAT,
	REVENUE,
	SERVICE,
	U_AMOUNT
} from './accounts.ts';
import { luck, me, plan, post, till } from './customer.ts';
import { drawAtOrder } from './campaigns.ts';
import { topUp, useCoupon } from './coupons.ts';
import { touchInactivity } from './expiry.ts';
import { enrolAtOrder } from './membership.ts';
import { NOTE_ORDER, note } from './note.ts';
import { considerPaid } from './paid.ts';
import { earnPoints } from './points.ts';
import { redeem } from './redemption.ts';
import { considerRefund } from './refunds.ts';
import { stampOrder } from './stamps.ts';
import { countsBeforeLaunch, qualify } from './tiers.ts';
import { orderAmount } from './traits.ts';

/** An order now. After the horizon it only lets open points be redeemed. */
export function order(): void {
	if (me.period < 0 && !countsBeforeLaunch()) {
		me.orders++;
		return;
	}
	place(topUp(till(orderAmount(luck(U_AMOUNT, me.orders)))));
}

const EXTRA: i32 = 1048576;
let clockOrders: i32 = 0;

/** An order beside those of the clock, of `least` minor units at least. Its luck is its own, so that the clock's orders keep theirs. */
export function placeExtra(least: f64): void {
	clockOrders = me.orders;
	me.orders = EXTRA + me.extras;
	const gross = till(orderAmount(luck(U_AMOUNT, me.orders)));
	place(gross > least ? gross : least);
	me.orders = clockOrders;
	me.extras++;
}

/** How many orders there have been before the present one. */
function ordersBefore(): i32 {
	return (me.orders < EXTRA ? me.orders : clockOrders) + me.extras;
}

/** An order of `gross` minor units now. */
export function place(gross: f64): void {
	if (!me.runOff && !me.member) enrolAtOrder(gross);
	const coupon = useCoupon(gross);
	const face = redeem(gross - coupon, coupon > 0.0);
	if (me.runOff) {
		stampOrder(gross - face - coupon);
		me.orders++;
		return;
	}
	note(NOTE_ORDER, ordersBefore() + 1, gross, face, me.lift);
	const cash = gross - face;
	if (me.period >= 0) book(gross, cash);
	let points: f64 = 0.0;
	if (me.member) {
		points = earnPoints(cash - coupon);
		touchInactivity();
		stampOrder(cash - coupon);
		drawAtOrder(gross);
	}
	qualify(cash - coupon);
	considerRefund(gross, cash - coupon, face, points);
	if (me.orders === 0) considerPaid();
	me.orders++;
	me.orderedThisMonth = true;
}

function book(gross: f64, cash: f64): void {
	post(ORDERS, 1.0);
	if (me.orders === 0) post(FIRST_ORDERS, 1.0);
	else if (me.orders <= 8) post(REPEAT + me.orders - 1, 1.0);
	post(GROSS, gross);
	const retail = plan(P_RETAIL) > 0.0;
	post(REVENUE, retail ? cash : till(gross * plan(P_COMMISSION)));
	if (retail) post(COGS, till(gross * (1.0 - plan(P_MARGIN))));
	post(SERVICE, till(plan(P_SERVICE)));
	if (me.activePeriod !== me.period) {
		me.activePeriod = me.period;
		post(ACTIVE, 1.0);
	}
	if (me.member) {
		post(MEMBER_ORDERS, 1.0);
		post(MEMBER_GROSS, gross);
	}
}
