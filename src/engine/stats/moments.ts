/** What a column of numbers has in the middle and how far it spreads. */
export interface Moments {
	/** how many numbers */
	readonly n: number;
	/** arithmetic mean, in the unit of the numbers; 0 for none */
	readonly mean: number;
	/** sample variance (divisor n − 1), in that unit squared; 0 below two numbers */
	readonly variance: number;
}

/**
 * Mean and sample variance by the corrected two-pass algorithm (Chan, Golub & LeVeque 1983, The American Statistician
 * 37(3), eq. 1.7): the error does not grow with the mean, so a million futures around ¥10⁹ keep their digits.
 */
export function moments(values: ArrayLike<number>): Moments {
	const n = values.length;
	if (n === 0) return { n, mean: 0, variance: 0 };
	const first = values[0] ?? 0;
	let shifted = 0;
	for (let i = 0; i < n; i++) shifted += (values[i] ?? 0) - first;
	const mean = first + shifted / n;
	if (n === 1) return { n, mean, variance: 0 };
	let squares = 0;
	let residue = 0;
	for (let i = 0; i < n; i++) {
		const deviation = (values[i] ?? 0) - mean;
		squares += deviation * deviation;
		residue += deviation;
	}
	return { n, mean, variance: Math.max(0, (squares - (residue * residue) / n) / (n - 1)) };
}

/** Sample covariance of two columns of equal length (divisor n − 1), in the product of their units; 0 below two pairs. */
export function covariance(a: ArrayLike<number>, b: ArrayLike<number>): number {
	if (a.length !== b.length) throw new Error(`covariance of columns of ${a.length} and ${b.length} numbers`);
	if (a.length < 2) return 0;
	const meanA = moments(a).mean;
	const meanB = moments(b).mean;
	let products = 0;
	for (let i = 0; i < a.length; i++) products += ((a[i] ?? 0) - meanA) * ((b[i] ?? 0) - meanB);
	return products / (a.length - 1);
}
