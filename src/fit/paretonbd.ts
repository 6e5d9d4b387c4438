/**
 * Pareto/NBD: orders at rate λ ~ Gamma(r, α), lifetimes Exp(μ) with μ ~ Gamma(s, β), weeks. Schmittlein, Morrison &
 * Colombo (1987), Management Science 33; the likelihood as in Fader & Hardie (2005), A Note on Deriving the Pareto/NBD
 * Model (note 009).
 */
import type { Tally } from './histories.ts';
import type { History } from './bgnbd.ts';
import { gaussFromOne } from './hypergeometric.ts';
import { integral } from './integral.ts';
import { meanRate, meanTime, type Model } from './model.ts';
import { gammaLnRises, nbdProbability } from './nbd.ts';

export interface Paretonbd {
	readonly r: number;
	readonly alpha: number;
	readonly s: number;
	readonly beta: number;
}

/**
 * (r + s + x) (α + y)^(r + x) (β + y)^s ∫ from y to ∞ of (α + u)^−(r + x) (β + u)^−(s + 1) du. The published form is a
 * ₂F₁ of large parameters to a large power; Euler's transformation leaves this one, between 0 and 1/(1 − z), the same for α
 * above and below β but for the roles.
 */
function tail(r: number, alpha: number, s: number, beta: number, x: number, y: number): number {
	if (alpha >= beta) return gaussFromOne(r + x, r + s + x + 1, (alpha - beta) / (alpha + y));
	return ((alpha + y) / (beta + y)) * gaussFromOne(s + 1, r + s + x + 1, (beta - alpha) / (beta + y));
}

/** ln of one over the chance of being alive: 1/P = 1 + s/(r + s + x) × (…), in logs, since powers of x may be huge. */
function lnOdds(r: number, alpha: number, s: number, beta: number, x: number, tx: number, T: number): number {
	const growth = (r + x) * Math.log((alpha + T) / (alpha + tx)) + s * Math.log((beta + T) / (beta + tx));
	const share = s / (r + s + x);
	const from = tail(r, alpha, s, beta, x, tx);
	if (growth > 600) return growth + Math.log(share * from);
	return Math.log1p(share * (Math.exp(growth) * from - tail(r, alpha, s, beta, x, T)));
}

export const paretonbd: Model<keyof Paretonbd, Tally> = {
	id: 'paretonbd',
	names: ['r', 'alpha', 's', 'beta'],
	logLikelihood([r = NaN, alpha = NaN, s = NaN, beta = NaN], { x, tx, T, n, length, most }) {
		const rises = gammaLnRises(r, most);
		const constant = r * Math.log(alpha) + s * Math.log(beta);
		let sum = 0;
		for (let i = 0; i < length; i++) {
			const [k, last, end] = [x[i] ?? 0, tx[i] ?? 0, T[i] ?? 0];
			const alive = (rises[k] ?? NaN) + constant - (r + k) * Math.log(alpha + end) - s * Math.log(beta + end);
			sum += (n[i] ?? 0) * (alive + lnOdds(r, alpha, s, beta, k, last, end));
		}
		return sum;
	},
	starts(data) {
		const [rate, time] = [meanRate(data), meanTime(data)];
		return [
			[0.5, 0.4 / rate, 0.6, 0.4 * time],
			[1, 0.7 / rate, 1, 2 * time],
			[1, 1 / rate, 0.3, 5 * time],
			[0.3, 0.1 / rate, 2, time],
			[4, 2 / rate, 0.5, 0.2 * time]
		];
	}
};

/** Chance that the customer is still one (note 009). */
export function paretonbdAlive({ r, alpha, s, beta }: Paretonbd, { x, tx, T }: History): number {
	return Math.exp(-lnOdds(r, alpha, s, beta, x, tx, T));
}

/** ∫ of the share still there over the next t weeks, for lifetimes Pareto(s, from): from/(s − 1) × (1 − (from/(from + t))^(s − 1)). */
function activeTime(s: number, from: number, t: number): number {
	const stretch = Math.log1p(t / from);
	return from * (Math.abs(s - 1) < 1e-12 ? stretch : -Math.expm1(-(s - 1) * stretch) / (s - 1));
}

/** E[X(t)]: repeat orders of a new customer by week t (note 009). */
export function paretonbdExpected({ r, alpha, s, beta }: Paretonbd, t: number): number {
	return t > 0 ? (r / alpha) * activeTime(s, beta, t) : 0;
}

/** E[Y(t) | x, t_x, T]: orders of this customer in the next t weeks (note 009). */
export function paretonbdConditional(parameters: Paretonbd, history: History, t: number): number {
	const { r, alpha, s, beta } = parameters;
	const { x, T } = history;
	if (!(t > 0)) return 0;
	return ((r + x) / (alpha + T)) * activeTime(s, beta + T, t) * paretonbdAlive(parameters, history);
}

/**
 * P(X(t) = x): chance of x repeat orders by week t. Still there at t, or gone at some moment before with as many orders by then:
 * the integral over that moment is taken as it stands (over ln(β + u), where a lifetime is exponential), since the closed form of
 * Fader & Hardie (2006, note 012) subtracts nearly equal sums.
 */
export function paretonbdProbability(parameters: Paretonbd, x: number, t: number): number {
	const { s, beta } = parameters;
	if (!(t > 0)) return x === 0 ? 1 : 0;
	const end = Math.log1p(t / beta);
	const gone = (v: number) => s * Math.exp(-s * v) * nbdProbability(parameters, x, beta * Math.expm1(v));
	return Math.exp(-s * end) * nbdProbability(parameters, x, t) + integral(gone, 0, end);
}
