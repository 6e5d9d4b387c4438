import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total, totals } from './studies.ts';

const kernel = await wasmKernel();

/** A plain shop: 1,500 customers, two orders a month, points worth two per cent; no shocks. */
function shop(response: object, points: object = {}, rest: object = {}) {
	return scenarioFrom({
		earnburn: 1,
		name: { en: 'Shop', zh: '店' },
		seed: 'laws',
		currency: 'CNY',
		launch: '2027-01-01',
		horizonMonths: 24,
		sample: 1500,
		customers: {
			seeds: { count: 1500, burnInMonths: 0 },
			purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
			dropout: { model: 'bgnbd', a: 0.8, b: 6 },
			basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
			drift: { sd: 0 },
			inert: 0.2
		},
		response: { ...noResponse, E18: { on: false }, ...response },
		designs: [
			{
				id: 'points',
				name: { en: 'Points', zh: '积分' },
				points: {
					kind: 'gold',
					earn: { points: 1, per: 1 },
					value: { money: 1, points: 50 },
					burn: { minimum: 500, increment: 50, capShare: 1 },
					...points
				}
			}
		],
		...rest
	});
}

const orders = (scenario: ReturnType<typeof shop>, arm = 'points') => {
	const study = monthly(scenario);
	return total(study, ledgerOf(kernel, study, arm), A.ORDERS);
};

describe('value of the reward (E1)', () => {
	test('more of it never means fewer orders of the same person, at any moment (T9, path by path)', () => {
		let more = 0;
		const studies = [0, 1.5, 3].map((strength) => monthly(shop({ E1: { on: true, strength } })));
		for (let customer = 0; customer < 400; customer++) {
			const paths = studies.map((study) => {
				const { events } = traceLife(kernel, study, 'points', 0, customer);
				return events.filter(({ kind }) => kind === 'order').map(({ day }) => day);
			});
			for (let i = 1; i < paths.length; i++) {
				const [weak = [], strong = []] = [paths[i - 1], paths[i]];
				expect(strong.length).toBeGreaterThanOrEqual(weak.length);
				weak.forEach((day, k) => expect(strong[k]).toBeLessThanOrEqual(day + 1e-9));
				more += strong.length - weak.length;
			}
		}
		expect(more).toBeGreaterThan(0);
	});

	test('generosity → 0 ⇒ lift → 0: a face value of a thousandth lifts less than a hundredth of the whole', () => {
		const all = { E1: { on: true }, E2: { on: true }, E5: { on: true }, E12: { on: true }, E17: { on: true } };
		const none = orders(shop(all), 'none');
		const rich = orders(shop(all)) - none;
		const poor = orders(shop(all, { value: { money: 0.001, points: 50 } })) - none;
		expect(rich).toBeGreaterThan(0);
		expect(Math.abs(poor)).toBeLessThan(rich / 100 + 1);
	});

	test('a programme that gives nothing changes no account but membership', () => {
		const study = monthly(shop({ E1: { on: true } }, { kind: 'none' }));
		const empty = totals(study, ledgerOf(kernel, study, 'points'));
		const none = totals(study, ledgerOf(kernel, study, 'none'));
		for (const account of [A.ENROLLED, A.TIER, A.MEMBER_ORDERS, A.MEMBER_GROSS, A.MEMBER_DAYS])
			empty[account] = none[account] ?? 0;
		expect(empty).toEqual(none);
	});
});

describe('switching one mechanism on moves nobody’s luck in the others', () => {
	test.each([
		['E2', { E2: { on: true } }],
		['E5', { E5: { on: true } }],
		['E12', { E12: { on: true } }],
		['E18', { E18: { on: true } }]
	])('%s: the same people with the same traits place the same first basket', (_name, response) => {
		const without = monthly(shop({}));
		const withEffect = monthly(shop(response));
		for (let customer = 0; customer < 50; customer++) {
			const first = (study: typeof without) => {
				const { events } = traceLife(kernel, study, 'points', 3, customer);
				const arrive = events.find(({ kind }) => kind === 'arrive')?.numbers;
				const baskets = events.filter(({ kind }) => kind === 'order').map(({ numbers }) => numbers.gross);
				return { arrive, basket: baskets[0], second: baskets[1] };
			};
			const off = first(without);
			const on = first(withEffect);
			expect(on.arrive).toEqual(off.arrive);
			expect(on.basket).toBe(off.basket);
			if (on.second !== undefined && off.second !== undefined) expect(on.second).toBe(off.second);
		}
	});
});

describe('expiry', () => {
	test('switched off: nothing expires', () => {
		const study = monthly(shop({}, { expiry: { kind: 'never' } }));
		expect(total(study, ledgerOf(kernel, study, 'points'), A.POINTS_EXPIRED)).toBe(0);
	});

	test.each([
		['afterEarning', { kind: 'afterEarning', months: 6 }],
		['inactivity', { kind: 'inactivity', months: 4 }],
		['date', { kind: 'date', month: 12, yearsAhead: 0 }]
	])('%s: points lapse, and on the day the rule says', (kind, expiry) => {
		const study = monthly(shop({}, { expiry }));
		const ledger = ledgerOf(kernel, study, 'points');
		expect(total(study, ledger, A.POINTS_EXPIRED)).toBeGreaterThan(0);
		// 1 January 2028 is day 365: with the date rule points lapse then (and only then within the horizon)
		const byMonth = Array.from({ length: 24 }, (_, p) => ledger[A.POINTS_EXPIRED * 24 + p] ?? 0);
		if (kind === 'date') expect(byMonth.flatMap((points, p) => (points > 0 ? [p] : []))).toEqual([12]);
		if (kind === 'afterEarning') expect(byMonth.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 0]);
	});

	test('oldest points go first: with a six-month life no lot is used after its day', () => {
		const study = monthly(shop({}, { expiry: { kind: 'afterEarning', months: 6 } }));
		for (let customer = 0; customer < 100; customer++) {
			const { events } = traceLife(kernel, study, 'points', 0, customer);
			const lots: { points: number; lapses: number }[] = [];
			for (const { kind, day, numbers } of events) {
				if (kind === 'earn') lots.push({ points: numbers.points ?? 0, lapses: numbers.lapsesOn ?? Infinity });
				if (kind !== 'redeem' && kind !== 'expire') continue;
				let rest = numbers.points ?? 0;
				while (rest > 0) {
					const [oldest] = lots;
					if (!oldest) throw new Error('more points left than came in');
					if (kind === 'redeem') expect(oldest.lapses).toBeGreaterThan(day);
					else expect(oldest.lapses).toBeLessThanOrEqual(day + 1e-6);
					const taken = Math.min(rest, oldest.points);
					rest -= taken;
					oldest.points -= taken;
					if (oldest.points === 0) lots.shift();
				}
			}
		}
	});
});
