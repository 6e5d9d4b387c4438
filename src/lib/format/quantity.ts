import { NBSP, NOTHING, decimal, exactDecimals, grouped, signOf, significant, type Sign } from './digits.ts';
import { tickValues, type Tick } from './ticks.ts';
import { ONE, markUnit, sentenceUnit, type Locale } from './units.ts';

export interface Quantity {
	/** all digits: 200,000 in both languages */
	integer(value: number, sign?: Sign): string;
	decimal(value: number, decimals: number, sign?: Sign): string;
	/** people, orders, points in a sentence: 4,120 · 200,000 · 2 million; zh 4,120 · 20 万 · 21.5 万 */
	count(value: number): string;
	/** the same beside a mark: 200k · 20 万 */
	countShort(value: number): string;
	/** a share 0–1: 72.6 % · 72.6% */
	percent(share: number, decimals?: number): string;
	/** a difference of two shares, in words: +2.3 percentage points · +2.3 个百分点 */
	percentagePoints(difference: number, decimals?: number): string;
	/** a share of futures as a count of 100; <1 and >99 where rounding would say never or always */
	of100(share: number): string;
	/** 95 of 100 · 95 / 100 */
	outOf100(share: number): string;
	countTicks(low: number, high: number, most?: number): Tick[];
	percentTicks(low: number, high: number, most?: number): Tick[];
}

export function quantityFormat(locale: Locale): Quantity {
	const zh = locale === 'zh';
	const space = zh ? '' : NBSP;

	function of100(share: number): string {
		if (!Number.isFinite(share)) return NOTHING;
		const rounded = Math.round(share * 100);
		if (rounded === 0 && share > 0) return '<1';
		return rounded === 100 && share < 1 ? '>99' : String(rounded);
	}

	/** Whole things, written out below the first unit; above it three digits without trailing zeros: 21.5 万. */
	function people(value: number, style: 'long' | 'short'): string {
		if (!Number.isFinite(value)) return NOTHING;
		const choose = style === 'long' ? sentenceUnit : markUnit;
		const whole = Math.round(Math.abs(value));
		const three = choose(locale, whole) === ONE ? whole : significant(whole, 3);
		const unit = choose(locale, three);
		const digits = grouped(three / unit.factor, exactDecimals(three / unit.factor, 2) ?? 2);
		const name = zh || style === 'short' ? unit.short : unit.long;
		const gap = unit === ONE || (style === 'short' && !zh) ? '' : NBSP;
		return signOf(value, digits) + digits + gap + name;
	}

	function ticks(low: number, high: number, most: number): Tick[] {
		const values = tickValues(low, high, most);
		const unit = markUnit(locale, Math.max(Math.abs(low), Math.abs(high)));
		const step = (values[1] ?? 1) - (values[0] ?? 0);
		const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(step / unit.factor) + 1e-9)));
		return values.map((value) => ({
			value,
			label: value === 0 ? '0' : decimal(value / unit.factor, decimals) + unit.short
		}));
	}

	return {
		integer: (value, sign) => decimal(value, 0, sign),
		decimal,
		count: (value) => people(value, 'long'),
		countShort: (value) => people(value, 'short'),
		percent: (share, decimals = 1) => (Number.isFinite(share) ? `${decimal(share * 100, decimals)}${space}%` : NOTHING),
		percentagePoints(difference, decimals = 1) {
			const digits = decimal(difference * 100, decimals, 'always');
			if (digits === NOTHING) return NOTHING;
			return zh ? `${digits}${NBSP}个百分点` : `${digits}${NBSP}percentage points`;
		},
		of100,
		outOf100: (share) => (zh ? `${of100(share)} / 100` : `${of100(share)} of 100`),
		countTicks: (low, high, most = 5) => ticks(low, high, most),
		percentTicks: (low, high, most = 5) =>
			tickValues(low * 100, high * 100, most).map((value) => ({
				value: value / 100,
				label: value === 0 ? '0' : `${decimal(value, Number.isInteger(value) ? 0 : 1)}${space}%`
			}))
	};
}
