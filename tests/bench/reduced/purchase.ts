// One purchase of the reduced model, in the order of src/engine/kernel/purchase.ts: amount, redemption, points, tier, friend.
import { luck, me, post, till } from '../../../src/engine/kernel/customer.ts';
import { gamma } from '../../../src/engine/kernel/draws.ts';
import { putLot, takePoints } from '../../../src/engine/kernel/lots.ts';
import { bringFriend } from './friends.ts';
import {
	BRINGS,
	earnRate,
	ISSUED,
	PURCHASES,
	QUARTER,
	REDEEMED,
	REDEEMS,
	SPEND,
	U_AMOUNT,
	U_FRIEND,
	U_REDEEM,
	WORTH_REDEEMING
} from './tables.ts';
import { climb } from './tiers.ts';
import { TABLE_AMOUNT } from './traits.ts';

let spent: f64 = 0.0;

export function beginSpending(): void {
	spent = 0.0;
}

/** What the life being played has spent in all, hundredths. */
export function spentInAll(): f64 {
	return spent;
}

export function purchase(): void {
	const amount = till(gamma(TABLE_AMOUNT, luck(U_AMOUNT, me.orders)) * me.scale);
	if (me.balance >= WORTH_REDEEMING && luck(U_REDEEM, me.orders) < REDEEMS) {
		post(REDEEMED, me.balance);
		takePoints(me.balance, true);
	}
	const points = Math.floor(amount * earnRate(me.tier) * 0.01);
	// a lot holds a quarter's points, and lapses 52 weeks after the quarter's end
	if (points > 0.0) putLot(points, (me.month + 5) * QUARTER, 0.0);
	post(PURCHASES, 1.0);
	post(SPEND, amount);
	post(ISSUED, points);
	spent += amount;
	me.qualifying += amount;
	climb();
	if (luck(U_FRIEND, me.orders) < BRINGS) bringFriend();
	me.orders++;
}
