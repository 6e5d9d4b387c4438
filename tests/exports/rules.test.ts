// A design's rules for a platform: everything that is switched on, nothing that is assumed of people, every number with its unit.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldAt } from '../../src/engine/scenario/index.ts';
import { rulesOf, rulesText, type DesignRules } from '../../src/exports/rules.ts';
import { earnburn } from '../cli/run.ts';
import { scenarioOf } from '../run/scenarios.ts';

const presets = readdirSync('simulations')
	.filter((name) => name.endsWith('.earnburn.json'))
	.map((name) => name.replace('.earnburn.json', ''));

/** Paths of all numbers below. */
const numbers = (value: unknown, path = ''): string[] =>
	typeof value === 'number'
		? [path]
		: typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, part]) => numbers(part, path === '' ? key : `${path}.${key}`))
			: [];

describe.each(presets)('%s', (preset) => {
	const scenario = scenarioOf(preset);
	test.each(scenario.designs.map(({ id }, place) => [id, place] as const))('%s', (id, place) => {
		const found = rulesOf(scenario, id);
		for (const path of numbers(found.rules)) {
			// the scalars of a rule change take any unit
			if (/^changes\.\d+\.set\./.test(path)) continue;
			const field = fieldAt(`designs.${place}.${path}`);
			expect(field?.kind === 'number' && field.grade).toBe(null);
			expect(Object.keys(found.units)).toContain(path.replace(/\.\d+(?=\.|$)/g, '.*'));
		}
		expect(JSON.stringify(found.rules)).not.toContain('"on":false');
		expect(JSON.parse(rulesText(found))).toEqual(found);
	});
});

test('the coffee chain: what it says is what the file says', async () => {
	const scenario = scenarioOf('coffee-chain');
	const design = scenario.designs[0];
	if (!design) throw new Error('no design');
	const { rules, units, currency } = rulesOf(scenario, design.id);
	const tiers = rules['tiers'] as { list: { id: string; reach: number }[] };
	expect(tiers.list.map(({ id, reach }) => [id, reach])).toEqual(design.tiers.list.map(({ id, reach }) => [id, reach]));
	const points = rules['points'] as { earn: { points: number; per: number }; value: unknown; items?: unknown };
	expect(points.earn).toMatchObject({ points: design.points.earn.points, per: design.points.earn.per });
	expect(points.value).toEqual({ ...design.points.value });
	expect(points.items).toBeUndefined();
	expect(units['tiers.list.*.reach']?.unit).toBe(currency);
	expect(units['points.earn.per']?.unit).toBe(currency);
	const { code, out } = await earnburn(['rules', 'simulations/coffee-chain.earnburn.json', '--design', design.id]);
	expect(code).toBe(0);
	expect((JSON.parse(out) as DesignRules).rules).toEqual(rules);
	expect((await earnburn(['rules', 'simulations/coffee-chain.earnburn.json', '--design', 'none'])).code).toBe(2);
});

test('what is held open is named with its range and given at its middle', () => {
	const [design] = scenarioOf('coffee-chain').designs;
	const points = { ...design?.points, fundedShare: { low: 0.2, high: 0.4, shape: 'even' } };
	const scenario = scenarioOf('coffee-chain', { designs: [{ ...design, points }] });
	const { open, rules } = rulesOf(scenario, design?.id ?? '');
	expect(open['points.fundedShare']).toMatchObject({ low: 0.2, high: 0.4 });
	expect(rules['points']).toMatchObject({ fundedShare: expect.closeTo(0.3, 9) });
});
