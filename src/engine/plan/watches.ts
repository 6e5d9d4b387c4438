// What an arm counts day by day for all customers together: budget guardrails, stock of coupons and rewards, the market.
import * as A from '../kernel/accounts.ts';
import { BLOCKS } from '../outcome.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { horizonOf, periodEdges } from './calendar.ts';
import { civil, monthStartFrom } from './dates.ts';
import { minorUnits } from './money.ts';
import type { Settled } from './settle.ts';

const PERIOD = { total: 0, year: 1, month: 2 } as const;
const ACTION = { stop: A.WATCH_STOP, throttle: A.WATCH_THROTTLE } as const;

interface Watch {
	readonly kind: number;
	readonly covers: 0 | 1;
	readonly limit: number;
	readonly period: keyof typeof PERIOD;
}

/** Puts one more watch on the list; returns its row. */
function add(plan: Float64Array, { kind, covers, limit, period }: Watch): number {
	const row = plan[A.P_WATCHES] ?? 0;
	if (row >= A.WATCHES_MAX) throw new RangeError(`An arm has at most ${A.WATCHES_MAX} watches.`);
	plan.set([kind, covers, limit, PERIOD[period]], A.WATCHES_AT + row * A.W_WIDTH);
	plan[A.P_WATCHES] = row + 1;
	return row;
}

/** Customers bring others: the market fills up differently in each arm. */
export function watchMarket(plan: Float64Array, scenario: Settled<Scenario>): void {
	if (!scenario.referral.on || scenario.market.size === null) return;
	const { size } = scenario.market;
	add(plan, { kind: A.WATCH_MARKET, covers: 0, limit: size, period: 'total' });
	const played = (plan[A.P_SAMPLE] ?? 0) / Math.max(1, plan[A.P_POPULATION] ?? 1);
	plan[A.P_MOST_FRIENDS] = Math.ceil((3 * size * played) / BLOCKS) + 100;
}

/** Guardrails of the design and the scenario's budget where it is more than a line to look at. */
function watchBudgets(plan: Float64Array, rules: Settled<Design>, scenario: Settled<Scenario>): void {
	const minor = minorUnits(scenario.currency);
	const covers = (what: 'redemption' | 'programme') => (what === 'programme' ? 1 : 0);
	for (const guardrail of rules.guardrails) {
		if (!guardrail.on) continue;
		const { amount, period, action } = guardrail;
		add(plan, { kind: ACTION[action], covers: covers(guardrail.covers), limit: amount * minor, period });
	}
	const { amount, period, guardrail, covers: what } = scenario.budget;
	if (amount !== null && guardrail !== 'monitor')
		add(plan, { kind: ACTION[guardrail], covers: covers(what), limit: amount * minor, period });
	plan[A.P_THROTTLE] = scenario.budget.throttleTo;
}

/** Stock by month of the coupon and of the rewards in the catalogue. */
function watchStock(plan: Float64Array, { points }: Settled<Design>): void {
	const stocked = (limit: number) => add(plan, { kind: A.WATCH_STOCK, covers: 0, limit, period: 'month' });
	if (points.kind === 'coupon' && points.coupon.stock !== null) plan[A.P_COUPON_WATCH] = stocked(points.coupon.stock);
	if (points.kind !== 'catalogue') return;
	points.items
		.filter(({ on, wish }) => on && wish > 0)
		.slice(0, A.ITEMS_MAX)
		.forEach(({ stock }, i) => {
			if (stock !== null) plan[A.ITEMS_AT + i * A.I_WIDTH + A.I_WATCH] = stocked(stock);
		});
}

/** Everything a design wants watched. */
export function watchDesign(plan: Float64Array, rules: Settled<Design>, scenario: Settled<Scenario>): void {
	watchBudgets(plan, rules, scenario);
	watchStock(plan, rules);
}

/** A span of days for which a limit holds, and the share of the limit that it has. */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly share: number;
}

/**
 * The spans of a watch's limit: the whole horizon, months from launch, or fiscal years (of a year that is cut by launch or horizon,
 * the limit's share by days).
 */
export function spansOf(scenario: Pick<Scenario, 'launch' | 'horizonMonths' | 'budget'>, period: number): Span[] {
	const horizon = horizonOf(scenario);
	if (period === PERIOD.total) return [{ from: 0, to: horizon, share: 1 }];
	if (period === PERIOD.month) {
		const edges = periodEdges(scenario, false);
		return edges.slice(0, -1).map((from, i) => ({ from, to: edges[i + 1] ?? horizon, share: 1 }));
	}
	const launch = civil(scenario.launch);
	const spans: Span[] = [];
	const first = ((scenario.budget.fiscalYearStart - launch.month + 12) % 12) - 12;
	for (let month = first; monthStartFrom(launch, month) < horizon; month += 12) {
		const [start, end] = [monthStartFrom(launch, month), monthStartFrom(launch, month + 12)];
		const [from, to] = [Math.max(0, start), Math.min(horizon, end)];
		if (to > from) spans.push({ from, to, share: (to - from) / (end - start) });
	}
	return spans;
}
