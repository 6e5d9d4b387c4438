import { describe, expect, it } from 'vitest';
import { holm } from '../../src/engine/stats/holm.ts';
import { pairedT } from '../../src/engine/stats/pairedT.ts';
import { column, normals } from './luck.ts';

describe('paired differences', () => {
	it('give what was printed for Student’s sleep data (1908; R: t = 4.0621, p = 0.002833, 0.70 to 2.46)', () => {
		const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
		const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
		const paired = pairedT(first, second);
		expect(paired.difference).toBeCloseTo(1.58, 12);
		expect(paired.difference / paired.se).toBeCloseTo(4.0621, 4);
		expect(paired.p).toBeCloseTo(0.002833, 6);
		expect(paired.low).toBeCloseTo(0.7001142, 7);
		expect(paired.high).toBeCloseTo(2.4598858, 7);
	});

	it('tell apart what separate luck would need far more futures for: the variance ratio', () => {
		const next = normals(23);
		const base = column(400, () => 100 + 10 * next());
		const lifted = base.map((value) => value * 1.01 + 0.1 * next());
		const { varianceRatio, low } = pairedT(base, lifted);
		expect(varianceRatio).toBeGreaterThan(1000);
		expect(low).toBeGreaterThan(0);
		const shuffled = pairedT(base, lifted.slice().reverse());
		expect(shuffled.varianceRatio).toBeGreaterThan(0.7);
		expect(shuffled.varianceRatio).toBeLessThan(1.4);
	});

	it('of an arm with itself are exactly nothing', () => {
		expect(pairedT([1, 2, 3], [1, 2, 3])).toMatchObject({
			difference: 0,
			se: 0,
			low: 0,
			high: 0,
			p: 1,
			varianceRatio: null
		});
		expect(pairedT([1, 2, 3], [2, 3, 4])).toMatchObject({ difference: 1, p: 0 });
		expect(() => pairedT([1, 2], [1])).toThrow('2 and 1');
	});
});

describe('Holm’s adjustment', () => {
	it('of four p values, by hand', () => {
		expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
	});

	it('never above one, never out of order, nothing for nothing', () => {
		expect(holm([0.6, 0.9])).toEqual([1, 1]);
		expect(holm([])).toEqual([]);
	});

	it('keeps the chance of any false difference among six at 5 %; without it there are four times as many', () => {
		const next = normals(31);
		const rounds = 1500;
		let falsely = 0;
		let unadjusted = 0;
		for (let round = 0; round < rounds; round++) {
			const nothing = new Float64Array(12);
			const ps = Array.from({ length: 6 }, () => pairedT(nothing, column(12, next)).p);
			if (Math.min(...holm(ps)) < 0.05) falsely++;
			if (Math.min(...ps) < 0.05) unadjusted++;
		}
		expect(falsely / rounds).toBeLessThan(0.05 + 3.3 * Math.sqrt(0.0475 / rounds));
		expect(unadjusted / rounds).toBeGreaterThan(0.2);
	});
});
