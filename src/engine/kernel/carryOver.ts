// Points already held when the rules change: how many they become, and when they lapse.
import { P_EXPIRY, P_EXPIRY_MONTHS } from './accounts.ts';
import { monthsLater, monthStart } from './calendar.ts';
import { me, planInt } from './customer.ts';
import { EXPIRY_INACTIVITY, lotBegan, lotExpiry, lotPoints, rewriteLot, scheduleExpiry } from './lots.ts';
import { convertPending } from './pending.ts';
import { expiryFrom } from './points.ts';
import { faceOf } from './redemption.ts';

/** When the i-th oldest lot would lapse by the rules in force. */
function termOf(lot: i32): f64 {
	const began = lotBegan(lot);
	let month = me.month;
	while (monthStart(month) > began) month--;
	return expiryFrom(month, began - monthStart(month));
}

/** Face value of the points that the rules in force would let lapse up to `moment`. */
export function valueThatWouldLapse(moment: f64): f64 {
	if (planInt(P_EXPIRY) === EXPIRY_INACTIVITY) return 0.0;
	let points: f64 = 0.0;
	for (let i: i32 = 0; i < me.lots; i++) if (termOf(i) <= moment && lotExpiry(i) > moment) points += lotPoints(i);
	return faceOf(points);
}

/** Carries the balance over: `factor` new points for an old one, rounded down on the running sum so that lots add up to the whole. */
export function carryLots(factor: f64, oldTerm: bool): void {
	let before: f64 = 0.0;
	let after: f64 = 0.0;
	for (let i: i32 = 0; i < me.lots; i++) {
		before += lotPoints(i);
		const whole = factor === 1.0 ? before : Math.floor(before * factor + 1e-9);
		rewriteLot(i, whole - after, oldTerm ? lotExpiry(i) : termOf(i));
		after = whole;
	}
	if (factor !== 1.0) convertPending(factor);
	if (planInt(P_EXPIRY) === EXPIRY_INACTIVITY) me.expiryAt = monthsLater(planInt(P_EXPIRY_MONTHS));
	else scheduleExpiry();
}
