// What counts towards the tiers: by measure, by month, and in the running window. A ladder of one measure keeps it in `me.qualifying`
// and the first ring; one with several conditions keeps each of its measures apart, the ladder's own in `me.qualifying` too.
import {
	EXP_EARNED,
	EXP_LAPSED,
	MEASURES,
	P_BARS,
	P_DISTANCE,
	P_EARN_MONEY,
	P_EARN_POINTS,
	P_EXP_CAP_DAY,
	P_EXP_CAP_MONTH,
	P_EXP_DECAY,
	P_EXP_DECAY_MONTHS,
	P_EXP_MONEY,
	P_EXP_UNITS,
	P_HEAD_START,
	P_MEASURE,
	P_ORDER_NIGHTS,
	P_ORDER_SEGMENTS,
	P_TIERS,
	P_WINDOW,
	P_WINDOW_MONTHS,
	QUALIFYING_AT,
	STANDING_AT
} from './accounts.ts';
import { me, plan, post, till, planInt } from './customer.ts';
import { NOTE_FADE, NOTE_WINDOW, note } from './note.ts';
import { addTo, at, put } from './target.ts';
import { distanceOfOrder, nightsOfOrder, segmentsOfOrder } from './units.ts';

export const MEASURE_SPEND: i32 = 0;
export const MEASURE_ORDERS: i32 = 1;
export const MEASURE_EXP: i32 = 2;
export const MEASURE_POINTS: i32 = 3; // earned in the window
export const MEASURE_DISTANCE: i32 = 4;
export const MEASURE_SEGMENTS: i32 = 5;
export const MEASURE_NIGHTS: i32 = 6;
export const MEASURE_INVITATION: i32 = 7;
export const MEASURE_BALANCE: i32 = 8; // points on the account; has no window

export const WINDOW_LIFETIME: i32 = 0;
export const WINDOW_CALENDAR: i32 = 1;
export const WINDOW_ANNIVERSARY: i32 = 2;
export const WINDOW_ROLLING: i32 = 3;

const PREVIOUS: i32 = 8; // cells after those of the running window

let expDay: f64 = 0.0; // the day and month of `expToday` and `expThisMonth`
let expToday: f64 = 0.0;
let expMonth: i32 = 0;
let expThisMonth: f64 = 0.0;

/** The ladder's own measure. */
export function mainMeasure(): i32 {
	return planInt(P_MEASURE);
}

/** Does the ladder ask for several conditions? */
export function several(): bool {
	return plan(P_BARS) > 0.0;
}

/** Is the measure counted, in a ladder of several conditions? */
function counts(measure: i32): bool {
	return ((planInt(P_BARS) >> measure) & 1) === 1;
}

function ring(measure: i32, month: i32): i32 {
	const row = several() ? measure : 0;
	return QUALIFYING_AT + 64 * row + ((month + 256) & 63);
}

/** A birth: no qualifying amounts yet. */
export function clearQualifying(): void {
	for (let i: i32 = 0; i < 64; i++) put(QUALIFYING_AT + i, 0.0);
	if (several()) {
		for (let i: i32 = 64; i < 64 * MEASURES; i++) put(QUALIFYING_AT + i, 0.0);
		for (let i: i32 = 0; i < 2 * PREVIOUS; i++) put(STANDING_AT + i, 0.0);
	}
	expDay = -1e9;
	expMonth = -100000;
}

/** Units of a measure in the last `months` calendar months, the present one included. */
export function monthsOf(measure: i32, months: i32): f64 {
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < months; i++) sum += at(ring(measure, me.month - i));
	return sum;
}

/** The same of the ladder's own measure. */
export function qualifyingOfMonths(months: i32): f64 {
	return mainMeasure() === MEASURE_BALANCE ? me.balance : monthsOf(mainMeasure(), months);
}

