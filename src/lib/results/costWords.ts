import { minorOf } from '../inputs/valueWords.ts';
import { median, quantile } from './quantile.ts';
import type { Shown } from './shown.ts';
import type { Speaker } from './speaker.ts';

/** Cumulative redemption cost has a budget line only where the budget is one amount for redemption over the horizon. */
function budgetOf({ scenario, format, words }: Speaker, shown: Shown) {
	const { amount, period, covers } = scenario.budget;
	if (amount === null || period !== 'total' || covers !== 'redemption' || !shown.design.budget) return undefined;
	const minor = minorOf(format, amount);
	return { amount: minor, label: words.card.budget(format.moneyShort(minor)) };
}

/** Every word of the two cost charts, made from the data. */
export function costWords(bench: Speaker, shown: Shown) {
	const { format, words } = bench;
	const { card } = words;
	const { finalCost, budget: answer, cost } = shown.design;
	const [low, high] = [quantile(finalCost, 0.25), quantile(finalCost, 0.75)];
	const figures: Readonly<Record<string, string>> = {
		low: format.moneyShort(low),
		high: format.moneyShort(high)
	};
	const budget = budgetOf(bench, shown);
	// periods count from 0, months from 1
	const first = answer?.earliest ?? null;
	const sentence = budget ? card.costSentence(first === null ? null : first + 1) : card.costSentencePlain;
	const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? '');
	const hold = answer?.holds.share ?? 1;
	const top = Math.max(...cost.upper.map((path) => path.at(-1) ?? 0), budget?.amount ?? 0);
	return {
		none: finalCost.every((amount) => amount === 0) && budget === undefined,
		budget,
		figures,
		unit: format.moneyUnitName(0, top),
		costSentence: sentence,
		costDesc: `${card.cost}. ${filled(sentence)}`,
		finalDesc: `${card.finalDesc(format.moneyShort(median(finalCost)), format.moneyShort(low), format.moneyShort(high))}`,
		fan: {
			band: (share: number) => format.outOf100(share),
			median: card.median,
			point: (period: number, middle: string, from: string, to: string) =>
				card.costPoint(format.month(period), middle, from, to),
			period: card.month,
			low: (share: number) => card.low(format.outOf100(share)),
			high: (share: number) => card.high(format.outOf100(share)),
			medianHead: card.medianHead
		},
		dots: {
			...(budget && {
				hold: card.hold(format.of100(hold)),
				breaks: hold < 1 ? card.breaks(format.of100(1 - hold)) : undefined,
				limit: budget.label
			}),
			point: (number: number, value: string, over: boolean) => card.dot(number, value, over),
			number: card.dotNumber,
			value: card.dotValue
		}
	};
}
