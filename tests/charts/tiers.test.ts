import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tierBands, tierClasses, tierNamePlaces, wholeShare } from '../../src/lib/charts/tiers.geometry.ts';

const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map((match) => Number(match[0]));

test('shares stack to the whole, the highest tier at the bottom', () => {
	const bands = tierBands(
		[
			[1, 0, 0],
			[0.7, 0.2, 0.1]
		],
		(period) => period * 100,
		(share) => 100 - share * 100
	);
	expect(bands.map((band) => band.tier)).toEqual([2, 1, 0]);
	expect(bands.map((band) => Math.round(band.middle))).toEqual([95, 80, 35]);
	expect(numbers(bands.at(-1)?.edge ?? '')).toEqual([0, 0, 100, 0]);
});

test('shares that do not quite add up leave no gap', () => {
	const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 });
	fc.assert(
		fc.property(shares, (row) => {
			fc.pre(row.some((share) => share > 1e-6));
			const sum = row.reduce((total, _, tier) => total + wholeShare(row, tier), 0);
			expect(sum).toBeCloseTo(1, 9);
		})
	);
	expect(wholeShare([0, 0], 0)).toBe(0);
});

test('names beside the bands never overlap', () => {
	const bands = tierBands(
		[[0.94, 0.03, 0.01, 0.01, 0.005, 0.005]],
		(period) => period,
		(share) => 118 - share * 114
	);
	const places = tierNamePlaces(bands, 4, 118).toSorted((a, b) => a - b);
	places.slice(1).forEach((place, index) => expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(17 - 1e-6));
});

test('neighbouring tiers never share a fill', () => {
	for (let count = 1; count <= 6; count++) {
		expect(new Set(tierClasses(count)).size).toBe(count);
		expect(tierClasses(count)).toHaveLength(count);
	}
});
