import type { Unit } from '../engine/metrics.ts';
import type { Currency } from '../engine/scenario/types.ts';
import { minorUnits } from '../engine/plan/money.ts';

const SYMBOLS: Partial<Record<Currency, string>> = {
	CNY: '¥',
	JPY: '¥',
	USD: '$',
	EUR: '€',
	GBP: '£',
	KRW: '₩',
	INR: '₹'
};

/** Digits in groups of three; no Intl, so that the same file prints the same bytes on every computer. */
export function grouped(value: number, decimals: number): string {
	const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
	const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
	return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

/** Money in major units: to the unit from a thousand up, else to the smallest coin. */
export function money(major: number, currency: Currency): string {
	const decimals = Math.abs(major) < 1000 ? (minorUnits(currency) === 1 ? 0 : 2) : 0;
	const digits = grouped(major, decimals);
	const symbol = SYMBOLS[currency] ?? `${currency} `;
	return digits.startsWith('−') ? `−${symbol}${digits.slice(1)}` : symbol + digits;
}

/** A figure of a metric, money in major units. */
export function figure(value: number, unit: Unit, currency: Currency): string {
	switch (unit) {
		case 'money':
			return money(value, currency);
		case 'money per point':
			return (SYMBOLS[currency] ?? `${currency} `) + grouped(value, 4);
		case 'share':
			return `${grouped(value * 100, 1)} %`;
		case 'points':
		case 'people':
		case 'orders':
		case 'pieces':
		case 'actions':
			return grouped(value, 0);
		case 'ratio':
		case 'orders per active customer':
		case 'orders per customer-year':
		case 'orders per member-year':
			return grouped(value, 2);
	}
}
