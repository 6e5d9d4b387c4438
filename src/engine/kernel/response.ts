// The only place where a programme changes behaviour: intensity × lift, dropout odds × odds (model.md section 7).
// Every term is 0 when rewards and benefits are worth nothing; sizes are assumptions with ranges, see the schema.
import {
	BAR_CHOICES,
	BAR_GROUPS,
	BAR_MEASURE,
	BAR_REACH,
	BAR_WIDTH,
	P_BONUSES,
	P_DISTANCE,
	P_E1,
	P_E10,
	P_E12,
	P_E17,
	P_E19,
	P_E2,
	P_E20,
	P_E2_OMEGA,
	P_E5,
	P_E7,
	P_E8,
	P_E9_DELTA,
	P_E9_SIGMA,
	P_EARN_CAP_DAY,
	P_EARN_CAP_MONTH,
	P_EARN_CAP_ORDER,
	P_EARN_MONEY,
	P_EARN_POINTS,
	P_EXP_MONEY,
	P_EXP_UNITS,
	P_ACCEPTED,
	P_INVITE_CONTENT,
	P_INVITE_FUNCTION,
	P_LAMBDA_Q,
	P_REFERRAL,
	P_MODEL_ERROR,
	P_ORDER_NIGHTS,
	P_ORDER_SEGMENTS,
	P_POINTS,
	P_PSI_BENEFIT,
	P_RATE_80,
	P_TIERS,
	P_VALUE_MONEY,
	P_VALUE_POINTS,
	P_WINDOW,
	P_WINDOW_MONTHS,
	P_BURN_MINIMUM,
	REWARD_CARD,
	SEG_LIKES_COUPONS,
	SEG_LIKES_GOODS,
	SEG_LIKES_MONEY,
	T_EARN,
	T_REACH,
	T_WIDTH,
	TIERS_AT
} from './accounts.ts';
import { groupRow } from './bars.ts';
import { yearlyValue } from './benefits.ts';
import { me, plan, planInt } from './customer.ts';
import { actionExp, actionInvites, actionPoints, expectActions } from './engagement.ts';
import { paidEarn, paidPull, paidValue } from './paid.ts';
import { pointsLapsingBefore } from './lots.ts';
import { bonusOfMonth, capsLetThrough } from './points.ts';
import {
	mainMeasure,
	MEASURE_DISTANCE,
	MEASURE_EXP,
	MEASURE_INVITATION,
	MEASURE_NIGHTS,
	MEASURE_ORDERS,
	MEASURE_SEGMENTS,
	MEASURE_SPEND,
	running,
	several
} from './qualifying.ts';
import { faceOf, perceivedFace, threshold } from './redemption.ts';
import { likesReward, ofSegment } from './segments.ts';
import { exp, FOREVER, ln, lnOnePlus } from './special.ts';
import { stampGradient, stampValue } from './stamps.ts';
import { at, toInt } from './target.ts';

const YEAR: f64 = 365.25;
const HALF_YEAR: f64 = 182.0; // 26 weeks
const SIX_WEEKS: f64 = 42.0;
const FOUR_WEEKS: f64 = 28.0;
const LN_PRESSURE_PEAK: f64 = 0.1823215567939546; // ln 1.2

function yearlySpend(): f64 {
	return me.rate * YEAR * me.basket;
}

function earnIsCapped(): bool {
	return plan(P_EARN_CAP_ORDER) >= 0.0 || plan(P_EARN_CAP_DAY) >= 0.0 || plan(P_EARN_CAP_MONTH) >= 0.0;
}

/** Face value issued per unit of cash in a tier, as a member of these habits can expect it this month. */
function faceRateOf(tier: i32): f64 {
	if (!(plan(P_POINTS) > 0.0)) return 0.0;
	let multiplier = at(TIERS_AT + tier * T_WIDTH + T_EARN) * 0.001;
	multiplier *= paidEarn();
	if (plan(P_BONUSES) > 0.0) multiplier *= bonusOfMonth();
	if (earnIsCapped())
		multiplier *= capsLetThrough((multiplier * plan(P_EARN_POINTS) * me.basket) / plan(P_EARN_MONEY), me.rate);
	return (multiplier * plan(P_EARN_POINTS) * plan(P_VALUE_MONEY)) / (plan(P_EARN_MONEY) * plan(P_VALUE_POINTS));
}

