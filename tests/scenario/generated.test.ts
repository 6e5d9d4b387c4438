// Files made from the table. Renew them with: GENERATE=1 npx vitest run tests/scenario/generated.test.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test, vi } from 'vitest';
import { build } from '../../src/engine/scenario/build.ts';
import { Findings } from '../../src/engine/scenario/issue.ts';
import { fields, read } from '../../src/engine/scenario/index.ts';
import { jsonSchema, schema } from '../../src/engine/scenario/schema.ts';
import { fieldTable } from '../../src/engine/scenario/table.ts';
import { arbitrary } from './arbitrary.ts';
import { changed } from './full.ts';
import { PRESETS } from './presets.ts';

// Many small checks in one test; a machine that is busy elsewhere needs longer than five seconds.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../..');
const SCHEMA = join(ROOT, 'static/schema/scenario.v1.schema.json');
const DOCUMENT = join(ROOT, 'docs/file-format.md');
const MARKS = /(<!-- prettier-ignore-start -->\n)[\s\S]*(<!-- prettier-ignore-end -->)/;

async function pretty(path: string, text: string): Promise<string> {
	return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}

async function held(path: string, made: string): Promise<void> {
	const text = await pretty(path, made);
	if (process.env['GENERATE']) writeFileSync(path, text);
	expect(readFileSync(path, 'utf8') === text, `${path} differs from the table: renew it`).toBe(true);
}

test('static/schema holds the JSON Schema of the table', async () => {
	await held(SCHEMA, JSON.stringify(jsonSchema(), null, '\t'));
}, 60_000);

test('docs/file-format.md holds the table', async () => {
	const document = readFileSync(DOCUMENT, 'utf8');
	expect(document).toMatch(MARKS);
	await held(
		DOCUMENT,
		document.replace(MARKS, (_, start: string, end: string) => `${start}\n${fieldTable()}\n\n${end}`)
	);
});

test('the example in docs/file-format.md is a scenario, without a note', () => {
	const example = /```json\n([\s\S]*?)```/.exec(readFileSync(DOCUMENT, 'utf8'))?.[1];
	expect(read(example ?? '')).toMatchObject({ ok: true, notes: [] });
});

function structural(value: unknown): string[] {
	const findings = new Findings();
	build(fields, value, '', findings);
	return findings.issues.map((issue) => issue.code);
}

describe('the zod schema and the reader agree', () => {
	test.each(PRESETS)('$name', ({ text }) => {
		expect(schema.safeParse(JSON.parse(text)).success).toBe(true);
	});

	test('on whatever the table allows', () => {
		fc.assert(
			fc.property(arbitrary(fields), (value) => {
				expect([structural(value), schema.safeParse(value).error?.issues]).toEqual([[], undefined]);
			}),
			{ seed: 11, numRuns: 30 }
		);
	}, 60_000);

	const WRONG = [true, 'x', -1e300, { low: 1 }, [null]];
	test.each(Object.keys(fields.fields).filter((key) => key !== 'evidence'))('on wrong values of %s', (key) => {
		for (const wrong of WRONG) {
			const value = changed({ earnburn: 1 }, [key], wrong);
			const codes = structural(value);
			const refused = codes.some((code) => code !== 'E103');
			const byZod = !schema.safeParse(value).success;
			expect([key, wrong, byZod]).toEqual([key, wrong, refused || (codes.includes('E103') && byZod)]);
		}
	});
});
