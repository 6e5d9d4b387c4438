// What an exported file carries of its making, and the digest of the same run made again.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import { booksOfFutures } from '../engine/finance/books.ts';
import { read, type Scenario } from '../engine/scenario/index.ts';
import { digest } from '../engine/scenario/index.ts';
import type { Answer } from '../run/drive.ts';
import { financePack } from '../run/financePack.ts';
import { canonicalResults, resultsOf, type Results } from '../run/results.ts';
import { unpack } from './link.ts';
import { codesIn, readCode, recipeOf, type Recipe } from './recipe.ts';

export interface Carried {
	readonly recipe: Recipe;
	/** null: none is embedded */
	readonly scenario: Scenario | null;
	/** false: the file's own numbers are not those that its digest was taken of; null: they cannot be told from the file */
	readonly untouched: boolean | null;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** A workbook of ours is far below this; what unfolds to more is none. */
const LARGEST_SHEET = 200_000_000;

/** The texts of a workbook's sheets, or of any other file. */
function textOf(bytes: Uint8Array): string {
	if (!isZip(bytes)) return new TextDecoder().decode(bytes);
	const texts = unzipSync(bytes, {
		filter: ({ name, originalSize }) => /^xl\/.*\.xml$/.test(name) && originalSize <= LARGEST_SHEET
	});
	return Object.values(texts)
		.map((text) => strFromU8(text))
		.join('\n');
}

function embedded(text: string): Scenario | null {
	for (const [link] of text.matchAll(/1\.[0-9a-z]{1,6}\.[\w-]{8}\.[\w-]{20,}/g)) {
		const unpacked = unpack(`#${link}`);
		const reading = unpacked && 'text' in unpacked ? read(unpacked.text) : null;
		if (reading?.ok) return reading.scenario;
	}
	return null;
}

/** Results as JSON (`simulate --json`) say themselves what they were made from. */
function fromResults(text: string): Carried | null {
	try {
		const { digest: said, ...rest } = JSON.parse(text) as Results;
		if (typeof said !== 'string' || typeof rest.scenario.digest !== 'string' || !Array.isArray(rest.designs))
			return null;
		const untouched = bytesToHex(sha256(utf8ToBytes(canonicalResults(rest)))) === said;
		return { recipe: recipeOf({ ...rest, digest: said }, ''), scenario: null, untouched };
	} catch {
		return null;
	}
}

/** The recipe in a file, and the scenario where it is embedded; null where the file is no export. */
export function carriedIn(bytes: Uint8Array): Carried | null {
	let text: string;
	try {
		text = textOf(bytes);
	} catch {
		return null;
	}
	for (const code of codesIn(text)) {
		const recipe = readCode(code);
		if (recipe) return { recipe, scenario: embedded(text), untouched: null };
	}
	return fromResults(text);
}

/** The scenario of a recipe: as given, or with the recipe's seed and sample in the place of its own; null: another one. */
export function scenarioFor(recipe: Recipe, given: Scenario): Scenario | null {
	const changes = [
		{},
		{ seed: recipe.seed },
		{ sample: recipe.customers },
		{ seed: recipe.seed, sample: recipe.customers }
	];
	for (const change of changes) {
		const reading = read(JSON.stringify({ ...given, ...change }));
		if (reading.ok && digest(reading.scenario) === recipe.scenario) return reading.scenario;
	}
	return null;
}

/** How a recipe is run again. */
export const runOf = (recipe: Recipe) => ({
	arms: recipe.designs,
	cap: recipe.replications,
	stopWhenSettled: false,
	weekly: recipe.weekly,
	triangles: recipe.kind === 'finance'
});

/** The digest that the recipe's kind of result has in this answer. */
export function digestAgain(answer: Answer, recipe: Recipe): string {
	const results = resultsOf(answer, recipe.complete);
	if (recipe.kind === 'simulate') return results.digest;
	const { design = '', future, expected } = recipe.filters;
	const given = expected === undefined ? {} : { expected: Number(expected) };
	const all = booksOfFutures(answer.outcome, design, given);
	return financePack(results, design, all, future === undefined ? null : Number(future)).digest;
}
