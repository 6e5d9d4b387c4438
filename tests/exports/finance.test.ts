// The finance pack as a workbook and as CSV: added up from the files themselves, in both languages, and made again from its recipe.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { carriedIn } from '../../src/exports/verify.ts';
import { exportWords } from '../../src/words/exports.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { earnburn, emptyFolder, fileWith } from '../cli/run.ts';
import { readXlsx, type Read } from './readXlsx.ts';

const folder = emptyFolder();
const file = fileWith(JSON.stringify(smallCoffee()));
const run = (...args: string[]) => earnburn(args);
const money = (cell: Read | undefined) => {
	const cents = Number(cell ?? 0) * 100;
	expect(Math.abs(cents - Math.round(cents))).toBeLessThan(1e-4);
	return Math.round(cents);
};

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
	const [xlsx, csv] = [join(folder, `${locale}.xlsx`), join(folder, `${locale}.csv`)];
	const words = exportWords(locale);
	let book: ReturnType<typeof readXlsx>;
	beforeAll(async () => {
		const args = ['--xlsx', xlsx, '--csv', csv, '--replications', '20', '--workers', '1', '--lang', locale];
		const { code, err } = await run('report', file, ...args);
		expect([code, err.split('\n').length]).toEqual([0, 3]);
		book = readXlsx(readFileSync(xlsx));
	});
	/** Rows below the heads. */
	const sheet = (key: keyof typeof words.sheets) => {
		const rows = book.sheets[words.sheets[key]];
		if (!rows) throw new Error(`no sheet ${words.sheets[key]}`);
		return rows.slice(1);
	};

	test('all sheets are there, in their language, without a formula', () => {
		const { data, summary, ...rest } = words.sheets;
		expect(Object.keys(book.sheets)).toEqual([summary, ...without(rest, 'recipe'), words.sheets.recipe]);
		expect(data).toBeTruthy();
		expect(book.formulas).toBe(0);
	});
	test('every roll-forward adds up row by row, and the tables with each other', () => {
		const points = sheet('points');
		expect(points).toHaveLength(6);
		points.forEach(([, opening, issued, redeemed, expired, forfeited, closing, difference], i) => {
			expect(Number(opening) + Number(issued) - Number(redeemed) - Number(expired) - Number(forfeited)).toBe(closing);
			expect(difference).toBe(0);
			if (i > 0) expect(opening).toBe(points[i - 1]?.[6]);
			// the month's column of the triangle by age is its diagonal
			const diagonal = sheet('triangle')
				.slice(1, i + 2)
				.map((row, cohort) => Number(row[2 + i - cohort] ?? 0));
			expect(diagonal.reduce((sum, one) => sum + one, 0) + Number(sheet('triangle')[0]?.[2 + i] ?? 0)).toBe(redeemed);
			expect(sheet('cohorts')[i + 1]?.[1]).toBe(issued);
		});
		for (const name of ['atCost', 'atFace'] as const)
			sheet(name).forEach(([, opening, issued, redeemed, lapsed, reestimate, closing, difference], i, rows) => {
				expect(money(opening) + money(issued) - money(redeemed) - money(lapsed) + money(reestimate)).toBe(
					money(closing)
				);
				expect(difference).toBe(0);
				if (i > 0) expect(opening).toBe(rows[i - 1]?.[6]);
			});
		expect(sheet('ageing').reduce((sum, [, open]) => sum + Number(open), 0)).toBe(points.at(-1)?.[6]);
		for (const [, redeemed, ...ages] of sheet('triangle'))
			expect(ages.reduce<number>((sum, one) => sum + Number(one ?? 0), 0)).toBe(redeemed);
	});
	test('the journal books exactly the deferred revenue: debits are credits, month by month', () => {
		const [deferred, lines] = [sheet('deferred'), sheet('journal')];
		const of = (chosen: typeof lines, side: 3 | 4) => chosen.reduce((sum, line) => sum + money(line[side]), 0);
		for (const [month, sales, , , opening, allocated, , , revenue, change, closing, , difference] of deferred) {
			expect(money(opening) + money(allocated) - money(revenue)).toBe(money(closing));
			expect(difference).toBe(0);
			const own = lines.filter((line) => line[0] === month);
			expect(of(own, 3)).toBe(of(own, 4));
			const owed = own.filter((line) => line[2] === words.accounts.liability);
			expect(of(owed, 4) - of(owed, 3)).toBe(money(closing) - money(opening));
			const events = (event: string) => owed.filter((line) => line[1] === event);
			expect(of(events(words.events.reestimate), 3) - of(events(words.events.reestimate), 4)).toBe(money(change));
			expect(
				of(
					own.filter((line) => line[2] === words.accounts.cash),
					3
				)
			).toBe(money(sales));
		}
		expect(deferred.at(-1)?.[10]).toBe(0);
	});
	test('every month of every future: difference 0, in the workbook and in the CSV', () => {
		const { data } = Papa.parse<string[]>(readFileSync(csv, 'utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true });
		const rows = data.slice(1).map((row) => row.slice(0, -1).map((cell, i) => (i === 1 ? cell : Number(cell))));
		expect(rows).toHaveLength(20 * 6);
		expect(sheet('futures')).toEqual(rows);
		for (const row of rows) {
			const [, , ...numbers] = row as number[];
			const [p, c, f, d] = [numbers.slice(0, 7), numbers.slice(7, 14), numbers.slice(14, 21), numbers.slice(21)];
			expect((p[0] ?? 0) + (p[1] ?? 0) - (p[2] ?? 0) - (p[3] ?? 0) - (p[4] ?? 0) - (p[5] ?? 0)).toBe(0);
			for (const rowOf of [c, f])
				expect(money(rowOf[0]) + money(rowOf[1]) - money(rowOf[2]) - money(rowOf[3]) + money(rowOf[4])).toBe(
					money(rowOf[5])
				);
			expect(money(d[0]) + money(d[1]) - money(d[2])).toBe(money(d[3]));
			expect([p[6], c[6], f[6], d[4]]).toEqual([0, 0, 0, 0]);
		}
		// the mean of the futures is the table of the mean, within half a point and what rounding leaves
		sheet('points').forEach((row, month) => {
			const closings = rows.filter((_, i) => i % 6 === month).map((one) => Number(one[7]));
			expect(Math.abs(closings.reduce((sum, one) => sum + one, 0) / 20 - Number(row[6]))).toBeLessThanOrEqual(2.5);
		});
	});
	test('verify runs the recipe again: the same; and says so where it differs', async () => {
		expect((await run('verify', xlsx, '--workers', '1', '--lang', locale)).code).toBe(0);
		const beside = await run('verify', csv, '--scenario', file, '--workers', '1', '--lang', locale);
		expect(beside.code).toBe(0);
		expect(beside.out).toContain('✓');
		const carried = carriedIn(readFileSync(csv));
		const forged = join(folder, `forged-${locale}.csv`);
		writeFileSync(forged, readFileSync(csv, 'utf8').replaceAll(carried?.recipe.digest ?? 'none', 'c'.repeat(64)));
		const found = await run('verify', forged, '--scenario', file, '--workers', '1', '--lang', locale);
		expect(found.code).toBe(4);
		expect(found.out).toContain('✗');
		expect((await run('verify', csv, '--workers', '1', '--lang', locale)).code).toBe(2);
		expect(
			(await run('verify', csv, '--scenario', 'simulations/devaluation.earnburn.json', '--lang', locale)).code
		).toBe(2);
		expect((await run('verify', file, '--lang', locale)).code).toBe(2);
	});
});

