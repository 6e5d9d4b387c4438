// Net benefit of one design less that of another in one future, cut into parts that add up to it.
import {
	ACQUISITION,
	ACTION_COST,
	ADS,
	BENEFITS,
	COGS,
	COMPLAINT_COST,
	CONTACT_COST,
	FACE,
	FEES,
	FUNDED,
	GIFTS,
	ORDERS,
	PARTNER_INCOME,
	POINTS_ISSUED,
	POINTS_OPENING,
	POINTS_REDEEMED,
	REVENUE,
	REWARDS,
	REWARDS_GIVEN,
	RUNOFF_FACE,
	RUNOFF_GIVEN,
	RUNOFF_POINTS,
	RUNOFF_REWARDS,
	SERVICE,
	SERVICE_FEES,
	WORLD_CONTACT_COST
} from '../kernel/accounts.ts';
import type { View } from '../metrics.ts';
import { ofProduct } from '../stats/shapley.ts';

/** Parts in the order in which they are drawn: what orders bring, other income, what points cost, other costs. */
export const WATERFALL = [
	'visits',
	'orderMargin',
	'fees',
	'services',
	'ads',
	'partners',
	'traffic',
	'issued',
	'breakage',
	'rewards',
	'perks',
	'gifts',
	'contacts',
	'actions',
	'complaints',
	'acquisition',
	'operations',
	'funded'
] as const;
export type WaterfallId = (typeof WATERFALL)[number];

/** Where a factor is not defined in one design, it is as in the other: what differs then is the factor before it. */
const either = (one: number | null, other: number | null): readonly [number, number] => [
	one ?? other ?? 0,
	other ?? one ?? 0
];

export const per = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const marginOnOrders = (v: View): number =>
	v.flow(REVENUE) + v.retail * v.flow(FACE) - v.flow(COGS) - v.flow(SERVICE);

export const points = (v: View): number => v.flow(POINTS_OPENING) + v.flow(POINTS_ISSUED);

export const redeemed = (v: View): number => v.flow(POINTS_REDEEMED) + v.flow(RUNOFF_POINTS);

/** Of points, before the horizon and in the run-off, whoever pays. */
export const costOfPoints = (v: View): number =>
	v.flow(FACE) + v.flow(REWARDS) - v.flow(REWARDS_GIVEN) + v.flow(RUNOFF_FACE) + v.flow(RUNOFF_REWARDS);

/** Parts that are an amount of their own, and whether it adds to the net benefit or takes from it. */
export const AMOUNTS: Readonly<Partial<Record<WaterfallId, readonly [sign: 1 | -1, amount: (v: View) => number]>>> = {
	fees: [1, (v) => v.flow(FEES)],
	services: [1, (v) => v.flow(SERVICE_FEES)],
	ads: [1, (v) => v.flow(ADS)],
	partners: [1, (v) => v.flow(PARTNER_INCOME)],
	traffic: [1, (v) => v.traffic],
	rewards: [-1, (v) => v.flow(REWARDS_GIVEN) + v.flow(RUNOFF_GIVEN)],
	perks: [-1, (v) => v.flow(BENEFITS)],
	gifts: [-1, (v) => v.flow(GIFTS)],
	contacts: [-1, (v) => v.flow(CONTACT_COST) + v.flow(WORLD_CONTACT_COST) + v.campaignCost],
	actions: [-1, (v) => v.flow(ACTION_COST)],
	complaints: [-1, (v) => v.flow(COMPLAINT_COST)],
	acquisition: [-1, (v) => v.flow(ACQUISITION)],
	operations: [-1, (v) => v.fixedCost],
	funded: [1, (v) => v.flow(FUNDED) + (v.flow(RUNOFF_FACE) + v.flow(RUNOFF_REWARDS)) * v.pointsFunded]
};

/**
 * b − a of the net benefit in one future, cut into parts that add up to it. Margin on orders is orders × margin of an order. What points
 * cost is what all points handed out would cost × the share ever redeemed: in money, since a point of one design need not be worth a
 * point of the other. Each factor gets its Shapley value, so that no order of changing them is favoured.
 */
export function partsBetween(a: View, b: View): Float64Array {
	const parts = new Float64Array(WATERFALL.length);
	const set = (id: WaterfallId, amount: number): void => void (parts[WATERFALL.indexOf(id)] = amount);
	const [perOrderA, perOrderB] = either(per(marginOnOrders(a), a.flow(ORDERS)), per(marginOnOrders(b), b.flow(ORDERS)));
	const orders = ofProduct([a.flow(ORDERS), perOrderA], [b.flow(ORDERS), perOrderB]);
	set('visits', orders[0] ?? 0);
	set('orderMargin', orders[1] ?? 0);
	const [shareA, shareB] = either(per(redeemed(a), points(a)), per(redeemed(b), points(b)));
	const [eachA, eachB] = either(per(costOfPoints(a), redeemed(a)), per(costOfPoints(b), redeemed(b)));
	const cost = ofProduct([points(a) * eachA, shareA], [points(b) * eachB, shareB]);
	set('issued', -(cost[0] ?? 0));
	set('breakage', -(cost[1] ?? 0));
	for (const id of WATERFALL) {
		const row = AMOUNTS[id];
		if (row) set(id, row[0] * (row[1](b) - row[1](a)));
	}
	return parts;
}
