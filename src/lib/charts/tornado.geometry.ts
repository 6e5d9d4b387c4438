export interface Swing {
	/** the result where the input is low, and where it is high */
	readonly low: number;
	readonly high: number;
}

export interface Side {
	/** both in per cent of the plot's width */
	readonly from: number;
	readonly width: number;
}

export interface Swings {
	/** where the result stands on average, per cent of the plot's width */
	readonly middle: number;
	readonly bars: readonly { readonly low: Side; readonly high: Side }[];
}

/** Room left of the first and right of the last end, so that no bar touches the edge; share of the width. */
const AIR = 0.02;

/** Each row's two bars begin at the average; their other ends are the result where the input is low, and high. One scale for all rows. */
export function swings(rows: readonly Swing[], middle: number): Swings {
	const ends = [middle, ...rows.flatMap(({ low, high }) => [low, high])];
	const [least, most] = [Math.min(...ends), Math.max(...ends)];
	const span = (most - least) / (1 - 2 * AIR) || 1;
	const at = (value: number) => (AIR + (value - least) / span) * 100;
	const side = (value: number): Side => ({
		from: Math.min(at(middle), at(value)),
		width: Math.abs(at(value) - at(middle))
	});
	return { middle: at(middle), bars: rows.map(({ low, high }) => ({ low: side(low), high: side(high) })) };
}
