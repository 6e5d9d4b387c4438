import { describe, expect, test } from 'vitest';
import { middle, quantileOf, read, settler, uncertainInputs, type Num } from '../../src/engine/scenario/index.ts';
import { PRESETS } from './presets.ts';

const NUMS: readonly Num[] = [
	3,
	{ shape: 'even', low: 2, high: 4 },
	{ shape: 'bell', low: 2, high: 4 },
	{ shape: 'skewed', low: 5, high: 10 },
	{ shape: 'three-point', low: 0, middle: 1, high: 4 },
	{ shape: 'prior', low: 0, middle: 1.5, high: 3 },
	{ shape: 'prior', low: 0, middle: 0.01, high: 0.05 },
	{ shape: 'even', low: 2, high: 2 },
	{ shape: 'prior', low: 0, middle: 0, high: 1 }
];

test.each([
	[{ shape: 'even', low: 2, high: 4 }, 0.25, 2.5],
	[{ shape: 'bell', low: 2, high: 4 }, 0.05, 2],
	[{ shape: 'bell', low: 2, high: 4 }, 0.95, 4],
	[{ shape: 'bell', low: 2, high: 4 }, 0.5, 3],
	[{ shape: 'skewed', low: 5, high: 10 }, 0.05, 5],
	[{ shape: 'skewed', low: 5, high: 10 }, 0.95, 10],
	[{ shape: 'skewed', low: 5, high: 10 }, 0.5, 7.0710678118654755],
	[{ shape: 'three-point', low: 0, middle: 1, high: 4 }, 0.25, 1],
	[{ shape: 'three-point', low: 0, middle: 1, high: 4 }, 0.8125, 2.5],
	[{ shape: 'prior', low: 0, middle: 2, high: 4 }, 0.5, 2]
] as const)('the quantile of %o at %d is %d', (num, u, expected) => {
	expect(quantileOf(num, u)).toBeCloseTo(expected, 9);
});

test('5 to 10, skewed: the middle is about 7.1', () => {
	expect(middle({ shape: 'skewed', low: 5, high: 10 })).toBeCloseTo(7.07, 2);
});

test.each(NUMS)('quantiles of %o rise with u', (num) => {
	const at = Array.from({ length: 999 }, (_, i) => quantileOf(num, (i + 0.5) / 999));
	expect(at.every((value, i) => i === 0 || value >= (at[i - 1] ?? 0))).toBe(true);
	expect(at.every(Number.isFinite)).toBe(true);
});

test('a prior has the stated mean and lies in its range', () => {
	const num: Num = { shape: 'prior', low: 0.05, middle: 0.2, high: 0.5 };
	const draws = Array.from({ length: 4000 }, (_, i) => quantileOf(num, (i + 0.5) / 4000));
	expect(draws.reduce((sum, draw) => sum + draw, 0) / 4000).toBeCloseTo(0.2, 4);
	expect(draws.every((draw) => draw >= 0.05 && draw <= 0.5)).toBe(true);
});

test('a bell that reaches beyond a hard limit is kept within it', () => {
	expect(quantileOf({ shape: 'bell', low: 0.6, high: 0.95 }, 0.9999, [0, 1])).toBe(1);
});

describe('futures', () => {
	const reading = read(PRESETS.find(({ name }) => name.startsWith('coffee'))?.bytes ?? '');
	if (!reading.ok) throw new Error('the preset does not read');
	const { scenario } = reading;

	test('every uncertain input is drawn by its own key, and the same for the same key', () => {
		const asked: string[] = [];
		settler(scenario)((key) => (asked.push(key), 0.5));
		const keys = uncertainInputs(scenario).map(({ key }) => key);
		expect(new Set(asked)).toEqual(new Set(keys));
		expect(keys).toContain('channels.ads.growth');
		expect(keys).toContain('designs.*.tiers.list.gold.benefits.gold-size.value');
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('a future holds numbers where the scenario holds ranges, and nothing else changes', () => {
		const future = settler(scenario)(() => 0.05);
		expect(future.business.grossMargin).toBeCloseTo(0.6525, 12);
		expect(JSON.stringify(future)).not.toContain('"shape"');
		expect(future.designs[0]?.tiers.list.map(({ reach }) => reach)).toEqual([0, 500, 2500]);
		expect(future.market).toBe(scenario.market);
	});

	test('what is switched off or idle is not drawn', () => {
		const keys = uncertainInputs(scenario).map(({ key }) => key);
		expect(keys.filter((key) => /^response\.E(3|4|15|16|20)\b/.test(key))).toEqual([]);
		expect(keys).not.toContain('customers.dropout.a');
	});
});