/** What a member of these habits can use of standing benefits: q; and the face value that puts a reward within reach. */
export function onJoin(): void {
	me.usable = 1.0 - exp(-me.rate / plan(P_LAMBDA_Q));
	const minimum = faceOf(plan(P_BURN_MINIMUM));
	const least = threshold();
	me.target = least > minimum ? least : minimum;
	onTier();
}

/** What a tier is worth to a member of these habits under the rules in force, per year, minor units. */
export function yearlyWorth(tier: i32): f64 {
	return perceivedEarn(tier) * yearlySpend() + yearlyValue(tier, false) + plan(P_E19) * yearlyValue(tier, true);
}

/** What changes with the tier: face rate, reach, the worth of its benefits and of the next tier's. */
export function onTier(): void {
	expectActions();
	// who spends nothing gets nothing out of a tier
	const spend: f64 = yearlySpend() > 0.0 ? yearlySpend() : Infinity;
	const next = me.tier + 1;
	const above = next < planInt(P_TIERS);
	me.psi = perceivedFace();
	me.faceRate = faceRateOf(me.tier);
	me.reachable = reachableAt(me.faceRate);
	const entry = perceivedEarn(0);
	me.worth = yearlyValue(me.tier, false) / spend;
	me.worthRecognition = yearlyValue(me.tier, true) / spend;
	me.extra = perceivedEarn(me.tier) - entry;
	me.nextWorth = above ? yearlyValue(next, false) / spend : 0.0;
	me.nextWorthRecognition = above ? yearlyValue(next, true) / spend : 0.0;
	me.nextExtra = above ? perceivedEarn(next) - entry : 0.0;
	const generous = me.faceRate / 0.01;
	const habit = me.rate / plan(P_RATE_80);
	me.gradient = (plan(P_E2) * me.reachable * (generous < 1.0 ? generous : 1.0)) / (1.0 + habit * habit);
	me.gradientMean = meanOfGradient(me.gradient);
	me.nearer = faceOf(1.0) / me.target;
	feelTier();
}

/** A month begins: bonuses may begin and end with it. */
export function feelMonth(): void {
	if (plan(P_BONUSES) > 0.0) onTier();
	else feelTier();
}

/** What fades slowly is brought up to date on a tier change and at month ends: novelty, the reward's value, the tier's felt worth. */
function feelTier(): void {
	const fresh = novelty(me.joined);
	const recognition = plan(P_E19) * fresh;
	me.reward = rewardValue(fresh, recognition);
	if (!(plan(P_TIERS) > 1.0)) return;
	me.feltAhead = felt(me.nextWorth + me.nextExtra + recognition * me.nextWorthRecognition) * me.usable;
	me.feltHere = me.tier > 0 ? feltNow(recognition) * me.usable : 0.0;
	me.loyalty = me.tier > 0 ? exp(-plan(P_E9_DELTA) * rank() * me.feltHere * me.status) : 1.0;
}

/** −ln(ln(1 + κ)/κ): what ln(1 + κg) adds on average while g runs from 0 to 1 at that speed; by its series where κ is small. */
function meanOfGradient(k: f64): f64 {
	return k < 1e-3 ? k * (0.5 - k * (5.0 / 24.0)) : -ln(ln(1.0 + k) / k);
}

/** h: how reachable a reward is, e^(−T/2) with T the years of base spending it takes; 0 for who never redeems. */
function reachableAt(faceRate: f64): f64 {
	// points for actions bring a reward nearer too
	const yearlyFace = yearlySpend() * faceRate + faceOf(actionPoints() * YEAR);
	return me.inert || !(yearlyFace > 0.0) ? 0.0 : exp((-0.5 * me.target) / yearlyFace);
}

/** What this customer's segment makes of points: money, the goods of a catalogue, or coupons. */
function likesPoints(): f64 {
	const kind = planInt(P_POINTS);
	return ofSegment(kind === 2 ? SEG_LIKES_GOODS : kind === 3 ? SEG_LIKES_COUPONS : SEG_LIKES_MONEY);
}

/** Perceived value of a tier's points per unit of cash. */
function perceivedEarn(tier: i32): f64 {
	const rate = faceRateOf(tier);
	return rate * me.psi * likesPoints() * reachableAt(rate);
}

/** w: how much a tier worth `x` of spend is felt, 0 … 1.5. */
function felt(x: f64): f64 {
	return 1.5 * (1.0 - exp(-x / 0.03));
}

