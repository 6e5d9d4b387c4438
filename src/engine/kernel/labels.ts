// What a company can see: stages labelled from orders and recency, and how far they are from the truth. A label changes at an
// order, or so many days after one: those changes are posted when the next event looks back at them, each in its own period.
import {
	GONE_UNSEEN,
	LABEL,
	LEDGER_AT,
	LOST_ALIVE,
	P_GROWTH_ORDERS,
	P_HORIZON,
	P_LOST_DAYS,
	P_MATURE_DAYS,
	P_RISK_DAYS
} from './accounts.ts';
import { periodStart } from './calendar.ts';
import { me, plan, toPeriods } from './customer.ts';
import { NOTE_LABEL, noteAt } from './note.ts';
import { FOREVER } from './special.ts';
import { addTo } from './target.ts';

const NONE: i32 = -1; // no order yet
const INTRODUCTION: i32 = 0;
const GROWTH: i32 = 1;
const MATURITY: i32 = 2;
const AT_RISK: i32 = 3;
const LOST: i32 = 4;

let label: i32 = -1;
let gone: bool = false; // the truth
let first: f64 = 0.5; // order, days
let last: f64 = 0.5;
let next: f64 = 0.5; // moment at which the label changes without an order
let posted: bool = false; // is this life in the ledger yet? Before launch it is not
let period: i32 = 0; // never moves back

/** A birth. */
export function beginLabels(): void {
	label = NONE;
	gone = false;
	next = FOREVER;
	posted = false;
	period = 0;
}

/** Moment of the last order; none yet: for ever ago. */
export function lastOrderAt(): f64 {
	return label === NONE ? -FOREVER : last;
}

function postAt(account: i32, amount: f64, moment: f64): void {
	while (period + 1 < toPeriods() && periodStart(period + 1) <= moment) period++;
	addTo(LEDGER_AT + account * toPeriods() + period, amount);
}

/** Puts a customer under its label, or (by = −1) takes it away. */
function enter(by: f64, moment: f64): void {
	postAt(LABEL + label, by, moment);
	if (label === LOST) {
		if (!gone) postAt(LOST_ALIVE, by, moment);
	} else if (gone) postAt(GONE_UNSEEN, by, moment);
}

/** From launch on, or from the first order after it, a customer is in the ledger. */
function open(moment: f64): void {
	if (posted || moment < 0.0) return;
	posted = true;
	enter(1.0, first > 0.0 ? first : 0.0);
}

function move(to: i32, moment: f64): void {
	open(moment);
	if (posted) enter(-1.0, moment);
	label = to;
	if (!posted) return;
	enter(1.0, moment);
	noteAt(NOTE_LABEL, moment, label, moment - last, gone ? 1.0 : 0.0, 0.0);
}

/** The label after an order at `moment`. */
function stage(moment: f64): i32 {
	if (me.orders + me.extras < plan(P_GROWTH_ORDERS)) return INTRODUCTION;
	return moment < first + plan(P_MATURE_DAYS) ? GROWTH : MATURITY;
}

function planNext(): void {
	next = FOREVER;
	if (label === AT_RISK) next = last + plan(P_LOST_DAYS);
	else if (label !== LOST) next = last + plan(P_RISK_DAYS);
	const mature = first + plan(P_MATURE_DAYS);
	if (label === GROWTH && mature < next) next = mature;
}

/** Makes up for what has changed without an order before `until`. */
function lookBack(until: f64): void {
	while (next < until) {
		const moment = next;
		let to: i32 = MATURITY;
		if (label === AT_RISK) to = LOST;
		else if (moment >= last + plan(P_RISK_DAYS)) to = AT_RISK;
		move(to, moment);
		planNext();
	}
}

/** An order has been placed. */
export function labelOrder(): void {
	if (label === NONE) {
		first = me.now;
		label = stage(me.now);
	} else {
		lookBack(me.now);
	}
	open(me.now);
	const to = stage(me.now);
	if (to !== label) move(to, me.now);
	last = me.now;
	planNext();
}

/** The customer has left, which nobody sees, or is back. */
export function labelTruth(): void {
	if (label === NONE) return;
	lookBack(me.now);
	open(me.now);
	if (posted) enter(-1.0, me.now);
	gone = me.left;
	if (posted) enter(1.0, me.now);
}

/** The horizon: what is due by then is posted. */
export function closeLabels(): void {
	if (label === NONE) return;
	lookBack(plan(P_HORIZON));
	open(plan(P_HORIZON));
}
