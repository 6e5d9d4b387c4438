import { describe, expect, test } from 'vitest';
import { drivers, type Factor } from '../../src/engine/risk/drivers.ts';
import { driversOf, factorsOf } from '../../src/engine/risk/driversOf.ts';
import { shocksOf } from '../../src/engine/risk/common.ts';
import { DEMAND_AT, MONTHS_BEFORE, P_SENTIMENT } from '../../src/engine/kernel/accounts.ts';
import { drawReplication } from '../../src/engine/plan/plan.ts';
import { season } from '../../src/engine/plan/shocks.ts';
import { bell } from '../../src/engine/scenario/spread.ts';
import { drive } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { column, luck, normals } from '../stats/luck.ts';

const named = (factors: Readonly<Record<string, Float64Array>>): Factor[] =>
	Object.entries(factors).map(([id, values]) => ({ id, values }));

describe('a linear result without noise', () => {
	const n = 300;
	const [a, b, c] = [11, 12, 13].map((seed) => column(n, luck(seed))) as [Float64Array, Float64Array, Float64Array];
	const result = Float64Array.from(a, (value, r) => 5_000 + 300 * value - 1_200 * (b[r] ?? 0));
	const found = drivers(named({ a, b, c }), result);

	test('names what is in it, widest first, and nothing else', () => {
		expect(found.rows.map(({ id }) => id)).toEqual(['b', 'a']);
		expect(found.explained).toBeCloseTo(1, 9);
		expect(found.n).toBe(n);
	});

	test('each bar is the slope times the distance between the thirds', () => {
		for (const [id, slope] of [
			['a', 300],
			['b', -1_200]
		] as const) {
			const row = found.rows.find((one) => one.id === id)!;
			expect(row.high - row.low).toBeCloseTo(slope * (row.to - row.from), 6);
			// thirds of an even input lie a third either side of its middle
			expect(row.to - row.from).toBeGreaterThan(0.6);
			expect(row.to - row.from).toBeLessThan(0.72);
			expect(row.se).toBeLessThan(1e-6);
		}
	});
});

describe('with noise', () => {
	test('the standard error covers the truth in about 95 of 100 tables', () => {
		let covered = 0;
		for (let seed = 1; seed <= 200; seed++) {
			const [next, noise] = [luck(7 * seed), normals(9_000 + seed)];
			const a = column(120, next);
			const result = Float64Array.from(a, (value) => 100 * value + 20 * noise());
			const row = drivers(named({ a }), result).rows[0];
			if (row && Math.abs(row.high - row.low - 100 * (row.to - row.from)) < 1.96 * row.se) covered++;
		}
		expect(covered).toBeGreaterThan(175);
	});

	test('sixty inputs that do nothing are seldom named', () => {
		let named0 = 0;
		for (let seed = 1; seed <= 40; seed++) {
			const next = luck(31 * seed);
			for (let i = 0; i < 5; i++) next();
			const factors = Array.from({ length: 60 }, (_, i) => ({ id: String(i), values: column(100, next) }));
			const noise = normals(777 + seed);
			named0 += drivers(factors, column(100, noise)).rows.length;
		}
		// 60 × 40 looks at 0.27 % each: 6.5 on average
		expect(named0).toBeLessThan(16);
	});

	test('of two inputs that go together the stronger is named first, and twins do not break it', () => {
		const next = luck(5);
		const a = column(200, next);
		const twin = Float64Array.from(a, (value) => 2 * value);
		const result = Float64Array.from(a, (value) => 10 * value + next());
		const found = drivers(named({ a, twin }), result);
		expect(found.rows).toHaveLength(1);
		expect(found.rows[0]?.high).toBeGreaterThan(found.rows[0]?.low ?? Infinity);
	});
});

test('too few futures, or a result that never moves, name nothing', () => {
	const a = column(29, luck(3));
	expect(drivers(named({ a }), a).rows).toEqual([]);
	const still = new Float64Array(100).fill(7);
	expect(drivers(named({ a: column(100, luck(3)) }), still)).toEqual({ n: 100, mean: 7, rows: [], explained: 0 });
});

describe('a simulated scenario', () => {
	const base = smallCoffee();
	const scenario = {
		...base,
		customers: { ...base.customers, basket: { ...base.customers.basket, mean: bell(20, 60) } }
	};

	test('shocks are those that the lives met', () => {
		for (const replication of [0, 7]) {
			const { world } = drawReplication(scenario, false, replication);
			const shocks = shocksOf(scenario, scenario.designs[0]!.id, replication);
			expect(shocks.sentiment).toBe(world[P_SENTIMENT]);
			const weights = season(scenario.market.season as readonly number[]);
			const first = Number(scenario.launch.slice(5, 7)) - 1;
			shocks.demand.forEach((shock, m) => {
				expect(world[DEMAND_AT + MONTHS_BEFORE + m]).toBeCloseTo(shock * (weights[(first + m) % 12] ?? 1), 12);
			});
		}
	});

	test('a basket between 20 and 60 drives what is redeemed', async () => {
		const design = scenario.designs[0]!.id;
		const { answer } = await drive(scenario, createInline(), {
			arms: [design],
			cap: 60,
			onlyAtEnd: true,
			stopWhenSettled: false
		});
		if (!answer) throw new Error('no answer');
		const ids = factorsOf(answer.outcome, design).map(({ id }) => id);
		expect(ids).toContain('customers.basket.mean');
		expect(ids.filter((id) => id.startsWith('designs.') && !id.startsWith('designs.0.'))).toEqual([]);
		const found = driversOf(answer.outcome, design, 'redemptionCost');
		const row = found.rows.find(({ id }) => id === 'customers.basket.mean');
		expect(row && row.high > row.low).toBe(true);
		expect(row!.from).toBeLessThan(36);
		expect(row!.to).toBeGreaterThan(44);
		expect(() => driversOf(answer.outcome, 'nowhere', 'redemptionCost')).toThrow('no design');
	});
});
