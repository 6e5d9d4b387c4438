import { middle, type Design, type Scenario } from '$engine/scenario/index.ts';
import type { Distance, Migration } from '$engine/summary/ladder.ts';
import { BELOW, pileUps } from '../charts/distance.geometry.ts';
import { matrixOf } from '../charts/matrix.geometry.ts';
import { reachedAt, reachedBy, type TierTime } from '../charts/time-to-tier.geometry.ts';
import type { Format } from '../format/index.ts';
import type { CardWords } from '../messages/cards.ts';

type Words = CardWords['ladder'];

/** Labels of a migration matrix in one language. */
export function matrixLabels(words: Words, format: Format) {
	return {
		...{ corner: words.corner, joined: words.joined, left: words.left, people: words.people, all: words.all },
		...{ ofRow: words.ofRow, peopleOf: words.peopleOf, nobody: words.nobody },
		cell: (share: number, signed: boolean) => format.decimal(share * 100, 1, signed ? 'always' : undefined),
		point(cell: {
			readonly from: string | null;
			readonly to: string | null;
			readonly share: number;
			readonly people: number;
			readonly low: number | null;
			readonly high: number | null;
		}) {
			const { from, to, low, high } = cell;
			const range = low === null || high === null ? null : words.rangeOf(format.percent(low), format.percent(high));
			return words.cell({ from, to, share: format.percent(cell.share), people: format.integer(cell.people), range });
		},
		pointLess: (from: string | null, to: string | null, difference: number) =>
			words.cellLess(from, to, format.percentagePoints(difference))
	};
}

/** The sentence over a matrix: how many of the highest tier keep it, and how many of the entry tier rise. */
export function matrixSentence(words: Words, format: Format, migration: Migration, names: readonly string[]): string {
	const { cells } = matrixOf(migration);
	const tiers = cells.length - 1;
	const top = cells.slice(0, tiers).findLastIndex((row) => (row[0]?.share ?? null) !== null);
	const kept = cells[top]?.find(({ move }) => move === 'kept')?.share;
	const risen = cells[0]?.filter(({ move }) => move === 'up').reduce((sum, { share }) => sum + (share ?? 0), 0) ?? 0;
	if (kept === null || kept === undefined) return words.nobody(names[0] ?? '');
	if (top === 0) return words.keeps(names[0] ?? '', format.percent(kept));
	return words.keepsAndRises(names[top] ?? '', format.percent(kept), names[0] ?? '', format.percent(risen));
}

/** The sentence over a difference of two matrices: over all tiers, how much more rise and leave. */
export function lessSentence(words: Words, format: Format, a: Migration, b: Migration): string {
	const shares = (one: Migration) => {
		const { cells } = matrixOf(one);
		const tiers = cells.slice(0, -1).flat();
		const people = tiers.reduce((sum, cell) => sum + cell.people, 0) || 1;
		const of = (which: (cell: (typeof tiers)[number]) => boolean) =>
			tiers.filter(which).reduce((sum, cell) => sum + cell.people, 0) / people;
		return { up: of(({ move }) => move === 'up'), left: of(({ to }) => to === cells.length - 1) };
	};
	const [one, other] = [shares(a), shares(b)];
	return words.lessSentence(format.percentagePoints(other.up - one.up), format.percentagePoints(other.left - one.left));
}

/** A usual order as a share of a tier's bar; null where its size in the units of the bar is not plain. */
export function orderOfBar(scenario: Scenario, { tiers }: Design, tier: number): number | null {
	const bar = tiers.list[tier];
	if (!bar || bar.rules.on || !(bar.reach > 0)) return null;
	const basket = middle(scenario.customers.basket.mean);
	if (tiers.measure === 'orders') return 1 / bar.reach;
	if (tiers.measure === 'spend') return basket / bar.reach;
	return tiers.measure === 'exp' ? ((basket / tiers.exp.per) * tiers.exp.units) / bar.reach : null;
}

/** Labels of a histogram of distances. */
export function distanceLabels(words: Words, format: Format) {
	const whole = (share: number) => format.percent(Math.abs(share), 0);
	return {
		...{
			missing: words.missing,
			half: words.half,
			near: words.nearBand,
			pile: '▾',
			from: words.binHead,
			held: words.left
		},
		people: (name: string) => words.peopleHead(name),
		point: words.binPoint,
		bin: (missing: number) =>
			missing > 1e-9
				? words.bin(whole(missing - 1 / BELOW), whole(missing))
				: words.binAbove(whole(missing), whole(Math.abs(missing) + 1 / BELOW))
	};
}

/** The line under a histogram: where members pile up beside the bar; empty where they do not. */
export function pileWords(words: Words, format: Format, distance: Distance): string {
	const { below, above } = pileUps(distance);
	const shown = (excess: number) => format.percent(excess, 0);
	if (below !== null && above !== null) return words.pileBoth(shown(below), shown(above));
	return below !== null ? words.pileBelow(shown(below)) : above !== null ? words.pileAbove(shown(above)) : '';
}

/** Labels of the curves of time to a tier. */
export function timeLabels(words: Words, format: Format) {
	const { median, notReached, low, high, month } = words;
	return {
		month,
		median,
		notReached,
		low,
		high,
		point: (at: number, all: string) => words.timePoint(format.month(at), all)
	};
}

/** By which month half of the members hold each tier, or how many do in the end. */
export function timeSentence(
	words: Words,
	format: Format,
	times: readonly TierTime[],
	names: readonly string[],
	end: number
): string {
	const parts = times.map(({ steps, median }, tier) => {
		const name = names[tier] ?? '';
		if (median !== null) return words.timeHalf(name, format.month(Math.max(1, median)));
		const share = reachedAt(reachedBy(steps, end), end)?.share ?? 0;
		return words.timeNot(name, format.percent(share), format.month(end));
	});
	return format.locale === 'zh' ? `${parts.join('；')}。` : `${parts.join('; ')}.`;
}
