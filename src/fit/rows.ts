/** The rows of a CSV text, one after the other, with the line each begins in. */
import Papa from 'papaparse';

const DELIMITERS = [',', '\t', ';', '|'];

export interface CsvRow {
	readonly cells: readonly string[];
	/** of the file, from 1 */
	readonly line: number;
	/** quotes that open, close or repeat where they must not */
	readonly quotes: boolean;
}

/** The sign between columns: the one that cuts the first rows into the same number of several parts. */
export function delimiterOf(text: string): string {
	const { meta } = Papa.parse<string[]>(text.slice(0, 65_536), { preview: 50, delimitersToGuess: DELIMITERS });
	return DELIMITERS.includes(meta.delimiter) ? meta.delimiter : ',';
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/**
 * Calls `see` for every row that is not blank, until it returns false; says how many were blank. A quote that is never
 * closed, or closed by the next one far below, would swallow lines: where a row over several lines is not `sound`, only the
 * line in which it begins is taken for broken, and reading goes on with the next.
 */
export function eachRow(
	text: string,
	delimiter: string,
	sound: (cells: readonly string[]) => boolean,
	see: (row: CsvRow) => boolean | void
): { readonly blank: number } {
	let [from, line, blank, stopped] = [0, 1, 0, false];
	while (from < text.length && !stopped) {
		const rest = text.slice(from);
		let [begin, broken] = [0, false];
		Papa.parse<string[]>(rest, {
			delimiter,
			newline: '\n',
			step({ data, errors, meta }, parser) {
				const quotes = errors.some(({ type }) => type === 'Quotes');
				const breaks = lineBreaks(rest.slice(begin, meta.cursor));
				const several = rest.slice(begin, meta.cursor).trimEnd().includes('\n');
				if (errors.some(({ code }) => code === 'MissingQuotes') || (several && (quotes || !sound(data)))) {
					broken = true;
					parser.abort();
					return;
				}
				// What follows the last line break is no line.
				if (isBlank(data)) blank += begin < rest.length ? 1 : 0;
				else stopped = see({ cells: data, line, quotes }) === false;
				if (stopped) parser.abort();
				line += breaks;
				begin = meta.cursor;
			}
		});
		if (!broken) break;
		const end = rest.indexOf('\n', begin);
		const first = rest.slice(begin, end < 0 ? undefined : end);
		stopped = see({ cells: first.split(delimiter), line, quotes: true }) === false;
		from = end < 0 ? text.length : from + end + 1;
		line++;
	}
	return { blank };
}
