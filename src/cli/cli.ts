import { CommanderError } from 'commander';
import { Failure } from '../run/failure.ts';
import { localeOf } from '../words/locale.ts';
import { check } from './check.ts';
import { compareDesigns } from './compare.ts';
import type { Context } from './context.ts';
import { DONE, REFUSED, UNEXPECTED, type ExitCode } from './exit.ts';
import { finance } from './finance.ts';
import { fit } from './fit.ts';
import { playbook } from './playbook.ts';
import { createProgram } from './program.ts';
import { Refused } from './refused.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { printSchema } from './schema.ts';
import { simulate } from './simulate.ts';
import { shown, type Terminal } from './terminal.ts';
import { trace } from './trace.ts';
import { usageText } from './usage.ts';
import { verify } from './verify.ts';
import { cliWords } from './words/words.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language, before anything is parsed: help and refusals need it too. */
function wishedLocale(args: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: Environment) {
	const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const option = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
	return localeOf(option ?? (LC_ALL || LC_MESSAGES || LANG));
}

/** Runs a command line; everything it says goes to the terminal. */
export async function main(
	args: readonly string[],
	environment: Environment,
	terminal: Terminal,
	signal: AbortSignal
): Promise<ExitCode> {
	const locale = wishedLocale(args, environment);
	const words = cliWords(locale);
	const context: Context = { terminal, locale, words, signal };
	let exit: ExitCode = DONE;
	const program = createProgram(words, {
		check: async (file) => void (exit = await check(file, context)),
		simulate: async (file, options) => void (exit = await simulate(file, options, context)),
		compare: async (file, options) => void (exit = await compareDesigns(file, options, context)),
		trace: async (file, options) => void (exit = await trace(file, options, context)),
		fit: async (file, options) => void (exit = await fit(file, options, context)),
		finance: async (file, options) => void (exit = await finance(file, options, context)),
		report: async (file, options) => void (exit = await report(file, options, context)),
		verify: async (file, options) => void (exit = await verify(file, options, context)),
		rules: async (file, options) => void (exit = await rules(file, options, context)),
		playbook: async (ids, options) => void (exit = await playbook(ids, options, context)),
		schema: async (options) => void (exit = await printSchema(options, context))
	});
	try {
		await program.parseAsync([...args], { from: 'user' });
		return exit;
	} catch (error) {
		return explain(error, context);
	}
}

/** An ending that is not a result: said in words, with its exit code. */
function explain(error: unknown, { terminal, words }: Context): ExitCode {
	if (error instanceof CommanderError) {
		const text = usageText(error, words);
		if (text === null) return DONE;
		terminal.err(shown(text));
		return REFUSED;
	}
	if (error instanceof Refused) {
		terminal.err(shown(error.message));
		return REFUSED;
	}
	const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
	if (error instanceof Failure || code === 'E204') {
		terminal.err(`${shown(words.failed(code, error instanceof Error ? error.message : String(error)))} [${code}]\n`);
		return UNEXPECTED;
	}
	terminal.err(`${words.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	return UNEXPECTED;
}
