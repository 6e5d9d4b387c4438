import { betaQuantile } from '../kernel/draws.ts';
import { exp, ln, normalQuantile } from '../kernel/special.ts';
import { isThreePoint, isUncertain, type Num, type ThreePoint } from './spread.ts';

export { isUncertain } from './spread.ts';

/** Standard normal quantile of 95 %. */
const Z95 = 1.6448536269514722;
/** a + b of the Beta of a prior: four earlier observations' worth of certainty. */
const CONCENTRATION = 4;

/** The value to show for an uncertain number: its median; of a triangle the mode, of a prior the mean. */
export function middle(num: Num): number {
	if (!isUncertain(num)) return num;
	if (isThreePoint(num)) return num.middle;
	return num.shape === 'skewed' ? Math.sqrt(num.low) * Math.sqrt(num.high) : num.low + (num.high - num.low) / 2;
}

function triangular({ low, middle, high }: ThreePoint, u: number): number {
	const width = high - low;
	const left = (middle - low) / width;
	if (u < left) return low + width * Math.sqrt(u * left);
	return high - width * Math.sqrt((1 - u) * (1 - left));
}

function beta({ low, middle, high }: ThreePoint, u: number): number {
	const width = high - low;
	const mean = (middle - low) / width;
	if (mean <= 0 || mean >= 1) return middle;
	return low + width * betaQuantile(u, CONCENTRATION * mean, CONCENTRATION * (1 - mean));
}

/** The u-quantile, 0 < u < 1, increasing in u and kept within `hard` (a bell or skewed range has tails beyond its ends). */
export function quantileOf(num: Num, u: number, hard: readonly [number, number] = [-Infinity, Infinity]): number {
	return Math.min(hard[1], Math.max(hard[0], unbounded(num, u)));
}

function unbounded(num: Num, u: number): number {
	if (!isUncertain(num)) return num;
	if (!(num.high > num.low)) return num.low;
	switch (num.shape) {
		case 'even':
			return num.low + (num.high - num.low) * u;
		case 'bell':
			return num.low + (num.high - num.low) * (0.5 + normalQuantile(u) / (2 * Z95));
		case 'skewed': {
			const low = ln(num.low);
			return exp(low + (ln(num.high) - low) * (0.5 + normalQuantile(u) / (2 * Z95)));
		}
		case 'three-point':
			return triangular(num, u);
		case 'prior':
			return beta(num, u);
	}
}
