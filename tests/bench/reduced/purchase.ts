// One purchase of the reduced model, in the order of src/engine/kernel/purchase.ts: amount, redemption, points, tier, friend.
import { me, post, till } from '../../../src/engine/kernel/customer.ts';
import { firstWord, secondWord } from '../../../src/engine/kernel/random.ts';
import { addTo, at, put } from '../../../src/engine/kernel/target.ts';
import { windOrder } from './clocks.ts';
import { bringFriend } from './friends.ts';
import {
	BRINGS,
	earnRate,
	ISSUED,
	PURCHASES,
	REDEEMED,
	REDEEMS,
	SCRATCH_AT,
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

// Numbers of the life being played, in cells: a module's variable that holds a double costs JavaScript an object at every change
const SPENT: i32 = SCRATCH_AT;
const AMOUNT: i32 = SCRATCH_AT + 1; // quantile of the purchase the clock is wound for
const NEXT_AMOUNT: i32 = SCRATCH_AT + 2; // of the one after it …
const NEXT_CLOCK: i32 = SCRATCH_AT + 3;

let redeems: i32 = 0; // words that decide at the purchase the clock is wound for
let brings: i32 = 0;
let nextRedeems: i32 = 0;
let nextBrings: i32 = 0;

/** What the life being played has spent in all, hundredths. */
export function spentInAll(): f64 {
	return at(SPENT);
}

/** Draws a purchase one ahead: when it is needed nothing waits for the scrambles, which takes a fifth off a life's time. */
function drawAhead(order: i32): void {
	drawPair(U_PURCHASE, order);
	put(NEXT_CLOCK, quantile(TABLE_CLOCK, firstWord()));
	put(NEXT_AMOUNT, quantile(TABLE_AMOUNT, secondWord()));
	drawPair(U_DECISIONS, order);
	nextRedeems = firstWord();
	nextBrings = secondWord();
}

/** A life begins. */
export function beginPurchases(): void {
	put(SPENT, 0.0);
	drawAhead(me.orders);
}

/** Winds the clock for the next purchase. */
export function windPurchase(): void {
	windOrder(at(NEXT_CLOCK));
	put(AMOUNT, at(NEXT_AMOUNT));
	redeems = nextRedeems;
	brings = nextBrings;
	drawAhead(me.orders + 1);
}

export function purchase(): void {
	const amount = till(at(AMOUNT) * me.scale);
	if (me.balance >= WORTH_REDEEMING && decides(redeems, REDEEMS)) {
		post(REDEEMED, me.balance);
		takeAll();
	}
	const points = Math.floor(amount * earnRate(me.tier));
	putPoints(points);
	post(PURCHASES, 1.0);
	post(SPEND, amount);
	post(ISSUED, points);
	addTo(SPENT, amount);
	me.qualifying += amount;
	climb();
	if (decides(brings, BRINGS)) bringFriend();
	me.orders++;
}
