import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { untied } from '../../src/engine/metrics/identities.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { foldRow, futureOf, periodsOf, playBlocks, type Study } from '../../src/engine/replicate.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, totals } from './studies.ts';

const kernel = await wasmKernel();
const HORIZON = 731; // days of 2027 and 2028

/** 600 customers of a café, about 26 orders of 60 a year, gross margin 60 %, two years; launch on 1 January 2027. */
export function cafe(design: object, rest: Record<string, object> = {}): Study {
	const { response, customers, ...others } = rest;
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Café', zh: '咖啡馆' },
			seed: 'cafe',
			currency: 'CNY',
			launch: '2027-01-01',
			horizonMonths: 24,
			sample: 600,
			business: { grossMargin: 0.6 },
			customers: {
				seeds: { count: 600, burnInMonths: 0 },
				purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1.5 },
				dropout: { model: 'paretonbd', survivalOneYear: 0.7 },
				basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
				inert: 0.2,
				...customers
			},
			response: { E18: { on: false }, ...response },
			designs: [{ id: 'a', name: { en: 'A', zh: '甲' }, ...design }],
			...others
		})
	);
}

const spent = { points: { kind: 'none' } };
const card = { on: true, stamps: 6, validityMonths: 9, reward: { kind: 'goods', value: 30 } };
const coupons = {
	kind: 'coupon',
	earn: { points: 1, per: 1 },
	coupon: { points: 300, face: 10, minimumSpend: 50, validityDays: 30, stock: null }
};
const vouchers = {
	kind: 'catalogue',
	earn: { points: 1, per: 1 },
	items: [
		{ id: 'cup', points: 300, list: 30, paidIn: 'goods', validityDays: 60, minimumSpend: 30 },
		{ id: 'cake', points: 150, list: 12, paidIn: 'goods', minimumSpend: 70 }
	]
};
const gold = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 50 }, burn: { minimum: 200 } };

const membership = {
	on: true,
	fee: 88,
	benefits: [
		{ id: 'coffee', kind: 'main', cost: 4, value: 12, usesPerMonth: 1, takeUp: 0.8 },
		{ id: 'queue', kind: 'recognition', cost: 0.5, value: 3, usesPerMonth: 1, takeUp: 0.5 }
	]
};
const ladder = {
	on: true,
	list: [
		{ id: 'base', reach: 0 },
		{ id: 'gold', reach: 1500, earnMultiplier: 1.5, benefits: [{ id: 'cake', cost: 3, value: 9, takeUp: 0.7 }] }
	]
};

/** Designs that use everything here, for the laws that hold of all. */
const DESIGNS: Record<string, object> = {
	'paid membership': { ...spent, membership },
	'paid membership with points, tiers, a trial and a reduced fee': {
		points: gold,
		tiers: ladder,
		membership: { ...membership, earnMultiplier: 2, trialDays: 30, reducedFee: 44, reducedFromTier: 'gold' }
	},
	'points and tiers, with refunds': { points: gold, tiers: ladder },
	'coupons and a card, with refunds': { points: coupons, stampCard: card },
	coupons: { points: coupons },
	vouchers: { points: vouchers },
	'stamps by order': { ...spent, stampCard: card },
	'stamps by amount, head start, a coupon as reward': {
		points: gold,
		stampCard: { ...card, stamps: 10, per: 'money', money: 45, headStart: 2, reward: { kind: 'coupon', value: 20 } }
	},
	'welcome gift in points and a card for points': {
		points: gold,
		welcomeGift: { on: true, kind: 'points', points: 500 },
		stampCard: { ...card, reward: { kind: 'points', points: 600 } }
	},
	'welcome coupon, a draw on the card': {
		...spent,
		welcomeGift: { on: true, kind: 'coupon', value: 15, fundedShare: 0.3 },
		stampCard: { ...card, reward: { kind: 'draw', value: 25 } }
	}
};

const sums = (study: Study, arm = 'a', replication = 0) => totals(study, ledgerOf(kernel, study, arm, replication));
const life = (study: Study, customer: number, arm = 'a'): LifeEvent[] => [
	...traceLife(kernel, study, arm, 0, customer).events
];
const lives = (study: Study, arm = 'a') => Array.from({ length: 600 }, (_, customer) => life(study, customer, arm));
const ofKind = (events: readonly LifeEvent[], ...kinds: string[]) => events.filter(({ kind }) => kinds.includes(kind));

