import type { NumberField, Unit } from '$engine/scenario/field.ts';
import type { Locale } from '../messages/messages.ts';

/** The unit that stands behind the digits in a field; money carries its symbol in front instead. */
const UNITS: Readonly<Record<Unit, readonly [en: string, zh: string]>> = {
	none: ['', ''],
	money: ['', ''],
	share: ['%', '%'],
	times: ['×', '倍'],
	people: ['people', '人'],
	points: ['points', '积分'],
	exp: ['EXP', '成长值'],
	orders: ['orders', '单'],
	stamps: ['stamps', '章'],
	units: ['units', ''],
	minutes: ['min', '分钟'],
	days: ['days', '天'],
	weeks: ['weeks', '周'],
	months: ['months', '个月'],
	years: ['years', '年'],
	perDay: ['a day', '每天'],
	perWeek: ['a week', '每周'],
	perMonth: ['a month', '每月'],
	perYear: ['a year', '每年'],
	sharePerMonth: ['% a month', '% 每月'],
	sharePerYear: ['% a year', '% 每年'],
	moneyPerMonth: ['a month', '每月'],
	calendarMonth: ['', '月'],
	of100: ['of 100', '/ 100']
};

export function unitWords(field: NumberField, locale: Locale): string {
	return UNITS[field.unit][locale === 'zh' ? 1 : 0];
}
