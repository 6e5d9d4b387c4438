// Touches: contacts by trigger, that exist anyway or that a design adds; and the lifts that contacts and campaigns leave behind.
import {
	CONTACT_COST,
	CONTACTS,
	CONTACTS_AT,
	P_LOST_DAYS,
	P_RISK_DAYS,
	P_TOUCHES,
	RESPONSES,
	TOUCH_ACCURACY,
	TOUCH_COST,
	TOUCH_DAYS,
	TOUCH_GIFT,
	TOUCH_LIFT,
	TOUCH_LIFT_DAYS,
	TOUCH_NAME,
	TOUCH_OWN,
	TOUCH_REACH,
	TOUCH_RESPONSE,
	TOUCH_TRIGGER,
	TOUCH_WIDTH,
	TOUCHES_AT,
	TOUCHES_MAX,
	U_ANSWER,
	U_BIRTHDAY,
	U_TOUCH,
	WORLD_CONTACT_COST
} from './accounts.ts';
import { schedule, scheduled, SLOT_FADE, SLOT_TOUCH } from './agenda.ts';
import { luck, me, plan, post, till, planInt } from './customer.ts';
import { NOTE_CONTACT, note } from './note.ts';
import { FOREVER } from './special.ts';
import { at, put, toInt } from './target.ts';

const YEAR: f64 = 365.25;
const AFTER_FIRST: i32 = 0;
const AFTER_ORDER: i32 = 1;
const BIRTHDAY: i32 = 2;
const AT_RISK: i32 = 3;
const LOST: i32 = 4;
const LIFTS_AT: i32 = CONTACTS_AT + TOUCHES_MAX; // size, end
const LIFTS_MAX: i32 = 12;

let lifts: i32 = 0;

function field(touch: i32, which: i32): f64 {
	return at(TOUCHES_AT + touch * TOUCH_WIDTH + which);
}

/** A birth. */
export function beginContacts(): void {
	lifts = 0;
	const count = planInt(P_TOUCHES);
	for (let i: i32 = 0; i < count; i++) put(CONTACTS_AT + i, FOREVER);
}

/** A cost of contacts now, on the account of who causes it. */
export function payContact(amount: f64, own: bool): void {
	if (amount > 0.0) post(own ? CONTACT_COST : WORLD_CONTACT_COST, till(amount));
}

/** The first birthday from now on, at launch the earliest. */
function nextBirthday(): f64 {
	const from = me.now > 0.0 ? me.now : 0.0;
	let day = luck(U_BIRTHDAY, 0) * YEAR;
	while (day < from) day += YEAR;
	return day;
}

/** When the order just placed will be followed by contact `touch`, given what is on its way already. */
function dueAfterOrder(touch: i32, due: f64): f64 {
	const trigger = toInt(field(touch, TOUCH_TRIGGER));
	if (trigger === AT_RISK) return me.now + plan(P_RISK_DAYS);
	if (trigger === LOST) return me.now + plan(P_LOST_DAYS);
	if (trigger === AFTER_ORDER) return due < FOREVER ? due : me.now + field(touch, TOUCH_DAYS);
	if (me.orders + me.extras > 1) return due;
	if (trigger === AFTER_FIRST) return me.now + field(touch, TOUCH_DAYS);
	return trigger === BIRTHDAY ? nextBirthday() : FOREVER;
}

/** An order has been placed: contacts that follow it. Contacts begin at launch. */
export function contactsAfterOrder(): void {
	const count = planInt(P_TOUCHES);
	if (count === 0) return;
	for (let i: i32 = 0; i < count; i++) {
		const due = dueAfterOrder(i, at(CONTACTS_AT + i));
		put(CONTACTS_AT + i, due < 0.0 ? FOREVER : due);
	}
	scheduleContacts(count);
}

function scheduleContacts(count: i32): void {
	let soonest = FOREVER;
	for (let i: i32 = 0; i < count; i++) if (at(CONTACTS_AT + i) < soonest) soonest = at(CONTACTS_AT + i);
	schedule(SLOT_TOUCH, soonest);
}

