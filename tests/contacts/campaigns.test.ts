// Campaigns: the funnel, its closed form, what is extra, room, money, draws, points; the shop of 600.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/engine/scenario/check.ts';
import { METRICS, metricOf } from '../../src/engine/metrics.ts';
import { playTraced } from '../../src/engine/replicate.ts';
import { summarise } from '../../src/engine/summary.ts';
import { untied } from '../../src/engine/metrics/identities.ts';
import { foldRow, playBlocks } from '../../src/engine/replicate.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { presets, scenarioFrom } from '../laws/studies.ts';
import { A, futureOf, kernel, lives, periodsOf, shop, sold, study, sums, type Study } from './world.ts';

const COUNTS = {
	...{ invited: A.CAMPAIGN_INVITED, agreed: A.CAMPAIGN_AGREED, came: A.CAMPAIGN_CAME, bought: A.CAMPAIGN_BOUGHT },
	...{ sales: A.CAMPAIGN_SALES, prizes: A.PRIZES, own: A.CONTACT_COST, world: A.WORLD_CONTACT_COST },
	...{ orders: A.ORDERS, gross: A.GROSS, points: A.POINTS_ISSUED }
};
const FUNNEL = {
	invited: 1,
	agreed: 0.5,
	came: 2 / 3,
	bought: 0.5,
	spend: 100,
	lift: 0,
	costPerInvite: 2.4,
	costPerVisit: 8
};
const campaign = (changes: Record<string, unknown> = {}) => ({
	...{ id: 'call', on: true, start: '2027-06-01', days: 1, ...FUNNEL },
	...changes
});
const own = (changes: Record<string, unknown> = {}, design: object = {}) => ({
	designs: [{ id: 'card', campaigns: [campaign(changes)], ...design }, { id: 'plain' }]
});
const loyal = {
	customers: { seeds: { count: 500, burnInMonths: 24 }, dropout: { model: 'none' }, drift: { sd: 0 } }
};

describe('the shop of 600 (S78, S79)', () => {
	const [, raw] = presets().find(([file]) => file.startsWith('shop-of-600')) ?? [];
	const [card] = (raw?.['designs'] ?? []) as { campaigns: object[] }[];
	const scenario = scenarioFrom({
		...raw,
		designs: [{ ...card, touches: [], campaigns: card?.campaigns.map((one) => ({ ...one, on: true })) }]
	});
	const of: Study = { scenario, weekly: false };
	const runs = Array.from({ length: 400 }, (_, replication) => ({
		card: sums(of, 'points-card', COUNTS, replication),
		none: sums(of, 'none', COUNTS, replication)
	}));
	const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
	const sd = (values: readonly number[]) => {
		const centre = mean(values);
		return Math.sqrt(values.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (values.length - 1));
	};

	test('600 are called, 300 agree, 200 come, 100 buy for 10,000 yuan in the mean; the spread is the binomial one', () => {
		const of_ = (name: keyof typeof COUNTS) => runs.map(({ card }) => card[name]);
		expect(of_('invited').every((count) => count === 600)).toBe(true);
		for (const [name, share] of [
			['agreed', 1 / 2],
			['came', 1 / 3],
			['bought', 1 / 6]
		] as const) {
			const spread = Math.sqrt(600 * share * (1 - share));
			expect(Math.abs(mean(of_(name)) - 600 * share)).toBeLessThan((3.5 * spread) / Math.sqrt(400));
			// the sd of an sd from 400 normal values is 1/√800 of it
			expect(Math.abs(sd(of_(name)) / spread - 1)).toBeLessThan(3.5 / Math.sqrt(800));
		}
		// √(600 · ⅙ · ⅚) = 9.13 buyers, 913 yuan
		expect(Math.abs(sd(of_('sales')) / 100 / 912.87 - 1)).toBeLessThan(3.5 / Math.sqrt(800));
		expect(runs.every(({ card }) => card.sales === card.bought * 10_000)).toBe(true);
	});

	test('each buyer is one more order of 100 yuan than without the campaign, and nothing else moves: 180,000 + 10,000', () => {
		for (const { card, none } of runs) {
			expect(card.orders - none.orders).toBe(card.bought);
			expect(card.gross - none.gross).toBe(card.sales);
			expect(card.own).toBe(card.invited * 240 + card.came * 800);
			expect(none.own + none.world + card.world).toBe(0);
		}
		const year = runs.map(({ none }) => none.gross / 100);
		expect(Math.abs(mean(year) - 180_000)).toBeLessThan((3.5 * sd(year)) / Math.sqrt(400));
	});
});

