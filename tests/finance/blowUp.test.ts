import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blowUp, blowUps, FACTORS, logMean } from '../../src/engine/finance/blowUp.ts';

const planned = { issued: 1_000_000, redeemed: 600_000, cost: 6000 };

describe('blow-up of a redemption budget', () => {
	test('users doubled and redemption from 60 to 80 %: 2.67 times the plan, 71 % of it growth', () => {
		const found = blowUp({ issued: 2_000_000, redeemed: 1_600_000, cost: 16_000 }, planned);
		expect(found?.ratio).toBeCloseTo(2 * (0.8 / 0.6), 12);
		expect(found?.times).toMatchObject({ growth: 2, cost: 1 });
		expect(found?.times.redemption).toBeCloseTo(4 / 3, 12);
		expect(found?.share?.growth).toBeCloseTo(Math.log(2) / Math.log(8 / 3), 12);
		expect(found?.largest).toBe('growth');
		// ln 2 ÷ ln 8/3 of the 10,000 too much
		expect(found?.amount.growth).toBeCloseTo((10_000 * Math.log(2)) / Math.log(8 / 3), 8);
		expect(found?.amount.cost).toBeCloseTo(0, 10);
	});
	test('factors multiply to the ratio, shares add to 1, amounts add to the excess, whatever the figures', () => {
		const positive = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
		const side = fc.record({ issued: positive, redeemed: positive, cost: positive });
		fc.assert(
			fc.property(side, side, (actual, plan) => {
				const found = blowUp(actual, plan);
				if (!found) throw new Error('positive figures have logarithms');
				const sum = FACTORS.reduce((total, factor) => total + found.amount[factor], 0);
				const size = FACTORS.reduce((total, factor) => total + Math.abs(found.amount[factor]), 0);
				expect(Math.abs(sum - (actual.cost - plan.cost))).toBeLessThanOrEqual(1e-9 * (size + plan.cost + actual.cost));
				expect(found.times.growth * found.times.redemption * found.times.cost).toBeCloseTo(found.ratio, -12);
				const product = found.times.growth * found.times.redemption * found.times.cost;
				expect(Math.abs(product / found.ratio - 1)).toBeLessThan(1e-12);
				if (found.share && Math.abs(Math.log(found.ratio)) > 1e-3)
					expect(found.share.growth + found.share.redemption + found.share.cost).toBeCloseTo(1, 6);
			}),
			{ seed: 31, numRuns: 500 }
		);
	});
	test('swapping plan and actual turns every amount round: the split does not hang on the side it is read from', () => {
		const actual = { issued: 1_300_000, redeemed: 700_000, cost: 9000 };
		const [there, back] = [blowUp(actual, planned), blowUp(planned, actual)];
		for (const factor of FACTORS) expect(back?.amount[factor]).toBeCloseTo(-(there?.amount[factor] ?? NaN), 8);
	});
	test('as planned: no excess and no shares; nothing redeemed: no logarithm', () => {
		expect(blowUp(planned, planned)).toMatchObject({
			ratio: 1,
			share: null,
			amount: { growth: 0, redemption: 0, cost: 0 }
		});
		expect(blowUp({ issued: 5, redeemed: 0, cost: 0 }, planned)).toBeNull();
		expect(blowUp(planned, { issued: 0, redeemed: 0, cost: 0 })).toBeNull();
	});
	test('logarithmic mean: between the geometric and the arithmetic mean, smooth where both are equal', () => {
		expect(logMean(2, 1)).toBeCloseTo(1 / Math.log(2), 14);
		expect(logMean(5, 5)).toBe(5);
		for (const apart of [1e-9, 1e-6, 0.99e-5, 1.01e-5, 1e-4]) {
			const [low, high] = [Math.sqrt(1 + apart), 1 + apart / 2];
			expect(logMean(1 + apart, 1)).toBeGreaterThanOrEqual(low - 1e-11);
			expect(logMean(1 + apart, 1)).toBeLessThanOrEqual(high + 1e-11);
		}
	});
});

describe('over many futures', () => {
	const actuals = [
		{ issued: 2_000_000, redeemed: 1_200_000, cost: 12_000 },
		{ issued: 1_000_000, redeemed: 900_000, cost: 9000 },
		{ issued: 1_000_000, redeemed: 0, cost: 0 }
	];
	test('mean amounts add to the mean excess; each future names the factor that carried most', () => {
		const found = blowUps(actuals, planned);
		expect(found).toMatchObject({
			futures: 2,
			undefined: 1,
			excess: 4500,
			largest: { growth: 1, redemption: 1, cost: 0 }
		});
		const sum = FACTORS.reduce((total, factor) => total + (found?.amount[factor] ?? NaN), 0);
		expect(sum).toBeCloseTo(4500, 9);
		expect(found?.amount.growth).toBeCloseTo(3000, 9);
		expect(found?.times.growth).toBeCloseTo(Math.sqrt(2), 12);
	});
	test('no future to speak of', () => {
		expect(blowUps([], planned)).toBeNull();
	});
});
