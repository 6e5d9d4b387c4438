import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Lifts from '../../src/lib/charts/Lifts.svelte';
import { liftBars } from '../../src/lib/charts/lifts.geometry.ts';
import PairedDots from '../../src/lib/charts/PairedDots.svelte';
import PlayFutures from '../../src/lib/charts/PlayFutures.svelte';
import { aheadIn, playDomain } from '../../src/lib/charts/plays.geometry.ts';
import Waterfall from '../../src/lib/charts/Waterfall.svelte';
import { stepBars, stepDomain, tiedSteps } from '../../src/lib/charts/waterfall.geometry.ts';
import { format } from '../../src/lib/format/index.ts';
import { liftWords, type LiftFigures } from '../../src/lib/results/liftWords.ts';
import { wordsOf } from './words.ts';

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;
const text = (html: string) => html.replaceAll(/<!--.*?-->/g, '');
const cells = (html: string) => [...text(html).matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]!);
const digits = (shown: string) => Number(shown.replace('−', '-').replaceAll(/[^\d.-]/g, ''));

describe('steps of a waterfall', () => {
	const amounts = fc.array(fc.double({ min: -1e10, max: 1e10, noNaN: true }), { minLength: 1, maxLength: 20 });

	test('as shown they add up from the rounded start to the rounded end, whatever the unit', () => {
		fc.assert(
			fc.property(
				fc.double({ min: -1e10, max: 1e10, noNaN: true }),
				amounts,
				fc.constantFrom(1, 100, 1e6),
				(from, steps, unit) => {
					const shown = tiedSteps(from, steps, unit);
					const exact = steps.reduce((total, step) => total + step, from);
					// 0 and −0 are the same amount
					expect(shown.start === Math.round(from / unit) * unit).toBe(true);
					expect(Math.abs(shown.end - exact)).toBeLessThanOrEqual(unit / 2 + 1e-4);
					expect(shown.steps.reduce((total, step) => total + step, shown.start) === shown.end).toBe(true);
					shown.steps.forEach((step, i) => expect(Math.abs(step - steps[i]!)).toBeLessThanOrEqual(unit * 1.0001));
				}
			)
		);
	});

	test('bars hang on each other inside the axis, with their ranges', () => {
		const steps = [
			{ amount: 30, low: 10, high: 60 },
			{ amount: -50, low: null, high: null }
		];
		const domain = stepDomain(100, steps);
		expect(domain.low).toBeLessThan(80);
		expect(domain.high).toBeGreaterThan(160);
		const [up, down] = stepBars(100, steps, domain);
		expect(up!.end).toBeCloseTo(down!.from + down!.width, 9);
		expect(up!.range!.from).toBeGreaterThan(up!.from);
		expect(up!.range!.to).toBeGreaterThan(up!.end);
		expect(down!.range).toBeNull();
	});
});

test('lifts of one word share an axis that holds 0; what is not defined has no bar', () => {
	const { zero, bars } = liftBars([{ mean: 4, p25: 3, p75: 5 }, null, { mean: -1, p25: -5, p75: 0 }]);
	expect(zero).toBeCloseTo(50, 9);
	expect(bars[0]).toMatchObject({ from: 50, width: 40 });
	expect(bars[1]).toBeNull();
	expect(bars[2]!.from + bars[2]!.width).toBeCloseTo(50, 9);
});

test('played futures: who is ahead is counted, a tie counts for neither', () => {
	const plays = [
		{ future: 0, a: 1, b: 2 },
		{ future: 1, a: 2, b: 2 },
		{ future: 2, a: 3, b: 1 }
	];
	expect(aheadIn(plays)).toBe(1);
	const { low, high } = playDomain(plays);
	expect([low < 1, high > 3]).toEqual([true, true]);
	expect(playDomain([])).toEqual({ low: 0, high: 1 });
});

