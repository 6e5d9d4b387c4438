import { describe, expect, it } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { evaluate, metricOf, type View } from '../../src/engine/metrics.ts';
import { netBenefitByArms, outstandingPoints, untied } from '../../src/engine/metrics/identities.ts';
import { luck } from '../stats/luck.ts';
import { futureOf, plainRow, rowOf } from './ledgers.ts';

const TIED = {
	...{ [A.GROSS]: [500, 800], [A.FACE]: [0, 60], [A.REVENUE]: [500, 740], [A.ENROLLED]: [5, 2] },
	...{ [A.TIER]: [4, 1], [A.TIER + 1]: [1, 1], [A.POINTS_ISSUED]: [90, 30], [A.POINTS_REDEEMED]: [0, 60] },
	...{ [A.POINTS_EXPIRED]: [10, 5], [A.POINTS_FORFEITED]: [0, 5], [A.RUNOFF_POINTS]: [0, 40] },
	...{ [A.POINTS_OPENING]: [7, 0], [A.POINTS_CANCELLED]: [2, 5] }
};
const RULES = { retail: true, ladder: true };

describe('a ledger', () => {
	it('that ties has nothing to report, and its points are open + issued − redeemed − expired − forfeited − cancelled', () => {
		expect(untied(plainRow(2, 7, TIED), 2, RULES)).toEqual([]);
		expect([...outstandingPoints(plainRow(2, 7, TIED), 2)]).toEqual([85, 40]);
	});

	it.each([
		['a point redeemed that was never issued', { [A.POINTS_REDEEMED]: [90, 60] }, 'open at the end of period 0: -5'],
		['more redeemed after the horizon than was open', { [A.RUNOFF_POINTS]: [0, 41] }, '41 points redeemed after'],
		['face that cash is not net of', { [A.REVENUE]: [500, 800] }, 'period 1: revenue 800, cash 740'],
		['a member on two tiers', { [A.TIER + 1]: [2, 1] }, 'period 0: 5 members, 6 in tiers'],
		['half a fen', { [A.COGS]: [0.5, 0] }, 'holds 0.5'],
		['a sum beyond 2⁵³', { [A.COGS]: [2 ** 53, 0] }, 'holds 9007199254740992']
	])('reports %s', (_what, change, message) => {
		const found = untied(plainRow(2, 7, { ...TIED, ...change }), 2, RULES);
		expect(found.join('\n')).toContain(message);
	});

	it('reports blocks that do not add up to it', () => {
		const row = plainRow(2, 7, TIED);
		row.blockTotals[A.GROSS]! += 1;
		row.blockCost[1]! -= 1;
		expect(untied(row, 2, RULES)).toEqual([
			`account ${A.GROSS}: blocks 1301, ledger 1300`,
			'redemption cost of period 1: blocks 59, ledger 60'
		]);
	});

	it('sums the blocks of a future', () => {
		const posted = new Map([
			[
				A.FACE,
				[
					[3, 4],
					[5, 6]
				]
			],
			[
				A.LIVES,
				[
					[1, 0],
					[1, 0]
				]
			]
		]);
		const row = rowOf(futureOf(0, 2, 2, 2), 2, 2, posted, [A.FACE]);
		expect(untied(row, 2, { retail: false, ladder: false })).toEqual([]);
	});
});

describe('net benefit', () => {
	it('comes to the same by both formulas, to the fen, for a thousand random ledgers', () => {
		const next = luck(41);
		const amount = (): number => Math.floor(next() * 1e9);
		for (let round = 0; round < 1000; round++) {
			const own = Array.from({ length: A.ACCOUNTS }, amount);
			const none = Array.from({ length: A.ACCOUNTS }, amount);
			const view: View = {
				flow: (account) => own[account]!,
				none: (account) => none[account]!,
				stock: (account) => own[account]!,
				whole: (account) => own[account]!,
				...{
					closing: round % 3 === 0,
					last: true,
					periods: 1,
					years: 1,
					customerYears: 1,
					seeds: 0,
					tiers: 0,
					inert: 0.2
				},
				...{
					fixedCost: amount(),
					reachCost: 0,
					campaignCost: amount(),
					worldCampaignCost: amount(),
					traffic: amount(),
					retail: round % 2,
					pointsFunded: 0
				},
				...{ feePerMonth: 0, looksAtVisits: false },
				...{ discountRate: 0, merchantMargin: null },
				...{ presentShare: () => 1, presentShareOfNone: () => 1, presentShareOf: () => 1 }
			};
			// a twin redeems nothing, and there is nothing to pay for others
			none[A.FACE] = none[A.REWARDS] = none[A.FUNDED] = 0;
			const byMetric = evaluate(metricOf('netBenefit'), view, 'a', round, null);
			expect(netBenefitByArms(view)).toBe(byMetric);
		}
	});
});
