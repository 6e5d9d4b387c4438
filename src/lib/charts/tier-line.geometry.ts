import { scaleLog } from 'd3-scale';
import { niceBeyond, power } from './tier-steps.ts';

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

/** From the data (5–99.5 %) and the thresholds, on round ends, so that it stands still while a handle moves. */
export function lineDomain(bins: SpendBins, thresholds: readonly number[]): [number, number] {
	const positive = thresholds.filter((value) => value > 0);
	const first = Math.min(amountAt(bins, 0.05) ?? Infinity, ...positive.map((value) => value / 2));
	const last = Math.max(amountAt(bins, 0.995) ?? 0, ...positive.map((value) => value * 1.6));
	const low = niceBeyond(Math.max(1, Number.isFinite(first) ? first : 1), 'down');
	return [low, Math.max(niceBeyond(Math.max(last, 2), 'up'), low * 10)];
}

export function lineScale(domain: readonly [number, number], from: number, to: number) {
	return scaleLog([...domain], [from, to]).clamp(true);
}

/**
 * The silhouette standing on the line, 0 = the line, 1 = its highest point; `place` puts a value and a height on the
 * page, so the same curve serves a line that lies and one that stands. Heights follow a cubic through the bins.
 */
export function silhouette(
	bins: SpendBins,
	domain: readonly [number, number],
	place: (value: number, up: number) => string
): string {
	const most = Math.max(...bins.counts.slice(1), 1e-9);
	const heightAt = (bin: number) => (bin < 1 ? 0 : (bins.counts[bin] ?? 0) / most);
	const points: string[] = [];
	const steps = 120;
	for (let step = 0; step <= steps; step++) {
		const value = domain[0] * Math.exp((Math.log(domain[1] / domain[0]) * step) / steps);
		// Bin 1 has its middle at low + width / 2.
		const position = (Math.log(value) - bins.low) / bins.width + 0.5;
		const bin = Math.floor(position);
		const around = [bin - 1, bin, bin + 1, bin + 2].map(heightAt);
		points.push(place(value, smoothed(around, position - bin)));
	}
	return `M${place(domain[0], 0)}L${points.join('L')}L${place(domain[1], 0)}Z`;
}

/** Uniform cubic B-spline of four neighbours: never above or below them. */
function smoothed([a = 0, b = 0, c = 0, d = 0]: readonly number[], t: number): number {
	const u = 1 - t;
	return (
		(u * u * u * a + (3 * t * t * t - 6 * t * t + 4) * b + (3 * u * u * u - 6 * u * u + 4) * c + t * t * t * d) / 6
	);
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
