// All designs of a scenario played for an export, and the files made of them. Loaded when something is exported.
import writeXlsxFile from 'write-excel-file/browser';
import { booksOf, expectedRate, type Books } from '$engine/finance/books.ts';
import { worldOf } from '$engine/summary/facts.ts';
import { TRIANGLE_MONTHS, triangleOf } from '$engine/triangle.ts';
import type { Scenario } from '$engine/scenario/types.ts';
import type { Answer } from '$run/drive.ts';
import { financePack, futureMonths, type FinancePack } from '$run/financePack.ts';
import { resultsOf, type Results } from '$run/results.ts';
import { csv, tableCsv } from '../../exports/csv.ts';
import { futuresTable } from '../../exports/financeTables.ts';
import { recipeOf, type Recipe } from '../../exports/recipe.ts';
import { resultData, financeWorkbook, resultWorkbook } from '../../exports/workbook.ts';
import { sheetsOf } from '../../exports/xlsx.ts';
import { cellOf, type Table } from '../../exports/tables.ts';
import { theEngine } from '../engine.ts';
import type { Locale } from '../format/index.ts';

export interface Played {
	readonly answer: Answer;
	readonly results: Results;
	readonly recipe: Recipe;
}

export const today = (): string => new Date().toISOString().slice(0, 10);

export const hasFinance = ({ horizonMonths }: Scenario): boolean => horizonMonths <= TRIANGLE_MONTHS;

/** @param futures exactly so many; null: until settled */
export async function playAll(
	scenario: Scenario,
	options: {
		readonly arms?: readonly string[];
		readonly futures: number | null;
		readonly triangles: boolean;
		readonly weekly?: boolean;
		readonly complete?: boolean;
	},
	signal: AbortSignal,
	onProgress: (share: number) => void
): Promise<Played | null> {
	const { drive, executor, cache } = await theEngine();
	const run = await drive(scenario, executor, {
		arms: options.arms ?? scenario.designs.map(({ id }) => id),
		triangles: options.triangles,
		weekly: options.weekly ?? false,
		...(options.futures !== null && { cap: options.futures, stopWhenSettled: false, onlyAtEnd: true }),
		...{ signal, cache },
		onProgress: ({ share }) => onProgress(share)
	});
	if (run.ended === 'cancelled') return null;
	const results = resultsOf(run.answer, options.complete ?? true);
	return { answer: run.answer, results, recipe: recipeOf(results, today()) };
}

/** Futures whose books are made before the page may breathe. */
const AT_ONCE = 4;
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** The books of every future, made a few at a time: the page stays awake. */
export async function booksAwake({ answer: { outcome } }: Played, id: string): Promise<Books[]> {
	const { scenario, weekly, periods } = outcome;
	const design = scenario.designs.find((one) => one.id === id);
	const rows = outcome.arms.find((arm) => arm.id === id)?.rows ?? [];
	if (!design) throw new RangeError(`no design ${id}`);
	const world = worldOf(scenario, weekly, periods);
	const expected = expectedRate(rows.map(({ triangle = new Float64Array() }) => triangleOf(triangle, periods)));
	const books: Books[] = [];
	for (const [i, row] of rows.entries()) {
		books.push(booksOf(world, design, row, { expected }));
		if (i % AT_ONCE === AT_ONCE - 1) await breathe();
	}
	return books;
}

export interface Packed {
	readonly pack: FinancePack;
	readonly books: readonly Books[];
	readonly recipe: Recipe;
}

export async function packOf(played: Played, design: string): Promise<Packed> {
	const books = await booksAwake(played, design);
	const pack = financePack(played.results, design, books);
	return { pack, books, recipe: { ...played.recipe, kind: 'finance', digest: pack.digest, filters: { design } } };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const blobOf = async (tables: readonly Table[], { currency }: Results): Promise<Blob> =>
	new Blob([await writeXlsxFile(sheetsOf(tables, currency)).toBlob()], { type: XLSX });
const csvBlob = (text: string): Blob => new Blob([text], { type: 'text/csv;charset=utf-8' });

export type DataKind = 'resultsXlsx' | 'resultsCsv' | 'financeXlsx' | 'futuresCsv';

export const needsTriangles = (kind: DataKind): boolean => kind === 'financeXlsx' || kind === 'futuresCsv';

/** The file of one kind, from what was played. */
export async function dataFile(
	kind: DataKind,
	played: Played,
	design: string,
	given: { readonly locale: Locale; readonly packed: string; readonly name: (id: string) => string }
): Promise<Blob> {
	const { results, recipe } = played;
	const { locale, packed, name } = given;
	if (kind === 'resultsCsv') return csvBlob(tableCsv(resultData(results, locale), recipe));
	if (kind === 'resultsXlsx') return blobOf(resultWorkbook(results, recipe, packed, name, locale), results);
	const made = await packOf(played, design);
	const futures = futureMonths(made.books, results.currency);
	if (kind === 'futuresCsv') return csvBlob(tableCsv(futuresTable(futures, results, locale), made.recipe));
	return blobOf(financeWorkbook(made.pack, results, futures, made.recipe, packed, name(design), locale), results);
}

/** The table behind a chart, its numbers as numbers. */
export function chartCsv(head: readonly string[], rows: readonly (readonly string[])[], recipe: Recipe | null): Blob {
	const cells = rows.map((row) => row.map(cellOf));
	if (!recipe) return csvBlob(csv([head, ...cells]));
	const columns = head.map((one) => ({ head: one, kind: 'text' as const }));
	return csvBlob(tableCsv({ name: '', columns, rows: cells }, recipe));
}
