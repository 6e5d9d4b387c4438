/**
 * Holm's step-down adjustment of p values (Holm 1979, Scandinavian Journal of Statistics 6(2)): the i-th smallest of m is
 * multiplied by m − i + 1, never below the one before it, never above 1. Keeps the chance of any false difference at the stated level,
 * however the tests hang together. Returned in the order given.
 */
export function holm(pValues: readonly number[]): number[] {
	const order = pValues.map((_, index) => index).sort((i, j) => (pValues[i] ?? 0) - (pValues[j] ?? 0) || i - j);
	const adjusted = new Array<number>(pValues.length).fill(1);
	let least = 0;
	order.forEach((index, rank) => {
		least = Math.max(least, Math.min(1, (pValues.length - rank) * (pValues[index] ?? 1)));
		adjusted[index] = least;
	});
	return adjusted;
}
