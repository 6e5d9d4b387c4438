import type { Workbench } from '../workbench.svelte.ts';

/** What a rule means for a member, where that can be worked out from the rules alone. */
export function meaningOf({ design, format, words }: Workbench, path: string): string | null {
	if (!design || !/\.points\.(value|earn)\.(points|per)$/.test(path) || design.points.kind !== 'gold') return null;
	const { earn, value } = design.points;
	return words.meanings.rate(format.percent(((earn.points / earn.per) * value.money) / value.points));
}
