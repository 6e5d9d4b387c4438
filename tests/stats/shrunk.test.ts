// Futures of a sample, shrunk to the real size by what was estimated from them: their intervals must cover as often as they say (model.md
// 9, T15). A known model: an input and as much chance again, or three times as much, of a third of the population; blocks tell the chance with 9 degrees of freedom.
import { expect, it, vi } from 'vitest';
import { proportion } from '../../src/engine/stats/proportion.ts';
import { ascending, quantile } from '../../src/engine/stats/quantile.ts';
import { binomialCdf, rankInterval } from '../../src/engine/stats/rankInterval.ts';
import { ShrunkIntervals } from '../../src/engine/stats/shrunk.ts';
import { budgetOf } from '../../src/engine/summary/budget.ts';
import { chancesOf, columnOf, shareAbove, shareBelow, type Column } from '../../src/engine/summary/column.ts';
import { column, normals } from './luck.ts';

// Many lives or studies in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

const FUTURES = 80;
const SCALE = 3;
const STUDIES = 600;

/** Standard deviation 1, mean 0; skewed as costs are. */
function skewed(normal: () => number): number {
	const s = 0.5;
	return (Math.exp(s * normal()) - Math.exp((s * s) / 2)) / Math.sqrt((Math.exp(s * s) - 1) * Math.exp(s * s));
}

function model(chance: number, seed: number) {
	const normal = normals(seed);
	const tenths = () => Array.from({ length: 9 }, () => normal() ** 2).reduce((sum, one) => sum + one, 0) / 9;
	const study = (scale = SCALE) => {
		const raw = column(FUTURES, () => skewed(normal) + Math.sqrt(chance) * normal());
		const within = column(FUTURES, () => chance * tenths());
		return columnOf(
			raw,
			chancesOf(new Float64Array(FUTURES).fill(scale), (r) => within[r] ?? NaN)
		);
	};
	const truth = ascending(column(100_000, () => skewed(normal) + Math.sqrt(chance / SCALE) * normal()));
	return { study, truth };
}

const isIn = (value: number, low: number | null, high: number | null) =>
	(low ?? -Infinity) <= value && value <= (high ?? Infinity);

const intervalsOf = ({ shrunk }: Column) => {
	if (shrunk === null) throw new Error('nothing was shrunk');
	return new ShrunkIntervals(shrunk);
};

/** Fewest of the studies that may cover: six figures, together one false alarm in 1,000. */
function fewest(stated: number): number {
	let hits = STUDIES;
	while (binomialCdf(hits - 1, STUDIES, stated) > 0.001 / 6) hits--;
	return hits;
}

it.each([
	[1, 31],
	[3, 32]
])('intervals cover though the factor is estimated: chance %d times the input', (chance, seed) => {
	const { study, truth } = model(chance, seed);
	const limit = quantile(truth, 0.85);
	const hits = { share: 0, 90: 0, 95: 0, 'share, factor taken for known': 0 };
	for (let i = 0; i < STUDIES; i++) {
		const one = study();
		const share = shareBelow(one, limit);
		if (isIn(0.85, share.low, share.high)) hits.share++;
		const naive = proportion(share.k, share.n);
		if (isIn(0.85, naive.low, naive.high)) hits['share, factor taken for known']++;
		for (const of100 of [90, 95] as const) {
			const { low, high } = intervalsOf(one).quantile(of100 / 100);
			if (isIn(quantile(truth, of100 / 100), low, high)) hits[of100]++;
		}
	}
	expect(hits.share).toBeGreaterThanOrEqual(fewest(0.95));
	for (const of100 of [90, 95] as const)
		expect(hits[of100]).toBeGreaterThanOrEqual(fewest(rankInterval(FUTURES, of100 / 100).coverage));
	expect(hits['share, factor taken for known']).toBeLessThan(fewest(0.95));
});

it('a future in which everybody is played is shown as it is: the plain intervals, to the last bit', () => {
	const { study } = model(1, 33);
	// many, since inputs + chance is the observed variance but for its last bit
	for (let i = 0; i < 50; i++) expect(study(1).shrunk).toBe(null);
	const whole = study(1);
	const k = whole.raw.filter((value) => value > 0.5).length;
	expect(shareAbove(whole, 0.5)).toEqual(proportion(k, FUTURES));
	const points = [new Float64Array(FUTURES), whole.real];
	const line = Float64Array.of(0.5);
	expect(budgetOf(points, line, () => whole.shrunk)).toEqual(budgetOf(points, line));
});

it('the chance of a budget and the budget for a chance say the same: a limit is in the one where its share is in the other', () => {
	const { study } = model(3, 34);
	for (let i = 0; i < 20; i++) {
		const one = study();
		const intervals = intervalsOf(one);
		const at90 = intervals.quantile(0.9);
		for (const limit of [0.8, 1.2, 1.6, 2, 2.4]) {
			const { low, high } = intervals.share(one.real.filter((value) => value <= limit).length, limit);
			expect(isIn(0.9, low, high)).toBe(isIn(limit, at90.low, at90.high));
		}
	}
});

it('what is above a limit and what is at or below it are told by one interval', () => {
	const one = model(1, 35).study();
	const [above, below] = [shareAbove(one, 0.7), shareBelow(one, 0.7)];
	expect(above.k + below.k).toBe(FUTURES);
	expect(above.low).toBeCloseTo(1 - below.high, 12);
	expect(above.high).toBeCloseTo(1 - below.low, 12);
	const { holds, needed } = budgetOf([new Float64Array(FUTURES), one.real], Float64Array.of(0.7), (at) =>
		at === 1 ? one.shrunk : null
	);
	expect(holds).toEqual({ ...below, method: 'inverted-quantile' });
	expect(needed[0]).toMatchObject(intervalsOf(one).quantile(0.9));
});
