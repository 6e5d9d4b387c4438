import { area, stack } from 'd3-shape';
import { apart } from './text.ts';

/** Fill classes, faintest first: four steps of the ramp, and mixtures of neighbours for a fifth and sixth tier. */
const FILLS: readonly (readonly string[])[] = [
	[],
	['tier-2'],
	['tier-1', 'tier-2'],
	['tier-1', 'tier-2', 'tier-3'],
	['tier-1', 'tier-2', 'tier-3', 'tier-4'],
	['tier-1', 'tier-2', 'tier-23', 'tier-3', 'tier-4'],
	['tier-1', 'tier-12', 'tier-2', 'tier-23', 'tier-3', 'tier-4']
];

export const tierClasses = (count: number): readonly string[] => FILLS[Math.min(count, 6)] ?? [];

export interface TierBand {
	readonly tier: number;
	readonly path: string;
	/** upper edge, drawn as a line of the ground between neighbours */
	readonly edge: string;
	/** middle of the band at the last period, px */
	readonly middle: number;
}

/** Shares per period stacked to the whole, the highest tier at the bottom. */
export function tierBands(
	shares: readonly (readonly number[])[],
	x: (period: number) => number,
	y: (share: number) => number
): TierBand[] {
	const tiers = shares[0]?.length ?? 0;
	const bottomUp = Array.from({ length: tiers }, (_, index) => tiers - 1 - index);
	const layers = stack<readonly number[], number>()
		.keys(bottomUp)
		.value((row, tier) => wholeShare(row, tier))([...shares]);
	return layers.map((layer) => {
		const shape = area<[number, number]>(
			(_, period) => x(period),
			(bounds) => y(bounds[0]),
			(bounds) => y(bounds[1])
		).digits(1);
		const bounds = layer.map((point): [number, number] => [point[0], point[1]]);
		const end = bounds.at(-1) ?? [0, 0];
		return {
			tier: layer.key,
			path: shape(bounds) ?? '',
			edge: shape.lineY1()(bounds) ?? '',
			middle: y((end[0] + end[1]) / 2)
		};
	});
}

/** Shares as parts of their own sum: rounding upstream must not leave a gap at the top. */
export function wholeShare(row: readonly number[], tier: number): number {
	const sum = row.reduce((total, share) => total + share, 0);
	return sum > 0 ? (row[tier] ?? 0) / sum : 0;
}

/** Baselines for the names at the right, apart by a line of text. */
export const tierNamePlaces = (bands: readonly TierBand[], top: number, bottom: number) =>
	apart(
		bands.map((band) => band.middle + 4),
		17,
		top + 10,
		bottom
	);
