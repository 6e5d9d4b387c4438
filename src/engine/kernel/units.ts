// What an order brings besides money, where a ladder asks for it: distance, segments (flights), nights.
import { P_DISTANCE, P_DISTANCE_CV, P_ORDER_NIGHTS, P_ORDER_SEGMENTS, U_UNITS } from './accounts.ts';
import { luck, me, plan, till } from './customer.ts';
import { exp, ln, normalQuantile } from './special.ts';

/** Distance of this order: lognormal with the stated mean and coefficient of variation, in whole units. */
export function distanceOfOrder(): f64 {
	const mean = plan(P_DISTANCE);
	const cv = plan(P_DISTANCE_CV);
	if (!(mean > 0.0)) return 0.0;
	if (!(cv > 0.0)) return till(mean);
	const variance = ln(1.0 + cv * cv);
	return till(mean * exp(Math.sqrt(variance) * normalQuantile(luck(U_UNITS, me.orders * 4)) - 0.5 * variance));
}

/** Segments of this order; a mean of 1.6 is 1 or 2. */
export function segmentsOfOrder(): f64 {
	return Math.floor(plan(P_ORDER_SEGMENTS) + luck(U_UNITS, me.orders * 4 + 1));
}

/** Nights of this order. */
export function nightsOfOrder(): f64 {
	return Math.floor(plan(P_ORDER_NIGHTS) + luck(U_UNITS, me.orders * 4 + 2));
}
