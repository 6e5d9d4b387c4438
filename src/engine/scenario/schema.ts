/**
 * The table as a zod schema, for editors (JSON Schema) and for who checks files elsewhere. `read` does not use it: it
 * builds from the same table, with places and remedies; a test holds the two together. Not in index.ts, so that a page
 * that only reads does not load zod.
 */
import * as z from 'zod';
import { initial } from './defaults.ts';
import type { Field, NumberField } from './field.ts';
import { fields } from './fields/scenario.ts';
import { THREE_POINT, TWO_POINT } from './spread.ts';

// A page whose policy forbids eval would otherwise report zod's attempt to compile.
z.config({ jitless: true });

const end = z.number();
/** Ends are bounded like the field itself; that, and their order, is left to `read`. */
const spread = z
	.union([
		z.strictObject({ shape: z.enum(TWO_POINT), low: end, high: end }),
		z.strictObject({ shape: z.enum(THREE_POINT), low: end, middle: end, high: end })
	])
	.meta({ id: 'range' });

function number(field: NumberField): z.ZodType {
	const bounded = (field.integer ? z.int() : z.number()).min(field.hard[0]).max(field.hard[1]);
	const value = field.uncertain ? z.union([bounded, spread]) : bounded;
	return field.nullable ? value.nullable() : value;
}

function shape(field: Field): z.ZodType {
	switch (field.kind) {
		case 'number':
			return number(field);
		case 'choice':
			return z.enum(field.options.map((option) => option.id));
		case 'flag':
			return z.boolean();
		case 'text': {
			const text = z.string().max(field.maxLength);
			const exact =
				field.role === 'id'
					? text.regex(/^[A-Za-z0-9_-]+$/)
					: field.role === 'url'
						? text.regex(/^https:\/\/\S+$/)
						: text;
			return field.nullable ? exact.nullable() : exact;
		}
		case 'words': {
			const text = z.string().max(field.maxLength).optional();
			return z.strictObject({ en: text, zh: text });
		}
		case 'date': {
			const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
			return field.nullable ? day.nullable() : day;
		}
		case 'twelve':
			return z.array(z.number().min(0).max(1e6)).length(12);
		case 'scalar':
			return z.union([z.string(), z.number(), z.boolean(), z.null()]);
		case 'list':
			return z.array(schemaOf(field.item)).min(field.minLength).max(field.maxLength);
		case 'map':
			return z.record(z.string(), schemaOf(field.entry));
		case 'group':
			return z
				.object(Object.fromEntries(Object.entries(field.fields).map(([key, part]) => [key, optional(key, part)])))
				.catchall(z.unknown());
	}
}

/** What has a default may be left out. */
function optional(key: string, field: Field): z.ZodType {
	const schema = schemaOf(field);
	return key === 'earnburn' || initial(field) === undefined ? schema : schema.optional();
}

const made = new Map<Field, z.ZodType>();

/** One schema per field, so that parts used in several places are written once. */
function schemaOf(field: Field): z.ZodType {
	const before = made.get(field);
	if (before) return before;
	const unit = field.kind === 'number' && field.unit !== 'none' ? ` (${field.unit})` : '';
	const schema = shape(field).describe(`${field.label.en}${unit}${field.help ? `. ${field.help.en}` : ''}`);
	made.set(field, schema);
	return schema;
}

/** A scenario file, version 1. */
export const schema: z.ZodType = schemaOf(fields);

/** Pattern of the keys that any group may hold besides its own; they are kept as they are. */
const EXTENSION = '^x-';

/** static/schema/scenario.v1.schema.json */
export function jsonSchema(): Record<string, unknown> {
	const plain = z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>;
	return withExtensions({
		$schema: plain['$schema'],
		$id: 'scenario.v1.schema.json',
		title: 'Earnburn scenario, version 1',
		...plain
	}) as Record<string, unknown>;
}

/** JSON Schema says "x-… or nothing else" where zod can only say "anything else". */
function withExtensions(part: unknown): unknown {
	if (Array.isArray(part)) return part.map(withExtensions);
	if (typeof part !== 'object' || part === null) return part;
	const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withExtensions(value)]));
	const open = inner['type'] === 'object' && 'properties' in inner && inner['additionalProperties'] !== false;
	return open ? { ...inner, patternProperties: { [EXTENSION]: {} }, additionalProperties: false } : inner;
}
