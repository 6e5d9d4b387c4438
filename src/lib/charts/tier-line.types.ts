import type { DesignLetter } from './chart.types.ts';
import type { SpendBins } from './tier-line.geometry.ts';

export interface TierPiece {
	readonly name: string;
	/** as text, as the result says it */
	readonly share: string;
}

export interface TierThreshold {
	readonly label: string;
	/** in the units of the bins */
	readonly value: number;
	readonly was?: number;
}

/** What both ways of drawing the line take: across, and upright on narrow screens. */
export interface TierDrawing {
	readonly bins: SpendBins;
	readonly domain: readonly [number, number];
	readonly tiers: readonly TierPiece[];
	readonly thresholds: readonly TierThreshold[];
	/** of the thresholds, as dragged */
	readonly values: readonly number[];
	readonly show: (value: number) => string;
	readonly valueText: (index: number, value: number) => string;
	readonly design: DesignLetter;
	readonly invite?: { readonly index: number; readonly text: string };
	readonly disabled: boolean;
	readonly move: (index: number, value: number) => void;
	readonly commit: (index: number) => void;
}
