import { expect, test } from 'vitest';
import {
	bandOf,
	bandOpacity,
	brackets,
	brokenPath,
	fanDomain,
	fanFrame,
	namePlaces,
	nearestLevel,
	partsAbove,
	pathOf
} from '../../src/lib/charts/fan.geometry.ts';
import { periodAt, periodTicks, walked } from '../../src/lib/charts/periods.ts';
import { axisTop } from '../../src/lib/format/index.ts';
import { fan } from './futures.ts';

const top = (highest: number) => axisTop(highest);

test('bands are faint outside and stronger inside', () => {
	expect([0.95, 0.85, 0.8, 0.57, 0.5, 0.05].map(bandOpacity)).toEqual([0.055, 0.055, 0.075, 0.075, 0.1, 0.1]);
	expect(nearestLevel([0.95, 0.79, 0.5], 0.8)).toBe(1);
});

test('the axis starts at 0, shows every path, and the budget with room above it', () => {
	const data = fan(24, 1e9);
	const domain = fanDomain(data, 1.2e9, top);
	expect(domain.low).toBe(0);
	expect(domain.high).toBeGreaterThanOrEqual(1.2e9 * 1.14);
	expect(domain.high).toBeGreaterThanOrEqual(Math.max(...data.samples.flatMap((path) => Array.from(path))));
	expect(domain.budgetAbove).toBe(false);
	expect(fanDomain(data, 9e9, top)).toMatchObject({ budgetAbove: true });
	expect(fanDomain(data, 9e9, top).high).toBe(fanDomain(data, undefined, top).high);
	expect(fanDomain(fan(1, 0), undefined, top).high).toBeGreaterThan(0);
	expect(fanDomain(fan(1, 0), 5, top).budgetAbove).toBe(false);
});

test('a path is cut exactly where it crosses the budget', () => {
	expect(partsAbove([0, 10, 20, 10, 0], 15)).toEqual([
		[
			[1.5, 15],
			[2, 20],
			[2.5, 15]
		]
	]);
	expect(partsAbove([0, 5, 15], 10)).toEqual([
		[
			[1.5, 10],
			[2, 15]
		]
	]);
	expect(partsAbove([20, 5], 10)).toEqual([
		[
			[0, 20],
			[2 / 3, 10]
		]
	]);
	expect(partsAbove([0, 5, 10], 10)).toEqual([]);
	expect(partsAbove([0, 20, 0, 20], 10)).toHaveLength(2);
});

test('paths are plain coordinates with one decimal', () => {
	const [x, y] = [(period: number) => period * 10, (value: number) => 100 - value];
	expect(pathOf([0, 1.26, 3], x, y)).toBe('M0,100L10,98.7L20,97');
	expect(bandOf([0, 1], [0, 3], x, y)).toBe('M0,100L10,97L10,99L0,100Z');
	expect(
		brokenPath(
			[
				[0.5, 1],
				[1, 2]
			],
			x,
			y
		)
	).toBe('M5,99L10,98');
});

test('names of brackets and median never overlap and stay in the plot, however narrow the fan', () => {
	for (const spread of [0.001, 0.05, 0.4]) {
		const data = fan(24, 1e9, spread);
		const frame = fanFrame({ width: 328, height: 200 }, 24, fanDomain(data, undefined, top), ['¥10m'], ['95 of 100']);
		const lines = brackets(data, frame);
		const places = namePlaces(lines, frame.y(data.median[24] ?? 0), frame).toSorted((a, b) => a - b);
		places.slice(1).forEach((place, index) => expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-6));
		expect(places[0]).toBeGreaterThanOrEqual(frame.top);
		expect(places.at(-1)).toBeLessThanOrEqual(frame.bottom);
		expect(lines.map((line) => line.width)).toEqual([1, 2, 3]);
	}
});

test.each([
	[24, 4, false, [0, 6, 12, 18, 24]],
	[24, 2, false, [0, 12, 24]],
	[60, 5, false, [0, 12, 24, 36, 48, 60]],
	[60, 2, false, [0, 30, 60]],
	[17, 4, false, [0, 6, 12, 17]],
	[13, 4, false, [0, 6, 13]],
	[1, 4, false, [0, 1]],
	[104, 4, true, [0, 26, 52, 78, 104]],
	[260, 5, true, [0, 52, 104, 156, 208, 260]]
])('%d periods in at most %d parts', (last, parts, weekly, expected) => {
	expect(periodTicks(last, parts, weekly)).toEqual(expected);
});

test('ticks of data that begin after 0 stand at whole steps all the same', () => {
	expect(periodTicks(24, 2, false, 1)).toEqual([1, 12, 24]);
	expect(periodTicks(1, 2, false, 1)).toEqual([1]);
});

test('every horizon from 1 to 60 months has its last month named and no crowd', () => {
	for (let last = 1; last <= 60; last++) {
		const ticks = periodTicks(last, 4);
		expect(ticks[0]).toBe(0);
		expect(ticks.at(-1)).toBe(last);
		expect(ticks.length).toBeLessThanOrEqual(5);
	}
});

test('the period under the pointer, and keys that walk', () => {
	expect(periodAt(50, 0, 100, 24)).toBe(12);
	expect(periodAt(-5, 0, 100, 24)).toBe(0);
	expect(periodAt(500, 0, 100, 24)).toBe(24);
	expect(['ArrowRight', 'ArrowLeft', 'PageUp', 'Home', 'End'].map((key) => walked(key, 5, 24, 6))).toEqual([
		6, 4, 11, 0, 24
	]);
	expect(walked('ArrowLeft', 0, 24, 6)).toBe(0);
	expect(walked('a', 0, 24, 6)).toBeUndefined();
});
