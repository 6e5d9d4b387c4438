// THE table of metrics: one row each, a formula over ledger accounts (kernel/accounts.ts). Views, the command line and CSV
// take what they show from here; words are with the views, by id. Definitions: ../shared/metrics.md sections 1 and 2.
import {
	ACQUISITION,
	ACTION_COST,
	ADS,
	AFFECTED,
	COMPLAINT_COST,
	COMPLAINTS,
	CONTACT_COST,
	FEES,
	GIFTS,
	SERVICE_FEES,
	ACTIONS,
	ACTIVATED,
	ACTIVE,
	BENEFITS,
	CARDS_DONE,
	CARDS_LAPSED,
	CARDS_OPENED,
	COGS,
	CONVERTED,
	DEMOTED,
	ENROLLED,
	FACE,
	FALSE_ACCOUNTS,
	COUPON_ORDERS,
	COUPONS_ISSUED,
	COUPONS_LAPSED,
	COUPONS_USED,
	FEES_PAID,
	FUNDED,
	GROSS,
	INVITES,
	KEPT,
	LEFT,
	MEMBER_DAYS,
	MEMBER_GROSS,
	MEMBER_ORDERS,
	ORDERS,
	OTHER_DAYS,
	PARTNER_INCOME,
	POINTS_CANCELLED,
	POINTS_EXPIRED,
	POINTS_FORFEITED,
	POINTS_ISSUED,
	POINTS_OPENING,
	POINTS_REDEEMED,
	PAID,
	PAID_JOINED,
	PROMOTED,
	REDEMPTIONS,
	REFERRED,
	REFUNDED,
	REFUNDS,
	REGISTERED,
	RENEWAL_DUE,
	RENEWED,
	REVENUE,
	REWARDS,
	REWARDS_GIVEN,
	REWARDS_LIST,
	RIPE_ISSUED,
	RIPE_REDEEMED,
	RUNOFF_FACE,
	RUNOFF_GIVEN,
	RUNOFF_POINTS,
	RUNOFF_REWARDS,
	SERVICE,
	STAMPS,
	TIER,
	TIERS_MAX,
	WORLD_CONTACT_COST
} from './kernel/accounts.ts';
import { CONTACT_METRICS, INCOME_METRICS, LABEL_METRICS } from './metrics/contacts.ts';
import { liftMetrics } from './metrics/lifts.ts';
import { atEnd, overHorizon, rate, ratio, volume } from './metrics/make.ts';
import { exp, ln } from './kernel/special.ts';

/** Amounts of a span that no life posts. */
export const SPAN_AMOUNTS = ['fixedCost', 'campaignCost', 'worldCampaignCost', 'traffic'] as const;
export type SpanAmount = (typeof SPAN_AMOUNTS)[number];

/** What a metric looks at: one design in one future, over one reporting period or the whole horizon (the span), scaled to the population. */
export interface View {
	/** posted in the span */
	flow(account: number): number;
	/** the same of the twin without a programme */
	none(account: number): number;
	/** posted from launch to the end of the span */
	stock(account: number): number;
	/** posted over the whole horizon, whatever the span */
	whole(account: number): number;
	/** true: the span is the whole horizon */
	readonly closing: boolean;
	/** true: the span ends at the horizon, so that what becomes of the points then open is known */
	readonly last: boolean;
	/** reporting periods in the span */
	readonly periods: number;
	/** length of the span, in years */
	readonly years: number;
	/** years that activated customers have been with the business in the span, summed over them */
	readonly customerYears: number;
	/** set-up, platform, staff and marketing of the programme in the span, minor units */
	readonly fixedCost: number;
	/** fixed cost of the design's own campaigns in the span, minor units */
	readonly campaignCost: number;
	/** the same of campaigns that exist anyway, in every design alike */
	readonly worldCampaignCost: number;
	/** worth of visits sent to other businesses in the span, after its monthly cap, minor units */
	readonly traffic: number;
	/** what a paying customer pays a month, minor units; 0: the business lives on no fees */
	readonly feePerMonth: number;
	/** visits are looked at (fee or advertising model) */
	readonly looksAtVisits: boolean;
	/** spent on exposures and clicks in the span, the same for every design, minor units */
	readonly reachCost: number;
	/** of those registered and activated in the span, customers who were there before launch */
	readonly seeds: number;
	/** 1: the business earns the cash of its orders (own retail); 0: a commission on their list value */
	readonly retail: number;
	/** share of points' cost that merchants or partners pay */
	readonly pointsFunded: number;
	/** tiers of the ladder; 0: none */
	readonly tiers: number;
	/** share of members that never redeems */
	readonly inert: number;
	/** what an account's flows in the span are worth at launch ÷ their sum; 1 without a discount rate */
	presentShare(account: number): number;
	/** the same of the twin, and of what is not posted by lives */
	presentShareOfNone(account: number): number;
	presentShareOf(amount: SpanAmount): number;
	/** a year */
	readonly discountRate: number;
	/** merchants' margin on their list value; null: their result is not looked at */
	readonly merchantMargin: number | null;
}

