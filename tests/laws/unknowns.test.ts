import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { drawReplication, planOf } from '../../src/engine/plan/plan.ts';
import { designKey } from '../../src/engine/scenario/index.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { ledgerOf, monthly, noResponse, scenarioFrom, total, totals } from './studies.ts';

const kernel = await wasmKernel();

const gold = (face: number) => ({
	kind: 'gold',
	earn: { points: 1, per: 1 },
	value: { money: face, points: 100 },
	burn: { minimum: 100, increment: 100, capShare: 1 }
});

/** 1,500 customers at launch, an order every two weeks of 60; two designs that give 2 % back, or what is said. */
function shop(response: object, points: object = gold(2), more: object = {}): Scenario {
	return scenarioFrom({
		earnburn: 1,
		name: { en: 'Shop', zh: '店' },
		seed: 'unknowns',
		horizonMonths: 12,
		sample: 1500,
		customers: {
			seeds: { count: 1500, burnInMonths: 0 },
			purchase: { form: 'mean', ordersPerWeek: 0.5, r: 1 },
			dropout: { model: 'bgnbd', a: 0.8, b: 6 },
			basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
			drift: { sd: 0 },
			inert: 0.2,
			redemptionThreshold: { median: 5, sd: 0.3 }
		},
		response: { ...noResponse, E18: { on: false }, ...response },
		designs: [
			{ id: 'a', name: { en: 'A', zh: '甲' }, points },
			{ id: 'b', name: { en: 'B', zh: '乙' }, points }
		],
		...more
	});
}

const error = (sd: number) => ({ modelError: { on: true, sd } });
const posted = (scenario: Scenario, arm: string, account: number, replication = 0) =>
	total(monthly(scenario), ledgerOf(kernel, monthly(scenario), arm, replication), account);
const unknownOf = (scenario: Scenario, arm: string, replication: number) =>
	planOf(drawReplication(scenario, false, replication), arm)[A.P_MODEL_ERROR] ?? NaN;

describe('what the model does not know', () => {
	test('off, or of size 0: the same ledger, to the last bit', () => {
		const off = monthly(shop({ E1: { on: true } }));
		const zero = monthly(shop({ E1: { on: true }, ...error(0) }));
		const large = monthly(shop({ E1: { on: true }, modelError: { on: false, sd: 0.5 } }));
		const wanted = ledgerOf(kernel, off, 'a');
		expect(ledgerOf(kernel, zero, 'a')).toEqual(wanted);
		expect(ledgerOf(kernel, large, 'a')).toEqual(wanted);
	});

	test('on, no programme is what it was', () => {
		const without = monthly(shop({}));
		const withError = monthly(shop(error(0.3)));
		expect(ledgerOf(kernel, withError, 'none')).toEqual(ledgerOf(kernel, without, 'none'));
	});

	test('no effect without a cause: a design that gives nothing has none', () => {
		const study = monthly(shop(error(0.5), { kind: 'none' }));
		const empty = totals(study, ledgerOf(kernel, study, 'a'));
		const none = totals(study, ledgerOf(kernel, study, 'none'));
		for (const account of [A.ENROLLED, A.TIER, A.MEMBER_ORDERS, A.MEMBER_GROSS]) empty[account] = none[account] ?? 0;
		if ('MEMBER_DAYS' in A) for (const account of [A.MEMBER_DAYS, A.OTHER_DAYS]) empty[account] = none[account] ?? 0;
		expect(empty).toEqual(none);
	});

	test('generosity → 0 ⇒ its lift → 0', () => {
		const lift = (face: number) => {
			const scenario = shop(error(0.5), gold(face));
			return Math.abs(posted(scenario, 'a', A.ORDERS) - posted(scenario, 'none', A.ORDERS));
		};
		const rich = lift(2);
		expect(rich).toBeGreaterThan(100);
		expect(lift(0.002)).toBeLessThan(rich / 100 + 1);
	});

	test('it moves orders its own way: more where it is positive, fewer where it is negative', () => {
		const scenario = shop(error(0.2));
		for (const arm of ['a', 'b'])
			for (let replication = 0; replication < 10; replication++) {
				const unknown = unknownOf(scenario, arm, replication);
				const extra = posted(scenario, arm, A.ORDERS, replication) - posted(scenario, 'none', A.ORDERS, replication);
				if (Math.abs(unknown) > 0.02) expect(Math.sign(extra)).toBe(Math.sign(unknown));
			}
	});

	test('its spread is as stated, half of its variance common to both designs (1,000 futures)', () => {
		const scenario = shop(error(0.1));
		const n = 1000;
		const draws = Array.from({ length: n }, (_, r) => drawReplication(scenario, false, r).modelErrors);
		const mean = (f: (r: number) => number) => draws.reduce((sum, _, r) => sum + f(r), 0) / n;
		const [a, b] = ['a', 'b'].map((id) => draws.map((of) => of.get(id) ?? 0)) as [number[], number[]];
		expect(Math.abs(mean((r) => a[r] ?? 0))).toBeLessThan(0.1 / Math.sqrt(n));
		expect(Math.sqrt(mean((r) => (a[r] ?? 0) ** 2))).toBeCloseTo(0.1, 2);
		expect(mean((r) => (a[r] ?? 0) * (b[r] ?? 0)) / 0.01).toBeGreaterThan(0.4);
		expect(mean((r) => (a[r] ?? 0) * (b[r] ?? 0)) / 0.01).toBeLessThan(0.6);
	});

	test('a design keeps its part while its rules are edited, and the arm cache tells designs of another name apart', () => {
		const one = shop(error(0.1));
		const edited = shop(error(0.1), gold(1.9));
		expect(unknownOf(edited, 'a', 3)).toBe(unknownOf(one, 'a', 3));
		const [a, b] = one.designs;
		expect(designKey(one, a ?? null)).not.toBe(designKey(one, b ?? null));
		const off = shop({});
		expect(designKey(off, off.designs[0] ?? null)).toBe(designKey(off, off.designs[1] ?? null));
	});
});

