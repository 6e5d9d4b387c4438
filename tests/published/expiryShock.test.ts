import { expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { ledgerOf, monthly, presets, scenarioFrom, total } from '../laws/studies.ts';

const kernel = await wasmKernel();

// Air Miles Canada: 1.8 bn miles in the third quarter of 2016, 74 % more than a year before; expiry by age announced, called off on 1 December 2016
test('the preset of the announced expiry: about 74 % more in the quarter before the day, fewer after it; called off, the run stops', () => {
	const raw = presets().find(([file]) => file.startsWith('expiry-shock'))?.[1];
	const study = monthly(scenarioFrom({ ...raw }));
	const redeemed = (arm: string, from: number, to: number) => {
		let sum = 0;
		for (let replication = 0; replication < 10; replication++) {
			const ledger = ledgerOf(kernel, study, arm, replication);
			sum += total(study, ledger, A.POINTS_REDEEMED, to) - total(study, ledger, A.POINTS_REDEEMED, from);
		}
		return sum;
	};
	const times = (arm: string, from: number, to: number) => redeemed(arm, from, to) / redeemed('never', from, to);
	expect(times('announced', 0, 8)).toBe(1);
	expect(Math.abs(times('announced', 9, 12) - 1.74)).toBeLessThan(0.2);
	expect(times('announced', 12, 18)).toBeLessThan(0.9);
	expect(times('cancelled', 12, 18)).toBeGreaterThan(times('announced', 12, 18));
});
