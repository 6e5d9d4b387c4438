/** The scenario floor: one door for data (`read`), and what may be done with a scenario behind it. */
export type * from './types.ts';
export type {
	ChoiceField,
	DateField,
	EvidenceGrade,
	Field,
	FlagField,
	GroupField,
	ListField,
	MapField,
	NumberField,
	TextField,
	TwelveField,
	Unit,
	WordsField
} from './field.ts';
export { fields } from './fields/scenario.ts';
export { initial } from './defaults.ts';
export { fieldAt, get, stepsOf, visit } from './path.ts';
export type { Visit } from './path.ts';
export type { Issue, IssueCode } from './issue.ts';
export { BYTES_MAX, read } from './read.ts';
export type { Reading } from './read.ts';
export { VERSION } from './check.ts';
export { diff, edit } from './edit.ts';
export type { Difference } from './edit.ts';
export { canonical, digest, write, writeBrief } from './write.ts';
export { designKey, worldKey } from './keys.ts';
export { isUncertain, middle, quantileOf } from './num.ts';
export { central } from './central.ts';
export { settler, uncertainInputs } from './future.ts';
export type { Settled, UncertainInput } from './future.ts';
export { parseTyped } from './typed.ts';
export type { Typed } from './typed.ts';
export { changesOf, designsAfterChanges } from './changed.ts';
export { DESIGNS_MAX, freeId, inPlace, withDesigns, withTaken } from './designs.ts';
export type { Placed } from './designs.ts';
export { CHANGES_MAX, differing, mixed, ruleChanges } from './differing.ts';
export type { RuleChange } from './differing.ts';
