// Fields: what all customers share and what hangs on all of them — a stop when a budget is gone, stock, the market, room in a campaign.
// A replication is played, the fields are read off what it counted, and it is played again until they no longer change. What a
// field does on a day depends on earlier days only, so each pass makes the next stop (or month) exact and no earlier one moves.
import * as A from './kernel/accounts.ts';
import type { Kernel } from './kernels.ts';
import { BLOCKS } from './outcome.ts';
import { hasLimitedCampaigns, limitsCampaigns, shrinkCampaigns } from './plan/rooms.ts';
import { spansOf } from './plan/watches.ts';
import type { Scenario } from './scenario/types.ts';

/** What all blocks of an arm have counted together. */
export interface Counted {
	/** accounts and tables, summed over blocks */
	readonly ledger: Float64Array;
	/** watch · DAYS_MAX + day */
	readonly daily: Float64Array;
}

/** An arm's plan with its fields found, and what the last pass played. */
export interface Settled {
	readonly plan: Float64Array;
	readonly passes: number;
	/** by block; empty where there was nothing to find */
	readonly ledgers: readonly Float64Array[];
}

/** More passes than any horizon has months, stops and campaigns. */
const MOST_PASSES = 400;

/** Does anything in this arm hang on all customers together? */
export function hasFields(plan: Float64Array): boolean {
	return (plan[A.P_WATCHES] ?? 0) > 0 || hasLimitedCampaigns(plan);
}

/** The same, asked of the file before anything is drawn: such an arm is played as a whole. */
export function sharesFields(scenario: Scenario, arm: string): boolean {
	if (scenario.referral.on && scenario.market.size !== null) return true;
	const design = scenario.designs.find(({ id }) => id === arm);
	if (limitsCampaigns(scenario, design ?? null)) return true;
	if (!design) return false;
	const { guardrails, points } = design;
	return (
		(scenario.budget.amount !== null && scenario.budget.guardrail !== 'monitor') ||
		guardrails.some(({ on }) => on) ||
		(points.kind === 'coupon' && points.coupon.stock !== null) ||
		(points.kind === 'catalogue' && points.items.some(({ on, stock }) => on && stock !== null))
	);
}

function playAll(kernel: Kernel, plan: Float64Array): { ledgers: Float64Array[]; counted: Counted } {
	kernel.load(plan);
	const ledgers: Float64Array[] = [];
	const daily = new Float64Array((plan[A.P_WATCHES] ?? 0) * A.DAYS_MAX);
	for (let block = 0; block < BLOCKS; block++) {
		ledgers.push(kernel.play(block));
		kernel.daily().forEach((amount, i) => (daily[i] = (daily[i] ?? 0) + amount));
	}
	const ledger = new Float64Array(ledgers[0]?.length ?? 0);
	for (const part of ledgers) part.forEach((amount, i) => (ledger[i] = (ledger[i] ?? 0) + amount));
	return { ledgers, counted: { ledger, daily } };
}

/** Spans of days in which each watch says stop: from the day after its limit is reached to the end of the limit's span. */
function stopsOf(scenario: Scenario, plan: Float64Array, { daily }: Counted): number[][] {
	const share = (plan[A.P_SAMPLE] ?? 0) / Math.max(1, plan[A.P_POPULATION] ?? 1);
	const stops: number[][] = [];
	for (let watch = 0; watch < (plan[A.P_WATCHES] ?? 0); watch++) {
		const row = A.WATCHES_AT + watch * A.W_WIDTH;
		if (plan[row + A.W_KIND] === A.WATCH_MARKET) continue;
		for (const span of spansOf(scenario, plan[row + A.W_PERIOD] ?? 0)) {
			const limit = (plan[row + A.W_LIMIT] ?? 0) * share * span.share;
			let sum = 0;
			for (let day = span.from; day < span.to; day++) {
				sum += daily[watch * A.DAYS_MAX + day] ?? 0;
				if (sum < limit) continue;
				if (day + 1 < span.to) stops.push([watch, day + 1, span.to]);
				break;
			}
		}
	}
	return stops.sort((a, b) => (a[1] ?? 0) - (b[1] ?? 0)).slice(0, A.STOPS_MAX);
}

