/** Amounts of money as they stand in an order log. Whether 1,234 is a thousand or one and a bit is asked, not guessed. */

export type Decimal = '.' | ',';

const CURRENCY =
	/^(?:[¥$€£₩₹元]|CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|KRW|INR)\s*|\s*(?:[¥$€£₩₹元]|CNY|RMB|USD|EUR|GBP|JPY|HKD|TWD|KRW|INR)$/giu;
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const GROUPED: Readonly<Record<Decimal, RegExp>> = {
	'.': /^[+-]?(?:\d+|\d{1,3}(?:[, ']\d{3})+)(?:\.\d+)?$/,
	',': /^[+-]?(?:\d+|\d{1,3}(?:[. ']\d{3})+)(?:,\d+)?$/
};

/** Without the sign of a currency; (12.50) is −12.50, as accountants write. */
function bare(text: string): string {
	const inner = /^\((.*)\)$/.exec(text)?.[1];
	const cleaned = (inner ?? text).trim().replace(CURRENCY, '').replace(CURRENCY, '').trim();
	return inner === undefined ? cleaned : `-${cleaned}`;
}

/** Whether a text is an amount in some way of writing. */
export const isAmount = (text: string): boolean => {
	const number = bare(text);
	return GROUPED['.'].test(number) || GROUPED[','].test(number);
};

/** The number, null where it is none in this way of writing. */
export function readAmount(text: string, decimal: Decimal): number | null {
	const number = bare(text);
	if (!GROUPED[decimal].test(number)) return null;
	const value = Number(number.replace(decimal === '.' ? /[, ']/g : /[. ']/g, '').replace(',', '.'));
	return Number.isFinite(value) ? value : null;
}

export interface Decimals {
	/** examples that can only be read with a point, only with a comma, and in two ways with different values */
	readonly point: string | null;
	readonly comma: string | null;
	readonly either: string | null;
}

/** An example of each kind among the amounts. */
export function decimals(texts: Iterable<string>): Decimals {
	let [point, comma, either]: (string | null)[] = [null, null, null];
	for (const text of texts) {
		const [asPoint, asComma] = [readAmount(text, '.'), readAmount(text, ',')];
		if (asPoint === asComma) continue;
		if (asComma === null) point ??= text;
		else if (asPoint === null) comma ??= text;
		else either ??= text;
	}
	return { point: point ?? null, comma: comma ?? null, either: either ?? null };
}

/** Numbers as programs write them: no groups, a point. */
export const isPlain = (text: string): boolean => PLAIN.test(text);
