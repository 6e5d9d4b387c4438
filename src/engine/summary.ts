import { LIVES } from './kernel/accounts.ts';
import { METRICS, placeOf } from './metrics.ts';
import type { Arm, Outcome, Row } from './outcome.ts';
import { moments } from './stats/moments.ts';
import type { Shrunk } from './stats/shrunk.ts';
import { budgetLine, budgetOf } from './summary/budget.ts';
import { chancesOf, columnOf, gather, scalesOf, shareAbove, shrink, statOf, type Column } from './summary/column.ts';
import { worldOf, type World } from './summary/facts.ts';
import { fanOf } from './summary/fan.ts';
import { figuresOf, SERIES, type Figures } from './summary/figures.ts';
import { ladderTablesOf, type LadderTables } from './summary/ladder.ts';
import { funnelOf, spendBinsOf, tierSharesOf } from './summary/people.ts';
import { seriesOf } from './summary/series.ts';
import { settledOf } from './summary/settled.ts';
import type { DesignSummary, Stat, Summary } from './summary.types.ts';
import { ENGINE } from './version.ts';

/**
 * What a run has produced so far, as views and the command line draw it. Deterministic: sums run in order of replications.
 * The series of a metric and the tables of a ladder are worked out when first looked at: there are many, and a screen shows few.
 */
export function summarise(outcome: Outcome): Summary {
	const { scenario, weekly, periods, provisional } = outcome;
	const world = worldOf(scenario, weekly, periods);
	const none = outcome.arms[0];
	if (none?.id !== 'none') throw new Error('an outcome without its twin');
	const designs = outcome.arms.map((arm) => summariseArm(world, arm, none, weekly));
	const judged = designs.length > 1 ? designs.slice(1) : designs;
	const settled = settledOf(judged, outcome.replications);
	return {
		engine: ENGINE,
		scenarioDigest: outcome.scenarioDigest,
		...{ provisional, weekly, periods, designs },
		replications: outcome.replications,
		sample: meanOf(none.rows, (row) => livesOf(row, periods)),
		population: meanOf(none.rows, (row) => row.future.population),
		settled: provisional ? { ...settled, settled: false } : settled,
		funnel: funnelOf(none.rows, designs[0])
	};
}

function summariseArm(world: World, arm: Arm, none: Arm, weekly: boolean): DesignSummary {
	const figures = figuresOf(world, arm.id, arm.rows, none.rows, weekly);
	const columns = METRICS.map((_, i) => horizonColumn(figures, i));
	const horizon: Record<string, Stat> = {};
	METRICS.forEach((metric, i) => {
		const column = columns[i];
		const stat = column === undefined ? null : statOf(column);
		if (stat !== null) horizon[metric.id] = stat;
	});
	const cost = costColumns(figures, world.periods);
	const line = budgetLine(world);
	const covered = coveredColumns(world, cost, figures, columns);
	let ladder: { readonly tables: LadderTables | null } | undefined;
	const netBenefit = columns[placeOf('netBenefit')] ?? columnOf(new Float64Array(0), null);
	return {
		id: arm.id,
		horizon,
		series: seriesOf(figures, world.periods, columns),
		cost: fanOf(
			cost.points,
			arm.rows.map((row) => row.future.replication)
		),
		finalCost: cost.points[world.periods] ?? new Float64Array(0),
		netBenefit: netBenefit.real,
		pays: shareAbove(netBenefit, 0),
		budget: line === null ? null : budgetOf(covered.points, line, covered.shrunk),
		tierShares: tierSharesOf(figures, world.scenario, arm.id, world.periods),
		get ladder() {
			return (ladder ??= { tables: ladderTablesOf(arm.rows, world.periods, tiersOf(world.scenario, arm.id)) }).tables;
		},
		spendBins: spendBinsOf(figures)
	};
}

/** Tiers of a design's ladder; 0: none. */
function tiersOf({ designs }: Outcome['scenario'], arm: string): number {
	const ladder = designs.find(({ id }) => id === arm)?.tiers;
	return ladder?.on ? ladder.list.length : 0;
}

/** A cumulated cost of each future by point in time (0: launch), and what it was shrunk from at each point. */
export interface Cumulated {
	readonly points: Float64Array[];
	readonly shrunk: (at: number) => Shrunk | null;
}

function coveredColumns(
	{ scenario, periods }: World,
	cost: Cumulated,
	figures: readonly Figures[],
	columns: readonly Column[]
): Cumulated {
	return scenario.budget.covers === 'redemption' ? cost : programmeColumns(figures, periods, columns);
}

/** What the budget covers, cumulated by point in time (0: launch), of each future of a design, minor units; as its summary sees it. */
export function coveredCosts({ scenario, weekly, periods, arms }: Outcome, id: string): Cumulated {
	const world = worldOf(scenario, weekly, periods);
	const rows = (name: string) => arms.find((arm) => arm.id === name)?.rows ?? [];
	const figures = figuresOf(world, id, rows(id), rows('none'), weekly);
	const columns = METRICS.map((_, i) => horizonColumn(figures, i));
	return coveredColumns(world, costColumns(figures, periods), figures, columns);
}

