import type { Measure } from './chart.types.ts';
import { textWidth, uncrowded, within } from './text.ts';

export interface AxisText {
	readonly value: number;
	readonly label: string;
	/** of the mark on the axis */
	readonly at: number;
	/** middle of the text, kept inside the plot */
	readonly x: number;
	readonly width: number;
}

const NUDGE = 8;

/**
 * As many round values under a horizontal axis as have room for their texts: five, else four, else three. A text is
 * pushed inside the plot by a few pixels at the most; beyond that its value stays unnamed.
 */
export function axisTexts(
	measure: Measure,
	domain: { readonly low: number; readonly high: number },
	x: (value: number) => number,
	width: number
): AxisText[] {
	let best: AxisText[] = [];
	for (const most of [5, 4, 3]) {
		const wanted = measure
			.ticks(domain.low, domain.high, most)
			.map((tick) => {
				const wide = textWidth(tick.label);
				return { ...tick, at: x(tick.value), x: within(x(tick.value), wide, 0, width), width: wide };
			})
			.filter((text) => Math.abs(text.x - text.at) <= NUDGE);
		const kept = uncrowded(wanted);
		if (kept.length === wanted.length && kept.length >= 3) return kept;
		if (kept.length > best.length) best = kept;
	}
	return best;
}
