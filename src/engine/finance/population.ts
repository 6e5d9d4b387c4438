// Cohorts of a sample as those of its population.
import type { Cohorts } from './cohorts.ts';
import { sum, whole } from './posted.ts';

export const scaledCohorts = (cohorts: Cohorts, scale: number): Cohorts => {
	const times = (row: readonly number[]): number[] => row.map((points) => points * scale);
	return { issued: times(cohorts.issued), redeemed: cohorts.redeemed.map(times), lapsed: cohorts.lapsed.map(times) };
};

/** The same as whole points whose months add up to the scaled roll-forward: rounded on running sums, month after month. */
export function wholeCohorts(cohorts: Cohorts, scale: number): Cohorts {
	let running = 0;
	const next = (points: number): number => {
		const before = whole(running * scale);
		running += points;
		return whole(running * scale) - before;
	};
	const table = (rows: readonly (readonly number[])[]): number[][] => {
		const made = rows.map((): number[] => []);
		const months = rows[0]?.length ?? 0;
		running = 0;
		for (let month = 0; month < months; month++)
			rows.forEach((row, cohort) => made[cohort]?.push(next(row[month] ?? 0)));
		return made;
	};
	const [opening = 0, ...issued] = cohorts.issued;
	const scaled = { issued: [whole(opening * scale), ...issued.map(next)] };
	return { ...scaled, redeemed: table(cohorts.redeemed), lapsed: table(cohorts.lapsed) };
}

/** A whole shared out in proportion to parts, as whole points that add up to it. */
export function sharedOut(parts: readonly number[], all: number): number[] {
	const sample = sum(parts);
	let [before, running] = [0, 0];
	return parts.map((part) => {
		running += part;
		const until = sample > 0 ? whole((running * all) / sample) : 0;
		const share = until - before;
		before = until;
		return share;
	});
}
