import { describe, expect, test } from 'vitest';
import {
	bgnbdAlive,
	bgnbdConditional,
	bgnbdExpected,
	bgnbdProbability,
	fitSbg,
	paretonbdAlive,
	paretonbdConditional,
	paretonbdExpected,
	sbgRetention,
	sbgSurvival,
	spendMean
} from '../../src/fit/index.ts';
import { gauss, gaussFromOne } from '../../src/fit/hypergeometric.ts';
import { tallyOf } from '../../src/fit/histories.ts';
import { paretonbd } from '../../src/fit/paretonbd.ts';
import { bgnbd } from '../../src/fit/bgnbd.ts';

const ROUNDED = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const UNROUNDED = { r: 0.242595, alpha: 4.413603, a: 0.792922, b: 2.425907 };
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
	test('repeat orders of a new customer (published worked example and closed form, Fader, Hardie & Lee 2005)', () => {
		near(bgnbdExpected(UNROUNDED, 0.1429), 0.0078, 0.0001);
		near(bgnbdExpected(UNROUNDED, 3), 0.1506, 0.0001);
		const rounded = [0.196068, 0.53444, 0.902637, 1.196723, 1.446051];
		const unrounded = [0.195765, 0.533637, 0.901319, 1.19501, 1.444012];
		for (const [i, t] of [4, 13, 26, 39, 52].entries()) {
			near(bgnbdExpected(ROUNDED, t), rounded[i] ?? NaN, 1e-5);
			near(bgnbdExpected(UNROUNDED, t), unrounded[i] ?? NaN, 1e-5);
		}
	});

	test('chances of n orders (closed form; 1e-6) and the published test of cancellation (1e-11)', () => {
		const rows: readonly (readonly [number, readonly number[]])[] = [
			[4, [0.85490655, 0.11017446, 0.02442118, 0.00697801, 0.002259, 0.00078855, 0.00028955, 0.00011026]],
			[39, [0.57378635, 0.19939528, 0.08542976, 0.04586035, 0.02767145, 0.01796549, 0.01226898, 0.00869543]],
			[52, [0.53840271, 0.20460098, 0.09058485, 0.04999599, 0.03095631, 0.02060597, 0.01442142, 0.01047227]]
		];
		for (const [t, chances] of rows)
			for (const [n, chance] of chances.entries()) near(bgnbdProbability(ROUNDED, n, t), chance, 1e-6);
		near(bgnbdProbability(ROUNDED, 0, 39), 0.5737864, 1e-6);
		near(bgnbdProbability(ROUNDED, 10, 2), 1.07869e-7, 1e-11);
	});

	test('the chances add up to 1 and to the mean', () => {
		let [all, mean] = [0, 0];
		for (let n = 0; n < 2000; n++) {
			all += bgnbdProbability(ROUNDED, n, 39);
			mean += n * bgnbdProbability(ROUNDED, n, 39);
		}
		near(all, 1, 1e-9);
		near(mean, bgnbdExpected(ROUNDED, 39), 1e-6);
	});

	test('chance of being alive: customer 1 (1e-5); 1 for whoever never came back, an artefact of the model', () => {
		near(bgnbdAlive(ROUNDED, { x: 2, tx: 30.43, T: 38.86 }), 0.726579, 1e-5);
		near(bgnbdAlive(UNROUNDED, { x: 2, tx: 30.43, T: 38.86 }), 0.726609, 1e-5);
		expect(bgnbdAlive(ROUNDED, { x: 0, tx: 0, T: 38.86 })).toBe(1);
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

describe('sBG: Fader & Hardie 2007, Table 1, Regular', () => {
	const fit = fitSbg([1000, 631, 468, 382, 326, 289, 262, 241]);
	test('maximum likelihood on years 1–7 with 1,000 customers (0.001, 0.002, 0.01)', () => {
		near(fit.parameters.alpha, 0.704, 0.001);
		near(fit.parameters.beta, 1.182, 0.002);
		near(fit.logLikelihood, -1680.27, 0.01);
	});
	test('survival in per cent, years 1–12 (0.06); 17.3 were there after 12', () => {
		const expected = [62.7, 47.4, 38.8, 33.2, 29.2, 26.2, 23.9, 22.0, 20.4, 19.1, 18.0, 17.0];
		for (const [i, value] of expected.entries()) near(100 * sbgSurvival(fit.parameters, i + 1), value, 0.06);
	});
	test('retention, years 1–8 (0.0006)', () => {
		const expected = [0.627, 0.756, 0.819, 0.856, 0.88, 0.898, 0.911, 0.921];
		for (const [i, value] of expected.entries()) near(sbgRetention(fit.parameters, i + 1), value, 0.0006);
	});
	test('a table that rises, or is too short, is refused', () => {
		expect(() => fitSbg([100, 60, 70])).toThrow('after renewal 2');
		expect(() => fitSbg([100, 60])).toThrow(RangeError);
		expect(() => fitSbg([100, NaN, 3])).toThrow('after renewal 1');
	});
});

test('Gamma–Gamma: mean amount p γ ÷ (q − 1) = 35.21898 at the rounded fit (1e-4); none where q ≤ 1', () => {
	near(spendMean({ p: 6.25, q: 3.74, gamma: 15.44 }) ?? NaN, 35.21898, 1e-4);
	expect(spendMean({ p: 6, q: 0.9, gamma: 15 })).toBeNull();
});
