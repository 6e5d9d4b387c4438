/**
 * The lift of sales that pays for a programme: L* = c ÷ (gm − c). Each extra unit of sales earns gm − c, each unit that would have come
 * anyway costs c. Published check: gm 20 %, c 1 % → 5.26 %; gm 60 % → 1.69 %.
 * @param margin gross margin, share of sales
 * @param cost effective cost of the programme, share of sales
 * @returns share of sales; null where no lift pays (cost ≥ margin)
 */
export function breakEvenLift(margin: number, cost: number): number | null {
	return cost < margin ? cost / (margin - cost) : null;
}

/** How rewards reach customers and what they do there; symbols of model.md section 7. */
export interface RewardResponse {
	/** u: share of the issued face value that is used */
	readonly used: number;
	/** ε: response to the value of the reward (E1) */
	readonly elasticity: number;
	/** h: how reachable a reward is */
	readonly reach: number;
	readonly paidIn: 'money' | 'goods';
	/** d: share of rewards in goods that displaces a sale */
	readonly displacement: number;
}

/**
 * The gross margin above which rewards pay for themselves before any fixed cost: gm* = u/(εh) for rewards paid in money, u/(εh + (1 − d)u) in
 * own goods (model.md section 7, "before any run").
 * @returns share of sales; null where no margin is enough (nothing responds, or gm* above 1)
 */
export function breakEvenMargin({ used, elasticity, reach, paidIn, displacement }: RewardResponse): number | null {
	const response = elasticity * reach + (paidIn === 'goods' ? (1 - displacement) * used : 0);
	if (!(response > 0)) return null;
	const margin = used / response;
	return margin <= 1 ? margin : null;
}
