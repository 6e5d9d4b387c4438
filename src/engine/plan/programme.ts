// The rules of one design as the kernel reads them.
import * as A from '../kernel/accounts.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { civil, dayNumber } from './dates.ts';
import { writeEnrolment } from './enrolment.ts';
import { writeTraffic } from './income.ts';
import { minorUnits } from './money.ts';
import { writeReferralReward } from './referral.ts';
import { goodsCost, writeRewards } from './rewards.ts';
import type { Settled } from './settle.ts';

type Rules = Settled<Design>;
type World = Settled<Scenario>;

/** Days: beyond every horizon. */
const ALWAYS = 1e9;

const POINTS = { none: 0, gold: 1, catalogue: 2, coupon: 3 } as const;
const EXPIRY = { never: 0, afterEarning: 1, inactivity: 2, date: 3 } as const;
const WINDOW = { lifetime: 0, calendarYear: 1, anniversary: 2, rolling: 3 } as const;
const VALIDITY = { forever: 0, periods: 1, months: 2 } as const;
const ROUND = { none: 0, month: 1, quarter: 3, year: 12 } as const;
const DOWNGRADE = { never: 0, oneStep: 1, earned: 2 } as const;
const MEASURE = { spend: 0, orders: 1, exp: 2, points: 0, balance: 0, invitation: 0 } as const;

function writeExpiry(plan: Float64Array, { expiry }: Rules['points']): void {
	plan[A.P_EXPIRY] = EXPIRY[expiry.kind];
	plan[A.P_EXPIRY_MONTHS] = expiry.kind === 'date' ? expiry.yearsAhead * 12 : expiry.months;
	plan[A.P_EXPIRY_ROUND] = expiry.roundToMonthEnd ? 1 : 0;
	plan[A.P_EXPIRY_MONTH] = expiry.month;
}

/** Catalogue items; the face value of a point is what the wished-for items list, over what they cost in points. */
function writeItems(plan: Float64Array, points: Rules['points'], margin: number, minor: number): void {
	const items = points.items.filter(({ on, wish }) => on && wish > 0).slice(0, A.ITEMS_MAX);
	let money = 0;
	let price = 0;
	let least = Infinity;
	items.forEach((item, i) => {
		const row = A.ITEMS_AT + i * A.I_WIDTH;
		const list = Math.floor(item.list * minor + 0.5);
		const cost = item.paidIn === 'goods' ? goodsCost(list, margin, item.displacement) : list;
		plan[row + A.I_POINTS] = item.points;
		plan[row + A.I_LIST] = list;
		plan[row + A.I_COST] = Math.floor(cost + 0.5);
		plan[row + A.I_WEIGHT] = item.wish;
		plan[row + A.I_MINIMUM] = Math.floor(item.minimumSpend * minor + 0.5);
		plan[row + A.I_DAYS] = item.validityDays ?? 0;
		money += item.wish * list;
		price += item.wish * item.points;
		least = Math.min(least, item.points);
	});
	plan[A.P_ITEMS] = items.length;
	if (items.length === 0) plan[A.P_POINTS] = 0;
	plan[A.P_VALUE_MONEY] = price > 0 ? money : 1;
	plan[A.P_VALUE_POINTS] = price > 0 ? price : 1;
	plan[A.P_BURN_MINIMUM] = items.length > 0 ? least : 1;
	plan[A.P_BURN_INCREMENT] = 1;
}

/** Points that buy coupons: the price is minimum and step at once. */
function writeCouponPoints(plan: Float64Array, { points, face }: Rules['points']['coupon'], minor: number): void {
	plan[A.P_VALUE_MONEY] = face * minor;
	plan[A.P_VALUE_POINTS] = points;
	plan[A.P_BURN_MINIMUM] = points;
	plan[A.P_BURN_INCREMENT] = points;
	if (!(face > 0)) plan[A.P_POINTS] = 0;
}

/** Days from launch of a date; the end of that day where it is the last one. */
function dayOf(date: string, launch: string, last: boolean): number {
	const [day, start] = [civil(date), civil(launch)];
	return dayNumber(day.year, day.month, day.day) - dayNumber(start.year, start.month, start.day) + (last ? 1 : 0);
}

