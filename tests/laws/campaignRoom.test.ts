import { expect, test } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { playBlocks } from '../../src/engine/replicate.ts';
import { ledgerOf, monthly, scenarioFrom, total } from './studies.ts';

const kernel = await wasmKernel();

/** 10,000 members; everybody is invited, half agree, two thirds come, half buy for 100. */
function party(limits: Record<string, unknown>) {
	return monthly(
		scenarioFrom({
			earnburn: 1,
			name: { en: 'Party', zh: '活动' },
			horizonMonths: 6,
			sample: 5000,
			channels: [],
			customers: { seeds: { count: 10_000, burnInMonths: 0 }, dropout: { model: 'none' } },
			campaigns: [
				{
					...{ id: 'party', on: true, start: '2027-03-01', days: 1, spend: 100 },
					...{ invited: 1, agreed: 0.5, came: 2 / 3, bought: 0.5, costPerInvite: 2, costPerVisit: 8, fixedCost: 1000 },
					target: { membersOnly: false },
					...limits
				}
			],
			designs: []
		})
	);
}
const at = (study: ReturnType<typeof party>, account: number) => total(study, ledgerOf(kernel, study, 'none'), account);

test('a campaign with room for 1,000 takes 1,000 of the 3,333 who come', () => {
	const study = party({ capacity: 1000, budgetCap: null });
	expect(at(study, A.CAMPAIGN_INVITED)).toBe(5000);
	// half of the population is played; three standard deviations of the draw of places
	expect(Math.abs(at(study, A.CAMPAIGN_CAME) - 500)).toBeLessThan(3 * Math.sqrt(1667 * 0.3 * 0.7));
	expect(playBlocks(kernel, study, 'none', 0, 0, 1)[0]?.passes).toBeLessThan(5);
});

test('room for more than come changes nothing', () => {
	const open = party({ capacity: null, budgetCap: null });
	expect(ledgerOf(kernel, party({ capacity: 9000, budgetCap: null }), 'none')).toEqual(ledgerOf(kernel, open, 'none'));
});

test('a campaign spends its budget, fixed cost included, and no more than one part in fifty beyond it', () => {
	const free = party({ capacity: null, budgetCap: null });
	const budget = 11_000; // of about 47,700
	const study = party({ capacity: null, budgetCap: budget });
	const variable = (at(study, A.WORLD_CONTACT_COST) * 2) / 100;
	expect((at(free, A.WORLD_CONTACT_COST) * 2) / 100).toBeGreaterThan(40_000);
	expect(Math.abs(variable - (budget - 1000))).toBeLessThan(0.02 * budget);
});
