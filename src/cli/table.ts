/** East Asian characters and full-width signs take two columns of a terminal. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
	let width = 0;
	for (const character of text) width += WIDE.test(character) || (character.codePointAt(0) ?? 0) > 0x1f000 ? 2 : 1;
	return width;
}

const filler = (text: string, width: number) => ' '.repeat(Math.max(0, width - widthOf(text)));

/** Rows in aligned columns: the first to the left, the others, which are figures, to the right. */
export function table(rows: readonly (readonly string[])[], indent = '  '): string {
	const columns = Math.max(0, ...rows.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, i) => Math.max(0, ...rows.map((row) => widthOf(row[i] ?? ''))));
	const cell = (text: string, i: number) =>
		i === 0 ? text + filler(text, widths[i] ?? 0) : filler(text, widths[i] ?? 0) + text;
	return rows.map((row) => `${indent}${row.map(cell).join('  ')}`.trimEnd() + '\n').join('');
}
