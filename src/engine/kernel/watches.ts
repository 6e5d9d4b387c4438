// What is counted day by day over all customers (budget guardrails, stock, the market), and the days on which a watch says stop. The
// spans are found outside, pass by pass (../passes.ts); within a life they are given.
import {
	ACTION_COST,
	BENEFITS,
	COMPLAINT_COST,
	CONTACT_COST,
	DAILY_AT,
	DAYS_MAX,
	FACE,
	FUNDED,
	GIFTS,
	P_STOPS,
	P_THROTTLE,
	P_WATCHES,
	REFERRED,
	REWARDS,
	STOP_FROM,
	STOP_TO,
	STOP_WATCH,
	STOP_WIDTH,
	STOPS_AT,
	THINNED,
	W_COVERS,
	W_KIND,
	W_WIDTH,
	WATCH_MARKET,
	WATCH_STOP,
	WATCH_THROTTLE,
	WATCHES_AT
} from './accounts.ts';
import { me, plan, watch, planInt } from './customer.ts';
import { addTo, at, put, toInt } from './target.ts';

function kindOf(row: i32): i32 {
	return toInt(at(WATCHES_AT + row * W_WIDTH + W_KIND));
}

/** Called when a plan is loaded. */
export function beginWatching(): void {
	watch(plan(P_WATCHES) > 0.0);
}

/** An empty count, before a block is played. */
export function clearWatches(): void {
	const cells = planInt(P_WATCHES) * DAYS_MAX;
	for (let i: i32 = 0; i < cells; i++) put(DAILY_AT + i, 0.0);
}

/** Counts `amount` (minor units, pieces or people) on today's line of a watch. A watch of −1 counts nothing. */
export function count(row: i32, amount: f64): void {
	if (row >= 0 && me.period >= 0 && !me.runOff)
		addTo(DAILY_AT + row * DAYS_MAX + (me.now > 0.0 ? toInt(me.now) : 0), amount);
}

/** What guardrails cover: 2 redemption cost, 1 other costs of the programme, −1 what others pay of them, 0 anything else. */
function coverOf(account: i32): i32 {
	if (account === FACE || account === REWARDS) return 2;
	if (account === BENEFITS || account === GIFTS || account === CONTACT_COST) return 1;
	if (account === COMPLAINT_COST || account === ACTION_COST) return 1;
	return account === FUNDED ? -1 : 0;
}

/** A posting, seen by the watches. */
export function countPost(account: i32, amount: f64): void {
	const cover = coverOf(account);
	const people: f64 = account === REFERRED ? 1.0 : account === THINNED ? -1.0 : 0.0;
	if (cover === 0 && people === 0.0) return;
	const rows = planInt(P_WATCHES);
	for (let row: i32 = 0; row < rows; row++) {
		const kind = kindOf(row);
		if (kind === WATCH_MARKET) {
			count(row, people * amount);
		} else if (kind === WATCH_STOP || kind === WATCH_THROTTLE) {
			const all = at(WATCHES_AT + row * W_WIDTH + W_COVERS) > 0.0;
			if (cover === 2 || (all && cover === 1)) count(row, amount);
			else if (all && cover < 0) count(row, -amount);
		}
	}
}

/** Does a watch say stop today? A watch of −1 never does. */
export function isStopped(row: i32): bool {
	const stops = planInt(P_STOPS);
	for (let i: i32 = 0; i < stops; i++) {
		const stop = STOPS_AT + i * STOP_WIDTH;
		if (toInt(at(stop + STOP_WATCH)) === row && me.now >= at(stop + STOP_FROM) && me.now < at(stop + STOP_TO))
			return true;
	}
	return false;
}

/** Does any watch of this kind say stop today? */
export function anyStopped(kind: i32): bool {
	if (!(plan(P_STOPS) > 0.0)) return false;
	const rows = planInt(P_WATCHES);
	for (let row: i32 = 0; row < rows; row++) if (kindOf(row) === kind && isStopped(row)) return true;
	return false;
}

/** By what points are multiplied today: less while a throttle holds. */
export function throttle(): f64 {
	return anyStopped(WATCH_THROTTLE) ? plan(P_THROTTLE) : 1.0;
}
