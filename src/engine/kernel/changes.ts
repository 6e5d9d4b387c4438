// Rule changes inside a run: each is announced, may be withdrawn, and takes effect by exchanging the rule book. Members who will lose
// learn it when it is announced (E13) and hold on to less (E14); on the day itself balances, lots and tiers are carried over.
import {
	CHANGE_WIDTH,
	CHANGES_AT,
	P_BOOKS,
	P_E14,
	P_HORIZON,
	P_POINTS,
	P_TIERS,
	P_WINDOW,
	POINTS_CANCELLED,
	POINTS_GRANTED,
	POINTS_ISSUED
} from './accounts.ts';
import { schedule, SLOT_CHANGE } from './agenda.ts';
import { bookInForce, openBook } from './books.ts';
import { appease, inclinationPoints, knowOfLosses, inclinationRules, LOSS_RULES, suffer } from './complaints.ts';
import { me, plan, post, planInt } from './customer.ts';

import { carryLots, valueThatWouldLapse } from './carryOver.ts';
import { earnIncome } from './income.ts';
import { NOTE_ANNOUNCE, NOTE_CHANGE, NOTE_WITHDRAW, note } from './note.ts';
import { chanceAt, faceOf, threshold } from './redemption.ts';
import { onJoin, yearlyWorth } from './response.ts';
import { exp, FOREVER } from './special.ts';
import { at, toInt } from './target.ts';
import { carryTier, tierUnderRules } from './tiers.ts';

// Fields of a change
export const CHANGE_ANNOUNCED: i32 = 0; // days
export const CHANGE_EFFECTIVE: i32 = 1;
export const CHANGE_WITHDRAWN: i32 = 2; // before it takes effect; FOREVER: it does
export const CHANGE_BOOK: i32 = 3; // rules from then on
export const CHANGE_MIGRATION: i32 = 4; // 0 grandfather, 1 only rise, 2 ranked anew
export const CHANGE_FACTOR: i32 = 5; // new points per old point
export const CHANGE_GRACE: i32 = 6; // days until anybody falls
export const CHANGE_RECOVERS: i32 = 7; // share of the satisfaction that a withdrawal gives back
export const CHANGE_OLD_TERM: i32 = 8; // 1: points already held keep their term
export const CHANGE_WORSE: i32 = 9; // 1: points held will be worth less, or lapse

let since: f64 = 0.0; // what lies at or before this moment has happened

function changes(): i32 {
	return planInt(P_BOOKS);
}

function field(change: i32, part: i32): f64 {
	return at(CHANGES_AT + change * CHANGE_WIDTH + part);
}

function takesEffect(change: i32): bool {
	return field(change, CHANGE_WITHDRAWN) >= FOREVER;
}

/** A birth at `me.now`: the rules of that day. Rows are in order of their effect. */
export function beginChanges(): void {
	if (changes() === 0) return;
	since = me.now;
	let book: i32 = 0;
	for (let k: i32 = 0; k < changes(); k++) {
		if (takesEffect(k) && field(k, CHANGE_EFFECTIVE) <= me.now) book = toInt(field(k, CHANGE_BOOK));
	}
	openBook(book);
	scheduleNext();
}

function scheduleNext(): void {
	let next = FOREVER;
	for (let k: i32 = 0; k < changes(); k++) {
		for (let part: i32 = 0; part <= 2; part++) {
			const moment = field(k, part);
			if (part === CHANGE_EFFECTIVE && !takesEffect(k)) continue;
			if (moment > since && moment < next) next = moment;
		}
	}
	schedule(SLOT_CHANGE, next < plan(P_HORIZON) ? next : FOREVER);
}

function isNow(change: i32, part: i32): bool {
	const moment = field(change, part);
	return moment > since && moment <= me.now;
}

/** What is due now: withdrawals, then effects (a change without notice is heard of just before), then announcements of what lies ahead. */
export function changeRules(): void {
	for (let k: i32 = 0; k < changes(); k++) if (isNow(k, CHANGE_WITHDRAWN)) withdraw(k);
	for (let k: i32 = 0; k < changes(); k++) {
		if (!takesEffect(k) || !isNow(k, CHANGE_EFFECTIVE)) continue;
		if (isNow(k, CHANGE_ANNOUNCED)) announce(k);
		change(k);
	}
	for (let k: i32 = 0; k < changes(); k++) {
		if (isNow(k, CHANGE_ANNOUNCED) && field(k, CHANGE_EFFECTIVE) > me.now) announce(k);
	}
	since = me.now;
	scheduleNext();
}

