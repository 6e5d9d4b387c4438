import { ACCOUNTS, SPEND_BINS, TIER, TIERS_MAX } from '../kernel/accounts.ts';
import { evaluate, METRICS, metricOf, PAIRED, placeOf } from '../metrics.ts';
import type { Row } from '../outcome.ts';
import { jackknifeVariance } from '../stats/varianceSplit.ts';
import { factsKey, factsOf, type World } from './facts.ts';
import { LedgerView } from './view.ts';

/** Metrics that have a series, in the order of Figures.series. */
export const SERIES = METRICS.filter((metric) => metric.shape === 'series');

/**
 * Everything a summary reads of one design in one future, scaled to the population of that future. NaN stands for "not defined
 * here" (a formula's null) and for nothing else: a formula that yields NaN has thrown before.
 */
export interface Figures {
	/** N ÷ n: a chance variance of the sample, divided by this, is that of the population */
	readonly scale: number;
	/** value over the horizon, by place in METRICS */
	readonly horizon: Float64Array;
	/** chance variance of that value as sampled, from blocks; NaN where there are no blocks to tell it from */
	readonly chance: Float64Array;
	/** value over the horizon with one block left out at a time, PAIRED × blocks; empty with one block: for paired differences */
	readonly leftOut: Float64Array;
	/** value per period, SERIES × periods; worked out when first asked for */
	readonly series: () => Float64Array;
	/** cumulative redemption cost, periods + 1, starting with 0 at launch */
	readonly cost: Float64Array;
	/** its chance variance as sampled */
	readonly costChance: Float64Array;
	/** chance variance of each period's redemption cost as sampled, periods */
	readonly flowChance: Float64Array;
	/** cumulative programme cost, periods + 1 */
	readonly programmeCost: Float64Array;
	/** members by tier at the end of each period, periods × TIERS_MAX */
	readonly tiers: Float64Array;
	/** members by 12-month qualifying amount at the horizon */
	readonly spendBins: Float64Array;
}

interface Remembered {
	readonly twin: Row;
	readonly key: string;
	readonly figures: Figures;
}

/** Rows never change, so what was read of one need not be read again after the next batch. */
const READ = new WeakMap<Row, Remembered>();

/**
 * Reads a design against its twin, replication by replication.
 * @param twins rows of no programme, in the same order of replications
 */
export function figuresOf(
	world: World,
	arm: string,
	rows: readonly Row[],
	twins: readonly Row[],
	weekly: boolean
): Figures[] {
	const key = factsKey(world.scenario, arm, weekly);
	return rows.map((row, r) => {
		const twin = twins[r];
		if (twin === undefined || twin.future.replication !== row.future.replication) {
			throw new Error(`replication ${row.future.replication} of design ${arm} has no twin`);
		}
		const known = READ.get(row);
		if (known !== undefined && known.twin === twin && known.key === key) return known.figures;
		const figures = read(world, arm, row, twin);
		READ.set(row, { twin, key, figures });
		return figures;
	});
}

function read(world: World, arm: string, row: Row, twin: Row): Figures {
	const { periods } = world;
	const view = new LedgerView(row, twin, factsOf(world, arm, row.future), world);
	const replication = row.future.replication;
	const horizon = new Float64Array(METRICS.length);
	METRICS.forEach((metric, i) => (horizon[i] = evaluate(metric, view, arm, replication, null) ?? NaN));

	const redemption = metricOf('redemptionCost');
	const programme = metricOf('programmeCost');
	const cost = new Float64Array(periods + 1);
	const programmeCost = new Float64Array(periods + 1);
	const tiers = new Float64Array(periods * TIERS_MAX);
	for (let p = 0; p < periods; p++) {
		view.inPeriod(p);
		cost[p + 1] = (cost[p] ?? 0) + (evaluate(redemption, view, arm, replication, p) ?? 0);
		programmeCost[p + 1] = (programmeCost[p] ?? 0) + (evaluate(programme, view, arm, replication, p) ?? 0);
		for (let tier = 0; tier < TIERS_MAX; tier++) tiers[p * TIERS_MAX + tier] = view.stock(TIER + tier);
	}

	let series: Float64Array | undefined;
	const bins = row.ledger.subarray(ACCOUNTS * periods, ACCOUNTS * periods + SPEND_BINS);
	return {
		scale: view.scale,
		...{ horizon, cost, programmeCost, tiers },
		series: () => (series ??= readSeries(world, arm, row, twin)),
		...horizonChance(view, arm, row),
		...costChance(row, view.scale, periods),
		spendBins: scaled(bins, view.scale)
	};
}