/** n∞ + (1 − n∞)e^(−t/26 weeks), t since `start`: E17. */
export function novelty(start: f64): f64 {
	const floor = plan(P_E17);
	return floor < 1.0 ? floor + (1.0 - floor) * exp((start - me.now) / HALF_YEAR) : 1.0;
}

/** Rank of the tier on its ladder, 0 … 1: sizes given for the top tier scale with it. */
function rank(): f64 {
	return me.tier / (plan(P_TIERS) - 1.0);
}

/** w of the present tier, recognition fading. */
function feltNow(recognition: f64): f64 {
	return felt(me.worth + me.extra + recognition * me.worthRecognition);
}

/** A goal reached or kept (+½) or missed (−1): effect E8 for the next 26 weeks. */
export function onGoal(sign: f64): void {
	me.goalAt = me.now;
	me.goalSign = sign;
}

/** Remembers what the tier about to be lost meant (effect E10). */
export function onDemotion(): void {
	const w = feltNow(plan(P_E19));
	const top = me.tier === planInt(P_TIERS) - 1;
	me.demotedAt = me.now;
	me.demotionOrders = me.orders;
	me.demotionSize = 2.0 * plan(P_E10) * plan(P_E9_SIGMA) * rank() * w * me.usable;
	me.demotionOdds = 1.0 + (top ? 0.5 : 0.25) * plan(P_E10) * (w < 1.0 ? w : 1.0);
}

/** Brings lift and odds up to date with the moment. */
export function respond(): void {
	me.lift = 1.0;
	me.odds = 1.0;
	if (!me.member || me.left) return;
	let sum = me.price * (me.reward + rewarded() + beforeExpiry()) + goalGradient() + stampGradient() + paidPull();
	sum += me.unknown;
	if (plan(P_TIERS) > 1.0) sum += me.status * tierEffects();
	if (sum !== 0.0) {
		const m = exp(me.headroom * sum);
		me.lift = m < 0.5 ? 0.5 : m > 2.0 ? 2.0 : m;
	}
	if (plan(P_E20) > 0.0 && me.balance > 0.0) me.odds *= balanceOdds();
}

/** E20 a balance is something to lose: dropout odds, most at a balance worth a redemption. */
function balanceOdds(): f64 {
	const worth = faceOf(me.balance) / me.theta;
	const generous = me.faceRate / 0.01;
	return exp(-plan(P_E20) * (worth < 1.0 ? worth : 1.0) * (generous < 1.0 ? generous : 1.0));
}

/** E1 value of the reward, fading with E17; also how much of the model error applies. */
function rewardValue(fresh: f64, recognition: f64): f64 {
	me.unknown = 0.0;
	const v =
		me.faceRate * me.psi * likesPoints() * me.reachable +
		(me.worth + recognition * me.worthRecognition) * plan(P_PSI_BENEFIT) * me.usable +
		stampValue() * likesReward(REWARD_CARD) +
		paidValue(recognition);
	if (!(v > 0.0)) return 0.0;
	// model error: what is worth nothing does nothing; whole from a perceived value of 1 % of spend
	me.unknown = plan(P_MODEL_ERROR) * (v < 0.01 ? v / 0.01 : 1.0);
	return -plan(P_E1) * ln(1.0 - (v < 0.95 ? v : 0.95)) * fresh;
}

/** E2 goal gradient towards the next reward: mostly timing, a share ω volume. */
function goalGradient(): f64 {
	if (!(me.gradient > 0.0)) return 0.0;
	const progress = me.balance * me.nearer;
	return lnOnePlus(me.gradient * (progress < 1.0 ? progress : 1.0)) - (1.0 - plan(P_E2_OMEGA)) * me.gradientMean;
}

/** E5 rewarded behaviour after a redemption. */
function rewarded(): f64 {
	const since = me.now - me.redeemedAt;
	if (since > 420.0) return 0.0; // e⁻¹⁰
	const size = me.redeemedFace / (0.25 * me.basket);
	return plan(P_E5) * exp(-since / SIX_WEEKS) * (size < 1.0 ? size : 1.0);
}

/** E12 a visit before points lapse. */
function beforeExpiry(): f64 {
	if (!(plan(P_E12) > 0.0) || me.inert || !(me.balance > 0.0) || me.expiryAt > me.now + FOUR_WEEKS) return 0.0;
	const least = threshold();
	if (faceOf(me.balance) < least) return 0.0;
	const size = faceOf(pointsLapsingBefore(me.now + FOUR_WEEKS)) / least;
	return plan(P_E12) * me.attention * (size < 1.0 ? size : 1.0);
}

