// Benefits of tiers: what they are worth to a member, and what they cost when used.
import {
	B_COST,
	B_FUNDED,
	B_MONTHS,
	B_RECOGNITION,
	B_TAKEUP,
	B_TIER,
	B_USES,
	B_VALUE,
	B_WIDTH,
	BENEFITS,
	BENEFITS_AT,
	BENEFITS_MAX,
	FUNDED,
	P_PRESTIGE,
	SEG_LIKES_GOODS,
	SEG_LIKES_RECOGNITION,
	PAID_TIER,
	TAKEUP_AT,
	U_TAKEUP,
	U_USE
} from './accounts.ts';
import { monthOfYear } from './calendar.ts';
import { luck, me, plan, post, till } from './customer.ts';
import { NOTE_BENEFIT, note } from './note.ts';
import { isPaying } from './paid.ts';
import { ofSegment } from './segments.ts';
import { at, put, toInt } from './target.ts';

let rows: i32 = 0;

/** Called when a plan is loaded: rows end at the first with tier −1. */
export function countBenefits(): void {
	rows = 0;
	while (rows < BENEFITS_MAX && at(BENEFITS_AT + rows * B_WIDTH + B_TIER) >= 0.0) rows++;
}

/** Does this member take up benefit `i` at all? One number for life, kept with whom it was drawn for (2 % of a life). */
function takesUp(i: i32): bool {
	const cell = TAKEUP_AT + 2 * i;
	if (at(cell) !== me.serial) {
		put(cell, me.serial);
		put(cell + 1, luck(U_TAKEUP, i));
	}
	return at(cell + 1) < at(BENEFITS_AT + i * B_WIDTH + B_TAKEUP);
}

/** Months of the year in which benefit `i` runs: a bit each, January first; 0 stands for all. */
function monthsOfBenefit(i: i32): i32 {
	return toInt(at(BENEFITS_AT + i * B_WIDTH + B_MONTHS));
}

/** How many months of a year it runs. */
function monthsAYear(i: i32): f64 {
	let months = monthsOfBenefit(i);
	if (months === 0) return 12.0;
	let count: f64 = 0.0;
	for (; months > 0; months >>= 1) if ((months & 1) === 1) count += 1.0;
	return count;
}

/** Perceived value of a tier's benefits of one kind, per year, minor units: more where not everybody may join, or where the segment likes them. */
export function yearlyValue(tier: i32, recognition: bool): f64 {
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < rows; i++) {
		const row = BENEFITS_AT + i * B_WIDTH;
		if (toInt(at(row + B_TIER)) !== tier || at(row + B_RECOGNITION) > 0.0 !== recognition) continue;
		if (takesUp(i)) sum += at(row + B_VALUE) * at(row + B_USES) * monthsAYear(i);
	}
	return sum * plan(P_PRESTIGE) * ofSegment(recognition ? SEG_LIKES_RECOGNITION : SEG_LIKES_GOODS);
}

/** At the end of a month in which the member ordered: uses of the tier's benefits, and their cost. */
export function useBenefits(): void {
	if (!me.member || !me.orderedThisMonth || me.period < 0) return;
	for (let i: i32 = 0; i < rows; i++) {
		const row = BENEFITS_AT + i * B_WIDTH;
		const tier = toInt(at(row + B_TIER));
		if (!(tier === PAID_TIER ? isPaying() : tier === me.tier) || !takesUp(i)) continue;
		const months = monthsOfBenefit(i);
		if (months > 0 && ((months >> monthOfYear(me.month)) & 1) === 0) continue;
		const uses = Math.floor(at(row + B_USES) + luck(U_USE, me.month * 64 + i));
		if (!(uses > 0.0)) continue;
		const cost = till(uses * at(row + B_COST));
		post(BENEFITS, cost);
		post(FUNDED, till(cost * at(row + B_FUNDED)));
		note(NOTE_BENEFIT, i, uses, cost, 0.0);
	}
}
