import { describe, expect, test } from 'vitest';
import { kaplanMeier, medianTime, type Exits } from '../../src/engine/stats/survival.ts';

/** Exits by time from two lists of times. */
function exitsOf(events: readonly number[], censored: readonly number[]): Exits[] {
	const count = (list: readonly number[], time: number) => list.filter((one) => one === time).length;
	const times = [...new Set([...events, ...censored])].sort((a, b) => a - b);
	return times.map((time) => ({ time, events: count(events, time), censored: count(censored, time) }));
}

describe('remission of leukaemia, weeks (Freireich et al. 1963, Blood 21; tabled in Gehan 1965 and most textbooks since)', () => {
	const treated = kaplanMeier(
		exitsOf([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
	);
	const placebo = kaplanMeier(exitsOf([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], []));

	test('under 6-mercaptopurine: the product-limit estimate, the number at risk and Greenwood’s standard error', () => {
		const published = [
			[6, 21, 0.857, 0.0764],
			[7, 17, 0.807, 0.0869],
			[10, 15, 0.753, 0.0963],
			[13, 12, 0.69, 0.1068],
			[16, 11, 0.627, 0.1141],
			[22, 7, 0.538, 0.1282],
			[23, 6, 0.448, 0.1346]
		];
		expect(treated).toHaveLength(published.length);
		treated.forEach((step, at) => {
			const [time, atRisk, share, se] = published[at] ?? [];
			expect([step.time, step.atRisk]).toEqual([time, atRisk]);
			expect(step.share).toBeCloseTo(share ?? NaN, 3);
			expect(step.se).toBeCloseTo(se ?? NaN, 4);
			expect(step.high).toBe(Math.min(1, step.high));
			expect(step.share - step.low).toBeCloseTo(1.959964 * step.se, 5);
		});
		expect(medianTime(treated)).toBe(23);
	});

	test('placebo: with nobody censored it is the share still well, and its median', () => {
		expect(medianTime(placebo)).toBe(8);
		for (const { time, share, se } of placebo) {
			const well = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].filter(
				(t) => t > time
			).length;
			expect(share).toBeCloseTo(well / 21, 12);
			if (share > 0) expect(se).toBeCloseTo(Math.sqrt((share * (1 - share)) / 21), 12);
		}
		expect(placebo.at(-1)).toMatchObject({ share: 0, se: 0, low: 0, high: 0 });
	});
});

test('a median that fewer than half have reached is not told; nobody followed gives nothing', () => {
	expect(medianTime(kaplanMeier(exitsOf([3], [12, 12, 12])))).toBeNull();
	expect(kaplanMeier([])).toEqual([]);
	expect(kaplanMeier(exitsOf([], [12, 12]))).toEqual([]);
});
