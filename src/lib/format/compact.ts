import { ONE, type Locale, type Unit } from './units.ts';
import { exactDecimals, grouped, significant } from './digits.ts';

/** Digits and unit of a magnitude, before sign and currency. */
export interface Compact {
	readonly digits: string;
	readonly unit: Unit;
}

type Choose = (locale: Locale, magnitude: number) => Unit;

/**
 * Two or three significant digits, and the same number of decimals on both sides of a whole number, so that a
 * figure keeps its shape while a slider moves: 9.9, 10.0, 10.1 million; 9.9 万, 10 万, 11 万 … 1,052 万.
 */
function decimalsIn(locale: Locale, unit: Unit, scaled: number): number {
	return scaled < (locale === 'zh' && unit.factor === 1e4 ? 10 : 100) ? 1 : 0;
}

function inUnit(locale: Locale, unit: Unit, magnitude: number): string {
	const scaled = magnitude / unit.factor;
	if (unit !== ONE) {
		const fine = scaled.toFixed(decimalsIn(locale, unit, scaled));
		return grouped(scaled, decimalsIn(locale, unit, Number(fine)));
	}
	if (scaled >= 100) return grouped(scaled >= 1000 ? significant(scaled, 3) : scaled, 0);
	return grouped(scaled, Number.isInteger(Number(scaled.toFixed(2))) ? 0 : 2);
}

/** An estimate: rounded, and 999,999 is 1.0 million rather than 1,000,000. */
export function estimate(locale: Locale, magnitude: number, choose: Choose): Compact {
	const unit = choose(locale, magnitude);
	const digits = inUnit(locale, unit, magnitude);
	const shown = Number(digits.replaceAll(',', '')) * unit.factor;
	const better = choose(locale, shown);
	return better.factor > unit.factor ? { digits: inUnit(locale, better, shown), unit: better } : { digits, unit };
}

/** Something typed: exact, and in the unit only if two decimals are enough. */
export function entered(locale: Locale, magnitude: number, choose: Choose, plainDecimals = 2): Compact {
	const unit = choose(locale, magnitude);
	const decimals = unit === ONE ? undefined : exactDecimals(magnitude / unit.factor, 2);
	if (decimals !== undefined) return { digits: grouped(magnitude / unit.factor, decimals), unit };
	const whole = exactDecimals(magnitude, 0) === 0;
	return { digits: grouped(magnitude, whole ? 0 : plainDecimals), unit: ONE };
}
