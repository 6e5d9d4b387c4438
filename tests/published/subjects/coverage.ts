import { compare } from '../../../src/engine/compare.ts';
import * as A from '../../../src/engine/kernel/accounts.ts';
import { HEADLINE } from '../../../src/engine/metrics.ts';
import { BATCH } from '../../../src/engine/outcome.ts';
import { moments } from '../../../src/engine/stats/moments.ts';
import { pairedT } from '../../../src/engine/stats/pairedT.ts';
import { ascending, quantile } from '../../../src/engine/stats/quantile.ts';
import { binomialCdf, rankInterval } from '../../../src/engine/stats/rankInterval.ts';
import { summarise } from '../../../src/engine/summary.ts';
import { ledgerOf, monthly, noResponse, total } from '../../laws/studies.ts';
import { between, once, type Case, type Figure, type Subject } from '../case.ts';
import { kernel } from '../engine.ts';
import { DESIGN, play, smallWorld } from '../studies.ts';

const FUTURES = 80;
const WHOLE = 100;
const SAMPLED = 200;
const SEPARATE = 200;
const SEPARATE_FUTURES = 50;

/** What one study shows: intervals by name, and the column of futures whose truth each is about. */
interface Shown {
	readonly name: string;
	readonly stated: number;
	readonly low: number;
	readonly high: number;
}

interface Study {
	readonly shown: readonly Shown[];
	/** figures of every future, by name, as simulated */
	readonly columns: Readonly<Record<string, ArrayLike<number>>>;
	readonly widths: number;
}

const CHANCES = ['pays for itself', 'budget holds'] as const;
const QUANTILES = [90, 95] as const;

function studyOf(seed: string, sample: number): Study {
	const outcome = play(smallWorld(seed, sample), FUTURES);
	const summary = summarise(outcome);
	const { differences } = compare(outcome, 'none', DESIGN);
	const design = summary.designs[1];
	const budget = design?.budget;
	if (!design || !budget) throw new Error('The small world has a design and a budget.');
	const means = HEADLINE.flatMap((id) => {
		const stat = design.horizon[id];
		return stat ? [{ name: `mean: ${id}`, stated: 0.95, low: stat.low, high: stat.high }] : [];
	});
	const paired = HEADLINE.flatMap((id) => {
		const stat = differences[id]?.stat;
		return stat ? [{ name: `paired difference: ${id}`, stated: 0.95, low: stat.low, high: stat.high }] : [];
	});
	const chances = [design.pays, budget.holds].map(({ low, high }, i) => ({
		...{ name: `chance: ${CHANCES[i]}`, stated: 0.95, low, high }
	}));
	const quantiles = QUANTILES.map((of100) => {
		const needed = budget.needed.find((found) => found.of100 === of100);
		const { coverage } = rankInterval(FUTURES, of100 / 100);
		return {
			...{ name: `quantile: budget that holds in ${of100} of 100`, stated: coverage },
			...{ low: needed?.low ?? -Infinity, high: needed?.high ?? Infinity }
		};
	});
	const columns: Record<string, ArrayLike<number>> = { cost: design.finalCost, net: design.netBenefit };
	for (const id of HEADLINE) columns[`mean: ${id}`] = [design.horizon[id]?.mean ?? NaN];
	for (const id of HEADLINE) columns[`paired difference: ${id}`] = [differences[id]?.stat.mean ?? NaN];
	const { se } = design.horizon.redemptionCost ?? { se: NaN };
	return { shown: [...means, ...paired, ...chances, ...quantiles], columns, widths: se * se };
}

const whole = once(() => Array.from({ length: WHOLE }, (_, i) => studyOf(`whole ${i}`, 100_000)));

/** What all futures of the full-size studies together say. */
const truth = once((): ReadonlyMap<string, number> => {
	const joined = (name: string) => whole().flatMap(({ columns }) => Array.from(columns[name] ?? []));
	const known = new Map<string, number>();
	for (const { name } of whole()[0]?.shown ?? [])
		if (/^(mean|paired)/.test(name)) known.set(name, moments(joined(name)).mean);
	const [cost, net] = [joined('cost'), joined('net')];
	const budget = smallWorld('any').budget.amount ?? NaN;
	known.set(`chance: ${CHANCES[0]}`, net.filter((value) => value > 0).length / net.length);
	known.set(`chance: ${CHANCES[1]}`, cost.filter((value) => value <= budget * 100).length / cost.length);
	for (const of100 of QUANTILES)
		known.set(`quantile: budget that holds in ${of100} of 100`, quantile(ascending(cost), of100 / 100));
	return known;
});