function scaled(values: Float64Array, by: number): Float64Array {
	const out = new Float64Array(values.length);
	for (let i = 0; i < values.length; i++) out[i] = (values[i] ?? 0) * by;
	return out;
}

function readSeries(world: World, arm: string, row: Row, twin: Row): Float64Array {
	const view = new LedgerView(row, twin, factsOf(world, arm, row.future), world);
	const series = new Float64Array(SERIES.length * world.periods);
	for (let p = 0; p < world.periods; p++) {
		view.inPeriod(p);
		SERIES.forEach((metric, s) => {
			series[s * world.periods + p] = evaluate(metric, view, arm, row.future.replication, p) ?? NaN;
		});
	}
	return series;
}

function blocksOf(row: Row): number {
	return row.blockTotals.length / ACCOUNTS;
}

function horizonChance(view: LedgerView, arm: string, row: Row): Pick<Figures, 'chance' | 'leftOut'> {
	const blocks = blocksOf(row);
	const chance = new Float64Array(METRICS.length).fill(NaN);
	if (blocks < 2) return { chance, leftOut: new Float64Array(0) };
	const values = new Float64Array(METRICS.length * blocks);
	for (let block = 0; block < blocks; block++) {
		view.withoutBlock(block);
		METRICS.forEach((metric, i) => {
			values[i * blocks + block] = evaluate(metric, view, arm, row.future.replication, null) ?? NaN;
		});
	}
	const ofMetric = (i: number): Float64Array => values.subarray(i * blocks, (i + 1) * blocks);
	METRICS.forEach((_, i) => (chance[i] = jackknifeVariance(ofMetric(i))));
	const leftOut = new Float64Array(PAIRED.length * blocks);
	PAIRED.forEach((id, h) => leftOut.set(ofMetric(placeOf(id)), h * blocks));
	return { chance, leftOut };
}

/** For sums over customers the chance variance is blocks × the sample variance of block totals. */
function costChance(row: Row, scale: number, periods: number): Pick<Figures, 'costChance' | 'flowChance'> {
	const blocks = row.blockCost.length / periods;
	const costChance = new Float64Array(periods + 1).fill(NaN);
	const flowChance = new Float64Array(periods).fill(NaN);
	if (blocks < 2) return { costChance, flowChance };
	const flow = new Float64Array(blocks);
	const sum = new Float64Array(blocks);
	costChance[0] = 0;
	for (let p = 0; p < periods; p++) {
		for (let block = 0; block < blocks; block++) {
			flow[block] = row.blockCost[block * periods + p] ?? 0;
			sum[block] = (sum[block] ?? 0) + (flow[block] ?? 0);
		}
		flowChance[p] = totalVariance(flow) * scale * scale;
		costChance[p + 1] = totalVariance(sum) * scale * scale;
	}
	return { costChance, flowChance };
}

function totalVariance(blockTotals: Float64Array): number {
	let mean = 0;
	for (const total of blockTotals) mean += total / blockTotals.length;
	let squares = 0;
	for (const total of blockTotals) squares += (total - mean) * (total - mean);
	return (blockTotals.length * squares) / (blockTotals.length - 1);
}
