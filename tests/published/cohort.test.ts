import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { ledgerOf, scenarioFrom, total, weekly } from '../laws/studies.ts';

const kernel = await wasmKernel();
const N = 400_000;

/** One cohort of N customers whose first order is on day 0, with parameters under the literature's names. */
function cohort(dropout: object, purchase: object) {
	return weekly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Cohort', zh: '同期群' },
			seed: 'closed forms',
			currency: 'USD',
			launch: '2027-01-01',
			horizonMonths: 18,
			sample: N,
			customers: {
				seeds: { count: N, burnInMonths: 0 },
				purchase: { form: 'literature', ...purchase },
				dropout,
				basket: { form: 'literature', p: 6.25, q: 3.74, gamma: 15.44 },
				drift: { sd: 0 }
			},
			response: { E18: { on: false } },
			designs: []
		})
	);
}

const WEEKS = [4, 39, 52, 78];
// 4 times × (mean + 8 probabilities) × 2 models = 72 comparisons: 4.2 standard errors each keep the joint false alarm below 1 in 500
const SE = 4.2;

/** Counts of customers with 0 … 7 repeat orders by week t. */
function counts(study: ReturnType<typeof weekly>, ledger: Float64Array, t: number): number[] {
	const reached = [N, ...Array.from({ length: 8 }, (_, k) => total(study, ledger, A.REPEAT + k, t))];
	return Array.from({ length: 8 }, (_, k) => (reached[k] ?? 0) - (reached[k + 1] ?? 0));
}

function lnGamma(x: number): number {
	let y = x;
	let shift = 0;
	while (y < 10) shift += Math.log(y++);
	return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * y) - 1 / (360 * y ** 3) - shift;
}
const lnBeta = (a: number, b: number) => lnGamma(a) + lnGamma(b) - lnGamma(a + b);
const lnFactorial = (n: number) => lnGamma(n + 1);

/** Negative binomial: orders in time t of Gamma(r, α) rates. */
const nbd = (n: number, t: number, r: number, alpha: number) =>
	Math.exp(
		lnGamma(r + n) - lnGamma(r) - lnFactorial(n) + r * Math.log(alpha / (alpha + t)) + n * Math.log(t / (alpha + t))
	);

/** Fader, Hardie & Lee (2005), eq. 8: P(X(t) = n) under BG/NBD. */
function bgnbdProbability(
	n: number,
	t: number,
	{ r, alpha, a, b }: { r: number; alpha: number; a: number; b: number }
) {
	const alive = Math.exp(lnBeta(a, b + n) - lnBeta(a, b)) * nbd(n, t, r, alpha);
	if (n === 0) return alive;
	let below = 0;
	for (let j = 0; j < n; j++) below += nbd(j, t, r, alpha);
	return alive + Math.exp(lnBeta(a + 1, b + n - 1) - lnBeta(a, b)) * (1 - below);
}

/** E[X(t)] by Gauss's hypergeometric series (Fader, Hardie & Lee 2005, eq. 9). */
function bgnbdMean(t: number, { r, alpha, a, b }: { r: number; alpha: number; a: number; b: number }) {
	const z = t / (alpha + t);
	let term = 1;
	let series = 1;
	for (let j = 1; j < 5000; j++) {
		term *= ((r + j - 1) * (b + j - 1) * z) / ((a + b - 1 + j - 1) * j);
		series += term;
	}
	return ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * series);
}

interface Pareto {
	r: number;
	alpha: number;
	s: number;
	beta: number;
}

/** Schmittlein, Morrison & Colombo (1987), eq. 17. */
const paretoMean = (t: number, { r, alpha, s, beta }: Pareto) =>
	((r * beta) / (alpha * (s - 1))) * (1 - (beta / (beta + t)) ** (s - 1));

