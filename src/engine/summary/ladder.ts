// Read-outs of the ladder's tables: pure functions over a future's ledger (kernel/ladderTables.ts).
import {
	ACCOUNTS,
	DISTANCE_AT,
	DISTANCE_BINS,
	DISTANCE_YEAR_AT,
	FOLLOWED_AT,
	MIGRATION_AT,
	MONTH_BINS,
	NEAR_AT,
	NEAR_YEAR_AT,
	REACHED_AT,
	TABLE_CELLS,
	TIERS_MAX
} from '../kernel/accounts.ts';
import type { Future, Row } from '../outcome.ts';
import { quantile } from '../stats/quantile.ts';
import type { Exits } from '../stats/survival.ts';

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
 * Members counted by tier at the start of a year from launch (row; the last: who joined, or came back, within it) and tier at its end
 * (column; the last: left for good), over all whole years of the horizon and all futures; under a year the horizon is the one step.
 * Lives of the sample.
 * @param tiers of the ladder
 */
export function migrationCounts(rows: readonly Tables[], periods: number, tiers: number): number[][] {
	const all = table(rows, periods, MIGRATION_AT, WIDTH, WIDTH);
	return [...all.slice(0, tiers), ...all.slice(TIERS_MAX)].map((row) => [...row.slice(0, tiers), row[TIERS_MAX] ?? 0]);
}

/** Counts as shares: each row sums to 1; a row of nobody is null (metrics.md 2, migration matrix). */
export function sharesOfRows(counts: readonly (readonly number[])[]): (number[] | null)[] {
	return counts.map((row) => {
		const whole = row.reduce((sum, count) => sum + count, 0);
		return whole > 0 ? row.map((count) => count / whole) : null;
	});
}

/** At the horizon, or before every 1 January within it. */
export type When = 'horizon' | 'yearEnd';

/**
 * Members by tier to come (row: the first above the entry tier, …) and how much of its bar they have reached, in twentieths (column): 20 below
 * it, of members of the tier before; 4 from it on, of those who hold it. Lives of the sample.
 */
export function distanceCounts(rows: readonly Tables[], periods: number, tiers: number, when: When): number[][] {
	const at = when === 'horizon' ? DISTANCE_AT : DISTANCE_YEAR_AT;
	return table(rows, periods, at, Math.max(0, tiers - 1), DISTANCE_BINS);
}

/** Of these, those who are one usual order from the tier to come. */
export function nearCounts(rows: readonly Tables[], periods: number, tiers: number, when: When): number[] {
	return (
		table(rows, periods, when === 'horizon' ? NEAR_AT : NEAR_YEAR_AT, 1, TIERS_MAX - 1)[0]?.slice(0, tiers - 1) ?? []
	);
}

/** Whole months of membership at which a bin of the kernel begins. */
export const monthOfBin = (bin: number): number => (bin < 24 ? bin : 24 + 3 * (bin - 24));

/**
 * How long members were followed until they first held a tier (events), left or met the horizon (censored): by tier above the entry one,
 * by months of membership. Lives of the sample.
 */
export function reachExits(rows: readonly Tables[], periods: number, tiers: number): Exits[][] {
	const reached = table(rows, periods, REACHED_AT, tiers - 1, MONTH_BINS);
	const followed = table(rows, periods, FOLLOWED_AT, tiers - 1, MONTH_BINS);
	return reached.map((events, above) =>
		events.map((count, bin) => ({
			time: monthOfBin(bin),
			events: count,
			// whoever has not held this tier: highest tier held below it
			censored: followed.slice(0, above + 1).reduce((sum, row) => sum + (row[bin] ?? 0), 0)
		}))
	);
}

/** Who moved from which tier to which. People are means over the futures. */
export interface Migration {
	/** [tier at the start of a year, last: joined in it][tier at its end, last: left] */
	readonly people: readonly (readonly number[])[];
	/** the same as shares of the row, in 9 of 10 futures between these; null: nobody was in it */
	readonly low: readonly (readonly number[] | null)[];
	readonly high: readonly (readonly number[] | null)[];
}

/** How far members are from a tier. People are means over the futures. */
export interface Distance {
	/** by twentieth of the bar reached; the last four hold the tier already */
	readonly people: readonly number[];
	/** one usual order from it */
	readonly near: number;
}

/** What a summary tells of a ladder's tables. Distance and time by tier, the first above the entry tier first. */
export interface LadderTables {
	readonly migration: Migration;
	readonly distance: readonly Distance[];
	readonly distanceAtYearEnd: readonly Distance[];
	/** lives of the sample, all futures together */
	readonly reach: readonly (readonly Exits[])[];
}

type Played = Tables & { readonly future: Pick<Future, 'population' | 'sample'> };

/** Of one design over its futures; null without a ladder. */
export function ladderTablesOf(rows: readonly Played[], periods: number, tiers: number): LadderTables | null {
	if (tiers === 0) return null;
	const people = ({ future }: Played) => future.population / Math.max(1, future.sample) / rows.length;
	const mean = { ledger: sumTables(rows, periods, people) };
	const distance = (when: When): Distance[] => {
		const near = nearCounts([mean], 0, tiers, when);
		return distanceCounts([mean], 0, tiers, when).map((people, at) => ({ people, near: near[at] ?? 0 }));
	};
	return {
		migration: { people: migrationCounts([mean], 0, tiers), ...rangesOfMigration(rows, periods, tiers) },
		distance: distance('horizon'),
		distanceAtYearEnd: distance('yearEnd'),
		reach: reachExits([{ ledger: sumTables(rows, periods, () => 1) }], 0, tiers)
	};
}

/** The tables alone, summed over the futures. */
function sumTables(rows: readonly Played[], periods: number, weight: (row: Played) => number): Float64Array {
	const [from, cells] = [ACCOUNTS * periods, TABLE_CELLS];
	const sums = new Float64Array(cells);
	for (const row of rows) {
		const { ledger } = row;
		const each = weight(row);
		for (let cell = 0; cell < cells; cell++) sums[cell] = (sums[cell] ?? 0) + (ledger[from + cell] ?? 0) * each;
	}
	return sums;
}

/** Shares of a row in 9 of 10 futures; a future in which nobody was in it says nothing. Read for every future, so without small arrays. */
function rangesOfMigration(rows: readonly Played[], periods: number, tiers: number): Pick<Migration, 'low' | 'high'> {
	const places = [...Array.from({ length: tiers }, (_, tier) => tier), TIERS_MAX];
	const low: (number[] | null)[] = [];
	const high: (number[] | null)[] = [];
	for (const from of places) {
		const at = ACCOUNTS * periods + MIGRATION_AT + from * WIDTH;
		const shares = places.map(() => new Float64Array(rows.length));
		let seen = 0;
		for (const { ledger } of rows) {
			let whole = 0;
			for (let to = 0; to < WIDTH; to++) whole += ledger[at + to] ?? 0;
			if (whole === 0) continue;
			places.forEach((to, column) => ((shares[column] as Float64Array)[seen] = (ledger[at + to] ?? 0) / whole));
			seen++;
		}
		const sorted = shares.map((column) => column.subarray(0, seen).sort());
		low.push(seen === 0 ? null : sorted.map((column) => quantile(column, 0.05)));
		high.push(seen === 0 ? null : sorted.map((column) => quantile(column, 0.95)));
	}
	return { low, high };
}
