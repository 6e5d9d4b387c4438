// The reduced ladder: up at once, at a year's end down by one step at most.
import { me, post } from '../../../src/engine/kernel/customer.ts';
import { hastenLeave } from './clocks.ts';
import { bar, DEMOTED, TIER } from './tables.ts';

function moveTo(tier: i32): void {
	post(TIER + me.tier, -1.0);
	me.tier = tier;
	post(TIER + tier, 1.0);
}

/** A bar that is reached lifts at once. */
export function climb(): void {
	let reached = me.tier;
	while (me.qualifying >= bar(reached + 1)) reached++;
	if (reached > me.tier) moveTo(reached);
}

/** The tier from the year's spend, one step down at most; then a new year. */
export function endYear(): void {
	if (me.qualifying < bar(me.tier)) {
		moveTo(me.tier - 1);
		hastenLeave(DEMOTED);
	}
	me.qualifying = 0.0;
}