describe.each(Object.entries(DESIGNS))('%s', (name, design) => {
	const world: Record<string, object> = name.includes('refunds')
		? { customers: { refunds: 0.15, refundDays: 10 } }
		: {};
	const study = cafe(design, world);

	test('ties: points, cash, blocks, members', () => {
		for (const arm of ['none', 'a']) {
			const row = foldRow(study, futureOf(study, 0), playBlocks(kernel, study, arm, 0, 0, BLOCKS));
			expect(untied(row, periodsOf(study), { retail: true, ladder: true })).toEqual([]);
		}
	});

	test('does something, and costs something', () => {
		const posted = sums(study);
		const used = [A.COUPONS_USED, A.CARDS_DONE, A.GIFTS_GIVEN, A.PAID_JOINED, A.REFUNDED].map(
			(account) => posted[account] ?? 0
		);
		expect(Math.max(...used)).toBeGreaterThan(0);
		expect((posted[A.REWARDS] ?? 0) + (posted[A.FACE] ?? 0) + (posted[A.BENEFITS] ?? 0)).toBeGreaterThan(0);
	});

	test('coupons issued = used + lapsed + open; cards begun = full + lapsed + open: none more than that', () => {
		for (let customer = 0; customer < 100; customer++) {
			const { totals: posted, events } = traceLife(kernel, study, 'a', 0, customer);
			const open = (from: string, ...to: string[]) => {
				const before = events.slice(
					0,
					events.findIndex(({ kind }) => kind === 'horizon')
				);
				return ofKind(before, from).length - ofKind(before, ...to).length;
			};
			const coupon = (posted[A.COUPONS_ISSUED] ?? 0) - (posted[A.COUPONS_USED] ?? 0) - (posted[A.COUPONS_LAPSED] ?? 0);
			expect(coupon).toBe(open('coupon', 'couponUsed', 'couponLapsed'));
			expect(coupon).toBeGreaterThanOrEqual(0);
			const cards = (posted[A.CARDS_OPENED] ?? 0) - (posted[A.CARDS_DONE] ?? 0) - (posted[A.CARDS_LAPSED] ?? 0);
			expect([0, 1]).toContain(cards);
			expect(posted[A.ORDERS]).toBe(ofKind(events, 'order').length);
		}
	});

	test('without response: every order of every life at the same moment and of the same size, to the last bit (T1)', () => {
		const calm = cafe(design, { ...world, response: { ...noResponse, E18: { on: false } } });
		const orders = (arm: string, customer: number) =>
			ofKind(life(calm, customer, arm), 'order', 'leave')
				.filter(({ day }) => day < HORIZON)
				.map(({ kind, day, numbers }) => [kind, day, numbers.order ?? null, numbers.gross ?? null]);
		for (let customer = 0; customer < 200; customer++) expect(orders('a', customer)).toEqual(orders('none', customer));
	});

	test('WebAssembly and TypeScript, and any cut of the work, give the same bytes', () => {
		const whole = playBlocks(kernel, study, 'a', 1, 0, 4);
		expect(playBlocks(portableKernel(), study, 'a', 1, 0, 4)).toEqual(whole);
		expect([2, 0, 3, 1].map((block) => playBlocks(kernel, study, 'a', 1, block, block + 1)[0])).toEqual(
			[2, 0, 3, 1].map((block) => whole[block])
		);
	});
});

describe('what a reward costs', () => {
	const full = (reward: object, points: object = { kind: 'none' }) => {
		const study = cafe({ points, stampCard: { ...card, reward } });
		const posted = sums(study);
		return { study, posted, cards: posted[A.CARDS_DONE] ?? 0 };
	};

	test('own goods of 30 at a margin of 60 %, 30 % of which would have been bought: 12 + 5.40', () => {
		const { posted, cards } = full({ kind: 'goods', value: 30, displacement: 0.3 });
		expect(cards).toBeGreaterThan(300);
		expect(posted[A.REWARDS]).toBe(cards * 1740);
		expect(posted[A.REWARDS_GIVEN]).toBe(posted[A.REWARDS]);
	});

	test('money: its face; a fifth paid by others', () => {
		const { posted, cards } = full({ kind: 'money', value: 30, fundedShare: 0.2 });
		expect(posted[A.REWARDS]).toBe(cards * 3000);
		expect(posted[A.FUNDED]).toBe(cards * 600);
	});

	test('points: nothing now, and they are issued, granted, and redeemed like others', () => {
		const { posted, cards } = full({ kind: 'points', points: 600 }, gold);
		expect(posted[A.REWARDS]).toBe(0);
		expect(posted[A.POINTS_GRANTED]).toBe(600 * cards);
		expect(posted[A.POINTS_ISSUED]).toBeGreaterThan(600 * cards);
	});

	test('a coupon: its face where it is used, nothing where it lapses', () => {
		const { posted, cards } = full({ kind: 'coupon', value: 20 }, { kind: 'none', coupon: { minimumSpend: 50 } });
		expect(posted[A.COUPONS_ISSUED]).toBe(cards);
		expect(posted[A.REWARDS]).toBe(2000 * (posted[A.COUPONS_USED] ?? 0));
		expect(posted[A.COUPONS_LAPSED]).toBeGreaterThan(0.2 * cards);
	});

	test('a draw: one in ten wins ten times the mean, so the mean is as stated', () => {
		const { study, posted, cards } = full({ kind: 'draw', value: 25 });
		const won = lives(study).flatMap((events) => ofKind(events, 'reward').map(({ numbers }) => numbers.value ?? NaN));
		expect(new Set(won)).toEqual(new Set([0, 25_000]));
		// the number of winners of so many draws is within 3.3 standard errors
		const winners = won.filter((value) => value > 0).length;
		expect(Math.abs(winners - 0.1 * cards)).toBeLessThan(3.3 * Math.sqrt(0.09 * cards));
		expect(posted[A.REWARDS]).toBe(winners * 25_000);
	});

	test('a welcome gift: once for everybody who joins', () => {
		const study = cafe({ ...spent, welcomeGift: { on: true, kind: 'money', value: 10 } });
		const posted = sums(study);
		expect([posted[A.GIFTS_GIVEN], posted[A.GIFTS]]).toEqual([600, 600_000]);
	});
});

