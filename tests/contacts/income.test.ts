// Income beyond orders: fees, advertising, visits; active days and months as expectations, life by life against the closed form.
import { describe, expect, test } from 'vitest';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { foldRow, playBlocks } from '../../src/engine/replicate.ts';
import { summarise } from '../../src/engine/summary.ts';
import { netBenefitByArms } from '../../src/engine/metrics/identities.ts';
import { factsOf, worldOf } from '../../src/engine/summary/facts.ts';
import { LedgerView } from '../../src/engine/summary/view.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { A, futureOf, kernel, lives, periodsOf, sold, study, sums, type Study } from './world.ts';

const MONTH = 30.4375;
const steady = { seeds: { count: 500, burnInMonths: 24 }, dropout: { model: 'none' }, drift: { sd: 0 } };
const ads = (changes: object = {}) => ({
	business: { revenue: 'ads', ads: { perActiveDay: 0.5, visitsPerWeek: 3 } },
	customers: { ...steady, purchase: { form: 'mean', ordersPerWeek: 0.25, r: 1 } },
	...changes
});
const fee = { revenue: 'fee', fee: { perMonth: 15, payingShare: 0.3 }, ads: { visitsPerWeek: 3 } };

function figures(of: Study, arms: readonly string[]) {
	const rows = arms.map((id) => ({
		id,
		rows: [foldRow(of, futureOf(of, 0), playBlocks(kernel, of, id, 0, 0, BLOCKS))]
	}));
	const summary = summarise({
		...{ scenario: of.scenario, scenarioDigest: '', weekly: of.weekly, periods: periodsOf(of) },
		...{ provisional: false, replications: 1, arms: rows }
	});
	return {
		rows,
		of: (id: string, metric: string) =>
			summary.designs.find((design) => design.id === id)?.horizon[metric]?.mean ?? null,
		series: (id: string, metric: string) =>
			summary.designs.find((design) => design.id === id)?.series[metric]?.map((stat) => stat?.mean ?? null) ?? []
	};
}

