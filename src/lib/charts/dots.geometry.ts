/**
 * Dot i of n is the quantile at (i − ½)/n of the futures, read between neighbours so that the k-th smallest of N
 * stands at (k − ½)/N (Hyndman & Fan 1996, type 5). So the dots beyond a budget are the share of futures beyond it,
 * to half a dot.
 */
export function quantileDots(values: ArrayLike<number>, count: number): number[] {
	const sorted = Array.from(values).sort((a, b) => a - b);
	if (sorted.length === 0) return [];
	return Array.from({ length: count }, (_, index) => {
		const place = ((index + 0.5) / count) * sorted.length - 0.5;
		const below = Math.max(0, Math.min(sorted.length - 1, Math.floor(place)));
		const above = Math.min(sorted.length - 1, below + 1);
		const share = Math.max(0, Math.min(1, place - below));
		return (sorted[below] ?? 0) * (1 - share) + (sorted[above] ?? 0) * share;
	});
}

export interface Dot {
	readonly value: number;
	readonly x: number;
	/** 0 = on the axis */
	readonly level: number;
	/** beyond the line */
	readonly over: boolean;
}

/** Between the line and the columns beside it, px. */
const CLEAR = 1.5;

/**
 * Stacks in columns one dot wide, counted from the line outwards: the line is a border between two columns, so no dot
 * can stand on it, and none stands on the wrong side of it.
 */
export function pack(values: readonly number[], x: (value: number) => number, limit: number, size: number): Dot[] {
	const heights = new Map<number, number>();
	const edge = x(limit);
	return values.map((value) => {
		const over = value > limit;
		const side = over ? 1 : -1;
		const column = side * (1 + Math.floor(Math.max(0, Math.abs(x(value) - edge) - CLEAR) / size));
		const level = heights.get(column) ?? 0;
		heights.set(column, level + 1);
		return { value, x: edge + side * (CLEAR + (Math.abs(column) - 0.5) * size), level, over };
	});
}

export const tallest = (dots: readonly Dot[]) => dots.reduce((most, dot) => Math.max(most, dot.level + 1), 0);

/** The size with which the highest stack fills 60–80 % of the height, as near to 70 % as columns allow. */
export function dotSize(
	values: readonly number[],
	x: (value: number) => number,
	limit: number,
	height: number,
	largest = 22
): number {
	let best = 1;
	let least = Infinity;
	for (let size = largest; size >= 1; size -= 0.1) {
		const filled = (tallest(pack(values, x, limit, size)) * size) / height;
		const fault = Math.abs(filled - 0.7) + (filled > 0.8 ? 1 : 0);
		if (fault < least) [best, least] = [size, fault];
	}
	return Math.round(best * 100) / 100;
}

/** Every dot and the limit, unless the limit is so far off that it would crowd the dots into a corner. */
export function dotDomain(
	values: readonly number[],
	limit: number | undefined,
	reach = 0.8
): { low: number; high: number; limitShown: boolean } {
	const first = values[0] ?? 0;
	const last = values.at(-1) ?? 0;
	const span = last - first || Math.abs(last) * 0.2 || 1;
	const limitShown = limit !== undefined && limit > first - span * reach && limit < last + span * reach;
	const low = Math.min(first, limitShown ? limit : first);
	const high = Math.max(last, limitShown ? limit : last);
	const margin = (high - low || span) * 0.06;
	// A little of the other side stays in view, so that the line is seen to be a line.
	const room = (high - low || span) * 0.12;
	return {
		low: low - (limitShown && limit === low ? room : margin),
		high: high + (limitShown && limit === high ? room : margin),
		limitShown
	};
}

export interface PlacedDot extends Dot {
	readonly y: number;
}

/** The columns within a frame; without a limit in view they are counted from the middle dot. */
export function placedDots(
	values: readonly number[],
	x: (value: number) => number,
	limit: { readonly value: number | undefined; readonly shown: boolean },
	frame: { readonly top: number; readonly bottom: number; readonly largest?: number }
): { dots: PlacedDot[]; size: number } {
	const { value: line } = limit;
	const anchor = (limit.shown ? line : undefined) ?? values[values.length >> 1] ?? 0;
	const size = dotSize(values, x, anchor, frame.bottom - frame.top, frame.largest);
	const dots = pack(values, x, anchor, size).map((dot) => ({
		...dot,
		over: line !== undefined && dot.value > line,
		y: frame.bottom - 3 - (dot.level + 0.5) * size
	}));
	return { dots, size };
}

/** Where the two counts stand: the first ends before the line, the second begins behind it, both inside. */
export function countPlaces(
	line: number,
	before: number,
	after: number,
	width: number,
	clear = 8
): { end: number; start: number } {
	const end = Math.max(line - clear, before);
	const start = Math.max(line + clear, end + 2 * clear - 4);
	return start + after <= width ? { end, start } : { end: Math.min(end, width - after - 12), start: width - after };
}

const round = (value: number) => Math.round(value * 100) / 100;

export const circle = (x: number, y: number, radius: number) =>
	`M${round(x - radius)},${round(y)}a${round(radius)},${round(radius)} 0 1 0 ${round(2 * radius)},0a${round(radius)},${round(radius)} 0 1 0 ${round(-2 * radius)},0Z`;

export const diamond = (x: number, y: number, radius: number) =>
	`M${round(x)},${round(y - radius)}l${round(radius)},${round(radius)}l${round(-radius)},${round(radius)}l${round(-radius)},${round(-radius)}Z`;
