// The state on day 0: members by tier and balances by age match what the file says, and nothing else of the laws moves.
import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { trigamma } from '../../src/engine/plan/opening.ts';
import { playBlocks } from '../../src/engine/replicate.ts';
import { read } from '../../src/engine/scenario/index.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total, totals, weekly } from './studies.ts';

const kernel = await wasmKernel();

const gold = { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 100 } };
const ladder = {
	on: true,
	measure: 'spend',
	list: [
		{ id: 'base', reach: 0 },
		{ id: 'silver', reach: 1500 },
		{ id: 'gold', reach: 4000 }
	]
};
const state = {
	on: true,
	members: [
		{ tier: 'base', count: 6000 },
		{ tier: 'silver', count: 3000 },
		{ tier: 'gold', count: 1000 }
	],
	balances: [
		{ ageMonths: 1, points: 400_000 },
		{ ageMonths: 8, points: 300_000 },
		{ ageMonths: 11, points: 200_000 }
	],
	contractLiability: 8000
};

function company(design: object = {}, rest: object = {}, more: object[] = []) {
	return scenarioFrom({
		earnburn: 1,
		seed: 'today',
		launch: '2027-04-15',
		horizonMonths: 12,
		sample: 10_000,
		customers: {
			seeds: { count: 10_000, burnInMonths: 18 },
			purchase: { ordersPerWeek: 0.3, r: 0.9 },
			basket: { mean: 80, cvPeople: 0.4 },
			...('customers' in rest ? (rest.customers as object) : {})
		},
		reference: 'today',
		designs: [
			{
				id: 'today',
				points: { ...gold, expiry: { kind: 'afterEarning', months: 12 } },
				tiers: ladder,
				opening: state,
				...design
			},
			...more
		],
		...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'customers'))
	});
}

const onDayZero = (scenario: ReturnType<typeof company>, arm = 'today', lives = 3000) => {
	const study = monthly(scenario);
	return Array.from({ length: lives }, (_, customer) => {
		const { events } = traceLife(kernel, study, arm, 0, customer);
		const [arrive] = events;
		return {
			spend: (arrive?.numbers.ordersPerDay ?? 0) * (arrive?.numbers.meanOrder ?? 0),
			tier: events.find(({ kind }) => kind === 'openingTier')?.numbers.tier,
			until: events.find(({ kind }) => kind === 'openingTier')?.numbers.validUntil,
			points: events.find(({ kind }) => kind === 'openingBalance')?.numbers.points ?? 0,
			lost: events.filter(({ kind }) => kind === 'expire').map(({ day }) => day),
			enrolled: events.some(({ kind, day }) => kind === 'enrol' && day === 0)
		};
	});
};

describe('members by tier', () => {
	const all = onDayZero(company());

	test('shares are those of the file: 60, 30 and 10 of 100', () => {
		for (const [tier, share] of [0.6, 0.3, 0.1].entries()) {
			const here = all.filter((life) => life.tier === tier).length / all.length;
			expect(Math.abs(here - share)).toBeLessThan(3.5 * Math.sqrt((share * (1 - share)) / all.length));
		}
	});

	test('heavy buyers sit high', () => {
		const mean = (tier: number) => {
			const of = all.filter((life) => life.tier === tier);
			return of.reduce((sum, { spend }) => sum + spend, 0) / of.length;
		};
		expect(mean(1)).toBeGreaterThan(3 * mean(0));
		expect(mean(2)).toBeGreaterThan(1.8 * mean(1));
		const light = all.filter(({ tier }) => tier === 0).map(({ spend }) => spend);
		const top = all.filter(({ tier }) => tier === 2).map(({ spend }) => spend);
		expect(Math.max(...light)).toBeLessThan(3 * Math.min(...top));
	});

	test('tiers were reached at some time in the last year: half their terms end with this calendar year', () => {
		const untils = all.filter(({ tier }) => (tier ?? 0) > 0).map(({ until }) => until ?? 0);
		// launch 15 April 2027; 1 January 2028 is day 261, 2029 day 627
		expect([...new Set(untils)].sort((a, b) => a - b)).toEqual([261, 627]);
		const early = untils.filter((day) => day === 261).length / untils.length;
		expect(early).toBeGreaterThan(0.6);
		expect(early).toBeLessThan(0.8);
	});

	test('segments are ranked together, and every customer has the same chance of any rank', () => {
		const segments = [
			{ id: 'heavy', share: 0.2, rate: 3, basket: 1.5 },
			{ id: 'light', share: 0.5, rate: 0.4 }
		];
		const mixed = onDayZero(company({}, { segments }));
		for (const [tier, share] of [0.6, 0.3, 0.1].entries()) {
			const here = mixed.filter((life) => life.tier === tier).length / mixed.length;
			expect(Math.abs(here - share)).toBeLessThan(3.5 * Math.sqrt((share * (1 - share)) / mixed.length));
		}
	});
});

