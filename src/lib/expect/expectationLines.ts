// What the file expects, each with met or not met, as lines of text.
import { BUDGET_HOLDS, TIER_SHARE } from '$engine/expectations.ts';
import { metricOf } from '$engine/metrics.ts';
import type { Results } from '$run/results.ts';
import { expectationWords } from '../../words/expectations.ts';
import { metricName } from '../../words/metrics.ts';
import { figure, grouped } from '../../words/number.ts';
import type { Speaker } from '../results/speaker.ts';

type Verdict = Results['expectations'][number];

/** "Gold share: at least 5.0 %, at most 8.0 % in at least 90 of 100 futures" */
export function expectationText(verdict: Omit<Verdict, 'met' | 'mean' | 'within' | 'id'>, speaker: Speaker): string {
	const { scenario, locale } = speaker;
	const words = expectationWords(locale);
	const { design, metric, tier, low, high, of100 } = verdict;
	const wanted = of100 === null ? words.onAverage : words.inFutures(of100);
	if (metric === BUDGET_HOLDS) return `${words.budgetHolds} ${wanted}`;
	const tiers = scenario.designs.find(({ id }) => id === design) ?? scenario.designs[0];
	const found = tiers?.tiers.list.find(({ id }) => id === tier)?.name;
	const name =
		metric === TIER_SHARE
			? words.tierShare((found && (found[locale] || found.en)) || String(tier))
			: metricName(metric, locale);
	const unit = metric === TIER_SHARE ? 'share' : metricOf(metric).unit;
	const say = (value: number) => figure(value, unit, scenario.currency);
	const bounds = [
		...(low === null ? [] : [words.atLeast(say(low))]),
		...(high === null ? [] : [words.atMost(say(high))])
	];
	return `${name} ${bounds.join(words.comma)} ${wanted}`;
}

/** How it came out: the mean, and in how many of 100 futures it lay within. */
export function outcomeText({ metric, mean, within }: Verdict, { scenario, locale }: Speaker): string {
	const words = expectationWords(locale);
	const unit = metric === TIER_SHARE || metric === BUDGET_HOLDS ? 'share' : metricOf(metric).unit;
	const parts = [
		...(mean === null ? [] : [words.mean(figure(mean, unit, scenario.currency))]),
		...(within === null ? [] : [words.within(grouped(within.share * 100, 0))])
	];
	return parts.join(words.semicolon);
}

export function expectationLines({ expectations }: Results, speaker: Speaker): string[] {
	const { scenario, locale } = speaker;
	const words = expectationWords(locale);
	return expectations.map((verdict) => {
		const state = verdict.met === null ? words.notTold : verdict.met ? words.met : words.notMet;
		const name = scenario.designs.find(({ id }) => id === verdict.design)?.name;
		const design = (name && (name[locale] || name.en)) || verdict.design;
		const outcome = outcomeText(verdict, speaker);
		return `${state} ${design}${words.colon}${expectationText(verdict, speaker)}${outcome === '' ? '' : words.bracket(outcome)}`;
	});
}
