import { jsonSchema } from '../engine/scenario/schema.ts';
import { fieldTable } from '../engine/scenario/table.ts';
import type { Context } from './context.ts';
import { DONE, type ExitCode } from './exit.ts';

/** earnburn schema: for programs, or with --table for people, every input with unit, range, default, grade and source. */
export async function printSchema(options: { readonly table?: boolean }, { terminal }: Context): Promise<ExitCode> {
	terminal.out(`${options.table ? fieldTable() : JSON.stringify(jsonSchema(), null, '\t')}\n`);
	return DONE;
}
