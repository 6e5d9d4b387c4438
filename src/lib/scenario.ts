/** How the page speaks with the scenario floor: one shape for "it reads" and "it does not". */
import {
	diff,
	digest,
	edit,
	get,
	read,
	write,
	writeBrief,
	type Difference,
	type Issue,
	type NumberField,
	type Reading as EngineReading,
	type Scenario
} from '$engine/scenario/index.ts';

export type { Difference, Issue, Scenario };
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
export const compare = (from: Scenario, to: Scenario): readonly Difference[] => diff(from, to);

/** What is worth knowing about a scenario that reads well: the notes of an edit that changes nothing. */
export function notesOf(scenario: Scenario): readonly Issue[] {
	const reading = edit(scenario, 'horizonMonths', scenario.horizonMonths);
	return reading.ok ? reading.notes : [];
}

/** TEMPORARY until the scenario floor's parseTyped lands. */
export function typed(
	text: string,
	field: NumberField,
	_scenario: Scenario,
	path: string
): { readonly value: unknown } | { readonly issues: readonly Issue[] } {
	const number = Number(text.replace(/[^\d.-]/g, '')) / (field.unit.startsWith('share') ? 100 : 1);
	if (text.trim() === '' || Number.isNaN(number))
		return { issues: [{ code: 'E102', path, line: null, column: null, values: {} }] };
	return { value: number };
}