/** Waiting time, caps, bonuses, points from partners and fading. */
function writeEarning(plan: Float64Array, { earn, decay }: Rules['points'], { launch }: World, minor: number): void {
	plan[A.P_PENDING] = earn.pendingDays;
	plan[A.P_EARN_CAP_ORDER] = earn.capPerOrder ?? -1;
	plan[A.P_EARN_CAP_DAY] = earn.capPerDay ?? -1;
	plan[A.P_EARN_CAP_MONTH] = earn.capPerMonth ?? -1;
	plan[A.P_POINTS_DECAY] = decay.factor;
	plan[A.P_POINTS_DECAY_MONTHS] = decay.on ? decay.everyMonths : 0;
	plan[A.P_PARTNER_POINTS] = earn.partners.on ? earn.partners.pointsPerYear / 12 : 0;
	plan[A.P_PARTNER_PAYS] = earn.partners.paidPerPoint * minor;
	const bonuses = earn.bonuses.filter(({ on }) => on).slice(0, A.BONUSES_MAX);
	bonuses.forEach((bonus, i) => {
		const row = A.BONUSES_AT + i * A.BONUS_WIDTH;
		plan[row + A.BONUS_TIMES] = bonus.multiplier;
		plan[row + A.BONUS_FROM] = bonus.from === null ? -ALWAYS : dayOf(bonus.from, launch, false);
		plan[row + A.BONUS_TO] = bonus.to === null ? ALWAYS : dayOf(bonus.to, launch, true);
		plan[row + A.BONUS_SHARE] = Math.min(1, Math.max(0, bonus.orders));
	});
	plan[A.P_BONUSES] = bonuses.length;
}

function writePoints(
	plan: Float64Array,
	points: Rules['points'],
	scenario: World,
	margin: number,
	minor: number
): void {
	plan[A.P_POINTS] = points.earn.points > 0 ? POINTS[points.kind] : 0;
	plan[A.P_EARN_POINTS] = points.earn.points;
	plan[A.P_EARN_MONEY] = Math.max(1, points.earn.per * minor);
	plan[A.P_VALUE_MONEY] = points.value.money * minor;
	plan[A.P_VALUE_POINTS] = points.value.points;
	plan[A.P_BURN_MINIMUM] = Math.max(points.burn.minimum, points.burn.increment);
	plan[A.P_BURN_INCREMENT] = points.burn.increment;
	plan[A.P_BURN_CAP] = points.burn.capShare;
	plan[A.P_LOST_ON_DEMOTION] = points.lostOnDemotion ? 1 : 0;
	plan[A.P_POINTS_FUNDED] = Math.min(1, Math.max(0, points.fundedShare));
	writeEarning(plan, points, scenario, minor);
	writeExpiry(plan, points);
	if (points.kind === 'catalogue') writeItems(plan, points, margin, minor);
	if (points.kind === 'coupon') writeCouponPoints(plan, points.coupon, minor);
	if (points.kind === 'gold' && !(points.value.money > 0)) plan[A.P_POINTS] = 0;
}

/** Benefits of the tiers, then those of the paid membership. */
function writeBenefits(plan: Float64Array, { tiers, membership }: Rules, minor: number): void {
	const lists = tiers.on ? tiers.list.map(({ benefits }, tier) => ({ tier, benefits })) : [];
	if (membership.on) lists.push({ tier: A.PAID_TIER, benefits: membership.benefits });
	let i = 0;
	lists.forEach(({ tier, benefits }) => {
		for (const benefit of benefits) {
			if (!benefit.on || i >= A.BENEFITS_MAX) continue;
			const row = A.BENEFITS_AT + i * A.B_WIDTH;
			plan[row + A.B_TIER] = tier;
			plan[row + A.B_COST] = benefit.cost * minor;
			plan[row + A.B_VALUE] = benefit.value * minor;
			plan[row + A.B_USES] = Math.max(0, benefit.usesPerMonth);
			plan[row + A.B_TAKEUP] = benefit.takeUp;
			plan[row + A.B_FUNDED] = Math.min(1, Math.max(0, benefit.fundedShare));
			plan[row + A.B_RECOGNITION] = benefit.kind === 'recognition' ? 1 : 0;
			i++;
		}
	});
}

