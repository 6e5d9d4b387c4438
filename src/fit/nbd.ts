/**
 * NBD (Ehrenberg 1959): Poisson orders, rates Gamma(r, α) over customers, nobody leaves. What a model of leaving must beat.
 */
import { gammaLn } from '../engine/kernel/special.ts';
import type { Tally } from './histories.ts';
import { meanRate, type Model } from './model.ts';

export interface Nbd {
	readonly r: number;
	readonly alpha: number;
}

/** ln Γ(r + x) − ln Γ(r) for x = 0 … most. */
export function gammaLnRises(r: number, most: number): Float64Array {
	const base = gammaLn(r);
	return Float64Array.from({ length: most + 1 }, (_, x) => gammaLn(r + x) - base);
}

/** P(X(t) = x): chance of x orders by week t of customers of whom nobody leaves. */
export function nbdProbability({ r, alpha }: Nbd, x: number, t: number): number {
	if (!(t > 0)) return x === 0 ? 1 : 0;
	const z = t / (alpha + t);
	return Math.exp(gammaLn(r + x) - gammaLn(r) - gammaLn(x + 1) + r * Math.log1p(-z) + x * Math.log(z));
}

export const nbd: Model<keyof Nbd, Tally> = {
	id: 'nbd',
	names: ['r', 'alpha'],
	/** x! left out, as in the likelihoods of the models with leaving. */
	logLikelihood([r = NaN, alpha = NaN], { x, T, n, length, most }) {
		const rises = gammaLnRises(r, most);
		const lnAlpha = Math.log(alpha);
		let sum = 0;
		for (let i = 0; i < length; i++) {
			const orders = x[i] ?? 0;
			sum += (n[i] ?? 0) * ((rises[orders] ?? NaN) + r * lnAlpha - (r + orders) * Math.log(alpha + (T[i] ?? 0)));
		}
		return sum;
	},
	starts(data) {
		const rate = meanRate(data);
		return [0.3, 1, 5].map((r) => [r, r / rate]);
	}
};
