// A workbook of tables, as the writer takes it: one table a sheet, heads in the first row, numbers as numbers, no formulas.
import type { CellObject, Row } from 'write-excel-file/universal';
import { minorUnits } from '../engine/plan/money.ts';
import type { Currency } from '../engine/scenario/types.ts';
import { defused, type Cell, type Column, type Kind, type Table } from './tables.ts';

/** What `write-excel-file` makes a sheet of, in any of its builds. */
export interface Sheet {
	readonly sheet: string;
	readonly data: Row[];
	readonly columns: { width: number }[];
	readonly stickyRowsCount: number;
}

const formatOf = (kind: Kind, currency: Currency): string | undefined => {
	if (kind === 'money') return minorUnits(currency) === 1 ? '#,##0' : '#,##0.00';
	if (kind === 'count') return '#,##0';
	if (kind === 'share') return '0.00%';
	return undefined;
};

/** East Asian signs take the room of two. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

const NARROWEST = 10;
const WIDEST = 60;
const ROWS_MEASURED = 200;

function widthFor({ head, kind }: Column, place: number, rows: Table['rows']): number {
	const shown = (cell: Cell | undefined): number => {
		if (typeof cell !== 'number') return widthOf(cell ?? '');
		const digits = Math.trunc(Math.abs(cell)).toString().length;
		return digits + Math.floor((digits - 1) / 3) + (kind === 'money' ? 4 : kind === 'number' ? 5 : 1);
	};
	const widest = rows.slice(0, ROWS_MEASURED).reduce((most, row) => Math.max(most, shown(row[place])), widthOf(head));
	return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** @throws RangeError where two sheets share a name: a workbook with such is refused by its readers */
export function sheetsOf(tables: readonly Table[], currency: Currency): Sheet[] {
	if (new Set(tables.map(({ name }) => name)).size < tables.length) throw new RangeError('Two sheets have one name.');
	return tables.map(({ name, columns, rows }): Sheet => {
		const value = (cell: Cell, { kind }: Column): CellObject | null => {
			if (cell === null) return null;
			if (typeof cell === 'string') return { value: defused(cell), type: String };
			const format = formatOf(kind, currency);
			return { value: cell, type: Number, ...(format !== undefined && { format }) };
		};
		const head = columns.map(({ head, kind }): CellObject => {
			return { value: defused(head), type: String, fontWeight: 'bold', align: kind === 'text' ? 'left' : 'right' };
		});
		return {
			sheet: name,
			data: [head, ...rows.map((row) => columns.map((column, i) => value(row[i] ?? null, column)))],
			columns: columns.map((column, i) => ({ width: widthFor(column, i, rows) })),
			stickyRowsCount: 1
		};
	});
}
