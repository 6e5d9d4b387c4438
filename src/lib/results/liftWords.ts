import type { Stat } from '$engine/summary.types.ts';
import type { Format } from '../format/index.ts';
import { liftsEn, type LiftMessages } from '../messages/lifts.en.ts';
import { liftsZh } from '../messages/lifts.zh.ts';
import type { Locale } from '../messages/messages.ts';

/** Metrics that the card of the three lifts needs of a design. */
export const LIFT_FIGURES = [
	'naiveOrders',
	'causalOrders',
	'anywayOrders',
	'naiveMargin',
	'incrementalMargin',
	'anywayMargin',
	'programmeCost',
	'costOfExtra',
	'subsidy',
	'redemptionCost'
] as const;
export type LiftFigures = Readonly<Partial<Record<(typeof LIFT_FIGURES)[number], Stat>>>;

const WORDS: Readonly<Record<Locale, LiftMessages>> = { en: liftsEn, zh: liftsZh };

/** The three words by three ways of reading, for one design or several side by side. */
export function liftWords(
	format: Format,
	months: number,
	designs: readonly { readonly letter: string; readonly figures: LiftFigures }[]
) {
	const words = WORDS[format.locale];
	const of = (id: keyof LiftFigures) => designs.map(({ figures }) => figures[id] ?? null);
	const money = { show: (value: number) => format.moneyShort(value), full: format.measures.money.full };
	const orders = (value: number) => format.decimal(value, 2);
	return {
		title: words.title,
		footnote: words.footnote,
		sentence: sentenceOf(format, words, designs),
		labels: { word: words.word, mean: words.mean, low: words.low, high: words.high, none: words.none },
		lifts: [
			{
				...{ id: 'orders', name: words.orders, unit: words.ordersUnit, show: orders, full: orders },
				kinds: [
					{ kind: 'naive' as const, name: words.naiveOrders, lifts: of('naiveOrders') },
					{ kind: 'causal' as const, name: words.causalOrders, lifts: of('causalOrders') },
					{ kind: 'anyway' as const, name: words.anywayOrders, lifts: of('anywayOrders') }
				]
			},
			{
				...{ id: 'margin', name: words.margin, unit: words.marginUnit(months), ...money },
				kinds: [
					{ kind: 'naive' as const, name: words.naiveMargin, lifts: of('naiveMargin') },
					{ kind: 'causal' as const, name: words.causalMargin, lifts: of('incrementalMargin') },
					{ kind: 'anyway' as const, name: words.anywayMargin, lifts: of('anywayMargin') }
				]
			},
			{
				...{ id: 'cost', name: words.cost, unit: words.costUnit(months), ...money },
				kinds: [
					{ kind: 'naive' as const, name: words.naiveCost, lifts: of('programmeCost') },
					{ kind: 'causal' as const, name: words.causalCost, lifts: of('costOfExtra') },
					{ kind: 'anyway' as const, name: words.anywayCost, lifts: of('subsidy') }
				]
			}
		]
	};
}

/** Share of what was redeemed that went to sales that would have come anyway; nothing redeemed, nothing subsidised. */
function subsidised({ subsidy, redemptionCost }: LiftFigures): number {
	return redemptionCost && redemptionCost.mean > 0 ? (subsidy?.mean ?? 0) / redemptionCost.mean : 0;
}

function sentenceOf(
	format: Format,
	words: LiftMessages,
	designs: readonly { readonly letter: string; readonly figures: LiftFigures }[]
): string {
	const caused = ({ causalOrders }: LiftFigures) => format.decimal(causalOrders?.mean ?? NaN, 2);
	const share = (figures: LiftFigures) => format.percent(subsidised(figures), 0);
	const [one] = designs;
	if (one && designs.length === 1) {
		const { naiveOrders, causalOrders } = one.figures;
		if (!naiveOrders) return words.oneAll(caused(one.figures), share(one.figures));
		const says = (causalOrders?.mean ?? 0) < naiveOrders.mean ? words.one : words.oneMore;
		return says(format.decimal(naiveOrders.mean, 2), caused(one.figures), share(one.figures));
	}
	const list = (text: (figures: LiftFigures) => string) =>
		designs.map(({ letter, figures }) => words.of(letter, text(figures))).join(format.locale === 'zh' ? '、' : ', ');
	return words.several(list(caused), list(share));
}
