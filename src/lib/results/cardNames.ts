import type { Workbench } from '../workbench.svelte.ts';
import type { Shown } from './shown.ts';

/** The design that is shown, and its tiers by name in the page's language. */
export function shownDesign(bench: Workbench, shown: Shown) {
	const design = bench.scenario.designs.find(({ id }) => id === shown.design.id) ?? bench.design;
	const names = (design?.tiers.on ? design.tiers.list : []).map((tier) => tier.name[bench.locale] || tier.name.en);
	return { design, names };
}
