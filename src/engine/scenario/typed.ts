/** What people type into a field: 5, 5%, 1.2万, ¥1,200, 5 to 10, 5～１０, 8 ± 2, normal(8, 2). */
import { build } from './build.ts';
import type { NumberField } from './field.ts';
import { Findings, type Issue } from './issue.ts';
import type { Num, TwoPoint } from './spread.ts';

export type Typed =
	| { readonly ok: true; readonly value: Num | null }
	/** 1.200 or "1 to 3万": which is meant is asked, never guessed */
	| { readonly ok: false; readonly question: { readonly kind: 'ambiguous'; readonly readings: readonly Num[] } }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** Standard normal quantile of 95 %: a standard deviation to the 5 % and 95 % points. */
const Z95 = 1.6448536269514722;

const SCALES: Readonly<Record<string, number>> = {
	千: 1e3,
	k: 1e3,
	万: 1e4,
	百万: 1e6,
	m: 1e6,
	million: 1e6,
	亿: 1e8,
	bn: 1e9,
	billion: 1e9,
	万亿: 1e12
};

/** Digits with . and , as they stand; then %, or a word for thousands and millions. */
const AMOUNT = /^([-+−]?)([\d.,]+)\s*(%|万亿|百万|千|万|亿|million|billion|bn|k|m)?$/i;
const BETWEEN = /^(.+?)\s*(?:\bto\b|到|至|~|–|—|\.\.)\s*(.+)$/i;
const HYPHEN = /^([-−]?[^-−]*\d[^-−]*?)\s*[-−]\s*([-−]?[^-−]*\d.*)$/;
const PLUS_MINUS = /^(.+?)\s*(?:±|\+\/?[-−])\s*(.+)$/;
const NORMAL = /^(?:normal|正态)\s*\(\s*(.+?)\s*[,，;；]\s*(.+?)\s*\)$/i;

/** Full-width characters to plain ones; currency signs and words away. */
function plain(text: string): string {
	const narrow = text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
	return narrow
		.replace(/[\u00a0\u2009\u202f\u3000]/g, ' ')
		.replace(/CN¥|[¥￥$€£元]|\b(?:CNY|USD|EUR|GBP|JPY)\b/g, '')
		.trim();
}

interface Amount {
	/** one reading, or several to ask about */
	readonly readings: readonly number[];
	readonly percent: boolean;
	readonly scale: number;
}

/** Readings of digits: a comma parts thousands if it can; a point before exactly three digits may be either, in amounts. */
function digitsOf(digits: string, amounts: boolean): readonly number[] | null {
	if (/^\d+$/.test(digits) || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return [Number(digits.replaceAll(',', ''))];
	if (/^[1-9]\d{0,2}\.\d{3}$/.test(digits) && amounts) return [Number(digits), Number(digits.replace('.', ''))];
	if (/^\d*\.\d+$|^\d+\.$/.test(digits)) return [Number(digits)];
	if (/^\d+,\d+$/.test(digits)) return [Number(digits.replace(',', '.')), Number(digits.replace(',', ''))];
	if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits)) return [Number(digits.replaceAll('.', '').replace(',', '.'))];
	return null;
}

function amountOf(text: string, field: NumberField): Amount | null {
	const [, sign = '', digits, suffix = ''] = AMOUNT.exec(text.trim()) ?? [];
	const scale = SCALES[suffix.toLowerCase()] ?? 1;
	const amounts = !/^(share|times|none|per)/.test(field.unit) && scale === 1;
	const readings = digits === undefined ? null : digitsOf(digits, amounts);
	if (readings === null) return null;
	const factor = (sign === '' || sign === '+' ? 1 : -1) * scale;
	return { readings: readings.map((reading) => tidy(reading * factor)), percent: suffix === '%', scale };
}

/** The shortest number within a rounding error of the product, so that 1.1万 is 11000 and 7% is .07. */
const tidy = (value: number): number => Number(value.toPrecision(15));

/** Shares are shown, and so typed, in hundredths. */
function inUnit(value: number, percent: boolean, field: NumberField): number {
	return percent || field.unit.startsWith('share') ? tidy(value / 100) : value;
}

function spread(low: number, high: number, shape: TwoPoint['shape']): TwoPoint {
	return { shape, low: tidy(low), high: tidy(high) };
}

/** Two ends: skewed to the right when it can be, else even between hard ends. The page says which it took. */
const rangeOf = (low: number, high: number): Num => spread(low, high, low > 0 ? 'skewed' : 'even');
const aroundOf = (centre: number, distance: number): Num => spread(centre - distance, centre + distance, 'bell');

type Make = (first: number, second: number) => Num;

/** Two amounts; a suffix on the second only may belong to both, which is asked unless it is a percent sign. */
function pair(first: string, second: string, field: NumberField, make: Make): Typed | null {
	const a = amountOf(first, field);
	const b = amountOf(second, field);
	if (!a || !b) return null;
	const percent = a.percent || b.percent;
	const scales = a.scale === 1 && b.scale > 1 ? [1, b.scale] : [1];
	const readings = scales.flatMap((scale) =>
		a.readings.flatMap((x) =>
			b.readings.map((y) => make(inUnit(tidy(x * scale), percent, field), inUnit(y, percent, field)))
		)
	);
	const inOrder = readings.filter((num) => typeof num === 'number' || num.low <= num.high);
	return answer(inOrder.length > 0 ? inOrder : readings, field);
}

function answer(readings: readonly Num[], field: NumberField): Typed {
	const [only] = readings;
	if (only === undefined || readings.length > 1) return { ok: false, question: { kind: 'ambiguous', readings } };
	return checked(only, field);
}

function checked(value: unknown, field: NumberField): Typed {
	const findings = new Findings();
	const built = build(field, value, '', findings);
	if (findings.issues.length > 0) return { ok: false, issues: findings.issues };
	return { ok: true, value: built as Num | null };
}

function pairIn(text: string, field: NumberField): Typed | null {
	const [, mean, deviation] = NORMAL.exec(text) ?? [];
	if (mean !== undefined && deviation !== undefined)
		return pair(mean, deviation, field, (m, s) => aroundOf(m, s * Z95));
	const [, centre, distance] = PLUS_MINUS.exec(text) ?? [];
	if (centre !== undefined && distance !== undefined) return pair(centre, distance, field, aroundOf);
	const [, low, high] = BETWEEN.exec(text) ?? HYPHEN.exec(text) ?? [];
	return low === undefined || high === undefined ? null : pair(low, high, field, rangeOf);
}

/**
 * Reads what was typed into a number field: a number, an uncertain one, a question where . and , can be read in two
 * ways, or issues (E102 not a number, E104 out of range, E111 and E112 for ranges). Empty is null where the field
 * may be empty. The same in both languages: separators are never guessed from the locale.
 */
export function parseTyped(text: string, field: NumberField): Typed {
	const typed = plain(text);
	if (typed === '') return checked(null, field);
	const single = amountOf(typed, field);
	if (single)
		return answer(
			single.readings.map((reading) => inUnit(reading, single.percent, field)),
			field
		);
	return pairIn(typed, field) ?? checked(text, field);
}
