import { describe, expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { portableKernel, wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { drawReplication } from '../../src/engine/plan/plan.ts';
import { spansOf } from '../../src/engine/plan/watches.ts';
import { foldRow, futureOf, periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import { ledgerOf, monthly, preset, total } from './studies.ts';

const kernel = await wasmKernel();

type Part = Record<string, unknown>;
const raw = preset('gold-startup') as unknown as { designs: Part[]; budget: Part };
const DESIGN = (raw.designs[0] as { id: string }).id;

/** The start-up of gold points with one guardrail on its first design. */
function guarded(guardrail: Part | null, changes: Part = {}) {
	const [first, ...rest] = raw.designs;
	const guardrails = guardrail === null ? [] : [{ id: 'cap', on: true, covers: 'redemption', ...guardrail }];
	return monthly(preset('gold-startup', { designs: [{ ...first, guardrails }, ...rest], ...changes }));
}
const free = guarded(null);
const R = [A.FACE, A.REWARDS] as const;
const costOf = (study: typeof free, ledger: Float64Array, until?: number) =>
	R.reduce((sum, account) => sum + total(study, ledger, account, until), 0);
const scaleOf = (study: typeof free) => {
	const { population, sample } = futureOf(study, 0);
	return population / sample;
};

describe('a budget that stops redemption', () => {
	const whole = costOf(free, ledgerOf(kernel, free, DESIGN)) * scaleOf(free);
	const amount = Math.round(whole / 300); // major units: a third of what would be spent
	const study = guarded({ amount, period: 'total', action: 'stop' });
	const ledger = ledgerOf(kernel, study, DESIGN);

	test('holds to within the day on which it is reached', () => {
		const spent = costOf(study, ledger) * scaleOf(study);
		expect(spent).toBeGreaterThanOrEqual(amount * 100);
		// the busiest day costs a small part of the whole
		expect(spent).toBeLessThan(amount * 100 * 1.1);
	});

	test('takes one pass to find the stop and one to see that nothing moves', () => {
		const [part] = playBlocks(kernel, study, DESIGN, 0, 0, 1);
		expect(part?.passes).toBe(2);
		expect(playBlocks(kernel, free, DESIGN, 0, 0, 1)[0]?.passes).toBe(1);
	});

	test('leaves lives before the stop as they are, to the unit', () => {
		const open = ledgerOf(kernel, free, DESIGN);
		let same = 0;
		while (same < periodsOf(free) && costOf(free, open, same + 1) === costOf(study, ledger, same + 1)) same++;
		expect(same).toBeGreaterThan(1);
		expect(same).toBeLessThan(periodsOf(free));
		expect(total(free, open, A.ORDERS, same)).toBe(total(study, ledger, A.ORDERS, same));
		// after the month of the stop nothing is redeemed
		expect(costOf(study, ledger)).toBe(costOf(study, ledger, same + 1));
	});

	test('is the same from every cut of the work, and in both builds', () => {
		const parts = [
			[4, 10],
			[0, 4]
		].flatMap(([from = 0, to = 0]) => playBlocks(kernel, study, DESIGN, 0, from, to));
		const future = futureOf(study, 0);
		const once = foldRow(study, future, playBlocks(kernel, study, DESIGN, 0, 0, BLOCKS));
		expect(foldRow(study, future, parts)).toEqual(once);
		const fresh = guarded({ amount, period: 'total', action: 'stop' });
		expect(foldRow(fresh, future, playBlocks(portableKernel(), fresh, DESIGN, 0, 0, BLOCKS))).toEqual(once);
	});
});

test('a limit that is never reached changes nothing', () => {
	const study = guarded({ amount: 1e11, period: 'month', action: 'stop' });
	expect(ledgerOf(kernel, study, DESIGN)).toEqual(ledgerOf(kernel, free, DESIGN));
});

test('a limit for each month stops in month after month: one pass a stop, and one more', () => {
	const monthlyCost = costOf(free, ledgerOf(kernel, free, DESIGN)) * scaleOf(free);
	const amount = Math.round(monthlyCost / 100 / periodsOf(free) / 2);
	const study = guarded({ amount, period: 'month', action: 'stop' });
	const [part] = playBlocks(kernel, study, DESIGN, 0, 0, BLOCKS);
	const ledger = ledgerOf(kernel, study, DESIGN);
	let stopped = 0;
	for (let p = 0; p < periodsOf(study); p++) {
		const spent = (costOf(study, ledger, p + 1) - costOf(study, ledger, p)) * scaleOf(study);
		if (spent >= amount * 100) stopped++;
	}
	// a month opens with what the month before held up, so single months may overshoot on their first day
	expect(costOf(study, ledger)).toBeLessThan(0.9 * costOf(free, ledgerOf(kernel, free, DESIGN)));
	expect(stopped).toBeGreaterThan(3);
	expect(part?.passes).toBeGreaterThan(2);
	expect(part?.passes).toBeLessThanOrEqual(stopped + 2);
});

test('the budget of the scenario stops as a guardrail of the design would', () => {
	const amount = 100_000;
	const own = guarded({ amount, period: 'total', action: 'stop' });
	const common = guarded(null, { budget: { amount, period: 'total', covers: 'redemption', guardrail: 'stop' } });
	expect(ledgerOf(kernel, common, DESIGN)).toEqual(ledgerOf(kernel, own, DESIGN));
});

test('fiscal years: what launch and horizon cut off has its share by days', () => {
	const { scenario } = free;
	const spans = spansOf({ ...scenario, launch: '2027-03-01', horizonMonths: 24 }, 1);
	expect(spans.map(({ from }) => from)).toEqual([0, 306, 672]);
	expect(spans.map(({ share }) => Math.round(share * 366))).toEqual([307, 366, 59]);
	expect(drawReplication(scenario, false, 0).population.total).toBeGreaterThan(0);
});