/** money: minor units; share: 0–1; money per point: minor units per point. */
export type Unit =
	| 'money'
	| 'points'
	| 'people'
	| 'orders'
	| 'pieces'
	| 'actions'
	| 'share'
	| 'ratio'
	| 'orders per customer-year'
	| 'orders per member-year'
	| 'orders per active customer'
	| 'money per point';

export interface Metric {
	readonly id: string;
	readonly unit: Unit;
	/** which way is better; none: depends on the design, shown without colour */
	readonly better: 'up' | 'down' | 'none';
	/** sums over customers: the figure of a part of them is that part of the figure */
	readonly linear: boolean;
	/** number: over the horizon only; series: per reporting period too */
	readonly shape: 'number' | 'series';
	/** span: what happened in it; end: how things stand at its end */
	readonly of: 'span' | 'end';
	/** null: not defined here (nothing to divide by), shown as "—" */
	readonly formula: (view: View) => number | null;
}

// ── Parts used by several formulas ──────────────────────────────────────────────────────────────────
/** Opening + issued − redeemed − expired − forfeited − cancelled. */
const outstanding = (v: View): number =>
	v.stock(POINTS_OPENING) +
	v.stock(POINTS_ISSUED) -
	v.stock(POINTS_REDEEMED) -
	v.stock(POINTS_EXPIRED) -
	v.stock(POINTS_FORFEITED) -
	v.stock(POINTS_CANCELLED);

/** R = face + rewards: what a redemption budget covers. */
const redemptionCost = (v: View): number => v.flow(FACE) + v.flow(REWARDS);

/** Costs that customers of a programme cause besides redemption; what the world causes anyway is in both arms. */
const OTHER_COSTS = [BENEFITS, GIFTS, CONTACT_COST, WORLD_CONTACT_COST, COMPLAINT_COST, ACTION_COST, ACQUISITION];

/** Income besides orders. */
const OTHER_INCOME = [PARTNER_INCOME, FEES, SERVICE_FEES, ADS];

/** Read for every block, period and future, so without closures. */
function extra(v: View, accounts: readonly number[]): number {
	let sum = 0;
	for (const account of accounts) sum += v.flow(account) - v.none(account);
	return sum;
}

/** Q = face + rewards + other costs − the same of the twin + fixed cost, of campaigns too − what partners pay. */
const programmeCost = (v: View): number =>
	redemptionCost(v) + extra(v, OTHER_COSTS) + v.fixedCost + v.campaignCost - v.flow(FUNDED);

function otherIncome(v: View): number {
	let sum = 0;
	for (const account of OTHER_INCOME) sum += v.flow(account);
	return sum;
}

function otherIncomeNone(v: View): number {
	let sum = 0;
	for (const account of OTHER_INCOME) sum += v.none(account);
	return sum;
}

/** M = revenue + face (own retail: cash is net of it) + other income + visits sent elsewhere − cost of goods − service. */
const marginBefore = (v: View): number =>
	v.flow(REVENUE) + v.retail * v.flow(FACE) + otherIncome(v) + v.traffic - v.flow(COGS) - v.flow(SERVICE);

/** M⁰, of the twin. */
const marginNone = (v: View): number =>
	v.none(REVENUE) + v.retail * v.none(FACE) + otherIncomeNone(v) - v.none(COGS) - v.none(SERVICE);

const incrementalMargin = (v: View): number => marginBefore(v) - marginNone(v);

