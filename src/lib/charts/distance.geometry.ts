import { scaleLinear } from 'd3-scale';
import type { Distance } from '$engine/summary/ladder.ts';
import type { Canvas } from './chart.types.ts';

/** Twentieths of a bar that lie below it; the bins after them hold the tier already. */
export const BELOW = 20;

export interface DistanceBar {
	/** place of the bin, from "all is missing" */
	readonly bin: number;
	readonly people: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly near: boolean;
	/** taller than the plot: drawn up to its edge, with its number */
	readonly cut: boolean;
	readonly pile: boolean;
}

/** Members in a bin beside the bar, against what lies further off: this much more is a pile-up. */
const PILE = 1.2;
/** People below which chance alone piles up. */
const FEW = 25;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The bin just below the bar against the four before it, the one just above against the three after it; null: no pile-up. */
export function pileUps({ people }: Distance): { readonly below: number | null; readonly above: number | null } {
	const excess = (bin: number, others: readonly number[]) => {
		const [here, there] = [people[bin] ?? 0, mean(others)];
		return here >= FEW && here > PILE * there ? here / Math.max(1, there) - 1 : null;
	};
	return {
		below: excess(BELOW - 1, people.slice(BELOW - 5, BELOW - 1)),
		above: excess(BELOW, people.slice(BELOW + 1))
	};
}

export interface DistancePlot {
	/** bars of each design; the second hangs from the middle */
	readonly bars: readonly (readonly DistanceBar[])[];
	/** the bar of the tier */
	readonly bar: number;
	readonly band: { readonly x: number; readonly width: number } | null;
	readonly middle: number;
	readonly top: number;
	readonly bottom: number;
	readonly right: number;
}

/**
 * Bars of one design upwards, of two mirrored on the same bins. The first bin holds everybody who has not begun; where it would flatten
 * the others it is cut, and says its number.
 * @param order a usual order as a share of the bar; null: not told
 */
export function distancePlot(
	series: readonly Distance[],
	order: number | null,
	{ width, height }: Pick<Canvas, 'width' | 'height'>
): DistancePlot {
	const top = 20;
	const bottom = height - 22;
	const mirrored = series.length > 1;
	const middle = mirrored ? (top + bottom) / 2 : bottom;
	const bins = series[0]?.people.length ?? 0;
	const x = scaleLinear([0, bins], [0, width]);
	const rest = Math.max(1, ...series.flatMap(({ people }) => people.slice(1)));
	const all = Math.max(1, ...series.flatMap(({ people }) => people));
	const most = all > 2 * rest ? 1.25 * rest : all;
	const y = scaleLinear([0, most], [0, middle - top]).clamp(true);
	const nearFrom = order === null ? null : Math.max(0, BELOW - Math.min(1, order) * BELOW);
	const bars = series.map((one, at) => {
		const piles = pileUps(one);
		return one.people.map((people, bin): DistanceBar => {
			const tall = people > 0 ? Math.max(1, y(people)) : 0;
			return {
				...{ bin, people, x: x(bin) + 0.5, width: Math.max(1, x(1) - 1), height: tall, cut: people > most },
				y: at === 0 ? middle - (mirrored ? 1 : 0) - tall : middle + 1,
				// at least half of the bin lies in the band
				near: nearFrom !== null && bin < BELOW && bin + 0.5 >= nearFrom - 1e-9,
				pile: (bin === BELOW - 1 && piles.below !== null) || (bin === BELOW && piles.above !== null)
			};
		});
	});
	const band = nearFrom === null ? null : { x: x(nearFrom), width: x(BELOW) - x(nearFrom) };
	return { bars, bar: x(BELOW), band, middle, top, bottom, right: width };
}

/** What is missing at the left edge of a bin, as a share of the bar; negative: held, and so much above. */
export const missingAt = (bin: number): number => 1 - bin / BELOW;
