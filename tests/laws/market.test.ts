import { expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { playBlocks } from '../../src/engine/replicate.ts';
import { ledgerOf, monthly, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();
const SIZE = 6000;
const SEEDS = 60;

/** Seeds who bring friends who bring friends, each K of them, in a market of its own; nobody comes by himself. */
function brought(k: number, size: number | null, more: object = {}) {
	const perMonth = 1;
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Word of mouth', zh: '口碑' },
			seed: 'word of mouth',
			horizonMonths: 60,
			sample: 1000,
			market: { size },
			channels: [],
			activation: { needed: 0 },
			customers: {
				seeds: { count: SEEDS, burnInMonths: 0, referralQuality: 1 },
				purchase: { ordersPerWeek: 0.2 },
				// each stays 1/μ on average: K = invites a month · accepted · months
				dropout: { model: 'paretonbd', s: 100, beta: (100 * 52.18) / 4 },
				drift: { sd: 0 }
			},
			referral: {
				...{ on: true, byFunction: perMonth, byContent: 0, byReward: 0, traitCorrelation: 0, bondOdds: 1 },
				accepted: k / (perMonth * 3)
			},
			response: { E18: { on: false } },
			designs: [],
			...more
		})
	);
}

test('a market that fills up: the share reached solves z = 1 − e^(−Kz) (Kermack & McKendrick 1927), from few seeds', () => {
	for (const [k, z] of [
		[1.5, 0.582812],
		[2, 0.796812]
	] as const) {
		const study = brought(k, SIZE);
		const reached = total(study, ledgerOf(kernel, study, 'none'), A.REGISTERED) / SIZE;
		// the field moves once a month, so a wave overshoots a little; the seeds come on top
		expect(reached).toBeGreaterThan(z - 0.02);
		expect(reached).toBeLessThan(z + 0.06);
	}
});

test('the market is never overdrawn by more than one month brings, however infectious', () => {
	const study = brought(2.9, 2000);
	const ledger = ledgerOf(kernel, study, 'none');
	expect(total(study, ledger, A.REGISTERED)).toBeLessThan(2000 * 1.15);
	expect(playBlocks(kernel, study, 'none', 0, 0, 1)[0]?.passes).toBeGreaterThan(2);
});

test('a market beyond reach is no market', () => {
	const wide = brought(0.5, 2_000_000_000);
	const open = brought(0.5, null);
	const people = (study: typeof wide) => total(study, ledgerOf(kernel, study, 'none'), A.REGISTERED);
	expect(Math.abs(people(wide) - people(open))).toBeLessThanOrEqual(1);
});