/** Own share of what points, coupons and cards open at the horizon cost when they run off without new issue; 0 within the horizon. */
const closingCharge = (v: View): number =>
	v.closing ? (v.flow(RUNOFF_FACE) + v.flow(RUNOFF_REWARDS)) * (1 - v.pointsFunded) + v.flow(RUNOFF_GIVEN) : 0;

/** (M − M⁰) − Q − closing charge. Per period without the closing charge: it belongs to the horizon as a whole. */
const netBenefit = (v: View): number => incrementalMargin(v) - programmeCost(v) - closingCharge(v);

/** Cost of a redeemed point over the horizon; where none was redeemed before it, of those of the run-off. */
const costPerPoint = (v: View): number | null =>
	ratio(v.whole(FACE) + v.whole(REWARDS) - v.whole(REWARDS_GIVEN), v.whole(POINTS_REDEEMED)) ??
	ratio(v.whole(RUNOFF_FACE) + v.whole(RUNOFF_REWARDS), v.whole(RUNOFF_POINTS));

/** Value of a redeemed point to the customer: its face value, or the list value of what it bought. */
const valuePerPoint = (v: View): number | null =>
	v.whole(FACE) + v.whole(RUNOFF_FACE) > 0
		? ratio(v.whole(FACE) + v.whole(RUNOFF_FACE), v.whole(POINTS_REDEEMED) + v.whole(RUNOFF_POINTS))
		: ratio(v.whole(REWARDS_LIST), v.whole(POINTS_REDEEMED));

/** Share of all points brought along or issued that are redeemed, before the horizon or in the run-off. */
const ultimateRedemptionRate = (v: View): number | null =>
	ratio(v.whole(POINTS_REDEEMED) + v.whole(RUNOFF_POINTS), v.whole(POINTS_OPENING) + v.whole(POINTS_ISSUED));

/** The same of the points that are followed for long enough (plan/ripe.ts): not pressed down by the end of the simulation. */
const ripeRedemptionRate = (v: View): number | null =>
	ratio(v.whole(RIPE_REDEEMED), v.whole(RIPE_ISSUED)) ?? ultimateRedemptionRate(v);

/** Points open that are still to be redeemed while the programme goes on: what will be redeemed of all points so far, less what has been. */
function redeemable(v: View): number {
	const soFar = v.stock(POINTS_OPENING) + v.stock(POINTS_ISSUED);
	const toCome = soFar * (ripeRedemptionRate(v) ?? 0) - v.stock(POINTS_REDEEMED);
	return Math.max(0, Math.min(outstanding(v), toCome));
}

/**
 * Points open × the share of them that will be redeemed × cost per point, at every close as the same future tells it in hindsight
 * (not an estimate made at that date: finance/statement.ts makes those). The closing charge is less: there nobody earns any more.
 */
function liability(v: View): number | null {
	const owed = redeemable(v);
	return owed === 0 ? 0 : times(owed, costPerPoint(v));
}

/** Years after the horizon for which open points are followed (plan.ts). */
const LONGEST_WAIT = 3;

/**
 * The same liability at its present value: open points wait as long, on average, as the points that will be redeemed take to turn over
 * (Little's law: stock ÷ flow), at most three years. Where nothing has been redeemed yet there is nothing to tell it from, and it is not discounted.
 */
function liabilityPresent(v: View): number | null {
	const owed = liability(v);
	const perYear = v.flow(POINTS_REDEEMED) / v.years;
	if (owed === null || v.discountRate === 0 || !(perYear > 0)) return owed;
	return owed * exp(-ln(1 + v.discountRate) * Math.min(LONGEST_WAIT, redeemable(v) / perYear));
}

/** The view in which every flow counts what it is worth at launch. */
const presentOf = (v: View): View =>
	Object.assign(Object.create(v) as View, {
		flow: (account: number) => v.flow(account) * v.presentShare(account),
		none: (account: number) => v.none(account) * v.presentShareOfNone(account),
		...Object.fromEntries(SPAN_AMOUNTS.map((amount) => [amount, v[amount] * v.presentShareOf(amount)]))
	});

/** Merchants on a platform: their margin on the extra sales − the commission on these − what they fund. */
const merchantResult = (v: View): number | null =>
	v.merchantMargin === null || v.retail === 1
		? null
		: (v.flow(GROSS) - v.none(GROSS)) * v.merchantMargin - (v.flow(REVENUE) - v.none(REVENUE)) - v.flow(FUNDED);

