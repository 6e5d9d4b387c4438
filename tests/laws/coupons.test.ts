import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import type { Study } from '../../src/engine/replicate.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, totals } from './studies.ts';

const kernel = await wasmKernel();
const HORIZON = 731; // days of 2027 and 2028

/** 1,000 customers alike in what they could buy elsewhere (headroom 1), who never leave; a coupon of 10 for 300 points. */
function shop(points: object = {}, response: object = {}, customers: object = {}): Study {
	const coupon = { points: 300, face: 10, minimumSpend: 12, validityDays: 3000, stock: null };
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Coupons', zh: '优惠券' },
			seed: 'coupons',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: 24,
			sample: 1000,
			business: { grossMargin: 0.6 },
			customers: {
				seeds: { count: 1000, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 0.6, r: 20 },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 60, cvPeople: 0.1, cvOrders: 0.5 },
				wallet: { mean: 0.5, slope: 0, sd: 0 },
				drift: { sd: 0 },
				inert: 0,
				...customers
			},
			response: { ...noResponse, E18: { on: false }, E15: { on: true, strength: 0, useRate: 0.6 }, ...response },
			designs: [
				{
					id: 'coupon',
					name: { en: 'Coupon', zh: '券' },
					points: { kind: 'coupon', earn: { points: 1, per: 1 }, coupon: { ...coupon, ...points } }
				}
			]
		})
	);
}

const sums = (study: Study) => totals(study, ledgerOf(kernel, study, 'coupon'));
const life = (study: Study, customer: number, arm = 'coupon'): readonly LifeEvent[] =>
	traceLife(kernel, study, arm, 0, customer).events;
const inHorizon = (events: readonly LifeEvent[], kind: string) =>
	events.filter((event) => event.kind === kind && event.day < HORIZON);

