import fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Tornado from '../../src/lib/charts/Tornado.svelte';
import { swings } from '../../src/lib/charts/tornado.geometry.ts';
import { wordsOf } from './words.ts';

test('both bars of a row begin at the average and end at their results', () => {
	const { middle, bars } = swings(
		[
			{ low: 80, high: 130 },
			{ low: 110, high: 95 }
		],
		100
	);
	expect(bars[0]?.low.from).toBeCloseTo(2, 9);
	expect(bars[0]!.low.from + bars[0]!.low.width).toBeCloseTo(middle, 9);
	expect(bars[0]?.high.from).toBeCloseTo(middle, 9);
	expect(bars[0]!.high.from + bars[0]!.high.width).toBeCloseTo(98, 9);
	expect(bars[1]!.low.from).toBeCloseTo(middle, 9);
	expect(bars[1]!.low.width / bars[0]!.low.width).toBeCloseTo(0.5, 9);
});

test('nothing leaves the plot, whatever the numbers', () => {
	const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
	fc.assert(
		fc.property(fc.array(fc.record({ low: number, high: number }), { maxLength: 8 }), number, (rows, at) => {
			const { middle, bars } = swings(rows, at);
			for (const { from, width } of [{ from: middle, width: 0 }, ...bars.flatMap(({ low, high }) => [low, high])]) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(width).toBeGreaterThanOrEqual(0);
				expect(from + width).toBeLessThanOrEqual(100 + 1e-9);
			}
		})
	);
});

test.each(['en', 'zh'] as const)(
	'its table holds its numbers, and the shown distance is that of the shown ends (%s)',
	(locale) => {
		const { card, format } = wordsOf(locale);
		const labels = {
			...{ name: 'name', from: 'from', to: 'to', low: 'low', high: 'high', swing: 'swing', middle: 'average' },
			range: (from: string, to: string) => `${from} to ${to}`
		};
		const rows = [{ name: 'Basket', from: '31', to: '48', low: 8.1e8, high: 1.02e9 }];
		const props = { ...card, rows, middle: 9e8, measure: format.measures.money, labels };
		const { full } = format.measures.money;
		const table = render(Tornado, { props: { ...props, tableShown: true } }).body;
		for (const text of ['31', '48', full(8.1e8), full(1.02e9), full(2.1e8)]) expect(table).toContain(`>${text}<`);
		const drawn = render(Tornado, { props }).body;
		expect(drawn).toContain('31 to 48');
		expect(drawn).not.toContain('NaN');
	}
);
