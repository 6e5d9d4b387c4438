import { describe, expect, test } from 'vitest';
import {
	canonical,
	designKey,
	diff,
	digest,
	edit,
	fieldAt,
	get,
	read,
	stepsOf,
	worldKey,
	type Scenario
} from '../../src/engine/scenario/index.ts';
import { PRESETS } from './presets.ts';

const reading = read(PRESETS.find(({ name }) => name.startsWith('coffee'))?.bytes ?? '');
if (!reading.ok) throw new Error('the preset does not read');
const coffee = reading.scenario;
const GOLD = 'designs.0.tiers.list.2.reach';

function edited(scenario: Scenario, path: string, value: unknown): Scenario {
	const result = edit(scenario, path, value);
	if (!result.ok) throw new Error(JSON.stringify(result.issues));
	return result.scenario;
}

describe('edit', () => {
	test('replaces one place and leaves the scenario it was given', () => {
		const before = canonical(coffee);
		const after = edited(coffee, GOLD, 3000);
		expect(get(after, GOLD)).toBe(3000);
		expect(canonical(coffee)).toEqual(before);
		expect(diff(coffee, after)).toEqual([{ path: GOLD, from: 2500, to: 3000 }]);
		expect(digest(edited(after, GOLD, 2500))).toBe(digest(coffee));
	});

	test.each([
		['designs.0.tiers.list.2.reach', 400, 'E110'],
		['designs.0.tiers.list.2.reach', '3000', 'E102'],
		['designs.0.tiers.list.2.reach', NaN, 'E104'],
		['designs.0.tiers.list.2.raech', 1, 'E103'],
		['designs.9.id', 'x', 'E103'],
		['nowhere.at.all', 1, 'E103'],
		['__proto__.polluted', 1, 'E103'],
		['designs.0.constructor', {}, 'E103'],
		['horizonMonths', undefined, 'E103'],
		['stampCard', null, 'E103'],
		['channels', [], 'E114']
	])('%s = %o is refused with %s', (path, value, code) => {
		const result = edit(coffee, path, value);
		expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toContain(code);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});

	test('a value that holds itself is refused, not followed', () => {
		const loop: Record<string, unknown> = {};
		loop['x-self'] = loop;
		expect(edit(coffee, 'business', loop)).toMatchObject({ ok: false, issues: [{ code: 'E105' }] });
	});

	test('a row can be added at the end, and a list replaced', () => {
		const third = { id: 'third', name: { en: 'Third', zh: '三' } };
		expect(edited(coffee, 'designs.2', third).designs).toHaveLength(3);
		expect(edited(coffee, 'designs', [coffee.designs[1]]).designs.map(({ id }) => id)).toEqual(['stars-2018']);
	});

	test('an end of an uncertain value can be edited by itself', () => {
		const after = edited(coffee, 'business.grossMargin.high', 0.72);
		expect(diff(coffee, after)).toMatchObject([{ path: 'business.grossMargin', to: { low: 0.65, high: 0.72 } }]);
	});

	test('notes come with the edit', () => {
		const result = edit(coffee, 'customers.inert', 0.9);
		expect(result).toMatchObject({ ok: true, notes: [{ code: 'W100', path: 'customers.inert' }] });
	});
});

test('what one of two scenarios lacks differs as a whole', () => {
	const fewer = edited(coffee, 'designs', [coffee.designs[0]]);
	expect(diff(coffee, fewer)).toEqual([{ path: 'designs.1', from: coffee.designs[1], to: undefined }]);
	expect(diff(coffee, coffee)).toEqual([]);
});

describe('paths', () => {
	test('a key with dots stands in brackets', () => {
		expect(stepsOf('evidence.[designs.1.points.items].grade')).toEqual(['evidence', 'designs.1.points.items', 'grade']);
		expect(get(coffee, 'evidence.[designs.1.points.items].grade')).toBe('B');
	});

	test('the table answers for every place, and for nothing else', () => {
		expect(fieldAt(GOLD)).toMatchObject({ kind: 'number', label: { en: 'Reach' } });
		expect(fieldAt('business.grossMargin.low')).toBe(fieldAt('business.grossMargin'));
		for (const path of ['nowhere', 'designs.x', 'designs.0.constructor', 'horizonMonths.low', '__proto__'])
			expect([path, fieldAt(path)]).toEqual([path, undefined]);
	});
});

describe('keys of what was simulated', () => {
	const [first, second] = coffee.designs;
	if (!first || !second) throw new Error('two designs are needed');
	const keys = (scenario: Scenario) => [
		worldKey(scenario),
		designKey(scenario, null),
		designKey(scenario, scenario.designs[0] ?? null)
	];

	test.each([
		['name', { en: 'Other', zh: '其他' }],
		['designs.0.name', { en: 'Other', zh: '其他' }],
		['designs.0.id', 'other'],
		['designs.0.tiers.list.2.name', { en: 'Top', zh: '顶' }],
		['budget.amount', 5],
		['reference', 'stars-2018'],
		['replications', 50],
		['sources', []],
		['designs.1.points.earn.per', 40]
	])('%s changes no simulation of the first design', (path, value) => {
		const changed = read(
			JSON.stringify(path === 'sources' ? { ...coffee, sources: [], evidence: {} } : edited(coffee, path, value))
		);
		if (!changed.ok) throw new Error(JSON.stringify(changed.issues));
		expect(keys(changed.scenario)).toEqual(keys(coffee));
		expect(digest(changed.scenario)).not.toBe(digest(coffee));
	});

	test.each([
		['seed', 'autumn'],
		['launch', '2027-02-01'],
		['horizonMonths', 12],
		['sample', 5000],
		['customers.inert', 0.3],
		['channels.0.growth', 0.5]
	])('%s changes every simulation', (path, value) => {
		const after = keys(edited(coffee, path, value));
		expect(after.filter((key) => keys(coffee).includes(key))).toEqual([]);
	});

	test('a threshold changes its own design and nothing else', () => {
		const after = edited(coffee, GOLD, 3000);
		expect(keys(after).map((key, i) => key === keys(coffee)[i])).toEqual([true, true, false]);
		expect(designKey(after, after.designs[1] ?? null)).toBe(designKey(coffee, second));
	});
});
