import { max, min } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { apart, textWidth } from './text.ts';

/** The engine's Fan, or the same as plain arrays. */
export interface FanData {
	readonly levels: readonly number[];
	readonly lower: readonly ArrayLike<number>[];
	readonly upper: readonly ArrayLike<number>[];
	readonly median: ArrayLike<number>;
	readonly samples: readonly ArrayLike<number>[];
}

type Scale = (value: number) => number;

/** The bands that are named: 95, 80 and 50 of 100, or what is drawn nearest to them. */
export const NAMED = [0.95, 0.8, 0.5] as const;

/** Faint outside, stronger inside, no outline anywhere. */
export function bandOpacity(level: number): number {
	if (level >= 0.85) return 0.055;
	return level >= 0.57 ? 0.075 : 0.1;
}

/** The level drawn nearest to the one asked for. */
export function nearestLevel(levels: readonly number[], wanted: number): number {
	let best = 0;
	levels.forEach((level, index) => {
		if (Math.abs(level - wanted) < Math.abs((levels[best] ?? 0) - wanted)) best = index;
	});
	return best;
}

function ends(fan: FanData): { lowest: number; highest: number } {
	const all = [fan.median, ...fan.lower, ...fan.upper, ...fan.samples].map((path) => Array.from(path));
	return {
		lowest: min(all, (path) => min(path)) ?? 0,
		highest: max(all, (path) => max(path)) ?? 0
	};
}

export interface FanDomain {
	readonly low: number;
	readonly high: number;
	/** the budget is so far above the futures that its line would flatten them: it is named at the upper edge instead */
	readonly budgetAbove: boolean;
}

/** From 0, high enough for every path and for the budget with room to write above it. */
export function fanDomain(fan: FanData, budget: number | undefined, top: (highest: number) => number): FanDomain {
	const { lowest, highest } = ends(fan);
	const line = budget ?? 0;
	const budgetAbove = budget !== undefined && highest > 0 && line * 1.14 > highest * 1.9;
	const needed = Math.max(highest, budgetAbove ? 0 : line * 1.14) || Math.max(line, 1);
	const round = top(needed);
	// A round end only where it leaves the futures room to fill the plot.
	return { low: Math.min(0, lowest), high: highest / round >= 0.6 ? round : needed, budgetAbove };
}

export function pathOf(values: ArrayLike<number>, x: Scale, y: Scale): string {
	const path = line<number>(
		(_, index) => x(index),
		(value) => y(value)
	).digits(1);
	return path(Array.from(values)) ?? '';
}

export function bandOf(lower: ArrayLike<number>, upper: ArrayLike<number>, x: Scale, y: Scale): string {
	const band = area<number>(
		(_, index) => x(index),
		(value) => y(value),
		(_, index) => y(upper[index] ?? 0)
	).digits(1);
	return band(Array.from(lower)) ?? '';
}

/** The parts of a path above the limit, cut exactly where it crosses: points of period and value. */
export function partsAbove(values: ArrayLike<number>, limit: number): [number, number][][] {
	const parts: [number, number][][] = [];
	let part: [number, number][] = [];
	for (let index = 0; index < values.length; index++) {
		const here = values[index] ?? 0;
		const before = values[index - 1];
		if (before !== undefined && before > limit !== here > limit) {
			const crossing: [number, number] = [index - 1 + (limit - before) / (here - before), limit];
			part.push(crossing);
			if (here <= limit) {
				parts.push(part);
				part = [];
			}
		}
		if (here > limit) part.push([index, here]);
	}
	if (part.length > 1) parts.push(part);
	return parts;
}

export function brokenPath(part: readonly [number, number][], x: Scale, y: Scale): string {
	const path = line<readonly [number, number]>(
		(point) => x(point[0]),
		(point) => y(point[1])
	).digits(1);
	return path(part) ?? '';
}

export interface FanFrame {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	readonly x: Scale;
	readonly y: Scale;
}

/** Room for the tick texts at the left and for the brackets with their names at the right. */
export function fanFrame(
	size: { width: number; height: number },
	last: number,
	domain: FanDomain,
	tickTexts: readonly string[],
	names: readonly string[]
): FanFrame {
	const left = Math.max(20, ...tickTexts.map((text) => textWidth(text) + 8));
	const right = Math.max(
		left + 80,
		size.width - 26 - Math.max(0, ...names.map((name, at) => textWidth(name, at === names.length - 1 ? 600 : 400)))
	);
	const top = 10;
	const bottom = size.height - 24;
	return {
		left,
		right,
		top,
		bottom,
		x: scaleLinear([0, Math.max(1, last)], [left, right]),
		y: scaleLinear([domain.low, domain.high], [bottom, top])
	};
}

export interface Bracket {
	readonly level: number;
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
	readonly width: number;
}

/** Lines 1, 2 and 3 px wide beside the last period, for about 95, 80 and 50 of 100. */
export function brackets(fan: FanData, frame: FanFrame): Bracket[] {
	const last = fan.median.length - 1;
	return NAMED.map((wanted, index) => {
		const at = nearestLevel(fan.levels, wanted);
		return {
			level: fan.levels[at] ?? wanted,
			x: frame.right + 6 + index * 4.5,
			top: frame.y(fan.upper[at]?.[last] ?? 0),
			bottom: frame.y(fan.lower[at]?.[last] ?? 0),
			width: index + 1
		};
	});
}

/** Baselines for the names of the brackets (at their upper ends) and of the median. */
export function namePlaces(list: readonly Bracket[], median: number, frame: FanFrame): number[] {
	return apart([...list.map((bracket) => bracket.top + 4), median + 4], 16, frame.top + 8, frame.bottom);
}
