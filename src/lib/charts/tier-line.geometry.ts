import { scaleLog } from 'd3-scale';
import { area, curveMonotoneX } from 'd3-shape';

/** Members by qualifying amount in bins equal in ln; bin 0 holds what lies below the first edge. */
export interface SpendBins {
	readonly counts: readonly number[];
	/** ln of the lower edge of bin 1 */
	readonly low: number;
	readonly width: number;
}

const edge = (bins: SpendBins, bin: number) => Math.exp(bins.low + (bin - 1) * bins.width);

/** The amount below which this share of those with any amount lies. */
function amountAt(bins: SpendBins, share: number): number | undefined {
	const counted = bins.counts.slice(1);
	const total = counted.reduce((sum, count) => sum + count, 0);
	if (!(total > 0)) return undefined;
	let below = 0;
	for (const [index, count] of counted.entries()) {
		if (below + count >= share * total) {
			const within = count > 0 ? (share * total - below) / count : 0;
			return edge(bins, index + 1) * Math.exp(bins.width * within);
		}
		below += count;
	}
	return edge(bins, bins.counts.length);
}

const NICE = [1, 2, 5, 10];
const power = (value: number) => Number(`1e${Math.floor(Math.log10(value) + 1e-12)}`);

/** The next of 1, 2, 5 · 10ⁿ at or beyond a value. */
export function niceBeyond(value: number, direction: 'down' | 'up'): number {
	const ten = power(value);
	const lead = value / ten;
	const found =
		direction === 'up'
			? NICE.find((nice) => nice >= lead - 1e-9)
			: NICE.toReversed().find((nice) => nice <= lead + 1e-9);
	return (found ?? 1) * ten;
}

/** From the data (1–99.5 %) and the thresholds, on round ends, so that it stands still while a handle moves. */
export function lineDomain(bins: SpendBins, thresholds: readonly number[]): [number, number] {
	const positive = thresholds.filter((value) => value > 0);
	const first = Math.min(amountAt(bins, 0.01) ?? Infinity, ...positive.map((value) => value / 2));
	const last = Math.max(amountAt(bins, 0.995) ?? 0, ...positive.map((value) => value * 1.6));
	const low = niceBeyond(Math.max(1, Number.isFinite(first) ? first : 1), 'down');
	return [low, Math.max(niceBeyond(Math.max(last, 2), 'up'), low * 10)];
}

/** One step: the second significant digit, never less than 1. */
export const stepAt = (value: number) => Math.max(1, power(Math.max(1, value)) / 10);

export function snapped(value: number): number {
	const step = stepAt(value);
	return Math.max(1, Math.round(value / step) * step);
}

/** Steps up or down; below a power of ten the step is a tenth as large. */
export function stepped(value: number, steps: number): number {
	let at = value;
	for (let left = Math.abs(steps); left > 0; left--) {
		const down = steps < 0;
		const step = down ? stepAt(at * (1 - 1e-9)) : stepAt(at);
		const next = down ? (Math.ceil(at / step - 1e-9) - 1) * step : (Math.floor(at / step + 1e-9) + 1) * step;
		at = Math.max(1, next);
	}
	return at;
}

/** The next round value: 1, 2, 5 · 10ⁿ. */
export function leapt(value: number, direction: 1 | -1): number {
	return direction === 1 ? niceBeyond(value * (1 + 1e-6), 'up') : Math.max(1, niceBeyond(value * (1 - 1e-6), 'down'));
}

/** Handles never cross: one step clear of both neighbours, and inside the line. */
export function bounds(
	thresholds: readonly number[],
	index: number,
	domain: readonly [number, number]
): [number, number] {
	const before = thresholds[index - 1];
	const after = thresholds[index + 1];
	return [before === undefined ? domain[0] : stepped(before, 1), after === undefined ? domain[1] : stepped(after, -1)];
}

export const clamped = (value: number, [low, high]: readonly [number, number]) => Math.max(low, Math.min(high, value));

export function lineScale(domain: readonly [number, number], from: number, to: number) {
	return scaleLog([...domain], [from, to]).clamp(true);
}

/** The silhouette standing on the line: density per bin, highest = `height`. Across is along the line. */
export function silhouette(
	bins: SpendBins,
	domain: readonly [number, number],
	along: (value: number) => number,
	height: number,
	base: number
): string {
	const most = Math.max(...bins.counts.slice(1), 1e-9);
	const points = bins.counts
		.map((count, bin) => ({ value: edge(bins, bin) * Math.exp(bins.width / 2), count, bin }))
		.filter(({ value, bin }) => bin > 0 && value >= domain[0] / 1.3 && value <= domain[1] * 1.3);
	const shape = area<{ value: number; count: number }>(
		(point) => along(point.value),
		base,
		(point) => base - (point.count / most) * height
	)
		.curve(curveMonotoneX)
		.digits(1);
	return shape(points) ?? '';
}

/** Round amounts under the line; narrow lines take decades only. */
export function lineTicks(domain: readonly [number, number], most: number): number[] {
	const all: number[] = [];
	for (let ten = power(domain[0]); ten <= domain[1]; ten *= 10) {
		for (const nice of [1, 2, 5]) if (nice * ten >= domain[0] && nice * ten <= domain[1]) all.push(nice * ten);
	}
	const oneAndFive = all.filter((value) => value / power(value) < 1.5 || value / power(value) > 4.5);
	const decades = all.filter((value) => value / power(value) < 1.5);
	return [all, oneAndFive, decades].find((list) => list.length <= most) ?? decades;
}

/** Neighbours the wrong way round: the piece between them belongs to both tiers. */
export function crossings(thresholds: readonly number[]): [number, number][] {
	return thresholds.flatMap((value, index): [number, number][] => {
		const next = thresholds[index + 1];
		return next !== undefined && next <= value ? [[next, value]] : [];
	});
}
