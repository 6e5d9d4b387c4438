import fc from 'fast-check';
import type { Field, NumberField } from '../../src/engine/scenario/index.ts';

const within = ({ integer, hard: [min, max] }: NumberField): fc.Arbitrary<number> =>
	(integer ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })).map((value) => value + 0);

function spread(field: NumberField): fc.Arbitrary<unknown> {
	const sorted = (count: number) =>
		fc.array(within(field), { minLength: count, maxLength: count }).map((ends) => ends.sort((a, b) => a - b));
	const two = fc.tuple(fc.constantFrom('even', 'bell', 'skewed'), sorted(2)).map(([shape, [low = 0, high = 0]]) => ({
		shape: shape === 'skewed' && low <= 0 ? 'even' : shape,
		low,
		high
	}));
	const three = fc
		.tuple(fc.constantFrom('three-point', 'prior'), sorted(3))
		.map(([shape, [low, middle, high]]) => ({ shape, low, middle, high }));
	return fc.oneof(two, three);
}

const wellFormed = (maxLength: number) => fc.string({ maxLength: Math.min(maxLength, 20), unit: 'binary' });

/** Anything a field allows by itself; what must fit together between fields is left to chance. */
export function arbitrary(field: Field): fc.Arbitrary<unknown> {
	switch (field.kind) {
		case 'number': {
			const value = field.uncertain ? fc.oneof(within(field), spread(field)) : within(field);
			return field.nullable ? fc.option(value) : value;
		}
		case 'choice':
			return fc.constantFrom(...field.options.map(({ id }) => id));
		case 'flag':
			return fc.boolean();
		case 'text': {
			const text =
				field.role === 'id'
					? fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/)
					: field.role === 'url'
						? fc.constant('https://a.b/')
						: wellFormed(field.maxLength);
			return field.nullable ? fc.option(text) : text;
		}
		case 'words':
			return fc.record({ en: wellFormed(field.maxLength), zh: wellFormed(field.maxLength) });
		case 'date': {
			const day = fc
				.date({ min: new Date('1990-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
				.map((date) => date.toISOString().slice(0, 10));
			return field.nullable ? fc.option(day) : day;
		}
		case 'twelve':
			return fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 12, maxLength: 12 });
		case 'scalar':
			return fc.oneof(fc.boolean(), fc.constant(null), wellFormed(10), fc.integer());
		case 'list':
			return fc.array(arbitrary(field.item), {
				minLength: field.minLength,
				maxLength: Math.min(field.maxLength, field.minLength + 1)
			});
		case 'map':
			return fc.dictionary(
				// the reader forbids these two names everywhere (E106)
				fc.stringMatching(/^[a-z0-9.[\]]{1,12}$/).filter((key) => key !== 'constructor' && key !== 'prototype'),
				arbitrary(field.entry),
				{ maxKeys: 2 }
			);
		case 'group':
			return fc.record(Object.fromEntries(Object.entries(field.fields).map(([key, part]) => [key, arbitrary(part)])));
	}
}
