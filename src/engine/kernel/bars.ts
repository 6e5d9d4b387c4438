// Bars of tiers: one for the ladder's measure, or several conditions: all groups, of each group any bar. How far a member is towards a
// tier is told by the group that is furthest behind, at its best bar; that bar is the one that decides.
import {
	BAR_CHOICES,
	BAR_GROUPS,
	BAR_KEEP,
	BAR_MEASURE,
	BAR_REACH,
	BAR_WIDTH,
	BARS_AT,
	T_KEEP,
	T_REACH,
	T_WIDTH,
	TIERS_AT
} from './accounts.ts';
import { lately, mainMeasure, MEASURE_BALANCE, monthsOf, reviewed, running, several } from './qualifying.ts';
import { at, toInt } from './target.ts';

/** What a bar is held against. */
export const BY_WINDOW: i32 = -1; // the running window
export const BY_REVIEW: i32 = -2; // a review within a window
export const BY_REVIEW_AT_END: i32 = -3; // a review at its end
export const BY_LATELY: i32 = -4; // the best of this and the last window; n > 0: the last n calendar months

/** More than any share of a bar: nothing is asked. */
const ALL: f64 = 1e12;

// The bar that decided the last question.
let decidedMeasure: i32 = -1;
let decidedAmount: f64 = 0.0;
let decidedBar: f64 = 0.0;

/** Measure of the bar that decided the last question; −1: nothing was asked. */
export function decidingMeasure(): i32 {
	return decidedMeasure;
}

/** What the member had of it. */
export function decidingAmount(): f64 {
	return decidedAmount;
}

/** What it asks. */
export function decidingBar(): f64 {
	return decidedBar;
}

/** Units of a measure, by one of the above. */
export function amountOf(measure: i32, by: i32): f64 {
	if (by === BY_WINDOW || measure === MEASURE_BALANCE) return running(measure);
	if (by === BY_LATELY) return lately(measure);
	return by > 0 ? monthsOf(measure, by) : reviewed(measure, by === BY_REVIEW_AT_END);
}

/** First cell of a group's first bar. */
export function groupRow(tier: i32, group: i32): i32 {
	return BARS_AT + (tier * BAR_GROUPS + group) * BAR_CHOICES * BAR_WIDTH;
}

/** Share of a tier's bars that is reached, or of those to keep it; 1 and more: all that is asked. */
export function shareOfBar(tier: i32, keep: bool, by: i32): f64 {
	decidedMeasure = -1;
	if (!several()) {
		decidedMeasure = mainMeasure();
		decidedAmount = amountOf(decidedMeasure, by);
		decidedBar = at(TIERS_AT + tier * T_WIDTH + (keep ? T_KEEP : T_REACH));
		return decidedBar > 0.0 ? decidedAmount / decidedBar : ALL;
	}
	let least = ALL;
	for (let group: i32 = 0; group < BAR_GROUPS; group++) {
		const row = groupRow(tier, group);
		if (at(row + BAR_MEASURE) < 0.0) continue;
		let best: f64 = -1.0;
		let bestRow = row;
		for (let choice: i32 = 0; choice < BAR_CHOICES; choice++) {
			const cell = row + choice * BAR_WIDTH;
			if (at(cell + BAR_MEASURE) < 0.0) continue;
			const bar = at(cell + (keep ? BAR_KEEP : BAR_REACH));
			const share: f64 = bar > 0.0 ? amountOf(toInt(at(cell + BAR_MEASURE)), by) / bar : ALL;
			if (share > best) {
				best = share;
				bestRow = cell;
			}
		}
		if (best >= least) continue;
		least = best;
		decidedMeasure = toInt(at(bestRow + BAR_MEASURE));
		decidedAmount = amountOf(decidedMeasure, by);
		decidedBar = at(bestRow + (keep ? BAR_KEEP : BAR_REACH));
	}
	return least;
}
