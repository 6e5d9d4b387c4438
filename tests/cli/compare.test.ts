import { expect, test } from 'vitest';
import { compare, results, simulate } from '../../src/index.ts';
import { comparisonResults, type ComparisonResults } from '../../src/run/results.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { earnburn, fileWith } from './run.ts';

const scenario = smallCoffee();
const SMALL = fileWith(JSON.stringify(scenario));
const run = (...args: string[]) => earnburn(['compare', SMALL, '--replications', '30', ...args]);

test('the first two designs, future by future, as the library compares them', async () => {
	const { code, out } = await run('--json');
	expect(code).toBe(0);
	const simulation = await simulate(scenario, { replications: 30, workers: 0 });
	const expected = comparisonResults(results(simulation), compare(simulation, 'silver-gold', 'stars-2018'));
	expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(expected)));
});

test('a design against no programme, and the other way round', async () => {
	const read = async (...args: string[]) => JSON.parse((await run('--json', ...args)).out) as ComparisonResults;
	const [one, other] = await Promise.all([
		read('--a', 'none', '--b', 'stars-2018'),
		read('--a', 'stars-2018', '--b', 'none')
	]);
	expect([one.a, one.b]).toEqual(['none', 'stars-2018']);
	const mean = ({ differences }: ComparisonResults) => differences['incrementalMargin']?.difference.mean ?? NaN;
	expect(mean(one)).toBeCloseTo(-mean(other), 6);
	expect(one.differences['redemptionCost']?.a).toBe(0);
});

test.each([
	['en', 'Stars, rules as published 2018 against Silver and Gold', 'Net benefit'],
	['zh', '星星（2018 年公布的规则） 对 银卡与金卡', '净收益']
])('in words, %s: the difference, and whether there is a winner', async (lang, head, net) => {
	const { code, out } = await run('--lang', lang);
	expect(code).toBe(0);
	expect(out).toContain(head);
	expect(out).toContain(net);
	expect(out).toMatch(/ is ahead|Too close to call|领先/);
});

test('too few futures name no winner', async () => {
	const { out } = await earnburn(['compare', SMALL, '--replications', '10']);
	expect(out).toContain('Too few futures to name a winner.');
});
