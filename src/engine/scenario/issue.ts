/** What can be wrong with a scenario; the words for these codes live with the page and the command line. */
export type IssueCode =
	/** not UTF-8 */
	| 'E100'
	/** syntax, or a key given twice */
	| 'E101'
	/** wrong type, or missing */
	| 'E102'
	/** unknown field */
	| 'E103'
	/** out of range */
	| 'E104'
	/** too deep or too many tokens */
	| 'E105'
	/** forbidden key */
	| 'E106'
	/** known, but not simulated yet */
	| 'E107'
	/** thresholds out of order */
	| 'E110'
	/** low, middle and high of a range out of order */
	| 'E111'
	/** a skewed range that does not start above 0 */
	| 'E112'
	/** id used twice, or reserved */
	| 'E113'
	/** refers to something that does not exist */
	| 'E114'
	/** settings that contradict each other; values.rule names which */
	| 'E115'
	/** file too big */
	| 'E120'
	/** newer file version */
	| 'E130'
	/** outside the plausible range (note) */
	| 'W100'
	/** minus zero, read as 0 (note) */
	| 'W104'
	/** a correlation of an input that is certain here (note) */
	| 'W115'
	/** each member brings one or more others (note) */
	| 'W401'
	/** zero margin, ratios are not shown (note) */
	| 'W402';

export interface Issue {
	readonly code: IssueCode;
	/** designs.0.tiers.list.2.reach; a key that holds dots stands in brackets; '' is the file */
	readonly path: string;
	/** 1-based place in the text that was read; null for an edit */
	readonly line: number | null;
	readonly column: number | null;
	/** what the sentence needs: numbers, names of types, found text; never a sentence */
	readonly values: Readonly<Record<string, string | number | boolean | null>>;
	/** a value at a path that would settle it */
	readonly remedy?: { readonly path: string; readonly value: unknown };
}

/** At most so many are reported at a time. */
export const ISSUES_MAX = 20;

/** Collects issues and notes, without places yet. */
export class Findings {
	readonly issues: Issue[] = [];
	readonly notes: Issue[] = [];

	add(code: IssueCode, path: string, values: Issue['values'] = {}, remedy?: Issue['remedy']): void {
		const to = code.startsWith('W') ? this.notes : this.issues;
		if (to.length >= ISSUES_MAX) return;
		to.push({ code, path, line: null, column: null, values, ...(remedy && { remedy }) });
	}
}
