import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { read } from '../../src/engine/scenario/index.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, scenarioFrom, total, totals } from './studies.ts';

const kernel = await wasmKernel();

type Part = Record<string, unknown>;
const points = {
	kind: 'gold',
	earn: { points: 1, per: 1 },
	value: { money: 1, points: 20 },
	burn: { minimum: 100, increment: 1, capShare: 1 },
	expiry: { kind: 'never' }
};
const tiers = {
	on: true,
	measure: 'spend',
	window: 'calendarYear',
	validity: { kind: 'periods', n: 1 },
	list: [
		{ id: 'base', reach: 0 },
		{ id: 'silver', reach: 1000, earnMultiplier: 1.5 },
		{ id: 'gold', reach: 3000, earnMultiplier: 2 }
	]
};

/** 4,000 customers of a shop with points and tiers; the rules may change on 1 January 2028. */
function shop(change: Part | null, more: Part = {}) {
	const changes = change === null ? [] : [{ id: 'change', on: true, date: '2028-01-01', noticeDays: 91, ...change }];
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Shop', zh: '商店' },
			seed: 'rules change',
			launch: '2027-01-01',
			horizonMonths: 24,
			sample: 4000,
			channels: [],
			customers: {
				seeds: { count: 4000, burnInMonths: 24 },
				purchase: { ordersPerWeek: 0.5 },
				basket: { mean: 60 }
			},
			designs: [{ id: 'a', points, tiers, changes, ...more }]
		})
	);
}
const played = new WeakMap<ReturnType<typeof shop>, Float64Array>();
function sum(study: ReturnType<typeof shop>, account: number, until?: number): number {
	const ledger = played.get(study) ?? ledgerOf(kernel, study, 'a');
	played.set(study, ledger);
	return total(study, ledger, account, until);
}
const plain = shop(null);

test('a change that changes nothing changes nothing', () => {
	const idle = shop({ migration: 'grandfather', set: [{ path: 'points.earn.points', value: 1 }] });
	expect(totals(idle, ledgerOf(kernel, idle, 'a'))).toEqual(totals(plain, ledgerOf(kernel, plain, 'a')));
});

test('what is never announced is the same until its day', () => {
	const sudden = shop({ noticeDays: 0, set: [{ path: 'points.earn.points', value: 2 }] });
	for (const account of [A.ORDERS, A.GROSS, A.POINTS_ISSUED, A.POINTS_REDEEMED, A.PROMOTED])
		expect(sum(sudden, account, 12)).toBe(sum(plain, account, 12));
	expect(sum(sudden, A.POINTS_ISSUED)).toBeGreaterThan(sum(plain, A.POINTS_ISSUED));
});

describe('balances', () => {
	const identity = (study: typeof plain) =>
		sum(study, A.POINTS_ISSUED) -
		sum(study, A.POINTS_REDEEMED) -
		sum(study, A.POINTS_EXPIRED) -
		sum(study, A.POINTS_CANCELLED);

	test('halved: half of what was open is cancelled, member by member', () => {
		const study = shop({ noticeDays: 0, balances: 'halved', set: [] });
		const open = sum(plain, A.POINTS_ISSUED, 12) - sum(plain, A.POINTS_REDEEMED, 12);
		const cut = sum(study, A.POINTS_CANCELLED);
		expect(cut).toBeGreaterThanOrEqual(open / 2);
		expect(cut).toBeLessThan(open / 2 + 4000); // rounded up for each member
		expect(identity(study)).toBeGreaterThan(0);
	});

	test('converted one to three: two more for each, and the face value holds when a point buys a third', () => {
		const study = shop({
			noticeDays: 0,
			balances: 'converted',
			conversion: 3,
			set: [{ path: 'value', value: 1 }]
				.map(() => ({ path: 'points.value.points', value: 60 }))
				.concat([
					{ path: 'points.earn.points', value: 3 },
					{ path: 'points.burn.minimum', value: 300 }
				])
		});
		const open = sum(plain, A.POINTS_ISSUED, 12) - sum(plain, A.POINTS_REDEEMED, 12);
		expect(sum(study, A.POINTS_GRANTED)).toBe(2 * open);
		expect(sum(study, A.COMPLAINTS + 2)).toBe(0);
		expect(Math.abs(sum(study, A.FACE) / sum(plain, A.FACE) - 1)).toBeLessThan(0.01);
	});

	test('every life ties through the change', () => {
		const study = shop({ balances: 'halved', set: [{ path: 'points.expiry.kind', value: 'afterEarning' }] });
		for (let customer = 0; customer < 200; customer++) {
			const { events, totals } = traceLife(kernel, study, 'a', 0, customer);
			const open = events.find(({ kind }) => kind === 'horizon')?.numbers['balance'] ?? 0;
			const gone = [A.POINTS_REDEEMED, A.POINTS_EXPIRED, A.POINTS_FORFEITED, A.POINTS_CANCELLED];
			expect((totals[A.POINTS_ISSUED] ?? 0) - gone.reduce((all, account) => all + (totals[account] ?? 0), 0)).toBe(
				open
			);
		}
	});
});