/**
 * Share of a balance that a member does not expect to use up by `moment`: e^(−orders until then × chance to redeem at each), counted from when
 * the balance will have reached what is worth redeeming. Who never redeems uses nothing up.
 */
function leftUnused(moment: f64): f64 {
	const least = threshold();
	if (me.inert || !(moment > me.now) || !(least > 0.0)) return 1.0;
	const face = faceOf(me.balance);
	let days = moment - me.now;
	if (face < least) {
		const perDay = me.faceRate * me.pace * me.basket;
		if (!(perDay > 0.0)) return 1.0;
		days -= (least - face) / perDay;
	}
	return days > 0.0 ? exp(-me.pace * days * chanceAt(face > least ? face : least)) : 1.0;
}

/** Members compare what they have with what they will have. Of points, what they can still use up before the day is not lost to them. */
function announce(k: i32): void {
	note(NOTE_ANNOUNCE, k, field(k, CHANGE_EFFECTIVE), 0.0, 0.0);
	if (!me.member || me.left) return;
	const now = bookInForce();
	const lapsing: f64 = field(k, CHANGE_OLD_TERM) > 0.0 ? 0.0 : -1.0;
	const tier = me.tier;
	const before = yearlyWorth(tier);
	const balance = me.balance + me.waiting;
	const face = faceOf(balance);
	const inclination = inclinationPoints();
	const unused = leftUnused(field(k, CHANGE_EFFECTIVE));
	openBook(toInt(field(k, CHANGE_BOOK)));
	const migration = toInt(field(k, CHANGE_MIGRATION));
	const after = yearlyWorth(migration === 2 ? tierUnderRules(tier) : tier);
	const kept = plan(P_POINTS) > 0.0 ? faceOf(Math.floor(balance * field(k, CHANGE_FACTOR))) : 0.0;
	const lapses: f64 = lapsing < 0.0 ? valueThatWouldLapse(field(k, CHANGE_EFFECTIVE)) * field(k, CHANGE_FACTOR) : 0.0;
	openBook(now);
	const points = (face - (kept - lapses)) * unused;
	const yearly = before - after;
	const lostPoints: f64 = points > 0.0 ? points : 0.0;
	const lostYearly: f64 = yearly > 0.0 ? yearly : 0.0;
	suffer(LOSS_RULES, lostPoints + lostYearly, lostPoints > lostYearly ? inclination : inclinationRules());
}

/** A change is taken back before it has taken effect. */
function withdraw(k: i32): void {
	note(NOTE_WITHDRAW, k, 0.0, 0.0, 0.0);
	if (me.member && !me.left) appease(field(k, CHANGE_RECOVERS));
}

/** New rules: balances, lots and tiers are carried over. */
function change(k: i32): void {
	note(NOTE_CHANGE, k, me.balance, me.tier, 0.0);
	earnIncome(me.now); // up to now under the old rules
	const window: i32 = plan(P_TIERS) > 0.0 ? planInt(P_WINDOW) : -1;
	openBook(toInt(field(k, CHANGE_BOOK)));
	if (!me.member) return;
	knowOfLosses(); // they have been told, see announce()
	const before = me.balance + me.waiting;
	carryLots(field(k, CHANGE_FACTOR), field(k, CHANGE_OLD_TERM) > 0.0);
	const more = me.balance + me.waiting - before;
	if (more > 0.0) {
		post(POINTS_ISSUED, more);
		post(POINTS_GRANTED, more);
	} else if (more < 0.0) {
		post(POINTS_CANCELLED, -more);
	}
	carryTier(toInt(field(k, CHANGE_MIGRATION)), field(k, CHANGE_GRACE), window);
	onJoin();
}

/**
 * E14: what an announced change adds to the logit of redemption now, rising from its announcement to the day it takes effect, for who
 * holds something that will be worth less.
 */
export function announcedRun(): f64 {
	if (changes() === 0 || !(plan(P_E14) > 0.0)) return 0.0;
	let run: f64 = 0.0;
	for (let k: i32 = 0; k < changes(); k++) {
		const from = field(k, CHANGE_ANNOUNCED);
		const to = field(k, CHANGE_EFFECTIVE);
		if (me.now < from || me.now >= to || me.now >= field(k, CHANGE_WITHDRAWN)) continue;
		if (!(field(k, CHANGE_WORSE) > 0.0)) continue;
		const here = (plan(P_E14) * (me.now - from)) / (to - from);
		if (here > run) run = here;
	}
	return run;
}
