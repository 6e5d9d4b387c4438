// The strict reader of experiment files: same tokens, same issues, same places as that of scenarios.
import { METRICS } from '../metrics.ts';
import { Findings, type Issue } from '../scenario/issue.ts';
import { below } from '../scenario/path.ts';
import { readJson } from '../scenario/read.ts';
import { checkText, isMembers, unknownKeys, wrongType, type Members } from '../scenario/refuse.ts';
import type { Scenario, Words } from '../scenario/types.ts';
import { arrange } from './arrange.ts';
import { EXTRA } from './measure.ts';
import type { Axis, Experiment, Settings, Size, Test, Variant } from './types.ts';

export type ExperimentReading =
	| { readonly ok: true; readonly experiment: Experiment; readonly base: Scenario }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** Longest list in an experiment file. */
const ROWS_MAX = 20;
const TEXT_MAX = 2000;

/** What stands in a value that was refused. */
const NO_WORDS: Words = { en: '', zh: '' };

class Reader {
	readonly findings = new Findings();

	group(value: unknown, path: string, keys: readonly string[]): Members {
		if (!isMembers(value)) {
			wrongType('object', value, path, this.findings);
			return {};
		}
		unknownKeys(value, keys, path, this.findings);
		return value;
	}

	text(value: unknown, path: string): string {
		return checkText(value, path, TEXT_MAX, this.findings);
	}

	words(value: unknown, path: string): Words {
		if (!isMembers(value)) {
			wrongType('object', value, path, this.findings);
			return NO_WORDS;
		}
		const { en, zh } = this.group(value, path, ['en', 'zh']);
		return { en: this.text(en, below(path, 'en')), zh: this.text(zh, below(path, 'zh')) };
	}

	number(value: unknown, path: string, min: number, max: number, whole = false): number {
		if (typeof value !== 'number') wrongType('number', value, path, this.findings);
		else if (!(value >= min && value <= max)) {
			this.findings.add('E104', path, { value: Number.isFinite(value) ? value : String(value), min, max });
		} else if (whole && !Number.isInteger(value)) this.findings.add('E104', path, { value, min, max, whole: true });
		else return value;
		return min;
	}

	oneOf<T extends string>(value: unknown, path: string, options: readonly T[]): T {
		const text = this.text(value, path);
		const found = options.find((option) => option === text);
		if (found === undefined && typeof value === 'string') {
			this.findings.add('E104', path, { value: text.slice(0, 60), options: options.join(', ') });
		}
		return found ?? (options[0] as T);
	}

	list<T>(value: unknown, path: string, least: number, item: (value: unknown, path: string) => T): T[] {
		if (!Array.isArray(value)) {
			wrongType('list', value, path, this.findings);
			return [];
		}
		if (value.length < least || value.length > ROWS_MAX) {
			this.findings.add('E104', path, { count: value.length, min: least, max: ROWS_MAX });
			return [];
		}
		return value.map((part: unknown, row) => item(part, below(path, row)));
	}

	settings(value: unknown, path: string): Settings {
		if (isMembers(value)) return value;
		wrongType('object', value, path, this.findings);
		return {};
	}

	variant(value: unknown, path: string): Variant {
		const { id, name, set = {} } = this.group(value, path, ['id', 'name', 'set']);
		return {
			id: this.text(id, below(path, 'id')),
			name: this.words(name, below(path, 'name')),
			set: this.settings(set, below(path, 'set'))
		};
	}

	axis(value: unknown, path: string): Axis {
		const row = this.group(value, path, ['path', 'values', 'inProportion', 'inInverse', 'from', 'expect']);
		const values = this.list(row['values'], below(path, 'values'), 2, (one, at) => this.number(one, at, -1e12, 1e12));
		const [first = 0] = values;
		if (values.some((one, i) => i > 0 && !(one > (values[i - 1] ?? 0)))) {
			this.findings.add('E111', below(path, 'values'), { low: first, high: values[values.length - 1] ?? 0 });
		}
		const { inProportion = [], inInverse = [], from = first } = row;
		const paths = (list: unknown, key: string) => this.list(list, below(path, key), 0, (one, at) => this.text(one, at));
		return {
			path: this.text(row['path'], below(path, 'path')),
			values,
			inProportion: paths(inProportion, 'inProportion'),
			inInverse: paths(inInverse, 'inInverse'),
			from: this.number(from, below(path, 'from'), 1e-9, 1e12),
			expect: this.oneOf(row['expect'], below(path, 'expect'), ['all', 'rises', 'falls'])
		};
	}