describe.each(['en', 'zh'] as const)('drawn in %s', (locale) => {
	const { card } = wordsOf(locale);
	const { measures, moneyExact } = format(locale);
	const money = { ...card, measure: measures.money };
	const rows = [
		{ id: 'visits', name: 'Visits', amount: 186_000_012.4, low: 1e8, high: 2.6e8, sentence: 'more' },
		{ id: 'perks', name: 'Perks', amount: -21_000_000.7, low: -3e7, high: -1e7, sentence: 'costs' },
		{ id: 'other', name: 'Other', amount: -33.3, low: null, high: null, sentence: 'small' }
	];
	const end = { name: 'A net', letter: 'A', design: 'a' as const, sentence: 'base' };
	const waterfall = {
		...{ ...money, start: 480_000_000.4, rows, from: end, to: { ...end, name: 'B net', letter: 'B' } },
		...{ exact: moneyExact, labels: { name: 'part', amount: 'mean', low: 'low', high: 'high' } }
	};

	test('the waterfall shows amounts that add up, and its table adds up to the cent', () => {
		const html = text(render(Waterfall, { props: waterfall }).body);
		expect(html).not.toMatch(/NaN|undefined/);
		expect(html).not.toContain(' style=');
		expect(count(html, /<rect class="(gain|loss)/g)).toBe(3);
		expect(count(html, /class="range/g)).toBe(2);
		const table = cells(render(Waterfall, { props: { ...waterfall, tableShown: true } }).body);
		const means = table.filter((_, at) => at % 3 === 0).map((shown) => Math.round(digits(shown) * 100));
		expect(means.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(means.at(-1));
		expect(means).toEqual([480_000_000, 186_000_013, -21_000_001, -33, 644_999_979]);
	});

	test('played futures are all there before anybody plays them, and in the table to the digit', () => {
		const plays = Array.from({ length: 20 }, (_, at) => ({ future: at, a: at * 1e7, b: 1e8 - at * 2e6 }));
		const point = (at: number, a: string, b: string) => `${at} ${a} ${b}`;
		const first = (at: number) => `future ${at}`;
		const labels = { play: 'Play', pause: 'Pause', step: 'Step', number: '#', a: 'A', b: 'B', first, point };
		const props = { ...money, plays, design: 'b' as const, labels };
		const html = text(render(PlayFutures, { props }).body);
		expect(count(html, /class="mark-fill/g)).toBe(2 * 2 * 20);
		expect(html).not.toMatch(/NaN|undefined/);
		const table = cells(render(PlayFutures, { props: { ...props, tableShown: true } }).body);
		expect(table).toEqual(plays.flatMap(({ a, b }) => [measures.money.full(a), measures.money.full(b)]));
	});

	test('paired dots are split at 0', () => {
		const values = Array.from({ length: 20 }, (_, at) => at - 4.5);
		const html = render(PairedDots, { props: { values, design: 'c', label: 'B less A' } }).body;
		expect([count(html, /class="hollow/g), count(html, /class="full/g)]).toEqual([5, 15]);
		expect(html).toContain('aria-label="B less A"');
	});

	test('the three lifts of two designs are drawn and written, with nobody to compare where there is nobody', () => {
		const stat = (mean: number) => ({ mean, p25: mean * 0.9, p75: mean * 1.1 }) as NonNullable<LiftFigures['subsidy']>;
		const figures = (factor: number): LiftFigures => ({
			...{ causalOrders: stat(0.7 * factor), anywayOrders: stat(25), incrementalMargin: stat(7e8 * factor) },
			...{ anywayMargin: stat(9e9), programmeCost: stat(5e8), costOfExtra: stat(1e8), subsidy: stat(4e8) },
			redemptionCost: stat(4.2e8)
		});
		const designs = [
			{ letter: 'A', design: 'a' as const, figures: figures(1) },
			{ letter: 'B', design: 'b' as const, figures: figures(2) }
		];
		const said = liftWords(format(locale), 24, designs);
		const props = { ...card, desc: said.sentence, lifts: said.lifts, designs, labels: said.labels };
		const html = text(render(Lifts, { props }).body);
		expect(html).not.toMatch(/NaN|undefined/);
		expect(count(html, /<rect class="causal/g)).toBe(6);
		expect(count(html, /<rect class="naive/g)).toBe(2);
		expect(html).toContain(said.labels.none);
		expect(said.sentence).toMatch(/A.0\.70.+B.1\.40/);
		const table = cells(render(Lifts, { props: { ...props, tableShown: true } }).body);
		expect(table).toHaveLength(9 * 6);
		expect(table.slice(6, 9)).toEqual(['0.70', '0.63', '0.77']);
	});
});
