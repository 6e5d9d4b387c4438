/** Reads an order log (CSV: customer, date, amount). Every row is either used or rejected for a reason that is kept. */
import { decimals, readAmount, type Decimal } from './amounts.ts';
import { findColumns, type Columns, type ColumnTrouble, type Role } from './columns.ts';
import { dateOrders, dateShape, isoDay, plain, readDate } from './dates.ts';
import { decode, type Encoding } from './decode.ts';
import { delimiterOf, eachRow, type CsvRow } from './rows.ts';

export const ORDERS_BYTES_MAX = 200_000_000;

/** One place for each order row that is used. */
export interface OrderLog {
	/** names of the customers; the other lists point here */
	readonly customers: readonly string[];
	readonly customer: Int32Array;
	/** since 1970-01-01 */
	readonly day: Int32Array;
	/** null: the log has no amounts */
	readonly amount: Float64Array | null;
}

export const REASONS = ['quotes', 'nul', 'columns', 'customer', 'date', 'amountMissing', 'amount', 'negative'] as const;
export type Reason = (typeof REASONS)[number];

export interface Rejected {
	readonly line: number;
	readonly reason: Reason;
	readonly cells: readonly string[];
}

/** read = used + the sum of the reasons. */
export interface RowAccount {
	readonly read: number;
	readonly used: number;
	readonly rejected: Readonly<Record<Reason, number>>;
	/** lines without anything: no rows */
	readonly blank: number;
	/** rows used that say the same as an earlier one in every column; two equal orders look so too, hence they count */
	readonly repeated: number;
	/** orders of amount 0: kept as orders */
	readonly zero: number;
}

export interface OrderReading {
	readonly ok: true;
	readonly log: OrderLog;
	readonly account: RowAccount;
	readonly rejected: readonly Rejected[];
	readonly columns: Columns;
	readonly encoding: Encoding;
	readonly delimiter: string;
	/** how slashed dates were read; null where there are none */
	readonly dateOrder: 'dmy' | 'mdy' | null;
	/** dates that were Excel's numbers, read as days since 1900 */
	readonly serials: number;
	readonly decimal: Decimal;
	readonly firstDay: string;
	readonly lastDay: string;
}

/** Why a log cannot be read as it is. The last five are questions: an option answers them. */
export type OrderTrouble =
	| { readonly code: 'tooLarge'; readonly bytes: number; readonly max: number }
	| { readonly code: 'notText' }
	| { readonly code: 'empty' }
	| { readonly code: 'noRows'; readonly account: RowAccount; readonly rejected: readonly Rejected[] }
	| ColumnTrouble
	| { readonly code: 'dateOrder'; readonly example: string; readonly other: string | null }
	| { readonly code: 'decimal'; readonly example: string; readonly other: string | null };

export interface OrderOptions {
	/** names or numbers from 1 */
	readonly columns?: Readonly<Partial<Record<Role, string>>>;
	readonly dateOrder?: 'dmy' | 'mdy';
	readonly decimal?: Decimal;
}

