// The tier ladder: windows, reaching, keeping, losing.
import {
	DEMOTED,
	KEPT,
	P_DOWNGRADE,
	P_ENTRY_LAPSE,
	P_GRACE,
	P_HEAD_START,
	P_OPENING,
	P_OPENING_STATE,
	P_TIERS,
	P_VALIDITY,
	P_VALIDITY_N,
	P_VALIDITY_ROUND,
	P_WINDOW,
	P_WINDOW_MONTHS,
	P_ZERO_ON_UPGRADE,
	PROMOTED,
	T_KEEP,
	T_REACH,
	T_WIDTH,
	TIER,
	TIERS_AT
} from './accounts.ts';
import { considerPaid } from './paid.ts';
import {
	amountOf,
	BY_LATELY,
	BY_REVIEW,
	BY_REVIEW_AT_END,
	BY_WINDOW,
	decidingAmount,
	decidingBar,
	decidingMeasure,
	shareOfBar
} from './bars.ts';
import { momentOf, monthEndLater, monthOfYear, monthsLater, monthStart } from './calendar.ts';
import { inclinationRules, LOSS_DEMOTION, suffer } from './complaints.ts';
import { me, plan, post, planInt } from './customer.ts';
import { forfeitOnDemotion } from './expiry.ts';
import { markTier } from './ladderTables.ts';
import { NOTE_BAR, NOTE_DEMOTE, NOTE_KEEP, NOTE_OPENING, NOTE_PROMOTE, note } from './note.ts';
import {
	countActions,
	countOrder,
	giveHeadStart,
	mainMeasure,
	MEASURE_BALANCE,
	qualifyingOfMonths,
	running,
	setRunningToMonths,
	several,
	turnWindow,
	uncountOrder,
	WINDOW_ANNIVERSARY,
	WINDOW_CALENDAR,
	WINDOW_LIFETIME,
	WINDOW_ROLLING,
	writeOff
} from './qualifying.ts';
import { onDemotion, onGoal, onTier, yearlyWorth } from './response.ts';
import { FOREVER } from './special.ts';
import { at } from './target.ts';

const VALIDITY_FOREVER: i32 = 0;
const VALIDITY_PERIODS: i32 = 1;
const DOWNGRADE_NEVER: i32 = 0;
const DOWNGRADE_ONE_STEP: i32 = 1;

function bar(tier: i32, field: i32): f64 {
	return at(TIERS_AT + tier * T_WIDTH + field);
}

function tiers(): i32 {
	return planInt(P_TIERS);
}

/** Does an order before launch matter? Only for an opening tier or window, which look back a year at least. */
export function countsBeforeLaunch(): bool {
	if (tiers() === 0) return false;
	const window = plan(P_WINDOW_MONTHS);
	return me.month >= -13 || (planInt(P_WINDOW) === WINDOW_ROLLING && me.month >= -1.0 - window);
}

/** Counts an order's cash and points towards the tiers; also before launch, for the opening tier. */
export function qualify(cash: f64, points: f64): void {
	if (tiers() === 0) return;
	countOrder(cash, points);
	if (!me.member) return;
	startEntryLapse();
	climb();
}

/** Counts what a member did besides ordering over the last `days` days: EXP, points got for it, invitations. Returns the EXP that counted. */
export function qualifyBy(exp: f64, points: f64, invitations: f64, days: f64): f64 {
	if (tiers() === 0 || !me.member) return 0.0;
	const counted = countActions(exp, points, invitations, days);
	startEntryLapse();
	climb();
	return counted;
}

/** A tier whose bars are reached lifts a member at once. */
function climb(): void {
	let reached = me.tier;
	if (several()) {
		for (let tier: i32 = me.tier + 1; tier < tiers(); tier++)
			if (shareOfBar(tier, false, BY_WINDOW) >= 1.0) reached = tier;
	} else {
		const qualifying: f64 = mainMeasure() === MEASURE_BALANCE ? me.balance : me.qualifying;
		while (reached + 1 < tiers() && qualifying >= bar(reached + 1, T_REACH)) reached++;
	}
	if (reached > me.tier) promote(reached);
}

/** An order of so much cash and points was sent back: what it counted is taken out of the running window, as far as it is there. Tiers stay. */
export function disqualify(cash: f64, points: f64): void {
	if (tiers() > 0) uncountOrder(cash, points);
}

/** Where the rules count points on the account, the tier follows the balance: up at once, and down where a tier is held for no term. */
export function followBalance(): void {
	if (mainMeasure() !== MEASURE_BALANCE || !me.member || me.runOff || tiers() === 0) return;
	me.qualifying = me.balance;
	climb();
	if (me.tier > 0 && planInt(P_VALIDITY) === VALIDITY_PERIODS) {
		const earned = tierKept(BY_WINDOW);
		if (earned < me.tier && planInt(P_DOWNGRADE) !== DOWNGRADE_NEVER) fall(earned, BY_WINDOW);
	}
}

