import { expectEn, type ExpectMessages } from '../messages/expect.en.ts';
import { expectZh } from '../messages/expect.zh.ts';
import type { Locale } from '../messages/messages.ts';

const WORDS: Readonly<Record<Locale, ExpectMessages>> = { en: expectEn, zh: expectZh };

/** The words of saved expectations: they come with their card. */
export const expectWords = (locale: Locale): ExpectMessages => WORDS[locale];
