/** Dates of an order log as days since 1970-01-01. What can be read in two ways is asked, not guessed. */

/** ymd: 2024-03-31, 2024/3/31, 2024.3.31, 20240331, 2024年3月31日; dmy: 31/03/2024; mdy: 03/31/2024; serial: 45382, Excel's days since 1900. */
export type DateForm = 'ymd' | 'dmy' | 'mdy' | 'serial';

export type DateShape = 'ymd' | 'slashed' | 'serial' | null;

// A time of day may follow; the date counts as it is written, in whatever zone.
const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YMD = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const CHINESE = new RegExp(String.raw`^(\d{4})年(\d{1,2})月(\d{1,2})日?${TIME}$`);
const PACKED = /^(\d{4})(\d{2})(\d{2})$/;
const SLASHED = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`);
const SERIAL = /^\d{5}(?:\.\d+)?$/;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** Excel's day 25569 is 1970-01-01; its days from 1955 to 2119 are told from other numbers. */
const SERIAL_EPOCH = 25_569;
const SERIAL_LEAST = 20_000;
const SERIAL_MOST = 80_000;

/** Full-width digits and signs as plain ones. */
export const plain = (text: string): string => text.normalize('NFKC').trim();

function dayOf(year: number, month: number, date: number): number | null {
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return null;
	const day = Date.UTC(year, month - 1, date) / 86_400_000;
	return new Date(day * 86_400_000).getUTCDate() === date ? day : null;
}

const isSerial = (text: string) => SERIAL.test(text) && Number(text) >= SERIAL_LEAST && Number(text) < SERIAL_MOST;

/** What a text looks like, whether or not there is such a day. */
export function dateShape(text: string): DateShape {
	if (YMD.test(text) || CHINESE.test(text)) return 'ymd';
	if (SLASHED.test(text)) return 'slashed';
	const packed = PACKED.exec(text);
	if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3])) === null ? null : 'ymd';
	return isSerial(text) ? 'serial' : null;
}

/** The day, null where there is none such; `order` says how a slashed date is to be read. */
export function readDate(text: string, order: 'dmy' | 'mdy' | null): number | null {
	const ymd = YMD.exec(text);
	if (ymd) return dayOf(Number(ymd[1]), Number(ymd[3]), Number(ymd[4]));
	const other = CHINESE.exec(text) ?? PACKED.exec(text);
	if (other) return dayOf(Number(other[1]), Number(other[2]), Number(other[3]));
	const slashed = SLASHED.exec(text);
	if (slashed) {
		const [first, second] = [Number(slashed[1]), Number(slashed[3])];
		// 05/05 is the same day either way.
		if (order === null && first !== second) return null;
		return order === 'dmy' ? dayOf(Number(slashed[4]), second, first) : dayOf(Number(slashed[4]), first, second);
	}
	return isSerial(text) ? Math.floor(Number(text)) - SERIAL_EPOCH : null;
}

export interface DateOrders {
	/** dates with a first part above 12, so the day stands first */
	readonly dayFirst: string | null;
	/** with a second part above 12 */
	readonly monthFirst: string | null;
	/** that could be either */
	readonly either: string | null;
}

/** An example of each kind among the slashed dates. */
export function dateOrders(texts: Iterable<string>): DateOrders {
	let [dayFirst, monthFirst, either]: (string | null)[] = [null, null, null];
	for (const text of texts) {
		const parts = SLASHED.exec(text);
		if (!parts) continue;
		const [first, second] = [Number(parts[1]), Number(parts[3])];
		if (first > 12 && second <= 12) dayFirst ??= text;
		else if (second > 12 && first <= 12) monthFirst ??= text;
		else if (first <= 12 && second <= 12 && first !== second) either ??= text;
	}
	return { dayFirst: dayFirst ?? null, monthFirst: monthFirst ?? null, either: either ?? null };
}

/** YYYY-MM-DD. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
