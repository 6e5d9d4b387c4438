import { DESIGNS_MAX, freeId, inPlace } from '$engine/scenario/index.ts';
import type { Words } from '$engine/scenario/index.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { columnsOf, COLUMNS_MAX } from './choice.ts';
import { compareWords } from './words.ts';

// What is done with the designs of the project from the Compare place; each is one step of undo.

export const isFull = ({ scenario }: Workbench): boolean => scenario.designs.length >= DESIGNS_MAX;

/** A new design beside the others: among those that are compared, if there is room. */
function show(bench: Workbench, before: readonly string[]): void {
	const added = bench.scenario.designs.at(-1)?.id;
	if (added === undefined || before.includes(added)) return;
	const others = before.slice(0, COLUMNS_MAX - 1);
	bench.comparison.chosen = [...others, added];
	bench.comparison.against = added;
}

export function duplicate(bench: Workbench, index: number): void {
	const design = bench.scenario.designs[index];
	if (!design || isFull(bench)) return;
	const before = columnsOf(bench.scenario, bench.comparison.chosen);
	const ids = bench.scenario.designs.map(({ id }) => id);
	const copied: Words = {
		en: compareWords('en').columns.copyOf(design.name.en),
		zh: compareWords('zh').columns.copyOf(design.name.zh || design.name.en)
	};
	const copy = { ...design, id: freeId(ids, `${design.id}-2`), name: copied };
	const issues = bench.arrange([...inPlace(bench.scenario), { design: copy, from: index }], 'duplicate', design.name);
	if (issues.length === 0) show(bench, before);
}

export function remove(bench: Workbench, index: number): void {
	const design = bench.scenario.designs[index];
	if (!design || bench.scenario.designs.length < 2) return;
	bench.arrange(
		inPlace(bench.scenario).filter(({ from }) => from !== index),
		'remove',
		design.name
	);
}

/** One place to the left (−1) or right (+1) among the columns; the project's list follows. */
export function move(bench: Workbench, id: string, by: -1 | 1): void {
	const columns = columnsOf(bench.scenario, bench.comparison.chosen);
	const [at, ids] = [columns.indexOf(id), bench.scenario.designs.map((design) => design.id)];
	const beside = columns[at + by];
	if (beside === undefined) return;
	const [one, other] = [ids.indexOf(id), ids.indexOf(beside)];
	const list = inPlace(bench.scenario);
	const [first, second] = [list[one], list[other]];
	if (!first || !second) return;
	list[one] = second;
	list[other] = first;
	const swapped = columns.map((column) => (column === id ? beside : column === beside ? id : column));
	if (bench.arrange(list, 'move', first.design.name).length === 0) bench.comparison.chosen = swapped;
}

export function rename(bench: Workbench, id: string, name: string): void {
	const list = inPlace(bench.scenario);
	const at = list.findIndex(({ design }) => design.id === id);
	const found = list[at];
	if (!found) return;
	const other = bench.locale === 'en' ? 'zh' : 'en';
	const names = { ...found.design.name, [bench.locale]: name };
	if (names[other] === '') names[other] = name;
	list[at] = { ...found, design: { ...found.design, name: names } };
	bench.arrange(list, 'rename', names);
}

/** A design of another project; what stands in the way is handed back. */
export function take(bench: Workbench, ...from: Parameters<Workbench['take']>): ReturnType<Workbench['take']> {
	const before = columnsOf(bench.scenario, bench.comparison.chosen);
	const issues = bench.take(...from);
	if (issues.length === 0) show(bench, before);
	return issues;
}
