import type { Context } from './context.ts';
import { DONE, type ExitCode } from './exit.ts';
import { issueLines, readScenario } from './input.ts';
import { nameOf } from './names.ts';
import { shown } from './terminal.ts';

/** earnburn check FILE */
export async function check(file: string, context: Context): Promise<ExitCode> {
	const { terminal, words, locale } = context;
	const { scenario, notes } = await readScenario(file, context);
	terminal.out(`${shown(words.good(file, nameOf(scenario.name, locale), scenario.designs.length))}\n`);
	if (notes.length > 0) terminal.out(`${words.notes(notes.length)}\n${issueLines(notes, context)}`);
	return DONE;
}
