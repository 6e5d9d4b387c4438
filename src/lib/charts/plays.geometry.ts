/** One future of two designs. */
export interface Play {
	readonly future: number;
	readonly a: number;
	readonly b: number;
}

/** From the lowest to the highest of both, with some air. */
export function playDomain(plays: readonly Play[]): { low: number; high: number } {
	const values = plays.flatMap(({ a, b }) => [a, b]);
	if (values.length === 0) return { low: 0, high: 1 };
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const air = (high - low || Math.abs(high) || 1) * 0.08;
	return { low: low - air, high: high + air };
}

/** Futures in which b is ahead. */
export const aheadIn = (plays: readonly Play[]): number => plays.filter(({ a, b }) => b > a).length;

/** A square of the size, for marks told apart by their shape. */
export const square = (x: number, y: number, half: number): string =>
	`M${x - half},${y - half}h${2 * half}v${2 * half}h${-2 * half}Z`;

/** A triangle that stands on its side. */
export const triangle = (x: number, y: number, half: number): string =>
	`M${x},${y - half}L${x + half},${y + half}H${x - half}Z`;
