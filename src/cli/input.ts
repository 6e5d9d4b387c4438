import { readFile, stat } from 'node:fs/promises';
import { expectationIssues } from '../engine/expectations.ts';
import { BYTES_MAX, read, type Issue, type Scenario } from '../engine/scenario/index.ts';
import { issueText } from '../words/issues.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { shown } from './terminal.ts';

/** What an option puts in the place of the file's own setting. */
export interface Overrides {
	readonly sample?: number;
	readonly seed?: string;
}

/** Options that take the place of a setting. */
const OPTIONS: Readonly<Record<string, string>> = { sample: '--customers', seed: '--seed' };

function place({ code, line, column, path }: Issue, { words }: Context): string {
	const option = line === null ? OPTIONS[path] : undefined;
	if (option !== undefined) return words.option(option);
	const inText = line === null || column === null ? '' : words.line(line, column);
	const where = [inText, SYNTAX.includes(code) ? '' : shown(path)];
	return where.filter((part) => part !== '').join(' · ');
}

/** Wrong before anything has a path. */
const SYNTAX: readonly string[] = ['E100', 'E101', 'E105'];

function line(issue: Issue, context: Context): string {
	const where = place(issue, context);
	// The place stands before the sentence, so the sentence need not name it.
	const said = shown(issueText({ ...issue, line: null, column: null }, context.locale));
	return `  ${where}${where === '' ? '' : context.words.colon}${said} [${issue.code}]\n`;
}

/** One line for each issue: where, what, and the code. */
export const issueLines = (issues: readonly Issue[], context: Context): string =>
	issues.map((issue) => line(issue, context)).join('');

function refuse(file: string, issues: readonly Issue[], context: Context): never {
	throw new Refused(`${shown(context.words.problems(issues.length, file))}\n${issueLines(issues, context)}`);
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
		throw new Refused(`${shown(context.words.noFile(file))}\n`);
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
	const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
	const wrong = expectationIssues(result.scenario);
	if (wrong.length > 0) return refuse(file, wrong, context);
	if (Object.keys(given).length === 0) return result;
	// Through the same door, so that an option meets the same limits as a file.
	const changed = read(JSON.stringify({ ...result.scenario, ...given }));
	if (changed.ok) return changed;
	// The file has no such place: the option is to blame.
	const issues = changed.issues.map((issue) => ({ ...issue, line: null, column: null }));
	return refuse(file, issues, context);
}