export const coveredCost = (outcome: Outcome, id: string): Float64Array[] => coveredCosts(outcome, id).points;

/**
 * A metric of every future at the end of each period, its chance part scaled as over the horizon, by period. NaN of a formula (not defined in that period) counts as 0.
 * @throws when the outcome has no such design or the metric no series
 */
export function pathsOfMetric(
	{ scenario, weekly, periods, arms }: Outcome,
	id: string,
	metric: string
): Float64Array[] {
	const world = worldOf(scenario, weekly, periods);
	const [arm, none] = [id, 'none'].map((name) => arms.find((one) => one.id === name));
	const place = SERIES.findIndex((one) => one.id === metric);
	if (!arm || !none || place < 0) throw new Error(`the outcome has no paths of ${metric} for design ${id}`);
	const figures = figuresOf(world, id, arm.rows, none.rows, weekly);
	const factor = horizonColumn(figures, placeOf(metric)).split?.factor ?? 1;
	const all = figures.map((one) => one.series());
	return Array.from({ length: periods }, (_, p) => {
		const raw = gather(figures.length, (r) => {
			const value = all[r]?.[place * periods + p] ?? 0;
			return value === value ? value : 0;
		});
		return shrink(raw, moments(raw).mean, factor);
	});
}

/** A metric over the horizon in every future. */
function horizonColumn(figures: readonly Figures[], place: number): Column {
	const scales = scalesOf(figures);
	const values = gather(figures.length, (r) => figures[r]?.horizon[place] ?? 0);
	return columnOf(
		values,
		chancesOf(scales, (r) => figures[r]?.chance[place] ?? NaN)
	);
}

/**
 * Cumulative redemption cost by point in time, chance part scaled by what the blocks say at that point. What is paid stays paid: where a
 * small sample's scaling would let a future's cost fall, it is held to what follows.
 */
function costColumns(figures: readonly Figures[], periods: number): Cumulated {
	const scales = scalesOf(figures);
	const columns = Array.from({ length: periods + 1 }, (_, at) => {
		const values = gather(figures.length, (r) => figures[r]?.cost[at] ?? 0);
		return columnOf(
			values,
			chancesOf(scales, (r) => figures[r]?.costChance[at] ?? NaN)
		);
	});
	const points = columns.map(({ real }) => real);
	for (let at = periods - 1; at >= 0; at--) {
		const now = points[at];
		const next = points[at + 1];
		if (now === undefined || next === undefined) continue;
		for (let r = 0; r < now.length; r++) now[r] = Math.min(now[r] ?? 0, next[r] ?? 0);
	}
	return { points, shrunk: (at) => columns[at]?.shrunk ?? null };
}

/** Cumulative programme cost by point in time; blocks tell its chance part over the horizon only, which is used throughout. */
function programmeColumns(figures: readonly Figures[], periods: number, columns: readonly Column[]): Cumulated {
	const shrunk = columns[placeOf('programmeCost')]?.shrunk ?? null;
	const factor = columns[placeOf('programmeCost')]?.split?.factor ?? 1;
	const raws = Array.from({ length: periods + 1 }, (_, at) =>
		gather(figures.length, (r) => figures[r]?.programmeCost[at] ?? 0)
	);
	return {
		points: raws.map((raw) => shrink(raw, moments(raw).mean, factor)),
		shrunk: (at) => shrunk && likeShrunk(shrunk, raws[at] ?? new Float64Array(0))
	};
}

/** Another figure of the same futures, shrunk by the same factor: its chance is taken for the same part of its variance. */
function likeShrunk({ split, surplus }: Shrunk, raw: Float64Array): Shrunk | null {
	const { mean, variance } = moments(raw);
	if (!(variance > 0)) return null;
	const part = variance / split.observed;
	return { raw, mean, split: { ...split, observed: variance }, surplus: surplus.map((one) => one * part) };
}

/**
 * A metric over the horizon in every future of a design.
 * @throws when the outcome has no such design
 */
export function columnOfMetric(outcome: Outcome, design: string, metric: string): Column {
	const world = worldOf(outcome.scenario, outcome.weekly, outcome.periods);
	const [arm, none] = [design, 'none'].map((id) => outcome.arms.find((arm) => arm.id === id));
	if (!arm || !none) throw new Error(`the outcome has no design ${design}`);
	return horizonColumn(figuresOf(world, arm.id, arm.rows, none.rows, outcome.weekly), placeOf(metric));
}

function livesOf(row: Row, periods: number): number {
	return row.ledger.subarray(LIVES * periods, (LIVES + 1) * periods).reduce((sum, lives) => sum + lives, 0);
}

function meanOf<T>(items: readonly T[], value: (item: T) => number): number {
	return items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
