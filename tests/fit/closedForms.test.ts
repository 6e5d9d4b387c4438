import { describe, expect, test } from 'vitest';
import {
	bgbbConditional,
	bgbbExpected,
	bgbbLikelihood,
	bgnbdConditional,
	bgnbdExpected,
	bgnbdProbability,
	fitBgbb,
	fitSbg,
	nbdProbability,
	paretonbdAlive,
	paretonbdConditional,
	paretonbdExpected,
	paretonbdProbability,
	spendMean
} from '../../src/fit/index.ts';
import { gammaLn } from '../../src/engine/kernel/special.ts';
import { gauss, gaussFromOne } from '../../src/fit/hypergeometric.ts';
import { tallyOf } from '../../src/fit/histories.ts';
import { paretonbd } from '../../src/fit/paretonbd.ts';
import { bgnbd } from '../../src/fit/bgnbd.ts';

const ROUNDED = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const near = (found: number, value: number, tolerance: number) =>
	expect(Math.abs(found - value), `${found} against ${value}`).toBeLessThanOrEqual(tolerance);

/** ∫ of f from low to high: Simpson's rule on a fine grid. */
function integral(f: (x: number) => number, low: number, high: number, cells = 20_000): number {
	const h = (high - low) / cells;
	let sum = f(low) + f(high);
	for (let i = 1; i < cells; i++) sum += f(low + i * h) * (i % 2 === 1 ? 4 : 2);
	return (sum * h) / 3;
}

describe('BG/NBD', () => {
	test('the chances add up to 1 and to the mean', () => {
		let [all, mean] = [0, 0];
		for (let n = 0; n < 2000; n++) {
			all += bgnbdProbability(ROUNDED, n, 39);
			mean += n * bgnbdProbability(ROUNDED, n, 39);
		}
		near(all, 1, 1e-9);
		near(mean, bgnbdExpected(ROUNDED, 39), 1e-6);
	});

	test('at a = 1, where the formula is 0/0, and around it', () => {
		const at = (a: number) => bgnbdConditional({ ...ROUNDED, a }, { x: 3, tx: 20, T: 39 }, 39);
		near(at(1), (at(1.001) + at(0.999)) / 2, 1e-6);
		near(bgnbdExpected({ ...ROUNDED, a: 1 }, 39), bgnbdExpected({ ...ROUNDED, a: 1.0001 }, 39), 1e-4);
		// a + b = 1
		near(
			bgnbdExpected({ ...ROUNDED, a: 0.4, b: 0.6 }, 39),
			bgnbdExpected({ ...ROUNDED, a: 0.4, b: 0.60001 }, 39),
			1e-3
		);
	});

	test('leaving almost at once, hardly ever, and in between: numbers, falling in a', () => {
		let before = Infinity;
		for (const a of [1e-6, 0.01, 0.5, 1, 1.2, 1.3, 5, 300, 1e6]) {
			const found = bgnbdExpected({ ...ROUNDED, a }, 400);
			expect(found, String(a)).toBeGreaterThan(0);
			expect(found, String(a)).toBeLessThan(before);
			before = found;
		}
		// Nobody leaves: r t ÷ α; everybody after the first repeat order: 1 − P(0).
		near(bgnbdExpected({ ...ROUNDED, a: 1e-6 }, 400) / ((0.243 * 400) / 4.414), 1, 1e-4);
		near(before, 1 - (4.414 / 404.414) ** 0.243, 1e-5);
	});

	test('a thousand orders, ten years: no overflow', () => {
		const found = bgnbdConditional(ROUNDED, { x: 1000, tx: 519, T: 520 }, 520);
		expect(found).toBeGreaterThan(500);
		expect(found).toBeLessThan(1000);
		const [x, tx, T] = [Int32Array.of(1000, 1000), Float64Array.of(1, 519), Float64Array.of(520, 520)];
		const tally = tallyOf({ count: 2, x, tx, T });
		expect(Number.isFinite(bgnbd.logLikelihood([0.2, 4, 0.8, 2.4], tally))).toBe(true);
		expect(Number.isFinite(paretonbd.logLikelihood([0.5, 10, 0.6, 11], tally))).toBe(true);
	});
});

