import { expect, test } from 'vitest';
import { fieldAt, type NumberField } from '../../src/engine/scenario/index.ts';
import { positionOf, scaleOf, stepped, STEPS, valueOf } from '../../src/lib/inputs/scale.ts';

const field = (path: string) => fieldAt(path) as NumberField;

test('a slider holds its value and its starting value, and its ends lead to its ends', () => {
	for (const [path, value] of [
		['business.grossMargin', 0.65],
		['customers.seeds.count', 200_000],
		['customers.basket.mean', 38],
		['channels.0.growth', -0.02]
	] as const) {
		const scale = scaleOf(field(path), value, value);
		expect(scale.low, path).toBeLessThanOrEqual(value);
		expect(scale.high, path).toBeGreaterThanOrEqual(value);
		expect(valueOf(scale, 0), path).toBeCloseTo(scale.low, 9);
		expect(valueOf(scale, STEPS), path).toBeCloseTo(scale.high, 9);
		expect(valueOf(scale, positionOf(scale, value)), path).toBeCloseTo(value, 9);
	}
});

test('steps keep to whole steps and inside what is allowed', () => {
	expect(stepped(field('business.grossMargin'), 0.65, 1)).toBe(0.66);
	expect(stepped(field('business.grossMargin'), 1, 10)).toBe(1);
	expect(stepped(field('horizonMonths'), 24, -10)).toBe(14);
	expect(stepped(field('customers.seeds.count'), 200_000, 1)).toBe(210_000);
});
