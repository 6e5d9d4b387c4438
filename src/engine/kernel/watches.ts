// What is counted day by day over all customers (budget guardrails, stock), and the days on which a watch says stop. The spans are
// found outside, pass by pass; within a life they are given.
import {
	DAILY_AT,
	DAYS_MAX,
	P_STOPS,
	P_WATCHES,
	STOP_FROM,
	STOP_TO,
	STOP_WATCH,
	STOP_WIDTH,
	STOPS_AT,
	W_KIND,
	W_WIDTH,
	WATCHES_AT,
	WATCHES_MAX
} from './accounts.ts';
import { me, plan } from './customer.ts';
import { addTo, at, put, toInt } from './target.ts';

// Kinds of watches
export const WATCH_STOP: i32 = 1; // covered cost: redemption stops
export const WATCH_THROTTLE: i32 = 2; // covered cost: fewer points
export const WATCH_STOCK: i32 = 3; // pieces handed out

/** An empty count, before a block is played. */
export function clearWatches(): void {
	const cells = toInt(plan(P_WATCHES)) * DAYS_MAX;
	for (let i: i32 = 0; i < cells; i++) put(DAILY_AT + i, 0.0);
}

/** Counts `amount` (minor units or pieces) on today's line of a watch. Nothing is counted before launch or after the horizon. */
export function count(watch: i32, amount: f64): void {
	if (me.period >= 0 && !me.runOff) addTo(DAILY_AT + watch * DAYS_MAX + toInt(me.now), amount);
}

/** Counts a cost on every guardrail that covers it: `redemption` tells redemption cost from other costs of the programme. */
export function countCost(amount: f64, redemption: bool): void {
	const watches = toInt(plan(P_WATCHES));
	for (let watch: i32 = 0; watch < watches; watch++) {
		const kind = toInt(at(WATCHES_AT + watch * W_WIDTH + W_KIND));
		if (kind !== WATCH_STOP && kind !== WATCH_THROTTLE) continue;
		if (redemption || at(WATCHES_AT + watch * W_WIDTH + W_KIND + 1) > 0.0) count(watch, amount);
	}
}

/** Does a watch say stop today? */
export function isStopped(watch: i32): bool {
	const stops = toInt(plan(P_STOPS));
	for (let i: i32 = 0; i < stops; i++) {
		const row = STOPS_AT + i * STOP_WIDTH;
		if (toInt(at(row + STOP_WATCH)) === watch && me.now >= at(row + STOP_FROM) && me.now < at(row + STOP_TO))
			return true;
	}
	return false;
}

/** Does any guardrail of this kind say stop today? */
export function anyStopped(kind: i32): bool {
	if (!(plan(P_STOPS) > 0.0)) return false;
	for (let watch: i32 = 0; watch < WATCHES_MAX; watch++) {
		if (toInt(at(WATCHES_AT + watch * W_WIDTH + W_KIND)) === kind && isStopped(watch)) return true;
	}
	return false;
}
