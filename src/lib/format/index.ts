import { currencyOf } from './currency.ts';
import { moneyFormat, type Money, type Scale } from './money.ts';
import { quantityFormat, type Quantity } from './quantity.ts';
import type { Tick } from './ticks.ts';
import { timeFormat, type Time } from './time.ts';
import type { Locale } from './units.ts';

export { MINUS, NBSP, NOTHING, type Sign } from './digits.ts';
export { axisTop, tickValues, type Tick } from './ticks.ts';
export type { Scale } from './money.ts';
export type { Locale } from './units.ts';

/** How one kind of quantity is written on an axis, beside a mark and in a table. */
export interface Measure {
	ticks(low: number, high: number, most?: number): Tick[];
	short(value: number): string;
	full(value: number): string;
	/** the last digit of `full`: values rounded to it are shown exactly */
	readonly grain: number;
	/** one unit for several values that stand together */
	scale(values: readonly number[]): Scale;
}

export interface Format extends Money, Quantity, Time {
	readonly locale: Locale;
	readonly currency: string;
	/** what charts take: the values are minor units, things, shares 0–1 */
	readonly measures: Readonly<Record<'money' | 'count' | 'percent', Measure>>;
}

/** Numbers and their units never part: between them stands a no-break space (U+00A0). */
export function format(locale: Locale, currency = 'CNY'): Format {
	const money = moneyFormat(locale, currency);
	const quantity = quantityFormat(locale);
	return {
		...money,
		...quantity,
		...timeFormat(locale),
		locale,
		currency,
		measures: {
			money: {
				ticks: money.moneyTicks,
				short: money.moneyShort,
				full: money.moneyFull,
				grain: Number(`1e${currencyOf(currency).decimals}`),
				scale: money.moneyScale
			},
			count: {
				ticks: quantity.countTicks,
				short: quantity.countShort,
				full: quantity.integer,
				grain: 1,
				scale: () => ({ roundTo: 1, show: quantity.integer })
			},
			percent: {
				ticks: quantity.percentTicks,
				short: quantity.percent,
				full: (share) => quantity.percent(share, 2),
				grain: 1e-4,
				scale: () => ({ roundTo: 0.001, show: (share) => quantity.percent(share) })
			}
		}
	};
}