/** Contacts of this customer's own that are due. */
export function contact(): void {
	const count = planInt(P_TOUCHES);
	for (let i: i32 = 0; i < count; i++) {
		const due = at(CONTACTS_AT + i);
		if (due > me.now) continue;
		const yearly = toInt(field(i, TOUCH_TRIGGER)) === BIRTHDAY;
		put(CONTACTS_AT + i, yearly ? due + YEAR : FOREVER);
		touchNow(i, yearly ? toInt(due / YEAR) : me.orders + me.extras);
	}
	scheduleContacts(count);
}

/** A contact on a date, with everybody who has ever ordered. */
export function contactOnDate(touch: i32): void {
	if (me.orders > 0) touchNow(touch, toInt(me.now));
}

/** Contact `touch` now, for the `occasion`-th time. A company cannot see who has left: they cost a contact and never answer. */
function touchNow(touch: i32, occasion: i32): void {
	const own = field(touch, TOUCH_OWN) > 0.0;
	if (own && !me.member) return;
	const index = toInt(field(touch, TOUCH_NAME)) * 4096 + (occasion & 4095);
	const willing = !me.left && luck(U_ANSWER, index) < field(touch, TOUCH_RESPONSE);
	if (luck(U_TOUCH, index) >= chanceOfContact(touch, willing)) return;
	post(CONTACTS, 1.0);
	payContact(field(touch, TOUCH_COST), own);
	note(NOTE_CONTACT, touch, willing ? 1.0 : 0.0, field(touch, TOUCH_COST), willing ? field(touch, TOUCH_LIFT) : 0.0);
	if (!willing) return;
	post(RESPONSES, 1.0);
	payContact(field(touch, TOUCH_GIFT), own);
	push(field(touch, TOUCH_LIFT), field(touch, TOUCH_LIFT_DAYS));
}

/**
 * Chance of being contacted, for who would answer and who would not. At accuracy 0 it is the reach for both; at 1 the contacts that the
 * reach allows go to those who would answer first. Their number stays the same in the mean.
 */
function chanceOfContact(touch: i32, willing: bool): f64 {
	const reach = field(touch, TOUCH_REACH);
	const answers = field(touch, TOUCH_RESPONSE);
	const accuracy = field(touch, TOUCH_ACCURACY);
	if (!(accuracy > 0.0) || !(answers > 0.0) || answers >= 1.0) return reach;
	const best: f64 = reach < answers ? reach / answers : 1.0;
	const chosen = reach + accuracy * (best - reach);
	return willing ? chosen : (reach - answers * chosen) / (1.0 - answers);
}

function liftSize(i: i32): f64 {
	return at(LIFTS_AT + 2 * i);
}

function liftEnd(i: i32): f64 {
	return at(LIFTS_AT + 2 * i + 1);
}

/** Orders come 1 + `size` times as often for `days` days. Of several lifts at a time the strongest holds; they do not add up. */
export function push(size: f64, days: f64): void {
	if (!(size > 0.0) || !(days > 0.0)) return;
	const end = me.now + days;
	// a lift that another outlasts and outdoes will never hold
	let kept: i32 = 0;
	for (let i: i32 = 0; i < lifts; i++) {
		if (liftSize(i) >= size && liftEnd(i) >= end) return;
		if ((liftSize(i) <= size && liftEnd(i) <= end) || liftEnd(i) <= me.now) continue;
		keepLift(kept++, liftSize(i), liftEnd(i));
	}
	if (kept === LIFTS_MAX) kept--;
	keepLift(kept, size, end);
	lifts = kept + 1;
	strongest();
}

function keepLift(i: i32, size: f64, end: f64): void {
	put(LIFTS_AT + 2 * i, size);
	put(LIFTS_AT + 2 * i + 1, end);
}

/** Sets the push to the strongest lift that runs, and wakes the life when that one ends. */
function strongest(): void {
	let best: f64 = 0.0;
	let end = FOREVER;
	for (let i: i32 = 0; i < lifts; i++) {
		if (liftEnd(i) <= me.now || liftSize(i) <= best) continue;
		best = liftSize(i);
		end = liftEnd(i);
	}
	me.push = 1.0 + best;
	if (end < scheduled(SLOT_FADE)) schedule(SLOT_FADE, end);
}

/** A lift has run its time. */
export function endPush(): void {
	if (lifts === 0) return;
	strongest();
	if (me.push === 1.0) lifts = 0;
}