/** P(X(t) = n): alive at t with n orders, or dropped out at some τ < t with n orders by then (Simpson's rule over τ). */
function paretoProbability(n: number, t: number, { r, alpha, s, beta }: Pareto) {
	const steps = 4000;
	let inner = 0;
	for (let i = 0; i <= steps; i++) {
		const tau = (i * t) / steps;
		const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
		const density = (s / beta) * (beta / (beta + tau)) ** (s + 1);
		const orders = tau === 0 ? (n === 0 ? 1 : 0) : nbd(n, tau, r, alpha);
		inner += weight * density * orders;
	}
	return (beta / (beta + t)) ** s * nbd(n, t, r, alpha) + (inner * t) / steps / 3;
}

/** Second moment, for the standard error of the mean, from the simulation's own counts is circular; a bound will do. */
function expectMean(simulated: number, expected: number, spread: number) {
	expect(Math.abs(simulated - expected)).toBeLessThan((SE * spread) / Math.sqrt(N));
}

describe('BG/NBD with the published CDNOW parameters (Fader, Hardie & Lee 2005)', () => {
	const p = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
	const study = cohort({ model: 'bgnbd', a: p.a, b: p.b }, { r: p.r, alpha: p.alpha });
	const ledger = ledgerOf(kernel, study, 'none');
	const repeats = (t: number) => total(study, ledger, A.ORDERS, t) - total(study, ledger, A.FIRST_ORDERS, t);

	test('the closed form used here gives the reference values', () => {
		expect(bgnbdMean(39, p)).toBeCloseTo(1.196723, 4);
		expect(bgnbdProbability(0, 39, p)).toBeCloseTo(0.5737864, 6);
		expect(bgnbdProbability(5, 52, p)).toBeCloseTo(0.02060597, 6);
	});

	test.each(WEEKS)('week %i: mean and P₀ … P₇ within the sampling error', (t) => {
		// coefficient of variation of one customer about 2.2 (reference: bgnbd-spread-52), a little more at short times
		expectMean(repeats(t) / N, bgnbdMean(t, p), t < 10 ? 0.65 : 2.4 * bgnbdMean(t, p));
		counts(study, ledger, t).forEach((count, n) => {
			const share = bgnbdProbability(n, t, p);
			expect(Math.abs(count / N - share)).toBeLessThan(SE * Math.sqrt((share * (1 - share)) / N));
		});
	});

	test('the same check finds wrong parameters', () => {
		expect(Math.abs(repeats(39) / N - bgnbdMean(39, { ...p, r: 0.25 }))).toBeGreaterThan((SE * 2.9) / Math.sqrt(N));
	});

	test('orders are worth what Gamma–Gamma says: mean p·γ/(q − 1) = 35.219', () => {
		const mean = total(study, ledger, A.GROSS) / total(study, ledger, A.ORDERS) / 100;
		expect(Math.abs(mean - 35.21898)).toBeLessThan(0.35);
	});
});

describe('Pareto/NBD with the published CDNOW parameters (Fader, Hardie & Lee 2005)', () => {
	const p = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
	const study = cohort({ model: 'paretonbd', s: p.s, beta: p.beta }, { r: p.r, alpha: p.alpha });
	const ledger = ledgerOf(kernel, study, 'none');

	test('probabilities of the closed form add up to one', () => {
		let sum = 0;
		for (let n = 0; n < 60; n++) sum += paretoProbability(n, 39, p);
		expect(sum).toBeCloseTo(1, 4);
	});

	test.each(WEEKS)('week %i: mean and P₀ … P₇ within the sampling error', (t) => {
		const repeats = total(study, ledger, A.ORDERS, t) - total(study, ledger, A.FIRST_ORDERS, t);
		expectMean(repeats / N, paretoMean(t, p), t < 10 ? 0.7 : 2.4 * paretoMean(t, p));
		counts(study, ledger, t).forEach((count, n) => {
			const share = paretoProbability(n, t, p);
			expect(Math.abs(count / N - share)).toBeLessThan(SE * Math.sqrt((share * (1 - share)) / N));
		});
	});
});
