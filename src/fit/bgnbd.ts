/**
 * BG/NBD: orders at rate λ ~ Gamma(r, α); after every repeat order a customer leaves with chance p ~ Beta(a, b).
 * Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24, equations 6 to 10; a rate is
 * per week.
 */
import { betaI, gammaLn } from '../engine/kernel/special.ts';
import { betaLn } from './beta.ts';
import type { Tally } from './histories.ts';
import { gauss } from './hypergeometric.ts';
import { meanRate, type Model } from './model.ts';
import { gammaLnRises } from './nbd.ts';

export interface Bgnbd {
	readonly r: number;
	readonly alpha: number;
	readonly a: number;
	readonly b: number;
}

/** x repeat orders, the last at t_x, watched until T; weeks from the first order. */
export interface History {
	readonly x: number;
	readonly tx: number;
	readonly T: number;
}

export const bgnbd: Model<keyof Bgnbd, Tally> = {
	id: 'bgnbd',
	names: ['r', 'alpha', 'a', 'b'],
	logLikelihood([r = NaN, alpha = NaN, a = NaN, b = NaN], { x, tx, T, n, length, most }) {
		const rises = gammaLnRises(r, most);
		const stays = gammaLnRises(b, most);
		const all = gammaLnRises(a + b, most);
		const lnAlpha = Math.log(alpha);
		let sum = 0;
		for (let i = 0; i < length; i++) {
			const k = x[i] ?? 0;
			const shared = (rises[k] ?? NaN) + r * lnAlpha + (stays[k] ?? NaN) - (all[k] ?? NaN);
			const lnT = Math.log(alpha + (T[i] ?? 0));
			const left = k === 0 ? 0 : (a / (b + k - 1)) * Math.exp((r + k) * (lnT - Math.log(alpha + (tx[i] ?? 0))));
			// Beyond the largest number the sum is its larger part.
			const alive =
				left < 1e300 ? Math.log1p(left) : Math.log(a / (b + k - 1)) + (r + k) * (lnT - Math.log(alpha + (tx[i] ?? 0)));
			sum += (n[i] ?? 0) * (shared - (r + k) * lnT + alive);
		}
		return sum;
	},
	starts(data) {
		const rate = meanRate(data);
		return [
			[0.3, 0.2 / rate, 0.8, 2.5],
			[1, 0.7 / rate, 0.5, 4],
			[1, 1 / rate, 0.1, 10],
			[0.5, 0.2 / rate, 2, 2],
			[4, 2 / rate, 1, 1]
		];
	}
};

/** Chance that the customer is still one (Fader, Hardie & Lee 2008, note 021); 1 without a repeat order, an artefact of the model. */
export function bgnbdAlive({ r, alpha, a, b }: Bgnbd, { x, tx, T }: History): number {
	if (x === 0) return 1;
	return 1 / (1 + (a / (b + x - 1)) * Math.exp((r + x) * Math.log((alpha + T) / (alpha + tx))));
}

/**
 * c ÷ (a − 1) × the bracket of equations 9 and 10, c = a + b + x − 1 and r with x in it: as printed, or where x is large by
 * Euler's transformation. Of the two the one in which a smaller power of 1 − z meets a smaller series, so that neither runs over.
 */
function orders(r: number, a: number, c: number, from: number, t: number): number {
	const z = t / (from + t);
	const stays = (at: number, ct: number) =>
		r < at - 1
			? Math.exp(r * Math.log1p(-z)) * gauss(r, ct - at + 1, ct, z)
			: Math.exp((at - 1) * Math.log1p(-z)) * gauss(ct - r, at - 1, ct, z);
	const value = (at: number, ct: number) => (ct * (1 - stays(at, ct))) / (at - 1);
	// At a = 1 and at c = 0 the formula is 0/0: the mean of both sides.
	const [offA, offC] = [Math.abs(a - 1) < 1e-5 ? 1e-4 : 0, Math.abs(c) < 1e-7 ? 1e-5 : 0];
	return (value(a + offA, c + offC) + value(a - offA, c - offC)) / 2;
}

/** E[X(t)]: repeat orders of a new customer by week t (equation 9). */
export function bgnbdExpected({ r, alpha, a, b }: Bgnbd, t: number): number {
	if (!(t > 0)) return 0;
	return orders(r, a, a + b - 1, alpha, t);
}

/** E[Y(t) | x, t_x, T]: orders of this customer in the next t weeks (equation 10). */
export function bgnbdConditional(parameters: Bgnbd, history: History, t: number): number {
	const { r, alpha, a, b } = parameters;
	const { x, T } = history;
	if (!(t > 0)) return 0;
	// Of a customer with x orders, λ ~ Gamma(r + x, α + T) and p ~ Beta(a, b + x) as long as the customer is one.
	return orders(r + x, a, a + b + x - 1, alpha + T, t) * bgnbdAlive(parameters, history);
}

/** P(X(t) = x): chance of x repeat orders by week t (equation 8). The difference of sums in it is a beta function. */
export function bgnbdProbability({ r, alpha, a, b }: Bgnbd, x: number, t: number): number {
	const z = t / (alpha + t);
	const inTime = betaLn(a, b + x) - betaLn(a, b) + gammaLn(r + x) - gammaLn(r) - gammaLn(x + 1) + r * Math.log1p(-z);
	const active = z > 0 || x === 0 ? Math.exp(inTime + (x === 0 ? 0 : x * Math.log(z))) : 0;
	return x === 0 ? active : active + Math.exp(betaLn(a + 1, b + x - 1) - betaLn(a, b)) * betaI(z, x, r);
}
