import type { Words } from '../scenario/types.ts';

/** New values by path of the scenario file (designs.0.points.value.points), put in one after another. */
export type Settings = Readonly<Record<string, unknown>>;

/** One arrangement of the base scenario. */
export interface Variant {
	readonly id: string;
	readonly name: Words;
	readonly set: Settings;
}

/** One input taken along a range. */
export interface Axis {
	readonly path: string;
	/** ascending, two or more */
	readonly values: readonly number[];
	/** bars and other sizes that move in proportion to it; their values in the file stand for the axis at `from` */
	readonly inProportion: readonly string[];
	/** sizes that move against it, such as the basket where yearly spend is to stay */
	readonly inInverse: readonly string[];
	readonly from: number;
	/**
	 * all: the claim is about every value; rises: it says the test fails at the lowest value and is passed at the highest; falls: the other
	 * way round
	 */
	readonly expect: 'all' | 'rises' | 'falls';
}

/** A figure that is measured in every future, and what the claim says of it. */
export interface Test {
	/** what the claim says here */
	readonly says: Words;
	readonly variant: string;
	/** design id, or 'none' */
	readonly design: string;
	/** of metrics.ts, or of EXTRA in measure.ts */
	readonly metric: string;
	/** first and last month from launch, counted from 1; null: the horizon */
	readonly months: readonly [number, number] | null;
	/** null: the figure itself; else less (or divided by) another figure in the same future */
	readonly against: {
		readonly variant: string;
		readonly design: string;
		readonly metric: string;
		readonly months: readonly [number, number] | null;
	} | null;
	readonly as: 'difference' | 'ratio';
	/** told: shown, nothing is claimed; equals: the interval of the mean holds the value */
	readonly is: 'above' | 'below' | 'equals' | 'told';
	/** major units of money, shares 0–1 */
	readonly value: number;
	/** in at least so many of 100 futures; null: the 95 % interval of the mean must lie on the side claimed */
	readonly of100: number | null;
}

/** An assumed size on which the answer may rest. */
export interface Size {
	readonly name: Words;
	readonly paths: readonly string[];
	/** value: each path takes this value; times: what stands there is multiplied by it, ranges as a whole */
	readonly as: 'value' | 'times';
	readonly low: number;
	readonly high: number;
}

/** A claim of the articles as something that can be run. File: simulations/playbook/<id>.json, format: docs/playbook-format.md. */
export interface Experiment {
	readonly playbook: 1;
	readonly id: string;
	/** lines of docs/seeds.md */
	readonly seeds: readonly string[];
	readonly claim: Words;
	/** what is assumed to put it to the test */
	readonly assumes: Words;
	/** a preset, by the name of its file */
	readonly base: string;
	/** futures of every run: a multiple of 10 */
	readonly futures: number;
	/** over the base, in every variant */
	readonly set: Settings;
	readonly variants: readonly Variant[];
	readonly axis: Axis | null;
	readonly tests: readonly Test[];
	readonly sizes: readonly Size[];
}