	test(value: unknown, path: string): Test {
		const keys = ['says', 'variant', 'design', 'metric', 'months', 'against', 'as', 'is', 'value', 'of100'];
		const row = this.group(value, path, keys);
		const { months = null, against = null, as = 'difference', is = 'above', value: line = 0, of100 = null } = row;
		const metric = this.metric(row['metric'], below(path, 'metric'), months !== null);
		const variant = this.text(row['variant'], below(path, 'variant'));
		const other =
			against === null ? null : this.group(against, below(path, 'against'), ['variant', 'design', 'metric', 'months']);
		const at = (key: string) => below(below(path, 'against'), key);
		return {
			says: this.words(row['says'], below(path, 'says')),
			...{ variant, metric },
			design: this.text(row['design'], below(path, 'design')),
			months: months === null ? null : this.months(months, below(path, 'months')),
			against: other && {
				variant: this.text(other['variant'] ?? variant, at('variant')),
				design: this.text(other['design'] ?? row['design'], at('design')),
				metric: this.metric(other['metric'] ?? metric, at('metric'), months !== null),
				months: (other['months'] ?? months) === null ? null : this.months(other['months'] ?? months, at('months'))
			},
			as: this.oneOf(as, below(path, 'as'), ['difference', 'ratio']),
			is: this.oneOf(is, below(path, 'is'), ['above', 'below', 'equals', 'told']),
			value: this.number(line, below(path, 'value'), -1e15, 1e15),
			of100: of100 === null ? null : this.number(of100, below(path, 'of100'), 1, 99, true)
		};
	}

	/** Months can be added up only for what sums over customers and is told by month. */
	private metric(value: unknown, path: string, byMonth: boolean): string {
		const known = METRICS.filter(({ linear, shape }) => !byMonth || (linear && shape === 'series')).map(({ id }) => id);
		const options = byMonth ? known : [...known, ...EXTRA];
		const id = this.text(value, path);
		if (typeof value === 'string' && !options.includes(id)) this.findings.add('E114', path, { id, kind: 'metric' });
		return id;
	}

	private months(value: unknown, path: string): [number, number] {
		const [from = 1, to = 1] = this.list(value, path, 2, (month, at) => this.number(month, at, 1, 60, true));
		if (to < from) this.findings.add('E111', path, { low: from, high: to });
		return [from, to];
	}

	size(value: unknown, path: string): Size {
		const row = this.group(value, path, ['name', 'paths', 'as', 'low', 'high']);
		const low = this.number(row['low'], below(path, 'low'), -1e12, 1e12);
		const high = this.number(row['high'], below(path, 'high'), -1e12, 1e12);
		if (!(high > low)) this.findings.add('E111', path, { low, high });
		return {
			name: this.words(row['name'], below(path, 'name')),
			paths: this.list(row['paths'], below(path, 'paths'), 1, (one, at) => this.text(one, at)),
			as: this.oneOf(row['as'], below(path, 'as'), ['value', 'times']),
			...{ low, high }
		};
	}

	experiment(value: unknown): Experiment {
		const keys = ['id', 'seeds', 'claim', 'assumes', 'base', 'futures', 'set', 'variants', 'axis', 'tests', 'sizes'];
		const row = this.group(value, '', ['playbook', ...keys]);
		const { set = {}, axis = null, sizes = [] } = row;
		this.number(row['playbook'], 'playbook', 1, 1, true);
		return {
			playbook: 1,
			id: this.text(row['id'], 'id'),
			seeds: this.list(row['seeds'], 'seeds', 1, (seed, at) => this.seed(seed, at)),
			claim: this.words(row['claim'], 'claim'),
			assumes: this.words(row['assumes'], 'assumes'),
			base: this.text(row['base'], 'base'),
			futures: this.number(row['futures'], 'futures', 10, 1000, true),
			set: this.settings(set, 'set'),
			variants: this.list(row['variants'], 'variants', 1, (one, at) => this.variant(one, at)),
			axis: axis === null ? null : this.axis(axis, 'axis'),
			tests: this.list(row['tests'], 'tests', 1, (one, at) => this.test(one, at)),
			sizes: this.list(sizes, 'sizes', 0, (one, at) => this.size(one, at))
		};
	}

