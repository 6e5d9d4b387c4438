import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	crossings,
	lineDomain,
	lineScale,
	lineTicks,
	silhouette,
	type SpendBins
} from '../../src/lib/charts/tier-line.geometry.ts';
import { namePlaces, piecesOf, sideTexts, valuePlaces } from '../../src/lib/charts/tier-line.layout.ts';
import { bounds, clamped, leapt, niceBeyond, snapped, stepped } from '../../src/lib/charts/tier-steps.ts';
import { textWidth } from '../../src/lib/charts/text.ts';

const bins: SpendBins = {
	low: 0,
	width: 0.25,
	counts: Array.from({ length: 64 }, (_, bin) => (bin === 0 ? 900 : Math.exp(-0.5 * ((bin - 23) / 4) ** 2) * 1000))
};
const show = (value: number) => `¥${value}`;

test.each([
	[2_548, 2_500],
	[503, 500],
	[517, 520],
	[99.6, 100],
	[10_449, 10_000],
	[7.3, 7],
	[0.2, 1]
])('%d snaps to two significant digits: %d', (value, expected) => {
	expect(snapped(value)).toBe(expected);
});

test.each([
	[2_500, 1, 2_600],
	[2_500, -1, 2_400],
	[2_500, 10, 3_500],
	[1_000, -1, 990],
	[990, 1, 1_000],
	[9_900, 2, 11_000],
	[2_548, 1, 2_600],
	[2_548, -1, 2_500],
	[1, -1, 1],
	[9, 1, 10]
])('%d and %d steps: %d', (value, steps, expected) => {
	expect(stepped(value, steps)).toBe(expected);
});

test('Page keys go to the next of 1, 2, 5', () => {
	expect([leapt(2_500, 1), leapt(2_500, -1), leapt(2_000, 1), leapt(2_000, -1), leapt(1, -1)]).toEqual([
		5000, 2000, 5000, 1000, 1
	]);
	expect([niceBeyond(69, 'down'), niceBeyond(3_800, 'up'), niceBeyond(5_000, 'up')]).toEqual([50, 5000, 5000]);
});

test('handles do not cross, whatever is wanted', () => {
	const domain: [number, number] = [50, 10_000];
	fc.assert(
		fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (wanted) => {
			const silver = clamped(snapped(wanted), bounds([500, 2_500], 0, domain));
			const gold = clamped(snapped(wanted), bounds([500, 2_500], 1, domain));
			expect(silver).toBeLessThan(2_500);
			expect(silver).toBeGreaterThanOrEqual(50);
			expect(gold).toBeGreaterThan(500);
			expect(gold).toBeLessThanOrEqual(10_000);
		})
	);
});

test('typed values that cross are found, and the handles are free to part again', () => {
	expect(crossings([3_000, 2_000])).toEqual([[2_000, 3_000]]);
	expect(crossings([500, 2_500])).toEqual([]);
	expect(bounds([3_000, 2_000], 1, [50, 10_000])[1]).toBe(10_000);
});

test('the line runs from round end to round end around the data and the thresholds', () => {
	const [low, high] = lineDomain(bins, [500, 2_500]);
	// 5 % of these members lie below 54, 0.5 % above 3,650
	expect([low, high]).toEqual([50, 5000]);
	expect(lineDomain(bins, [500, 2_600])).toEqual([low, high]);
	expect(lineDomain({ ...bins, counts: [] }, [500, 2_500])).toEqual([200, 5000]);
	expect(lineDomain({ ...bins, counts: [] }, [])).toEqual([1, 10]);
});

