import type { Chance, Stat } from '$engine/summary.types.ts';
import type { Format } from '../format/index.ts';
import type { Messages } from '../messages/messages.ts';

type Origins = Messages['origin'];
export type About = { [K in keyof Origins]: Origins[K] extends { formula: string } ? K : never }[keyof Origins];

/** A figure of a sentence and what it opens: what it means, how it is computed, from how many runs. */
export interface FigureOrigin {
	readonly text: string;
	readonly about: About;
	readonly grounds?: string;
	readonly breach?: boolean;
}

export function fromStat(about: About, text: string, stat: Stat, format: Format, words: Messages): FigureOrigin {
	const range = format.moneyFromTo(stat.p5, stat.p95);
	return { about, text, grounds: `${words.origin.runs(format.integer(stat.n))} ${range}` };
}

export function fromChance(about: About, text: string, chance: Chance, format: Format, words: Messages): FigureOrigin {
	const [low, high] = [format.percent(chance.low), format.percent(chance.high)];
	const grounds = words.origin.counted(format.integer(chance.k), format.integer(chance.n), low, high);
	return { about, text, grounds };
}
