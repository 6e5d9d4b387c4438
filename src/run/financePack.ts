import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Books } from '../engine/finance/books.ts';
import { AGEING, monthsOfIssue, ultimateRates, type CohortRate } from '../engine/finance/cohorts.ts';
import { journal, type JournalLine } from '../engine/finance/journal.ts';
import { meanBooks } from '../engine/finance/meanBooks.ts';
import type { DeferredMonth } from '../engine/finance/deferred.ts';
import type { LiabilityRow, PointsRow } from '../engine/finance/rollForward.ts';
import type { Withheld } from '../engine/finance/books.ts';
import { minorUnits } from '../engine/plan/money.ts';
import { canonicalResults, type Results } from './results.ts';

/** The roll-forwards of one month in one future, side by side. */
export interface FutureMonth {
	readonly replication: number;
	readonly month: number;
	readonly points: PointsRow;
	readonly liability: LiabilityRow;
	readonly atFace: LiabilityRow;
	readonly deferred: Pick<DeferredMonth, 'opening' | 'allocated' | 'revenue' | 'deferred'>;
}

/** What finance books of one design: money in major units, points whole. Null: withheld because it does not tie. */
export interface FinancePack {
	readonly engine: string;
	readonly design: string;
	/** the future shown; null: the mean of all */
	readonly replication: number | null;
	readonly replications: number;
	readonly points: readonly PointsRow[] | null;
	readonly liability: readonly LiabilityRow[] | null;
	readonly atFace: readonly LiabilityRow[] | null;
	/** until nothing is deferred any more, run-off included */
	readonly deferred: readonly DeferredMonth[] | null;
	readonly journal: readonly JournalLine[] | null;
	/** points open at the horizon by age; upper bounds of the classes in months, the last one open */
	readonly ageing: { readonly bounds: readonly number[]; readonly points: readonly number[] } | null;
	/** by month of issue: first the opening balance, last all */
	readonly cohorts: readonly CohortRate[] | null;
	/** redeemed points by month of issue and age in months; the opening balance by month */
	readonly triangle: readonly (readonly number[])[] | null;
	readonly budget: Results['designs'][number]['budget'];
	readonly withheld: readonly Withheld[];
	/** SHA-256 of all the rest, and of every month of every future */
	readonly digest: string;
}

const inMajor = <T extends object>(row: T, minor: number, keys: readonly (keyof T)[]): T => {
	const money = keys.map((key) => [key, (row[key] as number) / minor]);
	return { ...row, ...Object.fromEntries(money) } as T;
};

const LIABILITY = ['opening', 'issued', 'redeemed', 'lapsed', 'reestimate', 'closing'] as const;
const DEFERRED = [
	'sales',
	'standAlone',
	'opening',
	'allocated',
	'revenue',
	'reestimate',
	'deferred',
	'hindsight'
] as const;

/** The months up to the one after which nothing is deferred; all of the horizon. */
function untilNothing(rows: readonly DeferredMonth[], months: number): readonly DeferredMonth[] {
	const last = rows.findIndex((row) => row.month >= months - 1 && row.deferred === 0);
	return last < 0 ? rows : rows.slice(0, last + 1);
}

/** The rows of every month of every future in which all tables tie, in order. Money in major units. */
export function futureMonths(all: readonly Books[], currency: Results['currency']): FutureMonth[] {
	const minor = minorUnits(currency);
	return all.flatMap(({ replication, points, liability, atFace, deferred }) => {
		if (replication === null || !points || !liability || !atFace || !deferred) return [];
		return points.flatMap((row, month): FutureMonth[] => {
			const [owed, face, later] = [liability[month], atFace[month], deferred[month]];
			if (!owed || !face || !later) return [];
			const { opening, allocated, revenue, deferred: left } = inMajor(later, minor, DEFERRED);
			return [
				{
					...{ replication, month, points: row },
					liability: inMajor(owed, minor, LIABILITY),
					atFace: inMajor(face, minor, LIABILITY),
					deferred: { opening, allocated, revenue, deferred: left }
				}
			];
		});
	});
}

/**
 * The finance pack of a design: the mean of all futures, or one of them.
 * @param results of the same run
 * @param all the books of every future of the design (books.ts)
 * @throws RangeError where there is no such future
 */
export function financePack(
	results: Results,
	design: string,
	all: readonly Books[],
	replication: number | null = null
): FinancePack {
	const minor = minorUnits(results.currency);
	const books = replication === null ? meanBooks(all) : all[replication];
	if (!books) throw new RangeError(`There is no future ${replication}: there are ${all.length}.`);
	const { points, liability, atFace, population, ageing, withheld } = books;
	const months = population ? monthsOfIssue(population) : 0;
	const deferred = books.deferred && untilNothing(books.deferred, months);
	const money = (rows: readonly LiabilityRow[] | null) => rows?.map((row) => inMajor(row, minor, LIABILITY)) ?? null;
	const rates = population && ultimateRates(population);
	const rest: Omit<FinancePack, 'digest'> = {
		...{ engine: results.engine, design, replication, replications: all.length, points },
		...{ liability: money(liability), atFace: money(atFace) },
		deferred: deferred?.map((row) => inMajor(pointsWhole(row), minor, DEFERRED)) ?? null,
		journal: deferred && journal(deferred).map((line) => inMajor(line, minor, ['debit', 'credit'])),
		ageing: ageing && { bounds: AGEING, points: ageing },
		cohorts: rates && [...rates.cohorts, rates.all],
		triangle: population && population.redeemed.map((row, cohort) => row.slice(Math.max(0, cohort - 1))),
		budget: results.designs.find(({ id }) => id === design)?.budget ?? null,
		withheld
	};
	const every = { ...rest, futures: futureMonths(all, results.currency), results: results.digest };
	return { ...rest, digest: bytesToHex(sha256(utf8ToBytes(canonicalResults(every)))) };
}

const pointsWhole = (row: DeferredMonth): DeferredMonth => ({
	...row,
	issued: Math.round(row.issued),
	redeemedToDate: Math.round(row.redeemedToDate),
	expectedTotal: Math.round(row.expectedTotal)
});
