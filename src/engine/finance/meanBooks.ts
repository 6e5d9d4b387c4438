// The mean of all futures as a table that ties: flows are rounded on their running sums, stocks follow (screens.md R49).
import type { Books, ClosingEstimate } from './books.ts';
import type { Cohorts } from './cohorts.ts';
import type { DeferredMonth } from './deferred.ts';
import { sharedOut, wholeCohorts } from './population.ts';
import { plus, sum, whole } from './posted.ts';
import { scaledRows, type LiabilityRow, type PointsRow } from './rollForward.ts';

type Numbers<T> = { readonly [K in keyof T]: number };

/** Rows of several tables added up, month by month and column by column. */
function added<T extends Numbers<T>>(tables: readonly (readonly T[])[]): T[] {
	const [first = [], ...others] = tables;
	return first.map((row, month) => {
		const keys = Object.keys(row) as (keyof T)[];
		const total = (key: keyof T): number =>
			others.reduce((all, table) => all + (table[month]?.[key] ?? 0), row[key] as number);
		return Object.fromEntries(keys.map((key) => [key, total(key)])) as unknown as T;
	});
}

/** Divides flows by `n`, rounded on their running sums: months shown add up to the mean of the whole. */
function runningMeans(flows: readonly number[], n: number): number[] {
	let [running, before] = [0, 0];
	return flows.map((flow) => {
		running += flow;
		const until = whole(running / n);
		const share = until - before;
		before = until;
		return share;
	});
}

/** As in one future: the re-estimate is what the closing leaves, so that the closing is the mean itself. */
function meanLiability(tables: readonly (readonly LiabilityRow[])[]): LiabilityRow[] {
	const [n, rows] = [tables.length, added(tables)];
	const mean = (key: keyof LiabilityRow): number[] =>
		runningMeans(
			rows.map((row) => row[key]),
			n
		);
	const flows = { issued: mean('issued'), redeemed: mean('redeemed'), lapsed: mean('lapsed') };
	let before = whole((rows[0]?.opening ?? 0) / n);
	return rows.map((row, month) => {
		const [issued, redeemed, lapsed] = [flows.issued[month] ?? 0, flows.redeemed[month] ?? 0, flows.lapsed[month] ?? 0];
		const [opening, closing] = [before, whole(row.closing / n)];
		before = closing;
		return { opening, issued, redeemed, lapsed, reestimate: closing - opening - issued + redeemed + lapsed, closing };
	});
}

/** Opening + allocated − revenue = deferred, in every month of the mean too. */
function meanDeferred(tables: readonly (readonly DeferredMonth[])[], cohorts: Cohorts): DeferredMonth[] {
	const [n, rows] = [tables.length, added(tables)];
	const mean = (key: keyof DeferredMonth): number[] =>
		runningMeans(
			rows.map((row) => row[key]),
			n
		);
	const [sales, standAlone, allocated, revenue, reestimate] = [
		mean('sales'),
		mean('standAlone'),
		mean('allocated'),
		mean('revenue'),
		mean('reestimate')
	];
	// the same in every future, so that what comes in is never less than what goes out, and nothing is left at the end
	let deferred = whole((rows[0]?.opening ?? 0) / n);
	let redeemedToDate = 0;
	return rows.map((row, month) => {
		const opening = deferred;
		deferred = opening + (allocated[month] ?? 0) - (revenue[month] ?? 0);
		redeemedToDate += sum(cohorts.redeemed.map((line) => line[month] ?? 0));
		return {
			month,
			...{ opening, deferred, redeemedToDate },
			sales: sales[month] ?? 0,
			issued: cohorts.issued[month + 1] ?? 0,
			priced: row.priced / n,
			standAlone: standAlone[month] ?? 0,
			allocated: allocated[month] ?? 0,
			expectedTotal: Math.max(redeemedToDate, whole(row.expectedTotal / n)),
			revenue: revenue[month] ?? 0,
			reestimate: reestimate[month] ?? 0,
			hindsight: whole(row.hindsight / n),
			stated: row.stated / n,
			caught: row.caught,
			nothing: row.nothing
		};
	});
}

function meanCohorts(all: readonly Cohorts[]): Cohorts {
	const [first, ...others] = all;
	if (!first) throw new RangeError('The mean of no futures is asked for.');
	const table = (key: 'redeemed' | 'lapsed'): number[][] =>
		first[key].map((row, cohort) => others.reduce((total, one) => plus(total, one[key][cohort] ?? []), [...row]));
	const issued = others.reduce((total, one) => plus(total, one.issued), [...first.issued]);
	return wholeCohorts({ issued, redeemed: table('redeemed'), lapsed: table('lapsed') }, 1 / all.length);
}

/**
 * The books of the mean: every table ties to the unit as those of one future do, and the tables tie with each other. A table that one future
 * withholds is withheld.
 * @param all of one design, at least one
 */
export function meanBooks(all: readonly Books[]): Books {
	const n = all.length;
	const every = <T>(of: (books: Books) => T | null): T[] | null => {
		const found = all.map(of).filter((one) => one !== null);
		return found.length === n ? found : null;
	};
	const points = every(({ points: rows }) => rows);
	const cohorts = every(({ population }) => population);
	const liability = every(({ liability: rows }) => rows);
	const atFace = every(({ atFace: rows }) => rows);
	const deferred = every(({ deferred: rows }) => rows);
	const ages = every(({ ageing }) => ageing);
	const population = cohorts && meanCohorts(cohorts);
	const rows: PointsRow[] | null = points && scaledRows(added(points), 1 / n);
	const estimates = added(all.map((books) => books.estimates));
	return {
		replication: null,
		points: rows,
		liability: liability && meanLiability(liability),
		atFace: atFace && meanLiability(atFace),
		estimates: estimates.map(({ rate, ofOpen, stated, cost, value }): ClosingEstimate => ({
			...{ rate: rate / n, ofOpen: ofOpen / n, stated: stated / n, cost: cost / n, value: value / n }
		})),
		population,
		ageing:
			ages &&
			rows &&
			sharedOut(
				ages.reduce((total, one) => plus(total, one)),
				rows.at(-1)?.closing ?? 0
			),
		deferred: deferred && population && meanDeferred(deferred, population),
		withheld: all.flatMap((books) => books.withheld).slice(0, 1)
	};
}