describe('visits', () => {
	test('each life: days and months with a visit or order as 1 − e^(−rate) and 1 − e^(−rate · month) give them', () => {
		const of = study(ads());
		// three visits a week where orders come every four weeks: twelve visits an order
		const visits = 3 / 0.25;
		for (let customer = 0; customer < 200; customer++) {
			const { events, totals } = traceLife(kernel, of, 'none', 0, customer);
			const rate = (events.find(({ kind }) => kind === 'arrive')?.numbers['ordersPerDay'] ?? 0) * (1 + visits);
			expect(totals[A.ACTIVE_DAYS]! / 1e6).toBeCloseTo(365 * (1 - Math.exp(-rate)), 5);
			expect(totals[A.ACTIVE_MONTHS]! / 1e6).toBeCloseTo((365 / MONTH) * (1 - Math.exp(-rate * MONTH)), 5);
			expect(Math.abs(totals[A.ADS]! - 50 * 365 * (1 - Math.exp(-rate)))).toBeLessThanOrEqual(1.01);
		}
	});

	test('DAU, MAU and stickiness are means of the same', () => {
		const of = study(ads());
		const { of: figure, series } = figures(of, ['none', 'card']);
		const rates = lives(of, 'none').map(
			(events) => (events.find(({ kind }) => kind === 'arrive')?.numbers['ordersPerDay'] ?? 0) * 13
		);
		const dau = rates.reduce((sum, rate) => sum + 1 - Math.exp(-rate), 0);
		const mau = rates.reduce((sum, rate) => sum + 1 - Math.exp(-rate * MONTH), 0);
		expect(figure('none', 'dau')).toBeCloseTo(dau, 3);
		expect(figure('none', 'mau')).toBeCloseTo(mau, 3);
		expect(figure('none', 'stickiness')).toBeCloseTo(dau / mau, 6);
		for (const month of series('none', 'dau')) expect(month).toBeCloseTo(dau, 3);
		for (const month of series('none', 'stickiness')) expect(month).toBeCloseTo(dau / mau, 5);
	});

	test('no visits are looked at where the business does not live on them, and no figure is made up', () => {
		const { of: figure } = figures(study(), ['none', 'card']);
		for (const metric of ['dau', 'mau', 'stickiness']) expect(figure('none', metric)).toBeNull();
		const { days } = sums(study(), 'none', { days: A.ACTIVE_DAYS });
		expect(days).toBe(0);
	});

	test('a contact’s lift raises visits with orders, and visits end with the customer', () => {
		const touches = [
			{ id: 'push', on: true, trigger: 'date', dates: ['2027-01-11'], reach: 1, response: 1, lift: 1, liftDays: 50 }
		];
		const [plain, pushed] = [study(ads()), study(ads({ touches }))];
		for (let customer = 0; customer < 100; customer++) {
			const one = traceLife(kernel, plain, 'none', 0, customer);
			const other = traceLife(kernel, pushed, 'none', 0, customer);
			const rate = (one.events[0]?.numbers['ordersPerDay'] ?? 0) * 13;
			const expected = 315 * (1 - Math.exp(-rate)) + 50 * (1 - Math.exp(-2 * rate));
			expect(other.totals[A.ACTIVE_DAYS]! / 1e6).toBeCloseTo(expected, 5);
		}
		const leaving = study(ads({ customers: { seeds: { count: 500, burnInMonths: 6 }, drift: { sd: 0 } } }));
		let left = 0;
		for (let customer = 0; customer < 300; customer++) {
			const { events, totals } = traceLife(kernel, leaving, 'none', 0, customer);
			const end = Math.max(0, Math.min(365, events.find(({ kind }) => kind === 'leave')?.day ?? 365));
			const pace = (leaving.scenario.customers.purchase.ordersPerWeek as number) / 7;
			const rate = (events[0]?.numbers['ordersPerDay'] ?? 0) * (1 + 3 / 7 / pace);
			if (end < 365) left++;
			expect(totals[A.ACTIVE_DAYS]! / 1e6).toBeCloseTo(end * (1 - Math.exp(-rate)), 4);
		}
		expect(left).toBeGreaterThan(30);
	});

	test('weeks cut months where they fall, and add up to the same', () => {
		for (const changes of [ads({ launch: '2027-01-20' }), { launch: '2027-01-20', business: fee }]) {
			const [months, weeks] = [study(changes), study(changes, true)];
			const names = { days: A.ACTIVE_DAYS, months: A.ACTIVE_MONTHS, ads: A.ADS, fees: A.SERVICE_FEES };
			expect(sums(weeks, 'card', names)).toEqual(sums(months, 'card', names));
			const steadyMau = figures(weeks, ['none', 'card']).series('none', 'mau');
			if (changes.business === fee) continue;
			const first = steadyMau[0] ?? 0;
			for (const week of steadyMau) expect(Math.abs((week ?? 0) / first - 1)).toBeLessThan(1e-4);
		}
	});
});

describe('fees', () => {
	test('those who pay, pay by the days they are customers', () => {
		const of = study({ business: fee });
		let paying = 0;
		for (let customer = 0; customer < 400; customer++) {
			const { events, totals } = traceLife(kernel, of, 'none', 0, customer);
			const end = Math.max(0, Math.min(365, events.find(({ kind }) => kind === 'leave')?.day ?? 365));
			const months = end / MONTH;
			const fees = totals[A.SERVICE_FEES]!;
			if (fees === 0) continue;
			paying++;
			expect(Math.abs(fees - 1500 * months)).toBeLessThanOrEqual(1.01);
		}
		// some had left before launch
		expect(paying).toBeGreaterThan(40);
		expect(paying).toBeLessThan(100);
	});

	test('who is won back pays nothing for the time away', () => {
		const of = study({ business: fee, winBack: { on: true, chance: 1, afterMonths: 3 } });
		let returned = 0;
		for (let customer = 0; customer < 400; customer++) {
			const { events, totals } = traceLife(kernel, of, 'none', 0, customer);
			let here = 0;
			let since = 0;
			let is = true;
			for (const { kind, day, numbers } of events) {
				if (kind === 'leave' && day < 365) {
					here += Math.max(0, day - Math.max(0, since));
					is = false;
				}
				if (kind === 'winBack' && numbers['back'] === 1) [since, is] = [day, true];
			}
			if (is) here += 365 - Math.max(0, since);
			const fees = totals[A.SERVICE_FEES]!;
			if (fees === 0) continue;
			if (since > 0) returned++;
			expect(Math.abs(fees - (1500 * here) / MONTH)).toBeLessThanOrEqual(1.01);
		}
		expect(returned).toBeGreaterThan(20);
	});

	test('income per user and per payer', () => {
		const of = study({ business: fee, customers: steady });
		const { of: figure } = figures(of, ['none', 'card']);
		const { fees, revenue, months, active } = sums(of, 'none', {
			...{ fees: A.SERVICE_FEES, revenue: A.REVENUE, months: A.ACTIVE_MONTHS, active: A.ACTIVE }
		});
		expect(figure('none', 'serviceFees')).toBe(fees);
		expect(figure('none', 'arpu')).toBeCloseTo((revenue + fees) / (months / 1e6), 6);
		expect(figure('none', 'arppu')).toBeCloseTo((revenue + fees) / (active + fees / 1500), 6);
	});
});

