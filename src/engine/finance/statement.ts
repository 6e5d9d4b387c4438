// Everything finance asks of one design: roll-forward, triangle, deferred revenue, chain ladder, blow-up; of one future and over all of them.
import * as A from '../kernel/accounts.ts';
import type { Outcome, Row } from '../outcome.ts';
import { drawReplication, planOf } from '../plan/plan.ts';
import { middle } from '../scenario/num.ts';
import { budgetLine, breachOf } from '../summary/budget.ts';
import { worldOf, type World } from '../summary/facts.ts';
import { scaleOf } from '../summary/view.ts';
import { coveredCost } from '../summary.ts';
import { ascending, quantile } from '../stats/quantile.ts';
import { TRIANGLE_MONTHS, triangleOf, type Triangle } from '../triangle.ts';
import { blowUps, type BlowUps, type Redemption } from './blowUp.ts';
import { breakEvenLift } from './breakEven.ts';
import { ageing, estimateAt, openAt, tieCohorts, ultimateRates, type CohortRate, type Cohorts } from './cohorts.ts';
import { deferredRevenue, type DeferredMonth } from './deferred.ts';
import { project, type Projection } from './projection.ts';
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

const whole = (amount: number): number => Math.floor(amount + 0.5);

function flow(row: Row, periods: number, account: number): number[] {
	return Array.from(row.ledger.subarray(account * periods, (account + 1) * periods));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value + (b[i] ?? 0));

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

/** What a plan holds for a design: means over the futures of an outcome, usually of `central(scenario)`. Null where the design is not in it. */
export function plannedRedemption({ arms, periods }: Outcome, id: string): Redemption | null {
	const rows = arms.find((arm) => arm.id === id)?.rows ?? [];
	if (rows.length === 0) return null;
	const all = rows.map((row) => redemptionOf(row, periods));
	const mean = (key: keyof Redemption): number => sum(all.map((one) => one[key])) / all.length;
	return { issued: mean('issued'), redeemed: mean('redeemed'), cost: mean('cost') };
}

/** Lower median: a future that exists. */
function medianFuture(rows: readonly Row[], periods: number): number {
	const costs = rows.map((row, place) => ({ place, cost: redemptionOf(row, periods).cost }));
	costs.sort((a, b) => a.cost - b.cost || a.place - b.place);
	return costs[(costs.length - 1) >> 1]?.place ?? 0;
}

/** Rates of a point by the rules of a future: list value to the customer, and cost before any redemption. Minor units. */
function pricesOf({ scenario }: World, id: string, replication: number): { value: number; cost: number } {
	const plan = planOf(drawReplication(scenario, false, replication), id);
	const at = (cell: number): number => plan[cell] ?? 0;
	const value = at(A.P_VALUE_POINTS) > 0 ? at(A.P_VALUE_MONEY) / at(A.P_VALUE_POINTS) : 0;
	let [cost, points] = [0, 0];
	for (let i = 0; i < at(A.P_ITEMS); i++) {
		const row = A.ITEMS_AT + i * A.I_WIDTH;
		cost += at(row + A.I_WEIGHT) * at(row + A.I_COST);
		points += at(row + A.I_WEIGHT) * at(row + A.I_POINTS);
	}
	return { value, cost: points > 0 ? cost / points : value };
}

/** The age beyond which the rules let no point be redeemed; a rule change may move it, so then there is no bound. */
function lastAge({ scenario }: World, id: string): number {
	const design = scenario.designs.find((one) => one.id === id);
	if (!design || design.changes.some(({ on }) => on)) return Infinity;
	const { kind, months, yearsAhead } = design.points.expiry;
	if (kind === 'afterEarning') return months;
	return kind === 'date' ? 12 * (yearsAhead + 1) : Infinity;
}

