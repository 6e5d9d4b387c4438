import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Difference from '../../src/lib/charts/Difference.svelte';
import Dots from '../../src/lib/charts/Dots.svelte';
import Fan from '../../src/lib/charts/Fan.svelte';
import MoneyRows from '../../src/lib/charts/MoneyRows.svelte';
import TierLine from '../../src/lib/charts/TierLine.svelte';
import TierMix from '../../src/lib/charts/TierMix.svelte';
import { CHARTS } from '../../src/lib/charts/index.ts';
import { quantileDots } from '../../src/lib/charts/dots.geometry.ts';
import { fan, finals } from './futures.ts';
import { wordsOf } from './words.ts';

const count = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].length;
const text = (html: string) => html.replaceAll(/<!--.*?-->/g, '');
const cells = (html: string) => [...text(html).matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1]);
const rowHeads = (html: string) =>
	[...text(html).matchAll(/<th scope="row"[^>]*>([^<]*)<\/th>/g)].map((match) => match[1]);

const paths = fan(24, 9.4e8);
const shares = [
	[0.9, 0.08, 0.02],
	[0.726, 0.213, 0.061]
];
const bins = {
	low: 0,
	width: 0.25,
	counts: Array.from({ length: 64 }, (_, bin) => Math.max(0, 20 - Math.abs(bin - 24)))
};