const without = <T extends object>(names: T, key: keyof T) =>
	Object.entries(names).flatMap(([name, value]) => (name === key ? [] : [value as string]));

test('results as JSON are verified too, their numbers with them; a seed of the command line is taken from the recipe', async () => {
	const { out } = await run(
		'simulate',
		file,
		'--json',
		'--replications',
		'10',
		'--seed',
		'other',
		'--workers',
		'1',
		'--quiet'
	);
	const json = join(folder, 'results.json');
	writeFileSync(json, out);
	const good = await run('verify', json, '--scenario', file, '--workers', '1');
	expect([good.code, good.out.includes('✓')]).toEqual([0, true]);
	writeFileSync(json, out.replace(/"population":\d+/, '"population":1'));
	const changed = await run('verify', json, '--scenario', file, '--workers', '1');
	expect([changed.code, changed.out.includes('was changed')]).toEqual([4, true]);
});

test('one future of the pack is asked for by its number', async () => {
	const one = join(folder, 'one.xlsx');
	expect(
		(await run('report', file, '--xlsx', one, '--replications', '10', '--replication', '4', '--workers', '1')).code
	).toBe(0);
	const { sheets } = readXlsx(readFileSync(one));
	const words = exportWords('en').sheets;
	const shown = sheets[words.points]?.slice(1).map((row) => row.slice(1));
	const future = sheets[words.futures]?.slice(1).filter(([number]) => number === 4);
	expect(shown).toEqual(future?.map((row) => row.slice(2, 9)));
	expect((await run('verify', one, '--workers', '1')).code).toBe(0);
	expect((await run('report', file, '--xlsx', one, '--replications', '10', '--replication', '10')).code).toBe(2);
	expect((await run('report', file)).code).toBe(2);
});
