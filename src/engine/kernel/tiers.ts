// The tier ladder: qualifying, windows, reaching, keeping, losing.
import {
	DEMOTED,
	EXP_EARNED,
	EXP_LAPSED,
	KEPT,
	P_DOWNGRADE,
	P_EXP_MONEY,
	P_EXP_UNITS,
	P_GRACE,
	P_MEASURE,
	P_OPENING,
	P_TIERS,
	P_VALIDITY,
	P_VALIDITY_N,
	P_VALIDITY_ROUND,
	P_WINDOW,
	P_WINDOW_MONTHS,
	PROMOTED,
	QUALIFYING_AT,
	T_KEEP,
	T_REACH,
	T_WIDTH,
	TIER,
	TIERS_AT
} from './accounts.ts';
import { considerPaid } from './paid.ts';
import { momentOf, monthEndLater, monthOfYear, monthsLater, monthStart } from './calendar.ts';
import { inclinationRules, LOSS_DEMOTION, suffer } from './complaints.ts';
import { me, plan, post } from './customer.ts';
import { forfeitOnDemotion } from './expiry.ts';
import { NOTE_DEMOTE, NOTE_KEEP, NOTE_OPENING, NOTE_PROMOTE, NOTE_WINDOW, note } from './note.ts';
import { onDemotion, onGoal, onTier, yearlyWorth } from './response.ts';
import { FOREVER } from './special.ts';
import { addTo, at, put, toInt } from './target.ts';

const MEASURE_ORDERS: i32 = 1;
const MEASURE_EXP: i32 = 2;
const WINDOW_LIFETIME: i32 = 0;
const WINDOW_CALENDAR: i32 = 1;
const WINDOW_ANNIVERSARY: i32 = 2;
const WINDOW_ROLLING: i32 = 3;
const VALIDITY_FOREVER: i32 = 0;
const VALIDITY_PERIODS: i32 = 1;
const DOWNGRADE_NEVER: i32 = 0;
const DOWNGRADE_ONE_STEP: i32 = 1;

function ring(month: i32): i32 {
	return QUALIFYING_AT + ((month + 256) & 63);
}

function bar(tier: i32, field: i32): f64 {
	return at(TIERS_AT + tier * T_WIDTH + field);
}

function tiers(): i32 {
	return toInt(plan(P_TIERS));
}

/** A birth: no qualifying amounts yet. */
export function clearQualifying(): void {
	for (let i: i32 = 0; i < 64; i++) put(QUALIFYING_AT + i, 0.0);
}

/** Qualifying units of the last `months` calendar months, the present one included. */
export function qualifyingOfMonths(months: i32): f64 {
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < months; i++) sum += at(ring(me.month - i));
	return sum;
}

/** A new calendar month: its cell starts empty, and a rolling window moves on. */
export function enterMonthOfWindow(): void {
	put(ring(me.month), 0.0);
	if (!me.member || tiers() === 0 || toInt(plan(P_WINDOW)) !== WINDOW_ROLLING) return;
	const inside = qualifyingOfMonths(toInt(plan(P_WINDOW_MONTHS)));
	if (me.qualifying > inside) post(EXP_LAPSED, me.qualifying - inside);
	me.qualifying = inside;
}

/** Does an order before launch matter? Only for an opening tier or window, which look back a year at least. */
export function countsBeforeLaunch(): bool {
	if (tiers() === 0) return false;
	const window = plan(P_WINDOW_MONTHS);
	return me.month >= -13 || (toInt(plan(P_WINDOW)) === WINDOW_ROLLING && me.month >= -1.0 - window);
}

/** Counts an order's cash towards the tiers, in the ladder's own units; also before launch, for the opening tier. */
export function qualify(cash: f64): void {
	if (tiers() === 0) return;
	let units = cash;
	const measure = toInt(plan(P_MEASURE));
	if (measure === MEASURE_ORDERS) units = 1.0;
	if (measure === MEASURE_EXP) {
		me.expRest += cash * plan(P_EXP_UNITS);
		units = Math.floor(me.expRest / plan(P_EXP_MONEY));
		me.expRest -= units * plan(P_EXP_MONEY);
	}
	addTo(ring(me.month), units);
	if (!me.member) return;
	me.qualifying += units;
	post(EXP_EARNED, units);
	let reached = me.tier;
	while (reached + 1 < tiers() && me.qualifying >= bar(reached + 1, T_REACH)) reached++;
	if (reached > me.tier) promote(reached);
}

