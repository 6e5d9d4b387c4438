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
export const FINDINGS: Readonly<Record<string, Finding>> = {
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
		figures: {
			sales: of('none', 'gross'),
			net: of('points-card', 'netBenefit'),
			campaign: of('campaign', 'netBenefit')
		},
		sentences: [
			{
				en: '600 members spend {sales} a year; a points card that changes nobody’s behaviour nets {net}, the campaign {campaign}.',
				zh: '600 名会员每年消费 {sales}；不改变任何人行为的积分卡净收益为 {net}，活动为 {campaign}。'
			}
		]
	},
	'Ride hailing, coupon points': {
		figures: {
			coupon: of('coupons', 'redemptionCost'),
			gold: of('gold', 'redemptionCost'),
			couponLift: of('coupons', 'causalLift'),
			goldLift: of('gold', 'causalLift')
		},
		sentences: [
			{
				en: 'The same price of 100 points for 1 yuan costs {coupon} as coupons and {gold} as money; sales rise by {couponLift} and by {goldLift}.',
				zh: '同样 100 滴币兑 1 元，发券花费 {coupon}，抵现花费 {gold}；销售分别提升 {couponLift} 与 {goldLift}。'
			}
		]
	},
	'Ticket platform': {
		figures: {
			points: of('points-tiers', 'netBenefit'),
			second: of('second-ticket', 'netBenefit'),
			secondPays: of('second-ticket', 'pays'),
			lift: of('second-ticket', 'causalLift')
		},
		sentences: [
			{
				en: 'Every fifth ticket free lifts sales by {lift} and nets {second}: it pays in {secondPays} of 100 futures; points and two tiers net {points}.',
				zh: '每五张送一张使销售提升 {lift}，净收益 {second}：100 个未来中有 {secondPays} 个收回成本；积分与两级会员净收益 {points}。'
			}
		]
	},
	'Payment platform, hybrid': {
		figures: {
			both: of('growth-value', 'netBenefit'),
			alone: of('tiers-only', 'netBenefit'),
			pays: of('tiers-only', 'pays')
		},
		sentences: [
			{
				en: 'Growth value with points nets {both}; the permissions alone net {alone} and pay in {pays} of 100 futures.',
				zh: '成长值加积分净收益 {both}；仅产品权限净收益 {alone}，100 个未来中有 {pays} 个收回成本。'
			}
		]
	},
	'Marketplace, paid tier': {
		figures: {
			funded: of('funded', 'netBenefit'),
			own: of('own', 'netBenefit'),
			paid: of('funded', 'fundedByPartners'),
			fees: of('funded', 'feeIncome')
		},
		sentences: [
			{
				en: 'Merchants pay {paid} and members {fees}, and the platform nets {funded}; if it paid all itself it would net {own}.',
				zh: '商家承担 {paid}，会员缴费 {fees}，平台净收益 {funded}；若全部自付则为 {own}。'
			}
		]
	},
	'Airline, distance tiers': {
		figures: {
			two: of('two-bars', 'demotions'),
			one: of('one-bar', 'demotions'),
			partners: of('two-bars', 'partnerIncome'),
			net: of('two-bars', 'netBenefit')
		},
		sentences: [
			{
				en: 'Easier bars to keep: {two} demotions in five years instead of {one}. Partners pay {partners} for miles; the programme nets {net}.',
				zh: '保级门槛较低：五年降级 {two} 人次，否则为 {one}。合作方购买里程付 {partners}，方案净收益 {net}。'
			}
		]
	},
	'Airline, flights and spend': {
		figures: {
			complaints: of('change-2025', 'complaints'),
			before: of('bars-2024', 'demotions'),
			after: of('change-2025', 'demotions'),
			net: of('change-2025', 'netBenefit'),
			kept: of('bars-2024', 'netBenefit')
		},
		sentences: [
			{
				en: 'The bars of 2025 bring {complaints} complaints and {after} demotions instead of {before}; the net is {net} instead of {kept}.',
				zh: '改用 2025 年门槛带来 {complaints} 起客诉，降级 {after} 人次（不改为 {before}）；净收益 {net}（不改为 {kept}）。'
			}
		]
	},
	'Beauty retail, calendar-year tiers': {
		figures: {
			calendar: of('calendar', 'netBenefit'),
			rolling: of('rolling', 'netBenefit'),
			faster: of('multipliers', 'netBenefit'),
			demoted: of('calendar', 'demotions'),
			rolled: of('rolling', 'demotions')
		},
		sentences: [
			{
				en: 'Calendar-year tiers demote {demoted} and net {calendar}; a rolling window demotes {rolled} and nets {rolling}; faster points net {faster}.',
				zh: '自然年等级降级 {demoted} 人次，净收益 {calendar}；滚动窗口降级 {rolled} 人次，净收益 {rolling}；加快积分净收益 {faster}。'
			}
		]
	},
	'Coffee and doughnuts, devaluation': {
		figures: {
			before: of('before', 'redemptionCost'),
			after: of('devalued', 'redemptionCost'),
			complaints: of('devalued', 'complaints'),
			net: of('devalued', 'netBenefit'),
			kept: of('before', 'netBenefit')
		},
		sentences: [
			{
				when: (value) => value('net') > value('kept'),
				en: 'The dearer drink saves rewards ({after} instead of {before}), brings {complaints} complaints, and is worth it: net {net} instead of {kept}.',
				zh: '提价减少奖励支出（{after}，原为 {before}），带来 {complaints} 起客诉，仍然划算：净收益 {net}，不提价为 {kept}。'
			},
			{
				en: 'The dearer drink saves rewards ({after} instead of {before}), but brings {complaints} complaints and is not worth it: net {net} instead of {kept}.',
				zh: '提价减少奖励支出（{after}，原为 {before}），但带来 {complaints} 起客诉，并不划算：净收益 {net}，不提价为 {kept}。'
			}
		]
	},
	'Threshold rollback': {
		figures: {
			proposed: of('proposed', 'complaints'),
			back: of('rolled-back', 'complaints'),
			proposedNet: of('proposed', 'netBenefit'),
			backNet: of('rolled-back', 'netBenefit'),
			unchanged: of('unchanged', 'netBenefit')
		},
		sentences: [
			{
				en: 'Carried out, the proposal brings {proposed} complaints; withdrawn in time, still {back}. Net {proposedNet} and {backNet}; with the old bars {unchanged}.',
				zh: '提案若执行引发 {proposed} 起客诉，及时撤回仍有 {back} 起。净收益 {proposedNet} 与 {backNet}；维持原门槛为 {unchanged}。'
			}
		]
	},
	'Expiry shock': {
		figures: {
			never: of('never', 'redemptionCost'),
			announced: of('announced', 'redemptionCost'),
			cancelled: of('cancelled', 'redemptionCost'),
			complaints: of('announced', 'complaints'),
			late: of('cancelled', 'complaints')
		},
		sentences: [
			{
				en: 'Announced expiry makes redemptions {announced} instead of {never} and brings {complaints} complaints; called off at the last moment, {cancelled} and {late}.',
				zh: '宣布失效使兑换成本由 {never} 变为 {announced}，客诉 {complaints} 起；临期取消则为 {cancelled} 与 {late} 起。'
			}
		]
	},
	'Community, spiritual levels': {
		figures: {
			badges: of('badges', 'netBenefit'),
			coupons: of('coupons', 'netBenefit'),
			badgeLift: of('badges', 'causalLift'),
			couponLift: of('coupons', 'causalLift'),
			badgeCost: of('badges', 'benefitCost'),
			couponCost: of('coupons', 'benefitCost')
		},
		sentences: [
			{
				en: 'Badges cost {badgeCost} and lift sales by {badgeLift}; coupons cost {couponCost} and lift them by {couponLift}. Net, with the staff: {badges} and {coupons}.',
				zh: '徽章花费 {badgeCost}，提升销售 {badgeLift}；优惠券花费 {couponCost}，提升 {couponLift}。含人工的净收益：{badges} 与 {coupons}。'
			}
		]
	}
};

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
