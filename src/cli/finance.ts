import { plannedRedemption, statementOf } from '../engine/finance/statement.ts';
import type { Redemption } from '../engine/finance/blowUp.ts';
import { BATCH } from '../engine/outcome.ts';
import { central } from '../engine/scenario/index.ts';
import type { Scenario } from '../engine/scenario/types.ts';
import { TRIANGLE_MONTHS } from '../engine/triangle.ts';
import { financeResults } from '../run/financeResults.ts';
import { resultsOf } from '../run/results.ts';
import type { Context } from './context.ts';
import { DONE, INCOMPLETE, type ExitCode } from './exit.ts';
import { readCase, readTriangle, type CaseAnswer } from './financeCase.ts';
import { readScenario } from './input.ts';
import { armName, designOf } from './names.ts';
import { printCase, printFinance } from './printFinance.ts';
import type { FinanceCommand } from './program.ts';
import { Refused } from './refused.ts';
import { runScenario } from './run.ts';
import { jsonText } from './terminal.ts';

function sayCase(answer: CaseAnswer, options: FinanceCommand, context: Context): ExitCode {
	if (options.json) context.terminal.out(jsonText(answer));
	else printCase(answer, context);
	return answer.withheld ? INCOMPLETE : DONE;
}

/** What the budget was made from: one batch of futures of the plan, of the same size. Null where the plan has no such design, or when stopped. */
async function planOf(
	plan: Scenario,
	id: string,
	options: FinanceCommand,
	context: Context
): Promise<Redemption | null> {
	const { workers } = options;
	const run = await runScenario(
		plan,
		{
			arms: [id],
			replications: Math.min(BATCH, plan.replications),
			quiet: true,
			...(workers !== undefined && { workers })
		},
		context
	);
	return run.answer && plannedRedemption(run.answer.outcome, id);
}

/** earnburn finance FILE, or --triangle FILE, or --case FILE */
export async function finance(file: string | undefined, options: FinanceCommand, context: Context): Promise<ExitCode> {
	const { terminal, words } = context;
	const { triangle, case: accounting, customers: sample, seed } = options;
	if ([file, triangle, accounting].filter((name) => name !== undefined).length !== 1)
		throw new Refused(`${words.finance.oneInput}\n`);
	if (triangle !== undefined)
		return sayCase(await readTriangle(triangle, options.cumulative === true, context), options, context);
	if (accounting !== undefined) return sayCase(await readCase(accounting, context), options, context);

	const { scenario } = await readScenario(file ?? '', context, { sample, seed });
	const id = options.design ?? scenario.designs[0]?.id ?? 'none';
	if (!designOf(scenario, id, context)) throw new Refused(`${words.finance.needsDesign}\n`);
	if (scenario.horizonMonths > TRIANGLE_MONTHS) throw new Refused(`${words.finance.tooLong(TRIANGLE_MONTHS)}\n`);
	const cap = options.replications ?? scenario.replications;
	if (options.replication !== undefined && options.replication >= cap)
		throw new Refused(`${words.noReplication(options.replication, cap)}\n`);
	const plan =
		options.plan === undefined
			? central(scenario)
			: (await readScenario(options.plan, context, { sample, seed })).scenario;
	if (options.plan !== undefined) designOf(plan, id, context);

	const run = await runScenario(scenario, { ...options, arms: [id], triangles: true }, context);
	if (!run.answer || run.answer.outcome.provisional) return INCOMPLETE;
	const { outcome } = run.answer;
	const planned = await planOf(plan, id, options, context);
	const shown = options.replication !== undefined && options.replication < outcome.replications;
	const statement = statementOf(outcome, id, {
		...(planned && { planned }),
		...(shown && options.replication !== undefined && { replication: options.replication }),
		...(options.expected !== undefined && { expected: options.expected })
	});
	const complete = run.ended !== 'cancelled';
	const results = financeResults(resultsOf(run.answer, complete), statement);
	if (options.json) terminal.out(jsonText(results));
	else printFinance(results, armName(scenario, id, context), options.expected === undefined, shown, context);
	return complete && statement.withheld.length === 0 ? DONE : INCOMPLETE;
}