	private seed(value: unknown, path: string): string {
		const id = this.text(value, path);
		if (typeof value === 'string' && !/^S([1-9]|[1-9]\d)$/.test(id)) {
			this.findings.add('E104', path, { value: id.slice(0, 60), options: 'S1 … S99' });
		}
		return id;
	}

	/** What must fit together, and with the base scenario. */
	together(experiment: Experiment, base: Scenario | undefined): void {
		const { findings } = this;
		const { variants, tests, axis, sizes } = experiment;
		if (base === undefined) return findings.add('E114', 'base', { id: experiment.base.slice(0, 60), kind: 'preset' });
		variants.forEach(({ id }, i) => {
			if (variants.findIndex((one) => one.id === id) < i)
				findings.add('E113', `variants.${i}.id`, { id, reserved: false });
		});
		const designs = variants.map((variant, i) => this.designsOf(experiment, base, variant, i));
		tests.forEach(({ variant, design, against }, i) => {
			const ends = [{ variant, design, at: `tests.${i}` }];
			if (against) ends.push({ ...against, at: `tests.${i}.against` });
			for (const end of ends) {
				const place = variants.findIndex(({ id }) => id === end.variant);
				const known = designs[place];
				if (place < 0) findings.add('E114', `${end.at}.variant`, { id: end.variant, kind: 'variant' });
				else if (known && ![...known, 'none'].includes(end.design)) {
					findings.add('E114', `${end.at}.design`, { id: end.design, kind: 'design' });
				}
			}
		});
		const first = variants[0];
		if (first === undefined || findings.issues.length > 0) return;
		if (axis && !this.moves(() => arrange(experiment, base, first, { axis: axis.values[0] ?? 0 }))) {
			findings.add('E114', 'axis.path', { id: axis.path, kind: 'path' });
		}
		sizes.forEach((size, i) => {
			for (const value of [size.low, size.high]) {
				if (this.moves(() => arrange(experiment, base, first, { size, value }))) continue;
				findings.add('E114', `sizes.${i}.paths`, { id: size.paths.join(', ').slice(0, 60), kind: 'path' });
				return;
			}
		});
	}

	private moves(make: () => ReturnType<typeof arrange>): boolean {
		return make().ok;
	}

	/** Ids of the designs of a variant; its issues are told where its settings stand. */
	private designsOf(experiment: Experiment, base: Scenario, variant: Variant, i: number): string[] | null {
		const arranged = arrange(experiment, base, variant);
		if (arranged.ok) return arranged.scenario.designs.map(({ id }) => id);
		for (const issue of arranged.issues) {
			const longest = (set: Settings) =>
				Object.keys(set)
					.filter((key) => issue.path === key || issue.path.startsWith(`${key}.`))
					.sort((a, b) => b.length - a.length)[0];
			const own = longest(variant.set);
			const common = own === undefined ? longest(experiment.set) : undefined;
			const path =
				own !== undefined
					? inside(`variants.${i}.set`, own, issue.path)
					: common !== undefined
						? inside('set', common, issue.path)
						: `variants.${i}`;
			this.findings.add(issue.code, path, { ...issue.values, at: issue.path });
		}
		return null;
	}
}

const inside = (at: string, key: string, path: string): string => below(at, key) + path.slice(key.length);

/**
 * Bytes or text of an experiment → a complete experiment with its base, or everything that is wrong with it. Never throws.
 * @param bases scenarios that an experiment may start from, by name
 */
export function readExperiment(
	input: Uint8Array | string,
	bases: Readonly<Record<string, Scenario>>
): ExperimentReading {
	const json = readJson(input);
	if (!json.ok) return json;
	const reader = new Reader();
	const experiment = reader.experiment(json.value);
	const base = Object.prototype.hasOwnProperty.call(bases, experiment.base) ? bases[experiment.base] : undefined;
	if (reader.findings.issues.length === 0) reader.together(experiment, base);
	const { issues } = reader.findings;
	if (issues.length > 0 || base === undefined) return { ok: false, issues: issues.map(json.placed) };
	return { ok: true, experiment, base };
}
