// One order, in the order in which a till does it: amount, redemption, cash, points, qualifying, costs.
import {
	ACTIVE,
	BUYERS,
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
	REBUYERS,
	REPEAT,
	REVENUE,
	SERVICE,
	U_AMOUNT
} from './accounts.ts';
import { luck, me, plan, post, till } from './customer.ts';
import { drawAtOrder } from './campaigns.ts';
import { contactsAfterOrder } from './contacts.ts';
import { topUp, useCoupon } from './coupons.ts';
import { touchInactivity } from './expiry.ts';
import { labelOrder } from './labels.ts';
import { enrolAtOrder } from './membership.ts';
import { NOTE_ORDER, note } from './note.ts';
import { considerPaid } from './paid.ts';
import { earnPoints } from './points.ts';
import { redeem } from './redemption.ts';
import { considerRefund } from './refunds.ts';
import { stampOrder } from './stamps.ts';
import { countsBeforeLaunch, qualify } from './tiers.ts';
import { orderAmount } from './traits.ts';
import { scheduleWinBack } from './winBack.ts';

/** An order now. After the horizon it only lets open points be redeemed. */
export function order(): void {
	if (me.period < 0 && !countsBeforeLaunch()) me.orders++;
	else place(topUp(till(orderAmount(luck(U_AMOUNT, me.orders)))));
	follow();
}

const EXTRA: i32 = 1048576; // beyond any number of orders of a life
let clockOrders: i32 = 0;

/** An order beside those of the clock, of `least` minor units at least. */
export function placeExtra(least: f64): void {
	const gross = till(orderAmount(luck(U_AMOUNT, EXTRA + me.extras)));
	placeBeside(gross > least ? gross : least);
}

/** An order of `gross` minor units beside those of the clock. Its luck is its own, so that the clock's orders keep theirs. */
export function placeBeside(gross: f64): void {
	clockOrders = me.orders;
	me.orders = EXTRA + me.extras;
	place(gross);
	me.orders = clockOrders;
	me.extras++;
	follow();
}

/** How many orders there have been before the present one. */
function ordersBefore(): i32 {
	return (me.orders < EXTRA ? me.orders : clockOrders) + me.extras;
}

/** What a company sees and does after an order. */
function follow(): void {
	if (me.runOff) return;
	labelOrder();
	contactsAfterOrder();
	scheduleWinBack();
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
	}
	drawAtOrder(gross);
	qualify(cash - coupon, points);
	considerRefund(gross, cash - coupon, face, points);
	if (me.orders === 0) considerPaid();
	me.orders++;
	me.orderedThisMonth = true;
}

function book(gross: f64, cash: f64): void {
	post(ORDERS, 1.0);
	if (me.orders === 0) post(FIRST_ORDERS, 1.0);
	else if (me.orders <= 8) post(REPEAT + me.orders - 1, 1.0);
	if (me.sinceLaunch === 0) post(BUYERS, 1.0);
	else if (me.sinceLaunch === 1) post(REBUYERS, 1.0);
	me.sinceLaunch++;
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
