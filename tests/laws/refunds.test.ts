import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import type { Study } from '../../src/engine/replicate.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, totals } from './studies.ts';

const kernel = await wasmKernel();
const HORIZON = 731; // days of 2027 and 2028

const gold = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 50 }, burn: { minimum: 200 } };

/** 500 customers who send back a fifth of their orders after ten days; nothing they are given changes what they order. */
function shop(points: object = gold, customers: object = {}, design: object = {}, business: object = {}): Study {
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Refunds', zh: '退货' },
			seed: 'refunds',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: 24,
			sample: 500,
			business: { grossMargin: 0.6, serviceCost: 2, ...business },
			customers: {
				seeds: { count: 500, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 0.5, r: 2 },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 60 },
				drift: { sd: 0 },
				inert: 0.2,
				refunds: 0.2,
				refundDays: 10,
				...customers
			},
			response: { ...noResponse, E18: { on: false } },
			designs: [{ id: 'a', name: { en: 'A', zh: '甲' }, points, ...design }]
		})
	);
}

const sums = (study: Study, arm = 'a') => totals(study, ledgerOf(kernel, study, arm));
const life = (study: Study, customer: number): readonly LifeEvent[] =>
	traceLife(kernel, study, 'a', 0, customer).events.filter(({ day }) => day < HORIZON);

describe('orders that are sent back', () => {
	test('a fifth of them, ten days later, the same ones with and without a programme', () => {
		const study = shop();
		const posted = sums(study);
		const none = sums(study, 'none');
		const orders = posted[A.ORDERS] ?? 0;
		// those of the last ten days are not back yet: about one in 73
		const share = (posted[A.REFUNDED] ?? 0) / orders;
		expect(Math.abs(share - 0.2 * (1 - 10 / HORIZON))).toBeLessThan(3.9 * Math.sqrt(0.16 / orders));
		for (const account of [A.REFUNDED, A.REFUNDS, A.COGS, A.SERVICE]) expect(posted[account]).toBe(none[account]);
	});

	test('without a programme: revenue is the cash of what stays, goods cost what stays, service costs all', () => {
		const none = sums(shop(), 'none');
		const [gross = 0, back = 0, orders = 0] = [none[A.GROSS], none[A.REFUNDS], none[A.ORDERS]];
		expect(none[A.REFUNDS_CASH]).toBe(back);
		expect(none[A.REVENUE]).toBe(gross - back);
		expect(none[A.SERVICE]).toBe(200 * orders);
		expect(Math.abs((none[A.COGS] ?? 0) - 0.4 * (gross - back))).toBeLessThan(orders);
	});

	test('under a commission the commission is given back too', () => {
		const none = sums(shop(gold, {}, {}, { revenue: 'commission', commission: 0.1 }), 'none');
		const kept = (none[A.GROSS] ?? 0) - (none[A.REFUNDS] ?? 0);
		expect(Math.abs((none[A.REVENUE] ?? 0) - 0.1 * kept)).toBeLessThan(none[A.ORDERS] ?? 0);
	});

	test('who redeems nothing ends with the points of what he kept', () => {
		const study = shop(gold, { inert: 1 });
		for (let customer = 0; customer < 100; customer++) {
			let kept = 0;
			let refunds = 0;
			for (const { kind, numbers } of life(study, customer)) {
				if (kind === 'order') kept += (numbers.gross ?? 0) / 100;
				if (kind !== 'refund') continue;
				kept -= (numbers.gross ?? 0) / 100;
				refunds++;
			}
			const { totals: posted } = traceLife(kernel, study, 'a', 0, customer);
			const balance = (posted[A.POINTS_ISSUED] ?? 0) - (posted[A.POINTS_CANCELLED] ?? 0);
			// each order's whole points are taken back; what was carried as a remainder stays
			expect(Math.abs(balance - kept)).toBeLessThan(1 + refunds);
		}
	});

	test('an order paid with points: these go back to the balance, and only cash is paid back', () => {
		const study = shop();
		let returned = 0;
		for (let customer = 0; customer < 300; customer++) {
			const events = life(study, customer);
			const face = new Map(
				events.filter(({ kind }) => kind === 'order').map(({ day, numbers }) => [day, numbers.face ?? 0] as const)
			);
			const points = new Map(
				events.filter(({ kind }) => kind === 'redeem').map(({ day, numbers }) => [day, numbers.points ?? 0] as const)
			);
			for (const { kind, day, numbers } of events) {
				if (kind !== 'refund') continue;
				const [ordered] = [...face.keys()].filter((at) => Math.abs(at + 10 - day) < 1e-9);
				expect(numbers.cash).toBe((numbers.gross ?? 0) - (face.get(ordered ?? NaN) ?? 0));
				expect(numbers.returned).toBe(points.get(ordered ?? NaN) ?? 0);
				returned += numbers.returned ?? 0;
			}
		}
		expect(returned).toBeGreaterThan(1000);
	});

	test('points that have lapsed meanwhile do not come back', () => {
		// they live to the end of the month after the next; orders come back after seventy days
		const expiry = { kind: 'afterEarning', months: 1, roundToMonthEnd: true };
		const study = shop(
			{ ...gold, burn: { minimum: 50 }, expiry },
			{ refundDays: 70, redemptionThreshold: { median: 1 } }
		);
		const returned = Array.from({ length: 300 }, (_, customer) => life(study, customer))
			.flat()
			.filter(({ kind }) => kind === 'refund')
			.map(({ numbers }) => numbers.returned ?? 0);
		expect(returned.length).toBeGreaterThan(1000);
		expect(Math.max(...returned)).toBe(0);
		expect(sums(study)[A.REFUNDS_FACE]).toBe(0);
	});

	test('what is sent back does not count towards a tier', () => {
		const list = [
			{ id: 'base', reach: 0 },
			{ id: 'gold', reach: 1e7 }
		];
		const study = shop(gold, {}, { tiers: { on: true, window: 'lifetime', validity: { kind: 'forever' }, list } });
		const posted = sums(study);
		const kept =
			(posted[A.GROSS] ?? 0) - (posted[A.FACE] ?? 0) - (posted[A.REFUNDS_CASH] ?? 0) - (posted[A.REFUNDS_FACE] ?? 0);
		expect((posted[A.EXP_EARNED] ?? 0) - (posted[A.EXP_LAPSED] ?? 0)).toBe(kept);
	});
});
