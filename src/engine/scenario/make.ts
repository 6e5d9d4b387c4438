/** Makers of fields: one call per row of the table, whose TypeScript type follows from the call. */
import type {
	ChoiceField,
	DateField,
	EvidenceGrade,
	Field,
	FlagField,
	GroupField,
	Infer,
	ListField,
	MapField,
	NumberField,
	Of,
	Reference,
	ScalarField,
	TextField,
	TwelveField,
	Unit,
	WordsField
} from './field.ts';
import type { Num, Spread, Words } from './spread.ts';

export type * from './field.ts';

interface Options {
	readonly help?: readonly [string, string];
	readonly advanced?: boolean;
}
interface NumberOptions extends Options {
	readonly unit?: Unit;
	readonly hard?: readonly [number, number];
	readonly plausible?: readonly [number, number];
	/** the value to offer; also the default unless `spread` is given */
	readonly typical: number;
	readonly spread?: Spread;
	readonly grade?: EvidenceGrade;
	readonly source?: string;
	readonly scale?: 'linear' | 'log';
	readonly step?: number;
	/** not simulated yet unless it has this value */
	readonly neutral?: number | null;
}

const common = (en: string, zh: string, options: Options, simulated: boolean) => ({
	label: { en, zh },
	...(options.help && { help: { en: options.help[0], zh: options.help[1] } }),
	simulated,
	advanced: options.advanced ?? false
});

function numberField(
	en: string,
	zh: string,
	options: NumberOptions,
	kind: { uncertain: boolean; integer: boolean; nullable: boolean }
): NumberField {
	const hard = options.hard ?? [0, 1e9];
	const simulated = options.neutral === undefined;
	return {
		kind: 'number',
		...common(en, zh, options, simulated),
		...kind,
		unit: options.unit ?? 'none',
		hard,
		plausible: options.plausible ?? hard,
		typical: options.typical,
		default: kind.nullable ? null : (options.spread ?? options.typical),
		grade: options.grade ?? null,
		source: options.source ?? '',
		scale: options.scale ?? 'linear',
		step: options.step ?? 1,
		...(!simulated && { neutral: options.neutral })
	};
}

/** A number that may be uncertain. */
export const num = (en: string, zh: string, options: NumberOptions): NumberField & Of<Num> =>
	numberField(en, zh, options, { uncertain: true, integer: false, nullable: false });
/** The same, or null when it does not apply (the default). */
export const numOrNull = (en: string, zh: string, options: NumberOptions): NumberField & Of<Num | null> =>
	numberField(en, zh, options, { uncertain: true, integer: false, nullable: true });
/** A number that somebody decides: rules are certain. */
export const fixed = (en: string, zh: string, options: NumberOptions): NumberField & Of<number> =>
	numberField(en, zh, options, { uncertain: false, integer: false, nullable: false });
export const fixedOrNull = (en: string, zh: string, options: NumberOptions): NumberField & Of<number | null> =>
	numberField(en, zh, options, { uncertain: false, integer: false, nullable: true });
export const int = (en: string, zh: string, options: NumberOptions): NumberField & Of<number> =>
	numberField(en, zh, options, { uncertain: false, integer: true, nullable: false });
export const intOrNull = (en: string, zh: string, options: NumberOptions): NumberField & Of<number | null> =>
	numberField(en, zh, options, { uncertain: false, integer: true, nullable: true });

type OptionWords = readonly [en: string, zh: string, state?: 'later'];

/** One of several; the first is the default. A third word 'later' marks an option that is not simulated yet. */
export function choice<const T extends Readonly<Record<string, OptionWords>>>(
	en: string,
	zh: string,
	words: T,
	options: Options & { readonly default?: keyof T & string } = {}
): ChoiceField & Of<keyof T & string> {
	const all = Object.entries(words).map(([id, [english, chinese, state]]) => ({
		id,
		label: { en: english, zh: chinese },
		simulated: state !== 'later'
	}));
	const simulated = all.every((option) => option.simulated);
	return {
		kind: 'choice',
		...common(en, zh, options, simulated),
		options: all,
		default: options.default ?? all[0]?.id ?? ''
	};
}