/** Whole numbers, as many as come. */
class Numbers {
	#kept = new Int32Array(1024);
	#length = 0;
	add(value: number): void {
		if (this.#length === this.#kept.length) {
			const wider = new Int32Array(this.#length * 2);
			wider.set(this.#kept);
			this.#kept = wider;
		}
		this.#kept[this.#length++] = value;
	}
	all(): Int32Array {
		return this.#kept.slice(0, this.#length);
	}
}

/** Different texts, each kept once. */
class Texts {
	readonly all: string[] = [];
	readonly #places = new Map<string, number>();
	placeOf(text: string): number {
		const known = this.#places.get(text);
		if (known !== undefined) return known;
		this.#places.set(text, this.all.length);
		return this.all.push(text) - 1;
	}
}

const SNIFFED = 200;

function firstRows(text: string, delimiter: string): string[][] {
	const rows: string[][] = [];
	const sound = (cells: readonly string[]) => rows[0] === undefined || wellFormed(cells, rows[0].length);
	eachRow(text, delimiter, sound, ({ cells, quotes }) => {
		if (!quotes) rows.push([...cells]);
		return rows.length < SNIFFED;
	});
	return rows;
}

/** Nothing but empty cells may stand beyond the columns of the first row, and none may be missing. */
const wellFormed = (cells: readonly string[], width: number): boolean =>
	cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '');

export function readOrders(
	bytes: Uint8Array,
	options: OrderOptions = {}
): OrderReading | { readonly ok: false; readonly trouble: OrderTrouble } {
	const trouble = (found: OrderTrouble) => ({ ok: false, trouble: found }) as const;
	if (bytes.length > ORDERS_BYTES_MAX) return trouble({ code: 'tooLarge', bytes: bytes.length, max: ORDERS_BYTES_MAX });
	const decoded = decode(bytes);
	if (!decoded) return trouble({ code: 'notText' });
	const { text, encoding } = decoded;
	const delimiter = delimiterOf(text);
	const first = firstRows(text, delimiter);
	if (first.length === 0) return trouble({ code: 'empty' });
	const columns = findColumns(first, options.columns ?? {});
	if ('code' in columns) return trouble(columns);

	const rejected: Rejected[] = [];
	const [customers, dates, amounts] = [new Texts(), new Texts(), new Texts()];
	const [customer, date, amount, lines] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
	const seen = new Set<string>();
	const again = new Set<number>();
	let [read, kept, header] = [0, 0, columns.header];
	const see = ({ cells, line, quotes }: CsvRow): void => {
		if (header && !quotes) {
			header = false;
			return;
		}
		read++;
		const who = (cells[columns.customer.at] ?? '').trim();
		const reason: Reason | null = quotes
			? 'quotes'
			: cells.some((cell) => cell.includes('\0'))
				? 'nul'
				: !wellFormed(cells, columns.width)
					? 'columns'
					: who === ''
						? 'customer'
						: null;
		if (reason !== null) {
			rejected.push({ line, reason, cells: [...cells] });
			return;
		}
		const whole = cells.join('\0');
		if (seen.has(whole)) again.add(kept);
		else seen.add(whole);
		customer.add(customers.placeOf(who));
		date.add(dates.placeOf(plain(cells[columns.date.at] ?? '')));
		amount.add(columns.amount ? amounts.placeOf(plain(cells[columns.amount.at] ?? '')) : 0);
		lines.add(line);
		kept++;
	};
	const { blank } = eachRow(text, delimiter, (cells) => wellFormed(cells, columns.width), see);

	const orders = dateOrders(dates.all);
	const told = orders.dayFirst !== null ? 'dmy' : orders.monthFirst !== null ? 'mdy' : null;
	const order = options.dateOrder ?? told;
	if (options.dateOrder === undefined) {
		if (orders.dayFirst !== null && orders.monthFirst !== null)
			return trouble({ code: 'dateOrder', example: orders.dayFirst, other: orders.monthFirst });
		if (told === null && orders.either !== null)
			return trouble({ code: 'dateOrder', example: orders.either, other: null });
	}
	const signs = decimals(amounts.all);
	if (options.decimal === undefined) {
		if (signs.point !== null && signs.comma !== null)
			return trouble({ code: 'decimal', example: signs.point, other: signs.comma });
		if (signs.point === null && signs.comma === null && signs.either !== null)
			return trouble({ code: 'decimal', example: signs.either, other: null });
	}
	const decimal = options.decimal ?? (signs.comma !== null ? ',' : '.');

	const days = dates.all.map((shown) => readDate(shown, order));
	const sums = amounts.all.map((shown) => (shown === '' ? 'amountMissing' : (readAmount(shown, decimal) ?? 'amount')));
	const [who, when, how, at] = [customer.all(), date.all(), amount.all(), lines.all()];
	const used: number[] = [];
	for (let i = 0; i < kept; i++) {
		const [day, sum] = [days[when[i] ?? 0] ?? null, columns.amount ? (sums[how[i] ?? 0] ?? 'amount') : 0];
		const reason: Reason | null =
			day === null ? 'date' : typeof sum === 'string' ? (sum as Reason) : sum < 0 ? 'negative' : null;
		if (reason === null) used.push(i);
		else {
			const cells = [customers.all[who[i] ?? 0], dates.all[when[i] ?? 0], columns.amount && amounts.all[how[i] ?? 0]];
			rejected.push({ line: at[i] ?? 0, reason, cells: cells.map((cell) => cell ?? '') });
		}
	}
	rejected.sort((a, b) => a.line - b.line);

	const names = new Texts();
	const log: OrderLog = {
		customers: names.all,
		customer: Int32Array.from(used, (i) => names.placeOf(customers.all[who[i] ?? 0] ?? '')),
		day: Int32Array.from(used, (i) => days[when[i] ?? 0] ?? 0),
		amount: columns.amount && Float64Array.from(used, (i) => Number(sums[how[i] ?? 0]))
	};
	const account: RowAccount = {
		read,
		used: used.length,
		rejected: Object.fromEntries(
			REASONS.map((reason) => [reason, rejected.filter((row) => row.reason === reason).length])
		) as Record<Reason, number>,
		blank,
		repeated: used.filter((i) => again.has(i)).length,
		zero: log.amount ? log.amount.filter((sum) => sum === 0).length : 0
	};
	if (used.length === 0) return trouble({ code: 'noRows', account, rejected });
	return {
		ok: true,
		log,
		account,
		rejected,
		columns,
		encoding,
		delimiter,
		dateOrder: (orders.dayFirst ?? orders.monthFirst ?? orders.either) ? order : null,
		serials: used.filter((i) => dateShape(dates.all[when[i] ?? 0] ?? '') === 'serial').length,
		decimal,
		firstDay: isoDay(log.day.reduce((least, day) => Math.min(least, day), Infinity)),
		lastDay: isoDay(log.day.reduce((most, day) => Math.max(most, day), -Infinity))
	};
}
