import { betaQuantile } from '../kernel/draws.ts';
import { betaI } from '../kernel/special.ts';

/**
 * Two-sided tail of Student's t: P(|T| ≥ |t|) = I_x(df/2, ½) at x = df/(df + t²) (Abramowitz & Stegun 1964, 26.7.1).
 * @param df degrees of freedom, ≥ 1
 */
export function tTails(t: number, df: number): number {
	return betaI(df / (df + t * t), df / 2, 0.5);
}

/**
 * Quantile of Student's t, by inverting the incomplete beta function.
 * @param p strictly between 0 and 1
 * @param df degrees of freedom, ≥ 1
 */
export function tQuantile(p: number, df: number): number {
	if (p === 0.5) return 0;
	const tails = 2 * Math.min(p, 1 - p);
	// The complement is inverted where x is close to 1, so that small t keep their digits.
	const complement = betaQuantile(1 - tails, 0.5, df / 2);
	const t = complement < 0.5 ? Math.sqrt((df * complement) / (1 - complement)) : fromTail(tails, df);
	return p < 0.5 ? -t : t;
}

function fromTail(tails: number, df: number): number {
	const x = betaQuantile(tails, df / 2, 0.5);
	return Math.sqrt((df * (1 - x)) / x);
}
