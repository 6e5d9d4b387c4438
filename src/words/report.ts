import type { Locale } from './locale.ts';
import { reportEn, type ReportWords } from './report.en.ts';
import { reportZh } from './report.zh.ts';

export type { ReportWords };

export const reportWords = (locale: Locale): ReportWords => (locale === 'zh' ? reportZh : reportEn);
