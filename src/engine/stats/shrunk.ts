import { exp, ln } from '../kernel/special.ts';
import type { Interval, Proportion } from './proportion.ts';
import { ascending, quantile } from './quantile.ts';
import { rankInterval } from './rankInterval.ts';
import type { VarianceSplit } from './varianceSplit.ts';

/**
 * Futures whose deviation from their mean was multiplied by an estimated factor (varianceSplit.ts), and what the factor was estimated
 * from. Real = mean + factor · (raw − mean); all in the figure's unit, in order of replications.
 */
export interface Shrunk {
	readonly raw: Float64Array;
	readonly mean: number;
	readonly split: VarianceSplit;
	/** chance variance within each replication: as sampled, less that of the real size; in the unit squared */
	readonly surplus: Float64Array;
}

/** Steps of the search for the end of a share's interval: to a millionth. */
const HALVINGS = 20;
const NEAREST = 1e-6;

const ROOT_2PI = 2.5066282746310002;

/**
 * Intervals from futures that were shrunk, which know that the factor is estimated from the same futures.
 *
 * The share of real futures at or below a limit q is an average of influences (linearization: Deville 1999, Survey Methodology 25(2)):
 * the future's own place, and what it did to the mean and the factor times the density at q (normal kernel; Silverman 1986, eq. 3.28).
 * Their variance over that of the places alone is the design effect d (Kish 1965). The interval of a quantile is that of the
 * order statistics (Woodruff 1952, JASA 47(260)), stretched about the estimate by √d: in the figure rather than in ranks, since beyond the largest
 * future there is no rank. The interval of a share holds each p whose quantile's interval holds the limit (test inversion; Francisco &
 * Fuller 1991, Annals of Statistics 19(1)), so the two never contradict each other.
 */
export class ShrunkIntervals {
	private readonly shrunk: Shrunk;
	private readonly sorted: Float64Array;
	private readonly bandwidth: number;

	constructor(shrunk: Shrunk) {
		const { raw, mean, split } = shrunk;
		this.shrunk = shrunk;
		this.sorted = ascending(raw.map((value) => mean + split.factor * (value - mean)));
		this.bandwidth = 1.06 * split.factor * Math.sqrt(split.observed) * exp(-ln(raw.length) / 5);
	}

	/** 95 % interval of the p-quantile; an end is null where no future bounds it. In the figure's unit. */
	quantile(p: number): { low: number | null; high: number | null } {
		const { lower, upper } = rankInterval(this.sorted.length, p);
		const estimate = quantile(this.sorted, p);
		const stretch = Math.sqrt(this.designEffect(estimate, p));
		const end = (rank: number | null) =>
			rank === null ? null : estimate + stretch * ((this.sorted[rank - 1] ?? 0) - estimate);
		return { low: end(lower), high: end(upper) };
	}

	/** 95 % interval of the share of real futures at or below the limit, of which so many were counted. */
	share(k: number, limit: number): Interval {
		const n = this.sorted.length;
		const counted = Math.min(1 - NEAREST, Math.max(NEAREST, k / n));
		const low = search(NEAREST, counted, (p) => (this.quantile(p).high ?? Infinity) >= limit);
		const high = search(1 - NEAREST, counted, (p) => (this.quantile(p).low ?? -Infinity) <= limit);
		return { low: k === 0 ? 0 : low, high: k === n ? 1 : high };
	}

	/** How much less is known of the share at or below q than if the factor were; at least 1. */
	private designEffect(q: number, p: number): number {
		const { raw, mean, split, surplus } = this.shrunk;
		const { observed, factor } = split;
		const n = raw.length;
		let meanSurplus = 0;
		let below = 0;
		let density = 0;
		for (let r = 0; r < n; r++) {
			const real = mean + factor * ((raw[r] ?? 0) - mean);
			const u = (q - real) / this.bandwidth;
			meanSurplus += (surplus[r] ?? 0) / n;
			below += real <= q ? 1 / n : 0;
			density += exp((-u * u) / 2) / n;
		}
		density /= this.bandwidth * ROOT_2PI;
		// factor² = 1 − surplus ÷ observed, and each future moves both
		const reach = (q - mean) / (2 * factor * factor * observed);
		let squares = 0;
		for (let r = 0; r < n; r++) {
			const deviation = (raw[r] ?? 0) - mean;
			const ofFactor =
				(meanSurplus * (deviation * deviation - observed)) / observed - ((surplus[r] ?? 0) - meanSurplus);
			const moved = (1 - factor) * deviation + reach * ofFactor;
			const influence = (mean + factor * deviation <= q ? 1 : 0) - below - density * moved;
			squares += influence * influence;
		}
		return Math.max(1, squares / (n - 1) / (p * (1 - p)));
	}
}

/** Between one that is out (or in, and the answer) and one that is in, where being in begins. */
function search(from: number, inside: number, isIn: (p: number) => boolean): number {
	let [out, within] = [from, inside];
	for (let step = 0; step < HALVINGS; step++) {
		const middle = (out + within) / 2;
		if (isIn(middle)) within = middle;
		else out = middle;
	}
	return within;
}

/** A count of k with that interval of its share. */
export function shrunkProportion(intervals: ShrunkIntervals, k: number, n: number, limit: number): Proportion {
	return { k, n, share: k / n, ...intervals.share(k, limit), method: 'inverted-quantile' };
}
