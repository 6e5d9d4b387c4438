// The one sentence that each preset is there for: which figures of a result it takes, and how they are said. Nothing of it is stored in the
// preset: it is computed from whatever was played.
import { METRICS, metricOf } from '../engine/metrics.ts';
import { minorUnits } from '../engine/plan/money.ts';
import type { Scenario, Words } from '../engine/scenario/types.ts';
import type { DesignSummary, Summary } from '../engine/summary.types.ts';
import type { Locale } from './locale.ts';
import { figure, grouped } from './number.ts';

/** Mean of a metric over the horizon; or in how many of 100 futures a design pays, or holds its budget. */
interface Taken {
	readonly design: string;
	readonly of: string;
}

interface Sentence extends Words {
	/** said only where this is so; absent: said where nothing before it was */
	readonly when?: (value: (name: string) => number) => boolean;
}

interface Finding {
	/** stands in a sentence as {name} */
	readonly figures: Readonly<Record<string, Taken>>;
	readonly sentences: readonly Sentence[];
}

const of = (design: string, what: string): Taken => ({ design, of: what });

/** By the English name of the preset: a scenario that was renamed is somebody's own. */
const FINDINGS: Readonly<Record<string, Finding>> = {
	'Coffee chain': {
		figures: {
			own: of('silver-gold', 'pays'),
			stars: of('stars-2018', 'pays'),
			ownNet: of('silver-gold', 'netBenefit'),
			starsNet: of('stars-2018', 'netBenefit')
		},
		sentences: [
			{
				en: 'Silver and Gold pays for itself in {own} of 100 futures (net {ownNet}), the stars of 2018 in {stars} (net {starsNet}).',
				zh: '金银卡在 100 个未来中有 {own} 个收回成本（净收益 {ownNet}），2018 年的星星规则有 {stars} 个（净收益 {starsNet}）。'
			}
		]
	},
	'Gold points start-up': {
		figures: { holds: of('gold', 'holds'), expiring: of('gold-expiring', 'holds'), cost: of('gold', 'redemptionCost') },
		sentences: [
			{
				en: 'Gold points without expiry hold the budget in {holds} of 100 futures and redeem {cost} on average; expiring after a year, in {expiring}.',
				zh: '永不过期的金本位积分在 100 个未来中有 {holds} 个守住预算，平均核销 {cost}；一年后失效时有 {expiring} 个。'
			}
		]
	},
	'Shop of 600': {
		figures: { sales: of('none', 'gross'), net: of('points-card', 'netBenefit') },
		sentences: [
			{
				en: '600 members spend {sales} a year; a points card that changes nobody’s behaviour nets {net}.',
				zh: '600 名会员每年消费 {sales}；不改变任何人行为的积分卡净收益为 {net}。'
			}
		]
	}
};

/** Presets that have a finding. */
export const FOUND: readonly string[] = Object.keys(FINDINGS);

/** The preset's finding in this result, or null where the scenario has none, or lacks a design that it is about. */
export function findingOf(scenario: Scenario, summary: Summary, locale: Locale): string | null {
	const finding = FINDINGS[scenario.name.en];
	if (finding === undefined) return null;
	const values: Record<string, number> = {};
	for (const [name, { design, of: what }] of Object.entries(finding.figures)) {
		const found = summary.designs.find(({ id }) => id === design);
		const value = found && valueOf(found, what);
		if (value === undefined) return null;
		values[name] = value;
	}
	const sentence = finding.sentences.find(({ when }) => when === undefined || when((name) => values[name] ?? NaN));
	if (sentence === undefined) return null;
	return sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) =>
		said(finding.figures[name], values[name], scenario)
	);
}

function valueOf(design: DesignSummary, what: string): number | undefined {
	if (what === 'pays') return design.pays.share;
	if (what === 'holds') return design.budget?.holds.share;
	return design.horizon[what]?.mean;
}

function said(taken: Taken | undefined, value: number | undefined, { currency }: Scenario): string {
	if (taken === undefined || value === undefined) return '—';
	if (!METRICS.some(({ id }) => id === taken.of)) return grouped(value * 100, 0);
	const { unit } = metricOf(taken.of);
	return figure(unit.startsWith('money') ? value / minorUnits(currency) : value, unit, currency);
}
