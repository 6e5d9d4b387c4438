// Tables of the ladder: who moves from which tier to which within a year, how far members are from the next bar, and after how many
// months of membership they first hold a tier.
import {
	DISTANCE_AT,
	DISTANCE_BELOW,
	DISTANCE_BINS,
	DISTANCE_YEAR_AT,
	FOLLOWED_AT,
	MIGRATION_AT,
	MONTH_BINS,
	NEAR_AT,
	NEAR_YEAR_AT,
	P_HORIZON,
	P_TIERS,
	P_WINDOW,
	P_WINDOW_MONTHS,
	REACHED_AT,
	TIERS_MAX
} from './accounts.ts';
import { BY_WINDOW, decidingAmount, decidingBar, decidingMeasure, shareOfBar } from './bars.ts';
import { monthOfYear, monthStart } from './calendar.ts';
import { me, plan, postTable, planInt } from './customer.ts';
import { usualUnits, WINDOW_ROLLING } from './qualifying.ts';
import { toInt } from './target.ts';

const NOBODY: i32 = -1;
const GONE: i32 = -2;

/** Tier when the year from launch that runs began; NOBODY: was no member yet; GONE: had left. */
let from: i32 = NOBODY;
/** Highest tier held so far. */
let best: i32 = 0;
/** Whole months of membership when the member last left. */
let leftAfter: i32 = 0;

/** A birth. */
export function beginLadderTables(): void {
	from = NOBODY;
	best = 0;
	leftAfter = 0;
}

/** A year from launch begins (launch itself, and every twelfth month): where this member went in the last, and where he stands now. */
export function markYear(): void {
	const there = me.member && !me.left;
	// who joined, or came back, within the year has no tier at its start; at launch no year has passed
	const joined = me.month > 0 && (there || (me.member && from === NOBODY));
	const row: i32 = from >= 0 ? from : TIERS_MAX;
	if (from >= 0 || joined) postTable(MIGRATION_AT + row * (TIERS_MAX + 1) + (me.left ? TIERS_MAX : me.tier), 1.0);
	from = there ? me.tier : me.member ? GONE : NOBODY;
}

/** A calendar month begins: at its first moment, before windows move on and tiers are reviewed. */
export function markMonth(): void {
	if (!(plan(P_TIERS) > 0.0) || me.month <= 0) return;
	if (me.month % 12 === 0) markYear();
	if (monthOfYear(me.month) === 0) postDistance(DISTANCE_YEAR_AT, NEAR_YEAR_AT, BY_WINDOW);
}

/** The horizon. One of less than a year is one step of the migration. */
export function closeLadderTables(): void {
	if (!(plan(P_TIERS) > 0.0)) return;
	if (monthStart(12) > plan(P_HORIZON)) markYear();
	if (me.member && best + 1 < planInt(P_TIERS))
		postTable(FOLLOWED_AT + best * MONTH_BINS + binOf(me.left ? leftAfter : monthsOfMembership()), 1.0);
	// on the first of a month a rolling window has moved on by an empty month
	const moved = planInt(P_WINDOW) === WINDOW_ROLLING && monthStart(me.month) === me.now;
	postDistance(DISTANCE_AT, NEAR_AT, moved ? planInt(P_WINDOW_MONTHS) + 1 : BY_WINDOW);
}

/** A customer leaves for good, or comes back later and leaves again: membership is followed up to here. */
export function markLeave(): void {
	if (me.member) leftAfter = monthsOfMembership();
}

/** A member holds a tier from now on. */
export function markTier(tier: i32): void {
	if (me.left) return;
	while (best < tier) postTable(REACHED_AT + best++ * MONTH_BINS + binOf(monthsOfMembership()), 1.0);
}

/** Whole months since joining. */
function monthsOfMembership(): i32 {
	const months: i32 = me.month - me.joinedMonth;
	return me.now - monthStart(me.month) < me.joinedDay ? months - 1 : months;
}

/** Months one by one for two years, then by quarters. */
function binOf(months: i32): i32 {
	if (months < 0) return 0;
	if (months < 24) return months;
	const over: f64 = months - 24.0;
	const bin: i32 = 24 + toInt(Math.floor(over / 3.0));
	return bin < MONTH_BINS ? bin : MONTH_BINS - 1;
}

/**
 * Bin of the next tier's bar that a member has reached; of several conditions, of the one that is furthest behind. Who holds a tier and
 * lies at most a fifth above its bar counts there too: reached, and then no further.
 */
function postDistance(table: i32, near: i32, by: i32): void {
	if (!me.member || me.left) return;
	if (me.tier > 0) {
		const over = toInt(Math.floor(shareOfBar(me.tier, false, by) * DISTANCE_BELOW));
		if (over >= DISTANCE_BELOW && over < DISTANCE_BINS) postTable(table + (me.tier - 1) * DISTANCE_BINS + over, 1.0);
	}
	if (me.tier + 1 >= planInt(P_TIERS)) return;
	const bin = toInt(Math.floor(shareOfBar(me.tier + 1, false, by) * DISTANCE_BELOW));
	postTable(table + me.tier * DISTANCE_BINS + (bin < DISTANCE_BELOW ? bin : DISTANCE_BELOW - 1), 1.0);
	if (decidingBar() - decidingAmount() <= usualUnits(decidingMeasure())) postTable(near + me.tier, 1.0);
}
