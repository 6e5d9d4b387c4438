// The rules of a design after each of its scheduled changes: changes add up in the order of their dates.
import { replace, stepsOf } from './path.ts';
import type { Change, Design } from './types.ts';

/** Parts of a design that a change may set: what holds for single members. Costs, guardrails and contacts run on. */
export const CHANGEABLE: readonly string[] = [
	'points',
	'tiers',
	'enrolment',
	'actions',
	'stampCard',
	'membership',
	'referralReward',
	'welcomeGift'
];

export interface Changed {
	/** place in the design's list */
	readonly row: number;
	readonly change: Change;
	/** the design from its date on; of a change that is withdrawn, what it would have been */
	readonly design: Design;
}

/** Changes that are on, in the order of their dates. */
export function changesOf(design: Design): { readonly row: number; readonly change: Change }[] {
	return design.changes
		.map((change, row) => ({ row, change }))
		.filter(({ change }) => change.on)
		.sort((a, b) => (a.change.date < b.change.date ? -1 : a.change.date > b.change.date ? 1 : a.row - b.row));
}

/** The design under every set of rules that it has in a run besides its first. */
export function designsAfterChanges(design: Design): Changed[] {
	let rules: Design = design;
	return changesOf(design).map(({ row, change }) => {
		const set = change.set.reduce(
			(changed, { path, value }) => (replace(changed, stepsOf(path), value) as Design | undefined) ?? changed,
			rules
		);
		if (change.withdrawn === null) rules = set;
		return { row, change, design: set };
	});
}
