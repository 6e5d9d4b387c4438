import { recipeCode, type Recipe } from './recipe.ts';
import { defused, type Cell, type Table } from './tables.ts';

const NEEDS_QUOTES = /[",\r\n]/;

function cell(value: Cell): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = defused(value);
	return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV for any spreadsheet: UTF-8 with byte order mark, CRLF. */
export function csv(rows: Iterable<readonly Cell[]>): string {
	let text = '\uFEFF';
	for (const row of rows) text += row.map(cell).join(',') + '\r\n';
	return text;
}

/** One table with its recipe in a last column, on the first row: the file stays one table. */
export function tableCsv({ columns, rows }: Table, recipe: Recipe): string {
	const head = [...columns.map((column) => column.head), 'recipe'];
	return csv([head, ...rows.map((row, i) => [...row, i === 0 ? recipeCode(recipe) : null])]);
}
