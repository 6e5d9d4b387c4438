// The rules of one design as the kernel reads them.
import * as A from '../kernel/accounts.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { writeBenefits } from './benefits.ts';
import { civil, dayNumber } from './dates.ts';
import { writeEnrolment } from './enrolment.ts';
import { writeTraffic } from './income.ts';
import { writeActions, writeTiers } from './ladder.ts';
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
	plan[A.P_POINTS] = POINTS[points.kind];
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
	writeActions(plan, rules.actions, minor);
}
