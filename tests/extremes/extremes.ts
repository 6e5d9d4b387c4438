import { wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS, type Outcome } from '../../src/engine/outcome.ts';
import { foldRow, futureOf, periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import { digest, fields, read, stepsOf, type Issue, type Scenario } from '../../src/engine/scenario/index.ts';
import { summarise } from '../../src/engine/summary.ts';
import { resultsOf, type Results } from '../../src/run/results.ts';
import { uniform } from '../../src/engine/kernel/random.ts';
import { fieldAt, replace, visit } from '../../src/engine/scenario/path.ts';

const kernel = await wasmKernel();

/** A scenario played on this thread: some futures, all designs, and what is said of them. */
export function outcomeOf(scenario: Scenario, replications = 2): Outcome {
	const study = { scenario, weekly: false };
	const arms = ['none', ...scenario.designs.map(({ id }) => id)];
	const numbers = Array.from({ length: replications }, (_, r) => r);
	return {
		scenario,
		scenarioDigest: digest(scenario),
		weekly: false,
		periods: periodsOf(study),
		provisional: false,
		replications,
		arms: arms.map((id) => ({
			id,
			rows: numbers.map((r) => foldRow(study, futureOf(study, r), playBlocks(kernel, study, id, r, 0, BLOCKS)))
		}))
	};
}

export function resultsFor(scenario: Scenario, replications = 2): Results {
	const outcome = outcomeOf(scenario, replications);
	return resultsOf({ outcome, summary: summarise(outcome) }, true);
}

/** The first place of a value that holds NaN or infinity. */
export function firstUndefined(value: unknown, path = ''): string | null {
	if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} = ${value}`;
	if (typeof value !== 'object' || value === null) return null;
	for (const [key, part] of Object.entries(value)) {
		const found = firstUndefined(part, `${path}.${key}`);
		if (found !== null) return found;
	}
	return null;
}

/** Reads a file; what contradicts something else is settled by the remedies that the issues offer, at most so often. */
export function readRemedied(file: unknown, rounds = 40): { scenario: Scenario | null; issues: readonly Issue[] } {
	let value = file;
	for (let round = 0; ; round++) {
		const result = read(JSON.stringify(value));
		if (result.ok) return { scenario: result.scenario, issues: [] };
		const remedies = result.issues.flatMap(({ remedy }) => (remedy ? [remedy] : []));
		if (remedies.length === 0 || round === rounds) return { scenario: null, issues: result.issues };
		for (const remedy of remedies.slice(0, 1)) value = replace(value, stepsOf(remedy.path), remedy.value) ?? value;
	}
}

const MANY = /ordersPerWeek|Quality$|drift|demandSd|purchase|basket|season/;

export interface Levels {
	readonly path: string;
	readonly levels: readonly unknown[];
}

/**
 * Inputs of a file that are simulated and switched on, with the values to try: numbers at 0 where it may be, least, most; each
 * option of a choice; switches on and off.
 * @param keep paths that stay as they are
 * @param mild most is what is plausible, not what is allowed: sums then stay within what can be counted
 */
export function levelsOf(scenario: Scenario, keep: RegExp, mild: boolean): Levels[] {
	return visit(fields, scenario, '', true).flatMap(({ path, field, value }): Levels[] => {
		if (value === null || keep.test(path)) return [];
		if (field.kind === 'choice')
			return [{ path, levels: field.options.filter(({ simulated }) => simulated).map(({ id }) => id) }];
		if (!field.simulated) return [];
		if (field.kind === 'flag') return [{ path, levels: [true, false] }];
		if (field.kind !== 'number' || fieldAt(path) !== field) return [];
		// the most that can be played in a moment: beyond it a life has millions of orders
		const least = field.hard[0];
		const likely = Math.min(field.plausible[1], Math.max(1, Math.abs(field.typical) * 100));
		const most = mild || MANY.test(path) ? Math.max(least, likely) : field.hard[1];
		return [{ path, levels: [...new Set([least <= 0 && most >= 0 ? 0 : least, least, most])] }];
	});
}

/** Row `row` of a random pairwise design: every input at one of its levels. */
export function extremeFile(scenario: Scenario, inputs: readonly Levels[], row: number): unknown {
	let value: unknown = scenario;
	inputs.forEach(({ path, levels }, i) => {
		const level = levels[Math.floor(uniform(20270101, 7, row, i) * levels.length)];
		value = replace(value, stepsOf(path), level) ?? value;
	});
	return value;
}