function withStops(plan: Float64Array, stops: readonly (readonly number[])[]): void {
	plan.fill(0, A.STOPS_AT, A.STOPS_AT + A.STOPS_MAX * A.STOP_WIDTH);
	stops.forEach((stop, i) => plan.set(stop, A.STOPS_AT + i * A.STOP_WIDTH));
	plan[A.P_STOPS] = stops.length;
}

/** First days of the calendar months, days from launch. */
const monthStart = (plan: Float64Array, month: number): number =>
	plan[A.MONTHS_AT + A.MONTHS_BEFORE + month] ?? Infinity;

/**
 * The market in this arm, by month: what is open of it falls by those whom customers brought up to the month before, and is told as a
 * share of what the arm's candidates find open where nobody is brought.
 */
function marketOf(plan: Float64Array, { daily }: Counted): Float64Array {
	const months = A.OPEN_AT - A.SATURATION_AT;
	const found = plan.slice(A.SATURATION_AT, A.OPEN_AT);
	const up = (plan[A.P_POPULATION] ?? 0) / Math.max(1, plan[A.P_SAMPLE] ?? 1);
	for (let watch = 0; watch < (plan[A.P_WATCHES] ?? 0); watch++) {
		const row = A.WATCHES_AT + watch * A.W_WIDTH;
		if (plan[row + A.W_KIND] !== A.WATCH_MARKET) continue;
		const size = plan[row + A.W_LIMIT] ?? 1;
		let brought = 0;
		let day = 0;
		for (let month = 0; month < months; month++) {
			for (const until = Math.min(A.DAYS_MAX, monthStart(plan, month)); day < until; day++)
				brought += daily[watch * A.DAYS_MAX + day] ?? 0;
			const open = plan[A.OPEN_AT + month] ?? 1;
			found[month] = open > 0 ? Math.max(0, 1 - (brought * up) / size / open) : 0;
		}
	}
	return found;
}

/**
 * The market to play next. What a month finds open hangs on the months before, so the first month that moved is exact now; later ones
 * would swing between empty and full and go half the way, until a pass finds what the one before it found.
 */
function nextMarket(played: Float64Array, found: Float64Array, before: Float64Array | undefined): Float64Array {
	if (before && same(found, before)) return found;
	const moved = found.findIndex((open, month) => open !== played[month]);
	return found.map((open, month) => (month <= moved ? open : (open + (played[month] ?? open)) / 2));
}

const same = (a: Float64Array, b: Float64Array): boolean => a.every((value, i) => value === b[i]);

/**
 * Finds the fields of an arm.
 * @param plan of the arm, with no field set
 * @returns the plan with its fields; the ledgers of the last pass, which is the answer
 * @throws when the fields do not come to rest, which is a fault of the engine
 */
export function settleFields(kernel: Kernel, scenario: Scenario, plan: Float64Array): Settled {
	if (!hasFields(plan)) return { plan, passes: 1, ledgers: [] };
	let current = plan;
	let market: Float64Array | undefined;
	for (let passes = 1; passes <= MOST_PASSES; passes++) {
		const { ledgers, counted } = playAll(kernel, current);
		const next = current.slice();
		withStops(next, stopsOf(scenario, current, counted));
		const found = marketOf(current, counted);
		next.set(nextMarket(current.subarray(A.SATURATION_AT, A.OPEN_AT), found, market), A.SATURATION_AT);
		market = found;
		shrinkCampaigns(next, counted.ledger, plan[A.P_PERIODS] ?? 0);
		if (same(next, current)) return { plan: current, passes, ledgers };
		current = next;
	}
	throw new Error(`E204: what all customers share did not come to rest in ${MOST_PASSES} passes`);
}
