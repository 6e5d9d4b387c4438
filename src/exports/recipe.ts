// The recipe that every export carries: all that is needed to make the same numbers again, and the digest by which to know them.
import type { Results } from '../run/results.ts';
import type { Words } from '../engine/scenario/types.ts';
import { exportWords } from '../words/exports.ts';
import type { Locale } from '../words/locale.ts';

/** What the digest is taken of: the results of a run, or the finance pack of one of its designs. */
export type RecipeKind = 'simulate' | 'finance';

export interface Recipe {
	readonly kind: RecipeKind;
	readonly name: Words;
	/** SHA-256 of the scenario, hexadecimal */
	readonly scenario: string;
	readonly seed: string;
	readonly engine: string;
	readonly replications: number;
	/** customers in each future */
	readonly customers: number;
	/** designs that were played beside no programme */
	readonly designs: readonly string[];
	/** reported by week */
	readonly weekly: boolean;
	/** false: stopped before its end */
	readonly complete: boolean;
	/** what was chosen of the run: the design, the future, … */
	readonly filters: Readonly<Record<string, string>>;
	/** SHA-256 of the numbers, hexadecimal */
	readonly digest: string;
	/** the day it was made, YYYY-MM-DD; not part of any digest */
	readonly date: string;
}

/** The recipe of a run's results, and of whatever is drawn or written from them. */
export function recipeOf(results: Results, date: string, filters: Recipe['filters'] = {}): Recipe {
	const { engine, scenario, replications, sample, designs, weekly, complete, digest } = results;
	return {
		...{ kind: 'simulate', name: scenario.name, scenario: scenario.digest, seed: scenario.seed, engine },
		...{ replications, customers: sample, weekly, complete, filters, digest, date },
		designs: designs.map(({ id }) => id).filter((id) => id !== 'none')
	};
}

const SHORT = 12;

/** Rows of a recipe for people, in full. */
export function recipeRows(recipe: Recipe, locale: Locale): (readonly [string, string])[] {
	const words = exportWords(locale).recipe;
	const { name, scenario, seed, engine, replications, customers, designs, complete, filters, digest, date } = recipe;
	return [
		[words.scenario, name[locale] || name.en],
		[words.scenarioDigest, scenario],
		[words.seed, seed],
		[words.engine, engine],
		[words.futures, String(replications)],
		[words.customers, String(customers)],
		[words.designs, designs.join(', ')],
		...Object.entries(filters).map(([key, value]): [string, string] => [words.filters[key] ?? key, value]),
		[words.reported, recipe.weekly ? words.weekly : words.monthly],
		...(complete ? [] : [[words.state, words.incomplete] as const]),
		[words.digest, digest],
		[words.date, date]
	];
}

/** A recipe in one line, digests cut to twelve signs: under pictures and pages. */
export function recipeLine(recipe: Recipe, locale: Locale): string {
	const { name, scenario, seed, engine, replications, customers, designs, filters, digest, date } = recipe;
	return exportWords(locale).recipe.line({
		name: name[locale] || name.en,
		...{ seed, engine, date, replications, customers },
		scenario: scenario.slice(0, SHORT),
		digest: digest.slice(0, SHORT),
		designs: [...designs, ...Object.values(filters)].join(', ')
	});
}

const CODE = 'earnburn-recipe/1';

/** The recipe as one word that a program reads: in a column of a CSV file, a cell of a workbook, a page. No blanks, no commas. */
export function recipeCode(recipe: Recipe): string {
	const { kind, name, scenario, seed, engine, replications, customers, designs, digest, date } = recipe;
	const parts: Record<string, string> = {
		...{ kind, scenario, digest, engine, seed, date },
		...{ replications: String(replications), customers: String(customers), designs: designs.join('+') },
		...(recipe.weekly && { weekly: '1' }),
		...(!recipe.complete && { incomplete: '1' }),
		...{ 'name.en': name.en, 'name.zh': name.zh }
	};
	for (const [key, value] of Object.entries(recipe.filters)) parts[`filter.${key}`] = value;
	return `${CODE}?${new URLSearchParams(parts).toString()}`;
}

/** Every recipe code that a text holds, wherever it stands in it. */
export function codesIn(text: string): string[] {
	return [...text.matchAll(/earnburn-recipe\/1\?[\w.~%+*=&;-]+/g)].map(([code]) => code.replaceAll('&amp;', '&'));
}

/** Null where it is no recipe of ours, or a part is missing. */
export function readCode(code: string): Recipe | null {
	if (!code.startsWith(`${CODE}?`)) return null;
	const parts = new URLSearchParams(code.slice(CODE.length + 1));
	const of = (key: string) => parts.get(key) ?? '';
	const [kind, replications, customers] = [of('kind'), Number(of('replications')), Number(of('customers'))];
	const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);
	if (kind !== 'simulate' && kind !== 'finance') return null;
	if (!isDigest(of('scenario')) || !isDigest(of('digest')) || !(Number.isSafeInteger(replications) && replications > 0))
		return null;
	const filters = [...parts].filter(([key]) => key.startsWith('filter.'));
	return {
		...{ kind, replications, customers, scenario: of('scenario'), digest: of('digest') },
		...{ seed: of('seed'), engine: of('engine'), date: of('date') },
		name: { en: of('name.en'), zh: of('name.zh') },
		designs: of('designs')
			.split('+')
			.filter((id) => id !== ''),
		weekly: parts.has('weekly'),
		complete: !parts.has('incomplete'),
		filters: Object.fromEntries(filters.map(([key, value]) => [key.slice('filter.'.length), value]))
	};
}
