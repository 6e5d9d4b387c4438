import type { Waterfall, WaterfallPart } from '$engine/waterfall.ts';
import type { Format } from '../format/index.ts';
import type { CompareMessages } from '../messages/compare.en.ts';

export interface WaterfallRow {
	readonly id: WaterfallPart['id'] | 'other';
	readonly name: string;
	/** mean, minor units */
	readonly amount: number;
	/** middle half of futures; null: parts drawn together have none of their own */
	readonly low: number | null;
	readonly high: number | null;
	readonly sentence: string;
}

/** Below this share of the largest part, parts are drawn together. */
const SMALL = 0.01;

/** Parts that bring, not cost. */
const INCOME: ReadonlySet<string> = new Set(['fees', 'services', 'ads', 'partners', 'traffic', 'funded']);

function sentenceOf(
	{ id, a, b }: WaterfallPart,
	{ facts }: Waterfall,
	format: Format,
	says: CompareMessages['waterfall']['says']
): string {
	const [from, to] = [facts.a, facts.b];
	switch (id) {
		case 'visits':
			return says.visits(format.count(Math.abs(to.orders - from.orders)), to.orders >= from.orders);
		case 'orderMargin':
			return says.orderMargin(format.moneyExact(from.marginPerOrder ?? 0), format.moneyExact(to.marginPerOrder ?? 0));
		case 'issued':
			return says.issued(format.moneyShort(from.promised), format.moneyShort(to.promised));
		case 'breakage':
			return from.breakage === null || to.breakage === null
				? ''
				: says.breakage(format.percent(from.breakage), format.percent(to.breakage));
		default:
			return (INCOME.has(id) ? says.income : says.cost)(format.moneyShort(a), format.moneyShort(b));
	}
}

/** Rows of the waterfall: what is nothing is left out, what is too small to be drawn stands together; the sum stays. */
export function waterfallRows(
	waterfall: Waterfall,
	format: Format,
	words: CompareMessages['waterfall']
): WaterfallRow[] {
	const least = SMALL * Math.max(...waterfall.parts.map(({ stat }) => Math.abs(stat.mean)));
	const seen = waterfall.parts.filter(({ stat }) => stat.mean !== 0 && Math.abs(stat.mean) >= least);
	const small = waterfall.parts.filter((part) => !seen.includes(part) && part.stat.mean !== 0);
	const rows = seen.map((part): WaterfallRow => {
		const { id, stat } = part;
		const sentence = sentenceOf(part, waterfall, format, words.says);
		return { id, name: words.names[id], amount: stat.mean, low: stat.p25, high: stat.p75, sentence };
	});
	if (small.length === 0) return rows;
	const rest: WaterfallRow = {
		...{ id: 'other', name: words.names.other, sentence: words.says.other(small.length) },
		amount: small.reduce((sum, { stat }) => sum + stat.mean, 0),
		...{ low: null, high: null }
	};
	return [...rows, rest];
}
