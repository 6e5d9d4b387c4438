import { describe, expect, test, vi } from 'vitest';
import { BYTES_MAX, read, type Issue, type IssueCode } from '../../src/engine/scenario/index.ts';

// Many small checks in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

function issues(input: string | Uint8Array): readonly Issue[] {
	const reading = read(input);
	return reading.ok ? [] : reading.issues;
}

/** A design with a ladder of these bars, on lines of its own. */
const ladder = (...tiers: string[]) => `{ "earnburn": 1, "designs": [{ "id": "a", "tiers": { "on": true, "list": [
${tiers.join(',\n')}
] } }] }`;

const CASES: readonly [title: string, file: string, code: IssueCode, path: string, line: number, column: number][] = [
	['an empty file', '', 'E101', '', 1, 1],
	['a missing comma', '{\n "earnburn": 1\n "seed": "a" }', 'E101', 'earnburn', 3, 2],
	['a comma too many', '{ "earnburn": 1, }', 'E101', 'earnburn', 1, 18],
	['text after the end', '{ "earnburn": 1 } x', 'E101', '', 1, 19],
	['a string that does not end', '{ "seed": "abc', 'E101', 'seed', 1, 15],
	['a bad escape', '{ "seed": "a\\x" }', 'E101', 'seed', 1, 13],
	['a line break in a string', '{ "seed": "a\nb" }', 'E101', 'seed', 1, 13],
	['a leading zero', '{ "earnburn": 01 }', 'E101', 'earnburn', 1, 16],
	['a key without quotes', '{ seed: 1 }', 'E101', '', 1, 3],
	['a missing colon', '{ "seed" 1 }', 'E101', 'seed', 1, 10],
	['a wrong bracket', '{ "channels": [ } }', 'E101', 'channels.0', 1, 17],
	['a key given twice', '{ "earnburn": 1,\n  "seed": "a", "seed": "b" }', 'E101', 'seed', 2, 16],
	['a wrong type', '{ "earnburn": 1,\n\t"horizonMonths": "5" }', 'E102', 'horizonMonths', 2, 19],
	['a list for the file', '[1]', 'E102', '', 1, 1],
	['a file without its version', '{ "seed": "a" }', 'E102', 'earnburn', 1, 1],
	['a missing id', '{ "earnburn": 1,\n"designs": [\n{}] }', 'E102', 'designs.0.id', 3, 1],
	['an unknown field', '{ "earnburn": 1,\n "horizonMonth": 5 }', 'E103', 'horizonMonth', 2, 2],
	['a number out of range', '{ "earnburn": 1, "horizonMonths": 61 }', 'E104', 'horizonMonths', 1, 35],
	['an unknown option', '{ "earnburn": 1, "currency": "RMB" }', 'E104', 'currency', 1, 30],
	['a day that does not exist', '{ "earnburn": 1, "launch": "2027-02-29" }', 'E104', 'launch', 1, 28],
	[
		'eleven months',
		'{ "earnburn": 1, "market": { "season": [1,1,1,1,1,1,1,1,1,1,1] } }',
		'E104',
		'market.season',
		1,
		40
	],
	['too many designs', `{ "earnburn": 1, "designs": [${'{},'.repeat(8)}{}] }`, 'E104', 'designs', 1, 29],
	['a forbidden key', '{ "earnburn": 1,\n"__proto__": {} }', 'E106', '__proto__', 2, 1],
	[
		'thresholds out of order',
		ladder('{ "id": "a" }', '{ "id": "b", "reach": 3000 }', '{ "id": "c", "reach": 2000 }'),
		'E110',
		'designs.0.tiers.list.2.reach',
		4,
		23
	],
	[
		'equal thresholds',
		ladder('{ "id": "a" }', '{ "id": "b", "reach": 3000 }', '{ "id": "c", "reach": 3000 }'),
		'E110',
		'designs.0.tiers.list.2.reach',
		4,
		23
	],
	[
		'bars to keep out of order',
		ladder('{ "id": "a" }', '{ "id": "b", "reach": 30 }', '{ "id": "c", "reach": 40, "keep": 20 }'),
		'E110',
		'designs.0.tiers.list.2.keep',
		4,
		35
	],
	[
		'a range upside down',
		'{ "earnburn": 1, "customers": { "inert": { "shape": "even", "low": 0.5, "high": 0.1 } } }',
		'E111',
		'customers.inert',
		1,
		42
	],
	[
		'a middle outside its range',
		'{ "earnburn": 1, "customers": { "inert": { "shape": "prior", "low": 0.1, "middle": 0.9, "high": 0.5 } } }',
		'E111',
		'customers.inert',
		1,
		42
	],
	[
		'a skewed range that starts at 0',
		'{ "earnburn": 1, "customers": { "inert": { "shape": "skewed", "low": 0, "high": 0.1 } } }',
		'E112',
		'customers.inert',
		1,
		42
	],
	['an id used twice', '{ "earnburn": 1, "designs": [{ "id": "a" }, { "id": "a" }] }', 'E113', 'designs.1.id', 1, 53],
	[
		'the reserved id of no programme',
		'{ "earnburn": 1, "designs": [{ "id": "none" }] }',
		'E113',
		'designs.0.id',
		1,
		38
	],
	['an unknown reference', '{ "earnburn": 1, "reference": "b" }', 'E114', 'reference', 1, 31],
	[
		'more actions needed than there are',
		'{ "earnburn": 1, "activation": { "needed": 4 } }',
		'E115',
		'activation.needed',
		1,
		44
	],
	[
		'an end before the start',
		'{ "earnburn": 1, "channels": [{ "id": "a", "startMonth": 5, "endMonth": 4 }] }',
		'E115',
		'channels.0.endMonth',
		1,
		73
	],
	[
		'a bar to keep above the bar to reach',
		ladder('{ "id": "a" }', '{ "id": "b", "reach": 30, "keep": 31 }'),
		'E115',
		'designs.0.tiers.list.1.keep',
		3,
		35
	],
	[
		'an entry tier with a bar',
		ladder('{ "id": "a", "reach": 1 }', '{ "id": "b", "reach": 2 }'),
		'E115',
		'designs.0.tiers.list.0.reach',
		2,
		23
	],
	['a ladder of one tier', ladder('{ "id": "a" }'), 'E115', 'designs.0.tiers.list', 1, 74],
	[
		'a catalogue without rewards',
		'{ "earnburn": 1, "designs": [{ "id": "a", "points": { "kind": "catalogue" } }] }',
		'E115',
		'designs.0.points.items',
		1,
		53
	],
	['a newer version', '{ "earnburn": 2, "unheard": "of" }', 'E130', 'earnburn', 1, 15]
];