const times = (amount: number, each: number | null): number | null => (each === null ? null : amount * each);

const less = (one: number, share: number | null): number | null => (share === null ? null : one - share);

/** New registrations; customers of the time before launch are not counted again. */
const registered = (v: View): number => Math.max(0, v.flow(REGISTERED) - v.seeds);

const activated = (v: View): number => Math.max(0, v.flow(ACTIVATED) - v.seeds);

/** Sales per day of members against those of customers who are none: what a naive reader takes for the lift. */
function naiveLift(v: View): number | null {
	const member = ratio(v.flow(MEMBER_GROSS), v.flow(MEMBER_DAYS));
	const other = ratio(v.flow(GROSS) - v.flow(MEMBER_GROSS), v.flow(OTHER_DAYS));
	return member === null || other === null || other === 0 ? null : member / other - 1;
}
/** Losses by expiry, demotion and worse rules together. */
const causes = (v: View, first: number): number => v.flow(first) + v.flow(first + 1) + v.flow(first + 2);

function members(v: View): number {
	let sum = 0;
	for (let tier = 0; tier < TIERS_MAX; tier++) sum += v.stock(TIER + tier);
	return sum;
}

// ── Rows ────────────────────────────────────────────────────────────────────────────────────────────
export const METRICS: readonly Metric[] = [
	// sales
	volume('orders', 'orders', 'up', (v) => v.flow(ORDERS)),
	volume('extraOrders', 'orders', 'up', (v) => v.flow(ORDERS) - v.none(ORDERS)),
	rate('ordersPerCustomerYear', 'orders per customer-year', 'up', (v) => ratio(v.flow(ORDERS), v.customerYears)),
	rate('frequency', 'orders per active customer', 'up', (v) => ratio(v.flow(ORDERS), v.flow(ACTIVE))),
	volume('gross', 'money', 'up', (v) => v.flow(GROSS)),
	volume('revenue', 'money', 'up', (v) => v.flow(REVENUE) + v.flow(FEES)),
	rate('averageOrder', 'money', 'up', (v) => ratio(v.flow(GROSS), v.flow(ORDERS))),
	rate('causalLift', 'share', 'up', (v) => ratio(v.flow(GROSS) - v.none(GROSS), v.none(GROSS))),
	overHorizon(rate('naiveLift', 'share', 'none', naiveLift)),
	...liftMetrics(programmeCost),

	// income beyond orders, visits
	...INCOME_METRICS,

	// points
	volume('pointsIssued', 'points', 'none', (v) => v.flow(POINTS_ISSUED)),
	volume('pointsRedeemed', 'points', 'none', (v) => v.flow(POINTS_REDEEMED)),
	volume('pointsExpired', 'points', 'none', (v) => v.flow(POINTS_EXPIRED)),
	volume('pointsCancelled', 'points', 'none', (v) => v.flow(POINTS_CANCELLED)),
	volume('pointsOpening', 'points', 'none', (v) => v.flow(POINTS_OPENING)),
	volume('pointsForfeited', 'points', 'none', (v) => v.flow(POINTS_FORFEITED)),
	atEnd(volume('pointsOutstanding', 'points', 'down', outstanding)),
	rate('burnEarn', 'ratio', 'none', (v) => ratio(v.flow(POINTS_REDEEMED), v.flow(POINTS_ISSUED))),
	overHorizon(rate('ultimateRedemptionRate', 'share', 'none', ultimateRedemptionRate)),
	overHorizon(rate('breakage', 'share', 'none', (v) => less(1, ultimateRedemptionRate(v)))),
	rate('costPerPoint', 'money per point', 'down', (v) =>
		ratio(redemptionCost(v) - v.flow(REWARDS_GIVEN), v.flow(POINTS_REDEEMED))
	),
	overHorizon(
		rate('effectiveRewardRate', 'share', 'none', (v) => {
			const earned = times(v.flow(POINTS_ISSUED), valuePerPoint(v));
			return earned === null ? null : ratio(earned, v.flow(MEMBER_GROSS) - v.flow(FACE));
		})
	),
	atEnd(rate('liability', 'money', 'down', liability)),
	atEnd(rate('liabilityPresent', 'money', 'down', liabilityPresent)),
	atEnd(rate('runExposure', 'money', 'down', (v) => times(outstanding(v) * (1 - v.inert), valuePerPoint(v)))),
	rate('redeemingOrders', 'share', 'none', (v) => ratio(v.flow(REDEMPTIONS), v.flow(MEMBER_ORDERS))),

	// coupons, cards, gifts, paid membership
	volume('couponsIssued', 'pieces', 'none', (v) => v.flow(COUPONS_ISSUED)),
	volume('couponsUsed', 'pieces', 'none', (v) => v.flow(COUPONS_USED)),
	volume('couponsLapsed', 'pieces', 'none', (v) => v.flow(COUPONS_LAPSED)),
	volume('couponOrders', 'orders', 'up', (v) => v.flow(COUPON_ORDERS)),
	volume('stamps', 'pieces', 'none', (v) => v.flow(STAMPS)),
	volume('cardsOpened', 'pieces', 'none', (v) => v.flow(CARDS_OPENED)),
	volume('cardsFull', 'pieces', 'none', (v) => v.flow(CARDS_DONE)),
	volume('cardsLapsed', 'pieces', 'none', (v) => v.flow(CARDS_LAPSED)),
	volume('giftCost', 'money', 'down', (v) => v.flow(GIFTS)),
	atEnd(volume('payingMembers', 'people', 'up', (v) => v.stock(PAID))),
	volume('paidJoined', 'people', 'up', (v) => v.flow(PAID_JOINED)),
	rate('renewalRate', 'share', 'up', (v) => ratio(v.flow(RENEWED), v.flow(RENEWAL_DUE))),
	volume('feeIncome', 'money', 'up', (v) => v.flow(FEES)),
	atEnd(volume('feesUnearned', 'money', 'none', (v) => v.stock(FEES_PAID) - v.stock(FEES))),
	volume('refunds', 'money', 'down', (v) => v.flow(REFUNDS)),
	rate('refundRate', 'share', 'down', (v) => ratio(v.flow(REFUNDED), v.flow(ORDERS))),

	// money
	volume('redemptionCost', 'money', 'down', redemptionCost),
	volume('benefitCost', 'money', 'down', (v) => v.flow(BENEFITS)),
	volume('complaintCost', 'money', 'down', (v) => v.flow(COMPLAINT_COST)),
	volume('actionCost', 'money', 'down', (v) => v.flow(ACTION_COST)),
	volume('fixedCost', 'money', 'down', (v) => v.fixedCost),
	volume('fundedByPartners', 'money', 'up', (v) => v.flow(FUNDED)),
	volume('partnerIncome', 'money', 'up', (v) => v.flow(PARTNER_INCOME)),
	volume('acquisitionCost', 'money', 'down', (v) => v.flow(ACQUISITION) + v.reachCost),
	volume('programmeCost', 'money', 'down', programmeCost),
	rate('rewardCostRatio', 'share', 'down', (v) => ratio(redemptionCost(v), v.flow(MEMBER_GROSS))),
	volume('marginBefore', 'money', 'up', marginBefore),
	volume('incrementalMargin', 'money', 'up', incrementalMargin),
	overHorizon(volume('closingCharge', 'money', 'down', closingCharge)),
	volume('netBenefit', 'money', 'up', netBenefit),
	overHorizon(volume('netBenefitPresent', 'money', 'up', (v) => netBenefit(v.discountRate === 0 ? v : presentOf(v)))),
	overHorizon(rate('merchantResult', 'money', 'up', merchantResult)),
	overHorizon(
		rate('roi', 'ratio', 'up', (v) => {
			const cost = programmeCost(v);
			return cost > 0 ? netBenefit(v) / cost : null;
		})
	),
	overHorizon(
		rate('ltv', 'money', 'up', (v) => {
			const worth = marginBefore(v.discountRate === 0 ? v : presentOf(v));
			return ratio(worth, activated(v) + v.seeds);
		})
	),
	overHorizon(rate('cac', 'money', 'down', (v) => ratio(v.flow(ACQUISITION) + v.reachCost, activated(v)))),

	// contacts
	...CONTACT_METRICS,

	// people
	volume('registered', 'people', 'up', registered),
	volume('activated', 'people', 'up', activated),
	rate('activationRate', 'share', 'up', (v) => ratio(activated(v), registered(v))),
	atEnd(volume('members', 'people', 'none', (v) => v.stock(ENROLLED))),
	volume('active', 'people', 'up', (v) => v.flow(ACTIVE) / v.periods),
	rate('activeRate', 'share', 'up', (v) => ratio((v.flow(ACTIVE) / v.periods) * v.years, v.customerYears)),
	volume('left', 'people', 'down', (v) => v.flow(LEFT)),
	atEnd(rate('enrolmentRate', 'share', 'none', (v) => ratio(v.stock(ENROLLED), v.stock(REGISTERED)))),
	volume('invites', 'people', 'up', (v) => v.flow(INVITES)),
	volume('referred', 'people', 'up', (v) => v.flow(REFERRED)),
	overHorizon(rate('kFactor', 'ratio', 'up', (v) => ratio(v.flow(CONVERTED), v.flow(REGISTERED)))),
	volume('falseAccounts', 'people', 'down', (v) => v.flow(FALSE_ACCOUNTS)),
	volume('affected', 'people', 'down', (v) => causes(v, AFFECTED)),
	volume('complaints', 'people', 'down', (v) => causes(v, COMPLAINTS)),
	rate('complaintRate', 'share', 'down', (v) => ratio(causes(v, COMPLAINTS), causes(v, AFFECTED))),
	volume('complaintsExpiry', 'people', 'down', (v) => v.flow(COMPLAINTS)),
	volume('complaintsDemotion', 'people', 'down', (v) => v.flow(COMPLAINTS + 1)),
	volume('complaintsRules', 'people', 'down', (v) => v.flow(COMPLAINTS + 2)),
	...LABEL_METRICS,

	// tiers
	volume('actions', 'actions', 'up', (v) => v.flow(ACTIONS)),
	volume('promotions', 'people', 'none', (v) => v.flow(PROMOTED)),
	volume('keeps', 'people', 'none', (v) => v.flow(KEPT)),
	volume('demotions', 'people', 'none', (v) => v.flow(DEMOTED)),
	rate('keepRate', 'share', 'none', (v) => ratio(v.flow(KEPT), v.flow(KEPT) + v.flow(DEMOTED))),
	...Array.from({ length: TIERS_MAX }, (_, tier) =>
		overHorizon(
			atEnd(
				rate(`tierShare${tier + 1}`, 'share', 'none', (v) =>
					tier < v.tiers ? ratio(v.stock(TIER + tier), members(v)) : null
				)
			)
		)
	)
];

