import writeXlsxFile from 'write-excel-file/node';
import { booksOfFutures } from '../engine/finance/books.ts';
import { TRIANGLE_MONTHS } from '../engine/triangle.ts';
import { writeBrief } from '../engine/scenario/index.ts';
import { tableCsv } from '../exports/csv.ts';
import { futuresTable } from '../exports/financeTables.ts';
import { pack } from '../exports/link.ts';
import { recipeOf, type Recipe } from '../exports/recipe.ts';
import { sheetsOf } from '../exports/xlsx.ts';
import { financeWorkbook } from '../exports/workbook.ts';
import { renderReport } from '../lib/report/renderReport.ts';
import { reportData } from '../lib/report/reportData.ts';
import { financePack, futureMonths } from '../run/financePack.ts';
import { resultsOf } from '../run/results.ts';
import type { Context } from './context.ts';
import { DONE, INCOMPLETE, REFUSED, type ExitCode } from './exit.ts';
import { readScenario } from './input.ts';
import { armName, designOf } from './names.ts';
import { withheldText } from './printFinance.ts';
import type { ReportCommand } from './program.ts';
import { Refused } from './refused.ts';
import { runScenario } from './run.ts';
import { shown } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

const today = () => new Date().toISOString().slice(0, 10);

/** earnburn report FILE --out page.html --xlsx pack.xlsx --csv futures.csv */
export async function report(file: string, options: ReportCommand, context: Context): Promise<ExitCode> {
	const { terminal, words, locale } = context;
	const { customers: sample, seed, out, xlsx, csv } = options;
	if (out === undefined && xlsx === undefined && csv === undefined) throw new Refused(`${words.nothingToWrite()}\n`);
	const { scenario } = await readScenario(file, context, { sample, seed });
	const id = options.design ?? scenario.designs[0]?.id ?? 'none';
	if (!designOf(scenario, id, context)) throw new Refused(`${words.finance.needsDesign}\n`);
	const finance = scenario.horizonMonths <= TRIANGLE_MONTHS;
	if (!finance && (xlsx !== undefined || csv !== undefined))
		throw new Refused(`${words.finance.tooLong(TRIANGLE_MONTHS)}\n`);

	const arms = scenario.designs.map((design) => design.id);
	const run = await runScenario(scenario, { ...options, arms, triangles: finance }, context);
	if (!run.answer || run.answer.outcome.provisional) return INCOMPLETE;
	const complete = run.ended !== 'cancelled';
	const results = resultsOf(run.answer, complete);
	const { expected, replication } = options;
	if (replication !== undefined && replication >= results.replications)
		throw new Refused(`${words.noReplication(replication, results.replications)}\n`);

	const books = finance ? booksOfFutures(run.answer.outcome, id, expected === undefined ? {} : { expected }) : null;
	const made = books && financePack(results, id, books, replication ?? null);
	const recipe = recipeOf(results, today());
	const financeRecipe =
		made &&
		({
			...recipe,
			kind: 'finance' as const,
			digest: made.digest,
			filters: {
				design: id,
				...(replication !== undefined && { future: String(replication) }),
				...(expected !== undefined && { expected: String(expected) })
			}
		} satisfies Recipe);
	const packed = pack(JSON.stringify(JSON.parse(writeBrief(scenario))));
	const futures = books && futureMonths(books, results.currency);

	const files: [string, string | Uint8Array][] = [];
	if (out !== undefined) {
		const origin = { scenario, from: 'file' as const };
		const data = reportData(run.answer, { locale, scenario, origin, results, pack: made, recipe, link: null });
		files.push([out, renderReport(data, packed)]);
	}
	if (xlsx !== undefined && made && futures && financeRecipe) {
		const name = armName(scenario, id, context);
		const tables = financeWorkbook(made, results, futures, financeRecipe, packed, name, locale);
		files.push([xlsx, await writeXlsxFile(sheetsOf(tables, results.currency)).toBuffer()]);
	}
	if (csv !== undefined && futures && financeRecipe)
		files.push([csv, tableCsv(futuresTable(futures, results, locale), financeRecipe)]);
	for (const [name, content] of files) {
		try {
			await writeWhole(name, content);
		} catch {
			terminal.err(`${shown(words.notWritten(name))}\n`);
			return REFUSED;
		}
		if (!options.quiet) terminal.err(`${shown(words.saved(name))}\n`);
	}
	if (!finance && !options.quiet) terminal.err(`${words.noFinance(TRIANGLE_MONTHS)}\n`);
	const withheld = made?.withheld ?? [];
	if (withheld.length > 0) terminal.err(withheldText(withheld, context));
	return complete && withheld.length === 0 ? DONE : INCOMPLETE;
}
