import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { initial } from './defaults.ts';
import type { Field } from './field.ts';
import { fields } from './fields/scenario.ts';
import type { Scenario } from './types.ts';

const LINE_MAX = 90;
const EARLIEST = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line where it fits, else one part a line. */
function lay(value: unknown, indent: string): string {
	const short = oneLine(value);
	if (typeof value !== 'object' || value === null || indent.length + short.length <= LINE_MAX) return short;
	const deeper = `${indent}\t`;
	if (Array.isArray(value)) return `[\n${value.map((item) => deeper + lay(item, deeper)).join(',\n')}\n${indent}]`;
	const members = Object.entries(value).map(([key, part]) => `${deeper}${JSON.stringify(key)}: ${lay(part, deeper)}`);
	return `{\n${members.join(',\n')}\n${indent}}`;
}

function oneLine(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
	if (!isMembers(value)) return JSON.stringify(value);
	const members = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${oneLine(part)}`);
	return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** The whole scenario as a file: every field, in the table's order, so that two files can be compared line by line. */
export function write(scenario: Scenario): string {
	return `${lay(scenario, '')}\n`;
}

/** The same without what equals the default; reads back as the same scenario. For links and files kept by hand. */
export function writeBrief(scenario: Scenario): string {
	return `${lay(brief(fields, scenario, true), '')}\n`;
}

/** The value without parts that equal their default; undefined when nothing is left of it. */
function brief(field: Field, value: unknown, keep = false): unknown {
	if (field.kind === 'list' && Array.isArray(value) && value.length > 0)
		return value.map((item) => brief(field.item, item, true));
	if (field.kind === 'map' && isMembers(value) && Object.keys(value).length > 0)
		return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, brief(field.entry, entry, true)]));
	if (field.kind === 'group' && isMembers(value)) {
		const left: Record<string, unknown> = {};
		for (const [key, part] of Object.entries(value)) {
			const inner = field.fields[key];
			const short = inner === undefined ? part : brief(inner, part, key === 'earnburn');
			if (short !== undefined) left[key] = short;
		}
		return keep || Object.keys(left).length > 0 ? left : undefined;
	}
	return !keep && canonicalText(value) === canonicalText(initial(field)) ? undefined : value;
}

/** JSON with sorted keys, shortest numbers, no blanks. Throws on what no checked scenario holds: NaN, −0, undefined. */
export function canonicalText(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
	if (isMembers(value)) {
		const keys = Object.keys(value).sort(EARLIEST);
		return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(',')}}`;
	}
	if (value === undefined) return '';
	if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0)))
		throw new Error(`A checked scenario holds no ${Object.is(value, -0) ? 'minus zero' : String(value)}`);
	return JSON.stringify(value);
}

/** The bytes a digest is taken of. */
export function canonical(scenario: Scenario): Uint8Array {
	return new TextEncoder().encode(canonicalText(scenario));
}

export function digestOf(value: unknown): string {
	return bytesToHex(sha256(new TextEncoder().encode(canonicalText(value))));
}

/** SHA-256 of the canonical bytes, in hexadecimal. Covers the whole file: names, notes and sources too. */
export function digest(scenario: Scenario): string {
	return digestOf(scenario);
}
