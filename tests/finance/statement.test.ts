// The finance tables of whole runs: presets and designs tie in every future; what does not tie is withheld and the rest is shown.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FACTORS } from '../../src/engine/finance/blowUp.ts';
import { project } from '../../src/engine/finance/projection.ts';
import { plannedRedemption, statementOf } from '../../src/engine/finance/statement.ts';
import { FACE, POINTS_ISSUED, POINTS_REDEEMED } from '../../src/engine/kernel/accounts.ts';
import type { Outcome, Row } from '../../src/engine/outcome.ts';
import { central, read, type Scenario } from '../../src/engine/scenario/index.ts';
import { finance, results, simulate, type Simulation } from '../../src/index.ts';
import { financeResults } from '../../src/run/financeResults.ts';

const folder = 'simulations/';
const files = readdirSync(folder).filter((name) => name.endsWith('.earnburn.json'));
const raw = (file: string) => JSON.parse(readFileSync(folder + file, 'utf8')) as Record<string, unknown>;
function scenarioOf(file: string, changes: object = {}): Scenario {
	const reading = read(JSON.stringify({ ...raw(file), sample: 400, ...changes }));
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	return reading.scenario;
}
const play = (scenario: Scenario, replications: number) =>
	simulate(scenario, { replications, workers: 0, triangles: true });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(files)('%s', (file) => {
	const scenario = scenarioOf(file);
	const played = play(scenario, 3);

	test.each(scenario.designs.map(({ id }) => id))('%s: every table ties in every future', async (id) => {
		const simulation = await played;
		for (let replication = 0; replication < 3; replication++) {
			const made = finance(simulation, id, { replication });
			expect(made.withheld).toEqual([]);
			const { points, liability, atFace, deferred, triangle, cohorts, all } = made;
			if (!points || !liability || !atFace || !deferred || !triangle || !cohorts || !all) throw new Error('withheld');
			points.forEach((row, month) => {
				expect(row.opening + row.issued - row.redeemed - row.expired - row.forfeited).toBe(row.closing);
				expect(row.opening).toBe(month === 0 ? (cohorts[0]?.issued ?? 0) : points[month - 1]?.closing);
				expect(cohorts[month + 1]?.issued).toBe(row.issued);
				// column of the triangle = redeemed in that month
				expect(sum(triangle.map((line) => line[month] ?? 0))).toBe(row.redeemed);
			});
			for (const rows of [liability, atFace])
				for (const row of rows)
					expect(row.opening + row.issued - row.redeemed - row.lapsed + row.reestimate).toBe(row.closing);
			let before = 0;
			for (const row of deferred) {
				expect(row.opening).toBe(before);
				expect(row.opening + row.allocated - row.revenue).toBe(row.deferred);
				before = row.deferred;
			}
			expect(before).toBe(0);
			expect(all.redeemed).toBe(sum(triangle.map(sum)));
			expect(made.ageing === null ? null : sum(made.ageing)).toBe(points.at(-1)?.closing ?? 0);
		}
	});
	test('the rate of all points is the metric, to the last digits', async () => {
		const simulation = await played;
		for (const design of simulation.summary.designs.slice(1)) {
			const rates = [0, 1, 2].map((replication) => finance(simulation, design.id, { replication }));
			const known = rates.map(({ all }) => all?.rate).filter((rate) => typeof rate === 'number');
			const metric = design.horizon['ultimateRedemptionRate'];
			if (known.length === 0) expect(metric).toBeUndefined();
			else expect(sum(known) / known.length).toBeCloseTo(metric?.mean ?? NaN, 3);
			expect(rates[0]?.expected).toBe(rates[1]?.expected);
		}
	});
});