/** Units of a measure in the running window. */
export function running(measure: i32): f64 {
	if (measure === MEASURE_BALANCE) return me.balance;
	return several() ? at(STANDING_AT + measure) : me.qualifying;
}

/** Units of a measure in the window before. */
export function before(measure: i32): f64 {
	if (measure === MEASURE_BALANCE) return me.balance;
	return several() ? at(STANDING_AT + PREVIOUS + measure) : me.previous;
}

/** What a review between or at the end of windows looks at. */
export function reviewed(measure: i32, atWindowEnd: bool): f64 {
	if (measure === MEASURE_BALANCE) return me.balance;
	// a rolling window's review sees whole months: those before the present one, which on the first of a month is empty
	if (planInt(P_WINDOW) === WINDOW_ROLLING) return monthsOf(measure, planInt(P_WINDOW_MONTHS) + 1);
	const now = running(measure);
	// a review between windows looks at the better of the running and the last whole window
	return !atWindowEnd && before(measure) > now ? before(measure) : now;
}

/** The best of the running window, the one before it and the last year (the months of a rolling window). */
export function lately(measure: i32): f64 {
	if (measure === MEASURE_BALANCE) return me.balance;
	const rolling = planInt(P_WINDOW) === WINDOW_ROLLING;
	let best = monthsOf(measure, rolling ? planInt(P_WINDOW_MONTHS) + 1 : 13);
	if (!rolling && running(measure) > best) best = running(measure);
	if (!rolling && before(measure) > best) best = before(measure);
	return best;
}

/** Sets the running window of a measure. */
function setRunning(measure: i32, units: f64): void {
	if (several()) put(STANDING_AT + measure, units);
	if (measure === mainMeasure()) {
		if (me.qualifying > units) post(EXP_LAPSED, me.qualifying - units);
		me.qualifying = units;
	}
}

/** Sets every measure's window to the sum of its last `months` months. */
export function setRunningToMonths(months: i32): void {
	const main = mainMeasure();
	if (!several()) {
		if (main !== MEASURE_BALANCE) setRunning(main, monthsOf(main, months));
		return;
	}
	for (let measure: i32 = 0; measure < MEASURES; measure++) {
		if (counts(measure)) setRunning(measure, monthsOf(measure, months));
	}
}

/** A new calendar month: its cells start empty, and a rolling window moves on. */
export function enterMonthOfWindow(): void {
	if (!several()) put(ring(0, me.month), 0.0);
	else for (let measure: i32 = 0; measure < MEASURES; measure++) put(ring(measure, me.month), 0.0);
	if (!me.member || !(plan(P_TIERS) > 0.0) || planInt(P_WINDOW) !== WINDOW_ROLLING) return;
	setRunningToMonths(planInt(P_WINDOW_MONTHS));
}

/** A window ends: what was in it is the window before, and the next begins empty. */
export function turnWindow(): void {
	if (me.qualifying > 0.0) note(NOTE_WINDOW, me.qualifying, 0.0, 0.0, 0.0);
	me.previous = me.qualifying;
	if (several()) {
		for (let measure: i32 = 0; measure < MEASURES; measure++) {
			put(STANDING_AT + PREVIOUS + measure, at(STANDING_AT + measure));
			setRunning(measure, 0.0);
		}
	} else {
		setRunning(mainMeasure(), 0.0);
	}
}

/** Everything counted so far is void: the count begins anew. */
export function writeOff(): void {
	if (me.qualifying > 0.0) note(NOTE_WINDOW, me.qualifying, 0.0, 0.0, 0.0);
	me.previous = 0.0;
	const rows: i32 = several() ? MEASURES : 1;
	for (let row: i32 = 0; row < rows; row++) {
		const measure: i32 = several() ? row : mainMeasure();
		if (several()) put(STANDING_AT + PREVIOUS + measure, 0.0);
		if (measure === MEASURE_BALANCE) continue;
		setRunning(measure, 0.0);
		// a rolling window is the sum of its months
		if (planInt(P_WINDOW) !== WINDOW_ROLLING) continue;
		for (let i: i32 = 0; i < 64; i++) put(QUALIFYING_AT + 64 * row + i, 0.0);
	}
}