/** E7 pressure, E8 goals, E9 status, E10 demotion; also sets the dropout odds. */
function tierEffects(): f64 {
	const here = me.feltHere;
	const ahead = me.feltAhead;
	let sum = plan(P_E7) > 0.0 && ahead > 0.0 ? pressure() * ahead : 0.0;
	if (me.now - me.goalAt < HALF_YEAR) sum += plan(P_E8) * me.goalSign * (me.goalSign < 0.0 ? ahead : here);
	if (me.tier > 0) {
		sum += plan(P_E9_SIGMA) * rank() * here;
		me.odds *= me.loyalty;
	}
	const since = me.now - me.demotedAt;
	if (since < 10.0 * HALF_YEAR) {
		sum -= me.demotionSize * exp(-since / HALF_YEAR);
		if (since < HALF_YEAR && me.orders < me.demotionOrders + 2) me.odds *= me.demotionOdds;
	}
	return sum;
}

/** E7: strongest where the bar asks for 1.2 times the base spending in the time left. */
function pressure(): f64 {
	const ratio: f64 = several()
		? hardestGroup()
		: asked(mainMeasure(), at(TIERS_AT + (me.tier + 1) * T_WIDTH + T_REACH));
	if (!(ratio > 0.0) || ratio >= FOREVER) return 0.0;
	const distance = ln(ratio) - LN_PRESSURE_PEAK;
	return plan(P_E7) * exp(-2.0 * distance * distance);
}

/** Several conditions: what the group that asks most asks for, at the bar that is nearest. */
function hardestGroup(): f64 {
	let most: f64 = 0.0;
	for (let group: i32 = 0; group < BAR_GROUPS; group++) {
		const row = groupRow(me.tier + 1, group);
		if (at(row + BAR_MEASURE) < 0.0) continue;
		let least: f64 = FOREVER;
		for (let choice: i32 = 0; choice < BAR_CHOICES; choice++) {
			const cell = row + choice * BAR_WIDTH;
			if (at(cell + BAR_MEASURE) < 0.0) continue;
			const ratio = asked(toInt(at(cell + BAR_MEASURE)), at(cell + BAR_REACH));
			if (ratio < least) least = ratio;
		}
		if (least > most) most = least;
	}
	return most;
}

/** What is still required of a bar ÷ what base behaviour brings in the time left; 0: nothing. */
function asked(measure: i32, bar: f64): f64 {
	const required = bar - running(measure);
	if (!(required > 0.0)) return 0.0;
	const pace = paceOf(measure);
	return pace > 0.0 ? required / (pace * timeLeft()) : FOREVER;
}

/** Qualifying units a day at the base rate. */
function paceOf(measure: i32): f64 {
	if (measure === MEASURE_ORDERS) return me.rate;
	if (measure === MEASURE_DISTANCE) return me.rate * plan(P_DISTANCE);
	if (measure === MEASURE_SEGMENTS) return me.rate * plan(P_ORDER_SEGMENTS);
	if (measure === MEASURE_NIGHTS) return me.rate * plan(P_ORDER_NIGHTS);
	if (measure === MEASURE_INVITATION) {
		const sent: f64 = plan(P_REFERRAL) > 0.0 ? plan(P_INVITE_FUNCTION) + plan(P_INVITE_CONTENT) : 0.0;
		return actionInvites() + sent * plan(P_ACCEPTED);
	}
	const spend = me.rate * me.basket;
	if (measure === MEASURE_SPEND) return spend;
	if (measure === MEASURE_EXP) return spend * (plan(P_EXP_UNITS) / plan(P_EXP_MONEY)) + actionExp();
	const multiplier = at(TIERS_AT + me.tier * T_WIDTH + T_EARN) * 0.001;
	return (spend * multiplier * plan(P_EARN_POINTS)) / plan(P_EARN_MONEY) + actionPoints();
}

/** Days in which the next bar must be reached; a ladder without a deadline is felt as a year. */
function timeLeft(): f64 {
	if (me.windowEnd < FOREVER) return me.windowEnd > me.now + 1.0 ? me.windowEnd - me.now : 1.0;
	return planInt(P_WINDOW) === 3 ? plan(P_WINDOW_MONTHS) * 30.4375 : YEAR;
}
