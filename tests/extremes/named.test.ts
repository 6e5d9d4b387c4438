import { describe, expect, test } from 'vitest';
import { read } from '../../src/engine/scenario/index.ts';
import type { DesignResults } from '../../src/run/results.ts';
import { firstUndefined, resultsFor } from './extremes.ts';

/** 300 customers at launch, an order a week of 50, 2 % back in points; what is said is put in its place, by path. */
function file(changes: Readonly<Record<string, unknown>>): string {
	const shop = {
		earnburn: 1,
		name: { en: 'Shop', zh: '店' },
		seed: 'extremes',
		horizonMonths: 6,
		sample: 300,
		business: { grossMargin: 0.4 },
		market: {},
		budget: { amount: 1000 },
		activation: {},
		channels: [],
		customers: {
			seeds: { count: 300, burnInMonths: 6 },
			purchase: { form: 'mean', ordersPerWeek: 1, r: 2 },
			dropout: { model: 'bgnbd', a: 0.8, b: 8 },
			basket: { form: 'mean', mean: 50, cvPeople: 0.4, cvOrders: 0.4 },
			drift: { sd: 0 },
			inert: 0.2,
			redemptionThreshold: { median: 5, sd: 0.4 },
			wallet: {},
			expiryAttention: {}
		},
		response: { E1: {}, E11: {}, E17: {}, E18: { on: false } },
		designs: [
			{
				id: 'a',
				name: { en: 'A', zh: '甲' },
				costs: {},
				enrolment: {},
				points: {
					kind: 'gold',
					earn: { points: 1, per: 1 },
					value: { money: 2, points: 100 },
					burn: { minimum: 100, increment: 100, capShare: 1 },
					expiry: { kind: 'never' }
				},
				tiers: {
					on: true,
					list: [tier('basic', 0), tier('gold', 500)]
				}
			}
		]
	};
	const design = shop.designs[0] as object;
	for (const [path, value] of Object.entries(changes)) {
		const steps = path.split('.');
		let at = (path.startsWith('a.') ? design : shop) as Record<string, unknown>;
		if (path.startsWith('a.')) steps.shift();
		for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
		at[steps.at(-1) ?? ''] = value;
	}
	return JSON.stringify(shop);
}
const tier = (id: string, reach: number, rest: object = {}) => ({ id, name: { en: id, zh: id }, reach, ...rest });
const benefit = (rest: object) => ({
	id: 'b',
	name: { en: 'B', zh: '乙' },
	kind: 'main',
	cost: 5,
	value: 8,
	usesPerMonth: 1,
	takeUp: 1,
	...rest
});

type Figures = (id: string) => number | undefined;
const of =
	(design: DesignResults): Figures =>
	(id) =>
		design.horizon[id]?.mean;

/** Zero: the figure is 0. Shown as “—”: there is nothing to divide by. Refused: the codes. */
type Answer = 'runs' | { zero?: string[]; dash?: string[]; some?: string[]; refused?: string; note?: string };

