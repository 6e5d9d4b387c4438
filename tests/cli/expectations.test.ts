import { expect, test } from 'vitest';
import { smallCoffee } from '../run/scenarios.ts';
import { earnburn, fileWith } from './run.ts';

const scenario = smallCoffee();
const expected = (low: number, metric = 'orders') => ({
	id: 'sales',
	on: true,
	design: 'silver-gold',
	metric,
	tier: null,
	low,
	high: null,
	of100: 95
});
const fileOf = (...expectations: object[]) =>
	fileWith(
		JSON.stringify({
			...scenario,
			expectations: expectations.map((one, i) => ({ ...one, id: `e${i}` })),
			reference: 'silver-gold'
		})
	);
const simulate = (file: string, ...args: string[]) =>
	earnburn(['simulate', file, '--replications', '2', '--quiet', ...args]);

test('met: said so, with how many futures, and exit 0', async () => {
	const { code, out } = await simulate(fileOf(expected(1)));
	expect(out).toContain('Expected by the file:\n  ✓ met Silver and Gold: Orders at least 1');
	expect(out).toContain('in at least 95 of 100 futures; it is so in 100 of 100');
	expect(code).toBe(0);
});

test.each([
	['en', '✗ not met', 'Against Silver and Gold: net benefit'],
	['zh', '✗ 不符合', '与银卡与金卡相比：净收益差']
])('not met, %s: exit 4; and every design is shown against the reference', async (lang, state, against) => {
	const { code, out } = await simulate(fileOf(expected(1), expected(1e12)), '--lang', lang);
	expect(out).toContain(state);
	expect(out.split(against).length).toBe(2);
	expect(code).toBe(4);
});

test('compare holds the file to them too, and compares with the reference unless told otherwise', async () => {
	const file = fileOf(expected(1e12));
	const { code, out } = await earnburn(['compare', file, '--replications', '2', '--quiet', '--json']);
	expect(JSON.parse(out)).toMatchObject({ a: 'silver-gold', b: 'stars-2018', expectations: [{ met: false }] });
	expect(code).toBe(4);
});

test('check stays quick: it says that a metric does not exist, and runs nothing', async () => {
	const { code, err } = await earnburn(['check', fileOf(expected(1, 'ordres'))]);
	expect(err).toContain('expectations.0.metric: There is no metric “ordres” in this file.');
	expect(code).toBe(2);
	expect((await earnburn(['check', fileOf(expected(1e12))])).code).toBe(0);
});
