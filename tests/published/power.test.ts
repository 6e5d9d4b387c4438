// A check that lets everything through is none: each of these is wrong by a little, and is found.
import { expect, test } from 'vitest';
import { bgnbdExpected, bgnbdProbability } from '../../src/index.ts';
import { leftOut } from './check.ts';
import { exactly, near, simulated } from './case.ts';
import { ROUNDED } from './subjects/bgnbd.ts';
import { againstClosedForm, bg } from './subjects/base.ts';

test('T2 finds customers who order with r = .25 instead of .243', () => {
	const figures = againstClosedForm(
		bg({ ...ROUNDED, r: 0.25 }),
		(t) => bgnbdExpected(ROUNDED, t),
		(n, t) => bgnbdProbability(ROUNDED, n, t)
	);
	expect(figures.filter(({ name, holds }) => name.includes('mean') && !holds).length).toBeGreaterThanOrEqual(3);
});

test('a figure beyond its tolerance, or no number, does not hold', () => {
	expect([near('', 1.0011, 1, 0.001), near('', NaN, 1, 0.001), exactly('', 2, 1)].map(({ holds }) => holds)).toEqual([
		...[false, false, false]
	]);
	expect(simulated('', 1, 1.5, 0.1, 4.5).holds).toBe(false);
	expect(simulated('', 1, 1.4, 0.1, 4.5).holds).toBe(true);
});

test.skipIf(leftOut({ id: 'bgnbd-p0-39', source: '', inputs: '', figures: () => [] }, []).length === 0)(
	'a number of a published entry that no figure repeats is found (skipped where the entries are not here)',
	() => {
		const one = { id: 'wilson-5-of-500', source: '', inputs: '', figures: () => [] };
		expect(leftOut(one, [near('low', 0.004279, 0.004279, 1e-5)])).toEqual([0.023193]);
	}
);
