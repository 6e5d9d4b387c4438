import { expect, test } from 'vitest';
import { derive, replicationKey, rootKey } from '../../src/engine/random/keys.ts';
import { stratifiedLuck } from '../../src/engine/random/strata.ts';
import { batchInterval, batchMeans } from '../../src/engine/stats/batchMeans.ts';
import { meanInterval } from '../../src/engine/stats/meanInterval.ts';
import { moments } from '../../src/engine/stats/moments.ts';

test('means of whole batches', () => {
	expect([...batchMeans([1, 3, 5, 7, 2, 2], 2)]).toEqual([2, 6, 2]);
});

test('too few whole batches: the plain interval', () => {
	const values = [1, 4, 2, 8, 5, 7];
	expect(batchInterval(values, 2)).toEqual(meanInterval(moments(values)));
});

/** A figure that hangs on four inputs, mostly one by one and a little together, in futures drawn as the engine draws them. */
function futures(study: number, n: number): number[] {
	const root = rootKey(`coverage ${study}`);
	return Array.from({ length: n }, (_, r) => {
		const own = derive(replicationKey(root, r), 2, 0);
		const [a = 0, b = 0, c = 0, d = 0] = ['a', 'b', 'c', 'd'].map((name) => stratifiedLuck(root, own, r, name));
		return 10 + 4 * a + 2 * b * b + 3 * c * d;
	});
}
const TRUE_MEAN = 10 + 2 + 2 / 3 + 3 / 4;

test('the interval covers as it says (95 of 100, 1,000 studies of 100 futures) and is far narrower than the plain one', () => {
	let covered = 0;
	let narrow = 0;
	let wide = 0;
	for (let study = 0; study < 1000; study++) {
		const values = futures(study, 100);
		const { low, high } = batchInterval(values, 10);
		const plain = meanInterval(moments(values));
		if (low <= TRUE_MEAN && TRUE_MEAN <= high) covered++;
		narrow += high - low;
		wide += plain.high - plain.low;
	}
	// binomial: 950 ± 3.3 · 6.9
	expect(covered).toBeGreaterThan(927);
	expect(covered).toBeLessThan(973);
	expect(narrow / wide).toBeLessThan(0.45);
});
