import { BATCH } from '../outcome.ts';
import { batchInterval } from '../stats/batchMeans.ts';
import { moments, type Moments } from '../stats/moments.ts';
import { ascending, quantile } from '../stats/quantile.ts';
import { proportion, type Proportion } from '../stats/proportion.ts';
import { ShrunkIntervals, shrunkProportion, type Shrunk } from '../stats/shrunk.ts';
import { splitVariance, type VarianceSplit } from '../stats/varianceSplit.ts';
import type { Stat } from '../summary.types.ts';

/** A figure in every future, as simulated and as a population of the real size would spread. In the figure's unit. */
export interface Column {
	/** as simulated, in order of replications; futures where the figure is not defined are left out */
	readonly raw: Float64Array;
	/** the same with the chance part scaled to the real population: mean + factor · (raw − mean) */
	readonly real: Float64Array;
	/** of the simulated figure */
	readonly spread: Moments;
	/** null where chance cannot be told apart, or nothing varies */
	readonly split: VarianceSplit | null;
	/** null where nothing was shrunk: intervals are those of the futures as they are */
	readonly shrunk: Shrunk | null;
}

/** Relative variance below which a figure is the same in every future and only the last bits differ. */
const ROUNDING = 1e-24;

/** Chance variance within replications: as sampled, and of the real population; means over replications. */
export interface Chances {
	readonly sampled: number;
	readonly real: number;
	/** sampled − real, of each future */
	readonly surplus: Float64Array;
}

/** One number of each future, in order of replications. */
export function gather(futures: number, value: (r: number) => number): Float64Array {
	const values = new Float64Array(futures);
	for (let r = 0; r < futures; r++) values[r] = value(r);
	return values;
}

/** N ÷ n of each future. */
export function scalesOf(figures: readonly { readonly scale: number }[]): Float64Array {
	return gather(figures.length, (r) => figures[r]?.scale ?? 0);
}

/**
 * Mean chance variance over futures.
 * @param scales N ÷ n of each
 * @param chance of future r; NaN: cannot be told
 */
export function chancesOf(scales: Float64Array, chance: (r: number) => number): Chances | null {
	let sampled = 0;
	let real = 0;
	const surplus = new Float64Array(scales.length);
	for (let r = 0; r < scales.length; r++) {
		const scale = scales[r] ?? 0;
		const variance = chance(r);
		if (!(variance >= 0)) return null;
		sampled += variance / scales.length;
		if (scale > 0) real += variance / scale / scales.length;
		surplus[r] = scale > 0 ? variance - variance / scale : variance;
	}
	return { sampled, real, surplus };
}

/** @param values NaN where not defined */
export function columnOf(values: Float64Array, chances: Chances | null): Column {
	const raw = defined(values);
	const spread = moments(raw);
	const still = spread.variance <= ROUNDING * spread.mean * spread.mean;
	const split = chances === null || still ? null : splitVariance(spread.variance, chances.sampled, chances.real);
	const real = shrink(raw, spread.mean, split?.factor ?? 1);
	return {
		raw,
		spread,
		split,
		real,
		shrunk: split && chances ? shrunkOf(raw, spread.mean, split, chances.surplus) : null
	};
}

/** Null where nothing was shrunk, or a figure is not defined in every future and they cannot be told apart. */
function shrunkOf(raw: Float64Array, mean: number, split: VarianceSplit, surplus: Float64Array): Shrunk | null {
	const whole = surplus.every((variance) => variance === 0);
	if (whole || surplus.length !== raw.length || !(split.factor > 0 && split.factor < 1)) return null;
	return { raw, mean, split, surplus };
}

/** In how many futures the figure is above a limit, with the interval of that chance. */
export function shareAbove({ real, shrunk }: Pick<Column, 'real' | 'shrunk'>, limit: number): Proportion {
	const k = real.filter((value) => value > limit).length;
	const n = real.length;
	if (shrunk === null) return proportion(k, n);
	const { low, high } = shrunkProportion(new ShrunkIntervals(shrunk), n - k, n, limit);
	return { k, n, share: k / n, low: 1 - high, high: 1 - low, method: 'inverted-quantile' };
}

/** In how many futures the figure is below a limit, with the interval of that chance. */
export function shareBelow({ real, shrunk }: Pick<Column, 'real' | 'shrunk'>, limit: number): Proportion {
	const k = real.filter((value) => value < limit).length;
	return shrunk === null
		? proportion(k, real.length)
		: shrunkProportion(new ShrunkIntervals(shrunk), k, real.length, limit);
}

function defined(values: Float64Array): Float64Array {
	let count = 0;
	for (let r = 0; r < values.length; r++) if (values[r] === values[r]) count++;
	return count === values.length ? values : values.filter((value) => value === value);
}

export function shrink(raw: Float64Array, mean: number, factor: number): Float64Array {
	if (factor === 1) return raw;
	return gather(raw.length, (r) => mean + factor * ((raw[r] ?? 0) - mean));
}

/**
 * Mean with the interval that the simulated futures give it, quantiles of the real spread. Null where no future has the figure: it
 * is shown as "—". One future alone has no interval: both ends are the figure, and n = 1 says so.
 */
export function statOf({ raw, real, spread, split }: Column): Stat | null {
	if (spread.n === 0) return null;
	const { se, low, high } = spread.n === 1 ? { se: 0, low: spread.mean, high: spread.mean } : batchInterval(raw, BATCH);
	const sorted = ascending(real);
	return {
		...{ mean: spread.mean, se, low, high, n: spread.n },
		p5: quantile(sorted, 0.05),
		p10: quantile(sorted, 0.1),
		p25: quantile(sorted, 0.25),
		p50: quantile(sorted, 0.5),
		p75: quantile(sorted, 0.75),
		p90: quantile(sorted, 0.9),
		p95: quantile(sorted, 0.95),
		chanceShare: split?.chanceShare ?? null
	};
}