describe('tiers', () => {
	const higher = [
		{ path: 'tiers.list.1.reach', value: 2000 },
		{ path: 'tiers.list.2.reach', value: 6000 }
	];
	const at = (migration: string, more: Part = {}) => shop({ noticeDays: 0, migration, set: higher, ...more });
	const upper = (study: typeof plain, until: number) => sum(study, A.TIER + 1, until) + sum(study, A.TIER + 2, until);

	test('ranked anew, members fall on the day; grandfathered ones keep their tier', () => {
		expect(upper(at('grandfather'), 13)).toBe(upper(plain, 13) - newcomers());
		expect(upper(at('rerankAll'), 13)).toBeLessThan(0.75 * upper(plain, 13));
		expect(sum(at('rerankAll'), A.DEMOTED)).toBeGreaterThan(sum(at('grandfather'), A.DEMOTED, 13));
	});

	/** Who rises in the month after the change under the old bars and not under the new ones. */
	function newcomers(): number {
		return upper(plain, 13) - upper(at('grandfather'), 13);
	}

	test('grace puts the fall off', () => {
		const late = at('rerankAll', { graceMonths: 3 });
		expect(upper(late, 13)).toBeGreaterThan(upper(at('rerankAll'), 13));
		expect(upper(late, 18)).toBeLessThan(0.8 * upper(plain, 18));
	});

	test('lower bars and only rising: nobody falls, many rise', () => {
		const lower = shop({
			noticeDays: 0,
			migration: 'upgradeOnly',
			set: [
				{ path: 'tiers.list.1.reach', value: 500 },
				{ path: 'tiers.list.2.reach', value: 1500 }
			]
		});
		expect(upper(lower, 13)).toBeGreaterThan(1.2 * upper(plain, 13));
		expect(sum(lower, A.COMPLAINTS + 2)).toBe(0);
	});
});

describe('complaints (E13)', () => {
	const half = { balances: 'halved', set: [] };

	test('a loss is complained about when it is announced, as often as the formula says', () => {
		const study = shop({ ...half, noticeDays: 60 });
		const ledger = ledgerOf(kernel, study, 'a');
		const months = 24;
		const by = (account: number) => [...ledger.slice(account * months, (account + 1) * months)];
		const affected = by(A.AFFECTED + 2);
		const when = affected.findIndex((people) => people > 0);
		expect(when).toBe(10); // 2 November
		const share = (by(A.COMPLAINTS + 2)[when] ?? 0) / (affected[when] ?? 1);
		// p(1 − e^(−lost/L₀)) with p around .3 and losses of some 20 against L₀ around 30
		expect(share).toBeGreaterThan(0.02);
		expect(share).toBeLessThan(0.3);
	});

	test('a grandfathered ladder is complained about less than one that is ranked anew (S19)', () => {
		const set = [
			{ path: 'tiers.list.1.reach', value: 2000 },
			{ path: 'tiers.list.2.reach', value: 6000 }
		];
		const anew = sum(shop({ migration: 'rerankAll', set }), A.COMPLAINTS + 2);
		expect(anew).toBeGreaterThan(10);
		expect(sum(shop({ migration: 'grandfather', set }), A.COMPLAINTS + 2)).toBe(0);
	});

	test('notice lets members use their points: the longer it is, the fewer complaints (S27)', () => {
		const complaints = (noticeDays: number) => sum(shop({ ...half, noticeDays }), A.COMPLAINTS + 2);
		expect(complaints(0)).toBeGreaterThan(complaints(90));
		expect(complaints(90)).toBeGreaterThan(complaints(300));
	});

	test('points that lapse on the day of a change are complained about once', () => {
		const set = [
			{ path: 'points.expiry.kind', value: 'afterEarning' },
			{ path: 'points.expiry.months', value: 6 }
		];
		const study = shop({ noticeDays: 0, set });
		let lapsed = 0;
		for (let customer = 0; customer < 200; customer++) {
			const onTheDay = traceLife(kernel, study, 'a', 0, customer).events.filter(({ day }) => day === 365);
			const losses = onTheDay.filter(({ kind }) => kind === 'loss');
			lapsed += onTheDay.filter(({ kind }) => kind === 'expire').length;
			expect(losses.filter(({ numbers }) => numbers['cause'] === 0)).toEqual([]);
			expect(losses.length).toBeLessThanOrEqual(1);
		}
		expect(lapsed).toBeGreaterThan(20);
	});

	test('a larger loss is complained about more often', () => {
		const rate = (conversion: number) => {
			const study = shop({ balances: 'converted', conversion, set: [] });
			return sum(study, A.COMPLAINTS + 2) / sum(study, A.AFFECTED + 2);
		};
		expect(rate(0.1)).toBeGreaterThan(rate(0.5));
		expect(rate(0.5)).toBeGreaterThan(rate(0.9));
	});

	test('who loses leaves sooner, and not where the effect is off', () => {
		const off = { response: { E13: { on: false } } };
		const quiet = (change: Part | null) => {
			const { scenario } = shop(change);
			return monthly(scenarioFrom({ ...JSON.parse(JSON.stringify(scenario)), ...off }));
		};
		const change = { ...half, balances: 'converted', conversion: 0 };
		expect(sum(shop(change), A.LEFT)).toBeGreaterThan(sum(plain, A.LEFT));
		expect(sum(quiet(change), A.COMPLAINTS + 2)).toBe(0);
		expect(sum(quiet(change), A.COMPLAINT_COST)).toBe(0);
		expect(sum(quiet(change), A.AFFECTED + 2)).toBeGreaterThan(0);
	});

	test('a withdrawal keeps the rules, and part of the damage stays', () => {
		const withdrawn = shop({ ...half, noticeDays: 120, withdrawn: '2027-10-18' });
		expect(sum(withdrawn, A.POINTS_CANCELLED)).toBe(0);
		expect(sum(withdrawn, A.COMPLAINTS + 2)).toBeGreaterThan(10);
		expect(sum(withdrawn, A.POINTS_ISSUED, 8)).toBe(sum(plain, A.POINTS_ISSUED, 8));
		const all = shop({ ...half, noticeDays: 120, withdrawn: '2027-10-18', recovers: 1 });
		expect(sum(all, A.LEFT)).toBeLessThanOrEqual(sum(withdrawn, A.LEFT));
	});
});

