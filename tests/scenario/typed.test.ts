import { describe, expect, test } from 'vitest';
import { fieldAt, parseTyped, type NumberField, type Typed } from '../../src/engine/scenario/index.ts';

function field(path: string): NumberField {
	const found = fieldAt(path);
	if (found?.kind !== 'number') throw new Error(`${path} is no number`);
	return found;
}
const money = field('customers.basket.mean');
const people = field('market.size');
const share = field('customers.inert');
const growth = field('channels.0.growth');
const plain = field('response.E11.b0');
const whole = field('customers.seeds.count');
const rule = field('designs.0.tiers.list.1.reach');

const value = (typed: Typed) => (typed.ok ? typed.value : typed);

describe('single numbers', () => {
	test.each([
		['5', money, 5],
		['¥1,200', money, 1200],
		['￥1,200.50', money, 1200.5],
		['CN¥ 38.5', money, 38.5],
		['38元', money, 38],
		['1.2万', money, 12_000],
		['1.1万', people, 11_000],
		['3亿', people, 300_000_000],
		['2百万', people, 2_000_000],
		['1.5 million', people, 1_500_000],
		['200k', people, 200_000],
		['５％', share, 0.05],
		['5%', share, 0.05],
		['5', share, 0.05],
		['0.5', share, 0.005],
		['7%', share, 0.07],
		['-1%', growth, -0.01],
		['−1', plain, -1],
		['1.200', plain, 1.2],
		['0.200', money, 0.2],
		['.5', money, 0.5],
		['1.200,50', money, 1200.5],
		[' 1,234,567 ', people, 1_234_567]
	])('%s', (text, of, expected) => {
		expect(value(parseTyped(text, of))).toBe(expected);
	});
});

describe('ranges', () => {
	test.each([
		['5 to 10', money, { shape: 'skewed', low: 5, high: 10 }],
		['5 到 10', money, { shape: 'skewed', low: 5, high: 10 }],
		['5至10', money, { shape: 'skewed', low: 5, high: 10 }],
		['5~10', money, { shape: 'skewed', low: 5, high: 10 }],
		['5～１０', money, { shape: 'skewed', low: 5, high: 10 }],
		['5–10', money, { shape: 'skewed', low: 5, high: 10 }],
		['5-10', money, { shape: 'skewed', low: 5, high: 10 }],
		['5 to 10%', share, { shape: 'skewed', low: 0.05, high: 0.1 }],
		['1.2万 到 3万', money, { shape: 'skewed', low: 12_000, high: 30_000 }],
		['-5 to -2', plain, { shape: 'even', low: -5, high: -2 }],
		['-5--2', plain, { shape: 'even', low: -5, high: -2 }],
		['0 to 10', money, 'E104'],
		['8 ± 2', money, { shape: 'bell', low: 6, high: 10 }],
		['8 +/- 2', money, { shape: 'bell', low: 6, high: 10 }],
		['8% ± 2%', share, { shape: 'bell', low: 0.06, high: 0.1 }]
	])('%s', (text, of, expected) => {
		const typed = parseTyped(text, of);
		if (typeof expected === 'string') expect(typed).toMatchObject({ ok: false, issues: [{ code: expected }] });
		else expect({ ...(value(typed) as object) }).toEqual(expected);
	});

	test.each(['normal(8, 2)', 'Normal( 8 , 2 )', 'normal（8，2）', '正态(8, 2)'])(
		'%s: 9 chances in 10 lie in ±1.645 sd',
		(text) => {
			const typed = value(parseTyped(text, money)) as { low: number; high: number };
			expect(typed).toMatchObject({ shape: 'bell' });
			expect(typed.low).toBeCloseTo(8 - 2 * 1.644854, 5);
			expect(typed.high).toBeCloseTo(8 + 2 * 1.644854, 5);
		}
	);
});

describe('what can be read in two ways is asked', () => {
	test.each([
		['1.200', money, [1.2, 1200]],
		['1.200', people, [1.2, 1200]],
		['1,2', money, [1.2, 12]],
		['1,20', share, [0.012, 1.2]]
	])('%s', (text, of, readings) => {
		expect(parseTyped(text, of)).toEqual({ ok: false, question: { kind: 'ambiguous', readings } });
	});

	test('1 到 3万: one of three, or of thirty thousand', () => {
		const typed = parseTyped('1 到 3万', money);
		const lows =
			!typed.ok && 'question' in typed ? typed.question.readings.map((num) => (num as { low: number }).low) : [];
		expect(lows).toEqual([1, 10_000]);
	});
});

describe('what is refused', () => {
	test.each([
		['abc', money, 'E102'],
		['', money, 'E102'],
		['1.2.3', money, 'E102'],
		['5 to', money, 'E102'],
		['to 10', money, 'E102'],
		['140%', share, 'E104'],
		['2.5', whole, 'E104'],
		['5 to 10', rule, 'E102'],
		['10 to 5', money, 'E111'],
		['<script>', money, 'E102']
	])('%s', (text, of, code) => {
		expect(parseTyped(text, of)).toMatchObject({ ok: false, issues: [{ code }] });
	});

	test('out of range offers the nearest value allowed', () => {
		expect(parseTyped('140%', share)).toMatchObject({ issues: [{ remedy: { value: 1 } }] });
	});
});

test('empty is no value where a field may be empty', () => {
	expect(parseTyped('  ', people)).toEqual({ ok: true, value: null });
});
