import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { METRICS, metricOf, type Unit } from '../engine/metrics.ts';
import type { Currency, Words } from '../engine/scenario/types.ts';
import { minorUnits } from '../engine/plan/money.ts';
import type { LadderTables } from '../engine/summary/ladder.ts';
import type { BudgetAnswer, Chance, DesignSummary, Stat } from '../engine/summary.types.ts';
import { compare, type Comparison } from '../engine/compare.ts';
import { expectationsOf, type Verdict } from '../engine/expectations.ts';
import type { Answer } from './drive.ts';

/** A run as plain data, for files: what it says, and what it was made from. Money is in major units. */
export interface Results {
	readonly engine: string;
	readonly scenario: { readonly name: Words; readonly digest: string; readonly seed: string };
	readonly currency: Currency;
	readonly launch: string;
	/** are the amounts with tax? */
	readonly taxIncluded: boolean;
	readonly weekly: boolean;
	readonly periods: number;
	/** false: stopped before it had settled or reached its cap */
	readonly complete: boolean;
	/** true: a first look of 4 replications with a tenth of the customers */
	readonly provisional: boolean;
	readonly replications: number;
	/** customers played in each replication, and people they stand for (means) */
	readonly sample: number;
	readonly population: number;
	readonly settled: { readonly settled: boolean; readonly worst: string; readonly ratio: number };
	/** unit of each metric */
	readonly units: Readonly<Record<string, Unit>>;
	readonly designs: readonly DesignResults[];
	/** the design that others are compared with besides no programme; null: none is named, or it was not simulated */
	readonly reference: string | null;
	/** what the file expects of each design */
	readonly expectations: readonly Verdict[];
	/** SHA-256 of the canonical text of all the rest */
	readonly digest: string;
}

export interface DesignResults {
	/** 'none': no programme */
	readonly id: string;
	readonly name: Words | null;
	readonly horizon: Readonly<Record<string, Stat>>;
	/** by metric, one for each period; null where it is not defined */
	readonly series: Readonly<Record<string, readonly (Stat | null)[]>>;
	/** futures with net benefit above 0 */
	readonly pays: Chance;
	readonly budget: BudgetResults | null;
	/** mean share of members by tier at the end of each period */
	readonly tierShares: readonly (readonly number[])[];
	/** moves between tiers within a year, and distance to the next; null without a ladder */
	readonly ladder: LadderTables | null;
	/** this design less the reference design in the same futures, by headline metric; null for these two themselves and without one */
	readonly againstReference: Readonly<Record<string, DifferenceResults>> | null;
}

export interface BudgetResults extends Omit<BudgetAnswer, 'line'> {
	/** budget released by the end of each period */
	readonly line: readonly number[];
}

const sorted = (_key: string, value: unknown): unknown =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
		: value;

/** Sorted keys, shortest numbers, no spaces: the same bytes wherever the results were computed. */
export const canonicalResults = (results: object): string => JSON.stringify(results, sorted);

const withDigest = <T extends object>(results: T): T & { digest: string } => ({
	...results,
	digest: bytesToHex(sha256(utf8ToBytes(canonicalResults(results))))
});

/** A figure's parts that are amounts, divided; n and chanceShare stay. */
function inMajorUnits(stat: Stat, minor: number): Stat {
	const amounts = Object.entries(stat).map(([key, value]: [string, number | null]) =>
		key === 'n' || key === 'chanceShare' || value === null ? [key, value] : [key, value / minor]
	);
	return Object.fromEntries(amounts) as unknown as Stat;
}

/** A budget's answer with its amounts divided. */
function budgetOf(budget: BudgetAnswer, minor: number): BudgetResults {
	const major = <T extends number | null>(amount: T) => (amount === null ? null : amount / minor) as T;
	const { amount, line, holds, meanExcess, firstBreach, earliest, needed, worst } = budget;
	return {
		amount: major(amount),
		line: Array.from(line, major),
		...{ holds, meanExcess: major(meanExcess), firstBreach, earliest },
		needed: needed.map(({ of100, amount, low, high }) => {
			return { of100, amount: major(amount), low: major(low), high: major(high) };
		}),
		worst: worst.map(({ of100, mean }) => ({ of100, mean: major(mean) }))
	};
}