test.each(CASES)('%s', (_, file, code, path, line, column) => {
	const [first, ...others] = issues(file);
	expect(first).toMatchObject({ code, path, line, column });
	expect(others.filter((issue) => issue.code !== 'E102')).toEqual([]);
});

describe('remedies settle what they stand beside', () => {
	test.each([
		['{ "earnburn": 1, "horizonMonths": 61 }', { path: 'horizonMonths', value: 60 }],
		['{ "earnburn": 1, "replications": 2.4 }', { path: 'replications', value: 2 }],
		['{ "earnburn": 1, "currency": "cny" }', { path: 'currency', value: 'CNY' }],
		['{ "earnburn": 1, "reference": "b" }', { path: 'reference', value: null }],
		[
			ladder('{ "id": "a" }', '{ "id": "b", "reach": 30 }', '{ "id": "c", "reach": 20 }'),
			{ path: 'designs.0.tiers.list.2.reach', value: 31 }
		]
	])('%s', (file, remedy) => {
		expect(issues(file)).toMatchObject([{ remedy }]);
	});

	test('the nearest name is offered for an unknown field', () => {
		expect(issues('{ "earnburn": 1, "busness": {} }')).toMatchObject([
			{ code: 'E103', values: { nearest: 'business' } }
		]);
		expect(issues('{ "earnburn": 1, "xylophone": {} }')[0]?.values).not.toHaveProperty('nearest');
	});
});

test('several problems are reported at once, at most 20, in the order of the file’s fields', () => {
	const found = issues('{ "earnburn": 1, "seed": 5, "horizonMonths": 0, "activation": { "needed": 9 } }');
	expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
		'E102 seed',
		'E104 horizonMonths',
		'E104 activation.needed'
	]);
	expect(
		issues(`{ "earnburn": 1, ${Array.from({ length: 50 }, (_, i) => `"unknown${i}": 1`).join(',')} }`)
	).toHaveLength(20);
});

