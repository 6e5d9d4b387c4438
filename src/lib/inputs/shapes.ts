import type { Spread } from '$engine/scenario/types.ts';

export const SHAPES = ['even', 'bell', 'skewed', 'three-point', 'prior'] as const;
export type Shape = (typeof SHAPES)[number];

/** The middle that the sentence names: of a skewed range the median of the log-normal, the geometric mean of its ends. */
export function middleOf(spread: Spread): number {
	if ('middle' in spread) return spread.middle;
	return spread.shape === 'skewed' && spread.low > 0
		? Math.sqrt(spread.low * spread.high)
		: (spread.low + spread.high) / 2;
}

export function reshaped(spread: Spread, shape: Shape): Spread {
	const { low, high } = spread;
	if (shape === 'three-point' || shape === 'prior') return { shape, low, middle: middleOf(spread), high };
	return { shape, low, high };
}