/** The highest tier, up to the present one, whose bars to keep it are reached. */
function tierKept(by: i32): i32 {
	let kept = me.tier;
	while (kept > 0 && shareOfBar(kept, true, by) < 1.0) kept--;
	return kept;
}

/** The highest tier whose bars are reached by the last `months` calendar months. */
export function tierOfMonths(months: i32): i32 {
	let earned: i32 = 0;
	for (let tier: i32 = 1; tier < tiers(); tier++) {
		if (shareOfBar(tier, false, months) >= 1.0) earned = tier;
		else if (!several()) break;
	}
	return earned;
}

/** Writes down which of several conditions decided. */
function noteBar(tier: i32, keep: bool, by: i32): void {
	if (!several()) return;
	shareOfBar(tier, keep, by);
	note(NOTE_BAR, tier, decidingMeasure(), decidingAmount(), decidingBar());
}

function moveTo(tier: i32): void {
	post(TIER + me.tier, -1.0);
	me.tier = tier;
	markTier(tier);
	post(TIER + tier, 1.0);
	onTier();
}

function promote(tier: i32): void {
	moveTo(tier);
	me.validUntil = validity(0);
	post(PROMOTED, 1.0);
	onGoal(0.5);
	note(NOTE_PROMOTE, tier, me.qualifying, me.validUntil, 0.0);
	noteBar(tier, false, BY_WINDOW);
	if (me.orders > 0) considerPaid();
	if (plan(P_ZERO_ON_UPGRADE) > 0.0) writeOff();
}

/** Where the rules say so, what a member of the entry tier has counted lapses so many months after its first unit. */
function startEntryLapse(): void {
	if (!(plan(P_ENTRY_LAPSE) > 0.0) || me.tier > 0 || me.validUntil < FOREVER || !(me.qualifying > 0.0)) return;
	me.validUntil = monthsLater(planInt(P_ENTRY_LAPSE));
}

