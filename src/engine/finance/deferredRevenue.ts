/** A sale with points, priced by stand-alone prices (IFRS 15 B39–B43, ASC 606-10-55-41 ff.). Money in any one unit. */
export interface Allocation {
	/** stand-alone price of the points: points × value × expected redemption */
	readonly standAlone: number;
	readonly goods: number;
	readonly points: number;
}

/**
 * Splits the price of a sale between goods and points in proportion to stand-alone prices. It is never remeasured.
 * @param sales price paid; the goods' stand-alone price is the same
 * @param value to the customer, per point
 * @param redemption share of the points expected to be redeemed at that date, 0–1
 */
export function allocate(sales: number, points: number, value: number, redemption: number): Allocation {
	const standAlone = points * value * redemption;
	const whole = sales + standAlone;
	const share = whole > 0 ? standAlone / whole : 0;
	return { standAlone, goods: sales - sales * share, points: sales * share };
}

/** What is known at a closing date about points of one allocation. */
export interface Closing {
	/** redeemed since issue */
	readonly redeemed: number;
	/** redeemed in the end, by the estimate of that date */
	readonly expected: number;
}

export interface DeferredRow {
	/** recognised in the period */
	readonly revenue: number;
	/** of which because the estimate changed: what earlier redemptions would have earned under it, less what they did */
	readonly reestimate: number;
	/** contract liability at the close */
	readonly deferred: number;
}

/**
 * Revenue from points by period: allocation × redeemed to date ÷ expected in total at that date, less what is recognised already
 * (cumulative catch-up). Where more is redeemed than was expected, what is redeemed counts as the expectation; where nothing is
 * expected any more, everything is recognised.
 */
export function recognise(allocated: number, closings: readonly Closing[]): DeferredRow[] {
	let recognised = 0;
	let before = 0;
	return closings.map(({ redeemed, expected }) => {
		const total = Math.max(expected, redeemed);
		const share = (part: number) => (total > 0 ? part / total : 1);
		const due = allocated * share(redeemed);
		const row = {
			revenue: due - recognised,
			reestimate: allocated * share(before) - recognised,
			deferred: allocated - due
		};
		recognised = due;
		before = redeemed;
		return row;
	});
}
