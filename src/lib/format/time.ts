import { NBSP } from './digits.ts';
import type { Locale } from './units.ts';

export interface Time {
	/** which one: month 19 · 第 19 个月 */
	month(index: number): string;
	week(index: number): string;
	/** how many: 1 month, 24 months · 24 个月 */
	months(count: number): string;
	weeks(count: number): string;
	/** under an axis: 0, 6, 12, month 24 · 0 月, 6 月, 24 月 */
	monthTick(index: number, last: boolean): string;
	weekTick(index: number, last: boolean): string;
	/** was 3,000 · 原为 3,000 */
	was(shown: string): string;
}

export function timeFormat(locale: Locale): Time {
	if (locale === 'zh') {
		return {
			month: (index) => `第${NBSP}${index}${NBSP}个月`,
			week: (index) => `第${NBSP}${index}${NBSP}周`,
			months: (count) => `${count}${NBSP}个月`,
			weeks: (count) => `${count}${NBSP}周`,
			monthTick: (index) => `${index}${NBSP}月`,
			weekTick: (index) => `${index}${NBSP}周`,
			was: (shown) => `原为${NBSP}${shown}`
		};
	}
	const many = (count: number, word: string) => `${count}${NBSP}${word}${count === 1 ? '' : 's'}`;
	return {
		month: (index) => `month${NBSP}${index}`,
		week: (index) => `week${NBSP}${index}`,
		months: (count) => many(count, 'month'),
		weeks: (count) => many(count, 'week'),
		monthTick: (index, last) => (last ? `month${NBSP}${index}` : String(index)),
		weekTick: (index, last) => (last ? `week${NBSP}${index}` : String(index)),
		was: (shown) => `was${NBSP}${shown}`
	};
}