describe.each(['en', 'zh'] as const)('prerendered in %s', (locale) => {
	const { card, format, fan: fanLabels, dots: dotLabels } = wordsOf(locale);
	const money = { ...card, measure: format.measures.money };
	const budget = { amount: 1.2e9, label: dotLabels.limit };
	const fanProps = { ...money, fan: paths, budget, periodTick: format.monthTick, labels: fanLabels };
	const dotProps = { ...money, values: finals, limit: 1.2e9, labels: dotLabels };
	const mixLabels = {
		period: fanLabels.period,
		share: (name: string, share: string) => `${name} ${share}`,
		point: (period: number, all: string) => `${period}: ${all}`
	};
	const mixProps = {
		...{ ...card, shares, names: ['Basic', 'Silver', 'Gold'], labels: mixLabels },
		...{ measure: format.measures.percent, periodTick: format.monthTick }
	};

	test('the fan is a complete picture in two widths, each with title and description', () => {
		const html = text(render(Fan, { props: fanProps }).body);
		for (const width of ['513', '328']) expect(html).toContain(`viewBox="0 0 ${width} `);
		expect(count(html, new RegExp(`<title id="[^"]+">${card.title}</title>`, 'g'))).toBe(2);
		expect(count(html, new RegExp(`<desc id="[^"]+">${card.desc}</desc>`, 'g'))).toBe(2);
		// 11 bands, 10 futures, the median and at least one future that breaches, twice
		expect(count(html, /<path /g)).toBeGreaterThanOrEqual(2 * 23);
		expect(count(html, /class="broken/g)).toBeGreaterThanOrEqual(2);
		expect(html).toContain(budget.label);
		expect(html).toContain(format.outOf100(0.95));
		expect(html).not.toContain('NaN');
		expect(html).not.toContain('undefined');
	});

	test('every id is used once, and every reference has its target', () => {
		const html = render(Fan, { props: fanProps }).body + render(TierLine, { props: lineProps() }).body;
		const perChart = [render(Fan, { props: fanProps }).body, render(TierLine, { props: lineProps() }).body];
		expect(html.length).toBeGreaterThan(0);
		for (const body of perChart) {
			const ids = [...body.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
			expect(new Set(ids).size).toBe(ids.length);
			for (const [, id] of body.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
			for (const [, list] of body.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g)) {
				for (const id of (list ?? '').split(' ')) expect(ids).toContain(id);
			}
		}
	});

	test('no style attributes: the policy of the page need not bend for charts', () => {
		for (const body of [render(Fan, { props: fanProps }).body, render(Dots, { props: dotProps }).body]) {
			expect(body).not.toContain(' style=');
		}
	});

	test('50 dots, split as the futures are', () => {
		const html = text(render(Dots, { props: dotProps }).body);
		const over = quantileDots(finals, 50).filter((value) => value > 1.2e9).length;
		expect(count(html, /class="dot full/g)).toBe(2 * (50 - over));
		expect(count(html, /class="dot breach/g)).toBe(2 * over);
		expect(html).toContain(dotLabels.hold);
		expect(html).toContain(dotLabels.breaks);
		expect(html).not.toContain('NaN');
	});

	test('the table of the fan is its data, to the digit', () => {
		const html = render(Fan, { props: { ...fanProps, tableShown: true } }).body;
		const full = format.measures.money.full;
		const expected = Array.from({ length: 25 }, (_, period) => [
			...[0, 3, 7].map((band) => full(paths.lower[band]?.[period] ?? NaN)),
			full(paths.median[period] ?? NaN),
			...[7, 3, 0].map((band) => full(paths.upper[band]?.[period] ?? NaN))
		]).flat();
		expect(cells(html)).toEqual(expected);
		expect(rowHeads(html)).toEqual(Array.from({ length: 25 }, (_, period) => String(period)));
		expect(html).not.toContain('<svg class="drawing');
	});

	test('the tables of dots, differences and tiers are their data', () => {
		const full = format.measures.money.full;
		const fifty = quantileDots(finals, 50);
		const dots = render(Dots, { props: { ...dotProps, tableShown: true } }).body;
		expect(cells(dots)).toEqual(fifty.map(full));
		expect(rowHeads(dots).filter((name) => name?.endsWith('◆'))).toHaveLength(
			fifty.filter((value) => value > 1.2e9).length
		);

		const net = Float64Array.from(finals, (value) => value - 9e8);
		const labels = { ahead: 'ahead in 62 of 100', point: (at: number) => String(at), number: '#', value: 'net' };
		const difference = { ...money, values: net, labels };
		expect(cells(render(Difference, { props: { ...difference, tableShown: true } }).body)).toEqual(
			quantileDots(net, 20).map(full)
		);
		const drawn = text(render(Difference, { props: difference }).body);
		const below = quantileDots(net, 20).filter((value) => value <= 0).length;
		expect(count(drawn, /class="dot hollow/g)).toBe(2 * below);
		expect(count(drawn, /class="dot full/g)).toBe(2 * (20 - below));
		expect(drawn).toContain(labels.ahead);

		const mix = render(TierMix, { props: { ...mixProps, tableShown: true } }).body;
		expect(cells(mix)).toEqual(shares.flat().map((share) => format.percent(share, 2)));
	});

	test('the tier mix names every tier beside its band', () => {
		const html = text(render(TierMix, { props: mixProps }).body);
		for (const [tier, name] of mixProps.names.entries()) {
			expect(html).toContain(`${name} ${format.percent(shares[1]?.[tier] ?? 0)}`);
		}
	});

	function lineProps() {
		return {
			...{ label: card.title, desc: card.desc, bins },
			tiers: mixProps.names.map((name) => ({ name, share: '12.3 %' })),
			thresholds: [
				{ label: 'Silver', value: 500 },
				{ label: 'Gold', value: 2_500, was: 3_000 }
			],
			show: (value: number) => format.price(value * 100),
			valueText: (index: number, value: number) => `${index}: ${value}`
		};
	}

	test('the tier line has a slider for every threshold, in both directions', () => {
		for (const vertical of [false, true]) {
			const html = text(render(TierLine, { props: { ...lineProps(), vertical } }).body);
			expect(count(html, /role="slider"/g)).toBe(4);
			expect(html).toContain('aria-valuenow="2500"');
			expect(html).toContain('aria-valuetext="1: 2500"');
			expect(html).toContain(`aria-orientation="${vertical ? 'vertical' : 'horizontal'}"`);
			expect(html).toContain('¥2,500');
			expect(html).toContain('tier-old');
			expect(html).not.toContain('NaN');
		}
	});

	test('money rows: what is shown adds up to what is shown', () => {
		const rows = [
			{ name: 'a', amount: 1_423_456_789 },
			{ name: 'b', amount: -631_954_321 },
			{ name: 'c', amount: -87_654_321 }
		];
		const props = { ...money, rows, total: { name: 'net' }, labels: { name: 'row', amount: 'amount' } };
		const digits = (shown: string | undefined) => Number((shown ?? '').replace('−', '-').replaceAll(/[^\d.-]/g, ''));
		const table = cells(render(MoneyRows, { props: { ...props, tableShown: true } }).body).map(digits);
		expect(table.slice(0, -1).reduce((total, amount) => total + amount, 0)).toBe(table.at(-1));
		expect(table.at(-1)).toBe(7_038_481);
		const html = text(render(MoneyRows, { props }).body);
		const shown = [...html.matchAll(/class="amount[^"]*">([^<]*)</g)].map((match) => digits(match[1]));
		const parts = shown.slice(0, -1).reduce((total, amount) => total + Math.round(amount * 10), 0);
		expect(parts).toBe(Math.round((shown.at(-1) ?? 0) * 10));
	});

	test('stale, failed and empty cards say so and lose nothing', () => {
		const stale = render(Fan, { props: { ...fanProps, stale: true, progress: 0.4 } }).body;
		expect(stale).toContain('width="40%"');
		expect(stale).toMatch(/class="plot[^"]*dimmed/);
		const failed = render(Fan, {
			props: { ...fanProps, error: { sentence: 'It stopped.', code: 'E201', fix: 'Go on' } }
		});
		for (const part of ['It stopped.', 'E201', 'Go on', 'role="alert"', '<svg class="drawing']) {
			expect(failed.body).toContain(part);
		}
		const empty = render(Fan, { props: { ...fanProps, empty: { sentence: 'Enter a budget.', button: 'Enter' } } }).body;
		expect(empty).toContain('Enter a budget.');
		expect(empty).toContain(card.title);
		expect(empty).not.toContain('<svg class="drawing');
	});

	test.each([1, 7, 60, 104])('a horizon of %d periods draws', (periods) => {
		const html = render(Fan, { props: { ...fanProps, fan: fan(periods, 9.4e8), weekly: periods > 60 } }).body;
		expect(html).not.toContain('NaN');
		expect(html).toContain(format.monthTick(periods, true));
	});
});

test('one row per chart, each id once', () => {
	expect(new Set(CHARTS.map((row) => row.id)).size).toBe(CHARTS.length);
	expect(new Set(CHARTS.map((row) => row.component)).size).toBe(CHARTS.length);
});
