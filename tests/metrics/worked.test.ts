// Worked cases a finance person can check with a pencil. Money in fen (minor units), one point is worth one fen.
import { describe, expect, it } from 'vitest';
import {
	ACQUISITION,
	ACTIVATED,
	ACTIVE,
	BENEFITS,
	COGS,
	ENROLLED,
	FACE,
	FUNDED,
	GROSS,
	MEMBER_GROSS,
	ORDERS,
	POINTS_EXPIRED,
	POINTS_FORFEITED,
	POINTS_ISSUED,
	POINTS_REDEEMED,
	REGISTERED,
	REVENUE,
	REWARDS,
	REWARDS_LIST,
	RUNOFF_FACE,
	RUNOFF_POINTS,
	RUNOFF_REWARDS,
	SERVICE,
	TIER
} from '../../src/engine/kernel/accounts.ts';
import { summarise } from '../../src/engine/summary.ts';
import { outcomeOf, plainRow, scenarioOf, type Terms } from './ledgers.ts';

type Ledger = Readonly<Record<number, readonly number[]>>;

/** Figures over the horizon of a design against its twin, in one future. */
function figures(terms: Terms, programme: Ledger, none: Ledger, people = 10) {
	const periods = terms.months ?? 1;
	const summary = summarise(
		outcomeOf(scenarioOf(terms), periods, [
			{ id: 'none', rows: [plainRow(periods, people, none)] },
			{ id: 'a', rows: [plainRow(periods, people, programme)] }
		])
	);
	const design = summary.designs[1];
	if (design === undefined) throw new Error('no design');
	return {
		design,
		of: (id: string) => design.horizon[id]?.mean,
		inPeriod: (id: string) => design.series[id]?.map((stat) => stat?.mean ?? null)
	};
}

const WITHOUT: Ledger = {
	...{ [ORDERS]: [100], [GROSS]: [400_000], [REVENUE]: [400_000], [COGS]: [140_000], [SERVICE]: [20_000] },
	...{ [ACQUISITION]: [3_000], [REGISTERED]: [10], [ACTIVATED]: [10], [ACTIVE]: [8] }
};

// 105 orders of ¥40, 6,000 fen of them paid with points: cash 414,000
const WITH: Ledger = {
	...{ [ORDERS]: [105], [GROSS]: [420_000], [FACE]: [6_000], [REVENUE]: [414_000], [COGS]: [147_000] },
	...{ [SERVICE]: [21_000], [BENEFITS]: [2_000], [FUNDED]: [500], [ACQUISITION]: [3_500] },
	...{ [REGISTERED]: [10], [ACTIVATED]: [10], [ACTIVE]: [9], [ENROLLED]: [10], [MEMBER_GROSS]: [420_000] },
	...{ [POINTS_ISSUED]: [8_000], [POINTS_REDEEMED]: [6_000], [POINTS_EXPIRED]: [500], [POINTS_FORFEITED]: [100] },
	...{ [RUNOFF_POINTS]: [800], [RUNOFF_FACE]: [800] }
};

// ¥20 set-up, ¥15 a month
const COSTS = { setUp: 20, platformPerMonth: 10, staffPerMonth: 5 };

describe('a shop with its own retail margin, one month', () => {
	const { of } = figures({ costs: COSTS }, WITH, WITHOUT);

	it('programme cost: 6,000 redeemed + 2,000 benefits + 3,500 fixed − 500 paid by partners + 500 more for acquisition', () => {
		expect(of('redemptionCost')).toBe(6_000);
		expect(of('fixedCost')).toBe(3_500);
		expect(of('programmeCost')).toBe(11_500);
	});

	it('margin before programme cost adds the face back that cash is net of: 414,000 + 6,000 − 147,000 − 21,000', () => {
		expect(of('marginBefore')).toBe(252_000);
		expect(of('incrementalMargin')).toBe(12_000);
	});

	it('net benefit: 12,000 gained − 11,500 spent − 800 still owed', () => {
		expect(of('closingCharge')).toBe(800);
		expect(of('netBenefit')).toBe(-300);
		expect(of('roi')).toBeCloseTo(-300 / 11_500, 15);
	});

	it('points: 8,000 − 6,000 − 500 − 100 = 1,400 open, of which 800 will be redeemed', () => {
		expect(of('pointsOutstanding')).toBe(1_400);
		expect(of('burnEarn')).toBe(0.75);
		expect(of('ultimateRedemptionRate')).toBe(0.85);
		expect(of('breakage')).toBeCloseTo(0.15, 15);
		expect(of('costPerPoint')).toBe(1);
		expect(of('liability')).toBe(800);
		expect(of('runExposure')).toBe(1_400 * 0.8);
	});

	it('rates on sales: 8,000 points worth 8,000 fen on 414,000 of cash, 6,000 spent on 420,000 of list value', () => {
		expect(of('effectiveRewardRate')).toBeCloseTo(8_000 / 414_000, 15);
		expect(of('rewardCostRatio')).toBeCloseTo(6_000 / 420_000, 15);
		expect(of('causalLift')).toBeCloseTo(0.05, 15);
		expect(of('averageOrder')).toBe(4_000);
		expect(of('extraOrders')).toBe(5);
		expect(of('cac')).toBe(350);
	});

	it('ten customers who came in the course of January were there for 15.5 days each on average', () => {
		expect(of('ordersPerCustomerYear')).toBeCloseTo(105 / ((10 * 15.5) / 365.25), 9);
		expect(of('activeRate')).toBeCloseTo(9 / 5, 12);
	});
});

