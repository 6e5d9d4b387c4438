import { describe, expect, test } from 'vitest';
import { chainLadder, cumulative } from '../../src/engine/finance/chainLadder.ts';
import { allocate, recognise } from '../../src/engine/finance/deferredRevenue.ts';

describe('IFRS 15, Illustrative Example 52: 10,000 points with sales of 100,000, 95 % expected', () => {
	const { goods, points, standAlone } = allocate(100_000, 10_000, 1, 0.95);
	const rows = recognise(points, [
		{ redeemed: 4500, expected: 9500 },
		{ redeemed: 8500, expected: 9700 }
	]);

	test('the price is split 91,324 to 8,676', () => {
		expect([standAlone, Math.round(goods), Math.round(points)]).toEqual([9500, 91_324, 8676]);
	});
	test('year 1: revenue 4,110, liability 4,566; year 2: 3,493 and 1,073', () => {
		expect(rows.map(({ revenue, deferred }) => [Math.round(revenue), Math.round(deferred)])).toEqual([
			[4110, 4566],
			[3493, 1073]
		]);
	});
	test('the change of estimate is shown apart: earlier redemptions are a smaller share of 9,700', () => {
		expect(rows[1]?.reestimate).toBeCloseTo((points * 4500) / 9700 - (points * 4500) / 9500, 9);
	});
});

describe('deferral at its edges', () => {
	test('shares are not rounded first: 2,000 with 2,000 points of 0.10 at 85 % → 1,843.32 and 156.68, half redeemed 78.34', () => {
		const { goods, points } = allocate(2000, 2000, 0.1, 0.85);
		expect(goods).toBeCloseTo(1843.318, 3);
		expect(points).toBeCloseTo(156.682, 3);
		expect(recognise(points, [{ redeemed: 850, expected: 1700 }])[0]?.revenue).toBeCloseTo(78.341, 3);
	});
	test('more redeemed than expected, or nothing expected: all is recognised, nothing below zero', () => {
		expect(recognise(100, [{ redeemed: 120, expected: 100 }])[0]).toMatchObject({ revenue: 100, deferred: 0 });
		expect(recognise(100, [{ redeemed: 0, expected: 0 }])[0]).toMatchObject({ revenue: 100, deferred: 0 });
		expect(allocate(0, 0, 0, 0)).toEqual({ standAlone: 0, goods: 0, points: 0 });
	});
	test('opening + allocated − recognised = closing in every row', () => {
		let open = 500;
		for (const { revenue, deferred } of recognise(500, [
			{ redeemed: 10, expected: 90 },
			{ redeemed: 60, expected: 70 },
			{ redeemed: 60, expected: 60 }
		])) {
			open -= revenue;
			expect(open).toBeCloseTo(deferred, 9);
		}
		expect(open).toBeCloseTo(0, 9);
	});
});

describe('chain ladder with Mack’s standard error on the triangle of Taylor & Ashe (1983)', () => {
	const incremental = [
		[357848, 766940, 610542, 482940, 527326, 574398, 146342, 139950, 227229, 67948],
		[352118, 884021, 933894, 1183289, 445745, 320996, 527804, 266172, 425046],
		[290507, 1001799, 926219, 1016654, 750816, 146923, 495992, 280405],
		[310608, 1108250, 776189, 1562400, 272482, 352053, 206286],
		[443160, 693190, 991983, 769488, 504851, 470639],
		[396132, 937085, 847498, 805037, 705960],
		[440832, 847631, 1131398, 1063269],
		[359480, 1061648, 1443370],
		[376686, 986608],
		[344014]
	];
	const ladder = chainLadder(cumulative(incremental));

	test('factors', () => {
		const printed = [3.4906, 1.7473, 1.4574, 1.1739, 1.1038, 1.0863, 1.0539, 1.0766, 1.0177];
		expect(ladder.factors.map((factor) => Math.round(factor * 1e4) / 1e4)).toEqual(printed);
	});
	test('reserves by origin and in total 18,680,856', () => {
		const printed = [0, 94634, 469511, 709638, 984889, 1419459, 2177641, 3920301, 4278972, 4625811];
		expect(ladder.reserves.map(Math.round)).toEqual(printed);
		expect(Math.round(ladder.total)).toBe(18_680_856);
	});
	test('standard error of the total 2,447,095 (Mack 1993)', () => {
		expect(Math.round(ladder.totalError)).toBe(2_447_095);
	});
	test('an impossible triangle is refused', () => {
		expect(() =>
			chainLadder([
				[1, 2],
				[0, 1, 2]
			])
		).toThrow(RangeError);
	});
});
