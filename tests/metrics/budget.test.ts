import { describe, expect, it } from 'vitest';
import { budgetLine, budgetOf } from '../../src/engine/summary/budget.ts';
import { worldOf } from '../../src/engine/summary/facts.ts';
import { scenarioOf, type Terms } from './ledgers.ts';

const line = (terms: Terms, periods = terms.months ?? 1, weekly = false): number[] => [
	...(budgetLine(worldOf(scenarioOf(terms), weekly, periods)) ?? [])
];

describe('the budget line', () => {
	it('a total is there from launch; no budget has no line', () => {
		expect(line({ months: 3, budget: { amount: 120 } })).toEqual([12_000, 12_000, 12_000]);
		expect(budgetLine(worldOf(scenarioOf({ months: 3 }), false, 3))).toBeNull();
	});

	it('a month’s budget is there from the first day of the month, and what is left over stays', () => {
		expect(line({ months: 3, budget: { amount: 120, period: 'month' } })).toEqual([12_000, 24_000, 36_000]);
	});

	it('a fiscal year from July, launched in May: two twelfths, then a whole year, then two months of the next', () => {
		const released = line({
			months: 16,
			launch: '2027-05-01',
			budget: { amount: 120, period: 'year', fiscalYearStart: 7 }
		});
		expect(released.slice(0, 2)).toEqual([2_000, 2_000]);
		expect(released.slice(2, 14)).toEqual(new Array<number>(12).fill(14_000));
		expect(released.slice(14)).toEqual([16_000, 16_000]);
	});

	it('phasing says what part of a year the months within the horizon get', () => {
		const phasing = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3];
		const budget = { amount: 100, period: 'year', phasing } as const;
		expect(line({ months: 1, launch: '2027-12-01', budget })).toEqual([7_500]);
		expect(line({ months: 1, launch: '2027-01-01', budget })).toEqual([0]);
	});

	it('a phased total comes month by month by the weights of the months within the horizon; equal weights come at once', () => {
		const phasing = [1, 3, 0, 9, 9, 9, 9, 9, 9, 9, 9, 9];
		expect(line({ months: 3, budget: { amount: 100, period: 'total', phasing } })).toEqual([2_500, 10_000, 10_000]);
		const flat = new Array<number>(12).fill(7);
		expect(line({ months: 3, budget: { amount: 100, period: 'total', phasing: flat } })).toEqual([
			10_000, 10_000, 10_000
		]);
		const nothing = [0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1];
		expect(line({ months: 3, budget: { amount: 100, period: 'total', phasing: nothing } })).toEqual([
			10_000, 10_000, 10_000
		]);
	});

	it('a phased year comes month by month and is whole at its end', () => {
		const phasing = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0];
		const released = line({ months: 13, budget: { amount: 120, period: 'year', phasing } });
		expect(released.slice(0, 3)).toEqual([2_000, 3_000, 4_000]);
		expect(released.slice(10)).toEqual([12_000, 12_000, 14_000]);
	});

	it('a launch in the middle of November gets half of that month’s part', () => {
		const budget = { amount: 120, period: 'year' } as const;
		expect(line({ months: 2, launch: '2027-11-16', budget })).toEqual([1_500, 1_500 + Math.round((1000 * 15) / 31)]);
	});

	it('by weeks, a month’s budget comes with the week in which the month begins', () => {
		const weeks = line({ months: 2, launch: '2027-02-01', budget: { amount: 10, period: 'month' } }, 9, true);
		expect(weeks).toEqual([1000, 1000, 1000, 1000, 2000, 2000, 2000, 2000, 2000]);
	});
});

describe('a budget of 100 over three months, in five futures', () => {
	// cumulative cost at launch and at the end of each month, by future
	const points = [
		[0, 0, 0, 0, 0],
		[10, 30, 110, 40, 20],
		[50, 60, 120, 101, 90],
		[90, 100, 140, 120, 99]
	].map((values) => Float64Array.from(values));
	const answer = budgetOf(points, Float64Array.of(100, 100, 100));

	it('holds in three: exactly at the line is not over', () => {
		expect(answer.holds).toMatchObject({ k: 3, n: 5, share: 0.6, method: 'clopper-pearson' });
	});

	it('is first breached in month 1 once and in month 2 once, by 30 on average', () => {
		expect(answer.firstBreach).toEqual([1, 1, 0]);
		expect(answer.earliest).toBe(0);
		expect(answer.meanExcess).toBe(30);
	});

	it('cannot say from five futures what holds in 90 of 100', () => {
		expect(answer.needed).toEqual([90, 95, 99].map((of100) => ({ of100, amount: null, low: null, high: null })));
		expect(answer.worst.every(({ mean }) => mean === null)).toBe(true);
	});

	it('that nobody breaches has no excess and no first month', () => {
		const calm = budgetOf(points, Float64Array.of(200, 200, 200));
		expect(calm).toMatchObject({ meanExcess: null, earliest: null, firstBreach: [0, 0, 0] });
	});

	it('by the month can be breached on the way and kept in the end', () => {
		const monthly = budgetOf(
			[[0], [40], [60], [90]].map((values) => Float64Array.from(values)),
			Float64Array.of(35, 70, 105)
		);
		expect(monthly).toMatchObject({ holds: { k: 0 }, earliest: 0, meanExcess: 5, amount: 105 });
	});
});

describe('the budget that holds in so many of 100 futures', () => {
	const costs = (n: number) => [new Float64Array(n), Float64Array.from({ length: n }, (_, i) => 1000 - i)];

	it('of 1,000 futures costing 1 … 1,000: 990.99, between the 983rd and the 997th (order statistics)', () => {
		const [ninety, , ninetyNine] = budgetOf(costs(1000), Float64Array.of(0)).needed;
		expect(ninetyNine).toEqual({ of100: 99, amount: expect.closeTo(990.99, 9), low: 983, high: 997 });
		expect(ninety?.amount).toBeCloseTo(900.9, 9);
	});

	it('of 200 futures has no upper end for 99, of 98 no value at all', () => {
		expect(budgetOf(costs(200), Float64Array.of(0)).needed[2]).toMatchObject({
			high: null,
			amount: expect.closeTo(998.99, 9)
		});
		expect(budgetOf(costs(98), Float64Array.of(0)).needed[2]).toEqual({
			of100: 99,
			amount: null,
			low: null,
			high: null
		});
	});

	it('holds in at least that share of the futures it was told from', () => {
		for (let n = 99; n < 400; n++) {
			for (const { of100, amount } of budgetOf(costs(n), Float64Array.of(0)).needed) {
				const held = costs(n)[1]!.filter((cost) => cost <= (amount ?? 0)).length;
				expect(held * 100).toBeGreaterThanOrEqual(of100 * n);
			}
		}
	});
});
