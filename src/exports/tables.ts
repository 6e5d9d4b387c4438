// A table on its way out: plain numbers with what they are, whatever file it becomes.
export type Kind = 'text' | 'money' | 'count' | 'share' | 'number';

export interface Column {
	readonly head: string;
	readonly kind: Kind;
}

export type Cell = string | number | null;

/** Money in major units, shares 0–1, all digits. */
export interface Table {
	/** of a sheet or file; at most 31 signs, none of []:*?/\ */
	readonly name: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly Cell[])[];
}

const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Text that a spreadsheet would take for a formula is made plain text by an apostrophe (OWASP ASVS 5, 1.2.10). Numbers are numbers before they
 * come here and are never touched: −5 stays −5.
 */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const SHOWN = /^([−+-]?)[¥$€£₩₹]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\s?%)?$/;

/** What a page shows as a number, as a number: full digits, shares as 0–1. Anything else stays text. */
export function cellOf(shown: string): Cell {
	const text = shown.replaceAll(/[\u00a0\u2060]/g, ' ').trim();
	const [, sign, whole = '', part = '', percent] = SHOWN.exec(text) ?? [];
	if (whole === '') return text;
	const digits = Number(`${whole.replaceAll(',', '')}${part}`);
	const value = percent === undefined ? digits : Number((digits / 100).toFixed(Math.max(0, part.length - 1) + 2));
	return sign === '−' || sign === '-' ? -value : value;
}
