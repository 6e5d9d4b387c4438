import { sampleVariance } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { covariance, moments } from '../../src/engine/stats/moments.ts';
import { column, luck } from './luck.ts';

describe('mean and variance', () => {
	it('are those of the textbook on five numbers', () => {
		expect(moments([2, 4, 4, 5, 10])).toEqual({ n: 5, mean: 5, variance: 9 });
	});

	it('agree with an independent implementation', () => {
		const values = column(500, luck(7));
		expect(moments(values).variance).toBeCloseTo(sampleVariance([...values]), 14);
	});

	it('keep their digits on top of a large mean, where the sum of squares loses all of them', () => {
		const small = [4, 7, 13, 16];
		const shifted = small.map((value) => value + 1e12);
		const naive = shifted.reduce((sum, value) => sum + value * value, 0) / 4 - moments(shifted).mean ** 2;
		expect(moments(shifted).variance).toBe(30);
		expect(Math.abs(naive * (4 / 3) - 30)).toBeGreaterThan(1);
	});

	it('are 0 where there is nothing to spread', () => {
		expect(moments([])).toEqual({ n: 0, mean: 0, variance: 0 });
		expect(moments([3])).toEqual({ n: 1, mean: 3, variance: 0 });
		expect(moments([0.1, 0.1, 0.1]).variance).toBe(0);
	});

	it('covariance of a column with itself is its variance, with its mirror image minus that', () => {
		const values = [1, 5, 6];
		expect(covariance(values, values)).toBe(moments(values).variance);
		expect(covariance(values, [-1, -5, -6])).toBe(-moments(values).variance);
		expect(() => covariance([1], [1, 2])).toThrow('1 and 2');
	});
});
