import type { Speaker } from './speaker.ts';
import { SETTLED_FROM } from '$engine/summary/settled.ts';
import type { Chance, Stat } from '$engine/summary.types.ts';
import { fromStat } from './origin.ts';
import { moneyParts, partsShown } from './moneyParts.ts';
import type { FigureId, Shown } from './shown.ts';

/** Below this many of 100 futures ahead (its lower bound), nobody has won (R20). */
const SURE = 0.8;

/** A minus sign and its number never part: a word joiner stands between them. */
const whole = (amount: string) => amount.replace('−', '−\u2060');

/** Whether futures and mean together say that a design pays, or that it does not (R20). */
export function won(net: Stat, pays: Chance): 'pays' | 'loses' | 'undecided' {
	if (pays.low >= SURE && net.low > 0) return 'pays';
	return pays.high <= 1 - SURE && net.high < 0 ? 'loses' : 'undecided';
}

/** What the net benefit says, in words that claim no more than the futures do. */
export function verdict(bench: Speaker, shown: Shown) {
	const { format, words } = bench;
	const { incrementalMargin, programmeCost, netBenefit } = shown.figures;
	if (!incrementalMargin || !programmeCost || !netBenefit) return null;
	const mean = (id: FigureId) => shown.figures[id]?.mean ?? 0;
	const { pays } = shown.design;
	// as in the engine's comparison: nobody has won or lost in a handful of futures
	const early = shown.provisional || shown.replications < SETTLED_FROM;
	const decided = words.verdict[won(netBenefit, pays)];
	const sentence = early ? words.verdict.early : decided;
	const rows = partsShown(moneyParts(shown)).map(({ id, amount }) => ({ name: words.verdict.rows[id], amount }));
	const net = fromStat('net', format.money(netBenefit.mean, 'always'), netBenefit, format, words);
	const of100 = format.of100(pays.share);
	const figures: Readonly<Record<string, string>> = {
		net: net.text,
		share: words.headline.of100(of100),
		months: String(bench.scenario.horizonMonths)
	};
	return {
		sentence,
		versus: versus(bench, shown),
		figures,
		net,
		rows,
		spoken: sentence.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? ''),
		equation: words.verdict.equation(
			whole(format.moneyShort(incrementalMargin.mean)),
			whole(format.moneyShort(programmeCost.mean + mean('closingCharge'))),
			whole(format.moneyShort(netBenefit.mean))
		),
		labels: {
			ahead: words.verdict.ahead(of100),
			point: (number: number, value: string) => words.card.dot(number, value, false),
			number: words.card.dotNumber,
			value: words.verdict.rows.net
		}
	};
}

/** The verdict against the design that the scenario names as its reference, or nothing. */
function versus({ scenario, locale, format, words }: Speaker, { against }: Shown): string | null {
	const name = scenario.designs.find(({ id }) => id === against?.design)?.name;
	if (!against || !name) return null;
	const says = words.verdict.versus[against.winner ?? 'none'];
	const [amount, ahead] = [whole(format.moneyShort(Math.abs(against.mean))), format.of100(against.ahead.share)];
	return says(name[locale] || name.en, amount, ahead, against.mean >= 0);
}
