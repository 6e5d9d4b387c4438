// The programme of today: which customers of the time before launch are its members, in which tier, and the points they bring along.
// Heavy buyers sit high: seed customers are ranked by a score of their base order rate and mean order, uniform over all of them.
import {
	OPENING_AT,
	P_COPULA,
	P_OPENING_AGES,
	P_OPENING_BASKET,
	P_OPENING_RATE,
	P_OPENING_SD,
	P_OPENING_STATE,
	P_POINTS,
	P_SEGMENTS,
	P_TIERS,
	SEG_BASKET,
	SEG_END,
	SEG_RATE,
	SEG_WIDTH,
	SEGMENTS_AT,
	TIERS_MAX,
	U_BASKET,
	U_OPENING,
	U_RATE
} from './accounts.ts';
import { monthStart, momentOf } from './calendar.ts';
import { luck, me, plan, planInt } from './customer.ts';
import { touchInactivity } from './expiry.ts';
import { NOTE_BALANCE, note } from './note.ts';
import { expiryOfNewLot, openPoints } from './points.ts';
import { ln, normalCdf, normalQuantile } from './special.ts';
import { at, toInt } from './target.ts';
import { followBalance, monthsHeld, openIn } from './tiers.ts';

// Cells at OPENING_AT
export const OPENING_OUTSIDE: i32 = 6; // share of seed customers who are no members
export const OPENING_ROWS: i32 = 8; // then rows of age in months, points per unit of base spending a day; oldest first

const BRINGS_BALANCE: i32 = 1;
const BRINGS_TIER: i32 = 2;

/** ln of what a segment multiplies base spending by, in standard deviations of the score. */
function shiftOf(segment: i32): f64 {
	if (segment < 0) return 0.0;
	const row = SEGMENTS_AT + segment * SEG_WIDTH;
	const times = at(row + SEG_RATE) * at(row + SEG_BASKET);
	return ln(times > 1e-9 ? times : 1e-9) / plan(P_OPENING_SD);
}

/** Rank of base spending among all seed customers, 0 … 1: normal scores of rate and basket, weighted by the spread of their logs. */
function rankOfHabit(): f64 {
	const rate = normalQuantile(luck(U_RATE, 0));
	const rho = plan(P_COPULA);
	const basket = rho * rate + Math.sqrt(1.0 - rho * rho) * normalQuantile(luck(U_BASKET, 0));
	const score = plan(P_OPENING_RATE) * rate + plan(P_OPENING_BASKET) * basket + shiftOf(me.segment);
	let rank: f64 = 0.0;
	let end: f64 = 0.0;
	for (let i: i32 = 0; i < planInt(P_SEGMENTS); i++) {
		const next = at(SEGMENTS_AT + i * SEG_WIDTH + SEG_END);
		rank += (next - end) * normalCdf(score - shiftOf(i));
		end = next;
	}
	return rank + (1.0 - end) * normalCdf(score);
}

/** Is this customer a member of the programme of today? */
export function isMemberAlready(): bool {
	if (!me.seed || plan(P_OPENING_STATE) < BRINGS_BALANCE) return false;
	const outside = at(OPENING_AT + OPENING_OUTSIDE);
	return !(outside > 0.0) || rankOfHabit() >= outside;
}

/** At launch, for the members of today, after enrolment: tier and balance. */
export function openingState(): void {
	if (!me.member || !isMemberAlready()) return;
	if (plan(P_OPENING_STATE) >= BRINGS_TIER && plan(P_TIERS) > 0.0) {
		const rank = rankOfHabit();
		let tier: i32 = 0;
		while (tier < TIERS_MAX - 1 && tier + 1 < planInt(P_TIERS) && rank >= at(OPENING_AT + tier)) tier++;
		openIn(tier, toInt(luck(U_OPENING, 0) * monthsHeld(tier)));
	}
	if (plan(P_POINTS) > 0.0) openBalance();
}

/** Points by age, in proportion to base spending; what should have lapsed before launch lapses on the first day. */
function openBalance(): void {
	const now = me.now;
	const month = me.month;
	const day = now - monthStart(month);
	const spend = me.rate * me.basket;
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < planInt(P_OPENING_AGES); i++) {
		const row = OPENING_AT + OPENING_ROWS + 2 * i;
		const points = Math.floor(at(row + 1) * spend + luck(U_OPENING, i + 1));
		if (!(points > 0.0)) continue;
		me.month = month - toInt(at(row));
		me.now = momentOf(me.month, day);
		const expiry = expiryOfNewLot();
		openPoints(points, expiry > now ? expiry : now);
		me.month = month;
		me.now = now;
		sum += points;
	}
	if (!(sum > 0.0)) return;
	touchInactivity();
	note(NOTE_BALANCE, sum, 0.0, 0.0, 0.0);
	followBalance();
}