/** An order of so much cash was sent back: what it counted is taken out of the running window, as far as it is there. Tiers stay. */
export function disqualify(cash: f64): void {
	if (tiers() === 0) return;
	let units = cash;
	const measure = toInt(plan(P_MEASURE));
	if (measure === MEASURE_ORDERS) units = 1.0;
	if (measure === MEASURE_EXP) units = Math.floor((cash * plan(P_EXP_UNITS)) / plan(P_EXP_MONEY));
	if (units > me.qualifying) units = me.qualifying;
	me.qualifying -= units;
	addTo(ring(me.month), -units);
	post(EXP_EARNED, -units);
}

function moveTo(tier: i32): void {
	post(TIER + me.tier, -1.0);
	me.tier = tier;
	post(TIER + tier, 1.0);
	onTier();
}

function promote(tier: i32): void {
	moveTo(tier);
	me.validUntil = validity(0);
	post(PROMOTED, 1.0);
	onGoal(0.5);
	note(NOTE_PROMOTE, tier, me.qualifying, me.validUntil, 0.0);
	if (me.orders > 0) considerPaid();
}

/** Until when the tier holds; where the rule counts periods, a kept tier (least = 1) runs at least one more. */
function validity(least: i32): f64 {
	const kind = toInt(plan(P_VALIDITY));
	if (kind === VALIDITY_FOREVER || me.tier === 0) return FOREVER;
	let until: f64 = FOREVER;
	let count = toInt(plan(P_VALIDITY_N));
	if (kind === VALIDITY_PERIODS) {
		if (count < least) count = least;
		const window = toInt(plan(P_WINDOW));
		// reaching: the rest of the period and n more; keeping: n more from the review, whose month is the new period's
		if (window === WINDOW_CALENDAR) until = monthStart(me.month - monthOfYear(me.month) + 12 * (count + 1 - least));
		else if (window === WINDOW_ANNIVERSARY)
			until = anniversary(me.year + (me.windowEnd > me.now ? count - least : count));
		else if (window === WINDOW_ROLLING) until = monthsLater(toInt(plan(P_WINDOW_MONTHS)) * (count > 0 ? count : 1));
	} else {
		const round = toInt(plan(P_VALIDITY_ROUND));
		until = round > 0 ? monthEndLater(count, round) : monthsLater(count);
	}
	return until < FOREVER && until > me.now ? until + plan(P_GRACE) : FOREVER;
}

/** The end of membership year `year`, on the day of joining. */
function anniversary(year: i32): f64 {
	return momentOf(me.joinedMonth + 12 * year, me.joinedDay);
}

/** Enrolment: tier 0 and the first window. */
export function openLadder(): void {
	me.tier = 0;
	post(TIER, 1.0);
	if (tiers() === 0) return;
	setWindow();
	const window = toInt(plan(P_WINDOW));
	if (me.founder && window === WINDOW_ROLLING) me.qualifying = qualifyingOfMonths(toInt(plan(P_WINDOW_MONTHS)));
	if (me.founder && window === WINDOW_LIFETIME) me.qualifying = qualifyingOfMonths(12);
	if (me.founder && plan(P_OPENING) > 0.0) openingTier();
	onTier();
}

/** The tier a customer has earned in the 12 months before the programme started. */
function openingTier(): void {
	const year = qualifyingOfMonths(12);
	let earned: i32 = 0;
	while (earned + 1 < tiers() && year >= bar(earned + 1, T_REACH)) earned++;
	if (earned > 0) {
		moveTo(earned);
		me.validUntil = validity(0);
	}
	note(NOTE_OPENING, earned, year, me.validUntil, 0.0);
}

function setWindow(): void {
	const window = toInt(plan(P_WINDOW));
	if (window === WINDOW_CALENDAR) me.windowEnd = monthStart(me.month - monthOfYear(me.month) + 12);
	else if (window === WINDOW_ANNIVERSARY) me.windowEnd = anniversary(++me.year);
	else me.windowEnd = FOREVER;
}

/** Next moment at which the ladder acts. */
export function ladderAt(): f64 {
	return me.windowEnd < me.validUntil ? me.windowEnd : me.validUntil;
}

