// Segments (member tags): a customer belongs to one at most; it multiplies the parameters of his traits, and how much rewards
// of a kind mean to him (the ψ of effect E1), never what they cost.
import {
	P_SEGMENTS,
	R_KIND,
	R_WIDTH,
	REWARDS_AT,
	SEG_END,
	SEG_LIKES_COUPONS,
	SEG_LIKES_GOODS,
	SEG_LIKES_MONEY,
	SEG_WIDTH,
	SEGMENTS_AT,
	U_SEGMENT
} from './accounts.ts';
import { luck, me, planInt } from './customer.ts';
import { at, toInt } from './target.ts';

/** Draws the segment; before any trait. Who lies beyond the last share belongs to none. */
export function drawSegment(): void {
	me.segment = -1;
	const rows = planInt(P_SEGMENTS);
	if (rows === 0) return;
	const u = luck(U_SEGMENT, 0);
	for (let i: i32 = 0; i < rows; i++) {
		if (u < at(SEGMENTS_AT + i * SEG_WIDTH + SEG_END)) {
			me.segment = i;
			return;
		}
	}
}

/** By what this customer's segment multiplies a trait: 1 for who belongs to none. `field` is one of SEG_…. */
export function ofSegment(field: i32): f64 {
	return me.segment < 0 ? 1.0 : at(SEGMENTS_AT + me.segment * SEG_WIDTH + field);
}

/** By what this customer's segment multiplies the perceived value of reward `row` (REWARD_…), by what it is given as. */
export function likesReward(row: i32): f64 {
	if (me.segment < 0) return 1.0;
	const kind = toInt(at(REWARDS_AT + row * R_WIDTH + R_KIND));
	if (kind === 2 || kind === 3) return ofSegment(SEG_LIKES_MONEY);
	return ofSegment(kind === 4 ? SEG_LIKES_COUPONS : SEG_LIKES_GOODS);
}
