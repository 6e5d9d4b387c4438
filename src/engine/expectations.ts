// What the file expects of its results, held against the futures simulated. Nothing here changes what is simulated.
import { METRICS, metricOf } from './metrics.ts';
import type { Outcome } from './outcome.ts';
import { minorUnits } from './plan/money.ts';
import type { Issue } from './scenario/index.ts';
import type { Scenario } from './scenario/types.ts';
import { proportion } from './stats/proportion.ts';
import { columnOfMetric } from './summary.ts';
import type { Chance, Summary } from './summary.types.ts';

type Expectation = Scenario['expectations'][number];

/** Besides the metrics: the budget holds in a future (then low and high stand empty). */
export const BUDGET_HOLDS = 'budgetHolds';
/** Stands for the share of members in the tier that the expectation names. */
export const TIER_SHARE = 'tierShare';

/** One expectation of one design, held against a result. */
export interface Verdict {
	readonly id: string;
	readonly design: string;
	readonly metric: string;
	readonly tier: string | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly of100: number | null;
	/** null: cannot be told (the design was not simulated, the metric is not defined, no budget) — never taken for met */
	readonly met: boolean | null;
	/** mean of the metric, in the file's unit; null where it is not defined, or for the budget */
	readonly mean: number | null;
	/** futures within the bounds */
	readonly within: Chance | null;
}

const TIERED = METRICS.filter(({ id }) => id.startsWith(TIER_SHARE)).map(({ id }) => id);

/** Expectations that name no metric or tier there is, or bound nothing: codes E114 and E115, as `read` would report them. */
export function expectationIssues(scenario: Scenario): Issue[] {
	const issues: Issue[] = [];
	const add = (row: number, key: string, code: Issue['code'], values: Issue['values']) =>
		issues.push({ code, path: `expectations.${row}.${key}`, line: null, column: null, values });
	scenario.expectations.forEach((expected, row) => {
		if (!expected.on) return;
		const { metric, tier, low, high } = expected;
		const known = metric === BUDGET_HOLDS || metric === TIER_SHARE || METRICS.some(({ id }) => id === metric);
		if (!known) add(row, 'metric', 'E114', { id: metric.slice(0, 60), kind: 'metric' });
		else if (metric === TIER_SHARE && tier === null) add(row, 'tier', 'E115', { rule: 'expectedTier' });
		else if (metric !== TIER_SHARE && tier !== null) add(row, 'tier', 'E115', { rule: 'expectedNoTier', metric });
		else if (metric === TIER_SHARE && designsOf(scenario, expected).some((id) => tierOf(scenario, id, tier) < 0))
			add(row, 'tier', 'E114', { id: String(tier).slice(0, 60), kind: 'tier' });
		else if (metric !== BUDGET_HOLDS && low === null && high === null) add(row, 'low', 'E115', { rule: 'noBounds' });
		else if (metric === BUDGET_HOLDS && expected.of100 === null) add(row, 'of100', 'E115', { rule: 'noFutures' });
	});
	return issues;
}

/** The design an expectation names, or all of the file. */
const designsOf = (scenario: Scenario, { design }: Expectation): string[] =>
	design === null ? scenario.designs.map(({ id }) => id) : [design];

const tierOf = (scenario: Scenario, design: string, tier: string | null): number =>
	scenario.designs.find(({ id }) => id === design)?.tiers.list.findIndex(({ id }) => id === tier) ?? -1;

/**
 * Every expectation that is on, for every design it names, in the file's order. With `of100` it is met where at least so many of 100
 * futures lie within the bounds (ends included), futures spread as in the real population; without, where the mean does.
 * @throws when an expectation is one of those that expectationIssues reports
 */
export function expectationsOf(outcome: Outcome, summary: Summary): Verdict[] {
	const { scenario } = outcome;
	const [wrong] = expectationIssues(scenario);
	if (wrong) throw new RangeError(`${wrong.code} ${wrong.path}`);
	return scenario.expectations
		.filter(({ on }) => on)
		.flatMap((expected) => designsOf(scenario, expected).map((design) => judge(outcome, summary, expected, design)));
}

function judge(outcome: Outcome, summary: Summary, expected: Expectation, design: string): Verdict {
	const { id, metric, tier, low, high, of100 } = expected;
	const told = { id, design, metric, tier, low, high, of100 };
	const unknown = { ...told, met: null, mean: null, within: null };
	const found = summary.designs.find((candidate) => candidate.id === design);
	if (!found) return unknown;
	const often = (chance: Chance) => chance.k * 100 >= (of100 ?? 0) * chance.n;
	if (metric === BUDGET_HOLDS)
		return found.budget ? { ...unknown, met: often(found.budget.holds), within: found.budget.holds } : unknown;
	const name = metric === TIER_SHARE ? (TIERED[tierOf(outcome.scenario, design, tier)] ?? '') : metric;
	const { unit } = metricOf(name);
	const column = columnOfMetric(outcome, design, name);
	if (column.raw.length === 0) return unknown;
	const each = unit === 'money' || unit === 'money per point' ? minorUnits(outcome.scenario.currency) : 1;
	const inside = (value: number) => (low === null || value / each >= low) && (high === null || value / each <= high);
	const within = proportion(column.real.filter(inside).length, column.real.length);
	const met = of100 === null ? inside(column.spread.mean) : often(within);
	return { ...told, met, mean: column.spread.mean / each, within };
}
