// The order of a reduced life, after src/engine/kernel/life.ts: what happens next, what happens then, what follows from it.
import { luck, me, post, postTable, reset } from '../../../src/engine/kernel/customer.ts';
import { firstWord, scramble, secondWord } from '../../../src/engine/kernel/random.ts';
import { toInt } from '../../../src/engine/kernel/target.ts';
import { setOrderClock, windLeave } from './clocks.ts';
import { beginFriends, nextFriend } from './friends.ts';
import { clearLots, lapse } from './lots.ts';
import { beginPurchases, purchase, spentInAll, windPurchase } from './purchase.ts';
import { respond } from './response.ts';
import {
	ACTIVE,
	BIN_WIDTH,
	BINS,
	CHURNED,
	EXPIRED,
	NEW,
	QUARTER,
	QUARTERS,
	TIER,
	U_JOIN,
	U_LEAVE,
	WEEKS,
	YEAR
} from './tables.ts';
import { endYear } from './tiers.ts';
import { drawTraits } from './traits.ts';

/** Plays the life of customer `index` and the lives of all whom it brings. */
export function live(root0: i32, root1: i32, index: i32): void {
	beginFriends();
	scramble(root0, root1, 1, index);
	me.key0 = firstWord();
	me.key1 = secondWord();
	reset();
	me.now = Math.floor(luck(U_JOIN, 0) * YEAR);
	liveOne();
	while (nextFriend()) liveOne();
}

function liveOne(): void {
	me.period = toInt(me.now);
	me.month = toInt(me.now / QUARTER); // quarters take the place of the product's months
	me.monthEnd = (me.month + 1) * QUARTER;
	me.arrived = me.now;
	me.orders = 1; // the clocks run from the start: no order brings a customer in
	drawTraits();
	beginPurchases();
	clearLots();
	post(NEW, 1.0);
	post(ACTIVE, 1.0);
	post(TIER, 1.0);
	windLeave(luck(U_LEAVE, 0));
	windPurchase();
	respond();
	setOrderClock();
	pass(WEEKS);
	const bin = toInt(spentInAll() / BIN_WIDTH);
	postTable(bin < BINS ? bin : BINS - 1, 1.0);
}

/** Lets events happen in their order until `end`. At equal times: quarter with expiry and year, leaving, purchase. */
function pass(end: f64): void {
	while (!me.left) {
		let next = me.monthEnd;
		if (me.leaveAt < next) next = me.leaveAt;
		if (me.orderAt < next) next = me.orderAt;
		if (next >= end) return;
		me.now = next;
		me.period = toInt(next);
		if (me.orderAt === next) {
			purchase();
			windPurchase();
		} else if (me.leaveAt === next) {
			leave();
			break;
		} else endQuarter();
		respond();
		setOrderClock();
	}
	// points of who has left lapse when their time is up
	for (let quarter: i32 = me.month + 1; quarter < QUARTERS; quarter++) {
		me.period = quarter * 13;
		expire(quarter);
	}
}

function expire(quarter: i32): void {
	const points = lapse(quarter);
	if (points > 0.0) post(EXPIRED, points);
}

function endQuarter(): void {
	me.month++;
	me.monthEnd += QUARTER;
	expire(me.month);
	if ((me.month & 3) === 0) endYear();
}

function leave(): void {
	me.left = true;
	post(ACTIVE, -1.0);
	post(TIER + me.tier, -1.0);
	post(CHURNED, 1.0);
}