test('the silhouette stands on the line, inside it, and peaks where the members are', () => {
	const points: [number, number][] = [];
	silhouette(bins, [20, 5_000], (value, up) => {
		points.push([value, up]);
		return '';
	});
	const peak = points.reduce((best, point) => (point[1] > best[1] ? point : best));
	expect(peak[0]).toBeGreaterThan(Math.exp(22 * 0.25));
	expect(peak[0]).toBeLessThan(Math.exp(23 * 0.25));
	expect(Math.max(...points.map((point) => point[1]))).toBeLessThanOrEqual(1);
	expect(Math.min(...points.map((point) => point[1]))).toBeGreaterThanOrEqual(0);
	expect(Math.min(...points.map((point) => point[0]))).toBeGreaterThanOrEqual(20);
	expect(Math.max(...points.map((point) => point[0]))).toBeLessThanOrEqual(5_000 + 1e-6);
});

test('few round amounts under the line', () => {
	expect(lineTicks([50, 5_000], 9)).toEqual([50, 100, 200, 500, 1000, 2000, 5000]);
	expect(lineTicks([50, 5_000], 5)).toEqual([50, 100, 500, 1000, 5000]);
	expect(lineTicks([50, 5_000], 3)).toEqual([100, 1000]);
});

const ladders: [string, number, string[]][] = [
	['three tiers', 343, ['Basic', 'Silver', 'Gold']],
	['six tiers', 343, ['Basic', 'Silver', 'Gold', 'Platinum', 'Diamond', 'Black Diamond']],
	['six tiers in Chinese', 328, ['普通会员', '银卡会员', '金卡会员', '铂金会员', '钻石会员', '黑钻会员']],
	['six tiers at 288 px', 288, ['Basic', 'Silver', 'Gold', 'Platinum', 'Diamond', 'Black Diamond']]
];

test.each(ladders)('%s: names do not overlap, nor do values', (_, width, names) => {
	const values = names.slice(1).map((_, index) => 300 + index * 100);
	const domain: [number, number] = [50, 5_000];
	const along = lineScale(domain, 2, width - 2);
	const pieces = piecesOf(
		names.map((name) => ({ name, share: '12.3 %' })),
		values,
		domain,
		along
	);
	const places = namePlaces(pieces, width);
	for (const row of [0, 1]) {
		const texts = places.flatMap(({ x, row: at, share }, index) => {
			const piece = pieces[index] ?? { name: '', share: '' };
			const name = textWidth(piece.name);
			const number = textWidth(piece.share, 600);
			const wide = { over: Math.max(name, number), beside: name + 4 + number, none: name }[share];
			return at === row ? [{ from: x - wide / 2, to: x + wide / 2 }] : [];
		});
		texts.forEach((text, index) => {
			expect(text.from).toBeGreaterThanOrEqual(-1e-6);
			expect(text.to).toBeLessThanOrEqual(width + 1e-6);
			const next = texts[index + 1];
			if (next) expect(next.from).toBeGreaterThanOrEqual(text.to);
		});
	}
	const under = valuePlaces(values, domain, along, width, show);
	under.places.slice(1).forEach((place, index) => {
		expect(place - (under.places[index] ?? 0)).toBeGreaterThanOrEqual(textWidth('¥500', 600));
	});
	for (const tick of under.ticks) {
		for (const place of under.places) expect(Math.abs(tick.x - place)).toBeGreaterThan(textWidth('¥500', 600) / 2);
	}
});

test.each(ladders)('%s upright: one column of texts, a line apart', (_, __, names) => {
	const values = names.slice(1).map((_, index) => 300 + index * 100);
	const along = lineScale([50, 5_000], 208, 8);
	const pieces = piecesOf(
		names.map((name) => ({ name, share: '12.3 %' })),
		values,
		[50, 5_000],
		along
	);
	const texts = sideTexts(pieces, values, [50, 5_000], along, show, { width: 70, top: 14, bottom: 212 });
	const sorted = texts.toSorted((a, b) => a.y - b.y);
	sorted.slice(1).forEach((text, index) => expect(text.y - (sorted[index]?.y ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6));
	expect(texts.filter((text) => text.kind === 'value')).toHaveLength(values.length);
	expect(texts.filter((text) => text.kind === 'name')).toHaveLength(names.length);
});
