import { LIVES } from './kernel/accounts.ts';
import { placeOf } from './metrics.ts';
import type { Arm, Outcome, Row } from './outcome.ts';
import { moments } from './stats/moments.ts';
import type { Shrunk } from './stats/shrunk.ts';
import { budgetLine, budgetOf } from './summary/budget.ts';
import { chancesOf, columnOf, gather, scalesOf, shareAbove, shrink, type Column } from './summary/column.ts';
import { worldOf, type World } from './summary/facts.ts';
import { fanOf } from './summary/fan.ts';
import { figuresOf, type Figures } from './summary/figures.ts';
import { columnsOf, horizonOf, type Columns } from './summary/horizon.ts';
import { ladderTablesOf } from './summary/ladder.ts';
import { once } from './summary/once.ts';
import { funnelOf, spendBinsOf, tierSharesOf } from './summary/people.ts';
import { seriesOf } from './summary/series.ts';
import { settledOf } from './summary/settled.ts';
import type { DesignSummary, Summary } from './summary.types.ts';
import { ENGINE } from './version.ts';

/**
 * What a run has produced so far, as views and the command line draw it. Deterministic: sums run in order of replications.
 * What is said of a metric, and all tables, are worked out when first looked at: there are many, and a screen shows few.
 */
export function summarise(outcome: Outcome): Summary {
	const { scenario, weekly, periods, provisional } = outcome;
	const world = worldOf(scenario, weekly, periods);
	const none = outcome.arms[0];
	if (none?.id !== 'none') throw new Error('an outcome without its twin');
	const designs = outcome.arms.map((arm) => summariseArm(world, arm, none, weekly));
	const judged = designs.length > 1 ? designs.slice(1) : designs;
	const settled = settledOf(judged, outcome.replications);
	const funnel = once(() => funnelOf(none.rows, designs[0]));
	return {
		engine: ENGINE,
		scenarioDigest: outcome.scenarioDigest,
		...{ provisional, weekly, periods, designs },
		replications: outcome.replications,
		sample: meanOf(none.rows, (row) => livesOf(row, periods)),
		population: meanOf(none.rows, (row) => row.future.population),
		settled: provisional ? { ...settled, settled: false } : settled,
		get funnel() {
			return funnel();
		}
	};
}

/**
 * Reads the rows of one future as soon as they are there: what is read of a row is remembered, and summing up is not one long task.
 * @param arms no programme first, one row each
 */
export function readFuture({
	scenario,
	weekly,
	periods,
	arms
}: Pick<Outcome, 'scenario' | 'weekly' | 'periods' | 'arms'>): void {
	const world = worldOf(scenario, weekly, periods);
	for (const { id, rows } of arms) figuresOf(world, id, rows, arms[0]?.rows ?? [], weekly);
}

function summariseArm(world: World, arm: Arm, none: Arm, weekly: boolean): DesignSummary {
	const figures = figuresOf(world, arm.id, arm.rows, none.rows, weekly);
	const columns = columnsOf(figures);
	const netBenefit = columns(placeOf('netBenefit'));
	const { periods } = world;
	const cost = once(() => costColumns(figures, periods));
	const fan = once(() => {
		const ids = arm.rows.map((row) => row.future.replication);
		return fanOf(cost().points, ids);
	});
	const pays = once(() => shareAbove(netBenefit, 0));
	const budget = once(() => {
		const line = budgetLine(world);
		if (line === null) return null;
		const covered = coveredColumns(world, cost, figures, columns);
		return budgetOf(covered.points, line, covered.shrunk);
	});
	const tierShares = once(() => tierSharesOf(figures, world.scenario, arm.id, periods));
	const ladder = once(() => ladderTablesOf(arm.rows, periods, tiersOf(world.scenario, arm.id)));
	const spendBins = once(() => spendBinsOf(figures));
	return {
		id: arm.id,
		horizon: horizonOf(figures, columns),
		series: seriesOf(figures, periods, columns),
		get cost() {
			return fan();
		},
		get finalCost() {
			return cost().points[periods] ?? new Float64Array(0);
		},
		netBenefit: netBenefit.real,
		get pays() {
			return pays();
		},
		get budget() {
			return budget();
		},
		get tierShares() {
			return tierShares();
		},
		get ladder() {
			return ladder();
		},
		get spendBins() {
			return spendBins();
		}
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
	cost: () => Cumulated,
	figures: readonly Figures[],
	columns: Columns
): Cumulated {
	return scenario.budget.covers === 'redemption' ? cost() : programmeColumns(figures, periods, columns);
}

/** What the budget covers, cumulated by point in time (0: launch), of each future of a design, minor units; as its summary sees it. */
export function coveredCosts({ scenario, weekly, periods, arms }: Outcome, id: string): Cumulated {
	const world = worldOf(scenario, weekly, periods);
	const rows = (name: string) => arms.find((arm) => arm.id === name)?.rows ?? [];
	const figures = figuresOf(world, id, rows(id), rows('none'), weekly);
	return coveredColumns(world, () => costColumns(figures, periods), figures, columnsOf(figures));
}

export const coveredCost = (outcome: Outcome, id: string): Float64Array[] => coveredCosts(outcome, id).points;

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
function programmeColumns(figures: readonly Figures[], periods: number, columns: Columns): Cumulated {
	const { shrunk, split } = columns(placeOf('programmeCost'));
	const factor = split?.factor ?? 1;
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
	return columnsOf(figuresOf(world, arm.id, arm.rows, none.rows, outcome.weekly))(placeOf(metric));
}

function livesOf(row: Row, periods: number): number {
	return row.ledger.subarray(LIVES * periods, (LIVES + 1) * periods).reduce((sum, lives) => sum + lives, 0);
}

function meanOf<T>(items: readonly T[], value: (item: T) => number): number {
	return items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
