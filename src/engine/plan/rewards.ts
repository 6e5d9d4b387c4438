// Rewards of the rules beside points: what each is and costs, the stamp card, coupons, welcome gift and referral reward.
import * as A from '../kernel/accounts.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { minorUnits } from './money.ts';
import type { Settled } from './settle.ts';

type Rules = Settled<Design>;
type Reward = Rules['stampCard']['reward'];

const KIND = { goods: 1, money: 2, points: 3, coupon: 4, draw: 5 } as const;
/** How close to cash a reward is, for what it does to the quality of those referred; our judgement. Points: see below. */
const CASHLIKE = { goods: 0, money: 1, coupon: 0.4, draw: 0.5 } as const;
const CASHLIKE_POINTS = { none: 0, gold: 0.7, catalogue: 0.3, coupon: 0.4 } as const;

const share = (x: number) => Math.min(1, Math.max(0, x));
const whole = (x: number) => Math.floor(x + 0.5);

/**
 * Cost of `list` of rewards in own goods: goods at cost, and the margin of the sales they displace.
 * @param list minor units
 */
export function goodsCost(list: number, margin: number, displaced: number): number {
	return list * (1 - margin) + share(displaced) * margin * list;
}

/** One row: value to the member, cost when given (points, coupons: what they are expected to cost later), points, funded share. */
function writeReward(plan: Float64Array, row: number, reward: Reward, rules: Rules, minor: number): void {
	const cell = A.REWARDS_AT + row * A.R_WIDTH;
	const { kind } = reward;
	const points = kind === 'points' && (plan[A.P_POINTS] ?? 0) > 0 ? reward.points : 0;
	const face = (points * (plan[A.P_VALUE_MONEY] ?? 0)) / (plan[A.P_VALUE_POINTS] ?? 1);
	const list = whole(kind === 'points' ? face : Math.max(0, reward.value) * minor);
	const cost = {
		goods: goodsCost(list, plan[A.P_MARGIN] ?? 0, reward.displacement),
		money: list,
		points: list,
		coupon: list * (plan[A.P_E15_USE] ?? 0),
		draw: list
	}[kind];
	plan[cell + A.R_KIND] = list > 0 || points > 0 ? KIND[kind] : 0;
	plan[cell + A.R_LIST] = list;
	plan[cell + A.R_COST] = whole(cost);
	plan[cell + A.R_POINTS] = points;
	plan[cell + A.R_FUNDED] = share(reward.fundedShare);
	plan[cell + A.R_CASHLIKE] = kind === 'points' ? CASHLIKE_POINTS[rules.points.kind] : CASHLIKE[kind];
}

function writeCoupon(plan: Float64Array, { coupon }: Rules['points'], minor: number): void {
	plan[A.P_COUPON_POINTS] = coupon.points;
	plan[A.P_COUPON_FACE] = whole(coupon.face * minor);
	plan[A.P_COUPON_MINIMUM] = whole(coupon.minimumSpend * minor);
	plan[A.P_COUPON_DAYS] = coupon.validityDays;
	plan[A.P_COUPON_COMBINES] = coupon.combinable ? 1 : 0;
}

function writeCard(plan: Float64Array, rules: Rules, minor: number): void {
	const card = rules.stampCard;
	writeReward(plan, A.REWARD_CARD, card.reward, rules, minor);
	plan[A.P_STAMPS] = card.stamps;
	plan[A.P_STAMP_MONEY] = card.per === 'money' ? Math.max(1, whole(card.money * minor)) : 0;
	plan[A.P_STAMP_START] = card.headStart;
	plan[A.P_STAMP_MONTHS] = card.validityMonths ?? 0;
}

function writeMembership(plan: Float64Array, { membership, tiers }: Rules, minor: number): void {
	const { fee, reducedFee, reducedFromTier, renewal } = membership;
	const from = reducedFee === null || !tiers.on ? -1 : tiers.list.findIndex(({ id }) => id === reducedFromTier);
	plan[A.P_PAID_FEE] = fee * minor;
	plan[A.P_PAID_MONTHS] = membership.termMonths;
	plan[A.P_PAID_TRIAL] = membership.trialDays;
	plan[A.P_PAID_EARN] = whole(membership.earnMultiplier * 1000);
	plan[A.P_PAID_ALPHA] = Math.max(0.01, renewal.alpha);
	plan[A.P_PAID_BETA] = Math.max(0.01, renewal.beta);
	plan[A.P_PAID_REDUCED] = (reducedFee ?? fee) * minor;
	plan[A.P_PAID_TIER] = from;
}

/** After the points of the same rules have been written. */
export function writeRewards(plan: Float64Array, rules: Rules, scenario: Settled<Scenario>): void {
	const minor = minorUnits(scenario.currency);
	writeCoupon(plan, rules.points, minor);
	if (rules.stampCard.on) writeCard(plan, rules, minor);
	if (rules.membership.on) writeMembership(plan, rules, minor);
	if (rules.referralReward.on) {
		writeReward(plan, A.REWARD_INVITER, rules.referralReward.inviter, rules, minor);
		writeReward(plan, A.REWARD_FRIEND, rules.referralReward.friend, rules, minor);
	}
	if (rules.welcomeGift.on) {
		writeReward(plan, A.REWARD_WELCOME, rules.welcomeGift, rules, minor);
		plan[A.P_WELCOME] = 1;
	}
}