const scaledCohorts = (cohorts: Cohorts, scale: number): Cohorts => {
	const times = (row: readonly number[]): number[] => row.map((points) => points * scale);
	return { issued: times(cohorts.issued), redeemed: cohorts.redeemed.map(times), lapsed: cohorts.lapsed.map(times) };
};

/** The same as whole points whose months add up to the scaled roll-forward: rounded on running sums, month after month. */
function wholeCohorts(cohorts: Cohorts, scale: number): Cohorts {
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
function sharedOut(parts: readonly number[], all: number): number[] {
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

/** Cash of members by month: what is paid for goods and points together. Under a commission, the members' part of it. Minor units. */
function salesOf(row: Row, world: World, scale: number): number[] {
	const { periods } = world;
	const of = (account: number): number[] => flow(row, periods, account);
	const [gross, member, face, revenue] = [of(A.GROSS), of(A.MEMBER_GROSS), of(A.FACE), of(A.REVENUE)];
	const retail = world.scenario.business.revenue === 'retail';
	return member.map((amount, p) => {
		const share = (gross[p] ?? 0) > 0 ? amount / (gross[p] ?? 1) : 0;
		return whole((retail ? amount - (face[p] ?? 0) : (revenue[p] ?? 0) * share) * scale);
	});
}

interface Books {
	readonly flows: { issued: number[]; redeemed: number[]; expired: number[]; forfeited: number[] };
	readonly opening: number;
}

function booksOf(row: Row, periods: number): Books {
	const of = (account: number): number[] => flow(row, periods, account);
	return {
		opening: sum(of(A.POINTS_OPENING)),
		flows: {
			issued: of(A.POINTS_ISSUED),
			redeemed: of(A.POINTS_REDEEMED),
			expired: of(A.POINTS_EXPIRED),
			forfeited: plus(of(A.POINTS_FORFEITED), of(A.POINTS_CANCELLED))
		}
	};
}

/** The points of a row, tied three ways: ledger, lots by month of issue, lots counted at the horizon. */
function tiedPoints(row: Row, periods: number, triangle: Triangle): PointsRow[] {
	const { flows, opening } = booksOf(row, periods);
	const counted = Array.from({ length: periods }, (_, p) =>
		p === periods - 1 ? sum(triangle.open) : sum(triangle.issued.map((_one, cohort) => openAt(triangle, cohort, p)))
	);
	const rows = pointsRollForward(flows, opening, counted);
	tieCohorts(triangle, rows);
	return rows;
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
	const shown = triangles[place] as Triangle;
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

	const ultimate = triangles.map((one) => ultimateRates(one).all.rate).filter((rate) => rate !== null);
	const expected = options.expected ?? (ultimate.length > 0 ? sum(ultimate) / ultimate.length : 0);
	const bound = lastAge(world, id);
	const prices = pricesOf(world, id, row.future.replication);
	const { flows } = booksOf(row, periods);
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
		design: id,
		...{ replication: row.future.replication, replications, expected, points, liability, atFace, estimates },
		ageing: own && sharedOut(ageing(shown, periods - 1), points?.at(-1)?.closing ?? 0),
		triangle: own && population.redeemed,
		...(own ? answers(population, triangles) : { cohorts: null, all: null }),
		deferred,
		projection: own && project(scaledCohorts(shown, scale)),
		ladders: laddersOf(
			triangles.map((one, r) => ({ ...one, ...scaledCohorts(one, scaleOf(rows[r] as Row, periods)) }))
		),
		breakEven: breakEvenOf(rows, world),
		blowUp: options.planned ? blowUpOf(outcome, id, options.planned, world) : null,
		withheld
	};
}

/** The contract liability that the design of today brings along, major units. */
function openingLiability(design: Outcome['scenario']['designs'][number]): number {
	return design.opening.on ? design.opening.contractLiability : 0;
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
	const rows = outcome.arms.find((arm) => arm.id === id)?.rows ?? [];
	const actual = rows.map((row) => redemptionOf(row, world.periods));
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
