// The cohort × age triangle as it leaves the kernel: only the cohorts and months that a horizon has.
import type { Cohorts } from './finance/cohorts.ts';
import { AGES_MAX, TRIANGLE_AT } from './kernel/accounts.ts';
import { GONE_BY_COHORT, ISSUED_BY_COHORT, OPEN_BY_COHORT, USED_BY_COHORT } from './kernel/triangle.ts';

/** Months after the horizon that may be touched: three years, and the month in which the horizon lies. */
const RUN_OFF_MONTHS = 38;

/** Longest horizon that has a triangle, months. */
export const TRIANGLE_MONTHS = 61;

const columnsOf = (periods: number): number => Math.min(AGES_MAX, periods + RUN_OFF_MONTHS);

/** Issued by cohort, open at the horizon by cohort, redeemed by cohort · months + month, lapsed the same. */
export function compactTriangle(heap: Float64Array, periods: number): Float64Array {
	const [cohorts, months] = [periods + 1, columnsOf(periods)];
	const out = new Float64Array(2 * cohorts * (1 + months));
	const copy = (part: number, count: number, to: number): void =>
		out.set(heap.subarray(TRIANGLE_AT + part, TRIANGLE_AT + part + count), to);
	copy(ISSUED_BY_COHORT, cohorts, 0);
	copy(OPEN_BY_COHORT, cohorts, cohorts);
	for (let cohort = 0; cohort < cohorts; cohort++) {
		copy(USED_BY_COHORT + cohort * AGES_MAX, months, 2 * cohorts + cohort * months);
		copy(GONE_BY_COHORT + cohort * AGES_MAX, months, 2 * cohorts + (cohorts + cohort) * months);
	}
	return out;
}

export interface Triangle extends Cohorts {
	/** in lots at the horizon, counted there, by cohort */
	readonly open: readonly number[];
}

/** A triangle read out of a row, whole points of the sample. */
export function triangleOf(table: Float64Array, periods: number): Triangle {
	const [cohorts, months] = [periods + 1, columnsOf(periods)];
	const rows = (from: number): number[][] =>
		Array.from({ length: cohorts }, (_, cohort) =>
			Array.from(table.subarray(from + cohort * months, from + (cohort + 1) * months))
		);
	return {
		issued: Array.from(table.subarray(0, cohorts)),
		open: Array.from(table.subarray(cohorts, 2 * cohorts)),
		redeemed: rows(2 * cohorts),
		lapsed: rows(2 * cohorts + cohorts * months)
	};
}
