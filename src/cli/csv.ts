/** Text that a spreadsheet would take for a formula is made plain text by an apostrophe; numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = FORMULA.test(value) ? `'${value}` : value;
	return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV for any spreadsheet: UTF-8 with byte order mark, CRLF. */
export function csv(rows: Iterable<readonly (string | number | null)[]>): string {
	let text = '\uFEFF';
	for (const row of rows) text += row.map(cell).join(',') + '\r\n';
	return text;
}
