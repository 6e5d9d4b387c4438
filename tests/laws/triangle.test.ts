// The cohort × age triangle in every preset and design: it counts the same points as the ledger, lot by lot, and asking for it changes nothing.
import { describe, expect, test } from 'vitest';
import { openAt, redeemedBy, tieCohorts, ultimateRates } from '../../src/engine/finance/cohorts.ts';
import { pointsRollForward } from '../../src/engine/finance/rollForward.ts';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { foldRow, futureOf, periodsOf, playBlocks, type Study } from '../../src/engine/replicate.ts';
import { triangleOf } from '../../src/engine/triangle.ts';
import { metricOf } from '../../src/engine/metrics.ts';
import { factsOf, worldOf } from '../../src/engine/summary/facts.ts';
import { LedgerView } from '../../src/engine/summary/view.ts';
import { presets, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();

describe.each(presets())('%s', (_file, raw) => {
	const scenario = scenarioFrom({ ...raw, sample: 600 });
	const study: Study = { scenario, weekly: false, triangles: true };
	const periods = periodsOf(study);
	const rowOf = (arm: string, replication: number) =>
		foldRow(study, futureOf(study, replication), playBlocks(kernel, study, arm, replication, 0, BLOCKS));

	test.each(scenario.designs.map(({ id }) => id))('%s', (arm) => {
		for (let replication = 0; replication < 2; replication++) {
			const row = rowOf(arm, replication);
			const plain: Study = { scenario, weekly: false };
			const without = foldRow(
				plain,
				futureOf(plain, replication),
				playBlocks(kernel, plain, arm, replication, 0, BLOCKS)
			);
			expect(row.ledger).toEqual(without.ledger);

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
			const rows = pointsRollForward(flows, opening);
			tieCohorts(triangle, rows);
			// the same lots, counted once more at the horizon
			triangle.issued.forEach((_, cohort) => expect(triangle.open[cohort]).toBe(openAt(triangle, cohort, periods - 1)));
			// what is redeemed after the horizon is the run-off
			const last = (triangle.redeemed[0]?.length ?? 0) - 1;
			const runOff = triangle.issued.reduce(
				(sum, _, cohort) => sum + redeemedBy(triangle, cohort, last) - redeemedBy(triangle, cohort, periods - 1),
				0
			);
			expect(runOff).toBe(total(study, row.ledger, A.RUNOFF_POINTS));

			const world = worldOf(scenario, false, periods);
			const view = new LedgerView(row, rowOf('none', replication), factsOf(world, arm, row.future), world);
			const rate = metricOf('ultimateRedemptionRate').formula(view);
			const { all } = ultimateRates(triangle);
			if (rate === null) expect(all.rate).toBeNull();
			else expect(all.rate).toBeCloseTo(rate, 12);
		}
	});

	test('WebAssembly = TypeScript', () => {
		const arm = scenario.designs[0]?.id ?? 'none';
		const [own] = playBlocks(kernel, study, arm, 0, 0, 1);
		const [portable] = playBlocks(
			portableKernel(),
			{ ...study, scenario: scenarioFrom({ ...raw, sample: 600 }) },
			arm,
			0,
			0,
			1
		);
		expect(portable?.triangle).toEqual(own?.triangle);
	});
});
