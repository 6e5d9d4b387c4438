import { differing } from '$engine/scenario/index.ts';
import { fieldFor } from '../inputs/fieldFor.ts';
import { GROUPS, rowsOf } from '../inputs/groups.ts';
import { labelAt } from '../inputs/labelAt.ts';
import { valueWords, type Said } from '../inputs/valueWords.ts';
import { valueAt, type Scenario } from '../scenario.ts';

/** One input of the designs side by side; paths begin inside the design. */
export interface InputRow {
	readonly path: string;
	readonly label: string;
	/** in words, by column; null where the design has no such place */
	readonly values: readonly (string | null)[];
	readonly differs: boolean;
}

const PREFIX = /^designs\.\d+\./;

/** Inputs of a design that stand in the groups of the inputs pane, by their paths inside it. */
function inPane(scenario: Scenario, index: number): string[] {
	return GROUPS.flatMap(({ id }) => rowsOf(scenario, index, id))
		.filter(({ path }) => PREFIX.test(path))
		.map(({ path }) => path.replace(PREFIX, ''));
}

/** The value at a place of one design, as the inputs pane shows it. */
function valueIn(scenario: Scenario, index: number, path: string, said: Said): string | null {
	const at = `designs.${index}.${path}`;
	const value = valueAt(scenario, at);
	if (value === undefined) return null;
	const named =
		typeof value === 'object' && value !== null && 'name' in value ? (value.name as Record<string, string>) : null;
	if (named) return named[said.format.locale] || (named['en'] ?? '');
	const field = fieldFor(scenario, at);
	if (Array.isArray(value)) return String(value.length);
	return valueWords(field, value, said);
}

/**
 * Rules side by side: all inputs of the pane and whatever else differs, those of the first column first.
 * @param places of the columns in the scenario's list, A first
 */
export function inputRows(scenario: Scenario, places: readonly number[], said: Said): InputRow[] {
	const designs = places.flatMap((place) => scenario.designs[place] ?? []);
	const [a, ...others] = designs;
	if (!a) return [];
	const differ = new Set(others.flatMap((b) => differing(a, b)));
	const paths = new Set([...places.flatMap((place) => inPane(scenario, place)), ...differ]);
	return [...paths].map((path) => {
		const values = places.map((place) => valueIn(scenario, place, path, said));
		const at = places[values.findIndex((value) => value !== null)] ?? places[0] ?? 0;
		const label = labelAt(scenario, `designs.${at}.${path}`, said.words.tiers)[said.format.locale];
		return { path, label, values, differs: differ.has(path) };
	});
}
