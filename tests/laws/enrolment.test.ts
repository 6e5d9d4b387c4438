import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { joinLogit } from '../../src/engine/plan/enrolment.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();
const YEAR = 365;

/** A plain shop whose programme takes members as `enrolment` says; nobody leaves, gold-backed points worth two per cent. */
function shop(enrolment: object, response: object = noResponse, design: object = {}, customers = 2000) {
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Shop', zh: '店' },
			seed: 'joining',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: 12,
			sample: customers,
			customers: {
				seeds: { count: customers, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 0.25, r: 1 },
				dropout: { model: 'none' },
				basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
				drift: { sd: 0 }
			},
			response: { E18: { on: false }, ...response },
			designs: [
				{
					id: 'points',
					name: { en: 'Points', zh: '积分' },
					enrolment,
					points: {
						kind: 'gold',
						earn: { points: 1, per: 1 },
						value: { money: 1, points: 50 },
						burn: { minimum: 500, increment: 50, capShare: 1 }
					},
					...design
				}
			]
		})
	);
}

const sum = (study: ReturnType<typeof shop>, account: number, arm = 'points', replication = 0) =>
	total(study, ledgerOf(kernel, study, arm, replication), account);

interface Order {
	readonly day: number;
	readonly gross: number;
}
const live = (study: ReturnType<typeof shop>, customer: number) => {
	const { events } = traceLife(kernel, study, 'points', 0, customer);
	const within = events.filter(({ day }) => day < YEAR);
	const orders: Order[] = within.flatMap(({ kind, day, numbers }) =>
		kind === 'order' ? [{ day, gross: numbers.gross ?? 0 }] : []
	);
	return {
		orders,
		joined: within.find(({ kind }) => kind === 'enrol')?.day,
		rate: events.find(({ kind }) => kind === 'arrive')?.numbers.ordersPerDay ?? 0,
		earned: within.flatMap(({ kind, day }) => (kind === 'earn' ? [day] : []))
	};
};

