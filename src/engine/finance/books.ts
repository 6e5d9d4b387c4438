// The books of one design in one future: roll-forwards of points and of what is owed on them, cohorts, ageing, deferred revenue.
import * as A from '../kernel/accounts.ts';
import type { Outcome, Row } from '../outcome.ts';
import type { Design } from '../scenario/types.ts';
import { worldOf, type World } from '../summary/facts.ts';
import { scaleOf } from '../summary/view.ts';
import { triangleOf, type Triangle } from '../triangle.ts';
import { ageing, estimateAt, openAt, tieCohorts, ultimateRates, type Cohorts } from './cohorts.ts';
import { deferredRevenue, type DeferredMonth } from './deferred.ts';
import { scaledCohorts, sharedOut, wholeCohorts } from './population.ts';
import { flow, lastAge, openingLiability, plus, pointsPosted, pricesOf, salesOf, sum, whole } from './posted.ts';
import {
	liabilityRollForward,
	pointsRollForward,
	scaledRows,
	type LiabilityRow,
	type PointsRow
} from './rollForward.ts';
import { Untied } from './untied.ts';

/** A table that did not tie: withheld, with the row (from 0) and the amount it is off by. */
export interface Withheld {
	readonly table: string;
	readonly row: number;
	readonly amount: number;
}

/** What a closing knows of points still open. */
export interface ClosingEstimate {
	/** share of the points issued next that will be redeemed; share of the points open */
	readonly rate: number;
	readonly ofOpen: number;
	/** part of the rate that is still the stated expectation */
	readonly stated: number;
	/** cost and value to the customer of a redeemed point, minor units */
	readonly cost: number;
	readonly value: number;
}

/** Money in minor units, points whole, of the whole population; null: withheld because it does not tie. */
export interface Books {
	/** the future; null: the mean of all of them (meanBooks.ts) */
	readonly replication: number | null;
	readonly points: readonly PointsRow[] | null;
	/** what open points are expected to cost */
	readonly liability: readonly LiabilityRow[] | null;
	/** the same at face value, without any expectation */
	readonly atFace: readonly LiabilityRow[] | null;
	/** at the close before the first month, then of each month */
	readonly estimates: readonly ClosingEstimate[];
	/** issued, redeemed and lapsed by month of issue, run-off included */
	readonly population: Cohorts | null;
	/** points open at the horizon by age (cohorts.ts AGEING), the last class older or of unknown age */
	readonly ageing: readonly number[] | null;
	readonly deferred: readonly DeferredMonth[] | null;
	readonly withheld: readonly Withheld[];
}

export interface BooksOptions {
	/** share of points expected to be redeemed before there are data, 0–1 */
	readonly expected: number;
	/** contract liability of the opening balance, major units; else the design's own where it is the one of today */
	readonly openingLiability?: number | undefined;
}

/** The points of a row, tied three ways: ledger, lots by month of issue, lots counted at the horizon. */
function tiedPoints(row: Row, periods: number, triangle: Triangle): PointsRow[] {
	const { flows, opening } = pointsPosted(row, periods);
	const counted = Array.from({ length: periods }, (_, p) =>
		p === periods - 1 ? sum(triangle.open) : sum(triangle.issued.map((_one, cohort) => openAt(triangle, cohort, p)))
	);
	const rows = pointsRollForward(flows, opening, counted);
	tieCohorts(triangle, rows);
	return rows;
}

/** Mean over futures of the share of all points that was redeemed in the end; 0 where nothing was issued. */
export function expectedRate(triangles: readonly Cohorts[]): number {
	const rates = triangles.map((one) => ultimateRates(one).all.rate).filter((rate) => rate !== null);
	return rates.length > 0 ? sum(rates) / rates.length : 0;
}

/** @param row by month, with its triangle; a table that does not tie is null and told in `withheld` */
export function booksOf(world: World, design: Design, row: Row, options: BooksOptions): Books {
	const { periods } = world;
	const { expected } = options;
	const table = row.triangle;
	if (!table) throw new RangeError('Books need a row that was played with triangles.');
	const shown = triangleOf(table, periods);
	const scale = scaleOf(row, periods);
	const population = wholeCohorts(shown, scale);
	const withheld: Withheld[] = [];
	/** A table, or null and a note of what does not tie in it. */
	const tied = <T>(make: () => T): T | null => {
		try {
			return make();
		} catch (error) {
			if (!(error instanceof Untied)) throw error;
			withheld.push({ table: error.table, row: error.row, amount: error.amount });
			return null;
		}
	};
	const bound = lastAge(world, design.id);
	const prices = pricesOf(world, design.id, row.future.replication);
	const { flows } = pointsPosted(row, periods);
	const cost = plus(flow(row, periods, A.FACE), flow(row, periods, A.REWARDS));
	const estimates = Array.from({ length: periods + 1 }, (_, i): ClosingEstimate => {
		const { rate, ofOpen, stated } = estimateAt(shown, i - 1, expected, bound);
		const used = sum(flows.redeemed.slice(0, i));
		return { rate, ofOpen, stated, cost: used > 0 ? sum(cost.slice(0, i)) / used : prices.cost, value: prices.value };
	});

	const own = tied(() => tiedPoints(row, periods, shown));
	const points = own && scaledRows(own, scale);
	const each = estimates.map(({ ofOpen, cost: one }) => ofOpen * one);
	const liability = points && tied(() => liabilityRollForward(points, each));
	const face = estimates.map(({ value }) => value);
	const atFace = points && tied(() => liabilityRollForward(points, face));
	const opening = whole((options.openingLiability ?? openingLiability(design)) * world.minor);
	const deferred =
		own &&
		tied(() =>
			deferredRevenue(scaledCohorts(shown, scale), {
				sales: salesOf(row, world, scale),
				valuePerPoint: prices.value,
				...{ expected, lastAge: bound, opening }
			}).map((month) => ({ ...month, issued: population.issued[month.month + 1] ?? 0 }))
		);
	return {
		replication: row.future.replication,
		...{ points, liability, atFace, estimates, deferred, withheld },
		population: own && population,
		ageing: own && sharedOut(ageing(shown, periods - 1), points?.at(-1)?.closing ?? 0)
	};
}

/**
 * The books of every future of a design, in order, with the one expectation that they all begin with.
 * @param outcome by month, played with `triangles`
 */
export function booksOfFutures(outcome: Outcome, id: string, given: Partial<BooksOptions> = {}): Books[] {
	const { scenario, weekly, periods } = outcome;
	const design = scenario.designs.find((one) => one.id === id);
	const rows = outcome.arms.find((arm) => arm.id === id)?.rows ?? [];
	if (!design || weekly || rows.some(({ triangle }) => triangle === undefined))
		throw new RangeError(`Books need design ${id}, played by month with triangles.`);
	const world = worldOf(scenario, weekly, periods);
	const expected =
		given.expected ?? expectedRate(rows.map(({ triangle = new Float64Array() }) => triangleOf(triangle, periods)));
	return rows.map((row) => booksOf(world, design, row, { ...given, expected }));
}
