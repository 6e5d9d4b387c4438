// CSV and workbooks: what is written is what is read, numbers are numbers, and no text becomes a formula.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { csv, tableCsv } from '../../src/exports/csv.ts';
import { readCode, recipeCode, recipeLine, recipeRows, type Recipe } from '../../src/exports/recipe.ts';
import { cellOf, defused, type Table } from '../../src/exports/tables.ts';
import { sheetsOf } from '../../src/exports/xlsx.ts';
import { readXlsx } from './readXlsx.ts';

export const recipe: Recipe = {
	...{ kind: 'simulate', name: { en: 'Tea & "cake", 1+1', zh: '茶与糕' }, scenario: 'a'.repeat(64), seed: '=1+1 种子' },
	...{ engine: '1', replications: 500, customers: 2000, designs: ['a-b', 'c'], weekly: false, complete: true },
	...{ filters: { future: '3' }, digest: 'b'.repeat(64), date: '2026-11-23' }
};
const attacks = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x'];
const write = async (tables: readonly Table[]) => readXlsx(await writeXlsxFile(sheetsOf(tables, 'CNY')).toBuffer());
const table = (rows: Table['rows']): Table => ({
	name: 'T',
	columns: [
		{ head: 'text', kind: 'text' },
		{ head: 'money', kind: 'money' },
		{ head: 'share', kind: 'share' }
	],
	rows
});

test.each(attacks)('%j stays text in CSV and in a workbook', async (attack) => {
	expect(defused(attack)).toBe(`'${attack}`);
	const [, row] = Papa.parse<string[]>(tableCsv(table([[attack, -5, 0.5]]), recipe).slice(1)).data;
	expect(row?.[0]).toMatch(/^'/);
	expect(row?.[1]).toBe('-5');
	const { sheets, formulas } = await write([table([[attack, -5, 0.5]])]);
	expect(formulas).toBe(0);
	expect(String(sheets['T']?.[1]?.[0])).toMatch(/^'/);
	expect(sheets['T']?.[1]?.slice(1)).toEqual([-5, 0.5]);
});

test('a CSV file begins with the mark that Chinese Excel needs, and is one table', () => {
	const text = tableCsv(
		table([
			['茶, 1', 1234567.89, null],
			['糕', -0.1, 1]
		]),
		recipe
	);
	expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
	expect(errors).toEqual([]);
	expect(data.map((row) => row.length)).toEqual([4, 4, 4]);
	expect(data[1]?.slice(0, 3)).toEqual(['茶, 1', '1234567.89', '']);
	expect(readCode(data[1]?.[3] ?? '')).toEqual(recipe);
});

test('round trips of generated tables: CSV and workbook give back every number to its last digit', async () => {
	const cell = fc.tuple(
		fc.string({ maxLength: 30 }),
		fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
		fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })
	);
	await fc.assert(
		fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 20 }), async (rows) => {
			const { data } = Papa.parse<string[]>(csv(rows).slice(1), { newline: '\r\n', skipEmptyLines: false });
			rows.forEach((row, i) => {
				expect(data[i]?.[0]).toBe(defused(row[0]));
				expect(Number(data[i]?.[1])).toBe(row[1] === 0 ? 0 : row[1]);
				expect(data[i]?.[2] === '' ? null : Number(data[i]?.[2])).toBe(row[2] === null || row[2] !== 0 ? row[2] : 0);
			});
			const { sheets, formulas } = await write([table(rows.map(([, money, share]) => ['x', money, share]))]);
			expect(formulas).toBe(0);
			rows.forEach(([, money, share], i) => {
				expect(sheets['T']?.[i + 1]?.[1]).toBe(money === 0 ? 0 : money);
				expect(sheets['T']?.[i + 1]?.[2] ?? null).toBe(share === null || share !== 0 ? share : 0);
			});
		}),
		{ numRuns: 60 }
	);
});

test('numbers carry their format, heads stay in sight, columns are wide enough', async () => {
	const { files } = await write([table([['x', 1234567.5, 0.25]])]);
	expect(files['xl/styles.xml']).toContain('#,##0.00');
	const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
	expect(sheet).toContain('state="frozen"');
	const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
	expect(widths[1]).toBeGreaterThanOrEqual('1,234,567.50'.length);
	expect(() => sheetsOf([table([]), table([])], 'CNY')).toThrow(RangeError);
});

test.each([
	['¥1,234,567', 1_234_567],
	['−¥1,234.50', -1234.5],
	['5.8\u00a0%', 0.058],
	['−12.34 %', -0.1234],
	['+7', 7],
	['0', 0],
	['2027-01', '2027-01'],
	['万', '万'],
	['1.2 万', '1.2 万'],
	['12 ◆', '12 ◆'],
	['1,23', '1,23'],
	['=1', '=1']
])('what a page shows as %j is %j in a file', (shown, cell) => expect(cellOf(shown)).toBe(cell));

describe('recipe', () => {
	test('the code is one word without commas, and reads back', () => {
		expect(recipeCode(recipe)).toMatch(/^[\w.~%+*=&/?-]+$/);
		expect(readCode(recipeCode(recipe))).toEqual(recipe);
		const stopped = { ...recipe, weekly: true, complete: false, filters: {}, kind: 'finance' } as const;
		expect(readCode(recipeCode(stopped))).toEqual(stopped);
		for (const broken of [
			'',
			'x',
			recipeCode(recipe).slice(0, 60),
			recipeCode(recipe).replace('kind=simulate', 'kind=x')
		])
			expect(readCode(broken)).toBeNull();
	});
	test.each(['en', 'zh'] as const)('says seed, engine, futures, customers and both digests in %s', (locale) => {
		const said = recipeRows(recipe, locale).flat().join('\n');
		for (const part of [recipe.seed, recipe.scenario, recipe.digest, '500', '2000', 'a-b, c', '2026-11-23'])
			expect(said).toContain(part);
		const line = recipeLine(recipe, locale);
		for (const part of [recipe.seed, 'a'.repeat(12), 'b'.repeat(12), '500', '2000']) expect(line).toContain(part);
		expect(line).not.toContain('a'.repeat(13));
	});
});
