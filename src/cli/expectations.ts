import { BUDGET_HOLDS, TIER_SHARE } from '../engine/expectations.ts';
import { metricOf } from '../engine/metrics.ts';
import type { Scenario } from '../engine/scenario/index.ts';
import type { Results } from '../run/results.ts';
import { metricName } from '../words/metrics.ts';
import { figure, grouped } from '../words/number.ts';
import type { Context } from './context.ts';
import { DONE, NOT_AS_EXPECTED, type ExitCode } from './exit.ts';
import { armName, nameOf } from './names.ts';
import { shown } from './terminal.ts';

type Verdict = Results['expectations'][number];

/** How a run ends that was played to its end. */
export const endOf = (expectations: readonly Verdict[]): ExitCode =>
	expectations.some(({ met }) => met === false) ? NOT_AS_EXPECTED : DONE;

/** What the file expects, each with met or not met and in how many futures. */
export function printExpectations({ expectations }: Results, scenario: Scenario, context: Context): void {
	if (expectations.length === 0) return;
	const { terminal, words } = context;
	terminal.out(`\n${words.expectations}\n`);
	for (const expected of expectations) terminal.out(`  ${line(expected, scenario, context)}\n`);
}

function line(expected: Verdict, scenario: Scenario, context: Context): string {
	const { words } = context;
	const { met, within, of100 } = expected;
	const state = met === null ? words.notTold : met ? words.met : words.notMet;
	const futures = within === null ? '' : words.semicolon + words.within(grouped(within.share * 100, 0));
	const wanted = of100 === null ? words.onAverage : words.inFutures(String(of100));
	return `${state} ${armName(scenario, expected.design, context)}${words.colon}${boundsOf(expected, scenario, context)} ${wanted}${futures}`;
}

function boundsOf({ design, metric, tier, low, high, mean }: Verdict, scenario: Scenario, context: Context): string {
	const { words, locale } = context;
	if (metric === BUDGET_HOLDS) return words.budgetHolds;
	const unit = metric === TIER_SHARE ? 'share' : metricOf(metric).unit;
	const say = (value: number) => figure(value, unit, scenario.currency);
	const found = scenario.designs.find(({ id }) => id === design)?.tiers.list.find(({ id }) => id === tier);
	const name =
		metric === TIER_SHARE
			? words.tierShare(shown((found && nameOf(found.name, locale)) || String(tier)))
			: metricName(metric, locale);
	const bounds = [
		...(low === null ? [] : [words.atLeast(say(low))]),
		...(high === null ? [] : [words.atMost(say(high))])
	];
	return `${name} ${bounds.join(words.comma)}${mean === null ? '' : ` (${words.mean} ${say(mean)})`}`;
}
