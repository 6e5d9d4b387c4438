import type { Field } from './field.ts';
import { fields } from './fields/scenario.ts';

/** Path of a part below a path; a key that holds a dot or bracket stands in brackets. */
export function below(path: string, key: string | number): string {
	const step = typeof key === 'string' && (key === '' || /[.[\]]/.test(key)) ? `[${key}]` : String(key);
	return path === '' ? step : `${path}.${step}`;
}

/** The steps of a path: designs.0.id → designs, 0, id. */
export function stepsOf(path: string): string[] {
	if (path === '') return [];
	const steps: string[] = [];
	let at = 0;
	while (at <= path.length) {
		const bracketed = path[at] === '[';
		const close = bracketed ? path.indexOf(']', at) : -1;
		const end = close >= 0 ? close + 1 : path.indexOf('.', at) >= 0 ? path.indexOf('.', at) : path.length;
		steps.push(close >= 0 ? path.slice(at + 1, close) : path.slice(at, end));
		at = end + 1;
	}
	return steps;
}

const own = (value: object, key: string): unknown =>
	Object.prototype.hasOwnProperty.call(value, key) ? (value as Record<string, unknown>)[key] : undefined;

const isRow = (step: string): boolean => /^(0|[1-9]\d{0,8})$/.test(step);

/** The value at a path, or undefined. */
export function get(value: unknown, path: string): unknown {
	let at = value;
	for (const step of stepsOf(path)) {
		if (typeof at !== 'object' || at === null) return undefined;
		at = Array.isArray(at) ? (isRow(step) ? at[Number(step)] : undefined) : own(at, step);
	}
	return at;
}

/** A copy of `value` with another part at the path, or undefined where the path leads nowhere. */
export function replace(value: unknown, steps: readonly string[], part: unknown): unknown {
	const [step, ...rest] = steps;
	if (step === undefined) return part;
	if (typeof value !== 'object' || value === null) return undefined;
	if (Array.isArray(value)) {
		if (!isRow(step) || Number(step) > value.length) return undefined;
		const inner = replace(value[Number(step)], rest, part);
		if (inner === undefined) return undefined;
		const copy: unknown[] = [...value];
		copy[Number(step)] = inner;
		return copy;
	}
	const inner = replace(own(value, step), rest, part);
	if (inner === undefined) return undefined;
	return Object.assign(Object.create(null), value, { [step]: inner });
}

/** What the table says about a place; the ends of an uncertain value answer with its own field. */
export function fieldAt(path: string): Field | undefined {
	let field: Field | undefined = fields;
	for (const step of stepsOf(path)) {
		if (field?.kind === 'group') field = own(field.fields, step) as Field | undefined;
		else if (field?.kind === 'list') field = isRow(step) ? field.item : undefined;
		else if (field?.kind === 'map') field = field.entry;
		else if (field?.kind !== 'number' || !field.uncertain || !/^(low|middle|high)$/.test(step)) return undefined;
	}
	return field;
}

export interface Visit {
	readonly path: string;
	readonly field: Field;
	readonly value: unknown;
}

/** Every place of a value that fits a field, from the top down. What a switch turns off is left out if asked. */
export function visit(field: Field, value: unknown, path = '', leaveOutOff = false): Visit[] {
	const places: Visit[] = [];
	collect(field, value, path, leaveOutOff, places);
	return places;
}

function collect(field: Field, value: unknown, path: string, leaveOutOff: boolean, places: Visit[]): void {
	places.push({ path, field, value });
	if (typeof value !== 'object' || value === null) return;
	if (field.kind === 'group') {
		const on = field.fields['on'];
		if (leaveOutOff && on && (value as { on?: unknown }).on === false) {
			places.push({ path: below(path, 'on'), field: on, value: false });
			return;
		}
		for (const [key, part] of Object.entries(field.fields))
			collect(part, (value as Record<string, unknown>)[key], below(path, key), leaveOutOff, places);
	} else if (field.kind === 'list') {
		for (const [row, item] of (value as unknown[]).entries())
			collect(field.item, item, below(path, row), leaveOutOff, places);
	} else if (field.kind === 'map') {
		for (const [key, entry] of Object.entries(value))
			collect(field.entry, entry, below(path, key), leaveOutOff, places);
	}
}
