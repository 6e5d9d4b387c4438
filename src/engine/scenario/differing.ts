// Where two designs have other rules, and designs that have some of the rules of the one and some of the other.
import { check } from './check.ts';
import { diff } from './edit.ts';
import { get, replace, stepsOf } from './path.ts';
import type { Design, Scenario } from './types.ts';

/** Words and names: they change nothing that is simulated. */
const WORDS_ONLY = /(^|\.)(id|name|note)(\.|$)/;

/** Inside of something that is switched off in both designs nothing differs. */
function atRest(a: Design, b: Design, path: string): boolean {
	const keys = stepsOf(path);
	return keys.some((_, depth) => {
		const above = keys.slice(0, depth).join('.');
		if (above === '' || path === `${above}.on`) return false;
		return get(a, `${above}.on`) === false && get(b, `${above}.on`) === false;
	});
}

/** Paths inside the design at which b has other rules than a. */
export function differing(a: Design, b: Design): string[] {
	return diff(a, b)
		.map(({ path }) => path)
		.filter((path) => !WORDS_ONLY.test(path) && !atRest(a, b, path));
}

/** Rules that are changed together. Paths inside the design. */
export interface RuleChange {
	/** the rule, or the group of rules, that these are called by */
	readonly name: string;
	readonly paths: readonly string[];
}

/** More changes than this are put together: each further one doubles the work. */
export const CHANGES_MAX = 6;

/** A path as far as the same list has as many rows in both designs: rows cannot be changed one by one where they are not the same rows. */
function whole(a: Design, b: Design, path: string): string {
	const keys = stepsOf(path);
	for (let depth = 1; depth < keys.length; depth++) {
		const above = keys.slice(0, depth).join('.');
		const [one, other] = [get(a, above), get(b, above)];
		if (Array.isArray(one) && (!Array.isArray(other) || one.length !== other.length)) return above;
	}
	return path;
}

function grouped(paths: readonly string[], nameOf: (path: string) => string): RuleChange[] {
	const groups = new Map<string, string[]>();
	for (const path of paths) groups.set(nameOf(path), [...(groups.get(nameOf(path)) ?? []), path]);
	return [...groups].map(([name, all]) => ({ name: all.length === 1 ? (all[0] ?? name) : name, paths: all }));
}

/** Design a with the rules of b wherever a bit of the coalition is set. */
export function mixed(a: Design, b: Design, changes: readonly RuleChange[], coalition: number): Design {
	let design = a;
	changes.forEach(({ paths }, i) => {
		if (!((coalition >> i) & 1)) return;
		for (const path of paths) design = (replace(design, stepsOf(path), get(b, path)) as Design | undefined) ?? design;
	});
	return design;
}

/** The first five as they are, all others as one. */
function tailTogether(changes: readonly RuleChange[]): RuleChange[] {
	const tail = changes.slice(CHANGES_MAX - 1).flatMap(({ paths }) => paths);
	return [...changes.slice(0, CHANGES_MAX - 1), { name: '', paths: tail }];
}

/** Every mixture can stand in a file by itself. */
function allStand(scenario: Scenario, a: Design, b: Design, changes: readonly RuleChange[]): boolean {
	for (let coalition = 1; coalition < 1 << changes.length; coalition++) {
		const designs = scenario.designs.map((one) => (one === a ? mixed(a, b, changes, coalition) : one));
		if (check({ ...scenario, designs }).findings.issues.length > 0) return false;
	}
	return true;
}

/**
 * What differs between two designs of a scenario, as at most six changes that can be made one by one in any order: single rules if
 * there are few, else groups of rules; rules that only stand together are one change.
 */
export function ruleChanges(scenario: Scenario, a: Design, b: Design): RuleChange[] {
	const paths = [...new Set(differing(a, b).map((path) => whole(a, b, path)))];
	const levels = [
		(path: string) => path,
		(path: string) => stepsOf(path).slice(0, 2).join('.'),
		(path: string) => stepsOf(path)[0] ?? path
	];
	for (const level of levels) {
		const all = grouped(paths, level);
		const last = level === levels.at(-1);
		const changes = last && all.length > CHANGES_MAX ? tailTogether(all) : all;
		if (changes.length <= CHANGES_MAX && allStand(scenario, a, b, changes)) return changes;
	}
	return paths.length === 0 ? [] : [{ name: '', paths }];
}
