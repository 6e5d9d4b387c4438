/** The Gauss hypergeometric function ₂F₁ where the models need it. */

const SERIES_MOST = 1_000_000;
const FRACTION_MOST = 10_000;

/** ₂F₁(a, b; c; z), |z| < 1, by its power series (DLMF 15.2.1). c must not be 0, −1, −2 … */
export function gauss(a: number, b: number, c: number, z: number): number {
	let term = 1;
	let sum = 1;
	for (let n = 0; n < SERIES_MOST; n++) {
		term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
		sum += term;
		// The parameters may be negative: the first terms say nothing about those that follow.
		if (Math.abs(term) <= 1e-16 * Math.abs(sum) && n > -a && n > -b && n > -c) break;
	}
	return sum;
}

/**
 * ₂F₁(1, b; c; z), 0 < b < c, 0 ≤ z < 1, by Gauss's continued fraction (DLMF 15.7.1) and Lentz's recurrence: every part is
 * positive, nothing cancels, and it converges fast where the series hardly does.
 */
export function gaussFromOne(b: number, c: number, z: number): number {
	let [upper, lower, value] = [1, 0, 1];
	for (let n = 1; n < FRACTION_MOST; n++) {
		const half = n >> 1;
		const part =
			n % 2 === 1
				? ((b + half) * (c - 1 + half)) / ((c - 1 + 2 * half) * (c + 2 * half))
				: (half * (c - 1 - b + half)) / ((c - 2 + 2 * half) * (c - 1 + 2 * half));
		lower = 1 / (1 - part * z * lower);
		upper = 1 - (part * z) / upper;
		value *= upper * lower;
		if (Math.abs(upper * lower - 1) < 1e-16) break;
	}
	return 1 / value;
}
