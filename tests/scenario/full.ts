import { fields, type Field } from '../../src/engine/scenario/index.ts';

/** A file value in which every place of the table is present: one row in every list, one entry in every map. */
export function full(field: Field = fields): unknown {
	switch (field.kind) {
		case 'group':
			return Object.fromEntries(Object.entries(field.fields).map(([key, part]) => [key, full(part)]));
		case 'list':
			return [full(field.item)];
		case 'map':
			return { 'business.grossMargin': full(field.entry) };
		case 'number':
			return field.default ?? field.typical;
		case 'text':
			return field.role === 'url' ? 'https://example.org/' : field.role === 'text' ? 'seed' : 'a';
		case 'date':
			return '2027-01-01';
		case 'scalar':
			return 1;
		default:
			return field.default;
	}
}

/** JSON of a value with another part at one place. */
export function changed(value: unknown, steps: readonly string[], part: unknown): unknown {
	const [step, ...rest] = steps;
	if (step === undefined) return part;
	if (Array.isArray(value))
		return value.map((item: unknown, row) => (String(row) === step ? changed(item, rest, part) : item));
	return { ...(value as object), [step]: changed((value as Record<string, unknown>)[step], rest, part) };
}
