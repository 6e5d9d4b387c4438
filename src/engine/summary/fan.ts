import { ascending, quantile } from '../stats/quantile.ts';
import type { Fan } from '../summary.types.ts';

/** Nested central shares, widest first (look.md: 95–85 palest, 80–57, 50 and inside darkest). */
export const LEVELS: readonly number[] = [0.95, 0.9, 0.85, 0.8, 0.73, 0.65, 0.57, 0.5, 0.37, 0.23, 0.1];

/** Whole futures drawn into the fan: the first ten, the same for every design. */
const SAMPLES = 10;

/**
 * @param points by point in time (0 = launch), the quantity in each future, in order of replications
 * @param ids replication numbers, in the same order
 */
export function fanOf(points: readonly Float64Array[], ids: readonly number[]): Fan {
	const lower = LEVELS.map(() => new Float64Array(points.length));
	const upper = LEVELS.map(() => new Float64Array(points.length));
	const median = new Float64Array(points.length);
	points.forEach((values, at) => {
		const sorted = ascending(values);
		median[at] = quantile(sorted, 0.5);
		LEVELS.forEach((level, band) => {
			const low = lower[band];
			const high = upper[band];
			if (low !== undefined) low[at] = quantile(sorted, (1 - level) / 2);
			if (high !== undefined) high[at] = quantile(sorted, (1 + level) / 2);
		});
	});
	const sampleIds = ids.slice(0, SAMPLES);
	const samples = sampleIds.map((_, r) => Float64Array.from(points, (values) => values[r] ?? 0));
	return { levels: LEVELS, lower, upper, median, samples, sampleIds };
}
