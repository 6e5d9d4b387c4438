import { expect, test } from 'vitest';
import { BATCH } from '../../src/engine/outcome.ts';
import { derive, replicationKey, rootKey } from '../../src/engine/random/keys.ts';
import { STRATA, stratifiedLuck } from '../../src/engine/random/strata.ts';

const root = rootKey('strata');
const luck = (replication: number, name: string) =>
	stratifiedLuck(root, derive(replicationKey(root, replication), 2, 0), replication, name);

test('a batch is a Latin hypercube: every input falls once into each tenth', () => {
	expect(STRATA).toBe(BATCH);
	for (const name of ['growth', 'margin']) {
		for (const batch of [0, 1, 7]) {
			const tenths = Array.from({ length: STRATA }, (_, i) => Math.floor(luck(batch * STRATA + i, name) * STRATA));
			expect([...tenths].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
		}
	}
});

test('inputs are shuffled apart: two of them are uncorrelated over many batches', () => {
	let sum = 0;
	const n = 20_000;
	for (let r = 0; r < n; r++) sum += (luck(r, 'growth') - 0.5) * (luck(r, 'margin') - 0.5);
	expect(Math.abs(sum / n) * 12 * Math.sqrt(n)).toBeLessThan(3.3);
});

test('the mean of a batch is known far better than that of ten free draws', () => {
	const batches = 400;
	let sum = 0;
	for (let batch = 0; batch < batches; batch++) {
		let mean = 0;
		for (let i = 0; i < STRATA; i++) mean += luck(batch * STRATA + i, 'growth') / STRATA;
		sum += (mean - 0.5) ** 2;
	}
	// free draws: 1/120; stratified: 1/100 of that
	expect(sum / batches).toBeLessThan(1 / 120 / 50);
});
