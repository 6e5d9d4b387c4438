// Everything finance asks of one design: roll-forward, triangle, deferred revenue, chain ladder, blow-up; of one future and over all of them.
import * as A from '../kernel/accounts.ts';
import type { Outcome, Row } from '../outcome.ts';
import { middle } from '../scenario/num.ts';
import { budgetLine, breachOf } from '../summary/budget.ts';
import { worldOf, type World } from '../summary/facts.ts';
import { scaleOf } from '../summary/view.ts';
import { coveredCost } from '../summary.ts';
import { ascending, quantile } from '../stats/quantile.ts';
import { TRIANGLE_MONTHS, triangleOf, type Triangle } from '../triangle.ts';
import { blowUps, type BlowUps, type Redemption } from './blowUp.ts';
import { booksOf, expectedRate, type ClosingEstimate, type Withheld } from './books.ts';
import { breakEvenLift } from './breakEven.ts';
import { ultimateRates, type CohortRate, type Cohorts } from './cohorts.ts';
import type { DeferredMonth } from './deferred.ts';
import { scaledCohorts } from './population.ts';
import { flow, sum } from './posted.ts';
import { project, type Projection } from './projection.ts';
import type { LiabilityRow, PointsRow } from './rollForward.ts';

export interface CohortAnswer extends CohortRate {
	/** over futures; null where no future issued points in that month */
	readonly median: number | null;
	readonly p10: number | null;
	readonly p90: number | null;
}

/** Money in minor units, points whole, of the whole population; null: withheld because it does not tie. */
export interface Statement {
	readonly design: string;
	/** the future shown, and how many there are */
	readonly replication: number;
	readonly replications: number;
	/** share of points expected to be redeemed before there were data */
	readonly expected: number;
	readonly points: readonly PointsRow[] | null;
	readonly liability: readonly LiabilityRow[] | null;
	/** the same at face value, without any expectation */
	readonly atFace: readonly LiabilityRow[] | null;
	/** at the close before the first month, then of each month */
	readonly estimates: readonly ClosingEstimate[];
	/** points open at the horizon by age (cohorts.ts AGEING), the last class older or of unknown age */
	readonly ageing: readonly number[] | null;
	/** of the future shown: redeemed by month of issue and age, run-off included */
	readonly triangle: readonly (readonly number[])[] | null;
	readonly cohorts: readonly CohortAnswer[] | null;
	readonly all: CohortAnswer | null;
	readonly deferred: readonly DeferredMonth[] | null;
	readonly projection: Projection | null;
	/** over all futures: medians of what the ladder projects and of the truth, and futures in which the truth lay within two standard errors */
	readonly ladders: {
		readonly futures: number;
		readonly projected: number;
		readonly error: number;
		readonly truth: number;
		readonly within: number;
	} | null;
	readonly breakEven: {
		readonly margin: number;
		/** redemption cost, run-off included, ÷ members' list value; mean over futures */
		readonly cost: number;
		readonly lift: number | null;
	};
	/** against the plan; null without a plan */
	readonly blowUp: {
		readonly planned: Redemption;
		/** futures that break the budget; null without a budget or a breach */
		readonly breaching: BlowUps | null;
		/** the dearest tenth of the futures, and all of them */
		readonly dearest: BlowUps | null;
		readonly all: BlowUps | null;
	} | null;
	readonly withheld: readonly Withheld[];
}

export interface StatementOptions {
	/** the future to show; else the one with the median redemption cost */
	readonly replication?: number;
	/** share of points expected to be redeemed before there are data, 0–1; else the mean over futures of the ultimate rate */
	readonly expected?: number;
	/** contract liability of the opening balance, major units; else the design's own where it is the one of today */
	readonly openingLiability?: number;
	/** what the budget was made from: the same scenario at its central values, or another; see `plannedRedemption` */
	readonly planned?: Redemption;
}

/** Points and redemption cost of a future over the horizon, scaled to its population. Cost in minor units. */
function redemptionOf(row: Row, periods: number): Redemption {
	const scale = scaleOf(row, periods);
	const of = (account: number): number => sum(flow(row, periods, account)) * scale;
	return {
		issued: of(A.POINTS_OPENING) + of(A.POINTS_ISSUED),
		redeemed: of(A.POINTS_REDEEMED),
		cost: of(A.FACE) + of(A.REWARDS)
	};
}

/** The same of every future of a design, in order. */
export const redemptionsOf = ({ arms, periods }: Outcome, id: string): Redemption[] =>
	(arms.find((arm) => arm.id === id)?.rows ?? []).map((row) => redemptionOf(row, periods));

/** What a plan holds for a design: means over the futures of an outcome, usually of `central(scenario)`. Null where the design is not in it. */
export function plannedRedemption(outcome: Outcome, id: string): Redemption | null {
	const all = redemptionsOf(outcome, id);
	if (all.length === 0) return null;
	const mean = (key: keyof Redemption): number => sum(all.map((one) => one[key])) / all.length;
	return { issued: mean('issued'), redeemed: mean('redeemed'), cost: mean('cost') };
}