describe('a member centre', () => {
	const designs = (capPerMonth: number | null) => [
		{ id: 'centre', traffic: { on: true, visitsPerMonth: 4, valuePerVisit: 0.25, capPerMonth } },
		{ id: 'plain' }
	];

	test('visits of members are worth what they are said to be, by the days they are members (S41)', () => {
		const of = study({ customers: steady, designs: designs(null) });
		const { of: figure } = figures(of, ['none', 'centre', 'plain']);
		// 500 members, one yuan a month each
		// parts of a fen are kept in the mean: sd below ½ of one for each of 500
		expect(Math.abs(figure('centre', 'trafficIncome')! - (100 * 500 * 365) / MONTH)).toBeLessThan(
			3.5 * 0.5 * Math.sqrt(500)
		);
		expect(figure('none', 'trafficIncome')).toBe(0);
		expect(figure('centre', 'netBenefit')).toBe(figure('centre', 'trafficIncome'));
		expect(lives(of, 'centre', 100).map(sold)).toEqual(lives(of, 'none', 100).map(sold));
	});

	test('at most the cap a month; where it binds every month, twelve caps', () => {
		const { of: figure, series } = figures(study({ customers: steady, designs: designs(300) }), ['none', 'centre']);
		expect(figure('centre', 'trafficIncome')).toBe(12 * 30_000);
		expect(series('centre', 'trafficIncome')).toEqual(Array(12).fill(30_000));
	});
});

test('both formulas of net benefit agree with contacts, campaigns, fees and visits sent, in every period', () => {
	const touches = [{ id: 'news', on: true, trigger: 'afterOrder', afterDays: 7, lift: 0.3, liftDays: 20, cost: 1 }];
	const campaigns = [{ id: 'fair', on: true, start: '2027-05-01', spend: 80, fixedCost: 500, costPerInvite: 1 }];
	for (const revenue of ['fee', 'ads', 'commission'] as const) {
		const of = study({
			business: { ...fee, revenue, commission: 0.1 },
			...{ touches, winBack: { on: true, chance: 0.3 } },
			designs: [
				{
					id: 'card',
					touches: touches.map((one) => ({ ...one, id: 'own' })),
					campaigns,
					traffic: { on: true, capPerMonth: 20 }
				}
			]
		});
		const world = worldOf(of.scenario, false, 12);
		const [none, card] = figures(of, ['none', 'card']).rows.map(({ rows }) => rows[0]!);
		const view = new LedgerView(card!, none!, factsOf(world, 'card', futureOf(of, 0)), world);
		const { series, of: figure } = figures(of, ['none', 'card']);
		expect(netBenefitByArms(view)).toBeCloseTo(figure('card', 'netBenefit') ?? NaN, 4);
		series('card', 'netBenefit').forEach((value, p) =>
			expect(netBenefitByArms(view.inPeriod(p))).toBeCloseTo(value ?? NaN, 4)
		);
	}
});