describe('who becomes a member', () => {
	test('by an order of an amount: with the first order that reaches it, which earns points already', () => {
		const study = shop({ how: 'firstPurchase', amount: 80 });
		let members = 0;
		for (let customer = 0; customer < 300; customer++) {
			const { orders, joined, earned } = live(study, customer);
			expect(joined).toBe(orders.find(({ gross }) => gross >= 8000)?.day);
			if (joined !== undefined) {
				members++;
				expect(earned[0]).toBe(joined);
			}
		}
		expect(members).toBeGreaterThan(100);
		expect(members).toBeLessThan(300);
	});

	test('by spend within a period: with the order that brings the last 90 days to the amount', () => {
		const study = shop({ how: 'periodSpend', amount: 300, periodDays: 90 });
		let members = 0;
		for (let customer = 0; customer < 300; customer++) {
			const { orders, joined } = live(study, customer);
			const reached = orders.find(({ day }) => {
				const spent = orders.filter((order) => order.day > day - 90 && order.day <= day);
				return spent.reduce((all, { gross }) => all + gross, 0) >= 30_000;
			});
			expect(joined).toBe(reached?.day);
			if (joined !== undefined) members++;
		}
		expect(members).toBeGreaterThan(50);
		expect(members).toBeLessThan(290);
	});

	test('for a fee: a share joins at launch, and each pays', () => {
		const study = shop({ how: 'fee', fee: 18, joins: 0.3, selfSelection: 0 });
		const members = sum(study, A.ENROLLED);
		// 600 expected, standard deviation 20.5
		expect(Math.abs(members - 600)).toBeLessThan(70);
		expect(sum(study, A.FEES)).toBe(1800 * members);
		expect(sum(study, A.FEES_PAID)).toBe(1800 * members);
		expect(sum(study, A.FEES, 'none')).toBe(0);
	});

	test('from a later month: nothing of a programme before it, then who is a customer joins with the tier of the last 12 months', () => {
		const ladder = [
			{ id: 'a', name: { en: 'A', zh: '甲' }, reach: 0 },
			{ id: 'b', name: { en: 'B', zh: '乙' }, reach: 200 }
		];
		const study = shop({ startMonth: 6 }, noResponse, { tiers: { on: true, openingFromHistory: true, list: ladder } });
		const ledger = ledgerOf(kernel, study, 'points');
		const of = (account: number) => Array.from({ length: 12 }, (_, p) => ledger[account * 12 + p] ?? 0);
		for (const account of [A.ENROLLED, A.POINTS_ISSUED, A.MEMBER_ORDERS, A.MEMBER_DAYS, A.TIER])
			expect(of(account).slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
		expect(of(A.ENROLLED)[6]).toBe(2000);
		let spent = 0;
		for (let customer = 0; customer < 2000; customer += 5) {
			const { orders } = live(study, customer);
			if (orders.filter(({ day }) => day < 181).reduce((all, { gross }) => all + gross, 0) >= 20_000) spent++;
		}
		const opened = (of(A.TIER + 1)[6] ?? 0) / 2000;
		expect(spent / 400).toBeGreaterThan(0.3);
		expect(Math.abs(opened - spent / 400)).toBeLessThan(0.12);
	});

	test('by invitation: existing customers, and later who has spent enough; nobody else', () => {
		const founders = shop({ how: 'invitation', joins: 0.5, selfSelection: 0 });
		expect(Math.abs(sum(founders, A.ENROLLED) - 1000)).toBeLessThan(80);
		const members = ledgerOf(kernel, founders, 'points');
		expect(members[A.ENROLLED * 12]).toBe(sum(founders, A.ENROLLED));
	});
});

describe('who wants to join', () => {
	test.each([
		[0.3, 0.5],
		[0.3, 2],
		[0.05, 5],
		[0.9, 1]
	])('the share is as stated (%d) whatever the self-selection (%d)', (joins, selfSelection) => {
		const share = sum(shop({ joins, selfSelection }, noResponse, {}, 10_000), A.ENROLLED) / 10_000;
		expect(Math.abs(share - joins)).toBeLessThan(4 * Math.sqrt((joins * (1 - joins)) / 10_000));
	});

	test('without self-selection the logit is the plain one', () => {
		expect(joinLogit(0.3, 0)).toBeCloseTo(Math.log(0.3 / 0.7), 10);
	});

	test('heavier buyers join more', () => {
		const study = shop({ joins: 0.3, selfSelection: 2 });
		const rates = { member: [] as number[], other: [] as number[] };
		for (let customer = 0; customer < 500; customer++) {
			const { rate, joined } = live(study, customer);
			(joined === undefined ? rates.other : rates.member).push(rate);
		}
		const mean = (of: readonly number[]) => of.reduce((all, rate) => all + rate, 0) / of.length;
		expect(mean(rates.member)).toBeGreaterThan(2 * mean(rates.other));
	});

	test('prestige makes benefits worth more only where not everybody may join (S67)', () => {
		const design = {
			points: { kind: 'none' },
			tiers: {
				on: true,
				list: [
					{
						id: 'a',
						name: { en: 'A', zh: '甲' },
						reach: 0,
						benefits: [
							{
								id: 'x',
								name: { en: 'X', zh: '礼' },
								on: true,
								kind: 'main',
								cost: 1,
								value: 5,
								takeUp: 1,
								usesPerMonth: 1
							}
						]
					},
					{ id: 'b', name: { en: 'B', zh: '乙' }, reach: 5000 }
				]
			}
		};
		const value = { ...noResponse, E1: { on: true } };
		const orders = (how: string, prestige: number) => sum(shop({ how, prestige }, value, design), A.ORDERS);
		expect(orders('registration', 2)).toBe(orders('registration', 1));
		expect(orders('fee', 2)).toBeGreaterThan(orders('fee', 1));
	});
});

describe('the naive gap (T14)', () => {
	const naive = (study: ReturnType<typeof shop>, replication = 0) => {
		const of = (account: number) => sum(study, account, 'points', replication);
		const member = of(A.MEMBER_GROSS) / of(A.MEMBER_DAYS);
		return member / ((of(A.GROSS) - of(A.MEMBER_GROSS)) / of(A.OTHER_DAYS)) - 1;
	};

	test('with zero effect: members sell far more than others, and the programme sells nothing', () => {
		const study = shop({ joins: 0.3, selfSelection: 1 });
		expect(naive(study)).toBeGreaterThan(0.5);
		expect(sum(study, A.GROSS)).toBe(sum(study, A.GROSS, 'none'));
	});

	test('without self-selection there is no gap beyond chance', () => {
		const study = shop({ joins: 0.3, selfSelection: 0 }, noResponse, {}, 10_000);
		// sales a customer vary with a coefficient of about 1.2: ± 2.8 % of the difference, four of them
		expect(Math.abs(naive(study))).toBeLessThan(0.11);
	});

	test('days of members and others are the days of active customers', () => {
		const study = shop({ how: 'firstPurchase', amount: 80 });
		// nobody leaves, all are there from day 0
		let others = 0;
		for (let customer = 0; customer < 2000; customer++) others += Math.floor(live(study, customer).joined ?? YEAR);
		expect(sum(study, A.OTHER_DAYS)).toBe(others);
		expect(sum(study, A.MEMBER_DAYS)).toBe(2000 * YEAR - others);
	});
});
