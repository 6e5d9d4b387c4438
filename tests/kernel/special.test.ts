import { describe, expect, test } from 'vitest';
import {
	beta,
	betaQuantile,
	exponential,
	gamma,
	gammaOfAmounts,
	gammaQuantile,
	tabulateAmounts,
	tabulateBeta,
	tabulateGamma
} from '../../src/engine/kernel/draws.ts';
import {
	betaI,
	exp,
	gammaLn,
	gammaP,
	ln,
	lnOnePlus,
	normalCdf,
	normalQuantile
} from '../../src/engine/kernel/special.ts';

/** Largest relative difference over a sweep. */
function worst(count: number, at: (t: number) => readonly [number, number]): number {
	let most = 0;
	for (let i = 0; i < count; i++) {
		const [ours, reference] = at((i + 0.5) / count);
		most = Math.max(most, Math.abs(ours - reference) / Math.max(1e-300, Math.abs(reference)));
	}
	return most;
}

describe('functions against the built-in ones of this runtime (within 2 ulp) or printed values', () => {
	test('ln', () => {
		expect(worst(100_000, (t) => [ln(t * 1000 + 1e-9), Math.log(t * 1000 + 1e-9)])).toBeLessThan(4.5e-16);
		expect([ln(1), ln(0), ln(-1), ln(5e-324)]).toEqual([0, -1e300, -1e300, Math.log(5e-324)]);
	});
	test('ln(1 + x) of small x', () => {
		expect(worst(100_000, (t) => [lnOnePlus(t / 64), Math.log1p(t / 64)])).toBeLessThan(4.5e-16);
		expect([lnOnePlus(0), lnOnePlus(1)]).toEqual([0, ln(2)]);
	});
	test('exp', () => {
		expect(worst(100_000, (t) => [exp(t * 1400 - 700), Math.exp(t * 1400 - 700)])).toBeLessThan(4.5e-16);
		expect([exp(0), exp(-800)]).toEqual([1, 0]);
	});
	test('ln Γ, P(a, x), I_x(a, b), Φ (Abramowitz & Stegun tables 6.1, 26.1; closed forms)', () => {
		expect(gammaLn(0.5)).toBeCloseTo(0.5723649429247001, 13);
		expect(gammaLn(10)).toBeCloseTo(Math.log(362880), 13);
		expect(gammaP(1, 2)).toBeCloseTo(1 - Math.exp(-2), 14);
		expect(gammaP(0.5, 0.5)).toBeCloseTo(0.6826894921370859, 14);
		expect(betaI(0.3, 1, 5)).toBeCloseTo(1 - 0.7 ** 5, 14);
		expect(normalCdf(-5)).toBeCloseTo(2.866515718791939e-7, 20);
		expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 15);
	});
	test('Φ⁻¹ undoes Φ', () => {
		expect(worst(2000, (t) => [normalCdf(normalQuantile(t)), t])).toBeLessThan(1e-12);
		expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
	});
});

describe('quantiles', () => {
	test.each([0.24, 0.6, 1, 3.74, 50])('gamma with shape %f: exact and tabulated', (shape) => {
		tabulateGamma(0, shape);
		for (const u of [1e-9, 1e-3, 0.1, 0.5, 0.9, 0.999]) {
			expect(gammaP(shape, gammaQuantile(u, shape)) / u).toBeCloseTo(1, 10);
			expect(gamma(0, u) / gammaQuantile(u, shape)).toBeCloseTo(1, 6);
		}
	});
	test.each([0.24, 1, 4.94, 50])(
		'amounts of orders, shape %f: as exact as the table they are made from, and increasing',
		(shape) => {
			tabulateGamma(0, shape);
			tabulateAmounts(0);
			const off = (of: (u: number) => number) => worst(20_000, (t) => [of(t), gammaQuantile(t, shape)]);
			expect(off((u) => gammaOfAmounts(0, u))).toBeLessThan(1.02 * off((u) => gamma(0, u)));
			let before = 0;
			for (let i = 1; i < 100_000; i++) {
				const amount = gammaOfAmounts(0, i / 100_000);
				expect(amount).toBeGreaterThan(before);
				before = amount;
			}
			// the edges of cells and sides, and where the table hands over to the other
			for (const u of [2 ** -12, 2 ** -11, 0.25, 0.5, 0.75, 1 - 2 ** -12])
				expect(gammaOfAmounts(0, u + 1e-13) - gammaOfAmounts(0, u - 1e-13)).toBeGreaterThanOrEqual(0);
		}
	);
	test('exponential is the gamma of shape one', () => {
		tabulateGamma(0, 1);
		expect(worst(500, (t) => [gamma(0, t), exponential(t)])).toBeLessThan(1e-7);
	});
	test('beta, exact and tabulated', () => {
		tabulateBeta(1, 0.793, 2.426);
		for (const u of [1e-6, 0.01, 0.3, 0.5, 0.8, 0.99]) {
			expect(betaI(betaQuantile(u, 0.793, 2.426), 0.793, 2.426) / u).toBeCloseTo(1, 9);
			expect(beta(1, u)).toBeCloseTo(betaQuantile(u, 0.793, 2.426), 8);
		}
	});
	test('tables rise with the uniform: monotone coupling', () => {
		tabulateGamma(0, 0.24);
		let last = -1;
		let falls = 0;
		for (let i = 1; i < 20_000; i++) {
			const x = gamma(0, i / 20_000);
			if (x < last) falls++;
			last = x;
		}
		expect(falls).toBe(0);
	});
});
