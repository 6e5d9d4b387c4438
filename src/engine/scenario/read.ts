import { check } from './check.ts';
import type { Issue } from './issue.ts';
import { stepsOf, below } from './path.ts';
import { lineAndColumn, scan, type Fault, type Places } from './tokens.ts';
import type { Scenario } from './types.ts';

export const BYTES_MAX = 5_000_000;

export type Reading =
	| { readonly ok: true; readonly scenario: Scenario; readonly notes: readonly Issue[] }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** JSON as it stands in a file, and what puts an issue in its place there. */
export type Json =
	| { readonly ok: true; readonly value: unknown; readonly placed: (issue: Issue) => Issue }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** Bytes or text → a value of unknown shape, or everything that is wrong with its writing. Never throws. */
export function readJson(input: Uint8Array | string): Json {
	const size = typeof input === 'string' ? bytesAtLeast(input) : input.length;
	if (size > BYTES_MAX) return { ok: false, issues: [issueOf('E120', { size, max: BYTES_MAX })] };
	const text = typeof input === 'string' ? input : decode(input);
	if (typeof text !== 'string') return { ok: false, issues: [text] };
	const { value, faults } = scan(text);
	if (faults.length > 0) return { ok: false, issues: faults.map((fault) => placeFault(fault, text)) };
	let places: Places | null = null;
	const placed = (issue: Issue): Issue => {
		if (places === null) scan(text, (places = new Map()));
		return placeIssue(issue, text, places);
	};
	return { ok: true, value, placed };
}

/**
 * The one door for data: bytes or text of a scenario file → a complete Scenario with notes, or everything that is
 * wrong with it (at most 20 issues, each with path, line and column). Never throws.
 */
export function read(input: Uint8Array | string): Reading {
	const json = readJson(input);
	if (!json.ok) return json;
	const { scenario, findings } = check(json.value);
	if (findings.issues.length > 0) return { ok: false, issues: findings.issues.map(json.placed) };
	return { ok: true, scenario, notes: findings.notes.map(json.placed) };
}

/** Bytes of the text in UTF-8, exactly where it could matter. */
function bytesAtLeast(text: string): number {
	return text.length * 3 <= BYTES_MAX || text.length > BYTES_MAX ? text.length : new TextEncoder().encode(text).length;
}

function issueOf(
	code: Issue['code'],
	values: Issue['values'],
	line: number | null = null,
	column: number | null = null
): Issue {
	return { code, path: '', line, column, values };
}

function decode(bytes: Uint8Array): string | Issue {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return badByte(bytes);
	}
}

/** The first line that is not UTF-8, and the place in it. */
function badByte(bytes: Uint8Array): Issue {
	let line = 1;
	let start = 0;
	for (let end = bytes.indexOf(10); ; end = bytes.indexOf(10, start)) {
		const rest = bytes.subarray(start, end < 0 ? undefined : end);
		const column = goodCharacters(rest);
		if (column !== null || end < 0) return issueOf('E100', {}, line, (column ?? 0) + 1);
		line++;
		start = end + 1;
	}
}

/** How many UTF-16 units of a line can be decoded before the first bad byte; null: all of it. */
function goodCharacters(line: Uint8Array): number | null {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	let good = 0;
	try {
		for (let i = 0; i < line.length; i++) good += decoder.decode(line.subarray(i, i + 1), { stream: true }).length;
		decoder.decode();
		return null;
	} catch {
		return good;
	}
}

function placeFault(fault: Fault, text: string): Issue {
	return { code: fault.code, path: fault.path, ...lineAndColumn(text, fault.offset), values: fault.values };
}

/** The place of the path, or of the nearest part above it that the file holds. */
function placeIssue(issue: Issue, text: string, places: Places): Issue {
	const steps = stepsOf(issue.path);
	for (let depth = steps.length; depth >= 0; depth--) {
		const place = places.get(steps.slice(0, depth).reduce(below, ''));
		if (!place) continue;
		const offset = issue.code === 'E103' ? place.key : place.value;
		return { ...issue, ...lineAndColumn(text, offset) };
	}
	return issue;
}
