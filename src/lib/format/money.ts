import { currencyOf, type Currency } from './currency.ts';
import { entered, estimate } from './compact.ts';
import { MINUS, NBSP, NOTHING, grouped, signOf, type Sign } from './digits.ts';
import { tickValues, type Tick } from './ticks.ts';
import { ONE, markUnit, sentenceUnit, type Locale, type Unit } from './units.ts';

/** One way of writing several amounts, and the step it shows: rounded to it, they can be made to add up. */
export interface Scale {
	readonly roundTo: number;
	show(value: number, sign?: Sign): string;
}

/** All amounts come in minor units, whole or not (means are not). */
export interface Money {
	/** in a sentence, rounded: ¥9.4 million · 940 万元 */
	money(minor: number, sign?: Sign): string;
	/** in a sentence, exact, for what was typed: ¥12 million · 1,200 万元 */
	moneyEntered(minor: number): string;
	/** beside a mark: ¥9.4m · 940 万 */
	moneyShort(minor: number, sign?: Sign): string;
	/** all digits to the major unit, for tables: ¥9,412,346 · 9,412,346 元 */
	moneyFull(minor: number, sign?: Sign): string;
	/** all digits to the minor unit: ¥111.50 · 111.50 元 */
	moneyExact(minor: number, sign?: Sign): string;
	/** a price or a threshold, symbol first in both languages: ¥2,500 · ¥38.50 */
	price(minor: number): string;
	/** ± ¥38,000 · ± 3.8 万元 */
	plusMinus(minor: number): string;
	/** both ends in the unit of the larger: ¥8.5m and ¥10.5m · 848 万至 1,052 万元 */
	moneyBetween(low: number, high: number): string;
	/** the same as a range of differences: +¥0.4m to +¥1.9m · +40 万至 +190 万元 */
	moneyFromTo(low: number, high: number): string;
	/** several amounts in one unit, as neighbours in a list: −¥6.3m, −¥0.9m */
	moneyScale(amounts: readonly number[]): Scale;
	/** ticks of an axis, all in one unit: 0, ¥5m, ¥10m · 0, 500万, 1,000万; 'major' writes yuan out */
	moneyTicks(low: number, high: number, most?: number, unit?: 'auto' | 'major'): Tick[];
	/** that unit by name, for the head of a chart: ¥ million · 万元 */
	moneyUnitName(low: number, high: number, unit?: 'auto' | 'major'): string;
}

const ENGLISH_NAMES: Readonly<Record<string, string>> = { k: 'thousand', m: 'million', bn: 'billion', tn: 'trillion' };

/** Decimals that a step needs in its unit: 2.5 m needs one, 10 m none. */
function stepDecimals(step: number): number {
	for (let decimals = 0; decimals < 6; decimals++) {
		if (Math.abs(Number(step.toFixed(decimals)) - step) < step * 1e-6) return decimals;
	}
	return 6;
}