const EXTREMES: readonly (readonly [name: string, changes: Record<string, unknown>, answer: Answer])[] = [
	// money of the business
	['zero margin', { 'business.grossMargin': 0 }, { note: 'W402', some: ['redemptionCost'] }],
	['margin of 100 %', { 'business.grossMargin': 1 }, { some: ['incrementalMargin'] }],
	['negative margin', { 'business.grossMargin': -0.1 }, { refused: 'E104' }],
	['margin above 100 %', { 'business.grossMargin': 1.01 }, { refused: 'E104' }],
	[
		'commission of 0',
		{ 'business.revenue': 'commission', 'business.commission': 0 },
		{ note: 'W402', zero: ['revenue'] }
	],
	['commission of 100 %', { 'business.revenue': 'commission', 'business.commission': 1 }, { some: ['revenue'] }],
	['negative service cost', { 'business.serviceCost': -1 }, { refused: 'E104' }],
	['discount rate of 100 %', { 'business.discountRate': 1 }, { some: ['netBenefitPresent'] }],
	[
		'merchants without a margin',
		{ 'business.revenue': 'commission', 'business.merchantMargin': 0 },
		{ some: ['merchantResult'] }
	],
	// budget
	['budget of 0', { 'budget.amount': 0 }, { some: ['redemptionCost'] }],
	['no budget', { 'budget.amount': null }, 'runs'],
	['negative budget', { 'budget.amount': -1 }, { refused: 'E104' }],
	['a budget for every month of 0', { 'budget.amount': 0, 'budget.period': 'month' }, 'runs'],
	[
		'phasing that gives the horizon nothing',
		{ 'budget.period': 'year', 'budget.phasing': [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
		'runs'
	],
	// customers and market
	[
		'nobody at all',
		{ 'customers.seeds.count': 0 },
		{
			zero: ['orders', 'redemptionCost', 'netBenefit', 'registered'],
			dash: ['averageOrder', 'causalLift', 'activationRate']
		}
	],
	['one customer', { 'customers.seeds.count': 1 }, 'runs'],
	['a market of one', { 'market.size': 1 }, 'runs'],
	['a market that is full', { 'market.size': 300 }, 'runs'],
	['customers as of today, none older', { 'customers.seeds.burnInMonths': 0 }, { some: ['orders'] }],
	['hardly an order', { 'customers.purchase.ordersPerWeek': 0.001 }, 'runs'],
	['orders all alike', { 'customers.basket.cvPeople': 0.05, 'customers.basket.cvOrders': 0.05 }, { some: ['orders'] }],
	['orders of one cent', { 'customers.basket.mean': 0.01 }, { zero: ['pointsRedeemed'] }],
	['all customers alike', { 'customers.purchase.r': 100 }, { some: ['orders'] }],
	['customers of all kinds', { 'customers.purchase.r': 0.05 }, { some: ['orders'] }],
	['nobody ever leaves', { 'customers.dropout.model': 'none' }, { zero: ['left'] }],
	[
		'everybody leaves after the second order',
		{ 'customers.dropout.a': 1000, 'customers.dropout.b': 0.01 },
		{ some: ['left'] }
	],
	['a of 0: nobody leaves', { 'customers.dropout.a': 0 }, { zero: ['left'] }],
	['wild drift', { 'customers.drift.sd': 2 }, { some: ['orders'] }],
	[
		'all inert: nobody redeems',
		{ 'customers.inert': 1 },
		{ zero: ['pointsRedeemed', 'redemptionCost', 'liability'], dash: ['runExposure'], some: ['pointsIssued'] }
	],
	['nobody inert', { 'customers.inert': 0 }, { some: ['pointsRedeemed'] }],
	['a threshold nobody reaches', { 'customers.redemptionThreshold.median': 100000 }, { zero: ['pointsRedeemed'] }],
	['a threshold of a cent', { 'customers.redemptionThreshold.median': 0.01 }, { some: ['pointsRedeemed'] }],
	[
		'everybody buys everything here',
		{ 'customers.wallet.mean': 0.99, 'customers.wallet.sd': 0, 'customers.wallet.slope': 0 },
		{ some: ['orders'] }
	],
	['negative orders', { 'customers.purchase.ordersPerWeek': -1 }, { refused: 'E104' }],
	['a share above 1', { 'customers.inert': 1.5 }, { refused: 'E104' }],
	['activation of three actions out of two', { 'activation.actions': 2, 'activation.needed': 3 }, { refused: 'E115' }],
	['activation that never happens', { 'activation.chance': 0 }, { some: ['orders'] }],
	// points
	[
		'points worth nothing',
		{ 'a.points.value': { money: 0, points: 100 } },
		{ zero: ['redemptionCost', 'pointsIssued'] }
	],
	[
		'no points for a purchase',
		{ 'a.points.earn': { points: 0, per: 1 } },
		{ zero: ['pointsIssued', 'redemptionCost'], dash: ['breakage', 'burnEarn'] }
	],
	['a point per million', { 'a.points.earn': { points: 1, per: 1000000 } }, { zero: ['redemptionCost'] }],
	['everything back in points', { 'a.points.value': { money: 1, points: 1 } }, { some: ['redemptionCost'] }],
	[
		'ten times the price back: 100 points are worth more than an order can take',
		{ 'a.points.value': { money: 10, points: 1 } },
		{ zero: ['redemptionCost'], some: ['pointsOutstanding'] }
	],
	['a minimum nobody reaches', { 'a.points.burn.minimum': 1000000000 }, { zero: ['pointsRedeemed'] }],
	['points may pay nothing of an order', { 'a.points.burn.capShare': 0 }, { zero: ['redemptionCost'] }],
	[
		'points expire the day they are earned, so to speak',
		{ 'a.points.expiry': { kind: 'afterEarning', months: 1 } },
		{ some: ['pointsExpired'] }
	],
	['points never expire', { 'a.points.expiry': { kind: 'never' } }, { zero: ['pointsExpired'] }],
	[
		'all points expire',
		{ 'customers.inert': 1, 'a.points.expiry': { kind: 'afterEarning', months: 1 } },
		{ zero: ['redemptionCost', 'liability'], some: ['pointsExpired'] }
	],
	[
		'points expire after a year, of six months',
		{ 'a.points.expiry': { kind: 'afterEarning', months: 12 } },
		{ zero: ['pointsExpired'] }
	],
	[
		'partners pay everything',
		{ 'a.points.fundedShare': 1 },
		{ zero: ['closingCharge'], some: ['redemptionCost', 'fundedByPartners'] }
	],
	['a negative value', { 'a.points.value': { money: -1, points: 100 } }, { refused: 'E104' }],
	['a catalogue of nothing', { 'a.points.kind': 'catalogue' }, { refused: 'E115' }],
	// tiers
	['an instant tier', { 'a.tiers.list': [tier('basic', 0), tier('gold', 0.01)] }, { some: ['tierShare2'] }],
	[
		'a tier nobody reaches',
		{ 'a.tiers.list': [tier('basic', 0), tier('gold', 1000000000)] },
		{ zero: ['tierShare2', 'promotions'] }
	],
	[
		'equal thresholds',
		{ 'a.tiers.list': [tier('basic', 0), tier('silver', 500), tier('gold', 500)] },
		{ refused: 'E110' }
	],
	[
		'thresholds the wrong way round',
		{ 'a.tiers.list': [tier('basic', 0), tier('silver', 900), tier('gold', 500)] },
		{ refused: 'E110' }
	],
	[
		'a first tier that must be reached',
		{ 'a.tiers.list': [tier('basic', 10), tier('gold', 500)] },
		{ refused: 'E115' }
	],
	['one tier', { 'a.tiers.list': [tier('basic', 0)] }, { refused: 'E115' }],
	[
		'keeping is dearer than reaching',
		{ 'a.tiers.list': [tier('basic', 0), tier('gold', 500, { keep: 600 })] },
		{ refused: 'E115' }
	],
	[
		'benefits nobody takes up',
		{ 'a.tiers.list': [tier('basic', 0, { benefits: [benefit({ takeUp: 0 })] }), tier('gold', 500)] },
		{ zero: ['benefitCost'] }
	],
	[
		'benefits that cost nothing',
		{ 'a.tiers.list': [tier('basic', 0, { benefits: [benefit({ cost: 0 })] }), tier('gold', 500)] },
		{ zero: ['benefitCost'] }
	],
	[
		'benefits worth more than all spending',
		{ 'a.tiers.list': [tier('basic', 0, { benefits: [benefit({ value: 100000 })] }), tier('gold', 500)] },
		{ some: ['extraOrders'] }
	],
	// design and response
	['no fixed cost, and much of it', { 'a.costs.setUp': 1000000000 }, { some: ['programmeCost'] }],
	['a design that starts after the horizon', { 'a.enrolment.startMonth': 60 }, 'runs'],
	['response of size 0', { 'response.E1': { on: true, strength: 0 } }, 'runs'],
	['the largest response', { 'response.E1': { on: true, strength: 6 } }, { some: ['extraOrders'] }],
	['nobody is inclined to redeem', { 'response.E11.b0': -10, 'response.E11.b1': 0, 'response.E11.b2': 0 }, 'runs'],
	['the whole model may be wrong', { 'response.modelError': { on: true, sd: 1 } }, { some: ['orders'] }],
	['no design', { designs: [] }, 'runs'],
	['one month', { horizonMonths: 1 }, { some: ['orders'] }],
	['no month', { horizonMonths: 0 }, { refused: 'E104' }]
];

describe('named extremes', () => {
	test('there are at least sixty', () => expect(EXTREMES.length).toBeGreaterThanOrEqual(60));

	test.each(EXTREMES)('%s', (_name, changes, answer) => {
		const result = read(file(changes));
		const wanted = answer === 'runs' ? {} : answer;
		if (wanted.refused !== undefined) {
			expect(result.ok ? [] : result.issues.map(({ code }) => code)).toContain(wanted.refused);
			return;
		}
		if (!result.ok) throw new Error(JSON.stringify(result.issues));
		if (wanted.note !== undefined) expect(result.notes.map(({ code }) => code)).toContain(wanted.note);
		const results = resultsFor(result.scenario);
		expect(firstUndefined(results)).toBeNull();
		const [, design] = results.designs;
		if (!design) return;
		const figure = of(design);
		for (const id of wanted.zero ?? []) expect(figure(id), id).toBe(0);
		for (const id of wanted.dash ?? []) expect(figure(id), id).toBeUndefined();
		for (const id of wanted.some ?? []) expect(Math.abs(figure(id) ?? 0), id).toBeGreaterThan(0);
	});
});
