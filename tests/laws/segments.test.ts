import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { read } from '../../src/engine/scenario/index.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();
const segment = (id: string, share: number, rest: object = {}) => ({
	...{ id, name: { en: id, zh: id }, share },
	...rest
});

/** 1,200 customers of a plain shop; gold-backed points worth two per cent. */
function file(segments: object[], response: object = noResponse, rest: object = {}) {
	return {
		earnburn: 1,
		name: { en: 'Shop', zh: '店' },
		seed: 'segments',
		currency: 'CNY',
		launch: '2027-01-01',
		horizonMonths: 12,
		sample: 1200,
		segments,
		customers: {
			seeds: { count: 1200, burnInMonths: 0 },
			purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
			dropout: { model: 'bgnbd', a: 0.8, b: 6 },
			basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
			drift: { sd: 0 }
		},
		response: { E18: { on: false }, ...response },
		designs: [
			{
				id: 'points',
				name: { en: 'Points', zh: '积分' },
				points: {
					kind: 'gold',
					earn: { points: 1, per: 1 },
					value: { money: 1, points: 50 },
					burn: { minimum: 500, increment: 50, capShare: 1 }
				}
			}
		],
		...rest
	};
}
const shop = (...of: Parameters<typeof file>) => monthly(scenarioFrom(file(...of)));
const sum = (study: ReturnType<typeof shop>, arm: string, account: number) =>
	total(study, ledgerOf(kernel, study, arm), account);

describe('segments', () => {
	test('with every multiplier at 1 nothing changes, to the last bit', () => {
		const all = { E1: { on: true }, E2: { on: true }, E5: { on: true }, E17: { on: true } };
		for (const arm of ['none', 'points'])
			expect(ledgerOf(kernel, shop([segment('a', 0.3), segment('b', 0.7)], all), arm)).toEqual(
				ledgerOf(kernel, shop([], all), arm)
			);
	});

	test('a worked case: half the customers order twice as often, the others spend a third', () => {
		const plain = shop([]);
		const split = shop([segment('often', 0.5, { rate: 2 }), segment('small', 0.5, { basket: 1 / 3 })]);
		const nature = (study: typeof plain, customer: number) =>
			traceLife(kernel, study, 'none', 0, customer).events.find(({ kind }) => kind === 'arrive')?.numbers ?? {};
		let often = 0;
		for (let customer = 0; customer < 400; customer++) {
			const before = nature(plain, customer);
			const after = nature(split, customer);
			const twice = after.ordersPerDay !== before.ordersPerDay;
			if (twice) often++;
			expect(after.ordersPerDay).toBeCloseTo((before.ordersPerDay ?? 0) * (twice ? 2 : 1), 12);
			expect(after.meanOrder).toBeCloseTo((before.meanOrder ?? 0) / (twice ? 1 : 3), 6);
		}
		// 200 expected, standard deviation 10
		expect(Math.abs(often - 200)).toBeLessThan(34);
	});

	test('what leaves a segment, never redeems or is never activated, by its multiplier', () => {
		const of = (rest: object) => shop([segment('all', 1, rest)]);
		expect(sum(of({ dropout: 0 }), 'none', A.LEFT)).toBe(0);
		expect(sum(of({ inert: 20 }), 'points', A.POINTS_REDEEMED)).toBe(0);
		expect(sum(of({ inert: 0 }), 'points', A.POINTS_REDEEMED)).toBeGreaterThan(
			sum(shop([]), 'points', A.POINTS_REDEEMED)
		);
		const channels = [
			{ id: 'shop', name: { en: 'Shop', zh: '店' }, exposures: 1000, register: 1, open: 1, download: 1 }
		];
		const came = { customers: { seeds: { count: 0 } }, channels };
		const arriving = (rest: object) => shop([segment('all', 1, rest)], noResponse, came);
		expect(sum(arriving({ activation: 0 }), 'none', A.ORDERS)).toBe(0);
		const registered = sum(arriving({ activation: 20 }), 'none', A.REGISTERED);
		expect(registered).toBeGreaterThan(500);
		expect(sum(arriving({ activation: 20 }), 'none', A.ACTIVATED)).toBe(registered);
	});

	test('who does not care for money is not moved by points, and costs the same', () => {
		const likes = (money: number) => [segment('all', 1, { preference: { money } })];
		const value = { ...noResponse, E1: { on: true } };
		const lift = (money: number) => {
			const study = shop(likes(money), value);
			return sum(study, 'points', A.ORDERS) - sum(study, 'none', A.ORDERS);
		};
		expect(lift(0)).toBe(0);
		expect(lift(1)).toBeGreaterThan(0);
		expect(lift(3)).toBeGreaterThan(lift(1));
		const cost = (money: number) => sum(shop(likes(money)), 'points', A.FACE);
		expect(cost(0)).toBe(cost(5));
	});

	test('recognition and goods are liked apart', () => {
		const tiers = (kind: string) => ({
			designs: [
				{
					id: 'points',
					name: { en: 'Tiers', zh: '等级' },
					points: { kind: 'none' },
					tiers: {
						on: true,
						list: [
							{ id: 'a', name: { en: 'A', zh: '甲' }, reach: 0 },
							{
								id: 'b',
								name: { en: 'B', zh: '乙' },
								reach: 100,
								benefits: [
									{
										id: 'x',
										name: { en: 'X', zh: '礼' },
										on: true,
										kind,
										cost: 1,
										value: 5,
										takeUp: 1,
										usesPerMonth: 1
									}
								]
							}
						]
					}
				}
			]
		});
		const lift = (kind: string, preference: object) => {
			const study = shop([segment('all', 1, { preference })], { ...noResponse, E1: { on: true } }, tiers(kind));
			return sum(study, 'points', A.ORDERS) - sum(study, 'none', A.ORDERS);
		};
		expect(lift('main', { goods: 0 })).toBe(0);
		expect(lift('main', { recognition: 0 })).toBeGreaterThan(0);
		expect(lift('recognition', { recognition: 0 })).toBe(0);
		expect(lift('recognition', { goods: 0 })).toBeGreaterThan(0);
	});

	test('shares above one are refused', () => {
		const result = read(JSON.stringify(file([segment('a', 0.6), segment('b', 0.5)])));
		expect(result.ok).toBe(false);
		expect(!result.ok && result.issues.map(({ code, path }) => [code, path])).toEqual([['E115', 'segments.1.share']]);
		expect(read(JSON.stringify(file([segment('a', 0.5), segment('b', 0.3), segment('c', 0.2)]))).ok).toBe(true);
	});
});
