import { expect, test } from 'vitest';
import { format } from '../../src/lib/format/index.ts';

const en = format('en');
const zh = format('zh');
/** No-break spaces written as spaces, so that expectations can be read. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
	[0, '¥0', '0 元'],
	[-0.4, '−¥0.40', '−0.40 元'],
	[9.99, '¥9.99', '9.99 元'],
	[38, '¥38', '38 元'],
	[38.5, '¥38.50', '38.50 元'],
	[999.6, '¥1,000', '1,000 元'],
	[9_412, '¥9,410', '9,410 元'],
	[9_994, '¥9,990', '9,990 元'],
	[9_999, '¥10,000', '1.0 万元'],
	[10_000, '¥10,000', '1.0 万元'],
	[38_214, '¥38,200', '3.8 万元'],
	[99_949, '¥99,900', '10 万元'],
	[99_995, '¥100,000', '10 万元'],
	[800_000, '¥800,000', '80 万元'],
	[970_000, '¥970,000', '97 万元'],
	[999_499, '¥999,000', '100 万元'],
	[999_999, '¥1.0 million', '100 万元'],
	[9_400_000, '¥9.4 million', '940 万元'],
	[9_960_000, '¥10.0 million', '996 万元'],
	[14_200_000, '¥14.2 million', '1,420 万元'],
	[99_960_000, '¥100 million', '9,996 万元'],
	[99_999_999, '¥100 million', '1.0 亿元'],
	[120_000_000, '¥120 million', '1.2 亿元'],
	[999_960_000, '¥1.0 billion', '10.0 亿元'],
	[1e12, '¥1.0 trillion', '1.0 万亿元'],
	[-1_100_000, '−¥1.1 million', '−110 万元']
])('%d in a sentence is %s and %s', (major, english, chinese) => {
	expect(plain(en.money(major * 100))).toBe(english);
	expect(plain(zh.money(major * 100))).toBe(chinese);
});

test.each([
	[9_999, '¥9,999', '9,999 元'],
	[10_000, '¥10,000', '1 万元'],
	[99_995, '¥99,995', '99,995 元'],
	[99_950, '¥99,950', '99,950 元'],
	[800_000, '¥800,000', '80 万元'],
	[12_000_000, '¥12 million', '1,200 万元'],
	[12_340_000, '¥12.34 million', '1,234 万元'],
	[12_345_678, '¥12,345,678', '12,345,678 元'],
	[120_000_000, '¥120 million', '1.2 亿元'],
	[38.5, '¥38.50', '38.50 元'],
	[1e12, '¥1 trillion', '1 万亿元']
])('%d as typed is %s and %s, to the last digit', (major, english, chinese) => {
	expect(plain(en.moneyEntered(major * 100))).toBe(english);
	expect(plain(zh.moneyEntered(major * 100))).toBe(chinese);
});

test.each([
	[0, '¥0', '0 元'],
	[9_999, '¥10.0k', '1.0 万'],
	[38_214, '¥38.2k', '3.8 万'],
	[800_000, '¥800k', '80 万'],
	[9_400_000, '¥9.4m', '940 万'],
	[15_000_000, '¥15.0m', '1,500 万'],
	[1_250_000_000, '¥1.3bn', '12.5 亿'],
	[1e12, '¥1.0tn', '1.0 万亿']
])('%d beside a mark is %s and %s', (major, english, chinese) => {
	expect(plain(en.moneyShort(major * 100))).toBe(english);
	expect(plain(zh.moneyShort(major * 100))).toBe(chinese);
});

test('tables have all digits in both languages, never compact', () => {
	expect(en.moneyFull(999_900)).toBe('¥9,999');
	expect(plain(zh.moneyFull(999_900))).toBe('9,999 元');
	expect(en.moneyFull(1_000_000)).toBe('¥10,000');
	expect(plain(zh.moneyFull(1_000_000))).toBe('10,000 元');
	expect(en.moneyFull(9_999_500)).toBe('¥99,995');
	expect(en.moneyFull(1e14)).toBe('¥1,000,000,000,000');
	expect(en.moneyFull(-165_453_149)).toBe('−¥1,654,531');
	expect(en.moneyExact(11_150)).toBe('¥111.50');
	expect(en.moneyExact(-3)).toBe('−¥0.03');
});

test('the sign is that of what is shown', () => {
	expect(en.moneyFull(-40)).toBe('¥0');
	expect(en.moneyFull(0, 'always')).toBe('¥0');
	expect(en.moneyFull(100, 'always')).toBe('+¥1');
	expect(en.moneyShort(-40_000_000, 'always')).toBe('−¥400k');
});

test('no number is shown as a dash', () => {
	for (const shown of [en.money(NaN), en.moneyFull(Infinity), zh.moneyShort(-Infinity), zh.plusMinus(NaN)]) {
		expect(shown).toBe('–');
	}
});

test('a price keeps its symbol in front and its cents only if it has any', () => {
	expect(en.price(250_000)).toBe('¥2,500');
	expect(zh.price(250_000)).toBe('¥2,500');
	expect(en.price(3_850)).toBe('¥38.50');
	expect(en.price(3_800)).toBe('¥38');
});

test('a half width has two digits', () => {
	expect(plain(en.plusMinus(3_821_400))).toBe('± ¥38,000');
	expect(plain(zh.plusMinus(3_821_400))).toBe('± 3.8 万元');
	expect(plain(en.plusMinus(-3_821_400))).toBe('± ¥38,000');
	expect(plain(en.plusMinus(0))).toBe('± ¥0');
});

test('both ends of a range share the unit of the larger', () => {
	expect(en.moneyBetween(848_000_000, 1_052_000_000)).toBe('¥8.5m and ¥10.5m');
	expect(plain(zh.moneyBetween(848_000_000, 1_052_000_000))).toBe('848 万至 1,052 万元');
	expect(en.moneyBetween(80_000_000, 120_000_000)).toBe('¥0.8m and ¥1.2m');
	expect(en.moneyBetween(2_000, 9_000)).toBe('¥20 and ¥90');
	expect(plain(zh.moneyBetween(2_000, 9_000))).toBe('20 至 90 元');
	expect(en.moneyFromTo(40_000_000, 190_000_000)).toBe('+¥0.4m to +¥1.9m');
	expect(plain(zh.moneyFromTo(-40_000_000, 190_000_000))).toBe('−40 万至 +190 万元');
});

test('amounts in a list share one unit, and its step', () => {
	const scale = en.moneyScale([1_423_000_000, -87_000_000]);
	expect(scale.show(-87_000_000)).toBe('−¥0.9m');
	expect(scale.show(1_423_000_000, 'always')).toBe('+¥14.2m');
	expect(scale.roundTo).toBe(10_000_000);
	expect(zh.moneyScale([1_423_000_000]).roundTo).toBe(1_000_000);
});

test.each([
	['JPY', 9_400_000, '¥9.4 million', '940 万日元'],
	['USD', 940_000_000, '$9.4 million', '940 万美元'],
	['EUR', 940_000_000, '€9.4 million', '940 万欧元'],
	['KRW', 9_400_000, '₩9.4 million', '940 万韩元'],
	['XYZ', 940_000_000, 'XYZ 9.4 million', '940 万 XYZ']
])('%s: narrow symbol in English, name in Chinese, its own minor unit', (code, minor, english, chinese) => {
	expect(plain(format('en', code).money(minor))).toBe(english);
	expect(plain(format('zh', code).money(minor))).toBe(chinese);
});

test('ticks of an axis stand in one unit, 0 bare', () => {
	const labels = (ticks: readonly { label: string }[]) => ticks.map((tick) => tick.label);
	expect(labels(en.moneyTicks(0, 1_520_000_000))).toEqual(['0', '¥5m', '¥10m', '¥15m']);
	expect(labels(zh.moneyTicks(0, 1_520_000_000))).toEqual(['0', '500万', '1,000万', '1,500万']);
	expect(labels(en.moneyTicks(0, 80_000_000))).toEqual(['0', '¥200k', '¥400k', '¥600k', '¥800k']);
	expect(labels(en.moneyTicks(0, 150_000_000, 4))).toEqual(['0', '¥0.5m', '¥1.0m', '¥1.5m']);
	expect(labels(zh.moneyTicks(0, 15_000_000_000))).toEqual(['0', '0.5亿', '1.0亿', '1.5亿']);
	expect(labels(en.moneyTicks(-200_000_000, 500_000_000))).toEqual(['−¥2m', '0', '¥2m', '¥4m']);
	expect(labels(zh.moneyTicks(0, 1_520_000_000, 5, 'major'))).toEqual(['0', '5,000,000', '10,000,000', '15,000,000']);
});

test('the unit of an axis by name', () => {
	expect(plain(en.moneyUnitName(0, 1_520_000_000))).toBe('¥ million');
	expect(zh.moneyUnitName(0, 1_520_000_000)).toBe('万元');
	expect(zh.moneyUnitName(0, 1_520_000_000, 'major')).toBe('元');
	expect(en.moneyUnitName(0, 500_000)).toBe('¥');
});

test('a number and its unit never part', () => {
	for (const shown of [
		en.money(940_000_000),
		zh.money(940_000_000),
		zh.moneyShort(940_000_000),
		en.plusMinus(100_000)
	]) {
		expect(shown).not.toContain(' ');
		expect(shown).toContain('\u00A0');
	}
});
