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
	/** how sure the mean is; luck and ignorance apart (R56) */
	readonly spread?: readonly string[];
	readonly breach?: boolean;
}

/** How much of a range is chance, and how much is not knowing the inputs; whole hundredths that add to 100. */
export function luckWords(chanceShare: number, format: Format, words: Messages): string {
	const chance = Math.round(Math.min(1, Math.max(0, chanceShare)) * 100) / 100;
	return words.origin.luck(format.percent(chance, 0), format.percent(1 - chance, 0));
}

export function fromStat(about: About, text: string, stat: Stat, format: Format, words: Messages): FigureOrigin {
	const range = format.moneyFromTo(stat.p5, stat.p95);
	const { chanceShare, low, high } = stat;
	const luck = chanceShare === null ? [] : [luckWords(chanceShare, format, words)];
	const spread = [words.origin.interval(format.moneyFromTo(low, high)), ...luck];
	return { about, text, grounds: `${words.origin.runs(format.integer(stat.n))} ${range}`, spread };
}

export function fromChance(about: About, text: string, chance: Chance, format: Format, words: Messages): FigureOrigin {
	const [low, high] = [format.percent(chance.low), format.percent(chance.high)];
	const grounds = words.origin.counted(format.integer(chance.k), format.integer(chance.n), low, high);
	return { about, text, grounds };
}

/** Groups of inputs that a figure hangs on. */
export const INPUTS_OF: Readonly<Record<About, readonly (keyof Messages['groups'])[]>> = {
	cost: ['members', 'earning', 'redemption', 'tiers', 'growth'],
	programme: ['members', 'earning', 'redemption', 'tiers', 'costs', 'growth', 'events'],
	margin: ['members', 'costs', 'growth', 'assumptions'],
	budget: ['costs'],
	holds: ['costs', 'members', 'earning', 'redemption'],
	first: ['costs', 'members', 'earning', 'redemption'],
	breaks: ['costs', 'members', 'earning', 'redemption'],
	safe: ['costs', 'members', 'earning', 'redemption'],
	excess: ['costs', 'members', 'earning', 'redemption'],
	net: ['members', 'earning', 'redemption', 'tiers', 'costs', 'growth', 'assumptions']
};
