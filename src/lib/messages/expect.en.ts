/** Saved expectations on Design. English. */
export const expectEn = {
	title: 'What you expect',
	says: 'Kept in the file, checked after every run; the command line ends with 4 where one fails.',
	none: 'Nothing is expected yet. For example: the budget holds in at least 95 of 100 futures.',
	add: 'Add',
	change: (what: string) => `Change: ${what}`,
	remove: (what: string) => `Remove: ${what}`,
	changeShort: 'Change',
	removeShort: 'Remove',
	what: 'What',
	budget: 'the budget holds',
	tierShare: 'share of members in a tier',
	tier: 'Tier',
	of: 'Of',
	thisDesign: 'this design',
	allDesigns: 'every design',
	low: 'At least',
	high: 'At most',
	how: 'How',
	average: 'on average',
	futures: 'in so many of 100 futures',
	number: 'Of 100 futures',
	save: 'Keep',
	cancel: 'Cancel',
	badNumber: 'A number is meant, for example 8 or 8%. Nothing was changed.',
	badBounds: 'Give at least one bound, the lower one first. Nothing was changed.',
	badFutures: 'A number from 1 to 100 is meant. Nothing was changed.',
	refused: 'This does not fit the file. Nothing was changed.',
	state: { met: 'met', notMet: 'not met', notTold: 'cannot be told' }
};

export type ExpectMessages = typeof expectEn;