function writeTiers(plan: Float64Array, tiers: Rules['tiers'], minor: number): void {
	const unit = tiers.measure === 'spend' ? minor : 1;
	plan[A.P_TIERS] = Math.min(A.TIERS_MAX, tiers.list.length);
	plan[A.P_UNIT] = unit;
	plan[A.P_MEASURE] = MEASURE[tiers.measure];
	plan[A.P_EXP_UNITS] = tiers.exp.units;
	plan[A.P_EXP_MONEY] = Math.max(1, tiers.exp.per * minor);
	plan[A.P_WINDOW] = WINDOW[tiers.window];
	plan[A.P_WINDOW_MONTHS] = tiers.windowMonths;
	plan[A.P_VALIDITY] = VALIDITY[tiers.validity.kind];
	plan[A.P_VALIDITY_N] = tiers.validity.n;
	plan[A.P_VALIDITY_ROUND] = ROUND[tiers.validity.round];
	plan[A.P_GRACE] = tiers.validity.graceDays;
	plan[A.P_DOWNGRADE] = DOWNGRADE[tiers.downgrade];
	plan[A.P_OPENING] = tiers.openingFromHistory ? 1 : 0;
	tiers.list.slice(0, A.TIERS_MAX).forEach((tier, t) => {
		const row = A.TIERS_AT + t * A.T_WIDTH;
		plan[row + A.T_REACH] = Math.floor(tier.reach * unit + 0.5);
		plan[row + A.T_KEEP] = Math.floor((tier.keep ?? tier.reach) * unit + 0.5);
		plan[row + A.T_EARN] = Math.floor(tier.earnMultiplier * 1000 + 0.5);
	});
}

/** No programme: the twin every design is compared with. */
export function writeNothing(plan: Float64Array): void {
	plan[A.P_PROGRAMME] = 0;
	plan[A.P_UNIT] = 1;
	plan[A.P_VALUE_POINTS] = 1;
	plan[A.TIERS_AT + A.T_EARN] = 1000;
	plan[A.P_EARN_CAP_ORDER] = -1;
	plan[A.P_EARN_CAP_DAY] = -1;
	plan[A.P_EARN_CAP_MONTH] = -1;
	plan[A.P_COUPON_WATCH] = -1;
	plan[A.P_PAID_FEE] = -1;
	plan[A.P_PAID_TIER] = -1;
	plan[A.P_PAID_EARN] = 1000;
	plan[A.P_JOINS] = 1;
	plan[A.P_PRESTIGE] = 1;
	plan[A.P_THROTTLE] = 1;
	for (let i = 0; i < A.ITEMS_MAX; i++) plan[A.ITEMS_AT + i * A.I_WIDTH + A.I_WATCH] = -1;
	for (let i = A.BARS_AT; i < A.BENEFITS_AT; i += A.BAR_WIDTH) plan[i + A.BAR_MEASURE] = -1;
	for (let i = 0; i < A.BENEFITS_MAX; i++) plan[A.BENEFITS_AT + i * A.B_WIDTH + A.B_TIER] = -1;
}

export function writeProgramme(plan: Float64Array, rules: Rules, scenario: Settled<Scenario>): void {
	const minor = minorUnits(scenario.currency);
	writeNothing(plan);
	plan[A.P_PROGRAMME] = 1;
	writeEnrolment(plan, rules, scenario, minor);
	writeReferralReward(plan, rules);
	writePoints(plan, rules.points, scenario, plan[A.P_MARGIN] ?? 0, minor);
	writeRewards(plan, rules, scenario);
	if (rules.tiers.on) writeTiers(plan, rules.tiers, minor);
	writeBenefits(plan, rules, minor);
	writeTraffic(plan, rules, scenario);
}
