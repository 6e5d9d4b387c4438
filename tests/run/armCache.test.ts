import { expect, test } from 'vitest';
import type { Row } from '../../src/engine/outcome.ts';
import { createArmCache } from '../../src/run/armCache.ts';

const row = (replication: number, cells = 100): Row => ({
	future: {
		...{ replication, population: 1, sample: 1, draws: {} },
		funnel: [],
		reachCost: new Float64Array(0)
	},
	ledger: new Float64Array(cells),
	blockTotals: new Float64Array(0),
	blockCost: new Float64Array(0),
	passes: 1
});

test('gives back what was put in, by arm and replication', () => {
	const cache = createArmCache();
	const one = row(3);
	cache.putRow('a', one);
	expect(cache.arm('a').rows.get(3)).toBe(one);
	expect(cache.arm('b').rows.size).toBe(0);
});

test('stays within its bytes; the arm used longest ago goes first', () => {
	const cache = createArmCache(2000);
	cache.putRow('a', row(0));
	cache.putRow('b', row(0));
	cache.arm('a');
	cache.putRow('c', row(0));
	expect(cache.bytes()).toBeLessThanOrEqual(2000);
	expect(cache.arm('b').rows.size).toBe(0);
	expect(cache.arm('a').rows.size).toBe(1);
	expect(cache.arm('c').rows.size).toBe(1);
});

test('an arm larger than the whole cache is not kept, and the count of bytes stays right', () => {
	const cache = createArmCache(2000);
	cache.putRow('a', row(0, 1000));
	expect(cache.bytes()).toBe(0);
	cache.putRow('b', row(0));
	expect(cache.bytes()).toBe(800);
});

test('a row put in twice counts once', () => {
	const cache = createArmCache();
	cache.putRow('a', row(0));
	cache.putRow('a', row(0));
	expect(cache.bytes()).toBe(800);
});
