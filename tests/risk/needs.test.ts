import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetNeeds, safeBudget } from '../../src/engine/risk/needs.ts';
import { breachOf, budgetLine, budgetOf, releasedBy } from '../../src/engine/summary/budget.ts';
import { worldOf } from '../../src/engine/summary/facts.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { column, normals } from '../stats/luck.ts';

/** Cumulative costs by point in time of random futures, whole minor units; now and then one falls, as all costs may. */
const paths = fc.array(fc.array(fc.integer({ min: -50, max: 4000 }), { minLength: 6, maxLength: 6 }), {
	minLength: 1,
	maxLength: 12
});
const cumulated = (flows: readonly number[][]) =>
	Array.from({ length: 7 }, (_, at) =>
		Float64Array.from(flows, (flow) => flow.slice(0, at).reduce((sum, cost) => sum + cost, 0))
	);

test.each(['total', 'year', 'month'] as const)('a future breaks a %s budget if and only if it needs more', (period) => {
	const phasing = [1, 1, 2, 1, 1, 3, 1, 1, 1, 1, 1, 1];
	const base = smallCoffee({ launch: '2027-03-01' });
	fc.assert(
		fc.property(paths, fc.integer({ min: 1, max: 240 }), fc.boolean(), (flows, amount, phased) => {
			const budget = { ...base.budget, amount, period, ...(phased && { phasing }) };
			const world = worldOf({ ...base, budget }, false, 6);
			const points = cumulated(flows);
			const needs = budgetNeeds(points, releasedBy(world));
			const line = budgetLine(world)!;
			flows.forEach((_, r) => {
				const { first } = breachOf(points, line, r);
				// the line is rounded to whole minor units: within one of it both answers are right
				const close = line.some((limit, p) => Math.abs((points[p + 1]?.[r] ?? 0) - limit) <= 1);
				if (!close) expect(needs[r]! > amount * world.minor).toBe(first >= 0);
			});
		}),
		{ numRuns: 300 }
	);
});

test('a total is released once, a month every month; moving the amount moves the line', () => {
	const base = smallCoffee();
	const of = (period: 'total' | 'month') =>
		Array.from(releasedBy(worldOf({ ...base, budget: { ...base.budget, period } }, false, 6)));
	expect(of('total')).toEqual([1, 1, 1, 1, 1, 1]);
	expect(of('month')).toEqual([1, 2, 3, 4, 5, 6]);
});

describe('the budget that holds', () => {
	const next = normals(4);
	const needs = column(2000, () => 1000 + 100 * next());

	test('is the quantile, with an interval around it', () => {
		const [ninety, ninetyNine] = [safeBudget(needs, 90), safeBudget(needs, 99)];
		expect(ninety.amount).toBeGreaterThan(1120);
		expect(ninety.amount).toBeLessThan(1136);
		expect(ninety.low).toBeLessThan(ninety.amount!);
		expect(ninety.high).toBeGreaterThan(ninety.amount!);
		expect(ninety.steady).toBe(true);
		expect(ninety.runs).toBe(2000);
		expect(ninetyNine.amount).toBeGreaterThan(ninety.amount!);
	});

	test('is that of the summary for a total budget', () => {
		const points = [new Float64Array(2000), needs];
		const needed = budgetOf(points, Float64Array.of(1100)).needed;
		expect(safeBudget(budgetNeeds(points, Float64Array.of(1)), 95)).toMatchObject(needed[1]!);
	});

	test('is refused where the runs cannot see so far, with the number that could', () => {
		const few = needs.slice(0, 60);
		const refused = safeBudget(few, 99);
		expect(refused).toMatchObject({ amount: null, low: null, high: null, steady: false });
		expect(refused.runs).toBeGreaterThanOrEqual(368);
		// a bell with an sd of a tenth: 7.3 sd ÷ √n = 3 % of 1.23 means
		expect(refused.runs).toBeGreaterThan(300);
		expect(refused.runs).toBeLessThan(700);
		expect(safeBudget(needs.slice(0, 200), 99)).toMatchObject({ high: null, steady: false });
	});

	test('the number of runs it names makes it steady', () => {
		const wide = (n: number) => {
			const draw = normals(9);
			return column(n, () => 1000 + 300 * draw());
		};
		const now = safeBudget(wide(1000), 99);
		expect(now.steady).toBe(false);
		expect(safeBudget(wide(Math.ceil(now.runs * 1.5)), 99).steady).toBe(true);
		expect(safeBudget(wide(Math.floor(now.runs / 3)), 99).steady).toBe(false);
	});

	test('where nothing differs or nothing is spent there is nothing to wait for', () => {
		expect(safeBudget(new Float64Array(400).fill(5), 95)).toMatchObject({ amount: 5, steady: true });
		expect(safeBudget(new Float64Array(400), 95)).toMatchObject({ amount: 0, steady: true });
	});
});
