import { readFile } from 'node:fs/promises';
import { carriedIn, digestAgain, runOf, scenarioFor } from '../exports/verify.ts';
import { ENGINE } from '../engine/version.ts';
import { exportWords } from '../words/exports.ts';
import type { Context } from './context.ts';
import { DONE, INCOMPLETE, NOT_AS_EXPECTED, type ExitCode } from './exit.ts';
import { readScenario } from './input.ts';
import type { VerifyOptions } from './program.ts';
import { Refused } from './refused.ts';
import { runScenario } from './run.ts';
import { shown } from './terminal.ts';

/** earnburn verify FILE: ends with 4 where the numbers are others. */
export async function verify(file: string, options: VerifyOptions, context: Context): Promise<ExitCode> {
	const { terminal, words, locale } = context;
	const says = exportWords(locale).verify;
	const bytes = await readFile(file).catch(() => {
		throw new Refused(`${shown(words.noFile(file))}\n`);
	});
	const carried = carriedIn(bytes);
	if (!carried) throw new Refused(`${says.noRecipe}\n`);
	const { recipe, untouched } = carried;
	const given =
		options.scenario === undefined ? carried.scenario : (await readScenario(options.scenario, context)).scenario;
	if (!given) throw new Refused(`${says.noScenario} (--scenario)\n`);
	const scenario = scenarioFor(recipe, given);
	if (!scenario) throw new Refused(`${says.otherScenario}\n`);

	const { arms, cap, weekly, triangles } = runOf(recipe);
	const running = { ...options, arms, weekly, triangles, replications: cap };
	const run = await runScenario(scenario, running, context);
	if (!run.answer || run.ended === 'cancelled') return INCOMPLETE;
	const digest = digestAgain(run.answer, recipe);
	const same = digest === recipe.digest;
	terminal.out(`${same ? says.same(digest) : says.differs(recipe.digest, digest)}\n`);
	if (!same && recipe.engine !== ENGINE) terminal.out(`${shown(says.engine(recipe.engine, ENGINE))}\n`);
	terminal.out(`${untouched === null ? says.notChecked : untouched ? '' : words.changedSince()}`.trim() + '\n');
	return same && untouched !== false ? DONE : NOT_AS_EXPECTED;
}
