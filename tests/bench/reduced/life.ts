// The order of a reduced life, after src/engine/kernel/life.ts: what happens next, what happens then, what follows from it.
import { setClocks, windLeave, windOrder } from '../../../src/engine/kernel/clocks.ts';
import { luck, me, post, postTable, reset } from '../../../src/engine/kernel/customer.ts';
import { pointsLapsingBefore, takePoints } from '../../../src/engine/kernel/lots.ts';
import { firstWord, scramble, secondWord } from '../../../src/engine/kernel/random.ts';
import { FOREVER } from '../../../src/engine/kernel/special.ts';
import { toInt } from '../../../src/engine/kernel/target.ts';
import { beginFriends, nextFriend } from './friends.ts';
import { beginSpending, purchase, spentInAll } from './purchase.ts';
import { respond } from './response.ts';
import { ACTIVE, BIN_WIDTH, BINS, CHURNED, EXPIRED, NEW, QUARTER, TIER, U_JOIN, WEEKS, YEAR } from './tables.ts';
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
	beginSpending();
	post(NEW, 1.0);
	post(ACTIVE, 1.0);
	post(TIER, 1.0);
	windLeave();
	windOrder();
	respond();
	setClocks();
	pass(WEEKS);
	const bin = toInt(spentInAll() / BIN_WIDTH);
	postTable(bin < BINS ? bin : BINS - 1, 1.0);
}

/** Lets events happen in their order until `end`. At equal times: quarter, expiry, year, leaving, purchase. */
function pass(end: f64): void {
	while (true) {
		let next = end;
		if (me.monthEnd < next && !me.left) next = me.monthEnd;
		if (me.expiryAt < next) next = me.expiryAt;
		if (me.leaveAt < next) next = me.leaveAt;
		if (me.orderAt < next) next = me.orderAt;
		if (next >= end) break;
		me.now = next;
		me.period = toInt(next);
		if (me.expiryAt <= next) expire();
		if (me.monthEnd <= next) endQuarter();
		if (me.leaveAt <= next) {
			leave();
		} else if (me.orderAt <= next) {
			purchase();
			windOrder();
		}
		respond();
		setClocks();
	}
}

function expire(): void {
	const points = pointsLapsingBefore(me.now + 1e-9);
	takePoints(points, false);
	post(EXPIRED, points);
}

function endQuarter(): void {
	me.month++;
	me.monthEnd += QUARTER;
	if ((me.month & 3) === 0 && !me.left) endYear();
}

function leave(): void {
	me.left = true;
	me.orderAt = FOREVER;
	me.leaveAt = FOREVER;
	post(ACTIVE, -1.0);
	post(TIER + me.tier, -1.0);
	post(CHURNED, 1.0);
}
