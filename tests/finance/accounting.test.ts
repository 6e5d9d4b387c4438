// Published cases are in tests/published/subjects/accounts.ts.
import { describe, expect, test } from 'vitest';
import { chainLadder } from '../../src/engine/finance/chainLadder.ts';
import { allocate, recognise } from '../../src/engine/finance/deferredRevenue.ts';

describe('IFRS 15, Illustrative Example 52: 10,000 points with sales of 100,000, 95 % expected', () => {
	const { points } = allocate(100_000, 10_000, 1, 0.95);
	const rows = recognise(points, [
		{ redeemed: 4500, expected: 9500 },
		{ redeemed: 8500, expected: 9700 }
	]);

	test('the change of estimate is shown apart: earlier redemptions are a smaller share of 9,700', () => {
		expect(rows[1]?.reestimate).toBeCloseTo((points * 4500) / 9700 - (points * 4500) / 9500, 9);
	});
});

describe('deferral at its edges', () => {
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

describe('chain ladder', () => {
	test('an impossible triangle is refused', () => {
		expect(() =>
			chainLadder([
				[1, 2],
				[0, 1, 2]
			])
		).toThrow(RangeError);
	});
});
