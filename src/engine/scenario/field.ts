/** What is known about one place of the scenario file. The table made of these is in fields/. */
import type { Num, Words } from './spread.ts';

/** Units as a form names them; money is in major units of the scenario's currency, shares are 0–1. */
export type Unit =
	| 'none'
	| 'money'
	| 'share'
	| 'times'
	| 'people'
	| 'points'
	| 'exp'
	| 'orders'
	| 'stamps'
	| 'units'
	| 'minutes'
	| 'days'
	| 'weeks'
	| 'months'
	| 'years'
	| 'perDay'
	| 'perWeek'
	| 'perMonth'
	| 'perYear'
	| 'sharePerMonth'
	| 'sharePerYear'
	| 'moneyPerMonth'
	| 'calendarMonth'
	| 'of100';

/** A strong … D judgement (model.md); null: a rule somebody chose, nothing to prove. */
export type EvidenceGrade = 'A' | 'B' | 'C' | 'D' | null;

interface Common {
	readonly label: Words;
	readonly help?: Words;
	/** false: kept in the file, refused (E107) when it is not neutral; see `neutral` or `laterOptions` */
	readonly simulated: boolean;
	/** folded away in a form until asked for */
	readonly advanced: boolean;
}
export interface NumberField extends Common {
	readonly kind: 'number';
	readonly unit: Unit;
	/** may be a Spread */
	readonly uncertain: boolean;
	readonly integer: boolean;
	readonly nullable: boolean;
	/** outside: Issue E104 */
	readonly hard: readonly [number, number];
	/** outside: note W100 */
	readonly plausible: readonly [number, number];
	/** single value to offer, also where the default is a spread */
	readonly typical: number;
	readonly default: Num | null;
	readonly grade: EvidenceGrade;
	readonly source: string;
	readonly scale: 'linear' | 'log';
	/** one press of an arrow key */
	readonly step: number;
	readonly neutral?: number | null;
}
export interface ChoiceField extends Common {
	readonly kind: 'choice';
	readonly options: readonly { readonly id: string; readonly label: Words; readonly simulated: boolean }[];
	readonly default: string;
}
export interface FlagField extends Common {
	readonly kind: 'flag';
	readonly default: boolean;
}
export interface TextField extends Common {
	readonly kind: 'text';
	/** id: letters, digits, - and _ ; reference: the id of something in `refersTo` */
	readonly role: 'text' | 'id' | 'reference' | 'url';
	readonly refersTo?: Reference;
	readonly nullable: boolean;
	readonly maxLength: number;
	/** absent: must be given */
	readonly default?: string | null;
}
/** What a reference names: designs of the scenario, and so on; tiers and items of the same design. */
export type Reference = 'design' | 'channel' | 'segment' | 'tier' | 'source';
export interface WordsField extends Common {
	readonly kind: 'words';
	readonly maxLength: number;
	readonly default: Words;
}
export interface DateField extends Common {
	readonly kind: 'date';
	readonly nullable: boolean;
	readonly default?: string | null;
}
/** Twelve weights, January first. */
export interface TwelveField extends Common {
	readonly kind: 'twelve';
	readonly default: readonly number[];
}
/** A number, text or yes/no whose place decides which. */
export interface ScalarField extends Common {
	readonly kind: 'scalar';
}
export interface MapField extends Common {
	readonly kind: 'map';
	readonly entry: GroupField;
	readonly maxLength: number;
}
export interface ListField extends Common {
	readonly kind: 'list';
	readonly item: Field;
	readonly minLength: number;
	readonly maxLength: number;
}
export interface GroupField extends Common {
	readonly kind: 'group';
	readonly fields: Readonly<Record<string, Field>>;
}
export type Field =
	| NumberField
	| ChoiceField
	| FlagField
	| TextField
	| WordsField
	| DateField
	| TwelveField
	| ScalarField
	| MapField
	| ListField
	| GroupField;

/** Carries the type of the value a field describes; never present at run time. */
export interface Of<T> {
	readonly of?: T;
}
export type Infer<F> = F extends Of<infer T> ? T : never;
