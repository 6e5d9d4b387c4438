// Lifecycle labels: what a company can see, beside the truth.
import { describe, expect, test } from 'vitest';
import { METRICS, metricOf } from '../../src/engine/metrics.ts';
import { silences } from '../../src/engine/plan/contacts.ts';
import { traceLife } from '../../src/engine/trace.ts';
import { A, futureOf, kernel, ledger, lives, periodsOf, study, total } from './world.ts';

const LABELS = ['introduction', 'growth', 'maturity', 'atRisk', 'lost'] as const;
const stated = { lifecycle: { introductionOrders: 3, matureMonths: 4, atRiskDays: 40, lostDays: 100 } };
const MATURE = 4 * 30.4375;

/** The label at `day` by the definition, from nothing but the moments of the orders. */
function labelAt(orders: readonly number[], day: number): number | null {
	const before = orders.filter((moment) => moment <= day);
	const [first, last] = [before[0], before.at(-1)];
	if (first === undefined || last === undefined) return null;
	if (day - last >= 100) return 4;
	if (day - last >= 40) return 3;
	// growth turns into maturity as time passes; introduction is left by an order only
	if (before.length < 3) return 0;
	return day < first + MATURE ? 1 : 2;
}

describe('with new customers every month', () => {
	const of = study({
		...stated,
		customers: {
			seeds: { count: 100, burnInMonths: 0 },
			purchase: { form: 'mean', ordersPerWeek: 0.3, r: 1 },
			dropout: { model: 'bgnbd', a: 0.8, b: 2.5 },
			drift: { sd: 0 }
		},
		activation: { chance: 0.6 },
		channels: [{ id: 'ads', exposures: 60, click: 1, download: 1, open: 1, register: 1 }],
		sample: 600
	});

	test('labels at the end of every period are those that the orders of each life give', () => {
		const periods = periodsOf(of);
		const expected = Array.from({ length: periods }, () => [0, 0, 0, 0, 0]);
		const truth = Array.from({ length: periods }, () => ({ lostAlive: 0, goneUnseen: 0 }));
		const ends = Array.from(
			{ length: periods },
			(_, p) => Date.UTC(2027, p + 1, 1) / 864e5 - Date.UTC(2027, 0, 1) / 864e5
		);
		const { sample } = futureOf(of, 0);
		for (let customer = 0; customer < sample; customer++) {
			const { events } = traceLife(kernel, of, 'none', 0, customer);
			const orders = events.filter(({ kind }) => kind === 'order').map(({ day }) => day);
			const left = events.find(({ kind }) => kind === 'leave')?.day ?? Infinity;
			ends.forEach((end, p) => {
				const label = labelAt(orders, end - 1e-9);
				if (label === null) return;
				expected[p]![label]!++;
				if (label === 4 && left >= end) truth[p]!.lostAlive++;
				if (label !== 4 && left < end) truth[p]!.goneUnseen++;
			});
		}
		const played = ledger(of, 'none');
		for (let p = 0; p < periods; p++) {
			const stock = (account: number) => total(of, played, account, p + 1);
			expect(LABELS.map((_, i) => stock(A.LABEL + i))).toEqual(expected[p]);
			expect({ lostAlive: stock(A.LOST_ALIVE), goneUnseen: stock(A.GONE_UNSEEN) }).toEqual(truth[p]);
		}
	});
});

test('labels add up to the activated customers at the end of every week, under every design', () => {
	const of = study(stated, true);
	for (const arm of ['none', 'card']) {
		const played = ledger(of, arm);
		for (let p = 1; p <= periodsOf(of); p++) {
			const stock = (account: number) => total(of, played, account, p);
			const labelled = LABELS.map((_, i) => stock(A.LABEL + i));
			expect(labelled.reduce((a, b) => a + b, 0)).toBe(stock(A.ACTIVATED));
			expect(Math.min(...labelled)).toBeGreaterThanOrEqual(0);
			expect(stock(A.LOST_ALIVE)).toBeLessThanOrEqual(labelled[4]!);
			expect(stock(A.GONE_UNSEEN)).toBeLessThanOrEqual(stock(A.ACTIVATED) - labelled[4]!);
		}
	}
});

test('a worked life: labels stand in the trace at their own time, between the orders that cause them', () => {
	const of = study(stated);
	let changes = 0;
	for (const events of lives(of, 'none', 200)) {
		const orders = events.filter(({ kind, day }) => kind === 'order' && day >= 0).map(({ day }) => day);
		for (const [i, event] of events.entries()) {
			if (event.kind !== 'label') continue;
			changes++;
			expect(event.day).toBeGreaterThanOrEqual(events[i - 1]?.day ?? -Infinity);
			const { label, silentDays } = event.numbers;
			if (label === 3) expect(silentDays).toBeCloseTo(40, 9);
			if (label === 4) expect(silentDays).toBeCloseTo(100, 9);
			if (label === 3 || label === 4) {
				const since = event.day - (silentDays ?? 0);
				expect(orders.filter((day) => day > since + 1e-9 && day < event.day)).toEqual([]);
			}
		}
	}
	expect(changes).toBeGreaterThan(200);
});

test('nobody orders or leaves before being active', () => {
	const of = study({
		customers: {
			seeds: { count: 0 },
			purchase: { form: 'mean', ordersPerWeek: 2, r: 1 },
			dropout: { model: 'paretonbd', s: 1, survivalOneYear: 0.2 }
		},
		activation: { actions: 3, needed: 2, windowDays: 60, chance: 0.8 },
		channels: [{ id: 'ads', exposures: 100, click: 1, download: 1, open: 1, register: 1 }]
	});
	let waited = 0;
	for (const events of lives(of, 'none', 400)) {
		const active = events.findIndex(({ kind }) => kind === 'activate');
		const early = events.slice(0, Math.max(0, active)).filter(({ kind }) => kind === 'order' || kind === 'leave');
		expect(early).toEqual([]);
		const [arrival, first] = [events[0]?.day ?? 0, events[active]?.day ?? 0];
		if (active >= 0 && Math.floor(arrival / 31) < Math.floor(first / 31)) waited++;
	}
	// over the end of a month, where clocks are looked at
	expect(waited).toBeGreaterThan(30);
});

test('silences that are not stated follow from the mean interval between orders', () => {
	const lifecycle = { introductionOrders: 2, matureMonths: 6, atRiskDays: null, lostDays: null };
	expect(silences(lifecycle, 14)).toEqual({ risk: 28, lost: 56 });
	expect(silences(lifecycle, 2)).toEqual({ risk: 14, lost: 28 });
	expect(silences(lifecycle, 400)).toEqual({ risk: 365, lost: 730 });
	expect(silences({ ...lifecycle, atRiskDays: 90 }, 14)).toEqual({ risk: 90, lost: 180 });
});

test('label shares, the labelled lost who are still customers and the unseen leavers are metrics', () => {
	const ids = METRICS.map(({ id }) => id);
	for (const id of [
		'labelIntroduction',
		'labelLost',
		'lostAlive',
		'goneUnseen',
		'stillCustomers',
		'churn',
		'repurchaseRate'
	])
		expect(ids).toContain(id);
	expect(metricOf('labelLost').of).toBe('end');
});
