import { expect, test } from 'vitest';
import { drivers } from '../../src/engine/risk/drivers.ts';
import { percentileOf, worstFutures } from '../../src/engine/risk/worst.ts';
import { column, luck } from '../stats/luck.ts';

test('percentiles count the futures below, ties by half', () => {
	expect(percentileOf([1, 2, 3, 4], 3)).toBe(87.5);
	expect(percentileOf([5, 5], 0)).toBe(50);
	expect(percentileOf([5, 5, 5, 5], 2)).toBe(50);
});

test('the dearest future comes first, told by what pushed it up', () => {
	const n = 120;
	const [a, b, idle] = [3, 5, 9].map((seed) => column(n, luck(seed))) as [Float64Array, Float64Array, Float64Array];
	a[17] = 0.999;
	b[17] = 0.001;
	const result = Float64Array.from(a, (value, r) => 1000 + 400 * value - 300 * b[r]!);
	const factors = [
		{ id: 'a', values: a },
		{ id: 'b', values: b },
		{ id: 'idle', values: idle },
		{ id: 'still', values: new Float64Array(n).fill(2) }
	];
	// half of it in each of two periods, but all of future 17's excess in the second
	const half = Float64Array.from(result, (_, r) => (r === 17 ? 450 : result[r]! / 2));
	const paths = [new Float64Array(n), half, result];
	const worst = worstFutures(result, factors, drivers(factors, result), paths);
	expect(worst).toHaveLength(3);
	expect(worst[0]?.place).toBe(17);
	expect(worst[0]!.result).toBeGreaterThanOrEqual(worst[1]!.result);
	expect(worst[0]!.odd.slice(0, 2).map(({ id }) => id)).toEqual(['a', 'b']);
	expect(worst[0]!.odd[0]!.adds).toBeCloseTo(400 * (0.999 - a.reduce((sum, value) => sum + value, 0) / n), 0);
	expect(worst[0]!.odd.some(({ id }) => id === 'still')).toBe(false);
	expect(worst[0]!.peak?.period).toBe(1);
	expect(worst[0]!.peak!.times).toBeGreaterThan(1);
});

test('nothing spent has no peak', () => {
	const still = new Float64Array(40);
	expect(worstFutures(still, [], drivers([], still), [still, still])[0]).toMatchObject({ odd: [], peak: null });
});
