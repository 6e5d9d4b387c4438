import type { Compared, Pair } from './compared.ts';
import { columnsOf } from './choice.ts';
import type { CompareQuestion } from './compareRunning.svelte.ts';
import type { Trouble } from '../trouble.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { LETTERS } from './words.ts';

/** A design side by side with others, as the page names it. */
export interface ViewColumn {
	readonly id: string;
	/** place in the scenario's list */
	readonly index: number;
	readonly letter: string;
	readonly mark: 'a' | 'b' | 'c' | 'd';
	readonly name: string;
	/** why it has no result; null: it has one, or will have */
	readonly trouble: Trouble | null;
}

const MARKS = ['a', 'b', 'c', 'd'] as const;

/** Columns in their order, A first. */
export function viewColumns(bench: Workbench): ViewColumn[] {
	const { scenario, comparison, locale } = bench;
	const failed = comparison.run.failed.digest === bench.digest ? comparison.run.failed.by : {};
	return columnsOf(scenario, comparison.chosen).flatMap((id, at) => {
		const index = scenario.designs.findIndex((design) => design.id === id);
		const design = scenario.designs[index];
		if (!design) return [];
		const name = design.name[locale] || design.name.en;
		return [{ id, index, name, letter: LETTERS[at] ?? '', mark: MARKS[at] ?? 'a', trouble: failed[id] ?? null }];
	});
}

/** What the engine is asked; null: there is nothing to compare. */
export function compareQuestion(bench: Workbench): CompareQuestion | null {
	const { scenario, digest, comparison } = bench;
	const designs = viewColumns(bench).flatMap(({ id, trouble }) => (trouble ? [] : [id]));
	if (designs.length < 2) return null;
	const about = designs.join(' ');
	const more = comparison.more?.about === `${digest} ${about}` ? comparison.more.replications : null;
	return { scenario, digest, about, designs, replications: more };
}

/** The pair that is looked at closely: the chosen one, else the first. */
export function pairShown(compared: Compared, against: string | null): Pair | null {
	return compared.pairs.find(({ id }) => id === against) ?? compared.pairs[0] ?? null;
}
