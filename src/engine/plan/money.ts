import type { Currency } from '../scenario/types.ts';

/** Minor units in one major unit (ISO 4217): 100, or 1 where a currency has none in use. */
export function minorUnits(currency: Currency): number {
	return currency === 'JPY' || currency === 'KRW' ? 1 : 100;
}

/** Whole minor units of an amount in major units. */
export function toMinor(amount: number, currency: Currency): number {
	const x = amount * minorUnits(currency);
	return x < 0 ? -Math.floor(0.5 - x) : Math.floor(x + 0.5);
}
