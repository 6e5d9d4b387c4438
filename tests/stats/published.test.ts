// Published figures of these are cases of tests/published/subjects/statistics.ts; here are their edges.
import { describe, expect, it } from 'vitest';
import { breakEvenLift, breakEvenMargin } from '../../src/engine/finance/breakEven.ts';
import { finalSize, totalProgeny } from '../../src/engine/stats/branching.ts';
import { clopperPearson, proportion, wilson } from '../../src/engine/stats/proportion.ts';
import { rankInterval } from '../../src/engine/stats/rankInterval.ts';

describe('order-statistic ranks of a quantile', () => {
	it('has no upper end for 99 of 100 before 368 futures, the first n with 0.99ⁿ ≤ 2.5 %', () => {
		expect(rankInterval(367, 0.99).upper).toBeNull();
		expect(rankInterval(368, 0.99).upper).toBe(368);
		expect(rankInterval(20, 0.05).lower).toBeNull();
	});
});

describe('shares', () => {
	it('end at 0 and 1 without a residue; none in 500 by the closed form of the two-sided upper end', () => {
		expect(wilson(500, 500).high).toBe(1);
		expect(clopperPearson(0, 500).low).toBe(0);
		expect(clopperPearson(0, 500).high).toBeCloseTo(1 - Math.pow(0.025, 1 / 500), 12);
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

describe('chains of referrals', () => {
	it('without end from one each on; a market is reached by none below', () => {
		expect(totalProgeny(1)).toBe(Infinity);
		expect(finalSize(0.9)).toBe(0);
		expect(finalSize(1)).toBe(0);
	});

	it('the share reached solves z = 1 − exp(−Kz), just above one and far above', () => {
		for (const K of [1.000001, 1.01, 1.2, 3, 20]) {
			const z = finalSize(K);
			expect(z).toBeGreaterThan(0);
			expect(z).toBeCloseTo(-Math.expm1(-K * z), 9);
		}
		// near one, z is about 2(K − 1)
		expect(finalSize(1.001) / 0.002).toBeCloseTo(1, 2);
	});

	it('fewer than none is refused', () => {
		expect(() => totalProgeny(-0.1)).toThrow(RangeError);
		expect(() => finalSize(NaN)).toThrow(RangeError);
	});
});
