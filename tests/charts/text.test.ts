import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apart, inLines, sideBySide, textWidth, uncrowded, within } from '../../src/lib/charts/text.ts';

test('labels with room stay where they are wanted', () => {
	expect(apart([10, 50, 90], 16, 0, 100)).toEqual([10, 50, 90]);
});

test('labels that would overlap give way evenly, in order', () => {
	expect(apart([50, 50], 16, 0, 100)).toEqual([42, 58]);
	expect(apart([60, 50, 52], 16, 0, 100)).toEqual([70, 38, 54]);
	expect(apart([95, 99], 16, 0, 100)).toEqual([84, 100]);
	expect(apart([], 16, 0, 100)).toEqual([]);
});

test('whatever is wanted: inside, in order, a gap apart, and the gaps shrink only when there is no room', () => {
	const places = fc.array(fc.double({ min: -50, max: 350, noNaN: true }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(places, fc.integer({ min: 1, max: 60 }), (wanted, gap) => {
			const placed = apart(wanted, gap, 0, 300);
			const room = Math.min(gap, wanted.length > 1 ? 300 / (wanted.length - 1) : gap);
			const sorted = wanted.map((at, index) => ({ at, y: placed[index] ?? NaN })).sort((a, b) => a.y - b.y);
			for (const [index, { at, y }] of sorted.entries()) {
				expect(y).toBeGreaterThanOrEqual(-1e-6);
				expect(y).toBeLessThanOrEqual(300 + 1e-6);
				const before = sorted[index - 1];
				if (!before) continue;
				expect(y - before.y).toBeGreaterThanOrEqual(room - 1e-6);
				expect(at).toBeGreaterThanOrEqual(before.at);
			}
		})
	);
});

test('texts of different widths side by side do not touch, and it is said when they must', () => {
	const fits = sideBySide([50, 52, 54], [40, 20, 60], 0, 200);
	expect(fits.fits).toBe(true);
	const [a = 0, b = 0, c = 0] = fits.middles;
	expect(b - a).toBeGreaterThanOrEqual(38);
	expect(c - b).toBeGreaterThanOrEqual(48);
	expect(a).toBeGreaterThanOrEqual(20);
	expect(sideBySide([50, 52, 54], [90, 90, 90], 0, 200).fits).toBe(false);
});

test('first and last text of an axis are kept, touching ones between them are not', () => {
	const texts = [0, 10, 30, 80, 100].map((x) => ({ x, width: 20 }));
	expect(uncrowded(texts).map((text) => text.x)).toEqual([0, 30, 100]);
	expect(uncrowded([{ x: 5, width: 20 }])).toHaveLength(1);
});

test('widths: Chinese is wider, 600 is wider, and a text is pushed inside', () => {
	expect(textWidth('预算')).toBe(24);
	expect(textWidth('Budget', 600)).toBeGreaterThan(textWidth('Budget'));
	expect(within(2, 30, 0, 100)).toBe(15);
	expect(within(95, 30, 0, 100)).toBe(85);
	expect(within(50, 30, 0, 100)).toBe(50);
});

test('a sentence too long for one line is broken near its middle, nothing lost', () => {
	const sentence = 'month 13: median ¥3.5m, 80 of 100 between ¥2.9m and ¥4.4m';
	expect(inLines(sentence, 1000)).toEqual([sentence]);
	expect(inLines(sentence, 300)).toEqual(['month 13: median ¥3.5m, 80 of', '100 between ¥2.9m and ¥4.4m']);
	expect(inLines('第 13 个月：中位 350 万，100 个未来中 80 个在 290 万至 440 万', 300).join('')).toContain('440 万');
});