/** Ids of the metrics a verdict looks at (model.md 9); the chance of going over budget is the seventh. */
export const HEADLINE = [
	'ordersPerCustomerYear',
	'incrementalMargin',
	'programmeCost',
	'netBenefit',
	'redemptionCost',
	'liability'
] as const;

/** Metrics whose difference of two designs is shown with its spread: the headline, and what Compare adds. */
export const PAIRED = [...HEADLINE, 'ordersPerMemberYear', 'members', 'benefitCost', 'ltv'] as const;

const PLACE: ReadonlyMap<string, number> = new Map(METRICS.map((metric, index) => [metric.id, index]));

/** Place of a metric in METRICS. */
export function placeOf(id: string): number {
	const place = PLACE.get(id);
	if (place === undefined) throw new Error(`no metric ${id}`);
	return place;
}

export function metricOf(id: string): Metric {
	return METRICS[placeOf(id)] as Metric;
}

/** A metric that came out as no number: a bug, never a gap in a chart (faults.md E8). */
export class Undefined extends Error {
	readonly code = 'E204';
	readonly metric: string;
	readonly design: string;
	/** null: over the horizon */
	readonly period: number | null;

	constructor(metric: string, design: string, replication: number, period: number | null) {
		const when = period === null ? 'over the horizon' : `in period ${period}`;
		super(`E204: ${metric} of design ${design} is not a number ${when} (replication ${replication})`);
		this.name = 'Undefined';
		this.metric = metric;
		this.design = design;
		this.period = period;
	}
}

/** The metric's value, or null where it is not defined. Throws Undefined on NaN or infinity. */
export function evaluate(
	metric: Metric,
	view: View,
	design: string,
	replication: number,
	period: number | null
): number | null {
	const value = metric.formula(view);
	if (value !== null && !Number.isFinite(value)) throw new Undefined(metric.id, design, replication, period);
	return value;
}
