import { rulesOf, rulesText } from '../exports/rules.ts';
import type { Context } from './context.ts';
import { DONE, REFUSED, type ExitCode } from './exit.ts';
import { readScenario } from './input.ts';
import { designOf } from './names.ts';
import type { RulesOptions } from './program.ts';
import { Refused } from './refused.ts';
import { shown } from './terminal.ts';
import { writeWhole } from './writeWhole.ts';

/** earnburn rules FILE --design ID */
export async function rules(file: string, options: RulesOptions, context: Context): Promise<ExitCode> {
	const { terminal, words } = context;
	const { scenario } = await readScenario(file, context);
	const id = options.design ?? scenario.designs[0]?.id ?? 'none';
	if (!designOf(scenario, id, context)) throw new Refused(`${words.noRules()}\n`);
	const text = rulesText(rulesOf(scenario, id));
	if (options.out === undefined) {
		terminal.out(shown(text));
		return DONE;
	}
	try {
		await writeWhole(options.out, text);
	} catch {
		terminal.err(`${shown(words.notWritten(options.out))}\n`);
		return REFUSED;
	}
	terminal.err(`${shown(words.saved(options.out))}\n`);
	return DONE;
}
