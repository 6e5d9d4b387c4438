import { betaI, normalQuantile } from '../kernel/special.ts';

/** Between which order statistics a quantile lies. Ranks count from 1, ascending. */
export interface RankInterval {
	/** rank of the lower end; null when no number seen is low enough to bound the quantile from below */
	readonly lower: number | null;
	/** rank of the upper end; null when no number seen is high enough */
	readonly upper: number | null;
	/** chance that the interval covers the quantile, for any continuous distribution */
	readonly coverage: number;
}

/** P(K ≤ k) for K ~ Binomial(n, p). */
export function binomialCdf(k: number, n: number, p: number): number {
	if (k < 0) return 0;
	if (k >= n) return 1;
	return betaI(1 - p, n - k, k + 1);
}

/**
 * Distribution-free interval of the p-quantile from n independent numbers: the interval from the l-th to the u-th smallest covers with
 * chance P(l ≤ K ≤ u − 1), K ~ Binomial(n, p) (David & Nagaraja 2003, Order Statistics, eq. 7.1.1). Equal tails: l is the
 * largest rank with P(K < l) ≤ α/2, u the smallest with P(K ≥ u) ≤ α/2.
 * @param p strictly between 0 and 1
 */
export function rankInterval(n: number, p: number, confidence = 0.95): RankInterval {
	const tail = (1 - confidence) / 2;
	const reach = normalQuantile(1 - tail) * Math.sqrt(n * p * (1 - p));

	let lower = Math.min(n, Math.max(0, Math.floor(n * p - reach)));
	while (lower < n && binomialCdf(lower, n, p) <= tail) lower++;
	while (lower > 0 && binomialCdf(lower - 1, n, p) > tail) lower--;

	let upper = Math.min(n + 1, Math.max(1, Math.ceil(n * p + reach)));
	while (upper > 1 && 1 - binomialCdf(upper - 2, n, p) <= tail) upper--;
	while (upper <= n && 1 - binomialCdf(upper - 1, n, p) > tail) upper++;

	return {
		lower: lower === 0 ? null : lower,
		upper: upper > n ? null : upper,
		coverage: binomialCdf(upper - 1, n, p) - binomialCdf(lower - 1, n, p)
	};
}
