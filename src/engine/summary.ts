import { LIVES, SPEND_BINS, TIERS_MAX } from './kernel/accounts.ts';
import { METRICS, placeOf } from './metrics.ts';
import type { Arm, Outcome, Row } from './outcome.ts';
import { proportion } from './stats/proportion.ts';
import { budgetLine, budgetOf } from './summary/budget.ts';
import { chancesOf, columnOf, shrink, statOf, type Column } from './summary/column.ts';
import { worldOf, type World } from './summary/facts.ts';
import { fanOf } from './summary/fan.ts';
import { figuresOf, SERIES, type Figures } from './summary/figures.ts';
import { settledOf } from './summary/settled.ts';
import type { DesignSummary, Stat, Summary } from './summary.types.ts';

/** Version of the engine's meaning: raised when the same file and seed give other numbers. */
export const ENGINE = '1';

/**
 * What a run has produced so far, as views and the command line draw it. Deterministic: sums run in order of replications.
 * The series of a metric are worked out when first looked at: there are many, and a screen shows few.
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
	const covered =
		world.scenario.budget.covers === 'redemption' ? cost : programmeColumns(figures, world.periods, columns);
	const netBenefit = columns[placeOf('netBenefit')]?.real ?? new Float64Array(0);
	return {
		id: arm.id,
		horizon,
		series: seriesOf(figures, world.periods, columns),
		cost: fanOf(
			cost,
			arm.rows.map((row) => row.future.replication)
		),
		finalCost: cost[world.periods] ?? new Float64Array(0),
		netBenefit,
		pays: proportion(netBenefit.filter((value) => value > 0).length, netBenefit.length),
		budget: line === null ? null : budgetOf(covered, line),
		tierShares: tierSharesOf(figures, world, arm.id),
		spendBins: Array.from({ length: SPEND_BINS }, (_, bin) => meanOf(figures, ({ spendBins }) => spendBins[bin] ?? 0))
	};
}

/** A metric over the horizon in every future. */
function horizonColumn(figures: readonly Figures[], place: number): Column {
	const scales = figures.map(({ scale }) => scale);
	const values = Float64Array.from(figures, ({ horizon }) => horizon[place] ?? 0);
	return columnOf(
		values,
		chancesOf(scales, (r) => figures[r]?.chance[place] ?? NaN)
	);
}

/** Cumulative redemption cost by point in time, chance part scaled by what the blocks say at that point. */
function costColumns(figures: readonly Figures[], periods: number): Float64Array[] {
	const scales = figures.map(({ scale }) => scale);
	return Array.from({ length: periods + 1 }, (_, at) => {
		const values = Float64Array.from(figures, ({ cost }) => cost[at] ?? 0);
		return columnOf(
			values,
			chancesOf(scales, (r) => figures[r]?.costChance[at] ?? NaN)
		).real;
	});
}

/** Cumulative programme cost by point in time; blocks tell its chance part over the horizon only, which is used throughout. */
function programmeColumns(figures: readonly Figures[], periods: number, columns: readonly Column[]): Float64Array[] {
	const factor = columns[placeOf('programmeCost')]?.split?.factor ?? 1;
	return Array.from({ length: periods + 1 }, (_, at) => {
		const values = Float64Array.from(figures, ({ programmeCost }) => programmeCost[at] ?? 0);
		return shrink(values, columnOf(values, null).mean, factor);
	});
}

/**
 * Metrics per period, by id. Redemption cost is scaled by its blocks per period. The others use the factor of their horizon figure:
 * chance averages out over time and inputs do not, so within a period more is chance than over the horizon and the band errs on the wide side.
 */
function seriesOf(
	figures: readonly Figures[],
	periods: number,
	columns: readonly Column[]
): Record<string, readonly (Stat | null)[]> {
	const all: Record<string, readonly (Stat | null)[]> = {};
	SERIES.forEach((metric, s) => {
		let known: readonly (Stat | null)[] | undefined;
		const factor = columns[placeOf(metric.id)]?.split?.factor ?? 1;
		const exact = metric.id === 'redemptionCost';
		Object.defineProperty(all, metric.id, {
			enumerable: true,
			get: () => (known ??= periodStats(figures, periods, s, exact ? null : factor))
		});
	});
	return all;
}

/** @param factor null: from the blocks of redemption cost */
function periodStats(
	figures: readonly Figures[],
	periods: number,
	s: number,
	factor: number | null
): readonly (Stat | null)[] {
	const scales = figures.map(({ scale }) => scale);
	return Array.from({ length: periods }, (_, p) => {
		const values = Float64Array.from(figures, ({ series }) => series[s * periods + p] ?? 0);
		if (factor === null) {
			const chances = chancesOf(scales, (r) => figures[r]?.flowChance[p] ?? NaN);
			return statOf(columnOf(values, chances));
		}
		const column = columnOf(values, null);
		return statOf({ ...column, real: shrink(column.raw, column.mean, factor) });
	});
}

/** Mean over futures of each tier's share of members; a future without members says nothing, none at all gives zeros. */
function tierSharesOf(figures: readonly Figures[], { scenario, periods }: World, arm: string): number[][] {
	const ladder = scenario.designs.find((design) => design.id === arm)?.tiers;
	if (ladder === undefined || !ladder.on) return [];
	return Array.from({ length: periods }, (_, p) => {
		const shares = new Array<number>(ladder.list.length).fill(0);
		let counted = 0;
		for (const { tiers } of figures) {
			const stock = tiers.subarray(p * TIERS_MAX, p * TIERS_MAX + shares.length);
			const members = stock.reduce((sum, people) => sum + people, 0);
			if (members === 0) continue;
			counted++;
			stock.forEach((people, tier) => (shares[tier] = (shares[tier] ?? 0) + people / members));
		}
		return counted === 0 ? shares : shares.map((sum) => sum / counted);
	});
}

/** People per step over the horizon: exposed, clicked, downloaded, opened, registered, activated; means over futures. */
function funnelOf(rows: readonly Row[], none: DesignSummary | undefined): number[] {
	const reached = [0, 1, 2, 3].map((step) =>
		meanOf(rows, ({ future }) => future.funnel[step]?.reduce((sum, people) => sum + people, 0) ?? 0)
	);
	return [...reached, ...['registered', 'activated'].map((id) => none?.horizon[id]?.mean ?? 0)];
}

function livesOf(row: Row, periods: number): number {
	return row.ledger.subarray(LIVES * periods, (LIVES + 1) * periods).reduce((sum, lives) => sum + lives, 0);
}

function meanOf<T>(items: readonly T[], value: (item: T) => number): number {
	return items.length === 0 ? 0 : items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
