// The unit-exponential clocks of ordering and leaving: the k-th order falls where the customer's own intensity,
// integrated over time, reaches the k-th keyed exponential. A scheduled moment holds until the speed changes, so an
// event that changes nothing moves nothing, not even in the last bit.
import { P_DROPOUT_MODEL, P_PER_TIME, U_CLOCK, U_LEAVE } from './accounts.ts';
import { demand } from './calendar.ts';
import { luck, me, plan, planInt } from './customer.ts';
import { exponential } from './draws.ts';
import { visitAt } from './income.ts';
import { exp, FOREVER, ln } from './special.ts';

const BGNBD: i32 = 1;
const PARETONBD: i32 = 2;

/** Winds the clock for the next order from now. */
export function windOrder(): void {
	me.orderLeft = exponential(luck(U_CLOCK, me.orders + (me.spans << 20)));
	me.orderAnchor = me.now;
	me.orderSpeed = 0.0;
	me.orderAt = FOREVER;
}

/** Winds the clock of a Pareto/NBD lifetime: once, and again for who is won back. */
export function windLeave(): void {
	me.leaveLeft = exponential(luck(U_LEAVE, me.spans));
	me.leaveAnchor = me.now;
	me.leaveSpeed = 0.0;
	me.leaveAt = FOREVER;
}

/** Brings both clocks to the speeds that hold from now on; before the first order neither has been wound. */
export function setClocks(): void {
	if (me.left || me.orders === 0) return;
	setOrderClock(me.pace * me.lift * me.push * demand(me.month));
	if (planInt(P_DROPOUT_MODEL) === PARETONBD) setLeaveClock(me.leave * dropoutOdds());
}

/** What multiplies the dropout odds or hazard now: the programme, a referrer who is alive, anger after a loss. */
function dropoutOdds(): f64 {
	return me.odds * me.bond * me.anger;
}

function setOrderClock(speed: f64): void {
	if (speed === me.orderSpeed) return;
	visitAt(speed);
	me.orderLeft -= me.orderSpeed * (me.now - me.orderAnchor);
	if (me.orderLeft < 0.0) me.orderLeft = 0.0;
	me.orderAnchor = me.now;
	me.orderSpeed = speed;
	me.orderAt = speed > 0.0 ? me.now + me.orderLeft / speed : FOREVER;
}

function setLeaveClock(speed: f64): void {
	if (speed === me.leaveSpeed) return;
	me.leaveLeft -= me.leaveSpeed * (me.now - me.leaveAnchor);
	if (me.leaveLeft < 0.0) me.leaveLeft = 0.0;
	me.leaveAnchor = me.now;
	me.leaveSpeed = speed;
	me.leaveAt = speed > 0.0 ? me.now + me.leaveLeft / speed : FOREVER;
}

/** BG/NBD: does the customer leave after the order just placed? Never after the first: the model counts repeats. */
export function leavesAfterOrder(): bool {
	if (planInt(P_DROPOUT_MODEL) !== BGNBD || me.orders < 2 || !(me.leave > 0.0)) return false;
	let p = me.leave;
	// per calendar time: who orders m times as often must not leave m times as soon
	const faster = me.lift * me.push;
	if (plan(P_PER_TIME) > 0.0 && faster !== 1.0) p = 1.0 - exp(ln(1.0 - p) / faster);
	const odds = dropoutOdds();
	if (odds !== 1.0) p = (p * odds) / (1.0 - p + p * odds);
	return luck(U_LEAVE, me.orders) < p;
}
