// The cohort × age triangle in every preset and design: it counts the same points as the ledger, lot by lot, and asking for it changes nothing.
import { describe, expect, test } from 'vitest';
import { openAt, redeemedBy, tieCohorts, ultimateRates } from '../../src/engine/finance/cohorts.ts';
import { pointsRollForward } from '../../src/engine/finance/rollForward.ts';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { drawReplication, planOf } from '../../src/engine/plan/plan.ts';
import { foldRow, futureOf, periodsOf, playBlocks, type Study } from '../../src/engine/replicate.ts';
import { triangleOf } from '../../src/engine/triangle.ts';
import { metricOf } from '../../src/engine/metrics.ts';
import { factsOf, worldOf } from '../../src/engine/summary/facts.ts';
import { LedgerView } from '../../src/engine/summary/view.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { presets, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();

/** Holds the triangle of an arm's futures against its ledger, to the unit. */
function hold(scenario: Scenario, arm: string, replications: number): void {
	const study: Study = { scenario, weekly: false, triangles: true };
	const plain: Study = { scenario, weekly: false };
	const periods = periodsOf(study);
	const rowOf = (asked: Study, id: string, replication: number) =>
		foldRow(asked, futureOf(asked, replication), playBlocks(kernel, asked, id, replication, 0, BLOCKS));
	for (let replication = 0; replication < replications; replication++) {
		const row = rowOf(study, arm, replication);
		expect(row.ledger).toEqual(rowOf(plain, arm, replication).ledger);

		const triangle = triangleOf(row.triangle ?? new Float64Array(0), periods);
		const flow = (...accounts: number[]) =>
			Array.from({ length: periods }, (_, p) =>
				accounts.reduce((sum, account) => sum + (row.ledger[account * periods + p] ?? 0), 0)
			);
		const opening = flow(A.POINTS_OPENING).reduce((sum, points) => sum + points, 0);
		const flows = {
			issued: flow(A.POINTS_ISSUED),
			redeemed: flow(A.POINTS_REDEEMED),
			expired: flow(A.POINTS_EXPIRED),
			forfeited: flow(A.POINTS_FORFEITED, A.POINTS_CANCELLED)
		};
		tieCohorts(triangle, pointsRollForward(flows, opening));
		// the same lots, counted once more at the horizon
		triangle.issued.forEach((_, cohort) => expect(triangle.open[cohort]).toBe(openAt(triangle, cohort, periods - 1)));
		// what is redeemed after the horizon is the run-off; no cohort gives more than it has
		const last = (triangle.redeemed[0]?.length ?? 0) - 1;
		const runOff = triangle.issued.reduce(
			(sum, _, cohort) => sum + redeemedBy(triangle, cohort, last) - redeemedBy(triangle, cohort, periods - 1),
			0
		);
		expect(runOff).toBe(total(study, row.ledger, A.RUNOFF_POINTS));
		triangle.issued.forEach((_, cohort) => expect(openAt(triangle, cohort, last)).toBeGreaterThanOrEqual(0));
		// the two accounts that are always kept tell of the months of issue that are followed for long
		const ripe = planOf(drawReplication(scenario, false, replication), arm)[A.P_RIPE] ?? NaN;
		const ofRipe = (points: (cohort: number) => number) =>
			triangle.issued.reduce((sum, _, cohort) => sum + (cohort <= ripe ? points(cohort) : 0), 0);
		expect(ripe).toBeGreaterThanOrEqual(periods / 2);
		expect(ofRipe((cohort) => triangle.issued[cohort] ?? 0)).toBe(total(study, row.ledger, A.RIPE_ISSUED));
		expect(ofRipe((cohort) => redeemedBy(triangle, cohort, last))).toBe(total(study, row.ledger, A.RIPE_REDEEMED));

		const world = worldOf(scenario, false, periods);
		const view = new LedgerView(row, rowOf(study, 'none', replication), factsOf(world, arm, row.future), world);
		const rate = metricOf('ultimateRedemptionRate').formula(view);
		const added =
			flow(A.POINTS_ISSUED).reduce((sum, points) => sum + points, 0) -
			triangle.issued.reduce((sum, points) => sum + points, 0);
		const { all } = ultimateRates(triangle);
		if (rate === null) expect(all.rate).toBeNull();
		else if (added === 0) expect(all.rate).toBeCloseTo(rate, 12);
	}
}

describe.each(presets())('%s', (_file, raw) => {
	const scenario = scenarioFrom({ ...raw, sample: 600 });
	test.each(scenario.designs.map(({ id }) => id))('%s', (arm) => hold(scenario, arm, 2));

	test('WebAssembly = TypeScript', () => {
		const study = (): Study => ({ scenario: scenarioFrom({ ...raw, sample: 600 }), weekly: false, triangles: true });
		const arm = scenario.designs[0]?.id ?? 'none';
		const [own] = playBlocks(kernel, study(), arm, 0, 0, 1);
		const [portable] = playBlocks(portableKernel(), study(), arm, 0, 0, 1);
		expect(portable?.triangle).toEqual(own?.triangle);
	});
});

describe('points that wait, fade, are capped, multiplied, given, sent back and converted', () => {
	const earn = {
		...{ points: 1, per: 1, pendingDays: 20, capPerMonth: 400 },
		bonuses: [{ id: 'some', on: true, multiplier: 3, orders: 0.2 }],
		partners: { on: true, pointsPerYear: 90, paidPerPoint: 0.02 }
	};
	const shop = (expiry: object, change: object) =>
		scenarioFrom({
			...{ earnburn: 1, seed: 'triangle', launch: '2027-01-16', horizonMonths: 9, sample: 500 },
			customers: {
				purchase: { form: 'mean', ordersPerWeek: 0.8 },
				basket: { mean: 60 },
				seeds: { count: 2000, burnInMonths: 6 },
				...{ refunds: 0.1, refundDays: 30 }
			},
			designs: [
				{
					id: 'gold',
					points: {
						...{ kind: 'gold', earn, value: { money: 1, points: 20 }, expiry },
						decay: { on: true, factor: 0.9, everyMonths: 4 }
					},
					changes: [{ id: 'change', on: true, date: '2027-05-10', noticeDays: 28, migration: 'rerankAll', ...change }]
				}
			]
		});
	test.each([
		['never', { kind: 'never' }, { balances: 'halved' }],
		['three months', { kind: 'afterEarning', months: 3 }, { balances: 'converted', conversion: 2.5 }],
		['inactivity', { kind: 'inactivity', months: 2 }, { balances: 'converted', conversion: 0.3 }],
		['a date', { kind: 'date', month: 6, yearsAhead: 0 }, { balances: 'kept', oldPoints: 'newRules' }]
	])('points lapse: %s', (_name, expiry, change) => hold(shop(expiry, change), 'gold', 3));
});
