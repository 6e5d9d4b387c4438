// A user's own A/B result narrows what a programme is assumed to do (model.md section 9).
import { expect, test, vi } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { measuredOf } from '../../src/engine/measured.ts';
import { futureOf } from '../../src/engine/replicate.ts';
import { designKey } from '../../src/engine/scenario/index.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { moments } from '../../src/engine/stats/moments.ts';
import { DESIGN, smallWorld } from '../published/studies.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total } from './studies.ts';

// Many lives or studies in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

const kernel = await wasmKernel();

const row = (lift: number, standardError: number, more: object = {}) => ({
	...{ id: 'spring', on: true, design: DESIGN, lift, standardError, months: 6, ...more }
});
const world = smallWorld('measured', 200);
const told = (...measured: object[]): Scenario => scenarioFrom({ ...world, response: { ...world.response, measured } });

const FUTURES = 40;
const liftsOf = (scenario: Scenario) =>
	Float64Array.from({ length: FUTURES }, (_, replication) => {
		const study = monthly(scenario);
		const sales = (arm: string) => total(study, ledgerOf(kernel, study, arm, replication), A.GROSS);
		return sales(DESIGN) / sales('none') - 1;
	});
const only = (scenario: Scenario) => {
	const [one] = measuredOf(scenario)?.tests ?? [];
	if (!one) throw new Error('there is a test');
	return one;
};

test('a test that is off, or none: the same draws and the same ledger, to the last bit', () => {
	const off = told(row(0.2, 0.001, { on: false }));
	expect(measuredOf(off)).toBe(null);
	expect(futureOf(monthly(off), 3).draws).toEqual(futureOf(monthly(world), 3).draws);
	expect(ledgerOf(kernel, monthly(off), DESIGN, 3)).toEqual(ledgerOf(kernel, monthly(world), DESIGN, 3));
});

test('a precise test is believed, one that says nothing changes next to nothing, one between lies between', () => {
	const { before } = only(told(row(0.1, 5)));
	expect(before.sd).toBeGreaterThan(0);
	const high = before.mean + 2 * before.sd;
	const sure = only(told(row(high, before.sd / 20))).after;
	expect(Math.abs(sure.mean - high)).toBeLessThan(0.02 * before.sd);
	expect(sure.sd).toBeLessThan(before.sd / 10);
	const vague = only(told(row(high, 5))).after;
	expect(Math.abs(vague.mean - before.mean)).toBeLessThan(0.01 * before.sd);
	expect(vague.sd / before.sd).toBeGreaterThan(0.99);
	// as precise as the assumption: half way, and narrower by √2
	const even = only(told(row(high, before.sd))).after;
	expect(even.mean).toBeCloseTo(before.mean + before.sd, 10);
	expect(even.sd).toBeCloseTo(before.sd / Math.SQRT2, 10);
});

/** Customers of whom all is known but the value they see in a reward: 3 % back. */
const shop = (...measured: object[]) =>
	scenarioFrom({
		earnburn: 1,
		name: { en: 'Shop', zh: '店' },
		...{ seed: 'shop', horizonMonths: 6, sample: 5000 },
		customers: {
			seeds: { count: 5000, burnInMonths: 0 },
			purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
			dropout: { model: 'bgnbd', a: 0.8, b: 6 },
			basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
			drift: { sd: 0 },
			inert: 0,
			redemptionThreshold: { median: 5, sd: 0.3 }
		},
		response: { ...noResponse, E18: { on: false }, E1: { on: true }, measured },
		designs: [
			{
				id: DESIGN,
				name: { en: 'A', zh: '甲' },
				points: { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 3, points: 100 } }
			}
		]
	});

test('the futures follow: their lifts move to what was measured and spread less', () => {
	const { before } = only(shop(row(0, 5)));
	const sure = shop(row(before.mean + before.sd, before.sd / 10));
	const [free, bound] = [moments(liftsOf(shop())), moments(liftsOf(sure))];
	const error = Math.sqrt((free.variance + bound.variance) / FUTURES);
	expect(Math.abs(free.mean - before.mean)).toBeLessThan(0.3 * before.sd + 4 * error);
	expect(Math.abs(bound.mean - (before.mean + before.sd))).toBeLessThan(0.3 * before.sd + 4 * error);
	// the rest is the chance of 5,000 customers
	expect(bound.variance).toBeLessThan(0.6 * free.variance);
});

test('no effect leaves its range, however far off a test is; no programme is what it was', () => {
	const wild = told(row(3, 0.0001));
	for (let replication = 0; replication < 20; replication++) {
		const { draws } = futureOf(monthly(wild), replication);
		const e1 = draws['response.E1.strength'] ?? NaN;
		expect(e1).toBeGreaterThanOrEqual(0);
		expect(e1).toBeLessThanOrEqual(3);
	}
	expect(ledgerOf(kernel, monthly(wild), 'none', 1)).toEqual(ledgerOf(kernel, monthly(world), 'none', 1));
});

test('what no sale can tell of keeps its draws: redemption, complaints, customers', () => {
	const [before, after] = [futureOf(monthly(world), 2).draws, futureOf(monthly(told(row(0.2, 0.002))), 2).draws];
	const moved = Object.keys(before).filter((path) => before[path] !== after[path]);
	expect(moved).toContain('response.E1.strength');
	expect(moved.every((path) => path.startsWith('response.') && !/E11|E13|E14|E18/.test(path))).toBe(true);
});

test('the same bytes from the kernel in TypeScript, and after another scenario was piloted in between', () => {
	const study = monthly(told(row(0.05, 0.01)));
	const wanted = ledgerOf(kernel, study, DESIGN, 1);
	const portable = portableKernel();
	expect(ledgerOf(portable, study, DESIGN, 1)).toEqual(wanted);
	// other months: a pilot of its own, on the same heap, while this plan stands loaded
	measuredOf(told(row(0.06, 0.01, { months: 2 })));
	expect(ledgerOf(portable, study, DESIGN, 1)).toEqual(wanted);
});

test('two tests of one design are as one that is more precise by √2', () => {
	const { after } = only(told(row(0.05, 0.01 / Math.SQRT2)));
	const both = only(told(row(0.05, 0.01), row(0.05, 0.01, { id: 'autumn' }))).after;
	expect(both.mean).toBeCloseTo(after.mean, 10);
	expect(both.sd).toBeCloseTo(after.sd, 10);
});

test('what the model does not know is part of what a test measures', () => {
	const unsure = (measured: object[]) =>
		scenarioFrom({ ...world, response: { ...world.response, measured, modelError: { on: true, sd: 0.05 } } });
	const { before } = only(told(row(0.05, 0.01)));
	expect(only(unsure([row(0.05, 0.01)])).before.sd).toBeCloseTo(Math.sqrt(before.sd ** 2 + 0.05 ** 2), 10);
});

test('what was tested belongs to every arm: its rules are in the key of the others, and only then', () => {
	const key = (scenario: Scenario) => designKey(scenario, null);
	const dearer = (scenario: Scenario) =>
		scenarioFrom({
			...scenario,
			designs: scenario.designs.map((one) => ({ ...one, points: { ...one.points, earn: { points: 7, per: 1 } } }))
		});
	expect(key(dearer(world))).toBe(key(world));
	expect(key(dearer(told(row(0.05, 0.01))))).not.toBe(key(told(row(0.05, 0.01))));
});