describe('bytes', () => {
	const utf8 = (text: string) => new TextEncoder().encode(text);
	const valid = utf8('{ "earnburn": 1 }');

	test('a file of 5 MB is read, one byte more is refused with its size', () => {
		const padded = (size: number) => {
			const bytes = new Uint8Array(size).fill(32);
			bytes.set(valid);
			return bytes;
		};
		expect(read(padded(BYTES_MAX)).ok).toBe(true);
		expect(issues(padded(BYTES_MAX + 1))).toMatchObject([
			{ code: 'E120', values: { size: BYTES_MAX + 1, max: BYTES_MAX } }
		]);
		expect(issues(`{ "earnburn": 1, "seed": "${'积'.repeat(1_700_000)}" }`)).toMatchObject([{ code: 'E120' }]);
	});

	test('bytes that are not UTF-8 are refused with the place', () => {
		const bytes = new Uint8Array([...utf8('{ "earnburn": 1,\n"seed": "会'), 0xff, ...utf8('" }')]);
		expect(issues(bytes)).toMatchObject([{ code: 'E100', line: 2, column: 11 }]);
		const cut = utf8('{ "seed": "会').slice(0, -1);
		expect(issues(cut)).toMatchObject([{ code: 'E100', line: 1, column: 12 }]);
	});

	test('half a surrogate pair cannot be written as UTF-8', () => {
		expect(issues('{ "earnburn": 1, "seed": "\\ud800" }')).toMatchObject([{ code: 'E100', path: 'seed' }]);
		expect(read('{ "earnburn": 1, "seed": "\\ud83d\\ude00" }').ok).toBe(true);
	});

	test('a byte order mark is no fault', () => {
		expect(read(new Uint8Array([0xef, 0xbb, 0xbf, ...valid])).ok).toBe(true);
	});
});

describe('size and depth', () => {
	test.each([33, 700_000])('%d levels are refused', (depth) => {
		const started = performance.now();
		expect(issues('['.repeat(depth))).toMatchObject([{ code: 'E105', values: { depth: 32 }, column: 33 }]);
		expect(issues(`{ "x-a": ${'{"x-a":'.repeat(depth)}`)).toMatchObject([{ code: 'E105' }]);
		expect(performance.now() - started).toBeLessThan(500);
	});

	test('32 levels are read', () => {
		expect(read(`{ "earnburn": 1, "x-deep": ${'['.repeat(31)}${']'.repeat(31)} }`).ok).toBe(true);
	});

	test('100,001 tokens are refused', () => {
		const keys = Array.from({ length: 60_000 }, (_, i) => `"x-${i}":1`).join(',');
		expect(issues(`{ "earnburn": 1, ${keys} }`)).toMatchObject([{ code: 'E105', values: { tokens: 100_000 } }]);
	});
});

describe('prototypes', () => {
	const before = Object.getOwnPropertyNames(Object.prototype).sort();
	const KEYS = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__', '__pr\\u006fto__', 'constr\\u0075ctor'];
	const FRAMES = [
		'{ "earnburn": 1, "K": V }',
		'{ "earnburn": 1, "x-a": { "K": V } }',
		'{ "earnburn": 1, "evidence": { "K": V } }',
		'{ "earnburn": 1, "customers": { "inert": { "K": V } } }',
		'[{ "K": V }]',
		'{ "earnburn": 1, "designs": [{ "K": V }] }'
	];
	const PAYLOADS = FRAMES.flatMap((frame) =>
		KEYS.map((key) => frame.replace('K', key).replace('V', '{ "polluted": true }'))
	);

	test.each(PAYLOADS)('%s', (payload) => {
		expect(issues(payload)).toMatchObject([{ code: 'E106' }]);
		expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
		expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
	});

	test('what is read has no prototype', () => {
		const reading = read('{ "earnburn": 1, "designs": [{ "id": "a" }] }');
		if (!reading.ok) throw new Error('refused');
		const { scenario } = reading;
		for (const part of [scenario, scenario.customers, scenario.designs[0], scenario.customers.inert, scenario.evidence])
			expect(Object.getPrototypeOf(part)).toBe(null);
	});
});

test('extensions are kept', () => {
	const reading = read('{ "earnburn": 1, "x-team": { "a": [1, null, "b"] }, "business": { "x-note": "kept" } }');
	expect(reading).toMatchObject({
		ok: true,
		scenario: { 'x-team': { a: [1, null, 'b'] }, business: { 'x-note': 'kept' } }
	});
});

describe('notes', () => {
	test('outside the plausible range', () => {
		expect(read('{ "earnburn": 1, "customers": { "inert": 0.9 } }')).toMatchObject({
			ok: true,
			notes: [
				{
					code: 'W100',
					path: 'customers.inert',
					line: 1,
					column: 42,
					values: { low: 0.9, high: 0.9, min: 0.05, max: 0.5 }
				}
			]
		});
	});

	test('zero margin', () => {
		const reading = read('{ "earnburn": 1, "business": { "grossMargin": 0 } }');
		expect(reading.ok && reading.notes.map(({ code }) => code)).toContain('W402');
	});
});