describe('gold-points start-up', async () => {
	const scenario = scenarioOf('gold-startup.earnburn.json', { sample: 1000 });
	const simulation = await play(scenario, 20);
	const id = scenario.designs[0]?.id ?? '';
	const plan = plannedRedemption(await play(central(scenario), 10), id);
	if (!plan) throw new Error('no plan');
	const statement = finance(simulation, id, { planned: plan });

	test('shown is the future with the lower median of redemption cost', () => {
		const costs = simulation.arms[1]?.rows.map((row) => {
			const at = (account: number) => sum([...row.ledger.subarray(account * 24, account * 24 + 24)]);
			return (at(FACE) * row.future.population) / row.future.sample;
		});
		const middle = [...(costs ?? [])].sort((a, b) => a - b)[9];
		expect(costs?.[statement.replication]).toBe(middle);
	});
	test('a plan holds no uncertain input', () => {
		expect(JSON.stringify(central(scenario))).not.toContain('"shape"');
		expect(JSON.stringify(scenario)).toContain('"shape"');
	});
	test('excess over the plan is split without a residue, over those that break the budget and over all', () => {
		const { blowUp } = statement;
		for (const part of [blowUp?.breaching, blowUp?.dearest, blowUp?.all]) {
			if (!part) throw new Error('nothing to split');
			expect(sum(FACTORS.map((factor) => part.amount[factor])) / part.excess).toBeCloseTo(1, 9);
			expect(sum(FACTORS.map((factor) => part.largest[factor]))).toBe(part.futures);
		}
		const broken = simulation.summary.designs[1]?.budget?.holds;
		expect(blowUp?.breaching?.futures).toBe((broken?.n ?? 0) - (broken?.k ?? 0));
		expect(blowUp?.all?.futures).toBe(20);
		// gold-backed points cost their face value, whatever happens
		expect(blowUp?.all?.times.cost).toBeCloseTo(1, 3);
	});
	test('twice the growth and the same redemption: growth carries it', () => {
		const half = { issued: plan.issued / 2, redeemed: plan.redeemed / 2, cost: plan.cost / 2 };
		const found = finance(simulation, id, { planned: half }).blowUp?.all;
		const own = statement.blowUp?.all;
		expect(found?.times.growth).toBeCloseTo(2 * (own?.times.growth ?? NaN), 9);
		expect(found?.times.redemption).toBeCloseTo(own?.times.redemption ?? NaN, 9);
	});
	test('the stated expectation is used before there are data, and forgotten when the months speak for themselves', () => {
		const [low, high] = [0.1, 0.9].map((expected) => finance(simulation, id, { expected, replication: 3 }));
		expect(low?.deferred?.[0]?.priced).toBe(0.1);
		expect(high?.deferred?.[0]?.priced).toBe(0.9);
		expect(low?.deferred?.[0]?.allocated).toBeLessThan(high?.deferred?.[0]?.allocated ?? 0);
	});
	test('the chain ladder stands beside the truth', () => {
		const { projection, ladders } = statement;
		if (!projection || !ladders) throw new Error('no ladder');
		expect(projection.truth).toHaveLength(projection.ladder.reserves.length);
		expect(sum(projection.truth)).toBeCloseTo(projection.total, 6);
		expect(projection.within).toBe(
			Math.abs(projection.total - projection.ladder.total) <= 2 * projection.ladder.totalError
		);
		expect(ladders.futures).toBeGreaterThan(15);
	});
	test('expected shortfall at 99 % is refused below 2,000 futures', () => {
		const budget = financeResults(results(simulation), statement).budget;
		expect(budget?.worst.map(({ of100, mean }) => [of100, mean])).toEqual([
			[90, null],
			[95, null],
			[99, null]
		]);
	});
	test('as data: money in major units, the same identities', () => {
		const data = financeResults(results(simulation), statement);
		const row = data.liability?.[5];
		const minor = statement.liability?.[5];
		expect(row?.closing).toBe((minor?.closing ?? 0) / 100);
		expect(data.deferred?.[3]?.deferred).toBe((statement.deferred?.[3]?.deferred ?? 0) / 100);
		expect(data.blowUp?.planned.cost).toBe(plan.cost / 100);
	});

	/** The outcome with one cell of the shown future's ledger or triangle moved by one. */
	function moved(change: (row: Row) => Partial<Row>): Outcome {
		const arms = simulation.arms.map((arm) =>
			arm.id === id
				? { ...arm, rows: arm.rows.map((row, r) => (r === statement.replication ? { ...row, ...change(row) } : row)) }
				: arm
		);
		return { ...(simulation as Simulation), arms };
	}
	const plusOne = (table: Float64Array | undefined, cell: number) => {
		const copy = Float64Array.from(table ?? []);
		copy[cell] = (copy[cell] ?? 0) + 1;
		return copy;
	};
	const options = { replication: statement.replication, planned: plan };

	test.each([
		['one point more issued in month 8', POINTS_ISSUED * 24 + 7, 7, -1],
		['one point more redeemed in month 3', POINTS_REDEEMED * 24 + 2, 2, 1]
	])(
		'%s in the ledger: tables of points are withheld with row and amount, the rest is shown',
		(_name, cell, row, amount) => {
			const made = statementOf(
				moved(({ ledger }) => ({ ledger: plusOne(ledger, cell) })),
				id,
				options
			);
			expect(made.withheld).toEqual([{ table: 'points', row, amount }]);
			expect([made.points, made.liability, made.deferred, made.triangle, made.cohorts]).toEqual([
				null,
				null,
				null,
				null,
				null
			]);
			expect(made.blowUp?.all).not.toBeNull();
			expect(made.breakEven.lift).toBe(statement.breakEven.lift);
		}
	);
	test('one point more in a lot at the horizon, or in a cell of the triangle: found too', () => {
		const cohorts = 25;
		const atHorizon = statementOf(
			moved(({ triangle }) => ({ triangle: plusOne(triangle, cohorts + 3) })),
			id,
			options
		);
		expect(atHorizon.withheld).toEqual([{ table: 'points', row: 23, amount: 1 }]);
		const used = statementOf(
			moved(({ triangle }) => ({ triangle: plusOne(triangle, 2 * cohorts + 4 * 62 + 9) })),
			id,
			options
		);
		expect(used.withheld).toEqual([{ table: 'points', row: 9, amount: -1 }]);
	});
	test('without triangles, of an unknown design or future: refused', async () => {
		const plain = await simulate(scenario, { replications: 1, workers: 0 });
		for (const call of [
			() => finance(plain, id),
			() => finance(simulation, 'none'),
			() => finance(simulation, 'nobody'),
			() => finance(simulation, id, { replication: 20 })
		])
			expect(call).toThrow(RangeError);
	});
});

test('a ladder needs three cohorts with redemptions; young ages without any are left out on both sides', () => {
	const none = [0, 0, 0, 0];
	const cohorts = { issued: [0, 100, 100], redeemed: [none, [5, 5, 0, 0], [0, 5, 0, 0]], lapsed: [none, none, none] };
	expect(project(cohorts)).toBeNull();
	const four = {
		issued: [0, 100, 100, 100, 100],
		redeemed: [
			[0, 0, 0, 0, 0, 0],
			[0, 20, 10, 5, 2, 0],
			[0, 0, 20, 10, 5, 0],
			[0, 0, 0, 20, 10, 5],
			[0, 0, 0, 0, 20, 10]
		],
		lapsed: Array.from({ length: 5 }, () => [0, 0, 0, 0, 0, 0])
	};
	const found = project(four);
	expect(found).toMatchObject({ fromAge: 1, months: [0, 1, 2], truth: [2, 5, 15], total: 22 });
	expect(found?.ladder.reserves[2]).toBeCloseTo(20 * (35 / 30) * (30 / 20) - 20, 9);
});