/** Until when the tier holds; where the rule counts periods, a kept tier (least = 1) runs at least one more. */
function validity(least: i32): f64 {
	const kind = planInt(P_VALIDITY);
	if (kind === VALIDITY_FOREVER || me.tier === 0) return FOREVER;
	let until: f64 = FOREVER;
	let count = planInt(P_VALIDITY_N);
	if (kind === VALIDITY_PERIODS) {
		if (count < least) count = least;
		const window = planInt(P_WINDOW);
		// reaching: the rest of the period and n more; keeping: n more from the review, whose month is the new period's
		if (window === WINDOW_CALENDAR) until = monthStart(me.month - monthOfYear(me.month) + 12 * (count + 1 - least));
		else if (window === WINDOW_ANNIVERSARY)
			until = anniversary(me.year + (me.windowEnd > me.now ? count - least : count));
		else if (window === WINDOW_ROLLING) until = monthsLater(planInt(P_WINDOW_MONTHS) * (count > 0 ? count : 1));
	} else {
		const round = planInt(P_VALIDITY_ROUND);
		// no months at all: to the end of the running one
		until = round > 0 || count === 0 ? monthEndLater(count, round > 0 ? round : 1) : monthsLater(count);
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
	const window = planInt(P_WINDOW);
	if (me.founder && window === WINDOW_ROLLING) setRunningToMonths(planInt(P_WINDOW_MONTHS));
	if (me.founder && window === WINDOW_LIFETIME) setRunningToMonths(12);
	if (me.founder && plan(P_OPENING) > 0.0 && !(me.seed && plan(P_OPENING_STATE) > 1.0)) openingTier();
	onTier();
	startAhead();
}

/** A head start counts at once. */
function startAhead(): void {
	if (plan(P_HEAD_START) > 0.0) {
		giveHeadStart();
		climb();
	}
	startEntryLapse();
}

/** The tier a customer has earned in the 12 months before the programme started. */
function openingTier(): void {
	const earned = tierOfMonths(12);
	if (earned > 0) {
		moveTo(earned);
		me.validUntil = validity(0);
	}
	note(NOTE_OPENING, earned, qualifyingOfMonths(12), me.validUntil, 0.0);
}

/** A member of the time before launch stands in this tier, reached so many months ago; the running year counts from its start. */
export function openIn(tier: i32, monthsAgo: i32): void {
	if (tier !== me.tier) moveTo(tier);
	const now = me.now;
	const month = me.month;
	me.now = momentOf(month - monthsAgo, now - monthStart(month));
	me.month = month - monthsAgo;
	const until = validity(0);
	me.now = now;
	me.month = month;
	me.validUntil = until > now ? until : validity(0);
	if (planInt(P_WINDOW) === WINDOW_CALENDAR) setRunningToMonths(monthOfYear(month) + 1);
	note(NOTE_OPENING, tier, me.qualifying, me.validUntil, 0.0);
}

/** The longest time ago a tier can have been reached that is held today, in months. */
export function monthsHeld(tier: i32): i32 {
	if (tier === 0) return 0;
	const kind = planInt(P_VALIDITY);
	const window = planInt(P_WINDOW);
	if (kind === VALIDITY_FOREVER) return 0;
	if (kind !== VALIDITY_PERIODS) return planInt(P_VALIDITY_N);
	const periods: i32 = plan(P_VALIDITY_N) > 1.0 ? planInt(P_VALIDITY_N) : 1;
	if (window === WINDOW_CALENDAR) return 12 * periods;
	return window === WINDOW_ROLLING ? planInt(P_WINDOW_MONTHS) * periods : 0;
}

function setWindow(): void {
	const window = planInt(P_WINDOW);
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
	if (me.validUntil <= me.now) {
		if (me.tier > 0) review(windowEnds ? BY_REVIEW_AT_END : BY_REVIEW);
		else lapseEntry();
	} else if (windowEnds) missedGoal();
	if (windowEnds) {
		turnWindow();
		setWindow();
		if (me.tier === 0) me.validUntil = FOREVER;
		startAhead();
	}
}

/** The time of the entry tier's units is up. */
function lapseEntry(): void {
	me.validUntil = FOREVER;
	missedGoal();
	writeOff();
}

/** Half the way to the next bar, and then missed, without losing the tier (effect E8). */
function missedGoal(): void {
	if (me.tier + 1 >= tiers()) return;
	if (several()) {
		if (shareOfBar(me.tier + 1, false, BY_WINDOW) >= 0.5) onGoal(-1.0);
	} else if (me.qualifying >= 0.5 * bar(me.tier + 1, T_REACH)) onGoal(-1.0);
}

function review(by: i32): void {
	const earned = tierKept(by);
	if (earned === me.tier) {
		me.validUntil = validity(1);
		post(KEPT, 1.0);
		onGoal(0.5);
		note(NOTE_KEEP, me.tier, amountOf(mainMeasure(), by), me.validUntil, 0.0);
		noteBar(me.tier, true, by);
	} else if (planInt(P_DOWNGRADE) === DOWNGRADE_NEVER) {
		me.validUntil = validity(1);
		missedGoal();
	} else {
		fall(earned, by);
	}
	if (plan(P_ZERO_ON_UPGRADE) > 0.0) writeOff();
}

/** Down to the tier earned, or one step. */
function fall(earned: i32, by: i32): void {
	const to: i32 = planInt(P_DOWNGRADE) === DOWNGRADE_ONE_STEP ? me.tier - 1 : earned;
	const missed = bar(me.tier, T_KEEP);
	const counted = amountOf(mainMeasure(), by);
	const from = me.tier;
	const before = yearlyWorth(me.tier);
	onDemotion();
	moveTo(to);
	suffer(LOSS_DEMOTION, before - yearlyWorth(to), inclinationRules());
	me.validUntil = validity(1);
	post(DEMOTED, 1.0);
	note(NOTE_DEMOTE, to, counted, missed, 0.0);
	noteBar(from, true, by);
	forfeitOnDemotion();
}

/** The tier a member would have if the rules in force were applied to what he has qualified for; a tier he has takes its bar to keep. */
export function tierUnderRules(tier: i32): i32 {
	let earned: i32 = 0;
	for (let next: i32 = 1; next < tiers(); next++) {
		if (shareOfBar(next, next <= tier, BY_LATELY) >= 1.0) earned = next;
		else if (!several()) break;
	}
	return earned;
}

/**
 * A rule change: members pass to the ladder now in force. `migration` 0: keep the tier until its time is up; 1: only rise; 2: are ranked
 * anew, where nobody falls before `grace` days are over. A window that runs goes on unless the ladder counts over another kind of window.
 * @param before the kind of window of the ladder so far
 */
export function carryTier(migration: i32, grace: f64, before: i32): void {
	if (tiers() === 0) {
		if (me.tier > 0) moveTo(0);
		me.windowEnd = FOREVER;
		me.validUntil = FOREVER;
		return;
	}
	if (me.tier >= tiers()) moveTo(tiers() - 1);
	const window = planInt(P_WINDOW);
	me.qualifying = running(mainMeasure());
	if (window === WINDOW_ROLLING) setRunningToMonths(planInt(P_WINDOW_MONTHS));
	if (window !== before) setWindow();
	const earned = tierUnderRules(me.tier);
	if (migration > 0 && earned > me.tier) {
		promote(earned);
	} else if (migration === 2 && earned < me.tier) {
		const until = me.now + grace;
		if (!(grace > 0.0)) fall(earned, BY_LATELY);
		else if (until < me.validUntil) me.validUntil = until;
	} else if (me.validUntil === FOREVER) {
		me.validUntil = validity(0);
	}
}
