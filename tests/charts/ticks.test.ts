import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisTop, tickValues } from '../../src/lib/format/index.ts';

test.each([
	[0, 15.2, 5, [0, 5, 10, 15]],
	[0, 13.1, 5, [0, 5, 10]],
	[5.9, 14.6, 5, [6, 8, 10, 12, 14]],
	[-2, 5, 5, [-2, 0, 2, 4]],
	[0, 1, 5, [0, 0.5, 1]],
	[0, 11, 5, [0, 5, 10]],
	[0, 0.3, 4, [0, 0.1, 0.2, 0.3]]
])('from %d to %d, at most %d', (low, high, most, expected) => {
	expect(tickValues(low, high, most)).toEqual(expected);
});

test('a domain of one point has one tick, none of it is NaN', () => {
	expect(tickValues(3, 3)).toEqual([3]);
	expect(tickValues(NaN, 3)).toEqual([]);
	expect(tickValues(5, Infinity)).toEqual([5]);
});

test('three to five round ticks inside any domain', () => {
	const anywhere = { noNaN: true, noDefaultInfinity: true };
	fc.assert(
		fc.property(
			fc.double({ min: -1e9, max: 1e9, ...anywhere }),
			fc.double({ min: 1e-3, max: 1e12, ...anywhere }),
			(low, span) => {
				fc.pre(span > Math.abs(low) * 1e-6);
				const values = tickValues(low, low + span);
				const step = (values[1] ?? 0) - (values[0] ?? 0);
				const lead = Number(step.toExponential(6).split('e')[0]);
				expect(values.length).toBeGreaterThanOrEqual(3);
				expect(values.length).toBeLessThanOrEqual(5);
				expect(Math.min(...[1, 2, 2.5, 5, 10].map((nice) => Math.abs(nice - lead)))).toBeLessThan(1e-3);
				expect(values[0]).toBeGreaterThanOrEqual(low - span * 1e-6);
				expect(values.at(-1)).toBeLessThanOrEqual(low + span * (1 + 1e-6));
			}
		),
		{ numRuns: 2000 }
	);
});

test('the top of an axis leaves at most a quarter empty and cuts nothing', () => {
	expect(axisTop(13.1)).toBe(15);
	expect(axisTop(15)).toBe(15);
	expect(axisTop(0)).toBe(1);
	fc.assert(
		fc.property(fc.double({ min: 1, max: 1e13, noNaN: true }), (highest) => {
			const top = axisTop(highest);
			expect(top).toBeGreaterThanOrEqual(highest * (1 - 1e-9));
			expect(highest / top).toBeGreaterThanOrEqual(0.75);
		})
	);
});
