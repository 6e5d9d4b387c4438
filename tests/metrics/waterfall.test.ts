import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/engine/compare.ts';
import * as A from '../../src/engine/kernel/accounts.ts';
import type { Outcome } from '../../src/engine/outcome.ts';
import { waterfall } from '../../src/engine/waterfall.ts';
import { createInline } from '../../src/run/inline.ts';
import { drive } from '../../src/run/drive.ts';
import { scenarioOf as presetOf } from '../run/scenarios.ts';
import { outcomeOf, plainRow, scenarioOf } from './ledgers.ts';

const sumOf = (outcome: Outcome, a: string, b: string) =>
	waterfall(outcome, a, b).parts.reduce((sum, { stat }) => sum + stat.mean, 0);

describe('worked by hand: two designs of a shop, one month, money in fen', () => {
	const none = { [A.ORDERS]: [100], [A.GROSS]: [400_000], [A.REVENUE]: [400_000], [A.COGS]: [160_000] };
	// 100 orders with a margin of 2,400 each; 5,000 points, 4,000 redeemed at 1 fen, 500 more later
	const a = {
		...{ [A.ORDERS]: [100], [A.REVENUE]: [396_000], [A.FACE]: [4_000], [A.COGS]: [160_000], [A.GROSS]: [400_000] },
		...{ [A.POINTS_ISSUED]: [5_000], [A.POINTS_REDEEMED]: [4_000], [A.RUNOFF_POINTS]: [500], [A.RUNOFF_FACE]: [500] },
		...{ [A.BENEFITS]: [1_000], [A.GIFTS]: [300] }
	};
	// 110 orders with the same margin; twice the points of which the same share is redeemed at the same cost
	const b = {
		...{ [A.ORDERS]: [110], [A.REVENUE]: [432_000], [A.FACE]: [8_000], [A.COGS]: [176_000], [A.GROSS]: [440_000] },
		...{ [A.POINTS_ISSUED]: [10_000], [A.POINTS_REDEEMED]: [8_000] },
		...{ [A.RUNOFF_POINTS]: [1_000], [A.RUNOFF_FACE]: [1_000], [A.BENEFITS]: [1_700], [A.FUNDED]: [200] }
	};
	const outcome = outcomeOf(scenarioOf({ designs: ['a', 'b'] }), 1, [
		{ id: 'none', rows: [plainRow(1, 10, none)] },
		{ id: 'a', rows: [plainRow(1, 10, a)] },
		{ id: 'b', rows: [plainRow(1, 10, b)] }
	]);
	const { parts, from, to, facts } = waterfall(outcome, 'a', 'b');
	const of = (id: string) => parts.find((part) => part.id === id)!.stat.mean;

	it('ten more visits of 2,400, 5,000 more points × 0.9 × 1, 700 more perks, 300 less gifts, 200 paid by partners', () => {
		expect(of('visits')).toBeCloseTo(24_000, 6);
		expect(of('orderMargin')).toBeCloseTo(0, 6);
		expect(of('issued')).toBeCloseTo(-4_500, 6);
		expect(of('breakage')).toBeCloseTo(0, 6);
		expect([of('perks'), of('gifts'), of('funded')]).toEqual([-700, 300, 200]);
		expect(to - from).toBeCloseTo(24_000 - 4_500 - 700 + 300 + 200, 6);
		expect(facts.a).toMatchObject({ orders: 100, marginPerOrder: 2_400, promised: 5_000 });
		expect(facts.a.breakage).toBeCloseTo(0.1, 12);
	});

	it('against no programme, everything points cost is the points issued', () => {
		const against = waterfall(outcome, 'none', 'a').parts;
		const mean = (id: string) => against.find((part) => part.id === id)!.stat.mean;
		expect(mean('issued')).toBeCloseTo(-4_500, 6);
		expect(Math.abs(mean('breakage'))).toBe(0);
	});

	it('a point that is worth a hundredth and given a hundred times is the same points', () => {
		const fine = (posted: Record<number, number[]>) => ({
			...posted,
			...Object.fromEntries(
				[A.POINTS_ISSUED, A.POINTS_REDEEMED, A.RUNOFF_POINTS].map((account) => [account, [posted[account]![0]! * 100]])
			)
		});
		const arms = [
			{ id: 'none', rows: [plainRow(1, 10, none)] },
			{ id: 'a', rows: [plainRow(1, 10, a)] },
			{ id: 'b', rows: [plainRow(1, 10, fine(a))] }
		];
		for (const { stat } of waterfall(outcomeOf(scenarioOf({ designs: ['a', 'b'] }), 1, arms), 'a', 'b').parts)
			expect(Math.abs(stat.mean)).toBeLessThan(1e-9);
	});

	it('the other way round every part changes sign', () => {
		const back = waterfall(outcome, 'b', 'a').parts;
		parts.forEach(({ stat }, i) => expect(back[i]!.stat.mean).toBeCloseTo(-stat.mean, 6));
	});
});

describe.each([
	['coffee-chain', 'silver-gold', 'stars-2018'],
	['marketplace-paid', 'funded', 'own'],
	['ride-coupons', 'coupons', 'gold'],
	['expiry-shock', 'never', 'cancelled']
])('%s', (preset, a, b) => {
	let outcome: Outcome;

	beforeAll(async () => {
		const scenario = presetOf(preset, { sample: 200, horizonMonths: 12 });
		const executor = createInline();
		const run = await drive(scenario, executor, { arms: [a, b], cap: 10, stopWhenSettled: false, onlyAtEnd: true });
		executor.close();
		outcome = run.answer!.outcome;
	}, 60_000);

	it('the parts add up to the difference of net benefit as the comparison has it', () => {
		const { a: netA, b: netB, stat } = compare(outcome, a, b).differences['netBenefit']!;
		const { from, to } = waterfall(outcome, a, b);
		const within = 1e-9 * (Math.abs(netA) + Math.abs(netB)) + 1e-6;
		expect(Math.abs(from - netA)).toBeLessThan(within);
		expect(Math.abs(to - netB)).toBeLessThan(within);
		expect(Math.abs(sumOf(outcome, a, b) - stat.mean)).toBeLessThan(within);
		expect(Math.abs(stat.mean)).toBeGreaterThan(0);
	});

	it('so do the parts of each against no programme', () => {
		const net = compare(outcome, 'none', b).differences['netBenefit']!.stat.mean;
		expect(Math.abs(sumOf(outcome, 'none', b) - net)).toBeLessThan(1e-9 * Math.abs(net) + 1e-6);
	});
});
