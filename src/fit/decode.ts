/** Bytes of an order log as text. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/**
 * A byte order mark decides; else strict UTF-8, else GB18030 (which has GBK and GB2312 in it). null: none of these. Line ends of
 * all kinds become one.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
	const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
	const tried: readonly Encoding[] = marked ? [marked] : ['utf-8', 'gb18030'];
	for (const encoding of tried) {
		const text = strictly(bytes, encoding);
		if (text !== null) return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding };
	}
	return null;
}
