import { chainLadder, cumulative, type ChainLadder } from './chainLadder.ts';
import { byAge, monthsOfIssue, monthsSeen, redeemedBy, type Cohorts } from './cohorts.ts';

/** What the chain ladder says at the horizon about points still to be redeemed, beside what is redeemed in the run-off. */
export interface Projection {
	/** the age in months from which the ladder starts: at younger ages some cohort had no redemption yet */
	readonly fromAge: number;
	/** month of issue of each cohort projected */
	readonly months: readonly number[];
	/** points still to be redeemed by cohort, and their standard errors (Mack 1993) */
	readonly ladder: ChainLadder;
	/** points redeemed in the run-off, by cohort, and in all of these */
	readonly truth: readonly number[];
	readonly total: number;
	/** true: the truth lies within the total ± two standard errors */
	readonly within: boolean;
}

/**
 * Chain ladder over months of issue as a practitioner would do it at the horizon: no tail beyond the oldest age. Cohorts younger than
 * `fromAge`, and the opening balance, are left out on both sides.
 * @returns null where fewer than three cohorts can be projected
 */
export function project(cohorts: Cohorts): Projection | null {
	const months = monthsOfIssue(cohorts);
	const rows = byAge(cohorts, months - 1)
		.map((row, month) => ({ month, row }))
		.filter(({ month }) => (cohorts.issued[month + 1] ?? 0) > 0);
	const sums = cumulative(rows.map(({ row }) => row));
	let fromAge = 0;
	while (fromAge < months && sums.some((row) => row.length > fromAge && !((row[fromAge] ?? 0) > 0))) fromAge++;
	const kept = rows
		.map(({ month }, i) => ({ month, row: (sums[i] ?? []).slice(fromAge) }))
		.filter(({ row }) => row.length > 0);
	if (kept.length < 3) return null;
	const ladder = chainLadder(kept.map(({ row }) => row));
	const last = monthsSeen(cohorts) - 1;
	const truth = kept.map(
		({ month }) => redeemedBy(cohorts, month + 1, last) - redeemedBy(cohorts, month + 1, months - 1)
	);
	const total = truth.reduce((sum, points) => sum + points, 0);
	const within = Math.abs(total - ladder.total) <= 2 * ladder.totalError;
	return { fromAge, months: kept.map(({ month }) => month), ladder, truth, total, within };
}