describe('Pareto/NBD', () => {
	const parameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
	const { r, alpha, s, beta } = parameters;

	test('the likelihood is its integral over lifetimes, α above and below β (1e-9)', () => {
		for (const [alphaNow, betaNow] of [
			[alpha, beta],
			[beta, alpha],
			[10, 10],
			[200, 0.5]
		] as const)
			for (const [x, tx, T] of [
				[0, 0, 38.86],
				[2, 30.43, 38.86],
				[5, 3, 39],
				[1, 39, 39]
			] as const) {
				const tally = tallyOf({ count: 1, x: Int32Array.of(x), tx: Float64Array.of(tx), T: Float64Array.of(T) });
				const orders = (u: number) => (alphaNow + u) ** -(r + x);
				const died = integral((u) => orders(u) * s * (betaNow + u) ** -(s + 1), tx, T);
				let rise = 1;
				for (let k = 0; k < x; k++) rise *= r + k;
				const likelihood = rise * alphaNow ** r * betaNow ** s * (orders(T) * (betaNow + T) ** -s + died);
				const found = paretonbd.logLikelihood([r, alphaNow, s, betaNow], tally);
				near(found, Math.log(likelihood), 1e-8);
				const alive = rise * alphaNow ** r * betaNow ** s * orders(T) * (betaNow + T) ** -s;
				const history = { x, tx, T };
				near(paretonbdAlive({ r, alpha: alphaNow, s, beta: betaNow }, history), alive / likelihood, 1e-8);
			}
	});

	test('E[X(t)] is the order rate over the time alive; also at s = 1', () => {
		near(
			paretonbdExpected(parameters, 39),
			integral((u) => (r / alpha) * (beta / (beta + u)) ** s, 0, 39),
			1e-9
		);
		const one = { ...parameters, s: 1 };
		near(paretonbdExpected(one, 39), (r / alpha) * beta * Math.log((beta + 39) / beta), 1e-12);
		near(paretonbdExpected({ ...one, s: 1 + 1e-9 }, 39), paretonbdExpected(one, 39), 1e-7);
	});

	test('a new customer’s conditional expectation is E[X(t)] at T = 0', () => {
		const found = paretonbdConditional(parameters, { x: 0, tx: 0, T: 0 }, 39);
		near(found, paretonbdExpected(parameters, 39), 1e-12);
		near(bgnbdConditional(ROUNDED, { x: 0, tx: 0, T: 0 }, 39), bgnbdExpected(ROUNDED, 39), 1e-12);
	});
});

describe('the Gauss hypergeometric function (DLMF 15.4)', () => {
	test('elementary cases', () => {
		for (const z of [0, 0.1, 0.5, 0.9, 0.99]) {
			near(gauss(1, 1, 2, z) * (z || 1), z ? -Math.log1p(-z) : 1, 1e-12);
			near(gaussFromOne(1, 2, z) * (z || 1), z ? -Math.log1p(-z) : 1, 1e-12);
			near(gauss(-2.5, 3, 3, z), (1 - z) ** 2.5, 1e-12);
		}
	});
	test('the continued fraction is the series', () => {
		for (const [b, c] of [
			[0.5, 1.7],
			[7, 7.6],
			[1.606, 3.2]
		] as const)
			for (const z of [0.01, 0.4, 0.95]) near(gaussFromOne(b, c, z) / gauss(1, b, c, z), 1, 1e-12);
	});
});

describe('sBG', () => {
	test('a table that rises, or is too short, is refused', () => {
		expect(() => fitSbg([100, 60, 70])).toThrow('after renewal 2');
		expect(() => fitSbg([100, 60])).toThrow(RangeError);
		expect(() => fitSbg([100, NaN, 3])).toThrow('after renewal 1');
	});
});

