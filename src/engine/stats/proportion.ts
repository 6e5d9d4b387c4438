import { betaQuantile } from '../kernel/draws.ts';
import { normalQuantile } from '../kernel/special.ts';

/** The two ends of an interval, in the unit of what it is about. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** A count of k in n with its interval; shares 0 … 1. */
export interface Proportion extends Interval {
	readonly k: number;
	readonly n: number;
	readonly share: number;
	readonly method: 'wilson' | 'clopper-pearson' | 'inverted-quantile';
}

/**
 * Score interval of a share (Wilson 1927, JASA 22(158); Brown, Cai & DasGupta 2001, Statistical Science 16(2), eq. 4).
 * k = 0 gives exactly 0 below and k = n exactly 1 above, not the residue of a subtraction.
 */
export function wilson(k: number, n: number, confidence = 0.95): Interval {
	demand(k, n);
	if (n === 0) return { low: 0, high: 1 };
	const z = normalQuantile((1 + confidence) / 2);
	const share = k / n;
	const z2n = (z * z) / n;
	const centre = (share + z2n / 2) / (1 + z2n);
	const half = (z / (1 + z2n)) * Math.sqrt((share * (1 - share)) / n + z2n / (4 * n));
	return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}

/**
 * Exact interval of a share from quantiles of Beta(k, n − k + 1) and Beta(k + 1, n − k) (Clopper & Pearson 1934, Biometrika
 * 26(4)); covers at least as often as stated, for any share.
 */
export function clopperPearson(k: number, n: number, confidence = 0.95): Interval {
	demand(k, n);
	const tail = (1 - confidence) / 2;
	return {
		low: k === 0 ? 0 : betaQuantile(tail, k, n - k + 1),
		high: k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k)
	};
}

/** A share with the interval that suits it: Clopper–Pearson where either side counts 5 or fewer, else Wilson (model.md 9). */
export function proportion(k: number, n: number, confidence = 0.95): Proportion {
	const rare = k <= 5 || n - k <= 5;
	const interval = rare ? clopperPearson(k, n, confidence) : wilson(k, n, confidence);
	return { k, n, share: n === 0 ? 0 : k / n, ...interval, method: rare ? 'clopper-pearson' : 'wilson' };
}

function demand(k: number, n: number): void {
	if (!(k >= 0 && k <= n)) throw new Error(`a share of ${k} in ${n}`);
}
