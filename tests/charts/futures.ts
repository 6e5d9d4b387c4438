import type { FanData } from '../../src/lib/charts/fan.geometry.ts';

const LEVELS = [0.95, 0.9, 0.85, 0.8, 0.71, 0.64, 0.57, 0.5, 0.35, 0.2, 0.05];

/** Futures that grow in proportion to time, with known ends: no luck, so that tests can say what they expect. */
export function fan(periods: number, final: number, spread = 0.3): FanData {
	const line = (factor: number) =>
		Float64Array.from({ length: periods + 1 }, (_, at) => (final * factor * at) / periods);
	return {
		levels: LEVELS,
		lower: LEVELS.map((level) => line(1 - level * spread)),
		upper: LEVELS.map((level) => line(1 + level * spread)),
		median: line(1),
		samples: [-1, -0.6, -0.3, -0.1, 0.1, 0.3, 0.5, 0.7, 0.9, 1.1].map((at) => line(1 + at * spread))
	};
}

/** 200 futures from 6 to 14 million, in minor units. */
export const finals = Float64Array.from({ length: 200 }, (_, at) => 6e8 + at * 4e6);