/** @param complete false: stopped before its end */
export function resultsOf({ outcome, summary }: Answer, complete: boolean): Results {
	const { scenario } = outcome;
	const minor = minorUnits(scenario.currency);
	const ofMoney = (metric: string) => ['money', 'money per point'].includes(metricOf(metric).unit);
	const stat = (metric: string, figure: Stat) => (ofMoney(metric) ? inMajorUnits(figure, minor) : figure);

	const reference = outcome.arms.some(({ id }) => id === scenario.reference) ? scenario.reference : null;
	const against = (id: string) =>
		reference === null || id === reference || id === 'none' || outcome.replications < 2
			? null
			: differencesOf(compare(outcome, reference, id), minor);

	const design = ({ id, horizon, series, pays, budget, tierShares, ladder }: DesignSummary): DesignResults => ({
		id,
		name: scenario.designs.find((design) => design.id === id)?.name ?? null,
		horizon: Object.fromEntries(Object.entries(horizon).map(([metric, figure]) => [metric, stat(metric, figure)])),
		series: Object.fromEntries(
			Object.entries(series).map(([metric, figures]) => [metric, figures.map((one) => one && stat(metric, one))])
		),
		pays,
		budget: budget && budgetOf(budget, minor),
		tierShares,
		ladder,
		againstReference: against(id)
	});

	const { engine, provisional, replications, sample, population, settled } = summary;
	const results: Omit<Results, 'digest'> = {
		engine,
		scenario: { name: scenario.name, digest: outcome.scenarioDigest, seed: scenario.seed },
		currency: scenario.currency,
		launch: scenario.launch,
		taxIncluded: scenario.taxIncluded,
		weekly: outcome.weekly,
		periods: outcome.periods,
		...{ complete, provisional, replications, sample, population },
		settled: { settled: settled.settled, worst: settled.worst, ratio: settled.ratio },
		units: Object.fromEntries(METRICS.map(({ id, unit }) => [id, unit])),
		designs: summary.designs.map(design),
		reference,
		expectations: expectationsOf(outcome, summary)
	};
	return withDigest(results);
}

/** Two designs of a run in the same futures, b less a. Money is in major units. */
export interface ComparisonResults extends Pick<
	Results,
	'engine' | 'scenario' | 'currency' | 'complete' | 'provisional' | 'replications' | 'sample' | 'population' | 'settled'
> {
	readonly a: string;
	readonly b: string;
	/** by headline metric */
	readonly differences: Readonly<Record<string, DifferenceResults>>;
	readonly expectations: readonly Verdict[];
	readonly digest: string;
}

export interface DifferenceResults {
	readonly unit: Unit;
	readonly a: number;
	readonly b: number;
	readonly difference: Stat;
	readonly p: number;
	/** by Holm over the designs */
	readonly adjusted: number;
	readonly aWins: Chance;
	readonly bWins: Chance;
	/** null: too close to call */
	readonly winner: 'a' | 'b' | null;
	/** so many times the replications would be needed with separate luck */
	readonly varianceRatio: number | null;
}

function differencesOf({ differences }: Comparison, minor: number): Record<string, DifferenceResults> {
	const one = (metric: string, found: Comparison['differences'][string]): DifferenceResults => {
		const { unit } = metricOf(metric);
		const { stat, p, adjusted, aWins, bWins, winner, varianceRatio } = found;
		const each = unit === 'money' ? minor : 1;
		return {
			...{ unit, a: found.a / each, b: found.b / each },
			difference: unit === 'money' ? inMajorUnits(stat, minor) : stat,
			...{ p, adjusted, aWins, bWins, winner, varianceRatio }
		};
	};
	return Object.fromEntries(
		Object.entries(differences).map(([metric, difference]) => [metric, one(metric, difference)])
	);
}

export function comparisonResults(results: Results, comparison: Comparison): ComparisonResults {
	const { engine, scenario, currency, complete, provisional, replications, sample, population, settled } = results;
	const { expectations } = results;
	const compared: Omit<ComparisonResults, 'digest'> = {
		...{ engine, scenario, currency, complete, provisional, replications, sample, population, settled },
		...{ a: comparison.a, b: comparison.b },
		differences: differencesOf(comparison, minorUnits(currency)),
		expectations
	};
	return withDigest(compared);
}
