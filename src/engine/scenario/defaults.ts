import type { Field } from './field.ts';

/** The value a field has when a file leaves it out; undefined: it must be given. */
export function initial(field: Field): unknown {
	switch (field.kind) {
		case 'group': {
			const built = Object.create(null) as Record<string, unknown>;
			for (const [key, part] of Object.entries(field.fields)) {
				const value = initial(part);
				if (value === undefined) return undefined;
				built[key] = value;
			}
			return built;
		}
		case 'list':
			return field.minLength === 0 ? [] : undefined;
		case 'map':
			return Object.create(null);
		case 'scalar':
			return undefined;
		case 'twelve':
			return [...field.default];
		default:
			return typeof field.default === 'object' && field.default !== null
				? (Object.assign(Object.create(null), field.default) as unknown)
				: field.default;
	}
}
