import type { Locale } from '../format/units.ts';
import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

export type { Locale, Messages };

const MESSAGES: Readonly<Record<Locale, Messages>> = { en, zh };

export function messages(locale: Locale): Messages {
	return MESSAGES[locale];
}

/** A sentence cut at its marks: plain text, or the name of what the page sets there. */
export function cut(sentence: string): readonly { readonly text: string; readonly mark: boolean }[] {
	return sentence
		.split(/(\{\w+\})/)
		.filter((piece) => piece !== '')
		.map((piece) => (piece.startsWith('{') ? { text: piece.slice(1, -1), mark: true } : { text: piece, mark: false }));
}
