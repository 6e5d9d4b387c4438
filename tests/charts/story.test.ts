import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { LifeEvent } from '../../src/engine/trace.ts';
import { storyOf } from '../../src/engine/story.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import Story from '../../src/lib/charts/Story.svelte';
import { balancePath, laneShape, nearestEvent } from '../../src/lib/charts/story.geometry.ts';
import { format } from '../../src/lib/format/index.ts';
import { cardWords } from '../../src/lib/messages/cards.ts';
import { calendarOf, storyWords } from '../../src/lib/results/storyWords.ts';
import { smallCoffee } from '../run/scenarios.ts';

const event = (kind: LifeEvent['kind'], day: number, numbers: Record<string, number | null> = {}): LifeEvent => ({
	...{ kind, day, numbers }
});
const LIFE: LifeEvent[] = [
	event('enrol', 0, { tier: 0 }),
	event('order', 4, { gross: 1000 }),
	event('earn', 4, { points: 10, balance: 10 }),
	event('order', 40, { gross: 2000 }),
	event('earn', 40, { points: 20, balance: 30 }),
	event('promote', 40, { tier: 1 }),
	event('redeem', 60, { points: 25 }),
	event('expire', 90, { points: 5, balance: 0 }),
	event('loss', 90, { complained: 1 }),
	event('demote', 120, { tier: 0 }),
	event('leave', 150, {})
];

test('a life as a lane: tiers, orders, points as steps, moments', () => {
	const shape = laneShape(LIFE, LIFE, 200);
	expect(shape.tiers).toEqual([
		{ tier: 0, from: 0, to: 40 },
		{ tier: 1, from: 40, to: 120 },
		{ tier: 0, from: 120, to: 200 }
	]);
	expect(shape.orders.map(({ day, gross }) => [day, gross])).toEqual([
		[4, 1000],
		[40, 2000]
	]);
	expect(shape.balance.map(({ day, points }) => [day, points])).toEqual([
		[0, 0],
		[4, 10],
		[40, 30],
		[60, 5],
		[90, 0]
	]);
	expect(shape.moments.map(({ kind }) => kind)).toEqual(['redeem', 'expire', 'complaint']);
	expect(shape.left).toBe(150);
	const { line } = balancePath(
		shape.balance,
		200,
		(day) => day,
		(points) => 100 - points
	);
	expect(line).toBe('M0.0,100.0H4.0V90.0H40.0V70.0H60.0V95.0H90.0V100.0H200.0');
	expect(nearestEvent(LIFE, 58)).toBe(6);
});

test('an order is extra when the life is further ahead of the first than ever; one that comes a day earlier is not', () => {
	const days = (list: number[]) => list.map((day) => event('order', day, { gross: 100 }));
	const marked = (own: number[], first: number[]) =>
		laneShape(days(own), days(first), 100).orders.map(({ extra }) => extra);
	expect(marked([10, 19, 30], [10, 20, 30])).toEqual([false, false, false]);
	expect(marked([10, 15, 20, 30, 34], [10, 20, 30])).toEqual([false, true, false, false, true]);
	// behind, then only catching up
	expect(marked([30, 40, 50], [10, 20, 50])).toEqual([false, false, false]);
});

test('a story is told in both languages, every event with its date and sentence, in chart and table', async () => {
	const scenario = smallCoffee({ sample: 300 });
	const design = scenario.designs[0];
	const study = { scenario, weekly: false };
	const request = { arms: ['none', design?.id ?? ''], replication: 0, choice: 'near' as const, scan: 100 };
	const story = storyOf(await wasmKernel(), study, request);
	for (const locale of ['en', 'zh'] as const) {
		const [words, f] = [cardWords(locale).story, format(locale)];
		const said = storyWords(scenario, story, words, f);
		const props = {
			...{ title: words.title, desc: said.sentence, words: { table: 'T', chart: 'C' }, labels: words },
			...{
				lanes: said.lanes,
				days: said.days,
				months: scenario.horizonMonths,
				parts: said.parts,
				monthTick: f.monthTick
			}
		};
		const html = render(Story, { props }).body;
		expect(html).not.toMatch(/NaN|undefined|style=/);
		expect(html).toContain(design?.name[locale]);
		const table = render(Story, { props: { ...props, tableShown: true } }).body;
		const told = story.lanes.flatMap(({ events }) => events.filter(({ day }) => day >= 0 && day <= said.days));
		expect([...table.matchAll(/<th scope="row"/g)]).toHaveLength(told.length);
		expect(said.lanes[1]?.money).toContain(f.moneyExact(story.lanes[1]?.money.net ?? NaN));
		if (locale === 'zh') expect(said.sentence).toMatch(/[\u4e00-\u9fff]/);
	}
});

test('months of a story are counted by the calendar', () => {
	const { days, monthOf } = calendarOf({ ...smallCoffee(), launch: '2027-01-01', horizonMonths: 24 });
	expect(days).toBe(731);
	expect([0, 30, 31, 364, 365, 730].map(monthOf)).toEqual([1, 1, 2, 12, 13, 24]);
});
