import { expect, test } from 'vitest';
import type { Tiers } from '../../src/engine/scenario/index.ts';
import { monthReached } from '../../src/lib/inputs/monthReached.ts';

const ladder = (rest: Partial<Tiers>) =>
	({ measure: 'spend', window: 'anniversary', windowMonths: 12, exp: { units: 1, per: 50 }, ...rest }) as Tiers;

test('2 orders a month at ¥38 reach ¥500 in month 7', () => {
	expect(monthReached(ladder({}), 500, 2, 38)).toBe(7);
});

test('a bar beyond the window is not reached', () => {
	expect(monthReached(ladder({}), 2500, 2, 38)).toBeNull();
	expect(monthReached(ladder({ window: 'lifetime' }), 2500, 2, 38)).toBe(33);
	expect(monthReached(ladder({}), 500, 0, 38)).toBeNull();
});

test('orders and EXP are counted in their own units', () => {
	expect(monthReached(ladder({ measure: 'orders' }), 9, 2, 38)).toBe(5);
	expect(monthReached(ladder({ measure: 'exp' }), 16, 2, 50)).toBe(8);
});
