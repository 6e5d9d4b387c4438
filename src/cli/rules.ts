import type { Context } from './context.ts';
import { DONE, type ExitCode } from './exit.ts';
import { readScenario } from './input.ts';
import type { RulesOptions } from './program.ts';

/** earnburn rules FILE */
export async function rules(file: string, _options: RulesOptions, context: Context): Promise<ExitCode> {
	await readScenario(file, context);
	return DONE;
}
