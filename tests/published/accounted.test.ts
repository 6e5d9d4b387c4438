import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGINE, ENGINE_DATE } from '../../src/engine/version.ts';
import { EVERY } from './all.ts';
import { entries, PUBLISHED, unpublished } from './check.ts';
import { NOT_APPLICABLE } from './notApplicable.ts';
import { REPORT, SHOWN_BY } from './report.ts';

const ids = EVERY.flatMap(({ cases }) => cases.map(({ id }) => id));

test('no id twice', () => {
	expect(new Set(ids).size).toBe(ids.length);
});

describe.skipIf(unpublished)(`published figures${unpublished ? ` (skipped: ${PUBLISHED} is not here)` : ''}`, () => {
	test('every entry is held against Earnburn, or it is said why not; none is from memory', () => {
		const accounted = new Set([...ids, ...Object.keys(NOT_APPLICABLE)]);
		expect(entries.length).toBeGreaterThan(0);
		expect(entries.map(({ id }) => id).filter((id) => !accounted.has(id))).toEqual([]);
		expect(entries.filter(({ status }) => status === 'memory')).toEqual([]);
	});

	test('what is not applicable is an entry, and not also a case', () => {
		for (const id of Object.keys(NOT_APPLICABLE)) {
			expect(entries.map((entry) => entry.id)).toContain(id);
			expect(ids).not.toContain(id);
		}
	});
});

describe('docs/validation.md', () => {
	const report = readFileSync(REPORT, 'utf8');

	test('holds the cases of this suite and no other, with no figure that fails: else run npm run validate', () => {
		const reported = [...report.matchAll(/^### (\S+)$/gm)].map(([, id]) => id);
		expect(reported).toEqual(ids);
		expect(report).not.toContain('**does not hold**');
		expect(report).not.toContain('Not run');
		expect(report).not.toContain('Not simulated yet');
	});

	test('is about this engine', () => {
		expect(report).toContain(`Engine ${ENGINE} of ${ENGINE_DATE}.`);
	});

	test('the tests it names exist', () => {
		for (const { where } of SHOWN_BY) for (const path of where) expect(existsSync(path), path).toBe(true);
	});

	test('every case that a test of model.md section 10 rests on is a case', () => {
		for (const { cases } of SHOWN_BY) for (const id of cases) expect(ids).toContain(id);
	});
});
