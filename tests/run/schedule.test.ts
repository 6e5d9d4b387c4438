import { expect, test } from 'vitest';
import { BATCH, BLOCKS } from '../../src/engine/outcome.ts';
import { EVENTS_PER_JOB } from '../../src/run/job.ts';
import { expectedReplications, nextWeighing } from '../../src/run/schedule.ts';
import { cut } from '../../src/run/workList.ts';

function weighings(cap: number): number[] {
	const found: number[] = [];
	for (let n = nextWeighing(0, cap); found.at(-1) !== cap; n = nextWeighing(n, cap)) found.push(n);
	return found;
}

test('the answer is weighed after whole batches, ever more rarely, and last at the cap', () => {
	const all = weighings(2000);
	expect(all.slice(0, 9)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 100]);
	expect(all.every((n) => n % BATCH === 0)).toBe(true);
	expect(all.length).toBeLessThan(30);
	expect(all.at(-1)).toBe(2000);
	expect(weighings(25)).toEqual([10, 20, 25]);
	expect(weighings(4)).toEqual([4]);
});

test('the answer is weighed where it is expected to settle, and never sooner than a batch later', () => {
	expect(nextWeighing(2000, 4000, 2090)).toBe(2090);
	expect(nextWeighing(2000, 4000, 2001)).toBe(2080);
	expect(nextWeighing(2000, 4000, 3900)).toBe(2500);
	expect(nextWeighing(2000, 2050, 2090)).toBe(2050);
	expect(nextWeighing(40, 4000, 41)).toBe(50);
	// settled, but told to go on: nothing is expected
	expect(nextWeighing(2000, 4000, 2000)).toBe(2500);
});

test('the number of replications needed grows with the square of the width, within the cap', () => {
	expect(expectedReplications(50, 2, 2000)).toBe(200);
	expect(expectedReplications(50, 0.5, 2000)).toBe(50);
	expect(expectedReplications(50, 100, 2000)).toBe(2000);
	expect(expectedReplications(50, Infinity, 2000)).toBe(2000);
});

test.each([1, 10_000, 70_000, 100_000, 3e6, 0])(
	'a cut at %i events a block covers every block once, none longer than a job',
	(events) => {
		for (const first of [0, 1]) {
			const pieces = cut({ arm: 'none', replication: 7 }, first, events);
			const blocks = pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i));
			expect(blocks).toEqual(Array.from({ length: BLOCKS - first }, (_, i) => first + i));
			for (const { from, to } of pieces) expect(to - from === 1 || (to - from) * events <= EVENTS_PER_JOB).toBe(true);
		}
	}
);
