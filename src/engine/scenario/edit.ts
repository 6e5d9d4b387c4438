import { check } from './check.ts';
import type { Issue } from './issue.ts';
import { below, replace, stepsOf } from './path.ts';
import type { Reading } from './read.ts';
import type { Scenario } from './types.ts';

/**
 * A scenario with another value at one path (designs.0.tiers.list.2.reach), checked like a file. A row may be
 * replaced or added at the end of a list; to remove rows, replace the list. The scenario given is left as it is.
 */
export function edit(scenario: Scenario, path: string, value: unknown): Reading {
	const changed = value === undefined ? undefined : replace(scenario, stepsOf(path), value);
	if (changed === undefined) {
		const unknown: Issue = { code: 'E103', path, line: null, column: null, values: { key: path } };
		return { ok: false, issues: [unknown] };
	}
	const { scenario: checked, findings } = check(changed);
	if (findings.issues.length > 0) return { ok: false, issues: findings.issues };
	return { ok: true, scenario: checked, notes: findings.notes };
}

export interface Difference {
	readonly path: string;
	/** undefined where the part does not exist */
	readonly from: unknown;
	readonly to: unknown;
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;

const isSpread = (value: unknown): boolean => isParts(value) && 'shape' in value && 'low' in value;

/** Where two scenarios differ: single values; an uncertain value, or a row that one of them lacks, as a whole. */
export function diff(a: unknown, b: unknown, path = ''): Difference[] {
	if (Object.is(a, b)) return [];
	if (!isParts(a) || !isParts(b) || Array.isArray(a) !== Array.isArray(b)) return [{ path, from: a, to: b }];
	const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
	const parts = keys.flatMap((key) => diff(a[key], b[key], below(path, key)));
	return parts.length > 0 && (isSpread(a) || isSpread(b)) ? [{ path, from: a, to: b }] : parts;
}
