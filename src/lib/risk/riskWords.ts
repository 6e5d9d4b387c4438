// The sentences of the Risk place, made from its numbers.
import type { BudgetAnswer } from '$engine/summary.types.ts';
import { fromChance, type FigureOrigin } from '../results/origin.ts';
import { quantile } from '../results/quantile.ts';
import type { RiskDesk } from './riskDesk.svelte.ts';

export interface RiskSaid {
	readonly sentence: string;
	readonly figures: Readonly<Record<string, FigureOrigin>>;
}

/** Rarer than this is "below what these runs can see" (screens.md 5). */
const RARE = 0.005;

/** Which sentence a count calls for. */
export function kindOf({ holds: { k, n } }: Pick<BudgetAnswer, 'holds'>): 'none' | 'rare' | 'some' | 'all' {
	const breaks = n - k;
	if (breaks === 0) return 'none';
	if (breaks === n) return 'all';
	return breaks / n < RARE ? 'rare' : 'some';
}

/** Amount of the budget in words, with its period where it is not the whole horizon. */
export function budgetText({ bench, words }: RiskDesk, minor: number): string {
	return bench.format.moneyEntered(minor) + words.per[bench.scenario.budget.period];
}

export const breaksOf = ({ holds }: BudgetAnswer) => 1 - holds.share;

export function riskSentence(desk: RiskDesk): RiskSaid | null {
	const { bench, words, shown, budget } = desk;
	if (!shown) return null;
	const { format } = bench;
	const amount = desk.moving ?? desk.amount;
	if (!budget || amount === null) {
		const spent = shown.finals.some((cost) => cost > 0);
		if (!spent) return { sentence: words.sentence.noBudgetFree, figures: {} };
		const at = (share: number): FigureOrigin => ({ about: 'cost', text: format.money(quantile(shown.finals, share)) });
		return { sentence: words.sentence.noBudget, figures: { low: at(0.25), high: at(0.75) } };
	}
	const kind = kindOf(budget);
	const { holds } = budget;
	const counted = { ...holds, k: holds.n - holds.k, low: 1 - holds.high, high: 1 - holds.low, share: 1 - holds.share };
	const origin = (text: string) => fromChance('breaks', text, counted, format, bench.words);
	const safe = shown.safe.find(({ of100 }) => of100 === 95);
	const figures: Record<string, FigureOrigin> = {
		budget: { about: 'budget', text: budgetText(desk, amount), grounds: bench.words.origin.given },
		breaks: { ...origin(words.of100(format.of100(counted.share))), breach: true },
		count: { ...origin(format.integer(counted.k)), breach: true },
		runs: origin(format.integer(holds.n)),
		high: origin(format.percent(counted.high, counted.high < 0.01 ? 2 : 1)),
		excess: { about: 'excess', text: format.money(budget.meanExcess ?? 0), breach: true },
		month: { about: 'first', text: format.month((budget.earliest ?? 0) + 1) },
		safe: {
			about: 'safe',
			text: safe?.amount == null ? '' : format.money(safe.amount) + words.per[bench.scenario.budget.period]
		}
	};
	const withSafe = kind !== 'none' && safe?.amount != null && desk.moving === null;
	return { sentence: words.sentence[kind] + (withSafe ? words.sentence.safe : ''), figures };
}

/** A sentence as plain text, for descriptions. */
export const spoken = ({ sentence, figures }: RiskSaid): string =>
	sentence.replace(/\{(\w+)\}/g, (_, name: string) => figures[name]?.text ?? '');
