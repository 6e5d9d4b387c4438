// What the counting kernel counts, see counting.mjs.
let orders: f64 = 0.0;
let days: f64 = 0.0;
let since: f64 = 0.0;

/** Orders placed since the kernel was loaded. */
export function tallied(): f64 {
	return orders;
}

/** Customer-days from a first order to leaving or the horizon, since the kernel was loaded. */
export function talliedDays(): f64 {
	return days;
}

export function tallyOrder(): void {
	orders += 1.0;
}

/** A customer becomes active, or comes back. */
export function tallyFrom(moment: f64): void {
	since = moment;
}

export function tallyTo(moment: f64): void {
	days += moment - since;
}
