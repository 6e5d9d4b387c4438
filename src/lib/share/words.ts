import type { Locale } from '../messages/messages.ts';
import { shareEn, type ShareMessages } from '../messages/share.en.ts';
import { shareZh } from '../messages/share.zh.ts';

const WORDS: Readonly<Record<Locale, ShareMessages>> = { en: shareEn, zh: shareZh };

/** The words of the Share window: they come with it, not with the first screen. */
export const shareWords = (locale: Locale): ShareMessages => WORDS[locale];
