import type { Locale } from '../format/units.ts';
import { riskEn, type RiskWords } from './risk.en.ts';
import { riskZh } from './risk.zh.ts';

const WORDS: Readonly<Record<Locale, RiskWords>> = { en: riskEn, zh: riskZh };

/** The words of the Risk place: loaded with it, not with the first page. */
export const riskWords = (locale: Locale): RiskWords => WORDS[locale];