/** Figures of this subject that may be below what is stated by luck alone; together one false alarm in 1,000. */
const ALARM = 0.001 / 33;

/** The share of so many studies that covers at least, but for one false alarm in so many. */
function leastOf(stated: number, studies: number): number {
	let hits = studies;
	while (binomialCdf(hits - 1, studies, stated) > ALARM) hits--;
	return hits / studies;
}

/** At least as often as stated, but for the luck of so many studies. */
function covered(studies: readonly Study[]): Figure[] {
	return (studies[0]?.shown ?? []).map(({ name, stated }, k) => {
		const value = truth().get(name) ?? NaN;
		const hits = studies.filter(({ shown }) => {
			const { low = NaN, high = NaN } = shown[k] ?? {};
			return low <= value && value <= high;
		}).length;
		const least = round(leastOf(stated, studies.length));
		return between(name, hits / studies.length, Number(stated.toFixed(4)), least, 1);
	});
}
const round = (value: number) => Math.floor(value * 1000) / 1000;

const T14: Case = {
	id: 'T14-separate',
	source: 'Placebo with separate luck: the interval of the difference covers 0 as often as it says',
	inputs: `${SEPARATE} studies of ${SEPARATE_FUTURES} futures: the design to which nobody responds with one seed, no programme with another`,
	figures: () => {
		let hits = 0;
		for (let i = 0; i < SEPARATE; i++) {
			const orders = (seed: string, arm: string) => {
				const study = monthly(smallWorld(seed, 100, noResponse));
				return Array.from({ length: SEPARATE_FUTURES }, (_, replication) =>
					total(study, ledgerOf(kernel, study, arm, replication), A.GROSS)
				);
			};
			const { low, high } = pairedT(orders(`with ${i}`, DESIGN), orders(`without ${i}`, 'none'), BATCH);
			if (low <= 0 && 0 <= high) hits++;
		}
		return [between('intervals that cover 0', hits / SEPARATE, 0.95, round(leastOf(0.95, SEPARATE)), 1)];
	}
};

export const coverageSubject: Subject = {
	title: 'Intervals cover as often as they say',
	cases: [
		{
			id: 'T15-whole',
			source:
				'Student (1908); Wilson (1927); Clopper & Pearson (1934); David & Nagaraja (2003), on replicated Latin hypercubes (Owen 1992)',
			inputs: `${WHOLE} studies of ${FUTURES} futures with other seeds, everybody played; truth from all of them together. Coverage may be above what is stated, not below by more than one false alarm in 1,000 for all figures together`,
			figures: () => covered(whole())
		},
		{
			id: 'T15-sampled',
			source:
				'The same where a sample stands for the population (model.md section 9: the chance part is shrunk to the real size, by a factor that is itself estimated: Woodruff 1952; Deville 1999)',
			inputs: `${SAMPLED} studies of ${FUTURES} futures, 100 of some 300 customers played; truth from the full-size studies`,
			figures: () => covered(Array.from({ length: SAMPLED }, (_, i) => studyOf(`sampled ${i}`, 100)))
		},
		T14,
		{
			id: 'T18',
			source: 'The half-width of a mean falls with the root of the number of futures (Student 1908)',
			inputs: `Squared standard error of the mean redemption cost: ${WHOLE} studies of ${FUTURES} futures against 20 of ${4 * FUTURES}`,
			figures: () => {
				const wide = moments(whole().map(({ widths }) => widths)).mean;
				const narrow = moments(
					Array.from({ length: 20 }, (_, i) => {
						const { se } = summarise(play(smallWorld(`long ${i}`, 100_000), 4 * FUTURES)).designs[1]?.horizon
							.redemptionCost ?? {
							se: NaN
						};
						return se * se;
					})
				).mean;
				return [between('variance of the mean, 4 times the futures', wide / narrow, 4, 3.2, 5)];
			}
		}
	]
};
