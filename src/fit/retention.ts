/** Reads a retention table (CSV): members at the start and after each renewal, one row each. */
import { isAmount, readAmount } from './amounts.ts';
import { plain } from './dates.ts';
import { decode } from './decode.ts';
import { ORDERS_BYTES_MAX } from './orders.ts';
import { delimiterOf, eachRow } from './rows.ts';

export type RetentionTrouble =
	| { readonly code: 'tooLarge'; readonly bytes: number; readonly max: number }
	| { readonly code: 'notText' }
	| { readonly code: 'retentionRow'; readonly line: number; readonly text: string }
	| { readonly code: 'retentionShort'; readonly rows: number };

const NAMES = /surviv|member|active|customers|remain|retained|subscribers|留存|会员|人数|在册/i;

/** The column named for it, else the last. Counts may not rise. */
export function readRetention(
	bytes: Uint8Array
):
	| { readonly ok: true; readonly survivors: readonly number[] }
	| { readonly ok: false; readonly trouble: RetentionTrouble } {
	const trouble = (found: RetentionTrouble) => ({ ok: false, trouble: found }) as const;
	if (bytes.length > ORDERS_BYTES_MAX) return trouble({ code: 'tooLarge', bytes: bytes.length, max: ORDERS_BYTES_MAX });
	const decoded = decode(bytes);
	if (!decoded) return trouble({ code: 'notText' });
	const rows: { readonly cells: readonly string[]; readonly line: number }[] = [];
	eachRow(
		decoded.text,
		delimiterOf(decoded.text),
		() => true,
		({ cells, line }) => void rows.push({ cells, line })
	);
	const head = rows[0]?.cells ?? [];
	const header = !head.every((cell) => isAmount(plain(cell)));
	const named = header ? head.findIndex((name) => NAMES.test(name)) : -1;
	const at = named >= 0 ? named : head.length - 1;
	const survivors: number[] = [];
	for (const { cells, line } of header ? rows.slice(1) : rows) {
		const text = plain(cells[at] ?? '');
		const value = readAmount(text.replace(/\s*%$/, ''), '.');
		if (value === null || value < 0 || value > (survivors.at(-1) ?? Infinity))
			return trouble({ code: 'retentionRow', line, text });
		survivors.push(value);
	}
	if (survivors.length < 3) return trouble({ code: 'retentionShort', rows: survivors.length });
	return { ok: true, survivors };
}
