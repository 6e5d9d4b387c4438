import { jsonSchema } from '../engine/scenario/schema.ts';
import type { Context } from './context.ts';
import { DONE, type ExitCode } from './exit.ts';

/** earnburn schema */
export async function printSchema({ terminal }: Context): Promise<ExitCode> {
	terminal.out(`${JSON.stringify(jsonSchema(), null, '\t')}\n`);
	return DONE;
}