/** Adds units of a measure to the month and, for a member, to the running window. */
function add(measure: i32, units: f64): void {
	addTo(ring(measure, me.month), units);
	if (!me.member) return;
	if (several()) addTo(STANDING_AT + measure, units);
	if (measure === mainMeasure()) {
		me.qualifying += units;
		post(EXP_EARNED, units);
	}
}

/** Units given at the start of membership, and of every calendar or membership year after it. */
export function giveHeadStart(): void {
	const units = plan(P_HEAD_START);
	if (units > 0.0 && mainMeasure() !== MEASURE_BALANCE) add(mainMeasure(), units);
}

/** EXP of an order's cash; the remainder is carried. */
function expOf(cash: f64): f64 {
	me.expRest += cash * plan(P_EXP_UNITS);
	const units = Math.floor(me.expRest / plan(P_EXP_MONEY));
	me.expRest -= units * plan(P_EXP_MONEY);
	return cappedExp(units, 0.0);
}

/** What the caps per day and month leave of EXP. `days` > 0: collected little by little over so many days of this month. */
function cappedExp(units: f64, days: f64): f64 {
	const capDay = plan(P_EXP_CAP_DAY);
	const capMonth = plan(P_EXP_CAP_MONTH);
	if (capDay < 0.0 && capMonth < 0.0) return units;
	if (expMonth !== me.month) {
		expMonth = me.month;
		expThisMonth = 0.0;
	}
	const day = Math.floor(me.now);
	if (expDay !== day) {
		expDay = day;
		expToday = 0.0;
	}
	let left = units;
	if (capDay >= 0.0) {
		const room = days > 0.0 ? Math.floor(capDay * days) - expThisMonth : capDay - expToday;
		if (left > room) left = room > 0.0 ? room : 0.0;
	}
	if (capMonth >= 0.0 && left > capMonth - expThisMonth) left = capMonth - expThisMonth;
	expToday += left;
	expThisMonth += left;
	return left;
}

/** Counts an order: its cash, and the points earned with it. Before launch points are those of the entry tier. */
export function countOrder(cash: f64, points: f64): void {
	const earned: f64 = me.member ? points : Math.floor((cash * plan(P_EARN_POINTS)) / plan(P_EARN_MONEY));
	if (!several()) {
		const main = mainMeasure();
		if (main === MEASURE_SPEND) add(main, cash);
		else if (main === MEASURE_ORDERS) add(main, 1.0);
		else if (main === MEASURE_EXP) add(main, expOf(cash));
		else if (main === MEASURE_POINTS) add(main, earned);
		return;
	}
	if (counts(MEASURE_SPEND)) add(MEASURE_SPEND, cash);
	if (counts(MEASURE_ORDERS)) add(MEASURE_ORDERS, 1.0);
	if (counts(MEASURE_EXP)) add(MEASURE_EXP, expOf(cash));
	if (counts(MEASURE_POINTS)) add(MEASURE_POINTS, earned);
	if (counts(MEASURE_DISTANCE)) add(MEASURE_DISTANCE, distanceOfOrder());
	if (counts(MEASURE_SEGMENTS)) add(MEASURE_SEGMENTS, segmentsOfOrder());
	if (counts(MEASURE_NIGHTS)) add(MEASURE_NIGHTS, nightsOfOrder());
}