describe('announced run (E14, T13)', () => {
	// Air Miles 2016: in the quarter before points older than five years were to lapse, 1.74 times as much was redeemed
	const expiry = [
		{ path: 'points.expiry.kind', value: 'afterEarning' },
		{ path: 'points.expiry.months', value: 6 }
	];
	// few redeem at any one order, as with miles: large balances are there to run with
	const reluctant = (change: Part | null) => {
		const { scenario } = shop(change);
		return monthly(scenarioFrom({ ...JSON.parse(JSON.stringify(scenario)), response: { E11: { b0: -9 } } }));
	};
	const calm = reluctant(null);
	const redeemed = (study: typeof plain, from: number, to: number) =>
		sum(study, A.POINTS_REDEEMED, to) - sum(study, A.POINTS_REDEEMED, from);

	test('more is redeemed between notice and day, less after it', () => {
		const study = reluctant({ noticeDays: 92, set: expiry });
		expect(redeemed(study, 9, 12) / redeemed(calm, 9, 12)).toBeGreaterThan(1.15); // 1.74 where chances are small: tests/published
		expect(redeemed(study, 12, 15) / redeemed(calm, 12, 15)).toBeLessThan(0.95);
		expect(redeemed(study, 0, 9)).toBe(redeemed(calm, 0, 9));
	});

	test('old points may keep their term: then nobody runs', () => {
		const study = reluctant({ noticeDays: 92, oldPoints: 'oldTerm', set: expiry });
		expect(redeemed(study, 9, 12)).toBe(redeemed(calm, 9, 12));
	});
});

describe('the reader', () => {
	const raw = { earnburn: 1, name: { en: 'x', zh: 'x' }, designs: [{ id: 'a', points, tiers, changes: [] as Part[] }] };
	const issues = (change: Part) => {
		const changes = [{ id: 'c', on: true, date: '2028-01-01', ...change }];
		const result = read(JSON.stringify({ ...raw, designs: [{ ...raw.designs[0], changes }] }));
		return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
	};

	test('rules that could not stand in a file are refused at the change that sets them', () => {
		expect(issues({ set: [{ path: 'tiers.list.2.reach', value: 500 }] })).toEqual([
			'E110 designs.0.changes.0.set.0.value'
		]);
		expect(issues({ set: [{ path: 'points.earn.points', value: 'many' }] })).toEqual([
			'E102 designs.0.changes.0.set.0.value'
		]);
	});

	test('only what holds for single members can change; a withdrawal comes before the day', () => {
		expect(issues({ set: [{ path: 'costs.setUp', value: 5 }] })).toEqual(['E115 designs.0.changes.0.set.0.path']);
		expect(issues({ set: [{ path: 'points.nothing', value: 5 }] })).toEqual(['E114 designs.0.changes.0.set.0.path']);
		expect(issues({ set: [], withdrawn: '2028-02-01' })).toEqual(['E115 designs.0.changes.0.withdrawn']);
	});
});