test('the success of a campaign hangs on the members stored up before it: half the members, half the buyers (S85)', () => {
	const bought = (count: number) => {
		const of = study({ ...own(), customers: { seeds: { count }, dropout: { model: 'none' } }, sample: 2000 });
		return Array.from({ length: 20 }, (_, r) => sums(of, 'card', COUNTS, r).bought).reduce((a, b) => a + b, 0) / 20;
	};
	const [many, half] = [bought(2000), bought(1000)];
	expect(Math.abs(many - 2000 / 6)).toBeLessThan((3.5 * 16.7) / Math.sqrt(20));
	expect(Math.abs(half - 1000 / 6)).toBeLessThan((3.5 * 11.8) / Math.sqrt(20));
});

describe('luck', () => {
	test('a campaign that sells nothing and lifts nothing leaves every order where it was', () => {
		const of = study(own({ bought: 0 }));
		expect(lives(of, 'card').map(sold)).toEqual(lives(of, 'plain').map(sold));
	});

	test('extra orders keep the luck of all others: without them each life is the same, to the last bit', () => {
		const of = study({ ...loyal, ...own({ spend: 77.77 }) });
		const plain = lives(of, 'none').map(sold);
		const without = lives(of, 'card').map((events) => sold(events).filter(([, , gross]) => gross !== 7777));
		expect(without).toEqual(plain);
	});

	test('one more campaign before it and after it moves nobody’s luck in a campaign', () => {
		const steps = (campaigns: object[]) => {
			const of = study({ ...loyal, campaigns });
			return lives(of, 'none').map((events) =>
				events
					.filter(({ kind, day }) => kind === 'campaign' && day === 151)
					.map(({ numbers }) => [numbers['step'], numbers['extra']])
			);
		};
		const others = [campaign({ id: 'spring', start: '2027-03-01' }), campaign({ id: 'autumn', start: '2027-09-01' })];
		expect(steps([others[0]!, campaign(), others[1]!])).toEqual(steps([campaign()]));
	});
});

describe('whom it is for', () => {
	test('recency: bought a month ago, not just now (S84)', () => {
		const of = study({ campaigns: [campaign({ target: { recencyFrom: 30, recencyTo: 90 } })] });
		let asked = 0;
		for (const events of lives(of, 'none')) {
			const invited = events.find(({ kind }) => kind === 'campaign');
			const orders = events.filter(({ kind, day }) => kind === 'order' && day < 151).map(({ day }) => day);
			const since = 151 - (orders.at(-1) ?? -Infinity);
			if (orders.length > 0) expect(invited !== undefined).toBe(since >= 30 && since <= 90);
			if (invited) asked++;
		}
		expect(asked).toBeGreaterThan(30);
	});

	test('tiers of the design; who has left is invited, at a cost, and never agrees', () => {
		const tiers = {
			on: true,
			list: [
				{ id: 'base', name: { en: 'Base', zh: '' }, reach: 0 },
				{ id: 'gold', name: { en: 'Gold', zh: '' }, reach: 300 }
			]
		};
		const of = study(own({ target: { tiers: ['gold'] } }, { tiers }));
		let [gold, gone] = [0, 0];
		for (const events of lives(of, 'card')) {
			const at = events.findIndex(({ kind }) => kind === 'campaign');
			let tier = 0;
			for (const { kind, day, numbers } of events)
				if (day <= 151 && ['promote', 'demote', 'keep', 'openingTier', 'enrol'].includes(kind))
					tier = numbers['tier'] ?? 0;
			expect(at >= 0).toBe(tier === 1);
			if (at >= 0) gold++;
			if (at >= 0 && events.some(({ kind, day }) => kind === 'leave' && day < 151)) {
				gone++;
				expect(events[at]!.numbers['step']).toBe(0);
			}
		}
		expect(gold).toBeGreaterThan(50);
		expect(gone).toBeGreaterThan(3);
	});

	test('a campaign that exists anyway cannot ask for tiers', () => {
		const { issues } = check(
			shop({
				campaigns: [campaign({ target: { tiers: ['gold'] } })],
				designs: [{ id: 'a', tiers: { list: [{ id: 'gold', reach: 0 }] } }]
			})
		).findings;
		expect(issues.map(({ path, values }) => [path, values['rule']])).toEqual([
			['campaigns.0.target.tiers', 'worldTiers']
		]);
	});
});

