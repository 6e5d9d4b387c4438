import type { Locale } from '../../words/locale.ts';
import { en, type CliWords } from './en.ts';
import { zh } from './zh.ts';

export type { CliWords };

export const cliWords = (locale: Locale): CliWords => (locale === 'zh' ? zh : en);
