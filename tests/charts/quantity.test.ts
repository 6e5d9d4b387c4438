import { expect, test } from 'vitest';
import { format } from '../../src/lib/format/index.ts';

const en = format('en');
const zh = format('zh');
const plain = (text: string) => text.replaceAll('\u00A0', ' ');

test.each([
	[0, '0', '0'],
	[4_120, '4,120', '4,120'],
	[9_999, '9,999', '9,999'],
	[10_000, '10,000', '1 万'],
	[48_120, '48,120', '4.81 万'],
	[99_995, '99,995', '10 万'],
	[200_000, '200,000', '20 万'],
	[215_300, '215,300', '21.5 万'],
	[999_999, '999,999', '100 万'],
	[2_000_000, '2 million', '200 万'],
	[10_000_000, '10 million', '1,000 万'],
	[123_456_789, '123 million', '1.23 亿'],
	[1e12, '1 trillion', '1 万亿'],
	[-4_120, '−4,120', '−4,120']
])('%d people are %s and %s', (count, english, chinese) => {
	expect(plain(en.count(count))).toBe(english);
	expect(plain(zh.count(count))).toBe(chinese);
});

test('beside a mark English shortens thousands', () => {
	expect(en.countShort(200_000)).toBe('200k');
	expect(en.countShort(38_214)).toBe('38.2k');
	expect(en.countShort(9_999)).toBe('9,999');
	expect(en.countShort(1_500_000)).toBe('1.5m');
	expect(plain(zh.countShort(200_000))).toBe('20 万');
});

test('tables have all digits in both languages', () => {
	expect(en.integer(200_000)).toBe('200,000');
	expect(zh.integer(200_000)).toBe('200,000');
	expect(zh.integer(10_000)).toBe('10,000');
	expect(en.integer(-5_756_814)).toBe('−5,756,814');
	expect(en.decimal(2.06, 1)).toBe('2.1');
	expect(en.decimal(-0.04, 1)).toBe('0.0');
	expect(en.decimal(0.25, 1, 'always')).toBe('+0.3');
	expect(en.decimal(NaN, 1)).toBe('–');
});

test('shares and their differences', () => {
	expect(plain(en.percent(0.726))).toBe('72.6 %');
	expect(zh.percent(0.726)).toBe('72.6%');
	expect(plain(en.percent(0, 0))).toBe('0 %');
	expect(plain(en.percentagePoints(0.023))).toBe('+2.3 percentage points');
	expect(plain(zh.percentagePoints(-0.052))).toBe('−5.2 个百分点');
});

test('of 100 futures: never says never or always of what was only rare or frequent', () => {
	expect(en.of100(0.934)).toBe('93');
	expect(en.of100(0)).toBe('0');
	expect(en.of100(1)).toBe('100');
	expect(en.of100(0.001)).toBe('<1');
	expect(en.of100(0.999)).toBe('>99');
	expect(en.outOf100(0.95)).toBe('95 of 100');
	expect(zh.outOf100(0.95)).toBe('95 / 100');
});

test('ticks of counts and shares', () => {
	const labels = (ticks: readonly { label: string }[]) => ticks.map((tick) => plain(tick.label));
	expect(labels(en.countTicks(0, 215_000))).toEqual(['0', '50k', '100k', '150k', '200k']);
	expect(labels(zh.countTicks(0, 215_000))).toEqual(['0', '5万', '10万', '15万', '20万']);
	expect(labels(en.countTicks(0, 20))).toEqual(['0', '5', '10', '15', '20']);
	expect(labels(en.percentTicks(0, 0.31))).toEqual(['0', '10 %', '20 %', '30 %']);
	expect(labels(zh.percentTicks(0, 1))).toEqual(['0', '50%', '100%']);
});

test('months and weeks', () => {
	expect(plain(en.month(19))).toBe('month 19');
	expect(plain(zh.month(19))).toBe('第 19 个月');
	expect(plain(en.months(1))).toBe('1 month');
	expect(plain(en.months(24))).toBe('24 months');
	expect(plain(zh.months(24))).toBe('24 个月');
	expect([0, 6, 24].map((month) => plain(en.monthTick(month, month === 24)))).toEqual(['0', '6', 'month 24']);
	expect([0, 24].map((month) => plain(zh.monthTick(month, month === 24)))).toEqual(['0 月', '24 月']);
	expect(plain(en.weekTick(104, true))).toBe('week 104');
	expect(plain(en.was('3,000'))).toBe('was 3,000');
	expect(plain(zh.was('3,000'))).toBe('原为 3,000');
});
