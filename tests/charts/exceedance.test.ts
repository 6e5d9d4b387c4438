import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountDomain, curveOf, curvePath } from '../../src/lib/charts/exceedance.geometry.ts';
import { breachBars, everyNth, placedBars } from '../../src/lib/charts/first-breach.geometry.ts';
import { cohortRows, heatOf } from '../../src/lib/charts/cohort-heat.geometry.ts';

/** Whole minor units: what lies closer together than that is the same amount. */
const numbers = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 300 });

test('the curve counts the futures above an amount, from all to none', () => {
	fc.assert(
		fc.property(numbers, fc.double({ min: -1e9, max: 1e9, noNaN: true }), (results, amount) => {
			const curve = curveOf(results);
			expect(curve.shareAbove(amount)).toBe(results.filter((value) => value > amount).length / results.length);
			expect(curve.shareAbove(-2e9)).toBe(1);
			expect(curve.shareAbove(Math.max(...results))).toBe(0);
		})
	);
	expect(curveOf([]).shareAbove(1)).toBe(0);
});

test('the drawn curve falls and stays in the plot', () => {
	fc.assert(
		fc.property(numbers, (results) => {
			const curve = curveOf(results);
			const domain = amountDomain([curve], undefined);
			const x = (amount: number) => ((amount - domain.low) / (domain.high - domain.low)) * 300;
			const path = curvePath(curve, domain, x, (share) => 200 * (1 - share));
			expect(path).not.toContain('NaN');
			const heights = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, , y]) => Number(y));
			heights.forEach((height, at) => expect(height).toBeGreaterThanOrEqual((heights[at - 1] ?? 0) - 0.11));
		})
	);
});

test('a limit near the futures is shown, one far off is named at the edge', () => {
	const curve = curveOf(Array.from({ length: 100 }, (_, at) => 900 + at));
	expect(amountDomain([curve], 1050).limitShown).toBe(true);
	expect(amountDomain([curve], 1050).high).toBeGreaterThan(1050);
	expect(amountDomain([curve], 5000).limitShown).toBe(false);
	expect(amountDomain([], 5).limitShown).toBe(false);
});

test('bars of first breach: two quiet periods before, the tallest within the plot, all futures counted', () => {
	const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 3, 6];
	const bars = breachBars(counts, 50);
	expect(bars.map(({ period }) => period)).toEqual([6, 7, 8, 9, 10, 11, 12, 13]);
	expect(bars.reduce((sum, { of100 }) => sum + of100, 0)).toBeCloseTo(20, 9);
	const placed = placedBars(bars, { left: 0, right: 300, top: 10, bottom: 110 });
	for (const { x, width, y, height } of placed) {
		expect(x).toBeGreaterThanOrEqual(0);
		expect(x + width).toBeLessThanOrEqual(300);
		expect(y).toBeGreaterThanOrEqual(10);
		expect(y + height).toBeCloseTo(110, 9);
	}
	expect(placed.at(-1)?.height).toBeCloseTo(80, 9);
	expect(breachBars([0, 0], 50)).toEqual([]);
	expect(breachBars([2, 0], 50).map(({ period }) => period)).toEqual([1]);
	expect(everyNth(24, 300, 30)).toBe(3);
});

test('cohorts by quarter: shares of what was issued, no further than the horizon has seen', () => {
	// 100 points a month for six months; a tenth redeemed in each month after issue, for eight months
	const months = 14;
	const redeemed = Array.from({ length: 7 }, (_, cohort) =>
		Array.from({ length: months }, (_, month) => (cohort > 0 && month >= cohort && month < cohort + 8 ? 10 : 0))
	);
	const cohorts = {
		issued: [0, 100, 100, 100, 100, 100, 100],
		redeemed,
		lapsed: redeemed.map((row) => row.map(() => 0))
	};
	const rows = cohortRows(cohorts, 6, 3);
	expect(rows.map(({ from, to, issued }) => [from, to, issued])).toEqual([
		[1, 3, 300],
		[4, 6, 300]
	]);
	// by the end of month 3: 2 + 1 + 0 tenths of 3 hundred
	expect(rows[0]?.shares[0]).toBeCloseTo(30 / 300, 12);
	expect(rows[0]?.shares[1]).toBeCloseTo((50 + 40 + 30) / 300, 12);
	expect(rows[1]?.shares[1]).toBe(null);
	expect(rows.map(({ ultimate }) => ultimate)).toEqual([0.8, 0.8]);
	expect(cohortRows({ ...cohorts, issued: [0, 0, 0, 0, 0, 0, 0] }, 6, 3)[0]?.ultimate).toBe(null);
	expect([0, 0.5, 1].map(heatOf)).toEqual([1, 4, 7]);
});
