// The three lifts of frequency, margin and cost (screens.md R54): what a reader of members against others sees, what the same people
// without the programme tell, and what went to orders that would have come anyway.
import {
	COGS,
	FACE,
	GROSS,
	MEMBER_DAYS,
	MEMBER_GROSS,
	MEMBER_ORDERS,
	ORDERS,
	OTHER_DAYS,
	REVENUE,
	REWARDS,
	SERVICE
} from '../kernel/accounts.ts';
import type { Metric, View } from '../metrics.ts';
import { overHorizon, rate, ratio } from './make.ts';

const YEAR = 365.25;

const memberYears = (v: View): number => v.flow(MEMBER_DAYS) / YEAR;

/** Margin before programme cost on each unit of sales at list value. */
const marginRate = (v: View): number | null =>
	ratio(v.flow(REVENUE) + v.retail * v.flow(FACE) - v.flow(COGS) - v.flow(SERVICE), v.flow(GROSS));

const extraSales = (v: View): number => v.flow(GROSS) - v.none(GROSS);

/** Share of members' sales that exists without the programme too, 0–1; rewards are taken to lie on sales alike. */
function anywayShare(v: View): number {
	const caused = ratio(extraSales(v), v.flow(MEMBER_GROSS));
	return caused === null ? 1 : Math.min(1, Math.max(0, 1 - caused));
}

const subsidy = (v: View): number => (v.flow(FACE) + v.flow(REWARDS)) * anywayShare(v);

function naiveOrders(v: View): number | null {
	const own = ratio(v.flow(MEMBER_ORDERS), memberYears(v));
	const others = ratio(v.flow(ORDERS) - v.flow(MEMBER_ORDERS), v.flow(OTHER_DAYS) / YEAR);
	return own === null || others === null ? null : own - others;
}

/** What members' margin is above that of as many days of others. */
function naiveMargin(v: View): number | null {
	const [each, others] = [marginRate(v), ratio(v.flow(GROSS) - v.flow(MEMBER_GROSS), v.flow(OTHER_DAYS))];
	return each === null || others === null ? null : each * (v.flow(MEMBER_GROSS) - others * v.flow(MEMBER_DAYS));
}

function anywayMargin(v: View): number | null {
	const each = marginRate(v);
	return each === null ? null : each * (v.flow(MEMBER_GROSS) - extraSales(v));
}

/** @param programmeCost as in the table of metrics */
export const liftMetrics = (programmeCost: Metric['formula']): readonly Metric[] =>
	[
		rate('ordersPerMemberYear', 'orders per member-year', 'up', (v) => ratio(v.flow(MEMBER_ORDERS), memberYears(v))),
		rate('naiveOrders', 'orders per member-year', 'none', naiveOrders),
		rate('causalOrders', 'orders per member-year', 'up', (v) => ratio(v.flow(ORDERS) - v.none(ORDERS), memberYears(v))),
		rate('anywayOrders', 'orders per member-year', 'none', (v) =>
			ratio(v.flow(MEMBER_ORDERS) - (v.flow(ORDERS) - v.none(ORDERS)), memberYears(v))
		),
		rate('naiveMargin', 'money', 'none', naiveMargin),
		rate('anywayMargin', 'money', 'none', anywayMargin),
		rate('subsidy', 'money', 'down', subsidy),
		rate('costOfExtra', 'money', 'down', (v) => {
			const cost = programmeCost(v);
			return cost === null ? null : cost - subsidy(v);
		})
	].map(overHorizon);