describe('coupons for points', () => {
	test('an exchange takes the price of each, and costs nothing before the coupon is used', () => {
		const posted = sums(shop());
		expect(posted[A.POINTS_REDEEMED]).toBe(300 * (posted[A.COUPONS_ISSUED] ?? 0));
		expect(posted[A.REWARDS]).toBe(1000 * (posted[A.COUPONS_USED] ?? 0));
		expect(posted[A.FACE]).toBe(0);
		expect(posted[A.COUPON_ORDERS]).toBe(0);
	});

	test('the price is the threshold: nobody exchanges with less, whatever balance he likes to have', () => {
		const study = shop({}, {}, { redemptionThreshold: { median: 400, sd: 0.1 } });
		let exchanges = 0;
		for (let customer = 0; customer < 50; customer++) {
			let balance = 0;
			for (const { kind, numbers } of life(study, customer)) {
				if (kind === 'earn') balance = numbers.balance ?? 0;
				if (kind !== 'redeem') continue;
				expect(balance).toBeGreaterThanOrEqual(numbers.points ?? 0);
				expect((numbers.points ?? 0) % 300).toBe(0);
				balance -= numbers.points ?? 0;
				exchanges++;
			}
		}
		expect(exchanges).toBeGreaterThan(300);
	});

	test('six in ten are thought of: they are used on the next order that qualifies; the others lapse', () => {
		const study = shop({ validityDays: 200 }, {}, { purchase: { form: 'mean', ordersPerWeek: 3, r: 20 } });
		let [used, issued] = [0, 0];
		for (let customer = 0; customer < 150; customer++) {
			const events = life(study, customer);
			const early = inHorizon(events, 'coupon').filter(({ day }) => day < HORIZON - 201).length;
			// oldest first and one an order: the early ones are those used first
			used += Math.min(early, inHorizon(events, 'couponUsed').length);
			issued += early;
			expect(inHorizon(events, 'couponUsed').every(({ numbers }) => numbers.extra === 0)).toBe(true);
		}
		expect(issued).toBeGreaterThan(2000);
		const posted = sums(study);
		const closed = (posted[A.COUPONS_USED] ?? 0) + (posted[A.COUPONS_LAPSED] ?? 0);
		// of those whose time is over 60 % were used; used ones close sooner, so the share of all closed is higher
		expect((posted[A.COUPONS_USED] ?? 0) / closed).toBeGreaterThan(0.6);
		expect((posted[A.COUPONS_USED] ?? 0) / (posted[A.COUPONS_ISSUED] ?? 1)).toBeLessThan(0.62);
		expect((posted[A.COUPONS_LAPSED] ?? 0) / (posted[A.COUPONS_ISSUED] ?? 1)).toBeLessThan(0.42);
		expect(used).toBeGreaterThan(0.5 * issued);
	});

	test('an order under the minimum uses none; one at its validity’s end lapses on that day', () => {
		const study = shop({ minimumSpend: 80, validityDays: 45 });
		for (let customer = 0; customer < 100; customer++) {
			const issued: number[] = [];
			for (const { kind, day, numbers } of life(study, customer)) {
				if (kind === 'coupon') issued.push(day);
				if (kind === 'couponUsed') expect(numbers.gross).toBeGreaterThanOrEqual(8000);
				if (kind === 'couponUsed') expect(issued.some((from) => day >= from && day < from + 46)).toBe(true);
				if (kind === 'couponLapsed') expect(issued.some((from) => Math.floor(from + 45) + 1 === day)).toBe(true);
			}
		}
	});

	test('goods of the catalogue with a validity are vouchers: they cost when they are fetched', () => {
		const base = shop();
		const [design] = base.scenario.designs;
		const item = { id: 'cup', points: 300, list: 20, paidIn: 'money', validityDays: 60, minimumSpend: 70 };
		const points = { kind: 'catalogue', earn: { points: 1, per: 1 }, items: [item] };
		const study = monthly(
			scenarioFrom({
				...JSON.parse(JSON.stringify(base.scenario)),
				designs: [{ id: design?.id, name: design?.name, points }]
			})
		);
		const posted = sums(study);
		expect(posted[A.POINTS_REDEEMED]).toBe(300 * (posted[A.COUPONS_ISSUED] ?? 0));
		expect(posted[A.REWARDS]).toBe(2000 * (posted[A.COUPONS_USED] ?? 0));
		expect(posted[A.COUPONS_LAPSED]).toBeGreaterThan(100);
	});

	test('coupons open at the horizon that are used after it are charged, and make no extra order', () => {
		const study = shop({ validityDays: 60 }, { E15: { on: true, strength: 0.4, useRate: 0.6 } });
		let [used, extra] = [0, 0];
		for (let customer = 0; customer < 300; customer++) {
			const { events, totals: posted } = traceLife(kernel, study, 'coupon', 0, customer);
			const after = events.filter(({ kind, day }) => kind === 'couponUsed' && day >= HORIZON);
			expect(posted[A.RUNOFF_REWARDS]).toBe(1000 * after.length);
			expect(posted[A.REWARDS]).toBe(1000 * inHorizon(events, 'couponUsed').length);
			used += after.length;
			extra += after.filter(({ numbers }) => numbers.extra === 1).length;
		}
		expect(used).toBeGreaterThan(100);
		expect(extra).toBe(0);
	});

	test('a stock of 250 a month is gone before the month is, and exceeded by no more than a day’s exchanges', () => {
		const issued = (study: Study) => {
			const ledger = ledgerOf(kernel, study, 'coupon');
			return Array.from({ length: 12 }, (_, p) => ledger[A.COUPONS_ISSUED * 24 + p] ?? 0);
		};
		const free = issued(shop()).slice(3);
		expect(Math.min(...free)).toBeGreaterThan(350);
		// a day sees 86 orders, one in two with an exchange, of two coupons or so
		for (const pieces of issued(shop({ stock: 250 })).slice(3)) {
			expect(pieces).toBeGreaterThanOrEqual(250);
			expect(pieces).toBeLessThan(250 + 86);
		}
	});
});

