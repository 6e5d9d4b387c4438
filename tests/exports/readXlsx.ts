import { strFromU8, unzipSync } from 'fflate';

export type Read = string | number | null;

const unescape = (text: string) =>
	text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&');

const column = (name: string) => [...name].reduce((at, sign) => at * 26 + sign.charCodeAt(0) - 64, 0) - 1;

/** A workbook read back from its XML: cells by sheet, and how many formulas it holds. */
export function readXlsx(bytes: Uint8Array): {
	sheets: Record<string, Read[][]>;
	formulas: number;
	files: Record<string, string>;
} {
	const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
	const strings = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = '']) =>
		[...item.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => unescape(text)).join('')
	);
	const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) =>
		unescape(name)
	);
	let formulas = 0;
	const sheets = Object.fromEntries(
		names.map((name, i) => {
			const xml = files[`xl/worksheets/sheet${i + 1}.xml`] ?? '';
			formulas += [...xml.matchAll(/<f[ >]/g)].length;
			const rows = [...xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
				const cells: Read[] = [];
				for (const [, letters = '', attributes = '', inner = ''] of row.matchAll(
					/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g
				)) {
					const value = /<v>([\s\S]*?)<\/v>/.exec(inner)?.[1];
					const inline = /<t[^>]*>([\s\S]*?)<\/t>/.exec(inner)?.[1];
					const text = attributes.includes('t="s"')
						? strings[Number(value)]
						: inline === undefined
							? undefined
							: unescape(inline);
					cells[column(letters)] = text ?? (value === undefined ? null : Number(value));
				}
				return Array.from(cells, (cell) => cell ?? null);
			});
			return [name, rows];
		})
	);
	return { sheets, formulas, files };
}
