import { describe, expect, it } from 'vitest';
import {
	ACTIVATED,
	COGS,
	FACE,
	FUNDED,
	GROSS,
	ORDERS,
	POINTS_ISSUED,
	POINTS_REDEEMED,
	REGISTERED,
	REVENUE,
	RUNOFF_FACE,
	RUNOFF_POINTS
} from '../../src/engine/kernel/accounts.ts';
import { periodEdges } from '../../src/engine/plan/calendar.ts';
import { summarise } from '../../src/engine/summary.ts';
import { outcomeOf, plainRow, scenarioOf, type Terms } from './ledgers.ts';

type Ledger = Readonly<Record<number, readonly number[]>>;

function horizonOf(terms: Terms, programme: Ledger, none: Ledger) {
	const periods = terms.months ?? 1;
	const arms = [
		{ id: 'none', rows: [plainRow(periods, 10, none)] },
		{ id: 'a', rows: [plainRow(periods, 10, programme)] }
	];
	const { designs } = summarise(outcomeOf(scenarioOf(terms), periods, arms));
	return (id: string) => designs[1]?.horizon[id]?.mean;
}

const months = 3;
const people = { [REGISTERED]: [10, 0, 0], [ACTIVATED]: [10, 0, 0] };
const NONE: Ledger = { ...people, [ORDERS]: [10, 10, 10], [GROSS]: [1000, 1000, 1000], [REVENUE]: [1000, 1000, 1000] };
const WITH: Ledger = {
	...people,
	[ORDERS]: [10, 20, 30],
	[GROSS]: [1000, 2000, 3000],
	[FACE]: [0, 100, 400],
	[REVENUE]: [1000, 1900, 2600],
	[COGS]: [500, 1000, 1500],
	[POINTS_ISSUED]: [1000, 2000, 3000],
	[POINTS_REDEEMED]: [0, 100, 400],
	[RUNOFF_POINTS]: [0, 0, 250],
	[RUNOFF_FACE]: [0, 0, 250]
};

/** Middle of month p, in years from launch. */
const starts = periodEdges(scenarioOf({ months }), false);
const middle = (p: number) => ((starts[p] ?? 0) + (starts[p + 1] ?? 0)) / 2 / 365.25;

describe('present values', () => {
	it('without a discount rate are the values themselves, to the bit', () => {
		const of = horizonOf({ months }, WITH, NONE);
		expect(of('netBenefitPresent')).toBe(of('netBenefit'));
		expect(of('liabilityPresent')).toBe(of('liability'));
	});

	it('at 10 % a year: each month’s flow ÷ 1.1 to the years until its middle, the unpaid promises with the last', () => {
		const of = horizonOf({ months, discountRate: 0.1 }, WITH, NONE);
		// own margin after face, less that of the twin: 500 − 1,000; 1,900 − 1,000 − 1,000; 2,600 − 1,500 − 1,000, less 250 unpaid
		const flows = [-500, -100, 100 - 250];
		const worth = flows.reduce((sum, flow, p) => sum + flow / 1.1 ** middle(p), 0);
		expect(of('netBenefit')).toBe(-750);
		expect(of('netBenefitPresent')).toBeCloseTo(worth, 9);
	});

	it('a liability waits as long as its points take to turn over: 250 open, 500 redeemed in a quarter, so half a quarter', () => {
		const of = horizonOf({ months, discountRate: 0.1 }, WITH, NONE);
		const years = (starts[3] ?? 0) / 365.25 / 2;
		expect(of('liability')).toBeCloseTo(250, 9);
		expect(of('liabilityPresent')).toBeCloseTo(250 / 1.1 ** years, 9);
	});
});

describe('merchants on a platform', () => {
	const terms = { months, retail: false };
	const platform: Ledger = {
		...people,
		[GROSS]: [1000, 2000, 3000],
		[REVENUE]: [50, 100, 150],
		[FUNDED]: [0, 200, 400]
	};
	const twin: Ledger = { ...people, [GROSS]: [1000, 1000, 1000], [REVENUE]: [50, 50, 50] };

	it('earn their margin on extra sales, less commission on these, less what they fund: 3,000 × .3 − 150 − 600', () => {
		expect(horizonOf({ ...terms, merchantMargin: 0.3 }, platform, twin)('merchantResult')).toBeCloseTo(150, 9);
	});

	it('lose where that is more than their margin', () => {
		expect(horizonOf({ ...terms, merchantMargin: 0.2 }, platform, twin)('merchantResult')).toBeCloseTo(-150, 9);
	});

	it('are not looked at without their margin, or where we sell ourselves', () => {
		expect(horizonOf(terms, platform, twin)('merchantResult')).toBeUndefined();
		expect(horizonOf({ months, merchantMargin: 0.3 }, WITH, NONE)('merchantResult')).toBeUndefined();
	});
});
