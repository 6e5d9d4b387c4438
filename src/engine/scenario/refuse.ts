import type { Findings } from './issue.ts';
import { nearest } from './nearest.ts';
import { below } from './path.ts';

export type Members = Readonly<Record<string, unknown>>;

/** Stands where a number was refused: every comparison with it is false, so one fault is not reported twice. */
export const REFUSED = NaN;

export const isMembers = (value: unknown): value is Members =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function typeOf(value: unknown): string {
	if (value === undefined) return 'missing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object') return 'object';
	return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'true or false' : typeof value;
}

export function wrongType(expected: string, value: unknown, path: string, findings: Findings): void {
	findings.add('E102', path, { expected, got: typeOf(value) });
}

/** Refuses what cannot be written as UTF-8 and what is too long. */
export function checkText(value: unknown, path: string, maxLength: number, findings: Findings): string {
	if (typeof value !== 'string') {
		wrongType('text', value, path, findings);
		return '';
	}
	if (value.length > maxLength) findings.add('E104', path, { length: value.length, max: maxLength });
	else if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value))
		findings.add('E100', path, {});
	return value;
}

export function unknownKeys(value: Members, known: readonly string[], path: string, findings: Findings): void {
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		const near = nearest(key, known);
		findings.add('E103', below(path, key), { key, ...(near !== undefined && { nearest: near }) });
	}
}