describe('what coupons change (E15)', () => {
	const strong = { E15: { on: true, strength: 0.3, useRate: 0.6 } };

	test('an extra order for a face value of 20 % of the mean order or more: with the chance ι; for half of it, half', () => {
		for (const [face, chance] of [
			[16, 0.3],
			[6, 0.15]
		] as const) {
			const study = shop({ face, validityDays: 30 }, strong, {
				basket: { form: 'mean', mean: 60, cvPeople: 0.02, cvOrders: 0.5 }
			});
			let [issued, extra] = [0, 0];
			for (let customer = 0; customer < 1000; customer++) {
				const events = life(study, customer);
				issued += inHorizon(events, 'coupon').filter(({ day }) => day < HORIZON - 31).length;
				// extra orders fall within 30 days, so those of early coupons are over by the horizon
				extra += inHorizon(events, 'couponUsed').filter(({ numbers }) => numbers.extra === 1).length;
			}
			const late = issued * (31 / (HORIZON - 31)) * chance; // extra orders of later coupons, at most about so many
			expect(issued).toBeGreaterThan(5000);
			expect(extra).toBeGreaterThan(issued * chance - 3.9 * Math.sqrt(issued * chance));
			expect(extra).toBeLessThan(issued * chance + 2 * late + 3.9 * Math.sqrt(issued * chance));
		}
	});

	test('extra orders come on top: every other order stays at its moment', () => {
		const study = shop({ validityDays: 30, minimumSpend: 0 }, strong);
		let extras = 0;
		for (let customer = 0; customer < 300; customer++) {
			const events = life(study, customer);
			const without = inHorizon(life(study, customer, 'none'), 'order').map(({ day, numbers }) => [day, numbers.gross]);
			const extra = inHorizon(events, 'couponUsed').filter(({ numbers }) => numbers.extra === 1);
			const all = inHorizon(events, 'order').map(({ day, numbers }) => [day, numbers.gross]);
			const clock = all.filter(([day]) => !extra.some((used) => used.day === day));
			expect(clock.map(([day]) => day)).toEqual(without.map(([day]) => day));
			expect(clock).toEqual(without);
			extras += extra.length;
		}
		expect(extras).toBeGreaterThan(100);
	});

	test('an order short of the minimum by less than 30 % is topped up to it, one in four at full pull', () => {
		const at = { face: 16, minimumSpend: 100, validityDays: 400 };
		const topped = shop(at, { E15: { on: true, strength: 1e-9, useRate: 1 } });
		const plain = shop(at, { E15: { on: false, useRate: 1 } });
		let [near, moved] = [0, 0];
		for (let customer = 0; customer < 1000; customer++) {
			const sizes = (study: Study) =>
				inHorizon(life(study, customer), 'order').map(({ numbers }) => numbers.gross ?? 0);
			const before = sizes(plain);
			sizes(topped).forEach((gross, i) => {
				const was = before[i] ?? 0;
				if (gross === was) return;
				expect(gross).toBe(10_000);
				expect(was).toBeGreaterThanOrEqual(7000);
				expect(was).toBeLessThan(10_000);
				moved++;
			});
			near += before.filter((gross) => gross >= 7000 && gross < 10_000).length;
		}
		expect(moved).toBeGreaterThan(500);
		expect(moved).toBeLessThan(0.25 * near + 3.9 * Math.sqrt(0.19 * near));
	});

	test('E1 counts of a coupon its chance of being used: with a minimum that few orders reach hardly anything', () => {
		const value = {
			...noResponse,
			E18: { on: false },
			E1: { on: true, strength: 3 },
			E15: { on: false, useRate: 0.6 }
		};
		const extra = (points: object) => {
			const study = shop(points, value);
			return (sums(study)[A.ORDERS] ?? 0) - (totals(study, ledgerOf(kernel, study, 'none'))[A.ORDERS] ?? 0);
		};
		const easy = extra({});
		const hard = extra({ minimumSpend: 250, validityDays: 20 });
		expect(easy).toBeGreaterThan(500);
		expect(hard).toBeGreaterThanOrEqual(0);
		expect(hard).toBeLessThan(easy / 20);
	});
});
