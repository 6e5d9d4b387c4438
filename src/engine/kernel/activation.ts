// Activation: k of n key actions within the window; the moment of the k-th is the first order.
import {
	CH_ACTION,
	CH_WIDTH,
	CHANNELS_AT,
	P_KEY_ACTIONS,
	P_KEY_NEEDED,
	P_KEY_WINDOW,
	SEG_ACTIVATION,
	U_ACTION
} from './accounts.ts';
import { luck, me, plan, planInt } from './customer.ts';
import { exponential } from './draws.ts';
import { ofSegment } from './segments.ts';
import { FOREVER, ln } from './special.ts';
import { at } from './target.ts';

/** Moment at which action `index` is done: exponential, so that its chance within the window is the stated one. */
function doneAt(index: i32): f64 {
	const chance = at(CHANNELS_AT + me.channel * CH_WIDTH + CH_ACTION) * ofSegment(SEG_ACTIVATION);
	if (!(chance > 0.0)) return FOREVER;
	if (chance >= 1.0) return 0.0;
	return (exponential(luck(U_ACTION, index)) * plan(P_KEY_WINDOW)) / -ln(1.0 - chance);
}

/** Moment of the k-th key action, or FOREVER where the window passes first. Seed customers are active already. */
export function activationAt(): f64 {
	if (me.seed) return me.arrived;
	const actions = planInt(P_KEY_ACTIONS);
	const needed = planInt(P_KEY_NEEDED);
	if (needed === 0) return me.arrived;
	for (let i: i32 = 0; i < actions; i++) {
		const moment = doneAt(i);
		let rank: i32 = 1;
		for (let j: i32 = 0; j < actions; j++) {
			const other = doneAt(j);
			if (other < moment || (other === moment && j < i)) rank++;
		}
		if (rank === needed) return moment <= plan(P_KEY_WINDOW) ? me.arrived + moment : FOREVER;
	}
	return FOREVER;
}
