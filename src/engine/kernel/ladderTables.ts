// Two tables of the ladder: who moves from which tier to which within a year, and how far members are from the next bar.
import {
	DISTANCE_AT,
	DISTANCE_BINS,
	DISTANCE_YEAR_AT,
	MIGRATION_AT,
	P_HORIZON,
	P_TIERS,
	P_WINDOW,
	P_WINDOW_MONTHS,
	TIERS_MAX
} from './accounts.ts';
import { BY_WINDOW, shareOfBar } from './bars.ts';
import { monthOfYear, monthStart } from './calendar.ts';
import { me, plan, postTable } from './customer.ts';
import { WINDOW_ROLLING } from './qualifying.ts';
import { toInt } from './target.ts';

const NOBODY: i32 = -1;

/** Tier when the year from launch that runs began; NOBODY: was no member, or had left. */
let from: i32 = NOBODY;

/** A birth. */
export function beginLadderTables(): void {
	from = NOBODY;
}

/** A year from launch begins (launch itself, and every twelfth month): where this member went in the last, and where he stands now. */
export function markYear(): void {
	if (from !== NOBODY) postTable(MIGRATION_AT + from * (TIERS_MAX + 1) + (me.left ? TIERS_MAX : me.tier), 1.0);
	from = me.member && !me.left ? me.tier : NOBODY;
}

/** A calendar month begins: at its first moment, before windows move on and tiers are reviewed. */
export function markMonth(): void {
	if (!(plan(P_TIERS) > 0.0) || me.month <= 0) return;
	if (me.month % 12 === 0) markYear();
	if (monthOfYear(me.month) === 0) postDistance(DISTANCE_YEAR_AT, BY_WINDOW);
}

/** The horizon. One of less than a year is one step of the migration. */
export function closeLadderTables(): void {
	if (!(plan(P_TIERS) > 0.0)) return;
	if (monthStart(12) > plan(P_HORIZON)) markYear();
	// on the first of a month a rolling window has moved on by an empty month
	const moved = toInt(plan(P_WINDOW)) === WINDOW_ROLLING && monthStart(me.month) === me.now;
	postDistance(DISTANCE_AT, moved ? toInt(plan(P_WINDOW_MONTHS)) + 1 : BY_WINDOW);
}

/** Tenth of the next tier's bar that a member has reached; of several conditions, of the one that is furthest behind. */
function postDistance(table: i32, by: i32): void {
	if (!me.member || me.left || me.tier + 1 >= toInt(plan(P_TIERS))) return;
	const tenth = toInt(Math.floor(shareOfBar(me.tier + 1, false, by) * DISTANCE_BINS));
	postTable(table + me.tier * DISTANCE_BINS + (tenth < DISTANCE_BINS ? tenth : DISTANCE_BINS - 1), 1.0);
}
