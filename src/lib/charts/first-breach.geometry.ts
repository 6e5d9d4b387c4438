/** One period in which futures broke the budget for the first time. */
export interface BreachBar {
	/** from 1 */
	readonly period: number;
	readonly count: number;
	/** of 100 futures */
	readonly of100: number;
}

/** The bars from two periods before the first breach to the last, at least eight where there are as many. */
export function breachBars(firstBreach: readonly number[], futures: number): BreachBar[] {
	const first = firstBreach.findIndex((count) => count > 0);
	const last = firstBreach.findLastIndex((count) => count > 0);
	if (first < 0 || futures === 0) return [];
	const from = Math.max(0, Math.min(first - 2, last - 7));
	return firstBreach.slice(from, last + 1).map((count, index) => ({
		period: from + index + 1,
		count,
		of100: (count / futures) * 100
	}));
}

export interface PlacedBar extends BreachBar {
	readonly x: number;
	readonly width: number;
	readonly y: number;
	readonly height: number;
}

/** Bars side by side, the tallest filling 80 % of the height. */
export function placedBars(
	bars: readonly BreachBar[],
	frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
): PlacedBar[] {
	const most = Math.max(...bars.map(({ of100 }) => of100), 1e-9);
	const step = (frame.right - frame.left) / Math.max(1, bars.length);
	const gap = Math.min(4, step * 0.15);
	return bars.map((bar, index) => {
		const height = (bar.of100 / most) * (frame.bottom - frame.top) * 0.8;
		return {
			...bar,
			...{ x: frame.left + index * step + gap / 2, width: Math.max(1, step - gap) },
			...{ y: frame.bottom - height, height }
		};
	});
}

/** Every bar is named where there is room, else every second, third … counted from the last. */
export const everyNth = (bars: number, width: number, text: number) => Math.max(1, Math.ceil((bars * text) / width));
