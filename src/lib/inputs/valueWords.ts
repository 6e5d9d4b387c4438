import type { Field, NumberField } from '$engine/scenario/field.ts';
import type { Num, Spread } from '$engine/scenario/types.ts';
import { currencyOf } from '../format/currency.ts';
import type { Format } from '../format/index.ts';
import type { Messages } from '../messages/messages.ts';

export interface Said {
	readonly format: Format;
	readonly words: Messages;
}

export const isSpread = (value: unknown): value is Spread =>
	typeof value === 'object' && value !== null && 'low' in value && 'high' in value;

export const minorOf = (format: Format, major: number) => major * Number(`1e${currencyOf(format.currency).decimals}`);

/** Digits as they are typed: the fewest decimals that show the value, grouped. */
function digits(format: Format, value: number): string {
	for (let decimals = 0; decimals < 6; decimals++)
		if (Math.abs(Number(value.toFixed(decimals)) - value) <= Math.abs(value) * 1e-9)
			return format.decimal(value, decimals);
	return format.decimal(value, 6);
}

/** Shares are typed and shown in hundredths. */
export const isShare = (field: NumberField) => /^share/.test(field.unit);
export const isMoney = (field: NumberField) => /^money/.test(field.unit);

/** What stands in the field: the digits, with the symbol of money, without the unit that stands behind it. */
export function fieldDigits(field: NumberField, value: number, format: Format): string {
	if (isShare(field)) return digits(format, Number((value * 100).toPrecision(12)));
	if (!isMoney(field)) return digits(format, value);
	const text = digits(format, Math.abs(value));
	return `${value < 0 ? '−' : ''}${currencyOf(format.currency).symbol}${text}`;
}

export function fieldText(field: NumberField, value: Num | null, { format, words }: Said): string {
	if (value === null) return '';
	if (!isSpread(value)) return fieldDigits(field, value, format);
	const to = format.locale === 'zh' ? '到' : 'to';
	void words;
	return `${fieldDigits(field, value.low, format)} ${to} ${fieldDigits(field, value.high, format)}`;
}

/** One number with its unit, for sentences and for "was …". */
export function numberWords(field: NumberField, value: number, said: Said): string {
	if (isMoney(field)) {
		const minor = minorOf(said.format, value);
		return Math.abs(value) >= 100_000 ? said.format.moneyEntered(minor) : said.format.price(minor);
	}
	const text = fieldDigits(field, value, said.format);
	const unit = isShare(field) ? '%' : '';
	const space = said.format.locale === 'zh' ? '' : '\u00A0';
	return unit === '' ? text : `${text}${space}${unit}`;
}

/** Any value of the scenario in words. */
export function valueWords(field: Field | null, value: unknown, said: Said): string {
	const { inputs } = said.words;
	if (value === null || value === undefined) return inputs.notSet;
	if (typeof value === 'boolean') return value ? inputs.on : inputs.off;
	if (field?.kind === 'choice')
		return field.options.find(({ id }) => id === value)?.label[said.format.locale] ?? String(value);
	if (field?.kind === 'number' && isSpread(value)) {
		const to = said.format.locale === 'zh' ? '到' : 'to';
		return `${numberWords(field, value.low, said)} ${to} ${numberWords(field, value.high, said)}`;
	}
	if (field?.kind === 'number' && typeof value === 'number') return numberWords(field, value, said);
	if (field?.kind === 'words' && typeof value === 'object' && said.format.locale in value)
		return (value as Record<string, string>)[said.format.locale] ?? '';
	return typeof value === 'object' ? '…' : String(value);
}
