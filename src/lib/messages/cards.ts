import type { Locale } from '../format/units.ts';
import { en, type CardWords } from './cards.en.ts';
import { zh } from './cards.zh.ts';

export type { CardWords };

const WORDS: Readonly<Record<Locale, CardWords>> = { en, zh };

/** Words of the cards of tiers and stories. */
export const cardWords = (locale: Locale): CardWords => WORDS[locale];
