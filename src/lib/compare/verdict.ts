import type { WaterfallId } from '$engine/waterfall/parts.ts';
import { SETTLED_FROM } from '$engine/summary/settled.ts';
import type { Format } from '../format/index.ts';
import type { CompareMessages } from '../messages/compare.en.ts';
import type { Compared, Pair, PairFigure } from './compared.ts';

export interface Said {
	readonly sentence: string;
	/** what stands at the marks; `winner` and `loser` are the letters of designs */
	readonly figures: Readonly<Record<string, string>>;
}

interface Speaking {
	/** of a column, by the id of its design */
	readonly letter: (id: string) => string;
	readonly format: Format;
	readonly words: CompareMessages['verdict'];
}

/** A minus sign and its number never part: a word joiner stands between them. */
const whole = (amount: string): string => amount.replace('−', '−\u2060');

/** Below this many minor units a difference is none. */
const NOTHING = 0.5;

/** Why the better of the two is better: the largest part on its side. */
export function reasonOf({ waterfall }: Pair, better: 'design' | 'a'): WaterfallId | null {
	const sign = better === 'design' ? 1 : -1;
	const parts = waterfall.parts.map(({ id, stat }) => ({ id, amount: sign * stat.mean }));
	const [most] = parts.sort((one, other) => other.amount - one.amount);
	return most && most.amount > 0 ? most.id : null;
}

function costSays({ format, words }: Speaking, { differences }: Pair, better: 'design' | 'a'): string {
	const more = (better === 'design' ? 1 : -1) * (differences.redemptionCost?.mean ?? 0);
	if (Math.abs(more) < NOTHING) return words.costSame;
	return (more > 0 ? words.costMore : words.costLess)(whole(format.money(Math.abs(more))));
}

function range(format: Format, { p25, p75 }: PairFigure, better: 'design' | 'a'): string {
	return whole(better === 'design' ? format.moneyFromTo(p25, p75) : format.moneyFromTo(-p75, -p25));
}

function decided(speaking: Speaking, pair: Pair, net: PairFigure, better: 'design' | 'a'): Record<string, string> {
	const { format, words } = speaking;
	const reason = reasonOf(pair, better);
	return {
		by: whole(format.money(Math.abs(net.mean))),
		range: range(format, net, better),
		reason: reason ? words.reasons[reason] : '',
		cost: costSays(speaking, pair, better)
	};
}

/** One pair among several others whose verdict stands first already, or the only one. */
function undecided({ format, words }: Speaking, net: PairFigure, loser: string, only: boolean): Said {
	if (net.higher.k === 0 && net.lower.k === 0) return { sentence: words.same, figures: { loser } };
	const of = words.of(format.of100(net.higher.share));
	return { sentence: only ? words.close : words.closeToo, figures: { loser, of } };
}

/**
 * What may be said of designs side by side, the weightiest first (R17, R20). Nobody is named a winner in a preview, below 30 futures,
 * or before the answer has settled; designs that were not computed are not spoken of.
 */
export function verdict(compared: Compared, speaking: Speaking): Said[] {
	const { format, words, letter } = speaking;
	const nets = compared.pairs.flatMap((pair) => {
		const net = pair.differences.netBenefit;
		return net ? [{ pair, net, letter: letter(pair.id) }] : [];
	});
	const early = compared.provisional || compared.replications < SETTLED_FROM;
	if (early || !compared.settled.settled) {
		return nets.map(({ net, letter: loser }) => {
			const of = words.of(format.of100(net.higher.share));
			return { sentence: early ? words.early : words.unsettled, figures: { loser, of } };
		});
	}
	const better = nets.filter(({ net }) => net.winner === 'design').sort((a, b) => b.net.mean - a.net.mean);
	const behind = nets.filter(({ net }) => net.winner === 'a');
	const close = nets.filter(({ net }) => net.winner === null);
	const [best, next] = better;
	const said: Said[] = [];
	if (best) {
		const duel =
			next &&
			compared.duels.find(({ one, other }) => [one, other].every((id) => [best, next].some((it) => it.pair.id === id)));
		const tied = next && duel?.winner !== best.pair.id;
		const figures = { winner: best.letter, ...decided(speaking, best.pair, best.net, 'design') };
		if (tied && duel) {
			const share = duel.one === best.pair.id ? duel.ahead.share : 1 - duel.ahead.share;
			said.push({
				sentence: words.ahead,
				figures: { ...figures, loser: next.letter, of: words.of(format.of100(share)) }
			});
		} else said.push({ sentence: words.wins, figures });
		for (const { letter: winner, net } of better.slice(tied ? 2 : 1))
			said.push({ sentence: words.beats, figures: { winner, by: whole(format.money(net.mean)) } });
	}
	for (const { pair, net, letter: loser } of behind)
		said.push({ sentence: words.stays, figures: { winner: 'A', loser, ...decided(speaking, pair, net, 'a') } });
	for (const { net, letter: loser } of close) said.push(undecided(speaking, net, loser, nets.length === 1));
	return said;
}

/** Letters of designs that lose money on average, which the verdict must not hide. */
export function losing(compared: Compared, letter: (id: string) => string): string[] {
	return compared.columns.flatMap(({ id, figures }) => ((figures.netBenefit?.high ?? 0) < 0 ? [letter(id)] : []));
}

/** The sentence as it is spoken. */
export const spoken = ({ sentence, figures }: Said): string =>
	sentence.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? '');
