import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	countPlaces,
	dotDomain,
	dotSize,
	pack,
	placedDots,
	quantileDots,
	tallest
} from '../../src/lib/charts/dots.geometry.ts';

test('dot i of n is the quantile at (i − ½)/n, type 5', () => {
	expect(quantileDots([1, 2, 3, 4], 4)).toEqual([1, 2, 3, 4]);
	expect(quantileDots([4, 1, 3, 2], 2)).toEqual([1.5, 3.5]);
	expect(quantileDots([7], 3)).toEqual([7, 7, 7]);
	expect(quantileDots([], 3)).toEqual([]);
	// R's quantile(1:10, c(.1, .5, .9), type = 5)
	const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
	expect(quantileDots(ten, 5)).toEqual([1.5, 3.5, 5.5, 7.5, 9.5]);
});

test('the dots beyond a budget are the share of futures beyond it, to half a dot', () => {
	const futures = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 100, maxLength: 400 });
	fc.assert(
		fc.property(futures, (values) => {
			const limit = values[0] ?? 0;
			const dots = quantileDots(values, 50).filter((value) => value > limit).length;
			const share = values.filter((value) => value > limit).length / values.length;
			// The future that equals the budget is itself half below, half above: 25 / N dots.
			expect(Math.abs(dots - share * 50)).toBeLessThanOrEqual(0.5 + 25 / values.length + 1e-9);
		})
	);
});

const spread = fc
	.tuple(
		fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 200 }),
		fc.double({ min: -0.2, max: 1.2, noNaN: true })
	)
	.map(([raw, limit]) => ({
		// sums of two uniforms: a hump, as costs have
		values: quantileDots(
			raw.map((value, index) => 5e8 + (value + (raw[raw.length - 1 - index] ?? 0)) * 4e8),
			50
		),
		limit: 5e8 + limit * 8e8
	}));

test('no dot stands on the budget line, none on its wrong side, none on another', () => {
	fc.assert(
		fc.property(spread, ({ values, limit }) => {
			const domain = dotDomain(values, limit);
			fc.pre(domain.limitShown);
			const x = (value: number) => 10 + ((value - domain.low) / (domain.high - domain.low)) * 223;
			const { dots, size } = placedDots(values, x, { value: limit, shown: true }, { top: 26, bottom: 212 });
			const line = x(limit);
			const seen = new Set<string>();
			for (const dot of dots) {
				expect(dot.over).toBe(dot.value > limit);
				if (dot.over) expect(dot.x - size / 2).toBeGreaterThan(line + 1);
				else expect(dot.x + size / 2).toBeLessThan(line - 1);
				const place = `${dot.x.toFixed(3)}/${dot.level}`;
				expect(seen.has(place)).toBe(false);
				seen.add(place);
				expect(Math.abs(dot.x - x(dot.value))).toBeLessThanOrEqual(size / 2 + 3);
			}
			expect(dots).toHaveLength(50);
		})
	);
});

test('the highest stack fills 60–80 % of the plot', () => {
	fc.assert(
		fc.property(spread, fc.integer({ min: 200, max: 500 }), ({ values, limit }, width) => {
			const domain = dotDomain(values, limit);
			const x = (value: number) => 10 + ((value - domain.low) / (domain.high - domain.low)) * (width - 20);
			const size = dotSize(values, x, limit, 186, 40);
			const filled = (tallest(pack(values, x, limit, size)) * size) / 186;
			expect(filled).toBeGreaterThanOrEqual(0.6);
			expect(filled).toBeLessThanOrEqual(0.8);
		})
	);
});

test('all futures alike: one stack that still fits', () => {
	const values = quantileDots([5, 5, 5], 50);
	const domain = dotDomain(values, 6);
	const x = (value: number) => ((value - domain.low) / (domain.high - domain.low)) * 240;
	const { dots, size } = placedDots(values, x, { value: 6, shown: domain.limitShown }, { top: 26, bottom: 212 });
	expect(tallest(dots) * size).toBeLessThanOrEqual(186 * 0.8);
	expect(domain.low).toBeLessThan(5);
	expect(domain.high).toBeGreaterThan(5);
});

test('a budget far off is not drawn into the picture', () => {
	const values = quantileDots([8, 9, 10, 11, 12], 50);
	expect(dotDomain(values, 12.5).limitShown).toBe(true);
	expect(dotDomain(values, 50).limitShown).toBe(false);
	expect(dotDomain(values, 50).high).toBeLessThan(13);
	expect(dotDomain(values, undefined).limitShown).toBe(false);
	const { dots } = placedDots(values, (value) => value * 20, { value: 50, shown: false }, { top: 0, bottom: 100 });
	expect(dots.some((dot) => dot.over)).toBe(false);
});

test('both counts stay inside and apart, wherever the line is', () => {
	for (const line of [0, 5, 60, 180, 243]) {
		const { end, start } = countPlaces(line, 60, 50, 243);
		expect(end - 60).toBeGreaterThanOrEqual(0);
		expect(start + 50).toBeLessThanOrEqual(243);
		expect(start - end).toBeGreaterThanOrEqual(12);
	}
	expect(countPlaces(120, 60, 50, 243)).toEqual({ end: 112, start: 128 });
});