describe('a balance as an asset (E20)', () => {
	const on = (strength: number) => ({ E20: { on: true, strength } });

	test('off by default, and of strength 0: the same ledger', () => {
		const wanted = ledgerOf(kernel, monthly(shop({})), 'a');
		expect(ledgerOf(kernel, monthly(shop({ E20: { on: false, strength: 0.2 } })), 'a')).toEqual(wanted);
		expect(ledgerOf(kernel, monthly(shop(on(0))), 'a')).toEqual(wanted);
	});

	test('fewer leave, the fewer the stronger; nobody orders faster', () => {
		const left = [0, 0.12, 0.24].map((strength) => posted(shop(on(strength)), 'a', A.LEFT));
		expect(left[1]).toBeLessThan(left[0] ?? 0);
		expect(left[2]).toBeLessThan(left[1] ?? 0);
	});

	test('Pareto/NBD: the hazard is multiplied, e^(−δ) where the balance is never spent', () => {
		// nobody redeems and everybody is over the threshold after the first order: a hazard × e^−0.2 from then on
		const dropout = { model: 'paretonbd', s: 50, survivalOneYear: 0.3 };
		const customers = {
			seeds: { count: 6000, burnInMonths: 0 },
			purchase: { form: 'mean', ordersPerWeek: 3, r: 50 },
			dropout,
			inert: 1,
			redemptionThreshold: { median: 0.01, sd: 0 }
		};
		const ratio = (face: number) => {
			const gone = (strength: number) =>
				-Math.log(1 - posted(shop(on(strength), gold(face), { customers, sample: 6000 }), 'a', A.LEFT) / 6000);
			return gone(0.2) / gone(0);
		};
		expect(Math.abs(ratio(2) - Math.exp(-0.2))).toBeLessThan(0.03);
		// of a face rate of a tenth of 1 %, a tenth
		expect(Math.abs(ratio(0.1) - Math.exp(-0.02))).toBeLessThan(0.015);
	});

	test('no effect without a cause: points worth nothing hold nobody', () => {
		const study = monthly(shop(on(0.24), gold(0)));
		expect(total(study, ledgerOf(kernel, study, 'a'), A.LEFT)).toBe(
			total(study, ledgerOf(kernel, study, 'none'), A.LEFT)
		);
	});
});

test('WebAssembly and TypeScript agree to the bit with both on', () => {
	const study = monthly(shop({ ...error(0.1), E20: { on: true } }));
	expect(ledgerOf(portableKernel(), study, 'a', 1)).toEqual(ledgerOf(kernel, study, 'a', 1));
});
