import { readFile, stat } from 'node:fs/promises';
import { BYTES_MAX, read, type Issue, type Scenario } from '../engine/scenario/index.ts';
import { issueText } from '../words/issues.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';

/** What an option puts in the place of the file's own setting. */
export interface Overrides {
	readonly sample?: number;
	readonly seed?: string;
}

const place = ({ line, column, path }: Issue, { words }: Context): string =>
	line !== null && column !== null ? words.line(line, column) : path;

/** One line for each issue: where, what, and the code. */
export const issueLines = (issues: readonly Issue[], context: Context): string =>
	issues.map((issue) => `  ${place(issue, context)}: ${issueText(issue, context.locale)} [${issue.code}]\n`).join('');

function refuse(file: string, issues: readonly Issue[], context: Context): never {
	throw new Refused(`${context.words.problems(issues.length, file)}\n${issueLines(issues, context)}`);
}

async function bytesOf(file: string, context: Context): Promise<Uint8Array> {
	try {
		const { size } = await stat(file);
		// Larger files are no scenarios; they are refused before they are read.
		if (size <= BYTES_MAX) return await readFile(file);
		const values = { size, max: BYTES_MAX };
		return refuse(file, [{ code: 'E120', path: '', line: null, column: null, values }], context);
	} catch (error) {
		if (error instanceof Refused) throw error;
		throw new Refused(`${context.words.noFile(file)}\n`);
	}
}

/** The scenario in a file, with what options change of it. */
export async function readScenario(
	file: string,
	context: Context,
	overrides: Overrides = {}
): Promise<{ scenario: Scenario; notes: readonly Issue[] }> {
	const result = read(await bytesOf(file, context));
	if (!result.ok) return refuse(file, result.issues, context);
	if (Object.values(overrides).every((value) => value === undefined)) return result;
	// Through the same door, so that an option meets the same limits as a file.
	const changed = read(JSON.stringify({ ...result.scenario, ...overrides }));
	return changed.ok ? changed : refuse(file, changed.issues, context);
}
