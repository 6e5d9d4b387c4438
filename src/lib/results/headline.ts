import type { Speaker } from './speaker.ts';
import { minorOf } from '../inputs/valueWords.ts';
import { fromChance, fromStat, type FigureOrigin } from './origin.ts';
import type { Shown } from './shown.ts';

export interface Said {
	readonly sentence: string;
	readonly figures: Readonly<Record<string, FigureOrigin>>;
}

/** Cost, margin and what they say about the budget, in one sentence with its figures. */
export function headline(bench: Speaker, shown: Shown): Said | null {
	const { format, words, scenario } = bench;
	const { redemptionCost, programmeCost, incrementalMargin } = shown.figures;
	// what is rewarded with benefits alone, or budgeted as a whole, is told by its whole cost
	const whole = scenario.budget.covers === 'programme' || redemptionCost?.mean === 0;
	const spent = whole ? programmeCost : redemptionCost;
	if (!spent || !incrementalMargin) return null;
	const months = scenario.horizonMonths;
	const says = whole ? words.headline.programme : words.headline;
	const figures: Record<string, FigureOrigin> = {
		cost: fromStat(whole ? 'programme' : 'cost', format.money(spent.mean), spent, format, words),
		margin: fromStat('margin', format.money(incrementalMargin.mean), incrementalMargin, format, words)
	};
	const { budget } = shown.design;
	if (!budget) return { sentence: says.noBudget(months), figures };
	const typed = scenario.budget.amount;
	const amount = typed !== null && scenario.budget.period === 'total' ? minorOf(format, typed) : budget.amount;
	figures.budget = { about: 'budget', text: format.moneyEntered(amount), grounds: words.origin.given };
	figures.runs = { about: 'holds', text: format.integer(budget.holds.n) };
	if (budget.holds.k === budget.holds.n) return { sentence: says.holdsAll(months), figures };
	const counted = (text: string) => fromChance('holds', text, budget.holds, format, words);
	const share = budget.holds.share;
	figures.holds = counted(words.headline.of100(format.of100(share)));
	figures.breaks = { ...counted(words.headline.breaksOf(format.of100(1 - share))), breach: true };
	figures.excess = { about: 'excess', text: format.money(budget.meanExcess ?? 0), breach: true };
	const sentence = budget.holds.k === 0 ? says.holdsNone(months) : says.holdsSome(months);
	return { sentence, figures };
}
