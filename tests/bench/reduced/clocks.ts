// The two unit-exponential clocks of a reduced life, as in src/engine/kernel/clocks.ts: a scheduled moment holds until the speed changes.
import { me } from '../../../src/engine/kernel/customer.ts';
import { exponential } from '../../../src/engine/kernel/draws.ts';
import { FOREVER } from '../../../src/engine/kernel/special.ts';

/** A lifetime begins, from its uniform. */
export function windLeave(u: f64): void {
	me.leaveAt = me.now + exponential(u) / me.leave;
}

/** What is left of the lifetime passes `times` as fast from now on. */
export function hastenLeave(times: f64): void {
	me.leaveAt = me.now + (me.leaveAt - me.now) / times;
}

/** Winds the clock for the next purchase from now: so much of the unit exponential. */
export function windOrder(left: f64): void {
	me.orderLeft = left;
	me.orderAnchor = me.now;
	me.orderSpeed = 0.0;
}

/** Brings the clock to the speed that holds from now on. */
export function setOrderClock(): void {
	const speed = me.rate * me.lift;
	if (speed === me.orderSpeed) return;
	me.orderLeft -= me.orderSpeed * (me.now - me.orderAnchor);
	me.orderAnchor = me.now;
	me.orderSpeed = speed;
	me.orderAt = speed > 0.0 ? me.now + me.orderLeft / speed : FOREVER;
}
