// Numbers others have printed; ids as in the project's reference/published.json.
import { describe, expect, it } from 'vitest';
import { breakEvenLift, breakEvenMargin } from '../../src/engine/finance/breakEven.ts';
import { clopperPearson, proportion, wilson } from '../../src/engine/stats/proportion.ts';
import { rankInterval } from '../../src/engine/stats/rankInterval.ts';

describe('order-statistic ranks of a quantile (David & Nagaraja)', () => {
	it.each([
		[500, 0.95, 465, 485, 0.960499],
		[1000, 0.95, 936, 964, 0.958095],
		[1000, 0.99, 983, 997, 0.976095],
		[2000, 0.95, 1880, 1920, 0.959989],
		[2000, 0.99, 1971, 1989, 0.957831],
		[5000, 0.99, 4936, 4964, 0.95374]
	])('n = %i, p = %f: ranks %i and %i cover %f', (n, p, lower, upper, coverage) => {
		const found = rankInterval(n, p);
		expect([found.lower, found.upper]).toEqual([lower, upper]);
		expect(Math.abs(found.coverage - coverage)).toBeLessThan(1e-6);
	});

	it('has no upper end for 99 of 100 before 368 futures, the first n with 0.99ⁿ ≤ 2.5 %', () => {
		expect(rankInterval(367, 0.99).upper).toBeNull();
		expect(rankInterval(368, 0.99).upper).toBe(368);
		expect(rankInterval(20, 0.05).lower).toBeNull();
	});
});

describe('shares', () => {
	it('wilson-5-of-500', () => {
		const { low, high } = wilson(5, 500);
		expect(Math.abs(low - 0.004279)).toBeLessThan(1e-6);
		expect(Math.abs(high - 0.023193)).toBeLessThan(1e-6);
	});

	it('wilson-0-of-500: the lower end is 0 and not a residue', () => {
		const { low, high } = wilson(0, 500);
		expect(low).toBe(0);
		expect(Math.abs(high - 0.007624)).toBeLessThan(1e-6);
		expect(wilson(500, 500).high).toBe(1);
	});

	it('clopper-pearson-5-of-500 and clopper-pearson-0-of-500', () => {
		const five = clopperPearson(5, 500);
		expect(Math.abs(five.low - 0.003255)).toBeLessThan(1e-6);
		expect(Math.abs(five.high - 0.023181)).toBeLessThan(1e-6);
		const none = clopperPearson(0, 500);
		expect(none.low).toBe(0);
		expect(Math.abs(none.high - 0.007351)).toBeLessThan(1e-6);
		// closed form of the two-sided upper end
		expect(none.high).toBeCloseTo(1 - Math.pow(0.025, 1 / 500), 12);
	});

	it('chooses Clopper–Pearson where either side counts 5 or fewer', () => {
		expect(proportion(5, 500).method).toBe('clopper-pearson');
		expect(proportion(6, 500).method).toBe('wilson');
		expect(proportion(494, 500).method).toBe('wilson');
		expect(proportion(495, 500).method).toBe('clopper-pearson');
		expect(() => proportion(3, 2)).toThrow('3 in 2');
	});
});

describe('break-even', () => {
	it('break-even-lift: 1 % of sales costs a lift of 5.26 % at a margin of 20 %, 1.69 % at 60 %', () => {
		expect(breakEvenLift(0.2, 0.01)).toBeCloseTo(0.052632, 6);
		expect(breakEvenLift(0.6, 0.01)).toBeCloseTo(0.016949, 6);
	});

	it('no lift pays for a programme that costs the whole margin', () => {
		expect(breakEvenLift(0.01, 0.01)).toBeNull();
	});

	it('rewards in own goods need less margin than rewards in money', () => {
		const response = { used: 0.6, elasticity: 1.5, reach: 0.6, displacement: 0.3 };
		expect(breakEvenMargin({ ...response, paidIn: 'money' })).toBeCloseTo(0.6 / 0.9, 12);
		expect(breakEvenMargin({ ...response, paidIn: 'goods' })).toBeCloseTo(0.6 / (0.9 + 0.42), 12);
		expect(breakEvenMargin({ ...response, elasticity: 0, paidIn: 'money' })).toBeNull();
	});
});
