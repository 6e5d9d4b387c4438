// Whole workbooks: the tables of a result or of a finance pack, with summary and recipe.
import type { FinancePack, FutureMonth } from '../run/financePack.ts';
import type { Results } from '../run/results.ts';
import { HEADLINE } from '../engine/metrics.ts';
import { exportWords } from '../words/exports.ts';
import type { Locale } from '../words/locale.ts';
import { metricName } from '../words/metrics.ts';
import type { Unit } from '../engine/metrics.ts';
import { financeTables, futuresTable, packSummary } from './financeTables.ts';
import { recipeCode, recipeRows, type Recipe } from './recipe.ts';
import { resultRows } from './resultRows.ts';
import type { Cell, Kind, Table } from './tables.ts';

/** More rows than this in the sheet of every future make a workbook that nobody wants to open; CSV has no such end. */
const FUTURE_ROWS = 20_000;
/** A cell of a workbook takes no more signs (ECMA-376 limit of Excel: 32,767). */
const CELL_SIGNS = 32_000;

/** @param packed the scenario as it stands in a link, so that the file can be verified on its own; null: without it */
export function recipeTable(recipe: Recipe, packed: string | null, locale: Locale): Table {
	const { columns, sheets, recipe: words } = exportWords(locale);
	const fits = packed !== null && packed.length <= CELL_SIGNS;
	return {
		name: sheets.recipe,
		columns: [
			{ head: columns.what, kind: 'text' },
			{ head: columns.value, kind: 'text' }
		],
		rows: [
			...recipeRows(recipe, locale),
			[words.code, recipeCode(recipe)],
			...(fits ? [[words.embedded, `#${packed}`]] : [])
		]
	};
}

/** Kind of a metric's figures. */
const kindOf = (unit: Unit): Kind =>
	unit === 'money' ? 'money' : unit === 'share' ? 'share' : unit === 'points' || unit === 'people' ? 'count' : 'number';

/** One sheet for each unit would part what belongs together, so a figure's kind stands in its row: money here is a plain number. */
function resultSummary(results: Results, name: (id: string) => string, locale: Locale): Table[] {
	const { columns, sheets } = exportWords(locale);
	const figures = ['mean', 'low', 'high', 'p5', 'p50', 'p95'] as const;
	const kinds: readonly Kind[] = ['money', 'share', 'count', 'number'];
	return kinds.flatMap((kind): Table[] => {
		const rows = results.designs.flatMap(({ id, horizon }) =>
			HEADLINE.flatMap((metric): Cell[][] => {
				const [stat, unit] = [horizon[metric], results.units[metric]];
				if (!stat || !unit || kindOf(unit) !== kind) return [];
				return [[name(id), metricName(metric, locale), ...figures.map((figure) => stat[figure])]];
			})
		);
		if (rows.length === 0) return [];
		return [
			{
				name:
					kind === 'money'
						? sheets.summary
						: `${sheets.summary} (${{ share: '%', count: '#', number: '×', text: '' }[kind]})`,
				columns: [
					{ head: columns.design, kind: 'text' },
					{ head: columns.metric, kind: 'text' },
					...figures.map((figure) => ({ head: columns[figure], kind }))
				],
				rows
			}
		];
	});
}

/** Every figure of every design and period: what `simulate --csv` writes. */
export function resultData(results: Results, locale: Locale): Table {
	const [head = [], ...rows] = resultRows(results);
	return {
		name: exportWords(locale).sheets.data,
		columns: head.map((cell, i) => ({
			head: String(cell),
			kind: rows.some((row) => typeof row[i] === 'number') ? 'number' : 'text'
		})),
		rows
	};
}

/** Summary, Data, Recipe. @param name what a design is called */
export function resultWorkbook(
	results: Results,
	recipe: Recipe,
	packed: string | null,
	name: (id: string) => string,
	locale: Locale
): Table[] {
	return [...resultSummary(results, name, locale), resultData(results, locale), recipeTable(recipe, packed, locale)];
}

/** Every table of a chart: Data and Recipe. */
export const tableWorkbook = (table: Table, recipe: Recipe, packed: string | null, locale: Locale): Table[] => [
	table,
	recipeTable(recipe, packed, locale)
];

/** The finance pack: summary, every table, every month of every future as far as a workbook bears it, recipe. */
export function financeWorkbook(
	pack: FinancePack,
	results: Results,
	futures: readonly FutureMonth[],
	recipe: Recipe,
	packed: string | null,
	name: string,
	locale: Locale
): Table[] {
	const months = pack.points?.length ?? 1;
	const whole = Math.floor(FUTURE_ROWS / months);
	const cut = whole * months < futures.length ? whole : null;
	const shown = cut === null ? futures : futures.slice(0, whole * months);
	return [
		packSummary(pack, results, name, cut, locale),
		...financeTables(pack, results, locale),
		futuresTable(shown, results, locale),
		recipeTable(recipe, packed, locale)
	];
}
