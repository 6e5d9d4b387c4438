// Read-outs of the ladder's tables: pure functions over a future's ledger (kernel/ladderTables.ts).
import { ACCOUNTS, DISTANCE_AT, DISTANCE_BINS, DISTANCE_YEAR_AT, MIGRATION_AT, TIERS_MAX } from '../kernel/accounts.ts';
import type { Row } from '../outcome.ts';

const WIDTH = TIERS_MAX + 1;

/** The ledger of one future, with its tables behind the accounts. */
type Tables = Pick<Row, 'ledger'>;

function table(rows: readonly Tables[], periods: number, at: number, height: number, width: number): number[][] {
	return Array.from({ length: height }, (_, i) =>
		Array.from({ length: width }, (_, j) =>
			rows.reduce((sum, { ledger }) => sum + (ledger[ACCOUNTS * periods + at + i * width + j] ?? 0), 0)
		)
	);
}

/**
 * Members counted by tier at the start of a year from launch (row) and tier at its end (column; the last: left for good), over all whole years of
 * the horizon and all futures; under a year the horizon is the one step. Lives of the sample.
 * @param tiers of the ladder
 */
export function migrationCounts(rows: readonly Tables[], periods: number, tiers: number): number[][] {
	return table(rows, periods, MIGRATION_AT, tiers, WIDTH).map((row) => [...row.slice(0, tiers), row[TIERS_MAX] ?? 0]);
}

/** Counts as shares: each row sums to 1; a row of nobody is null (metrics.md 2, migration matrix). */
export function sharesOfRows(counts: readonly (readonly number[])[]): (number[] | null)[] {
	return counts.map((row) => {
		const whole = row.reduce((sum, count) => sum + count, 0);
		return whole > 0 ? row.map((count) => count / whole) : null;
	});
}

/**
 * Members by tier (row) and tenth of the next tier's bar they have reached (column), at the horizon or before every 1 January within it;
 * the top tier has no row. Lives of the sample.
 */
export function distanceCounts(
	rows: readonly Tables[],
	periods: number,
	tiers: number,
	when: 'horizon' | 'yearEnd'
): number[][] {
	const at = when === 'horizon' ? DISTANCE_AT : DISTANCE_YEAR_AT;
	return table(rows, periods, at, Math.max(0, tiers - 1), DISTANCE_BINS);
}

/** What a summary tells of a ladder's tables. Shares of the members of a tier; null: nobody was in it. */
export interface LadderTables {
	/** [tier at the start of a year][tier at its end, last: left for good] */
	readonly migration: readonly (readonly number[] | null)[];
	/** [tier][tenth of the next bar reached] at the horizon, and before every 1 January */
	readonly distance: readonly (readonly number[] | null)[];
	readonly distanceAtYearEnd: readonly (readonly number[] | null)[];
}

/** Of one design over its futures; null without a ladder. */
export function ladderTablesOf(rows: readonly Tables[], periods: number, tiers: number): LadderTables | null {
	if (tiers === 0) return null;
	return {
		migration: sharesOfRows(migrationCounts(rows, periods, tiers)),
		distance: sharesOfRows(distanceCounts(rows, periods, tiers, 'horizon')),
		distanceAtYearEnd: sharesOfRows(distanceCounts(rows, periods, tiers, 'yearEnd'))
	};
}
