import { describe, expect, it } from 'vitest';
import { expectedShortfall } from '../../src/engine/stats/shortfall.ts';

const counted = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i + 1);

describe('mean of the worst futures', () => {
	it('worst 1 of 100 is refused below 2,000 futures, worst 5 below 400', () => {
		expect(expectedShortfall(counted(1999), 0.99)).toBeNull();
		expect(expectedShortfall(counted(2000), 0.99)).toBe(1990.5);
		expect(expectedShortfall(counted(399), 0.95)).toBeNull();
		expect(expectedShortfall(counted(400), 0.95)).toBe(390.5);
	});

	it('counts the boundary future in part, so that the tail holds exactly its share', () => {
		// 10 % of 205 is 20.5 futures: 20 whole ones of mean 195.5 and half of the one at 185
		expect(expectedShortfall(counted(205), 0.9)).toBeCloseTo((20 * 195.5 + 0.5 * 185) / 20.5, 12);
	});
});
