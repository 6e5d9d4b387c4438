/** The value below which this share of the futures lies, read between neighbours (type 7). */
export function quantile(values: ArrayLike<number>, share: number): number {
	const sorted = Array.from(values).sort((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const below = Math.floor(place);
	const low = sorted[below] ?? NaN;
	return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

export const median = (values: ArrayLike<number>) => quantile(values, 0.5);