test('Gamma–Gamma: no mean amount where q ≤ 1', () => {
	expect(spendMean({ p: 6, q: 0.9, gamma: 15 })).toBeNull();
});

describe('Pareto/NBD and BG/BB: chances of x orders', () => {
	const parameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
	test('Pareto/NBD: the same integral over a fine grid of lifetimes', () => {
		const { s, beta } = parameters;
		for (const [x, t] of [
			[0, 4],
			[1, 39],
			[7, 78]
		] as const) {
			const gone = (u: number) => (s / beta) * (beta / (beta + u)) ** (s + 1) * nbdProbability(parameters, x, u);
			const alive = (beta / (beta + t)) ** s * nbdProbability(parameters, x, t);
			near(paretonbdProbability(parameters, x, t), alive + integral(gone, 0, t), 1e-9);
		}
	});
	test('Pareto/NBD: nobody leaves, all leave at once, the day it begins', () => {
		near(paretonbdProbability({ ...parameters, beta: 1e9 }, 3, 39), nbdProbability(parameters, 3, 39), 1e-6);
		near(paretonbdProbability({ ...parameters, beta: 1e-6, s: 2 }, 0, 39), 1, 1e-5);
		expect([0, 1].map((x) => paretonbdProbability(parameters, x, 0))).toEqual([1, 0]);
		expect([0, 1].map((x) => nbdProbability(parameters, x, 0))).toEqual([1, 0]);
	});
	const giving = { alpha: 1.2, beta: 0.75, gamma: 0.66, delta: 2.8 };
	test('BG/BB: the printed formulas with Γ functions over γ − 1 (Fader, Hardie & Shang 2010, equations 8 and 13)', () => {
		const { alpha, beta, gamma, delta } = giving;
		const factor = (n: number) => Math.exp(gammaLn(1 + delta + n) - gammaLn(gamma + delta + n));
		const unit = (delta / (gamma - 1)) * Math.exp(gammaLn(gamma + delta) - gammaLn(1 + delta));
		near(bgbbExpected(giving, 6), (alpha / (alpha + beta)) * unit * (factor(0) - factor(6)), 1e-12);
		const history = { x: 2, tx: 4, n: 6 };
		const bought = Math.exp(
			gammaLn(alpha + 3) +
				gammaLn(beta + 4) -
				gammaLn(alpha + beta + 7) -
				gammaLn(alpha) -
				gammaLn(beta) +
				gammaLn(alpha + beta)
		);
		near(
			bgbbConditional(giving, history, 5),
			(bought * unit * (factor(6) - factor(11))) / bgbbLikelihood(giving, history),
			1e-12
		);
	});
	test('BG/BB: the likelihoods of all histories of four chances add up to 1; at γ = 1, where the printed form is 0/0, too', () => {
		for (const gamma of [0.66, 1]) {
			let sum = 0;
			for (let history = 0; history < 16; history++) {
				const bought = [1, 2, 3, 4].filter((chance) => history & (1 << (chance - 1)));
				sum += bgbbLikelihood({ ...giving, gamma }, { x: bought.length, tx: bought.at(-1) ?? 0, n: 4 });
			}
			near(sum, 1, 1e-12);
			near(bgbbExpected({ ...giving, gamma }, 6), bgbbExpected({ ...giving, gamma: gamma + 1e-7 }, 6), 1e-6);
		}
	});
	test('BG/BB: a table that is none is refused', () => {
		expect(() => fitBgbb([])).toThrow(RangeError);
		expect(() => fitBgbb([{ x: 3, tx: 2, n: 6, customers: 1 }])).toThrow('Row 0');
		expect(() => fitBgbb([{ x: 0, tx: 2, n: 6, customers: 1 }])).toThrow('Row 0');
		expect(() => fitBgbb([{ x: 1, tx: 2, n: 6, customers: NaN }])).toThrow('Row 0');
	});
});