describe('balances by age', () => {
	test.each([
		['independent habits', {}],
		['frequent buyers spend more', { customers: { correlation: 0.5 } }],
		['segments', { segments: [{ id: 'heavy', share: 0.2, rate: 3, basket: 1.5 }] }]
	])('%s: the total is that of the file, in proportion to spending', (_what, rest) => {
		const study = monthly(company({}, rest));
		const ledger = ledgerOf(kernel, study, 'today');
		const points = total(study, ledger, A.POINTS_OPENING);
		expect(Math.abs(points / 900_000 - 1)).toBeLessThan(0.07);
		const [one, other] = onDayZero(study.scenario, 'today', 200).filter((life) => life.points > 50);
		expect((one?.points ?? 0) / (other?.points ?? 1)).toBeCloseTo((one?.spend ?? 0) / (other?.spend ?? 1), 0);
	});

	test('each age lapses when its 12 months are over', () => {
		const days = new Set(onDayZero(company(), 'today', 400).flatMap(({ lost }) => lost.filter((day) => day < 130)));
		// earned on 15 May 2026 and 15 August 2026: the end of those days in 2027
		expect([...days].sort((a, b) => a - b)).toEqual([31, 123]);
	});

	test('points older than their term lapse on the first day', () => {
		const old = company({ opening: { ...state, balances: [{ ageMonths: 30, points: 900_000 }] } });
		const study = monthly(old);
		const ledger = ledgerOf(kernel, study, 'today');
		expect(total(study, ledger, A.POINTS_EXPIRED, 1)).toBe(total(study, ledger, A.POINTS_OPENING));
	});
});

describe('a design that replaces the programme of today', () => {
	const next = { id: 'next', points: { ...gold, value: { money: 1, points: 50 } }, tiers: ladder };

	test('takes over members and balances at equal face value; its own rules rank them', () => {
		const study = monthly(company({}, {}, [next]));
		const [today, after] = ['today', 'next'].map((arm) => totals(study, ledgerOf(kernel, study, arm)));
		expect((after?.[A.POINTS_OPENING] ?? 0) / (today?.[A.POINTS_OPENING] ?? 1)).toBeCloseTo(0.5, 2);
		const lives = onDayZero(study.scenario, 'next', 600);
		expect(lives.some(({ tier }) => tier === 2)).toBe(true);
		expect(lives.every(({ enrolled }) => enrolled)).toBe(true);
	});

	test('one without points takes nothing over; no programme neither', () => {
		const study = monthly(company({}, {}, [{ ...next, points: { kind: 'none' } }]));
		for (const arm of ['next', 'none']) expect(totals(study, ledgerOf(kernel, study, arm))[A.POINTS_OPENING]).toBe(0);
	});

	test('who is a member today stays one, whatever it takes to join from now on', () => {
		const fee = { how: 'fee', fee: 100, joins: 0.1 };
		const members = [{ tier: 'base', count: 4000 }];
		const study = monthly(company({ opening: { ...state, members } }, {}, [{ ...next, enrolment: fee }]));
		const sums = totals(study, ledgerOf(kernel, study, 'next'));
		expect(sums[A.ENROLLED]).toBeGreaterThan(4300);
		expect(sums[A.ENROLLED]).toBeLessThan(4900);
		const already = (sums[A.ENROLLED] ?? 0) - (sums[A.FEES_PAID] ?? 0) / 10_000;
		expect(Math.abs(already - 4000)).toBeLessThan(3.5 * Math.sqrt(10_000 * 0.24));
		// their 900,000 points, in proportion to spending among members alone
		expect(
			Math.abs((totals(study, ledgerOf(kernel, study, 'today'))[A.POINTS_OPENING] ?? 0) / 900_000 - 1)
		).toBeLessThan(0.07);
	});
});

describe('laws', () => {
	const raw = { response: noResponse };
	const next = { id: 'next', points: gold, tiers: ladder };

	test('without response the same sales as without a programme, and all points tie', () => {
		const study = monthly(company({}, raw, [next]));
		const twin = totals(study, ledgerOf(kernel, study, 'none'));
		for (const arm of ['today', 'next']) {
			const sums = totals(study, ledgerOf(kernel, study, arm));
			for (const account of [A.ORDERS, A.GROSS, A.LEFT]) expect(sums[account]).toBe(twin[account]);
			for (let customer = 0; customer < 200; customer++) {
				const { events, totals: posted } = traceLife(kernel, study, arm, 0, customer);
				const came = (posted[A.POINTS_OPENING] ?? 0) + (posted[A.POINTS_ISSUED] ?? 0);
				const gone = [A.POINTS_REDEEMED, A.POINTS_EXPIRED, A.POINTS_FORFEITED, A.POINTS_CANCELLED];
				const open = came - gone.reduce((sum, account) => sum + (posted[account] ?? 0), 0);
				expect(open).toBe(events.find(({ kind }) => kind === 'horizon')?.numbers.balance);
			}
		}
	});

	test('weeks and months, WebAssembly and TypeScript: the same', () => {
		const scenario = company({}, { sample: 1000 });
		const study = monthly(scenario);
		const byWeek = totals(weekly(scenario), ledgerOf(kernel, weekly(scenario), 'today'));
		const byMonth = totals(study, ledgerOf(kernel, study, 'today'));
		byWeek[A.ACTIVE] = byMonth[A.ACTIVE] = 0;
		expect(byWeek).toEqual(byMonth);
		const wasm = playBlocks(kernel, study, 'today', 0, 0, BLOCKS);
		expect(playBlocks(portableKernel(), study, 'today', 0, 0, BLOCKS)).toEqual(wasm);
	});

	test('more members than customers are refused', () => {
		const scenario = JSON.parse(JSON.stringify(company()));
		scenario.customers.seeds.count = 9000;
		const answer = read(JSON.stringify(scenario));
		const issues = answer.ok ? [] : answer.issues;
		expect(issues.map(({ code, path }) => [code, path])).toEqual([['E115', 'designs.0.opening.members']]);
	});

	test('trigamma: π²/6 at 1, π²/2 at ½, and ψ′(x) − ψ′(x + 1) = 1/x²', () => {
		expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 9);
		expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 9);
		expect(trigamma(0.24) - trigamma(1.24)).toBeCloseTo(1 / 0.24 ** 2, 9);
	});
});
