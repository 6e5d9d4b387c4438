import { describe, expect, it } from 'vitest';
import { FACE, GROSS, LIVES } from '../../src/engine/kernel/accounts.ts';
import { METRICS } from '../../src/engine/metrics.ts';
import type { Outcome } from '../../src/engine/outcome.ts';
import { batchMeans } from '../../src/engine/stats/batchMeans.ts';
import { moments } from '../../src/engine/stats/moments.ts';
import { summarise } from '../../src/engine/summary.ts';
import { luck } from '../stats/luck.ts';
import { madeUp, type Made } from './futures.ts';
import { futureOf, outcomeOf, rowOf, scenarioOf, type Terms } from './ledgers.ts';

const BASE: Made = { futures: 60, periods: 4, population: 400, sample: 400, inputs: 0.1, face: { a: 40 } };

function outcome(made: Partial<Made>, terms: Terms = {}): Outcome {
	const all = { ...BASE, ...made };
	return outcomeOf(scenarioOf({ months: all.periods, ...terms }), all.periods, madeUp(all));
}

const sd = (values: ArrayLike<number>): number => Math.sqrt(moments(values).variance);

describe('the fan of cumulative redemption cost', () => {
	const design = summarise(outcome({})).designs[1]!;
	const { cost } = design;

	it('starts at nothing on launch and has a point per period', () => {
		expect(cost.median.length).toBe(5);
		expect(cost.median[0]).toBe(0);
		expect(cost.upper.every((band) => band[0] === 0)).toBe(true);
	});

	it('nests eleven bands, widest first, around the median', () => {
		expect(cost.levels.length).toBe(11);
		for (let at = 0; at < 5; at++) {
			const edges = [
				...cost.lower.map((band) => band[at]!),
				cost.median[at]!,
				...cost.upper.map((band) => band[at]!).reverse()
			];
			expect(edges).toEqual([...edges].sort((x, y) => x - y));
		}
	});

	it('carries the first ten futures whole, ending where their final cost is', () => {
		expect(cost.sampleIds).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		expect(cost.samples.map((path) => path[4])).toEqual([...design.finalCost.slice(0, 10)]);
	});
});

describe('a sample of one customer in five', () => {
	const MANY = { futures: 300, inputs: 0.04 };
	const part = summarise(outcome({ ...MANY, sample: 80, seed: 2 })).designs[1]!;
	const whole = summarise(outcome({ ...MANY, seed: 3 })).designs[1]!;
	const raw = outcome({ ...MANY, sample: 80, seed: 2 }).arms[1]!.rows.map(
		(row) => 5 * row.blockCost.reduce((sum, cost) => sum + cost, 0)
	);
	/** ratio of two standard deviations over 300 futures each, 3.3 standard errors */
	const error = 3.3 / Math.sqrt(300);

	it('shows the spread of the final cost that everybody would have', () => {
		expect(sd(raw) / sd(whole.finalCost)).toBeGreaterThan(1 + error);
		expect(Math.abs(sd(part.finalCost) / sd(whole.finalCost) - 1)).toBeLessThan(error);
	});

	it('never lets a future’s cumulative cost fall: a month of chance, then one in which only inputs differ', () => {
		const next = luck(9);
		const rows = Array.from({ length: 40 }, (_, r) => {
			const input = r % 4 === 0 ? 0 : Math.floor(next() * 1000);
			const chance = (): number => (r % 4 === 0 || next() < 0.5 ? 0 : 100);
			const cost = [
				[chance(), input],
				[chance(), input]
			];
			const lives = [
				[1, 0],
				[1, 0]
			];
			return rowOf(
				futureOf(r, 200, 2, 2),
				2,
				2,
				new Map([
					[LIVES, lives],
					[FACE, cost]
				]),
				[FACE]
			);
		});
		const none = rows.map(({ future }) =>
			rowOf(
				future,
				2,
				2,
				new Map([
					[
						LIVES,
						[
							[1, 0],
							[1, 0]
						]
					]
				]),
				[]
			)
		);
		const arms = [
			{ id: 'none', rows: none },
			{ id: 'a', rows }
		];
		const { cost, finalCost } = summarise(outcomeOf(scenarioOf({ months: 2 }), 2, arms)).designs[1]!;
		for (const path of cost.samples) expect([...path]).toEqual([...path].sort((x, y) => x - y));
		expect(cost.samples.map((path) => path[2])).toEqual([...finalCost.slice(0, 10)]);
	});

	it('keeps the mean, and the standard error of what was simulated', () => {
		const stat = part.horizon['redemptionCost']!;
		expect(stat.mean).toBeCloseTo(moments(raw).mean, 6);
		expect(stat.se).toBeCloseTo(sd(batchMeans(raw, 10)) / Math.sqrt(30), 6);
		expect(sd(part.finalCost)).toBeLessThan(sd(raw));
	});

	it('says how much is chance, and less of it over the horizon than in one month', () => {
		const { chanceShare } = part.horizon['redemptionCost']!;
		const month = part.series['redemptionCost']![0]!.chanceShare!;
		expect(chanceShare).toBeGreaterThan(0.02);
		expect(month).toBeGreaterThan(chanceShare! * 1.5);
	});
});

