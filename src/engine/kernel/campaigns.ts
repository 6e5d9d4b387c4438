// Campaigns: dated, for a target, through a funnel, with room for so many.

/** Campaign `which` reaches this customer. */
export function campaign(which: i32): void {
	if (which < 0) return;
}

/** By what campaigns multiply the points of an order now. */
export function campaignPoints(): f64 {
	return 1.0;
}

/** An order of `gross` now: draws for who spends enough. */
export function drawAtOrder(gross: f64): void {
	if (!(gross > 0.0)) return;
}