describe('the same under other terms', () => {
	it('under commission the platform pays the face: it is a cost and not added back', () => {
		const commission = { [REVENUE]: [42_000], [COGS]: [0] };
		const { of } = figures(
			{ retail: false },
			{ ...WITH, ...commission },
			{ ...WITHOUT, [REVENUE]: [40_000], [COGS]: [0] }
		);
		expect(of('incrementalMargin')).toBe(42_000 - 21_000 - (40_000 - 20_000));
		expect(of('netBenefit')).toBe(1_000 - (6_000 + 2_000 - 500 + 500) - 800);
	});

	it('what partners will pay of the open points is not charged', () => {
		expect(figures({ funded: 0.25 }, WITH, WITHOUT).of('closingCharge')).toBe(600);
	});

	it('rewards in kind: the cost of a point is what they cost, its value what they list for', () => {
		const catalogue = {
			[FACE]: [0],
			[REVENUE]: [420_000],
			[REWARDS]: [3_000],
			[REWARDS_LIST]: [9_000],
			[RUNOFF_FACE]: [0]
		};
		const { of } = figures({}, { ...WITH, ...catalogue, [RUNOFF_REWARDS]: [400] }, WITHOUT);
		expect(of('costPerPoint')).toBe(0.5);
		expect(of('liability')).toBe(400);
		expect(of('effectiveRewardRate')).toBeCloseTo((8_000 * 1.5) / 420_000, 15);
	});

	it('customers of the time before launch count from launch and are nobody’s new registration', () => {
		const { of } = figures({ seeds: 10 }, WITH, WITHOUT);
		expect(of('ordersPerCustomerYear')).toBeCloseTo(105 / ((10 * 31) / 365.25), 9);
		expect(of('activeRate')).toBeCloseTo(0.9, 12);
		expect(of('registered')).toBe(0);
		expect(of('cac')).toBeUndefined();
	});

	it('only the month of launch holds customers from before it', () => {
		const posted = { [REGISTERED]: [10, 3], [ACTIVATED]: [10, 2] };
		const { inPeriod, of } = figures({ months: 2, seeds: 8 }, posted, posted, 13);
		expect(inPeriod('registered')).toEqual([2, 3]);
		expect(inPeriod('activated')).toEqual([2, 2]);
		expect(of('activationRate')).toBe(0.8);
	});

	it('a tier’s share is of all members, at the end; tiers the ladder does not have are not shown', () => {
		const { of, design } = figures({ tiers: 3 }, { ...WITH, [TIER]: [6], [TIER + 1]: [3], [TIER + 2]: [1] }, WITHOUT);
		expect([of('tierShare1'), of('tierShare2'), of('tierShare3'), of('tierShare4')]).toEqual([
			0.6,
			0.3,
			0.1,
			undefined
		]);
		expect(design.tierShares).toEqual([[0.6, 0.3, 0.1]]);
	});

	it('what has nothing to divide by is left out, never NaN', () => {
		const { of, design } = figures({}, {}, {});
		const shown = ['costPerPoint', 'burnEarn', 'ultimateRedemptionRate', 'roi', 'cac', 'causalLift', 'averageOrder'];
		for (const id of shown) expect(of(id)).toBeUndefined();
		expect(of('liability')).toBe(0);
		expect(JSON.stringify(design)).not.toContain('NaN');
	});
});

describe('three months', () => {
	const { of, inPeriod } = figures(
		{ months: 3, costs: COSTS, startMonth: 1 },
		{
			...{ [ORDERS]: [10, 20, 30], [GROSS]: [40_000, 80_000, 120_000], [REVENUE]: [40_000, 79_000, 118_500] },
			...{ [FACE]: [0, 1_000, 1_500], [POINTS_ISSUED]: [0, 4_000, 6_000], [POINTS_REDEEMED]: [0, 1_000, 1_500] },
			...{ [RUNOFF_POINTS]: [0, 0, 2_500], [RUNOFF_FACE]: [0, 0, 2_500], [ENROLLED]: [0, 4, 2] }
		},
		{ [ORDERS]: [10, 20, 20], [GROSS]: [40_000, 80_000, 80_000], [REVENUE]: [40_000, 80_000, 80_000] }
	);

	it('a programme that starts in the second month costs its set-up there and two months of running', () => {
		expect(inPeriod('fixedCost')).toEqual([0, 3_500, 1_500]);
		expect(of('fixedCost')).toBe(5_000);
	});

	it('stocks are as they stand at the end of each month', () => {
		expect(inPeriod('members')).toEqual([0, 4, 6]);
		expect(inPeriod('pointsOutstanding')).toEqual([0, 3_000, 7_500]);
		expect(of('pointsOutstanding')).toBe(7_500);
	});

	it('the liability is what is still to be redeemed of all points so far, of which half are redeemed in the end', () => {
		expect(of('ultimateRedemptionRate')).toBe(0.5);
		expect(inPeriod('liability')).toEqual([0, 4_000 / 2 - 1_000, 10_000 / 2 - 2_500]);
		expect(of('liability')).toBe(2_500);
	});

	it('net benefit by month leaves out the closing charge, which belongs to the horizon', () => {
		expect(inPeriod('netBenefit')).toEqual([0, -1_000 + 1_000 - 1_000 - 3_500, 40_000 - 1_500 - 1_500]);
		const months = inPeriod('netBenefit')?.reduce<number>((sum, month) => sum + (month ?? 0), 0) ?? 0;
		expect(of('netBenefit')).toBe(months - 2_500);
	});

	it('a month in which nothing was issued has no burn/earn ratio', () => {
		expect(inPeriod('burnEarn')).toEqual([null, 0.25, 0.25]);
	});
});
