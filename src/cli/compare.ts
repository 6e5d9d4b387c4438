import { compare, type Comparison } from '../engine/compare.ts';
import { HEADLINE, metricOf } from '../engine/metrics.ts';
import { minorUnits } from '../engine/plan/money.ts';
import type { Scenario } from '../engine/scenario/index.ts';
import { SETTLED_FROM } from '../engine/summary/settled.ts';
import { comparisonResults, resultsOf } from '../run/results.ts';
import { metricName } from '../words/metrics.ts';
import { figure, grouped } from '../words/number.ts';
import type { Context } from './context.ts';
import { INCOMPLETE, type ExitCode } from './exit.ts';
import { endOf, printExpectations } from './expectations.ts';
import { readScenario } from './input.ts';
import { armName, designOf } from './names.ts';
import { runLine } from './print.ts';
import type { CompareOptions } from './program.ts';
import { Refused } from './refused.ts';
import { runScenario } from './run.ts';
import { table } from './table.ts';
import { jsonText } from './terminal.ts';

/** earnburn compare FILE: two designs in the same futures. */
export async function compareDesigns(file: string, options: CompareOptions, context: Context): Promise<ExitCode> {
	const { terminal, words } = context;
	const { customers: sample, seed, a: asked, b: other, ...running } = options;
	const { scenario } = await readScenario(file, context, { sample, seed });
	const ids = scenario.designs.map((design) => design.id);
	const a = asked ?? scenario.reference ?? (ids.length > 1 ? ids[0] : 'none') ?? 'none';
	const b = other ?? ids.find((id) => id !== a) ?? 'none';
	for (const id of [a, b]) designOf(scenario, id, context);
	if (a === b) throw new Refused(`${words.oneDesign()}\n`);

	const run = await runScenario(scenario, { ...running, arms: [a, b] }, context);
	if (!run.answer) return INCOMPLETE;
	const complete = run.ended !== 'cancelled';
	const results = resultsOf(run.answer, complete);
	const comparison = compare(run.answer.outcome, a, b);
	if (options.json) terminal.out(jsonText(comparisonResults(results, comparison)));
	else {
		terminal.out(`${words.difference(armName(scenario, a, context), armName(scenario, b, context))}\n`);
		terminal.out(`${runLine(results, context)}\n\n`);
		terminal.out(differenceTable(comparison, scenario, context) + verdict(comparison, scenario, context));
		printExpectations(results, scenario, context);
	}
	return complete ? endOf(results.expectations) : INCOMPLETE;
}

function differenceTable({ differences }: Comparison, scenario: Scenario, { words, locale }: Context): string {
	const minor = minorUnits(scenario.currency);
	const rows = HEADLINE.flatMap((metric) => {
		const difference = differences[metric];
		if (!difference) return [];
		const { unit } = metricOf(metric);
		const say = (value: number) => figure(unit === 'money' ? value / minor : value, unit, scenario.currency);
		const { mean, low, high, p5, p95 } = difference.stat;
		return [[metricName(metric, locale), say(mean), words.to(say(low), say(high)), words.to(say(p5), say(p95))]];
	});
	return table([['', words.mean, words.interval, words.spread], ...rows]);
}

function verdict({ a, b, differences, replications }: Comparison, scenario: Scenario, context: Context): string {
	const net = differences['netBenefit'];
	if (!net) return '';
	const { ahead, close, early } = context.words.verdict;
	if (replications < SETTLED_FROM) return `\n${early}\n`;
	const of100 = (share: number) => grouped(share * 100, 0);
	const name = (id: string) => armName(scenario, id, context);
	const text =
		net.winner === null
			? close(name(b), of100(net.bWins.share))
			: net.winner === 'b'
				? ahead(name(b), of100(net.bWins.share))
				: ahead(name(a), of100(net.aWins.share));
	return `\n${text}\n`;
}
