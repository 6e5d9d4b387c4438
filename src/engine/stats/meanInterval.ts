import type { Moments } from './moments.ts';
import { tQuantile } from './studentT.ts';

/** How sure a mean is, in the unit of the numbers. */
export interface MeanInterval {
	/** standard error of the mean */
	readonly se: number;
	/** half of the width of the interval */
	readonly halfWidth: number;
	readonly low: number;
	readonly high: number;
	/** how many independent numbers it rests on */
	readonly n: number;
}

const REMEMBERED = new Map<number, number>();

/** Two-sided 95 % factor of Student's t for n numbers; computed once per n. */
export function t95(n: number): number {
	let factor = REMEMBERED.get(n);
	if (factor === undefined) {
		factor = tQuantile(0.975, n - 1);
		REMEMBERED.set(n, factor);
	}
	return factor;
}

/**
 * 95 % interval of a mean, mean ± t₀.₉₇₅,ₙ₋₁·s/√n (Student 1908). The half-width falls with n^−½ (model.md T18).
 * Errors: fewer than two numbers have no interval and throw.
 */
export function meanInterval({ n, mean, variance }: Moments): MeanInterval {
	if (n < 2) throw new Error(`the interval of a mean needs two numbers, not ${n}`);
	const se = Math.sqrt(variance / n);
	const halfWidth = se === 0 ? 0 : t95(n) * se;
	return { se, halfWidth, low: mean - halfWidth, high: mean + halfWidth, n };
}