/** Lower median: a future that exists. */
function medianFuture(rows: readonly Row[], periods: number): number {
	const costs = rows.map((row, place) => ({ place, cost: redemptionOf(row, periods).cost }));
	costs.sort((a, b) => a.cost - b.cost || a.place - b.place);
	return costs[(costs.length - 1) >> 1]?.place ?? 0;
}

/** Quantiles over futures of the ultimate rate, by cohort and of all points. */
function answers(shown: Cohorts, others: readonly Triangle[]) {
	const rates = others.map(ultimateRates);
	const own = ultimateRates(shown);
	const over = (row: CohortRate, of: (one: (typeof rates)[number]) => number | null | undefined): CohortAnswer => {
		const known = ascending(rates.map((one) => of(one)).filter((rate) => typeof rate === 'number'));
		const at = (p: number): number | null => (known.length > 0 ? quantile(known, p) : null);
		return { ...row, median: at(0.5), p10: at(0.1), p90: at(0.9) };
	};
	return {
		cohorts: own.cohorts.map((row, cohort) => over(row, ({ cohorts }) => cohorts[cohort]?.rate)),
		all: over(own.all, ({ all }) => all.rate)
	};
}

/** All chain ladders of an outcome beside the truth. */
function laddersOf(triangles: readonly Triangle[]): Statement['ladders'] {
	const all = triangles.map(project).filter((one) => one !== null);
	if (all.length === 0) return null;
	const median = (value: (one: Projection) => number): number => quantile(ascending(all.map(value)), 0.5);
	return {
		futures: all.length,
		projected: median(({ ladder }) => ladder.total),
		error: median(({ ladder }) => ladder.totalError),
		truth: median(({ total }) => total),
		within: all.filter(({ within }) => within).length
	};
}

/**
 * The finance tables of a design.
 * @param outcome by month, played with `triangles`
 * @throws RangeError where the outcome has no triangles, no such design or no such future
 */
export function statementOf(outcome: Outcome, id: string, options: StatementOptions = {}): Statement {
	const { scenario, weekly, periods, replications } = outcome;
	const rows = outcome.arms.find((arm) => arm.id === id)?.rows ?? [];
	const design = scenario.designs.find((one) => one.id === id);
	const tables = rows.map(({ triangle }) => triangle).filter((table) => table !== undefined);
	if (!design || weekly || tables.length < rows.length || rows.length === 0 || periods > TRIANGLE_MONTHS)
		throw new RangeError(
			`Finance needs design ${id}, played by month with triangles, up to ${TRIANGLE_MONTHS} months.`
		);
	const place = options.replication ?? medianFuture(rows, periods);
	const row = rows[place];
	if (!row) throw new RangeError(`There is no future ${place}: the outcome has futures 0 to ${rows.length - 1}.`);
	const world = worldOf(scenario, weekly, periods);
	const triangles = tables.map((table) => triangleOf(table, periods));
	const expected = options.expected ?? expectedRate(triangles);
	const books = booksOf(world, design, row, { expected, openingLiability: options.openingLiability });
	const { points, liability, atFace, estimates, population, deferred, withheld } = books;
	const scale = scaleOf(row, periods);
	const shown = triangles[place] as Triangle;
	return {
		design: id,
		...{ replication: row.future.replication, replications, expected, points, liability, atFace, estimates },
		ageing: books.ageing,
		triangle: population && population.redeemed,
		...(population ? answers(population, triangles) : { cohorts: null, all: null }),
		deferred,
		projection: population && project(scaledCohorts(shown, scale)),
		ladders: laddersOf(
			triangles.map((one, r) => ({ ...one, ...scaledCohorts(one, scaleOf(rows[r] as Row, periods)) }))
		),
		breakEven: breakEvenOf(rows, world),
		blowUp: options.planned ? blowUpOf(outcome, id, options.planned, world) : null,
		withheld
	};
}

function breakEvenOf(rows: readonly Row[], { scenario, periods }: World): Statement['breakEven'] {
	const shares = rows.map((row) => {
		const of = (account: number): number => sum(flow(row, periods, account));
		const cost = of(A.FACE) + of(A.REWARDS) + of(A.RUNOFF_FACE) + of(A.RUNOFF_REWARDS);
		const sales = of(A.MEMBER_GROSS);
		return sales > 0 ? cost / sales : 0;
	});
	const cost = sum(shares) / shares.length;
	const margin = middle(scenario.business.grossMargin);
	return { margin, cost, lift: breakEvenLift(margin, cost) };
}

function blowUpOf(outcome: Outcome, id: string, planned: Redemption, world: World): Statement['blowUp'] {
	const actual = redemptionsOf(outcome, id);
	const line = budgetLine(world);
	const points = line && coveredCost(outcome, id);
	const breaching = line && points ? actual.filter((_, r) => breachOf(points, line, r).first >= 0) : [];
	const dearest = [...actual].sort((a, b) => b.cost - a.cost).slice(0, Math.max(1, Math.floor(actual.length / 10)));
	return {
		planned,
		breaching: blowUps(breaching, planned),
		dearest: blowUps(dearest, planned),
		all: blowUps(actual, planned)
	};
}