/** Units of a measure that an order of this member's usual amount counts. */
export function usualUnits(measure: i32): f64 {
	if (measure === MEASURE_SPEND) return me.basket;
	if (measure === MEASURE_ORDERS) return 1.0;
	if (measure === MEASURE_EXP) return (me.basket * plan(P_EXP_UNITS)) / plan(P_EXP_MONEY);
	if (measure === MEASURE_POINTS || measure === MEASURE_BALANCE)
		return (me.basket * plan(P_EARN_POINTS)) / plan(P_EARN_MONEY);
	if (measure === MEASURE_DISTANCE) return plan(P_DISTANCE);
	if (measure === MEASURE_SEGMENTS) return plan(P_ORDER_SEGMENTS);
	return measure === MEASURE_NIGHTS ? plan(P_ORDER_NIGHTS) : 0.0;
}

/** Takes units of a measure back, as far as they are in the running window. */
function takeBack(measure: i32, units: f64): void {
	const there = running(measure);
	const back: f64 = units < there ? units : there;
	if (back > 0.0) add(measure, -back);
}

/** An order is sent back: what it counted is taken back; distance, segments and nights by their mean. */
export function uncountOrder(cash: f64, points: f64): void {
	const rows: i32 = several() ? MEASURES : 1;
	for (let row: i32 = 0; row < rows; row++) {
		const measure: i32 = several() ? row : mainMeasure();
		if (several() && !counts(measure)) continue;
		if (measure === MEASURE_SPEND) takeBack(measure, cash);
		else if (measure === MEASURE_ORDERS) takeBack(measure, 1.0);
		else if (measure === MEASURE_EXP) takeBack(measure, Math.floor((cash * plan(P_EXP_UNITS)) / plan(P_EXP_MONEY)));
		else if (measure === MEASURE_POINTS) takeBack(measure, points);
		else if (measure === MEASURE_DISTANCE) takeBack(measure, till(plan(P_DISTANCE)));
		else if (measure === MEASURE_SEGMENTS) takeBack(measure, till(plan(P_ORDER_SEGMENTS)));
		else if (measure === MEASURE_NIGHTS) takeBack(measure, till(plan(P_ORDER_NIGHTS)));
	}
}

/** Counts what was done besides ordering, little by little over the last `days` days. Returns the EXP that counted. */
export function countActions(exp: f64, points: f64, invitations: f64, days: f64): f64 {
	const main = mainMeasure();
	let counted: f64 = 0.0;
	if (several() ? counts(MEASURE_EXP) : main === MEASURE_EXP) {
		counted = cappedExp(exp, days);
		if (counted > 0.0) add(MEASURE_EXP, counted);
	}
	if (points > 0.0 && (several() ? counts(MEASURE_POINTS) : main === MEASURE_POINTS)) add(MEASURE_POINTS, points);
	if (invitations > 0.0 && (several() ? counts(MEASURE_INVITATION) : main === MEASURE_INVITATION))
		add(MEASURE_INVITATION, invitations);
	return counted;
}

/** At a month's end: what is counted fades, every so many months of membership. */
export function fadeQualifying(): void {
	const every = planInt(P_EXP_DECAY_MONTHS);
	if (every === 0 || (me.month + 1 - me.joinedMonth) % every !== 0) return;
	const stays = plan(P_EXP_DECAY);
	const had = me.qualifying;
	const rolling = planInt(P_WINDOW) === WINDOW_ROLLING;
	const rows: i32 = several() ? MEASURES : 1;
	for (let row: i32 = 0; row < rows; row++) {
		const measure: i32 = several() ? row : mainMeasure();
		if (measure === MEASURE_BALANCE) continue;
		if (several()) put(STANDING_AT + PREVIOUS + measure, till(before(measure) * stays));
		if (!rolling) {
			setRunning(measure, till(running(measure) * stays));
			continue;
		}
		for (let i: i32 = 0; i < 64; i++) {
			const cell = QUALIFYING_AT + 64 * row + i;
			put(cell, till(at(cell) * stays));
		}
		setRunning(measure, monthsOf(measure, planInt(P_WINDOW_MONTHS)));
	}
	me.previous = till(me.previous * stays);
	if (me.qualifying < had) note(NOTE_FADE, had, me.qualifying, 0.0, 0.0);
}
