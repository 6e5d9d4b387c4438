import { fields, visit } from '$engine/scenario/index.ts';
import type { Workbench } from '../workbench.svelte.ts';
import { labelAt } from './labelAt.ts';

const MOST = 12;

/** Inputs by a word of their name or path in either language; of the designs, the one shown. */
export function found({ scenario, shown, words }: Workbench, sought: string): string[] {
	const wanted = sought.trim().toLowerCase().split(/\s+/);
	const hits: { path: string; rank: number }[] = [];
	for (const { path, field } of visit(fields, scenario)) {
		if (field.kind !== 'number' && field.kind !== 'choice' && field.kind !== 'flag') continue;
		if (path.startsWith('designs.') && !path.startsWith(`designs.${shown}.`)) continue;
		if (/^(earnburn|sources|evidence)/.test(path) || /\.tiers\.list\.0\.reach$/.test(path)) continue;
		const label = labelAt(scenario, path, words.tiers);
		const name = `${label.en} ${label.zh}`.toLowerCase();
		const all = `${name} ${path.toLowerCase()}`;
		if (!wanted.every((word) => all.includes(word))) continue;
		const later = field.simulated ? 0 : 4;
		hits.push({ path, rank: later + (wanted.every((word) => name.includes(word)) ? 0 : 2) + (field.advanced ? 1 : 0) });
	}
	return hits
		.sort((a, b) => a.rank - b.rank)
		.slice(0, MOST)
		.map(({ path }) => path);
}
