// The three lifts (R54) worked with a pencil; money in fen.
import { expect, it } from 'vitest';
import * as A from '../../src/engine/kernel/accounts.ts';
import { summarise } from '../../src/engine/summary.ts';
import { outcomeOf, plainRow, scenarioOf } from './ledgers.ts';

const YEAR = 365.25;

// one year in days: members order 60 times in 5 member-years, others 20 times in 4; without the programme all order 75 times
const none = { [A.ORDERS]: [75], [A.GROSS]: [300_000], [A.REVENUE]: [300_000], [A.COGS]: [120_000] };
const programme = {
	...{ [A.ORDERS]: [80], [A.GROSS]: [320_000], [A.FACE]: [6_000], [A.REVENUE]: [314_000], [A.COGS]: [128_000] },
	...{ [A.MEMBER_ORDERS]: [60], [A.MEMBER_GROSS]: [240_000], [A.MEMBER_DAYS]: [5 * YEAR], [A.OTHER_DAYS]: [4 * YEAR] },
	...{ [A.BENEFITS]: [1_000], [A.REWARDS]: [0] }
};

const figure = (posted: Readonly<Record<number, readonly number[]>>) => {
	const arms = [
		{ id: 'none', rows: [plainRow(1, 10, none)] },
		{ id: 'a', rows: [plainRow(1, 10, posted)] }
	];
	const [, design] = summarise(outcomeOf(scenarioOf({}), 1, arms)).designs;
	return (id: string) => design?.horizon[id]?.mean;
};

it('orders: members 12 a year, others 5, so naively 7; in truth one, and 11 would have come anyway', () => {
	const of = figure(programme);
	expect(of('ordersPerMemberYear')).toBeCloseTo(12, 9);
	expect(of('naiveOrders')).toBeCloseTo(7, 9);
	expect(of('causalOrders')).toBeCloseTo(1, 9);
	expect(of('anywayOrders')).toBeCloseTo(11, 9);
});

it('margin: 60 fen of 100; members’ 240,000 against 5 years of others’ 20,000 a year; 220,000 would have been sold anyway', () => {
	const of = figure(programme);
	expect(of('naiveMargin')).toBeCloseTo(0.6 * (240_000 - 100_000), 6);
	expect(of('incrementalMargin')).toBeCloseTo(12_000, 6);
	expect(of('anywayMargin')).toBeCloseTo(0.6 * 220_000, 6);
});

it('cost: eleven twelfths of what was redeemed went to sales that would have come anyway', () => {
	const of = figure(programme);
	expect(of('subsidy')).toBeCloseTo(5_500, 6);
	expect(of('programmeCost')).toBe(7_000);
	expect(of('costOfExtra')).toBeCloseTo(1_500, 6);
});

it('where members buy less than they would have, everything they are given is a subsidy, never more', () => {
	const of = figure({ ...programme, [A.GROSS]: [290_000], [A.ORDERS]: [72] });
	expect(of('subsidy')).toBe(6_000);
	expect(of('causalOrders')).toBeCloseTo(-0.6, 9);
});

it('with everybody or nobody a member there is nobody to compare with: no naive figure', () => {
	const all = figure({ ...programme, [A.MEMBER_ORDERS]: [80], [A.MEMBER_GROSS]: [320_000], [A.OTHER_DAYS]: [0] });
	expect([all('naiveOrders'), all('naiveMargin')]).toEqual([undefined, undefined]);
	const nobody = figure({ ...programme, [A.MEMBER_ORDERS]: [0], [A.MEMBER_GROSS]: [0], [A.MEMBER_DAYS]: [0] });
	expect([nobody('ordersPerMemberYear'), nobody('causalOrders')]).toEqual([undefined, undefined]);
});
