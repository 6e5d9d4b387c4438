import { describe, expect, test, vi } from 'vitest';
import { build } from '../../src/engine/scenario/build.ts';
import { check } from '../../src/engine/scenario/check.ts';
import { Findings } from '../../src/engine/scenario/issue.ts';
import {
	fields,
	isUncertain,
	read,
	stepsOf,
	visit,
	type Field,
	type Num,
	type NumberField
} from '../../src/engine/scenario/index.ts';
import { changed, full } from './full.ts';

// Many small checks in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

const FULL = full();
const PLACES = [...visit(fields, FULL)].filter(({ path }) => path !== '');
const NUMBERS = PLACES.filter((place): place is typeof place & { field: NumberField } => place.field.kind === 'number');

test('the table is complete: every place has words in both languages, sane limits and a default within them', () => {
	expect(PLACES.length).toBeGreaterThan(500);
	for (const { path, field } of PLACES) {
		expect([path, field.label.en]).not.toContain('');
		if (field.label.zh !== 'Id')
			expect([path, field.label.zh]).toEqual([path, expect.stringMatching(/\p{Script=Han}|BG|Gamma|sBG/u)]);
	}
	for (const { path, field } of NUMBERS) {
		const { hard, plausible, typical } = field;
		const spread: Num = field.default ?? typical;
		const ends = isUncertain(spread) ? [spread.low, spread.high] : [spread];
		expect([
			path,
			hard[0] <= plausible[0],
			plausible[0] < plausible[1] || hard[0] === hard[1],
			plausible[1] <= hard[1]
		]).toEqual([path, true, true, true]);
		for (const value of [typical, ...ends])
			expect([path, value >= plausible[0] && value <= plausible[1]]).toEqual([path, true]);
		if (field.grade !== null) expect([path, field.source]).not.toContain('');
	}
});

const WRONG: readonly unknown[] = [null, true, 5, '5', 'gold', [], [1], {}, { low: 1 }];

function fits(field: Field, wrong: unknown): boolean {
	switch (field.kind) {
		case 'number':
			return typeof wrong === 'number' || (wrong === null && field.nullable);
		case 'flag':
			return typeof wrong === 'boolean';
		case 'choice':
			return field.options.some(({ id }) => id === wrong);
		case 'text':
			return typeof wrong === 'string' || (wrong === null && field.nullable);
		case 'date':
			return wrong === null && field.nullable;
		case 'list':
			return Array.isArray(wrong) && (wrong.length > 0 || field.minLength === 0);
		case 'twelve':
			return false;
		case 'scalar':
			return typeof wrong !== 'object' || wrong === null;
		case 'words':
		case 'map':
		case 'group':
			return JSON.stringify(wrong).startsWith('{');
	}
}

test('every field refuses every wrong type, at its own path', () => {
	let refused = 0;
	for (const { path, field } of PLACES)
		for (const wrong of WRONG.filter((value) => !fits(field, value))) {
			const { findings } = check(changed(FULL, stepsOf(path), wrong));
			const found = findings.issues.find((issue) => issue.path.startsWith(path));
			expect([path, wrong, found?.code]).toEqual([path, wrong, expect.stringMatching(/^E10[24]$/)]);
			refused++;
		}
	expect(refused).toBeGreaterThan(3000);
});

const bits = new DataView(new ArrayBuffer(8));
/** The next double up or down. */
function beside(value: number, direction: 1 | -1): number {
	if (value === 0) return direction * Number.MIN_VALUE;
	bits.setFloat64(0, value);
	bits.setBigInt64(0, bits.getBigInt64(0) + BigInt(value > 0 ? direction : -direction));
	return bits.getFloat64(0);
}

function codes(field: Field, value: unknown): string[] {
	const findings = new Findings();
	build(field, value, 'p', findings);
	return [...findings.issues, ...findings.notes].map((issue) => issue.code);
}

describe('limits of every number', () => {
	test.each(NUMBERS)('$path', ({ field }) => {
		const [min, max] = field.hard;
		const by = field.integer ? 1 : 0;
		expect([codes(field, min), codes(field, max)]).toEqual([[], []]);
		for (const outside of [
			by ? min - 1 : beside(min, -1),
			by ? max + 1 : beside(max, 1),
			NaN,
			Infinity,
			-Infinity,
			2 ** 53 + 2
		])
			expect([outside, codes(field, outside)]).toEqual([outside, ['E104']]);
		if (field.integer && max > min) expect(codes(field, min + 0.5)).toEqual(['E104']);
		if (min <= 0 && max >= 0) expect(codes(field, -0)).toEqual(['W104']);
		if (field.uncertain) {
			expect(codes(field, { shape: 'even', low: min, high: max })).toEqual([]);
			expect(codes(field, { shape: 'even', low: beside(min, -1), high: max })).toEqual(['E104']);
		}
	});
});

test('numbers that JSON cannot hold are refused with their place, never read as null', () => {
	for (const literal of ['NaN', 'Infinity', '-Infinity', '1e400', '-1e400', '9007199254740993'])
		expect([literal, read(`{ "earnburn": 1,\n "horizonMonths": ${literal} }`)]).toMatchObject([
			literal,
			{ ok: false, issues: [{ code: 'E104', path: 'horizonMonths', line: 2, column: 19 }] }
		]);
});

test('minus zero is read as 0, with a note', () => {
	const reading = read('{ "earnburn": 1, "business": { "serviceCost": -0 } }');
	expect(reading).toMatchObject({ ok: true, notes: [{ code: 'W104', path: 'business.serviceCost' }] });
	expect(reading.ok && Object.is(reading.scenario.business.serviceCost, 0)).toBe(true);
});
