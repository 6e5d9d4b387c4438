import { describe, expect, test } from 'vitest';
import { expectationIssues, expectationsOf } from '../../src/engine/expectations.ts';
import { compare } from '../../src/engine/compare.ts';
import { summarise } from '../../src/engine/summary.ts';
import { resultsOf } from '../../src/run/results.ts';
import { issueText } from '../../src/words/issues.ts';
import { outcomeOf } from '../extremes/extremes.ts';
import { preset } from '../laws/studies.ts';

const plain = preset('coffee-chain', { sample: 200, horizonMonths: 6 });
const outcome = outcomeOf(plain, 10);
const summary = summarise(outcome);
const designs = plain.designs.map(({ id }) => id);
const [first = '', second = ''] = designs;

type Expected = Partial<(typeof plain)['expectations'][number]>;
const BLANK = { on: true, design: first, metric: '', tier: null, low: null, high: null, of100: null };
const expecting = (...rows: Expected[]) => ({
	...plain,
	expectations: rows.map((row, i) => ({ ...BLANK, id: `e${i}`, ...row }))
});
const judged = (...rows: Expected[]) => expectationsOf({ ...outcome, scenario: expecting(...rows) }, summary);
const issuesOf = (row: Expected) => expectationIssues(expecting(row)).map(({ code, path }) => `${code} ${path}`);

describe('expectations', () => {
	test('counted future by future: met where at least so many of 100 lie within the bounds, ends included', () => {
		const costs = [...(summary.designs.find(({ id }) => id === first)?.finalCost ?? [])].map((cost) => cost / 100);
		const sorted = [...costs].sort((a, b) => a - b);
		const seventh = sorted[6] ?? 0;
		const [seven, eight, low, mean] = judged(
			{ metric: 'redemptionCost', high: seventh, of100: 70 },
			{ metric: 'redemptionCost', high: seventh, of100: 71 },
			{ metric: 'redemptionCost', low: (sorted[8] ?? 0) + 0.001, of100: 10 },
			{ metric: 'redemptionCost', high: seventh }
		);
		expect(seven).toMatchObject({ met: true, within: { k: 7, n: 10 } });
		expect(eight?.met).toBe(false);
		expect(low).toMatchObject({ met: true, within: { k: 1 } });
		const average = (summary.designs.find(({ id }) => id === first)?.horizon['redemptionCost']?.mean ?? 0) / 100;
		expect(mean?.mean).toBeCloseTo(average, 9);
		expect(mean?.met).toBe(average <= seventh);
	});

	test('shares of a tier by its id, and whether the budget holds', () => {
		const stat = summary.designs.find(({ id }) => id === first)?.horizon['tierShare3'];
		const [tier, budget] = judged(
			{ metric: 'tierShare', tier: 'gold', low: 0, high: 1, of100: 100 },
			{ metric: 'budgetHolds', of100: 0 }
		);
		expect(tier).toMatchObject({ met: true, tier: 'gold', mean: stat?.mean });
		expect(budget?.within).toEqual(summary.designs.find(({ id }) => id === first)?.budget?.holds);
	});

	test('without a design: every design of the file', () => {
		expect(judged({ design: null, metric: 'orders', low: 0 }).map(({ design, met }) => [design, met])).toEqual(
			designs.map((id) => [id, true])
		);
	});

	test('what cannot be told is never taken for met', () => {
		const scenario = {
			...expecting({ metric: 'budgetHolds', of100: 0 }, { metric: 'orders', low: 0 }),
			budget: { ...plain.budget, amount: null }
		};
		const without = { ...outcome, scenario, arms: outcome.arms.filter(({ id }) => id !== first) };
		expect(expectationsOf(without, summarise(without)).map(({ met }) => met)).toEqual([null, null]);
	});

	test('what is switched off is not looked at', () => {
		expect(judged({ on: false, metric: 'orders', low: 1e15 })).toEqual([]);
		expect(issuesOf({ on: false, metric: 'ordres' })).toEqual([]);
	});

	test.each([
		['an unknown metric', { metric: 'ordres', low: 0 }, 'E114 expectations.0.metric'],
		['an unknown tier', { metric: 'tierShare', tier: 'platinum', low: 0 }, 'E114 expectations.0.tier'],
		['a tier without a name', { metric: 'tierShare', low: 0 }, 'E115 expectations.0.tier'],
		['a tier of what has none', { metric: 'orders', tier: 'gold', low: 0 }, 'E115 expectations.0.tier'],
		['no bounds', { metric: 'orders' }, 'E115 expectations.0.low'],
		['a budget in no number of futures', { metric: 'budgetHolds' }, 'E115 expectations.0.of100']
	])('%s is an issue in both languages', (_what, row, issue) => {
		expect(issuesOf(row)).toEqual([issue]);
		for (const found of expectationIssues(expecting(row))) {
			expect(issueText(found, 'en')).not.toContain('contradict each other');
			expect(issueText(found, 'zh')).toMatch(/[\u4e00-\u9fff]/);
		}
	});
});

describe('the reference design', () => {
	test('results show every other design against it, as compare does', () => {
		const scenario = { ...plain, reference: first };
		const results = resultsOf({ outcome: { ...outcome, scenario }, summary }, true);
		expect(results.reference).toBe(first);
		const of = (id: string) => results.designs.find((design) => design.id === id)?.againstReference;
		expect(of(first)).toBeNull();
		expect(of('none')).toBeNull();
		const { differences } = compare(outcome, first, second);
		expect(of(second)?.['netBenefit']?.difference.mean).toBe((differences['netBenefit']?.stat.mean ?? 0) / 100);
		expect(of(second)?.['netBenefit']?.bWins).toEqual(differences['netBenefit']?.bWins);
	});

	test('without one there is nothing to show', () => {
		const results = resultsOf({ outcome, summary }, true);
		expect(results.reference).toBeNull();
		expect(results.designs.every(({ againstReference }) => againstReference === null)).toBe(true);
	});
});