test('who would have bought anyway makes no extra order: incremental 0 sells as seen, and nothing more', () => {
	const of = study(own({ incremental: 0 }));
	const [card, none] = [sums(of, 'card', COUNTS), sums(of, 'none', COUNTS)];
	expect(card.bought).toBeGreaterThan(30);
	expect(card.sales).toBe(card.bought * 10_000);
	expect([card.orders, card.gross]).toEqual([none.orders, none.gross]);
});

describe('room and money', () => {
	test.each([40, 90])('room for %i: never more come, and nearly so many', (capacity) => {
		for (let replication = 0; replication < 5; replication++) {
			const of = study({ ...loyal, ...own({ capacity }) });
			const { came } = sums(of, 'card', COUNTS, replication);
			expect(came).toBeLessThanOrEqual(capacity);
			expect(came).toBeGreaterThan(capacity - 12);
		}
	});

	test('room enough changes nothing', () => {
		const [wide, open] = [own({ capacity: 499 }), own()].map((changes) =>
			lives(study({ ...loyal, ...changes }), 'card').map(sold)
		);
		expect(wide).toEqual(open);
	});

	test('a budget cap holds, fixed cost counted; the sample stands for the whole population', () => {
		const of = study({
			...loyal,
			customers: { seeds: { count: 5000, burnInMonths: 24 }, dropout: { model: 'none' } },
			...own({ fixedCost: 2000, budgetCap: 8000 })
		});
		// without a cap: 5,000 calls of 2.40 and a third of 8.00 are 25,333 beside the fixed 2,000
		for (let replication = 0; replication < 3; replication++) {
			const { own: spent } = sums(of, 'card', COUNTS, replication);
			expect(spent * 10).toBeLessThanOrEqual(600_000);
			expect(spent * 10).toBeGreaterThan(500_000);
		}
	});

	test('a life that is traced knows the room there is', () => {
		const of = study({ ...loyal, ...own({ capacity: 40 }) });
		const came = lives(of, 'card').filter((events) =>
			events.some(({ kind, numbers }) => kind === 'campaign' && [2, 3].includes(numbers['step'] ?? 0))
		);
		expect(came).toHaveLength(sums(of, 'card', COUNTS).came);
		expect(playTraced(kernel, of, 'card', 0, 0).rows.length).toBeGreaterThan(0);
	});
});

describe('draws', () => {
	const prizes = [
		{ name: { en: 'Phone', zh: '' }, chance: 0.1, cost: 500, value: 800 },
		{ name: { en: 'Cup', zh: '' }, chance: 0.3, cost: 20, value: 30 }
	];

	test('who comes draws once: chances and cost as stated', () => {
		const of = study({ ...loyal, ...own({ agreed: 1, came: 1, prizes }) });
		const won = [0, 0];
		let cost = 0;
		for (let replication = 0; replication < 8; replication++) {
			for (const events of lives(of, 'card', Infinity, replication)) {
				const told = events.filter(({ kind }) => kind === 'prize');
				expect(told.length).toBeLessThanOrEqual(1);
				for (const { numbers } of told) won[numbers['prize'] ?? 0]!++;
			}
			cost += sums(of, 'card', COUNTS, replication).prizes;
		}
		expect(cost).toBe(won[0]! * 50_000 + won[1]! * 2_000);
		expect(Math.abs(won[0]! - 400)).toBeLessThan(3.5 * Math.sqrt(4000 * 0.1 * 0.9));
		expect(Math.abs(won[1]! - 1200)).toBeLessThan(3.5 * Math.sqrt(4000 * 0.3 * 0.7));
	});

	test('for who spends enough: every order of so much in the days of the campaign, no other (S89)', () => {
		const sure = [{ name: { en: 'Cup', zh: '' }, chance: 1, cost: 5, value: 9 }];
		const of = study({ ...loyal, campaigns: [campaign({ invited: 0, days: 30, spendFrom: 80, prizes: sure })] });
		for (const events of lives(of, 'none')) {
			const days = (kind: string, from: number) =>
				events
					.filter(
						(event) =>
							event.kind === kind && (event.numbers['gross'] ?? from) >= from && event.day >= 151 && event.day < 181
					)
					.map(({ day }) => day);
			expect(days('prize', 0)).toEqual(days('order', 8_000));
			expect(events.filter(({ kind }) => kind === 'prize')).toHaveLength(days('prize', 0).length);
		}
	});

	test('chances beyond one are refused', () => {
		const { issues } = check(shop({ campaigns: [campaign({ prizes: [...prizes, { chance: 0.7 }] })] })).findings;
		expect(issues.map(({ values }) => values['rule'])).toEqual(['prizeChances']);
	});
});

