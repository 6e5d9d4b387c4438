/** The numbers in ascending order, in a new array. */
export function ascending(values: ArrayLike<number>): Float64Array {
	return new Float64Array(values).sort();
}

/**
 * The quantile of Hyndman & Fan's (1996, The American Statistician 50(4)) type 6, used everywhere in Earnburn:
 * the point at rank (n + 1)·p, interpolated between neighbours (Weibull 1939). Chosen because the next, unseen future lies
 * below the number at rank k with chance k/(n + 1) exactly, whatever the distribution; it treats gains and losses alike
 * (the p-quantile of −x is minus the (1 − p)-quantile of x). Ranks below 1 or above n give the smallest or largest number:
 * whether a quantile can be seen at all is asked with `canSee`.
 * @param sorted ascending, at least one number
 * @param p 0 … 1
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
	const n = sorted.length;
	if (n === 0) throw new Error('quantile of no numbers');
	const rank = (n + 1) * p;
	if (rank <= 1) return sorted[0] ?? 0;
	if (rank >= n) return sorted[n - 1] ?? 0;
	const below = Math.floor(rank);
	const low = sorted[below - 1] ?? 0;
	const high = sorted[below] ?? 0;
	return low + (rank - below) * (high - low);
}

/** Whether n numbers reach out to the p-quantile, that is 1 ≤ (n + 1)·p ≤ n. For .99: from 99 numbers on. */
export function canSee(n: number, p: number): boolean {
	const rank = (n + 1) * p;
	const slack = 1e-9 * n;
	return rank >= 1 - slack && rank <= n + slack;
}
