// Digits without Intl: Node and browsers print the same number differently.

export const MINUS = '\u2212';
export const NBSP = '\u00A0';
/** Stands where there is no number. */
export const NOTHING = '–';

export type Sign = 'negative' | 'always';

/** "1234567.8" with 1 → "1,234,567.8"; digits of the magnitude only. */
export function grouped(magnitude: number, decimals: number): string {
	const [whole = '0', fraction] = magnitude.toFixed(decimals).split('.');
	const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

/** The sign of what is shown, not of what was computed: −0.04 at one decimal is 0.0, without a sign. */
export function signOf(value: number, shown: string, sign: Sign = 'negative'): string {
	if (!/[1-9]/.test(shown)) return '';
	if (value < 0) return MINUS;
	return sign === 'always' ? '+' : '';
}

export function decimal(value: number, decimals: number, sign: Sign = 'negative'): string {
	if (!Number.isFinite(value)) return NOTHING;
	const shown = grouped(Math.abs(value), decimals);
	return signOf(value, shown, sign) + shown;
}

/** 38,214 to 3 significant digits → 38,200. */
export function significant(value: number, digits: number): number {
	return value === 0 ? 0 : Number(value.toPrecision(digits));
}

/** Fewest decimals, at most `most`, that show the value exactly; undefined when none does. */
export function exactDecimals(value: number, most: number): number | undefined {
	for (let decimals = 0; decimals <= most; decimals++) {
		if (Math.abs(Number(value.toFixed(decimals)) - value) <= Math.abs(value) * 1e-12) return decimals;
	}
	return undefined;
}