export function moneyFormat(locale: Locale, code: string): Money {
	const currency: Currency = currencyOf(code);
	const minorPerMajor = Number(`1e${currency.decimals}`);
	const zh = locale === 'zh';
	const majorOf = (minor: number) => Math.abs(minor) / minorPerMajor;

	function dress(minor: number, digits: string, unit: Unit, style: 'long' | 'short', sign?: Sign): string {
		const lead = signOf(minor, digits, sign);
		if (zh) {
			const name = style === 'long' ? unit.short + currency.zh : unit.short || currency.zh;
			return `${lead}${digits}${NBSP}${name}`;
		}
		const name = style === 'long' ? unit.long && NBSP + unit.long : unit.short;
		return `${lead}${currency.symbol}${digits}${name}`;
	}

	function rounded(minor: number, style: 'long' | 'short', sign?: Sign): string {
		if (!Number.isFinite(minor)) return NOTHING;
		const { digits, unit } = estimate(locale, majorOf(minor), style === 'long' ? sentenceUnit : markUnit);
		return dress(minor, digits, unit, style, sign);
	}

	function whole(minor: number, decimals: number, sign?: Sign): string {
		if (!Number.isFinite(minor)) return NOTHING;
		return dress(minor, grouped(majorOf(minor), decimals), ONE, 'long', sign);
	}

	/** The unit and the decimals of the largest amount, for all of them. */
	function scale(amounts: readonly number[]): Scale {
		const top = estimate(locale, Math.max(0, ...amounts.map(majorOf)), markUnit);
		const decimals = top.digits.split('.')[1]?.length ?? 0;
		return {
			roundTo: (top.unit.factor * minorPerMajor) / Number(`1e${decimals}`),
			show(minor, sign) {
				return Number.isFinite(minor)
					? dress(minor, grouped(majorOf(minor) / top.unit.factor, decimals), top.unit, 'short', sign)
					: NOTHING;
			}
		};
	}

	function joined(low: number, high: number, word: string, sign?: Sign): string {
		const { show } = scale([low, high]);
		const [from, to] = [show(low, sign), show(high, sign)];
		if (!zh) return `${from} ${word} ${to}`;
		const bare = from.endsWith(currency.zh);
		return bare ? `${from.slice(0, -currency.zh.length).trimEnd()} 至 ${to}` : `${from}至 ${to}${currency.zh}`;
	}

	function axisUnit(low: number, high: number, unit: 'auto' | 'major'): Unit {
		return unit === 'major' ? ONE : markUnit(locale, Math.max(majorOf(low), majorOf(high)));
	}

	return {
		money: (minor, sign) => rounded(minor, 'long', sign),
		moneyShort: (minor, sign) => rounded(minor, 'short', sign),
		moneyEntered(minor) {
			if (!Number.isFinite(minor)) return NOTHING;
			const { digits, unit } = entered(locale, majorOf(minor), sentenceUnit, currency.decimals);
			return dress(minor, digits, unit, 'long');
		},
		moneyFull: (minor, sign) => whole(minor, 0, sign),
		moneyExact: (minor, sign) => whole(minor, currency.decimals, sign),
		price(minor) {
			if (!Number.isFinite(minor)) return NOTHING;
			const cents = Math.round(Math.abs(minor)) % minorPerMajor !== 0;
			const digits = grouped(majorOf(Math.round(minor)), cents ? currency.decimals : 0);
			return signOf(minor, digits) + currency.symbol + digits;
		},
		plusMinus(minor) {
			if (!Number.isFinite(minor)) return NOTHING;
			const two = minor === 0 ? 0 : Number(Math.abs(minor).toPrecision(2));
			return `±${NBSP}${rounded(two, 'long')}`;
		},
		moneyBetween: (low, high) => joined(low, high, 'and'),
		moneyFromTo: (low, high) => joined(low, high, 'to', 'always'),
		moneyScale: scale,
		moneyTicks(low, high, most = 5, unit = 'auto') {
			const values = tickValues(low / minorPerMajor, high / minorPerMajor, most);
			const { factor, short } = axisUnit(low, high, unit);
			const step = values.length > 1 ? Math.abs((values[1] ?? 0) - (values[0] ?? 0)) : Math.abs(values[0] ?? 0);
			const decimals = stepDecimals(step / factor);
			return values.map((value) => {
				const digits = grouped(Math.abs(value) / factor, decimals);
				const lead = value < 0 ? MINUS : '';
				const label = value === 0 ? '0' : lead + (zh ? digits + short : currency.symbol + digits + short);
				return { value: value * minorPerMajor, label };
			});
		},
		moneyUnitName(low, high, unit = 'auto') {
			const { short } = axisUnit(low, high, unit);
			if (zh) return short + currency.zh;
			return short === '' ? currency.symbol.trim() : `${currency.symbol.trim()}${NBSP}${ENGLISH_NAMES[short] ?? short}`;
		}
	};
}