describe('at the edges of what may be stated, everything is a number and ties', () => {
	const edges: [string, object, Record<string, object>?][] = [
		[
			'a coupon of nothing',
			{ points: { ...coupons, coupon: { points: 1, face: 0, minimumSpend: 0, validityDays: 1 } } }
		],
		[
			'a coupon worth more than any order',
			{ points: { ...coupons, coupon: { points: 1, face: 1e6, minimumSpend: 0 } } }
		],
		['a minimum that no order reaches', { points: { ...coupons, coupon: { points: 50, minimumSpend: 1e7 } } }],
		['a card of one stamp', { ...spent, stampCard: { ...card, stamps: 1 } }],
		['a card of a thousand stamps, 999 given', { ...spent, stampCard: { ...card, stamps: 1000, headStart: 999 } }],
		['a stamp for every fen', { ...spent, stampCard: { ...card, per: 'money', money: 0.01, stamps: 1000 } }],
		['a fee of nothing', { ...spent, membership: { ...membership, fee: 0, termMonths: 1 } }],
		['a fee beyond all means', { ...spent, membership: { ...membership, fee: 1e9, trialDays: 365 } }],
		['nobody renews', { ...spent, membership: { ...membership, termMonths: 1, renewal: { alpha: 100, beta: 0.01 } } }],
		[
			'everybody renews',
			{ ...spent, membership: { ...membership, termMonths: 60, renewal: { alpha: 0.01, beta: 100 } } }
		],
		['everything is sent back at once', { points: gold }, { customers: { refunds: 1, refundDays: 0 } }],
		['everything is sent back after a year', { points: gold }, { customers: { refunds: 1, refundDays: 365 } }],
		[
			'orders of nothing',
			{ points: coupons, stampCard: { ...card, headStart: 2 }, membership },
			{ customers: { basket: { form: 'mean', mean: 0.01 } } }
		],
		[
			'next to no orders',
			{ points: coupons, stampCard: { ...card, headStart: 2 }, membership },
			{ customers: { purchase: { form: 'mean', ordersPerWeek: 1e-6 } } }
		]
	];

	test.each(edges)('%s', (_name, design, world) => {
		const study = cafe(design, world);
		const row = foldRow(study, futureOf(study, 0), playBlocks(kernel, study, 'a', 0, 0, BLOCKS));
		expect(untied(row, periodsOf(study), { retail: true, ladder: true })).toEqual([]);
	});
});

describe('tiers and points, coupled or separate', () => {
	test('separate: the same points as without tiers; coupled: more', () => {
		const calm = { response: { ...noResponse, E18: { on: false } } };
		const issued = (design: object) => {
			const study = cafe({ points: { ...gold, expiry: { kind: 'never' } }, ...design }, calm);
			return [A.POINTS_ISSUED, A.POINTS_REDEEMED, A.FACE].map((account) => sums(study)[account] ?? 0);
		};
		const tiers = (earnMultiplier: number) => ({
			tiers: {
				on: true,
				list: [
					{ id: 'base', reach: 0 },
					{ id: 'gold', reach: 1500, earnMultiplier }
				]
			}
		});
		expect(issued(tiers(1))).toEqual(issued({}));
		expect(issued(tiers(1.5))[0]).toBeGreaterThan(1.05 * (issued({})[0] ?? 0));
	});
});
