import { describe, expect, test } from 'vitest';
import { POINTS_REDEEMED } from '../../src/engine/kernel/accounts.ts';
import { stressed, STRESSED_K, STRESSES, type StressId } from '../../src/engine/risk/stress.ts';
import { guarded, guardsOf } from '../../src/engine/risk/guards.ts';
import { expectedK } from '../../src/engine/scenario/growth.ts';
import { diff, read, write } from '../../src/engine/scenario/index.ts';
import { middle } from '../../src/engine/scenario/num.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { drive } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { scenarioOf, smallCoffee } from '../run/scenarios.ts';

const PRESETS = [
	'coffee-chain',
	'airline-all-of',
	'beauty-calendar-year',
	'community-levels',
	'devaluation',
	'expiry-shock',
	'gold-startup',
	'marketplace-paid',
	'payment-hybrid',
	'ride-coupons',
	'shop-of-600',
	'threshold-rollback',
	'ticket-platform'
];

const made = (scenario: Scenario, ...ids: StressId[]): Scenario => {
	const made = stressed(scenario, ids);
	if (!made.ok) throw new Error(JSON.stringify(made.issues));
	return made.scenario;
};

describe.each(PRESETS)('%s', (preset) => {
	const scenario = scenarioOf(preset);
	test.each([...STRESSES.map((id) => [id]), [[...STRESSES]]] as (StressId | StressId[])[][])(
		'under %s is a file that reads back the same',
		(ids) => {
			const changed = made(scenario, ...(Array.isArray(ids) ? ids : [ids]));
			expect(diff(scenario, changed).length).toBeGreaterThan(0);
			const back = read(write(changed));
			expect(back.ok && diff(back.scenario, changed)).toEqual([]);
		}
	);
	test('without stress nothing changes', () => {
		expect(diff(scenario, made(scenario))).toEqual([]);
	});
});

test('K above 1 is K of 1.2', () => {
	for (const preset of ['coffee-chain', 'gold-startup', 'payment-hybrid'])
		expect(expectedK(made(scenarioOf(preset), 'growth'))).toBeGreaterThanOrEqual(STRESSED_K - 1e-9);
	const silent = scenarioOf('coffee-chain', { referral: { byFunction: 0, byContent: 0, accepted: 0 } });
	expect(expectedK(made(silent, 'growth'))).toBeCloseTo(STRESSED_K, 9);
});

test('a fifth more redeem; where all do, they are more inclined', () => {
	const scenario = smallCoffee({ customers: { ...smallCoffee().customers, inert: 0.4 } });
	expect(made(scenario, 'more').customers.inert).toBeCloseTo(0.28, 12);
	const keen = smallCoffee({ customers: { ...smallCoffee().customers, inert: 0.05 } });
	expect(made(keen, 'more').customers.inert).toBe(0.05);
	expect(middle(made(keen, 'more').response.E11.b0)).toBeCloseTo(middle(keen.response.E11.b0) + Math.log(1.2), 9);
});

describe('played with the same luck', async () => {
	const base = smallCoffee({ horizonMonths: 12, sample: 400 });
	const scenario = { ...base, customers: { ...base.customers, inert: 0.4 } };
	const design = scenario.designs[0]!.id;
	const futures = async (one: Scenario) => {
		const { answer } = await drive(one, createInline(), {
			arms: [design],
			cap: 10,
			onlyAtEnd: true,
			stopWhenSettled: false
		});
		if (!answer) throw new Error('no answer');
		return answer;
	};
	const plain = await futures(scenario);
	const cost = ({ summary }: typeof plain) => summary.designs[1]!.horizon.redemptionCost!.mean;
	const times = async (...ids: StressId[]) => cost(await futures(made(scenario, ...ids))) / cost(plain);

	test('redemption rises by a fifth', async () => {
		const rise = await times('more');
		expect(rise).toBeGreaterThan(1.12);
		expect(rise).toBeLessThan(1.28);
	});
	test('halted is nothing at all, also together with everything else', async () => {
		expect(await times('halted')).toBe(0);
		expect(await times('halted', 'more', 'all', 'run')).toBe(0);
	});
	test('everyone now costs more than some who wait, and a run more than none', async () => {
		expect(await times('all')).toBeGreaterThan(1.03);
		expect(await times('run')).toBeGreaterThan(1.005);
	});
	test('the futures are those of the unstressed scenario', async () => {
		const draws = ({ outcome }: typeof plain) =>
			outcome.arms[1]!.rows.map(({ future }) => future.draws['customers.purchase.ordersPerWeek']);
		for (const id of STRESSES) expect(draws(await futures(made(scenario, id)))).toEqual(draws(plain));
	});
});

test('where members hold points back, a run redeems much more in its quarter, if less than where all hold back', async () => {
	const scenario = scenarioOf('expiry-shock', { sample: 400 });
	const quarter = async (one: Scenario) => {
		const { answer } = await drive(one, createInline(), {
			arms: ['never'],
			cap: 10,
			onlyAtEnd: true,
			stopWhenSettled: false
		});
		const rows = answer!.outcome.arms.find(({ id }) => id === 'never')!.rows;
		return rows.reduce(
			(sum, { ledger }) => sum + [9, 10, 11].reduce((all, p) => all + ledger[POINTS_REDEEMED * 24 + p]!, 0),
			0
		);
	};
	const rise = (await quarter(made(scenario, 'run'))) / (await quarter(scenario));
	expect(rise).toBeGreaterThan(1.35);
	expect(rise).toBeLessThan(2);
});

test('guards: none and the two that act at the budget; without a budget only none', () => {
	const scenario = smallCoffee();
	const id = scenario.designs[0]!.id;
	expect(guardsOf(scenario, id)).toEqual(['none', 'throttle', 'stop']);
	expect(guardsOf({ ...scenario, budget: { ...scenario.budget, amount: null } }, id)).toEqual(['none']);
	expect(guarded(scenario, 'stop').budget.guardrail).toBe('stop');
	const own = { id: 'cap', on: true, amount: 5, period: 'total', covers: 'redemption', action: 'stop' } as const;
	const with1 = { ...scenario, designs: scenario.designs.map((one) => ({ ...one, guardrails: [own] })) };
	expect(guardsOf(with1, id)).toEqual(['none', 'own', 'throttle', 'stop']);
	expect(guarded(with1, 'none').designs[0]!.guardrails[0]!.on).toBe(false);
	expect(guarded(with1, 'own').designs[0]!.guardrails[0]!.on).toBe(true);
	expect(read(write(guarded(with1, 'throttle'))).ok).toBe(true);
});
