import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bars, tied } from '../../src/lib/charts/money-rows.geometry.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

test('rounded amounts add up to the rounded total', () => {
	expect(tied([14.24, -6.34, -3.14, -1.04], 0.1).map((amount) => amount.toFixed(1))).toEqual([
		'14.2',
		'-6.3',
		'-3.1',
		'-1.1'
	]);
	const amounts = fc.array(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), { minLength: 1, maxLength: 9 });
	fc.assert(
		fc.property(amounts, fc.constantFrom(1, 100, 1_000_000, 10_000_000), (parts, unit) => {
			const shown = tied(parts, unit);
			expect(sum(shown) - Math.round(sum(parts) / unit) * unit).toBe(0);
			shown.forEach((amount, at) => {
				expect(Math.abs(amount % unit)).toBe(0);
				expect(Math.abs(amount - (parts[at] ?? 0))).toBeLessThanOrEqual(unit);
			});
		})
	);
});

test('each bar begins where the one before ends, from zero to the total', () => {
	const { zero, bars: drawn } = bars([10, -4, -8]);
	expect(zero).toBeCloseTo((2 / 12) * 100, 9);
	expect(drawn.map((bar) => [bar.from, bar.width].map(Math.round))).toEqual([
		[17, 83],
		[67, 33],
		[0, 67]
	]);
	expect(drawn.at(-1)?.end).toBe(0);
});

test('no amounts, or only zeros, draw nothing and divide by nothing', () => {
	expect(bars([])).toEqual({ zero: 0, bars: [] });
	expect(bars([0, 0]).bars.every((bar) => bar.width === 0 && Number.isFinite(bar.from))).toBe(true);
});
