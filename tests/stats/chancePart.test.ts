// A known compound model: what a population of N customers costs in a future. The input (mean order) is uncertain, what each customer
// spends is chance. Samples of n < N, scaled by N/n, must show the spread of the full size once their chance part is scaled (model.md 9).
import { describe, expect, it } from 'vitest';
import { moments } from '../../src/engine/stats/moments.ts';
import { jackknifeVariance, splitVariance } from '../../src/engine/stats/varianceSplit.ts';
import { chancesOf, columnOf, gather } from '../../src/engine/summary/column.ts';
import { luck, normals } from './luck.ts';

const N = 1000;
const BLOCKS = 10;
const FUTURES = 1200;
const INPUT_SD = 0.05;

/** Block totals (cost and orders) of a future in which `customers` are played; a customer is heavy-tailed on purpose. */
function play(customers: number, input: number, next: () => number): { cost: Float64Array; orders: Float64Array } {
	const cost = new Float64Array(BLOCKS);
	const orders = new Float64Array(BLOCKS);
	for (let customer = 0; customer < customers; customer++) {
		const placed = Math.floor(-3 * Math.log(next()));
		orders[customer % BLOCKS]! += placed;
		for (let order = 0; order < placed; order++) cost[customer % BLOCKS]! += -100 * input * Math.log(next());
	}
	return { cost, orders };
}

const sum = (blocks: Float64Array): number => blocks.reduce((total, block) => total + block, 0);

function spreads(n: number, seed: number) {
	const next = luck(seed);
	const normal = normals(seed + 1);
	const played = Array.from({ length: FUTURES }, () => play(n, 1 + INPUT_SD * normal(), next));
	const scales = new Float64Array(FUTURES).fill(N / n);
	const total = columnOf(
		gather(FUTURES, (r) => (N / n) * sum(played[r]!.cost)),
		chancesOf(scales, (r) => {
			const { variance } = moments(played[r]!.cost);
			return (N / n) * (N / n) * BLOCKS * variance;
		})
	);
	const perOrder = columnOf(
		gather(FUTURES, (r) => sum(played[r]!.cost) / sum(played[r]!.orders)),
		chancesOf(scales, (r) => {
			const { cost, orders } = played[r]!;
			const rest = gather(BLOCKS, (b) => (sum(cost) - cost[b]!) / (sum(orders) - orders[b]!));
			return jackknifeVariance(rest);
		})
	);
	return { total, perOrder };
}

const sd = (values: Float64Array): number => Math.sqrt(moments(values).variance);

const full = spreads(N, 101);
const small = spreads(N / 5, 202);

/** Of the ratio of two standard deviations over as many futures each, 3.3 standard errors: √(2 · (κ − 1)/4R), κ ≈ 3. */
const ERROR = 3.3 * Math.sqrt(1 / FUTURES);

describe('the chance part of a sample of one customer in five', () => {
	it('makes the raw spread of a total far too wide', () => {
		expect(sd(small.total.raw) / sd(full.total.raw)).toBeGreaterThan(1 + 4 * ERROR);
	});

	it('scaled, the total spreads as the full size does', () => {
		expect(Math.abs(sd(small.total.real) / sd(full.total.raw) - 1)).toBeLessThan(ERROR);
	});

	it('scaled, a ratio of two totals spreads as the full size does, though not unscaled', () => {
		expect(sd(small.perOrder.raw) / sd(full.perOrder.raw)).toBeGreaterThan(1 + ERROR);
		expect(Math.abs(sd(small.perOrder.real) / sd(full.perOrder.raw) - 1)).toBeLessThan(ERROR);
	});

	it('a sample of everybody is left as it is', () => {
		expect(full.total.split?.factor).toBe(1);
		expect(full.total.real).toEqual(full.total.raw);
	});

	it('the chance variance told from blocks is that of the model, from the sample as from the full size', () => {
		// Var E[X | input] = (N · 300 · mean placed/3 · sd)²: mean of ⌊Exp(3)⌋ is 1/(e^{1/3} − 1)
		const mean = 1 / (Math.exp(1 / 3) - 1);
		const second = mean * (1 + 2 * mean);
		const inputs = (N * mean * 100 * INPUT_SD) ** 2;
		const chance = N * 100 ** 2 * (mean + second - mean ** 2) * (1 + INPUT_SD ** 2);
		expect(full.total.split?.chanceShare).toBeCloseTo(chance / (inputs + chance), 1);
		expect(Math.abs((full.total.split?.chance ?? 0) / chance - 1)).toBeLessThan(0.03);
		expect(Math.abs((small.total.split?.chance ?? 0) / chance - 1)).toBeLessThan(0.03);
	});

	it('leaves the mean alone', () => {
		expect(moments(small.total.real).mean).toBeCloseTo(small.total.spread.mean, 6);
	});
});

describe('splitting a variance', () => {
	it('worked: 100 seen, 60 of it chance of a sample four times too wide', () => {
		expect(splitVariance(100, 60, 15)).toEqual({
			...{ observed: 100, inputs: 40, chance: 15 },
			factor: Math.sqrt(0.55),
			chanceShare: 15 / 55
		});
	});

	it('where chance explains more than was seen, inputs count as nothing', () => {
		expect(splitVariance(50, 60, 15)).toMatchObject({ inputs: 0, factor: Math.sqrt(0.3), chanceShare: 1 });
	});

	it('never widens, and says nothing where nothing varies', () => {
		expect(splitVariance(10, 12, 12).factor).toBe(1);
		expect(splitVariance(0, 0, 0)).toMatchObject({ factor: 1, chanceShare: null });
	});

	it('leaving out a block at a time is blocks × the sample variance of block totals for a sum', () => {
		const blocks = Float64Array.of(3, 8, 1, 9, 4);
		const rest = gather(5, (b) => ((25 - blocks[b]!) * 5) / 4);
		expect(jackknifeVariance(rest)).toBeCloseTo(5 * moments(blocks).variance, 10);
		expect(() => jackknifeVariance([1])).toThrow('two blocks');
	});
});
