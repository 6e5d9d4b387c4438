import { compareEn, type CompareMessages } from '../messages/compare.en.ts';
import { compareZh } from '../messages/compare.zh.ts';
import type { Locale } from '../messages/messages.ts';

const WORDS: Readonly<Record<Locale, CompareMessages>> = { en: compareEn, zh: compareZh };

/** The words of the Compare place: they come with it, not with the first screen. */
export const compareWords = (locale: Locale): CompareMessages => WORDS[locale];

/** Columns are called by their letters. */
export const LETTERS = ['A', 'B', 'C', 'D'] as const;
