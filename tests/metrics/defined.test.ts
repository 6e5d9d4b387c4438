import { describe, expect, test } from 'vitest';
import { assertPlan, planCellName } from '../../src/engine/defined.ts';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, type Kernel } from '../../src/engine/kernels.ts';
import { drawReplication, planOf } from '../../src/engine/plan/plan.ts';
import { periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import { createPool } from '../../src/run/pool.ts';
import { Failure } from '../../src/run/failure.ts';
import { monthly, preset } from '../laws/studies.ts';

const scenario = preset('coffee-chain', { sample: 100 });
const study = monthly(scenario);
const arm = scenario.designs[0]?.id ?? '';

describe('NaN is a stop that names the first place (E204)', () => {
	test('injected at each cell of a plan in turn: named, and only that one', () => {
		const plan = planOf(drawReplication(scenario, false, 0), arm);
		assertPlan(plan, arm, 0);
		for (let cell = 0; cell < A.PLAN_CELLS; cell++) {
			const kept = plan[cell] ?? 0;
			plan[cell] = NaN;
			expect(() => assertPlan(plan, arm, 7)).toThrow(
				`E204: plan ${planCellName(cell)} is not a number (design ${arm}, replication 7)`
			);
			plan[cell] = kept;
		}
	});

	test('fields of the plan are named as in the table, records by their region', () => {
		expect(planCellName(A.P_MARGIN)).toBe('P_MARGIN');
		expect(planCellName(A.P_E20)).toBe('P_E20');
		expect(planCellName(A.TIERS_AT + A.T_WIDTH + A.T_EARN)).toBe(`TIERS_AT + ${A.T_WIDTH + A.T_EARN}`);
	});

	test('injected in each account and period in turn: the first one is named', () => {
		const periods = periodsOf(study);
		const clean = new Float64Array(A.ACCOUNTS * periods + A.TABLE_CELLS);
		const faulty = (cell: number, amount: number): Kernel => ({
			...portableKernel(),
			load: () => {},
			play: () => {
				const ledger = clean.slice();
				ledger[cell] = amount;
				ledger[clean.length - 1] = NaN;
				return ledger;
			}
		});
		for (let account = 0; account < A.ACCOUNTS; account++)
			for (const [period, amount] of [
				[0, NaN],
				[periods - 1, Infinity],
				[account % periods, 0.5]
			] as const)
				expect(() => playBlocks(faulty(account * periods + period, amount), study, arm, 3, 0, 1)).toThrow(
					`E204: account ${account} in period ${period} (${amount}) is not a number (design ${arm}, replication 3)`
				);
		expect(() => playBlocks(faulty(0, 0), study, arm, 3, 0, 1)).toThrow('a table after the accounts');
	});

	test('a NaN that arises inside a life stops the run too: it never passes as a customer who does nothing', () => {
		const kernel = portableKernel();
		const amounts = { rate: A.P_RATE_ALPHA, basket: A.P_BASKET_GAMMA, margin: A.P_MARGIN, service: A.P_SERVICE };
		const effects = { E1: A.P_E1, E5: A.P_E5, theta: A.P_THETA, usable: A.P_LAMBDA_Q, earn: A.TIERS_AT + A.T_EARN };
		for (const [name, cell] of Object.entries({ ...amounts, ...effects })) {
			const poisoned: Kernel = {
				...kernel,
				load: (plan) => kernel.load(plan.map((value, i) => (i === cell ? NaN : value)))
			};
			expect(() => playBlocks(poisoned, study, arm, 0, 0, 10), name).toThrow(
				/^E204: account \d+ in period \d+ \(NaN\)/
			);
		}
	});

	test('a worker that says so is not asked again: the run fails with E204 and the place', async () => {
		let asked = 0;
		const pool = createPool(
			() => ({
				play: () => {
					asked++;
					return Promise.reject(new Error('E204: account 3 in period 1 (NaN) is not a number'));
				},
				end: () => {}
			}),
			1
		);
		const failure = pool.play({ digest: '', weekly: false, pieces: [], events: 1, preview: false, drive: 0 });
		await expect(failure).rejects.toMatchObject({
			code: 'E204',
			message: 'E204: account 3 in period 1 (NaN) is not a number'
		});
		await expect(failure).rejects.toBeInstanceOf(Failure);
		expect(asked).toBe(1);
		pool.close();
	});
});
