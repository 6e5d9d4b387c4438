// The dearest futures and what was unusual about them.
import { moments } from '../stats/moments.ts';
import type { Drivers, Factor } from './drivers.ts';

/** One thing that was unusual in a future. */
export interface Oddity {
	readonly id: string;
	readonly value: number;
	/** futures in which it was lower, of 100 (ties count half) */
	readonly percentile: number;
	/** what it added to the result by the drivers' slope; null where it is not among the drivers */
	readonly adds: number | null;
}

export interface WorstFuture {
	/** place in the outcome */
	readonly place: number;
	readonly result: number;
	/** futures of 100 in which the result was lower */
	readonly percentile: number;
	/** most telling first */
	readonly odd: readonly Oddity[];
	/** period in which its cost stood furthest above the usual cost of that period, and how many times as much; null: nothing is spent */
	readonly peak: { readonly period: number; readonly times: number } | null;
}

const MOST = 3;

/** What lies outside this part of the futures on either side counts as unusual. */
const UNUSUAL = 15;

/**
 * The futures with the largest results. What was unusual in one: first the drivers that pushed it up by being unusually high or low, by how
 * much they added; then whatever else lay furthest out.
 * @param result by future
 * @param paths cumulative cost by point in time (0 = launch), of each future
 */
export function worstFutures(
	result: Float64Array,
	factors: readonly Factor[],
	found: Drivers,
	paths: readonly Float64Array[],
	count = 3
): WorstFuture[] {
	const order = Array.from(result, (_, r) => r).sort((a, b) => (result[b] ?? 0) - (result[a] ?? 0) || a - b);
	const means = flowMeans(paths);
	return order.slice(0, count).map((place) => ({
		place,
		result: result[place] ?? 0,
		percentile: percentileOf(result, place),
		odd: oddities(place, factors, found),
		peak: peakOf(place, paths, means)
	}));
}

/** Futures of 100 in which a value is lower than in this one, ties by half. */
export function percentileOf(values: ArrayLike<number>, place: number): number {
	const own = values[place] ?? 0;
	let below = 0;
	for (let r = 0; r < values.length; r++) {
		const other = values[r] ?? 0;
		below += other < own ? 1 : other === own ? 0.5 : 0;
	}
	return values.length === 0 ? 50 : (100 * below) / values.length;
}

function oddities(place: number, factors: readonly Factor[], found: Drivers): Oddity[] {
	const all = factors
		.filter(({ values }) => moments(values).variance > 0)
		.map((factor): Oddity => {
			const value = factor.values[place] ?? 0;
			const driver = found.rows.find(({ id }) => id === factor.id);
			const slope = driver && driver.to !== driver.from ? (driver.high - driver.low) / (driver.to - driver.from) : null;
			const adds = slope === null ? null : slope * (value - moments(factor.values).mean);
			return { id: factor.id, value, percentile: percentileOf(factor.values, place), adds };
		})
		.filter(({ percentile }) => percentile <= UNUSUAL || percentile >= 100 - UNUSUAL);
	const far = ({ percentile }: Oddity) => Math.abs(percentile - 50);
	const pushed = all.filter(({ adds }) => adds !== null && adds > 0).sort((a, b) => (b.adds ?? 0) - (a.adds ?? 0));
	const others = all.filter(({ adds }) => adds === null).sort((a, b) => far(b) - far(a));
	return [...pushed, ...others].slice(0, MOST);
}

function flowMeans(paths: readonly Float64Array[]): number[] {
	return paths.slice(1).map((now, p) => moments(now).mean - moments(paths[p] ?? []).mean);
}

function peakOf(place: number, paths: readonly Float64Array[], means: readonly number[]): WorstFuture['peak'] {
	let [period, most] = [-1, 0];
	means.forEach((mean, p) => {
		const flow = (paths[p + 1]?.[place] ?? 0) - (paths[p]?.[place] ?? 0);
		if (flow - mean > most) [period, most] = [p, flow - mean];
	});
	const mean = means[period] ?? 0;
	return period >= 0 && mean > 0 ? { period, times: (most + mean) / mean } : null;
}