test('points of orders in its days are multiplied, for whom it is meant', () => {
	const points = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 100 } };
	const of = study({ ...loyal, ...own({ invited: 0, days: 61, pointsMultiplier: 3 }, { points }) });
	for (const events of lives(of, 'card', 200)) {
		let rest = 0;
		let cash = 0;
		for (const { kind, day, numbers } of events) {
			if (day < 0 || day >= 365) continue;
			if (kind === 'order') cash = (numbers['gross'] ?? 0) - (numbers['face'] ?? 0);
			if (kind !== 'order') continue;
			rest += cash * (day >= 151 && day < 212 ? 3 : 1);
		}
		const earned = events
			.filter(({ kind, day }) => kind === 'earn' && day >= 0 && day < 365)
			.reduce((sum, { numbers }) => sum + (numbers['points'] ?? 0), 0);
		expect(earned).toBe(Math.floor(rest / 100));
	}
});

describe('money', () => {
	test('fixed cost is the company’s, not multiplied by customers; of the world’s campaigns it cancels between designs', () => {
		const both = {
			...own({ fixedCost: 700 }),
			campaigns: [campaign({ id: 'fair', start: '2027-04-01', fixedCost: 300 })]
		};
		const of = study({ ...both, customers: { seeds: { count: 5000, burnInMonths: 24 }, dropout: { model: 'none' } } });
		const row = (arm: string) => foldRow(of, futureOf(of, 0), playBlocks(kernel, of, arm, 0, 0, BLOCKS));
		const arms = ['none', 'card', 'plain'].map((id) => ({ id, rows: [row(id)] }));
		const summary = summarise({
			...{ scenario: of.scenario, scenarioDigest: '', weekly: false, periods: 12, provisional: false, replications: 1 },
			arms
		});
		const figure = (id: string, metric: string) =>
			summary.designs.find((design) => design.id === id)?.horizon[metric]?.mean ?? NaN;
		const cost = (arm: string) => {
			const { own: added, world } = sums(of, arm, COUNTS);
			return (added + world) * 10;
		};
		expect(figure('none', 'contactCost')).toBe(cost('none') + 30_000);
		expect(figure('plain', 'contactCost')).toBe(cost('plain') + 30_000);
		expect(figure('card', 'contactCost')).toBe(cost('card') + 100_000);
		expect(figure('plain', 'programmeCost')).toBe(0);
		expect(figure('plain', 'netBenefit')).toBe(0);
		expect(figure('card', 'programmeCost')).toBe(cost('card') - cost('none') + 70_000);
		for (const { rows } of arms)
			for (const one of rows) expect(untied(one, periodsOf(of), { retail: true, ladder: true })).toEqual([]);
	});

	test('steps, sales, prizes and cost of contacts are metrics of every period', () => {
		for (const id of [
			'campaignInvited',
			'campaignAgreed',
			'campaignCame',
			'campaignBought',
			'campaignSales',
			'contactCost'
		])
			expect(metricOf(id).shape).toBe('series');
		expect(METRICS.map(({ id }) => id)).toContain('prizeCost');
	});
});