/** A switch. later: may only be off for now. */
export const flag = (
	en: string,
	zh: string,
	byDefault: boolean,
	options: Options & { readonly later?: boolean } = {}
): FlagField & Of<boolean> => ({
	kind: 'flag',
	...common(en, zh, options, options.later !== true),
	default: byDefault
});

const textField = (en: string, zh: string, options: Options, rest: Partial<TextField>): TextField => ({
	kind: 'text',
	...common(en, zh, options, true),
	role: 'text',
	nullable: false,
	maxLength: 200,
	...rest
});
export const text = (
	en: string,
	zh: string,
	byDefault: string,
	options: Options & { readonly maxLength?: number } = {}
): TextField & Of<string> =>
	textField(en, zh, options, { default: byDefault, ...(options.maxLength && { maxLength: options.maxLength }) });
/** A name other parts refer to: must be given, unique among its siblings. */
export const id = (): TextField & Of<string> => textField('Id', '标识', {}, { role: 'id', maxLength: 60 });
export const refersTo = (en: string, zh: string, to: Reference, options: Options = {}): TextField & Of<string> =>
	textField(en, zh, options, { role: 'reference', refersTo: to, maxLength: 60 });
export const refersToOrNull = (
	en: string,
	zh: string,
	to: Reference,
	options: Options = {}
): TextField & Of<string | null> =>
	textField(en, zh, options, { role: 'reference', refersTo: to, maxLength: 60, nullable: true, default: null });
export const textOrNull = (en: string, zh: string, role: 'text' | 'url' = 'text'): TextField & Of<string | null> =>
	textField(en, zh, {}, { role, maxLength: 500, nullable: true, default: null });

export const words = (
	en: string,
	zh: string,
	options: Options & { readonly maxLength?: number } = {}
): WordsField & Of<Words> => ({
	kind: 'words',
	...common(en, zh, options, true),
	maxLength: options.maxLength ?? 200,
	default: { en: '', zh: '' }
});

/** A calendar day, YYYY-MM-DD; without a default it must be given. */
export const date = (en: string, zh: string, byDefault?: string): DateField & Of<string> => ({
	kind: 'date',
	...common(en, zh, {}, true),
	nullable: false,
	...(byDefault !== undefined && { default: byDefault })
});
export const dateOrNull = (en: string, zh: string): DateField & Of<string | null> => ({
	kind: 'date',
	...common(en, zh, {}, true),
	nullable: true,
	default: null
});

/** Twelve weights, January first; only proportions count. later: must be flat for now. */
export const twelve = (
	en: string,
	zh: string,
	options: Options & { readonly later?: boolean } = {}
): TwelveField & Of<readonly number[]> => ({
	kind: 'twelve',
	...common(en, zh, options, options.later !== true),
	default: Array.from({ length: 12 }, () => 1)
});

export const scalar = (en: string, zh: string): ScalarField & Of<string | number | boolean | null> => ({
	kind: 'scalar',
	...common(en, zh, {}, true)
});

type Shape = Readonly<Record<string, Field>>;
type Inferred<S extends Shape> = { readonly [K in keyof S]: Infer<S[K]> };

export const group = <S extends Shape>(
	en: string,
	zh: string,
	fields: S,
	options: Options = {}
): GroupField & { readonly fields: S } & Of<Inferred<S>> => ({
	kind: 'group',
	...common(en, zh, options, true),
	fields
});

/** later: must be empty, or hold only what is switched off, for now. */
export const list = <F extends Field>(
	en: string,
	zh: string,
	item: F,
	options: Options & { readonly min?: number; readonly max: number; readonly later?: boolean }
): ListField & { readonly item: F } & Of<readonly Infer<F>[]> => ({
	kind: 'list',
	...common(en, zh, options, options.later !== true),
	item,
	minLength: options.min ?? 0,
	maxLength: options.max
});

export const map = <F extends GroupField>(
	en: string,
	zh: string,
	entry: F,
	options: Options & { readonly max: number }
): MapField & { readonly entry: F } & Of<Readonly<Record<string, Infer<F>>>> => ({
	kind: 'map',
	...common(en, zh, options, true),
	entry,
	maxLength: options.max
});
