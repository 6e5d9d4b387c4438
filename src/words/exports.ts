import { exportsEn, type ExportWords } from './exports.en.ts';
import { exportsZh } from './exports.zh.ts';
import type { Locale } from './locale.ts';

export type { ExportWords };

/** What files and pages that leave say of themselves. */
export const exportWords = (locale: Locale): ExportWords => (locale === 'zh' ? exportsZh : exportsEn);
