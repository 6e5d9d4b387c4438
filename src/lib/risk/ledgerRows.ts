// The finance tables as rows of numbers: what the page prints, month by month. Points whole, money in whole minor units.
import type { Books } from '$engine/finance/books.ts';
import type { DeferredMonth } from '$engine/finance/deferred.ts';

export type LedgerColumn = 'opening' | 'issued' | 'redeemed' | 'expired' | 'forfeited' | 'reestimate' | 'closing';

export interface LedgerTable {
	readonly columns: readonly LedgerColumn[];
	readonly rows: readonly { readonly month: number; readonly values: readonly number[]; readonly ties: boolean }[];
}

/** What each column adds to the closing. */
const SIGN: Readonly<Record<Exclude<LedgerColumn, 'closing'>, 1 | -1>> = {
	opening: 1,
	issued: 1,
	redeemed: -1,
	expired: -1,
	forfeited: -1,
	reestimate: 1
};

type Row = Readonly<Partial<Record<LedgerColumn, number>>>;

function tableOf(rows: readonly Row[], columns: readonly LedgerColumn[]): LedgerTable {
	return {
		columns,
		rows: rows.map((row, month) => {
			const at = (column: LedgerColumn) => row[column] ?? 0;
			const sum = columns.reduce((all, column) => all + (column === 'closing' ? 0 : SIGN[column] * at(column)), 0);
			const follows = month === 0 || at('opening') === (rows[month - 1]?.closing ?? 0);
			return {
				month: month + 1,
				// what leaves is written with a minus
				values: columns.map((column) => (column !== 'closing' && SIGN[column] < 0 ? -at(column) || 0 : at(column))),
				ties: sum === at('closing') && follows
			};
		})
	};
}

/** The roll-forward in one unit; null where it is withheld. A column of what was cancelled appears only where there is something in it. */
export function rollTable(books: Books, unit: 'points' | 'cost' | 'face'): LedgerTable | null {
	if (unit === 'points') {
		if (!books.points) return null;
		const forfeited = books.points.some((row) => row.forfeited !== 0);
		const columns: LedgerColumn[] = ['opening', 'issued', 'redeemed', 'expired'];
		return tableOf(books.points, [...columns, ...(forfeited ? (['forfeited'] as const) : []), 'closing']);
	}
	const rows = unit === 'cost' ? books.liability : books.atFace;
	if (!rows) return null;
	const money = rows.map((row) => ({ ...row, expired: row.lapsed }));
	return tableOf(money, ['opening', 'issued', 'redeemed', 'expired', 'reestimate', 'closing']);
}

export const DEFERRED = [
	'sales',
	'issued',
	'standAlone',
	'opening',
	'allocated',
	'redeemedToDate',
	'expectedTotal',
	'revenue',
	'reestimate',
	'deferred'
] as const;
export type DeferredColumn = (typeof DEFERRED)[number];

/** Columns that count points; the others are money. */
export const IN_POINTS: ReadonlySet<DeferredColumn> = new Set(['issued', 'redeemedToDate', 'expectedTotal']);

export interface DeferredTable {
	readonly rows: readonly {
		readonly month: number;
		readonly values: Readonly<Record<DeferredColumn, number>>;
		readonly ties: boolean;
	}[];
}

/** Until nothing is deferred any more, run-off included; null where it is withheld. */
export function deferredTable(books: Books, periods: number): DeferredTable | null {
	const { deferred } = books;
	if (!deferred) return null;
	const end = deferred.findIndex((row) => row.month >= periods - 1 && row.deferred === 0);
	const rows = end < 0 ? deferred : deferred.slice(0, end + 1);
	const whole = (row: DeferredMonth, column: DeferredColumn) =>
		IN_POINTS.has(column) ? Math.round(row[column]) : row[column];
	return {
		rows: rows.map((row, at) => ({
			month: row.month + 1,
			values: Object.fromEntries(DEFERRED.map((column) => [column, whole(row, column)])) as Record<
				DeferredColumn,
				number
			>,
			ties:
				row.opening + row.allocated - row.revenue === row.deferred &&
				(at === 0 || row.opening === rows[at - 1]?.deferred)
		}))
	};
}
