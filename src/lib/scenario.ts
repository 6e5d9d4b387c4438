/** How the page speaks with the scenario floor: one shape for "it reads" and "it does not". */
import {
	diff,
	digest,
	edit,
	get,
	parseTyped,
	read,
	withDesigns,
	withTaken,
	write,
	writeBrief,
	type Difference,
	type Issue,
	type Num,
	type NumberField,
	type Placed,
	type Reading as EngineReading,
	type Scenario
} from '$engine/scenario/index.ts';

export type { Difference, Issue, Placed, Scenario };
export type Reading =
	{ readonly scenario: Scenario; readonly notes: readonly Issue[] } | { readonly issues: readonly Issue[] };

const plain = (reading: EngineReading): Reading =>
	reading.ok ? { scenario: reading.scenario, notes: reading.notes } : { issues: reading.issues };

export const fromText = (text: string): Reading => plain(read(text));
export const fromBytes = (bytes: Uint8Array): Reading => plain(read(bytes));
export const toText = (scenario: Scenario): string => write(scenario);
/** Without what equals the default: short enough for a link. */
export const toBriefText = (scenario: Scenario): string => JSON.stringify(JSON.parse(writeBrief(scenario)));
export const digestOf = (scenario: Scenario): string => digest(scenario);
export const valueAt = (scenario: Scenario, path: string): unknown => get(scenario, path);
export const change = (scenario: Scenario, path: string, value: unknown): Reading => plain(edit(scenario, path, value));
export const taken = (scenario: Scenario, other: Scenario, index: number): Reading =>
	plain(withTaken(scenario, other, index));
export const arranged = (scenario: Scenario, list: readonly Placed[]): Reading => plain(withDesigns(scenario, list));
export const compare = (from: Scenario, to: Scenario): readonly Difference[] => diff(from, to);

/** What is worth knowing about a scenario that reads well: the notes of an edit that changes nothing. */
export function notesOf(scenario: Scenario): readonly Issue[] {
	const reading = edit(scenario, 'horizonMonths', scenario.horizonMonths);
	return reading.ok ? reading.notes : [];
}

/** What was typed into a field: a value, several readings to ask about, or what is wrong with it. */
export type TypedText =
	{ readonly value: Num | null } | { readonly readings: readonly Num[] } | { readonly issues: readonly Issue[] };

export function typed(text: string, field: NumberField, path: string): TypedText {
	const reading = parseTyped(text, field);
	if (reading.ok) return { value: reading.value };
	if ('question' in reading) return { readings: reading.question.readings };
	return { issues: reading.issues.map((issue) => ({ ...issue, path })) };
}
