import { check } from '../scenario/check.ts';
import type { Issue } from '../scenario/issue.ts';
import { get, replace, stepsOf } from '../scenario/path.ts';
import type { Scenario } from '../scenario/types.ts';
import { digestOf, writeBrief } from '../scenario/write.ts';
import type { Experiment, Settings, Size, Variant } from './types.ts';

/** What is moved besides the variant's own settings. */
export interface Moved {
	readonly axis?: number;
	readonly size?: Size;
	readonly value?: number;
}

export type Arranged =
	{ readonly ok: true; readonly scenario: Scenario } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The base scenario with the experiment's settings, then the variant's, then the axis, then the assumed size; checked like a file. */
export function arrange(experiment: Experiment, base: Scenario, variant: Variant, moved: Moved = {}): Arranged {
	const { axis } = experiment;
	let value: unknown = base;
	const put = (path: string, part: unknown): Issue | null => {
		const changed = part === undefined ? undefined : replace(value, stepsOf(path), part);
		if (changed === undefined) return { code: 'E103', path, line: null, column: null, values: { key: path } };
		value = changed;
		return null;
	};
	const steps: [string, () => unknown][] = [];
	const plan = (set: Settings) => {
		for (const [path, part] of Object.entries(set)) steps.push([path, () => part]);
	};
	plan(experiment.set);
	plan(variant.set);
	if (axis && moved.axis !== undefined) {
		const at = moved.axis;
		steps.push([axis.path, () => at]);
		for (const path of axis.inProportion) steps.push([path, () => times(get(value, path), at / axis.from)]);
		for (const path of axis.inInverse) steps.push([path, () => times(get(value, path), axis.from / at)]);
	}
	const { size } = moved;
	if (size && moved.value !== undefined) {
		const to = moved.value;
		for (const path of size.paths) steps.push([path, () => (size.as === 'value' ? to : times(get(value, path), to))]);
	}
	for (const [path, part] of steps) {
		const issue = put(path, part());
		if (issue) return { ok: false, issues: [issue] };
	}
	const { scenario, findings } = check(value);
	return findings.issues.length > 0 ? { ok: false, issues: findings.issues } : { ok: true, scenario };
}

/** A number, or every number of a range, multiplied; undefined for anything else. */
function times(value: unknown, by: number): unknown {
	if (typeof value === 'number') return value * by;
	if (typeof value !== 'object' || value === null || !('shape' in value)) return undefined;
	return Object.fromEntries(
		Object.entries(value).map(([key, part]: [string, unknown]) => [key, typeof part === 'number' ? part * by : part])
	);
}

/** The scenario, which a reading has shown to be in order. @throws where it is not: a bug of the reader */
export function arranged(experiment: Experiment, base: Scenario, variant: Variant, moved: Moved): Scenario {
	const made = arrange(experiment, base, variant, moved);
	if (!made.ok) throw new Error(`${experiment.id}: ${JSON.stringify(made.issues)}`);
	return made.scenario;
}

/** Names the experiment and the base it starts from, without fields at their defaults: a page made from other ones is out of date. */
export function experimentDigest(experiment: Experiment, base: Scenario): string {
	return digestOf({ experiment, base: writeBrief(base) });
}
