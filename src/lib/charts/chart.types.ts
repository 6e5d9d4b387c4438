import type { Snippet } from 'svelte';
import type { Measure } from '../format/index.ts';

export type { Measure };

export type DesignLetter = 'a' | 'b' | 'c' | 'd';

/** Numbers as text, in the order and with the digits of the chart's data. The first column names the row. */
export interface TableData {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** the last row is a total */
	readonly total?: boolean;
}

export interface ChartError {
	readonly sentence: string;
	readonly code: string;
	readonly fix?: string;
	readonly onfix?: () => void;
}

export interface ChartEmpty {
	readonly sentence: string;
	readonly button?: string;
	readonly onclick?: () => void;
}

/** What every chart takes around its plot. All words come in; a chart knows none. */
export interface CardProps {
	readonly title: string;
	/** one sentence made from the data, spoken as the description of the picture */
	readonly desc: string;
	readonly unit?: string;
	readonly sentence?: string | Snippet;
	readonly footnote?: string | Snippet;
	readonly words: { readonly table: string; readonly chart: string };
	/** lines kept free for the sentence, so that neighbouring plots start level */
	readonly lines?: number;
	/** false: no rule and no title, where tabs stand in their place */
	readonly head?: boolean;
	tableShown?: boolean;
	/** on paper: nothing to press */
	readonly still?: boolean;
	/** the marks are those of an older result */
	readonly stale?: boolean;
	/** 0–1, fills the rule */
	readonly progress?: number;
	readonly error?: ChartError;
	readonly empty?: ChartEmpty;
	/** words of the button that unfolds the card on a narrow screen; without them it is always open */
	readonly folds?: { readonly more: string; readonly less: string };
	/** false where single keys are switched off */
	readonly keys?: boolean;
}

/** One drawn size of a plot. The id is unique on the page, for patterns and clips. */
export interface Canvas {
	readonly width: number;
	readonly height: number;
	readonly id: string;
	readonly narrow: boolean;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}