/** A tier review, a window's end, or both (the review sees the window that is ending). */
export function reviewLadder(): void {
	const windowEnds = me.windowEnd <= me.now;
	if (me.validUntil <= me.now) review(windowEnds);
	else if (windowEnds) missedGoal();
	if (windowEnds) {
		if (me.qualifying > 0.0) {
			post(EXP_LAPSED, me.qualifying);
			note(NOTE_WINDOW, me.qualifying, 0.0, 0.0, 0.0);
		}
		me.previous = me.qualifying;
		me.qualifying = 0.0;
		setWindow();
	}
}

/** Half the way to the next bar, and then missed, without losing the tier (effect E8). */
function missedGoal(): void {
	if (me.tier + 1 < tiers() && me.qualifying >= 0.5 * bar(me.tier + 1, T_REACH)) onGoal(-1.0);
}

function review(atWindowEnd: bool): void {
	let counted = me.qualifying;
	// a review between windows looks at the better of the running and the last whole window
	if (!atWindowEnd && me.previous > counted) counted = me.previous;
	// a rolling window's review sees whole months: those before the present one, which on the first of a month is empty
	if (toInt(plan(P_WINDOW)) === WINDOW_ROLLING) counted = qualifyingOfMonths(toInt(plan(P_WINDOW_MONTHS)) + 1);
	let earned = me.tier;
	while (earned > 0 && counted < bar(earned, T_KEEP)) earned--;
	if (earned === me.tier) {
		me.validUntil = validity(1);
		post(KEPT, 1.0);
		onGoal(0.5);
		note(NOTE_KEEP, me.tier, counted, me.validUntil, 0.0);
		return;
	}
	const rule = toInt(plan(P_DOWNGRADE));
	if (rule === DOWNGRADE_NEVER) {
		me.validUntil = validity(1);
		missedGoal();
		return;
	}
	if (rule === DOWNGRADE_ONE_STEP) earned = me.tier - 1;
	fall(earned, counted);
}

function fall(earned: i32, counted: f64): void {
	const missed = bar(me.tier, T_KEEP);
	const before = yearlyWorth(me.tier);
	onDemotion();
	moveTo(earned);
	suffer(LOSS_DEMOTION, before - yearlyWorth(earned), inclinationRules());
	me.validUntil = validity(1);
	post(DEMOTED, 1.0);
	note(NOTE_DEMOTE, earned, counted, missed, 0.0);
	forfeitOnDemotion();
}

/** The tier a member would have if the rules in force were applied to what he has qualified for; a tier he has takes its bar to keep. */
export function tierUnderRules(tier: i32): i32 {
	const counted = qualifiedLately();
	let earned: i32 = 0;
	while (earned + 1 < tiers() && counted >= bar(earned + 1, earned + 1 <= tier ? T_KEEP : T_REACH)) earned++;
	return earned;
}

/** The best of the running window, the one before it and the last year (the months of a rolling window). */
function qualifiedLately(): f64 {
	const rolling = toInt(plan(P_WINDOW)) === WINDOW_ROLLING;
	let best = qualifyingOfMonths(rolling ? toInt(plan(P_WINDOW_MONTHS)) + 1 : 13);
	if (!rolling && me.qualifying > best) best = me.qualifying;
	if (!rolling && me.previous > best) best = me.previous;
	return best;
}

/**
 * A rule change: members pass to the ladder now in force. `migration` 0: keep the tier until its time is up; 1: only rise; 2: are ranked
 * anew, where nobody falls before `grace` days are over.
 */
export function carryTier(migration: i32, grace: f64): void {
	if (tiers() === 0) {
		if (me.tier > 0) moveTo(0);
		me.windowEnd = FOREVER;
		me.validUntil = FOREVER;
		return;
	}
	if (me.tier >= tiers()) moveTo(tiers() - 1);
	const window = toInt(plan(P_WINDOW));
	if (window === WINDOW_ROLLING) me.qualifying = qualifyingOfMonths(toInt(plan(P_WINDOW_MONTHS)));
	if (window !== WINDOW_ANNIVERSARY || !(me.windowEnd < FOREVER)) setWindow();
	const earned = tierUnderRules(me.tier);
	if (migration > 0 && earned > me.tier) {
		promote(earned);
	} else if (migration === 2 && earned < me.tier) {
		const until = me.now + grace;
		if (!(grace > 0.0)) fall(earned, qualifiedLately());
		else if (until < me.validUntil) me.validUntil = until;
	} else if (me.validUntil === FOREVER) {
		me.validUntil = validity(0);
	}
}
