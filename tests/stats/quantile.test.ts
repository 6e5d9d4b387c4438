import { describe, expect, it } from 'vitest';
import { ascending, canSee, quantile } from '../../src/engine/stats/quantile.ts';
import { column, luck } from './luck.ts';

describe('the quantile used everywhere (Hyndman & Fan type 6)', () => {
	it('gives what R gives for quantile(1:10, type = 6)', () => {
		const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
		expect(quantile(ten, 0.25)).toBe(2.75);
		expect(quantile(ten, 0.5)).toBe(5.5);
		expect(quantile(ten, 0.9)).toBeCloseTo(9.9, 12);
		expect(quantile(ten, 0.05)).toBe(1);
		expect(quantile(ten, 0.99)).toBe(10);
	});

	it('treats gains and losses alike', () => {
		const values = column(31, luck(3));
		const mirrored = values.map((value) => -value);
		expect(quantile(ascending(mirrored), 0.1)).toBeCloseTo(-quantile(ascending(values), 0.9), 14);
	});

	it('the next future lies below the 9-in-10 quantile of 19 futures in 9 of 10 cases; type 7 falls short', () => {
		const next = luck(11);
		const rounds = 20000;
		let below = 0;
		let belowType7 = 0;
		for (let round = 0; round < rounds; round++) {
			const sorted = ascending(column(19, next));
			const unseen = next();
			const type7 = (sorted[16] ?? 0) + 0.2 * ((sorted[17] ?? 0) - (sorted[16] ?? 0));
			if (unseen <= quantile(sorted, 0.9)) below++;
			if (unseen <= type7) belowType7++;
		}
		const error = 3.3 * Math.sqrt(0.09 / rounds);
		expect(Math.abs(below / rounds - 0.9)).toBeLessThan(error);
		expect(belowType7 / rounds).toBeLessThan(0.9 - error);
	});

	it('is not seen beyond the largest number: 99 of 100 needs 99 futures, 95 needs 19', () => {
		expect(canSee(98, 0.99)).toBe(false);
		expect(canSee(99, 0.99)).toBe(true);
		expect(canSee(18, 0.95)).toBe(false);
		expect(canSee(19, 0.95)).toBe(true);
		expect(() => quantile([], 0.5)).toThrow('no numbers');
	});
});
