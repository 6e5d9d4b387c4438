// One purchase of the reduced model, in the order of src/engine/kernel/purchase.ts: amount, redemption, points, tier, friend.
import { me, post, till } from '../../../src/engine/kernel/customer.ts';
import { firstWord, secondWord } from '../../../src/engine/kernel/random.ts';
import { windOrder } from './clocks.ts';
import { bringFriend } from './friends.ts';
import {
	BRINGS,
	earnRate,
	ISSUED,
	PURCHASES,
	REDEEMED,
	REDEEMS,
	SPEND,
	U_DECISIONS,
	U_PURCHASE,
	WORTH_REDEEMING
} from './tables.ts';
import { decides, drawPair } from './pairs.ts';
import { putPoints, takeAll } from './lots.ts';
import { quantile } from './quantiles.ts';
import { climb } from './tiers.ts';
import { TABLE_AMOUNT, TABLE_CLOCK } from './traits.ts';

let spent: f64 = 0.0;

/** What the life being played has spent in all, hundredths. */
export function spentInAll(): f64 {
	return spent;
}

// Luck of the purchase the clock is wound for …
let amountLuck: f64 = 0.5;
let redeemLuck: i32 = 0;
let friendLuck: i32 = 0;
// … and of the one after it, drawn ahead: when it is needed nothing waits for the scrambles (a quarter of a life's time)
let nextAmount: f64 = 0.5;
let nextClock: f64 = 0.5;
let nextRedeem: i32 = 0;
let nextFriendLuck: i32 = 0;

function drawAhead(order: i32): void {
	drawPair(U_PURCHASE, order);
	nextClock = quantile(TABLE_CLOCK, firstWord());
	nextAmount = quantile(TABLE_AMOUNT, secondWord());
	drawPair(U_DECISIONS, order);
	nextRedeem = firstWord();
	nextFriendLuck = secondWord();
}

/** A life begins. */
export function beginPurchases(): void {
	spent = 0.0;
	drawAhead(me.orders);
}

/** Winds the clock for the next purchase. */
export function windPurchase(): void {
	windOrder(nextClock);
	amountLuck = nextAmount;
	redeemLuck = nextRedeem;
	friendLuck = nextFriendLuck;
	drawAhead(me.orders + 1);
}

export function purchase(): void {
	const amount = till(amountLuck * me.scale);
	if (me.balance >= WORTH_REDEEMING && decides(redeemLuck, REDEEMS)) {
		post(REDEEMED, me.balance);
		takeAll();
	}
	const points = Math.floor(amount * earnRate(me.tier));
	putPoints(points);
	post(PURCHASES, 1.0);
	post(SPEND, amount);
	post(ISSUED, points);
	spent += amount;
	me.qualifying += amount;
	climb();
	if (decides(friendLuck, BRINGS)) bringFriend();
	me.orders++;
}
