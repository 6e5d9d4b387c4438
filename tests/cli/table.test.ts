import { expect, test } from 'vitest';
import { csv } from '../../src/exports/csv.ts';
import { table, widthOf } from '../../src/cli/table.ts';
import { figure, grouped, money } from '../../src/words/number.ts';

test('rows end in the same column, Chinese counted double', () => {
	const text = table([
		['', '均值', 'wide column'],
		['净收益', '¥1,234', 'x'],
		['Net benefit', '−¥5', 'yy']
	]);
	expect(text.trimEnd().split('\n').map(widthOf)).toEqual([34, 34, 34]);
	expect(text).toBe(
		[
			'                 均值  wide column',
			'  净收益       ¥1,234            x',
			'  Net benefit     −¥5           yy',
			''
		].join('\n')
	);
});

test.each([
	[1234567, 0, '1,234,567'],
	[-1234.5, 2, '−1,234.50'],
	[-0.001, 2, '0.00'],
	[999, 0, '999'],
	[0.5, 1, '0.5']
])('%d with %i decimals is %s', (value, decimals, said) => {
	expect(grouped(value, decimals)).toBe(said);
});

test('money by currency: coins below a thousand, none from there on, none at all where there are none', () => {
	expect(money(12.3, 'CNY')).toBe('¥12.30');
	expect(money(-1234567.8, 'EUR')).toBe('−€1,234,568');
	expect(money(12.3, 'JPY')).toBe('¥12');
	expect(money(5, 'CHF')).toBe('CHF 5.00');
});

test('a figure is said in the unit of its metric', () => {
	expect(figure(0.1234, 'share', 'CNY')).toBe('12.3 %');
	expect(figure(1234.5, 'people', 'CNY')).toBe('1,235');
	expect(figure(0.01234, 'money per point', 'CNY')).toBe('¥0.0123');
	expect(figure(1.5, 'ratio', 'CNY')).toBe('1.50');
});

const HOSTILE = ['=1+1', '+1', '-1', '@SUM', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x'];

test.each(HOSTILE)('the text %j is no formula in CSV', (text) => {
	const cell = csv([[text]]).slice(1, -2);
	expect(cell.replace(/^"/, '').startsWith(`'${text}`)).toBe(true);
});

test('CSV: numbers stay numbers, quotes are doubled, nothing where there is nothing', () => {
	expect(csv([[-5, 0.1, null, 'a"b', 'a,b', 'plain']])).toBe('\ufeff-5,0.1,,"a""b","a,b",plain\r\n');
});
