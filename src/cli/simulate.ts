import { findingOf } from '../words/findings.ts';
import { resultsOf } from '../run/results.ts';
import type { Context } from './context.ts';
import { INCOMPLETE, REFUSED, type ExitCode } from './exit.ts';
import { endOf, printExpectations } from './expectations.ts';
import { readScenario } from './input.ts';
import { printMeasured } from './measured.ts';
import { designOf } from './names.ts';
import { printResults } from './print.ts';
import type { SimulateOptions } from './program.ts';
import { tableCsv } from '../exports/csv.ts';
import { recipeOf } from '../exports/recipe.ts';
import { resultData } from '../exports/workbook.ts';
import { runScenario } from './run.ts';
import { jsonText, shown } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

/** earnburn simulate FILE */
export async function simulate(file: string, options: SimulateOptions, context: Context): Promise<ExitCode> {
	const { terminal, words, locale } = context;
	const { customers: sample, seed, ...running } = options;
	const { scenario } = await readScenario(file, context, { sample, seed });
	const arms = options.designs ?? scenario.designs.map((design) => design.id);
	for (const id of arms) designOf(scenario, id, context);

	const run = await runScenario(scenario, { ...running, arms }, context);
	if (!run.answer) return INCOMPLETE;
	const complete = run.ended !== 'cancelled';
	const results = resultsOf(run.answer, complete);
	if (options.json) terminal.out(jsonText(results));
	else {
		const found = findingOf(scenario, run.answer.summary, locale);
		printResults(results, scenario, context);
		printMeasured(scenario, context);
		printExpectations(results, scenario, context);
		if (found !== null) terminal.out(`\n${shown(words.finding(found))}\n`);
	}
	if (options.csv !== undefined) {
		const table = resultData(results, locale);
		try {
			await writeWhole(options.csv, tableCsv(table, recipeOf(results, new Date().toISOString().slice(0, 10))));
		} catch {
			terminal.err(`${shown(words.notWritten(options.csv))}\n`);
			return REFUSED;
		}
		if (!options.quiet) terminal.err(`${shown(words.written(options.csv, String(table.rows.length)))}\n`);
	}
	return complete ? endOf(results.expectations) : INCOMPLETE;
}