describe('what a summary refuses', () => {
	it('a figure that is no number, naming metric, design and future (E204)', () => {
		const broken = outcome({ futures: 3 });
		broken.arms[1]!.rows[2]!.ledger[GROSS * 4 + 1] = NaN;
		expect(() => summarise(broken)).toThrow('E204: gross of design a is not a number over the horizon (replication 2)');
	});

	it('a design without its twin in the same future', () => {
		const { arms, scenario, periods } = outcome({ futures: 3 });
		const shifted = { id: 'a', rows: [...arms[1]!.rows].reverse() };
		expect(() => summarise(outcomeOf(scenario, periods, [arms[0]!, shifted]))).toThrow(
			'replication 2 of design a has no twin'
		);
		expect(() => summarise(outcomeOf(scenario, periods, [arms[1]!]))).toThrow('without its twin');
	});

	it('futures in which nobody was played, and another calendar', () => {
		const empty = outcome({ futures: 2, sample: 0 });
		expect(() => summarise(empty)).toThrow('no lives were played');
		expect(() => summarise(outcome({ futures: 2 }, { months: 6 }))).toThrow('4 periods for a horizon of 6');
	});
});

describe('settled', () => {
	it('not below 30 futures, however narrow', () => {
		expect(summarise(outcome({ futures: 29, inputs: 0, face: { a: 0 } })).settled.settled).toBe(false);
	});

	it('names the metric furthest from its target and how far it is', () => {
		const { settled, worst, ratio, halfWidth } = summarise(outcome({ futures: 40 })).settled;
		const cost = summarise(outcome({ futures: 40 })).designs[1]!.horizon['redemptionCost']!;
		expect(settled).toBe(false);
		expect(worst).toBe('netBenefit'); // nothing gained: it is minus the cost, and held to half the width
		expect(halfWidth).toBe((cost.high - cost.low) / 2);
		expect(ratio).toBeCloseTo(halfWidth / (0.01 * cost.mean), 12);
	});

	it('when every width is within its target', () => {
		const { settled, ratio } = summarise(
			outcome({ futures: 60, inputs: 0.02, population: 4000, sample: 4000 })
		).settled;
		expect(ratio).toBeLessThanOrEqual(1);
		expect(settled).toBe(true);
	});

	it('a chance of going over budget near one half is what keeps it open', () => {
		const median = summarise(outcome({ futures: 60, inputs: 0.02 })).designs[1]!.cost.median[4]! / 100;
		const { settled, worst, ratio } = summarise(
			outcome({ futures: 60, inputs: 0.02 }, { budget: { amount: median } })
		).settled;
		expect(settled).toBe(false);
		expect(worst).toBe('overBudget');
		expect(ratio).toBeGreaterThan(3);
	});

	it('never in a preview, which cannot tell chance apart either', () => {
		const preview = { ...outcome({ futures: 40, inputs: 0, blocks: 1, face: { a: 0 } }), provisional: true };
		const summary = summarise(preview);
		expect(summary.settled.settled).toBe(false);
		expect(summary.designs[1]!.horizon['orders']!.chanceShare).toBeNull();
	});
});

describe('a summary', () => {
	it('is the same bytes for the same outcome, and does not depend on what was summarised before', () => {
		const once = JSON.stringify(summarise(outcome({})));
		const grown = outcome({});
		summarise({
			...grown,
			replications: 20,
			arms: grown.arms.map(({ id, rows }) => ({ id, rows: rows.slice(0, 20) }))
		});
		expect(JSON.stringify(summarise(grown))).toBe(once);
	});

	it('reads a row again when the terms change', () => {
		const { arms, periods } = outcome({});
		const cost = (platformPerMonth: number) =>
			summarise(outcomeOf(scenarioOf({ months: periods, costs: { platformPerMonth } }), periods, arms)).designs[1]!
				.horizon['fixedCost']!.mean;
		expect([cost(10), cost(20)]).toEqual([4_000, 8_000]);
	});

	it('reads a design again when its twin is another', () => {
		const { arms, periods, scenario } = outcome({ futures: 2, face: { a: 40, b: 40 }, extra: { a: 0.4, b: 0.4 } });
		const extraOrders = (twin: number) =>
			summarise(outcomeOf(scenario, periods, [{ ...arms[twin]!, id: 'none' }, arms[1]!])).designs[1]!.horizon[
				'extraOrders'
			]!.mean;
		expect(extraOrders(0)).toBeGreaterThan(0);
		expect(extraOrders(2)).toBe(0);
	});

	it('has a series for every metric that says so, whose flows add up to the horizon', () => {
		const { series, horizon } = summarise(outcome({})).designs[1]!;
		expect(Object.keys(series)).toEqual(METRICS.filter(({ shape }) => shape === 'series').map(({ id }) => id));
		const sum = series['gross']!.reduce((total, stat) => total + (stat?.mean ?? 0), 0);
		expect(sum).toBeCloseTo(horizon['gross']!.mean, 4);
	});

	it('counts the futures in which the programme pays', () => {
		const { designs } = summarise(outcome({ extra: { a: 0.4 } }));
		const { pays, netBenefit } = designs[1]!;
		expect(pays.k).toBe([...netBenefit].filter((value) => value > 0).length);
		expect(pays).toMatchObject({ n: 60, k: 60, high: 1 });
		expect(designs[0]!.pays.k).toBe(0);
	});

	it('one future has no interval', () => {
		const { mean, low, high, se, n } = summarise(outcome({ futures: 1 })).designs[1]!.horizon['orders']!;
		expect([low, high, se, n]).toEqual([mean, mean, 0, 1]);
	});
});
