// Intervals cover as often as they say (model.md T15): exactly where it can be counted, else by fixed luck within 3.3 standard errors.
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../src/engine/stats/meanInterval.ts';
import { moments } from '../../src/engine/stats/moments.ts';
import { clopperPearson, wilson, type Interval } from '../../src/engine/stats/proportion.ts';
import { ascending } from '../../src/engine/stats/quantile.ts';
import { binomialCdf, rankInterval } from '../../src/engine/stats/rankInterval.ts';
import { tQuantile, tTails } from '../../src/engine/stats/studentT.ts';
import { column, luck, normals } from './luck.ts';

/** Chance that the interval of a count covers the share p, summed over all counts. */
function coverageOf(interval: (k: number, n: number) => Interval, n: number, p: number): number {
	let covered = 0;
	for (let k = 0; k <= n; k++) {
		const { low, high } = interval(k, n);
		if (low <= p && p <= high) covered += binomialCdf(k, n, p) - binomialCdf(k - 1, n, p);
	}
	return covered;
}

const SHARES = [0.004, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5];

describe('coverage', () => {
	it('Clopper–Pearson covers at least 95 % of the time whatever the share', () => {
		for (const p of SHARES) expect(coverageOf(clopperPearson, 200, p)).toBeGreaterThanOrEqual(0.95);
	});

	it('Wilson covers 95 % of the time on average, and falls short where counts are small: that is why 5 is the limit', () => {
		const common = SHARES.filter((p) => 200 * p > 5).map((p) => coverageOf(wilson, 200, p));
		expect(Math.abs(moments(common).mean - 0.95)).toBeLessThan(0.01);
		expect(coverageOf(wilson, 200, 0.00088)).toBeLessThan(0.9);
	});

	it('the t interval of a mean of 10 covers 95 %; the normal factor would not', () => {
		const next = normals(5);
		const rounds = 8000;
		let covered = 0;
		let coveredNormal = 0;
		for (let round = 0; round < rounds; round++) {
			const spread = moments(column(10, next));
			const { low, high, se } = meanInterval(spread);
			if (low <= 0 && high >= 0) covered++;
			if (Math.abs(spread.mean) <= 1.959964 * se) coveredNormal++;
		}
		const error = 3.3 * Math.sqrt((0.95 * 0.05) / rounds);
		expect(Math.abs(covered / rounds - 0.95)).toBeLessThan(error);
		expect(coveredNormal / rounds).toBeLessThan(0.95 - error);
	});

	it('the rank interval of the 9-in-10 quantile covers as often as it states, for a skewed cost', () => {
		const next = luck(17);
		const n = 100;
		const { lower, upper, coverage } = rankInterval(n, 0.9);
		const truth = -Math.log(0.1);
		const rounds = 8000;
		let covered = 0;
		for (let round = 0; round < rounds; round++) {
			const sorted = ascending(column(n, () => -Math.log(next())));
			if ((sorted[(lower ?? 1) - 1] ?? 0) <= truth && truth <= (sorted[(upper ?? n) - 1] ?? 0)) covered++;
		}
		expect(coverage).toBeGreaterThanOrEqual(0.95);
		expect(Math.abs(covered / rounds - coverage)).toBeLessThan(3.3 * Math.sqrt((coverage * (1 - coverage)) / rounds));
	});
});

describe('half-width', () => {
	it('falls with the root of the number of futures (T18)', () => {
		const at = (n: number): number => meanInterval({ n, mean: 0, variance: 1 }).halfWidth;
		expect(at(400) / at(1600)).toBeCloseTo(2, 1);
		expect(at(100000) * Math.sqrt(100000)).toBeCloseTo(1.95998, 4);
	});

	it('is refused for one number and 0 for numbers that are all the same', () => {
		expect(() => meanInterval({ n: 1, mean: 5, variance: 0 })).toThrow('two numbers');
		expect(meanInterval({ n: 9, mean: 5, variance: 0 })).toEqual({ se: 0, halfWidth: 0, low: 5, high: 5, n: 9 });
	});
});

describe('Student’s t', () => {
	it.each([
		[0.975, 1, 12.7062047362],
		[0.975, 9, 2.2621571628],
		[0.995, 29, 2.7563859037],
		[0.975, 1999, 1.9611514202],
		[0.6, 3, 0.2766706623]
	])('quantile %f at %i degrees of freedom is %f', (p, df, expected) => {
		expect(tQuantile(p, df)).toBeCloseTo(expected, 9);
		expect(tQuantile(1 - p, df)).toBeCloseTo(-expected, 9);
	});

	it('quantile and tail undo each other, from the middle to one in a million', () => {
		for (const df of [1, 2, 5, 30, 299]) {
			for (const tails of [0.999, 0.5, 0.05, 1e-6]) {
				expect(tTails(tQuantile(1 - tails / 2, df), df) / tails).toBeCloseTo(1, 8);
			}
		}
		expect(tQuantile(0.5, 4)).toBe(0);
	});
});
