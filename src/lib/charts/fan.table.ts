import type { Measure, TableData } from './chart.types.ts';
import { NAMED, nearestLevel, type FanData } from './fan.geometry.ts';

export interface FanHeads {
	readonly period: string;
	/** ends of a band, by its share: 95 of 100, low */
	readonly low: (share: number) => string;
	readonly high: (share: number) => string;
	readonly medianHead: string;
}

/** Each period with the ends of the named bands around the median, from lowest to highest. */
export function fanTable(fan: FanData, measure: Measure, heads: FanHeads): TableData {
	const named = NAMED.map((level) => nearestLevel(fan.levels, level));
	const columns = [
		...named.map((at) => ({ name: heads.low(fan.levels[at] ?? 0), values: fan.lower[at] })),
		{ name: heads.medianHead, values: fan.median },
		...named.toReversed().map((at) => ({ name: heads.high(fan.levels[at] ?? 0), values: fan.upper[at] }))
	];
	return {
		head: [heads.period, ...columns.map((column) => column.name)],
		rows: Array.from(fan.median, (_, period) => [
			String(period),
			...columns.map((column) => measure.full(column.values?.[period] ?? NaN))
		])
	};
}
