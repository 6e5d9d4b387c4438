// Points in one lot a quarter; a lot lapses 52 weeks after its quarter's end, oldest first. The product's (kernel/lots.ts) are dated to
// the day, of any number, and can be taken from and put back in parts.
import { LOTS_AT } from '../../../src/engine/kernel/accounts.ts';
import { me } from '../../../src/engine/kernel/customer.ts';
import { addTo, at, put } from '../../../src/engine/kernel/target.ts';
import { QUARTERS } from './tables.ts';

const TERM: i32 = 5; // quarters from the one of earning to the one at whose start a lot has lapsed

/** A life begins. */
export function clearLots(): void {
	me.balance = 0.0;
	for (let quarter: i32 = 0; quarter < QUARTERS; quarter++) put(LOTS_AT + quarter, 0.0);
}

export function putPoints(points: f64): void {
	addTo(LOTS_AT + me.month, points);
	me.balance += points;
}

/** Takes the whole balance out. */
export function takeAll(): void {
	me.balance = 0.0;
	const oldest: i32 = me.month < TERM ? 0 : me.month - TERM + 1;
	for (let quarter: i32 = oldest; quarter <= me.month; quarter++) put(LOTS_AT + quarter, 0.0);
}

/** Takes the points out that lapse when quarter `quarter` begins; returns how many. */
export function lapse(quarter: i32): f64 {
	if (quarter < TERM) return 0.0;
	const points = at(LOTS_AT + quarter - TERM);
	put(LOTS_AT + quarter - TERM, 0.0);
	me.balance -= points;
	return points;
}
