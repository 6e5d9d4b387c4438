import { readExperiment } from '../engine/playbook/read.ts';
import type { Experiment } from '../engine/playbook/types.ts';
import { read, type Issue, type Scenario } from '../engine/scenario/index.ts';

const PRESETS = import.meta.glob<string>('../../simulations/*.earnburn.json', {
	query: '?raw',
	import: 'default',
	eager: true
});
const EXPERIMENTS = import.meta.glob<string>('../../simulations/playbook/*.json', {
	query: '?raw',
	import: 'default',
	eager: true
});

const idOf = (path: string) => path.replace(/^.*\/|(\.earnburn)?\.json$/g, '');

/** A file of the program itself that does not read: a bug, said with its place. */
class Broken extends Error {
	constructor(name: string, issues: readonly Issue[]) {
		super(`${name}: ${issues.map(({ code, path, line }) => `${code} ${path} (line ${line})`).join('; ')}`);
	}
}

/** The scenarios of simulations/, by name. */
export function presetScenarios(): Readonly<Record<string, Scenario>> {
	return Object.fromEntries(
		Object.entries(PRESETS).map(([path, text]) => {
			const reading = read(text);
			if (!reading.ok) throw new Broken(path, reading.issues);
			return [idOf(path), reading.scenario];
		})
	);
}

export interface Loaded {
	readonly experiment: Experiment;
	readonly base: Scenario;
}

const firstSeed = ({ experiment }: Loaded): number => Number(experiment.seeds[0]?.slice(1));

/** The experiments of simulations/playbook/, by the first claim each is about. */
export function experiments(bases: Readonly<Record<string, Scenario>> = presetScenarios()): Loaded[] {
	return Object.entries(EXPERIMENTS)
		.map(([path, text]) => {
			const reading = readExperiment(text, bases);
			if (!reading.ok) throw new Broken(path, reading.issues);
			return { experiment: reading.experiment, base: reading.base };
		})
		.sort((a, b) => firstSeed(a) - firstSeed(b) || (a.experiment.id < b.experiment.id ? -1 : 1));
}
