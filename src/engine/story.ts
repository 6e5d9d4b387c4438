// The same customer with the same luck under several designs: chosen among the customers of one future, told event by event.
import {
	ACQUISITION,
	ACTION_COST,
	ADS,
	AFFECTED,
	BENEFITS,
	COGS,
	COMPLAINT_COST,
	CONTACT_COST,
	ENROLLED,
	FACE,
	FEES,
	FEES_PAID,
	FUNDED,
	GIFTS,
	GROSS,
	NEAR_AT,
	NEAR_YEAR_AT,
	ORDERS,
	PARTNER_INCOME,
	REVENUE,
	REWARDS,
	SERVICE,
	SERVICE_FEES,
	TIERS_MAX,
	WORLD_CONTACT_COST,
	ACCOUNTS
} from './kernel/accounts.ts';
import type { Kernel } from './kernels.ts';
import { futureOf, periodsOf, playTraced, type Study } from './replicate.ts';
import type { Scenario } from './scenario/types.ts';
import { traceLife, type LifeEvent } from './trace.ts';

/** Whom to tell of; a number is the customer's place in the sample. */
export const CHOICES = ['typical', 'helped', 'hurt', 'heavy', 'near'] as const;
export type Choice = (typeof CHOICES)[number] | number;

export interface StoryRequest {
	/** 'none' or ids of designs, in the order of the lanes */
	readonly arms: readonly string[];
	readonly replication: number;
	readonly choice: Choice;
	/** customers looked at to choose one */
	readonly scan: number;
}

/** What one life brought and cost the business over the horizon, whole minor units; fixed cost belongs to nobody. */
export interface LifeMoney {
	readonly orders: number;
	/** margin before programme cost */
	readonly margin: number;
	/** rewards and everything else that this customer caused in cost */
	readonly cost: number;
	/** margin − cost */
	readonly net: number;
}

export interface Lane {
	readonly arm: string;
	readonly events: readonly LifeEvent[];
	readonly money: LifeMoney;
}

export interface Story {
	readonly replication: number;
	/** place in the sample */
	readonly customer: number;
	/** customers looked at to choose this one; 1: asked for by number */
	readonly scanned: number;
	readonly lanes: readonly Lane[];
}

const INCOME = [REVENUE, PARTNER_INCOME, FEES, SERVICE_FEES, ADS];
const COSTS = [
	FACE,
	REWARDS,
	BENEFITS,
	GIFTS,
	CONTACT_COST,
	WORLD_CONTACT_COST,
	COMPLAINT_COST,
	ACTION_COST,
	ACQUISITION
];

/** The money of a life, or of any sum of lives: the formulas of margin and programme cost (metrics.ts) over its accounts, without fixed cost. */
export function lifeMoney(totals: ArrayLike<number>, { business }: Scenario): LifeMoney {
	const of = (account: number) => totals[account] ?? 0;
	const sum = (accounts: readonly number[]) => accounts.reduce((all, account) => all + of(account), 0);
	// own retail: cash is net of face, which stands among the costs
	const retail = business.revenue === 'commission' ? 0 : of(FACE);
	const margin = sum(INCOME) + retail - of(COGS) - of(SERVICE);
	const cost = sum(COSTS) - of(FUNDED);
	return { orders: of(ORDERS), margin, cost, net: margin - cost };
}

/** A customer of the sample under one arm, as far as choosing needs. */
interface Sketch {
	readonly orders: number;
	readonly gross: number;
	/** what the programme handed to this customer, less fees, minor units */
	readonly got: number;
	readonly losses: number;
	readonly near: boolean;
	readonly member: boolean;
}

function sketchOf(kernel: Kernel, study: Study, arm: string, replication: number, customer: number): Sketch {
	const { ledger } = playTraced(kernel, study, arm, replication, customer);
	const periods = periodsOf(study);
	const total = (account: number) => {
		let sum = 0;
		for (let p = 0; p < periods; p++) sum += ledger[account * periods + p] ?? 0;
		return sum;
	};
	let near = 0;
	for (let tier = 0; tier < TIERS_MAX - 1; tier++)
		near +=
			(ledger[ACCOUNTS * periods + NEAR_AT + tier] ?? 0) + (ledger[ACCOUNTS * periods + NEAR_YEAR_AT + tier] ?? 0);
	return {
		orders: total(ORDERS),
		gross: total(GROSS),
		got: total(FACE) + total(REWARDS) + total(BENEFITS) + total(GIFTS) - total(FEES_PAID),
		losses: total(AFFECTED) + total(AFFECTED + 1) + total(AFFECTED + 2),
		near: near > 0,
		member: total(ENROLLED) > 0
	};
}

/** Ranks as shares, 0 … 1; ties in order of place. */
function ranks(values: readonly number[]): number[] {
	const order = values.map((_, at) => at).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
	const rank = new Array<number>(values.length).fill(0);
	order.forEach((at, place) => (rank[at] = values.length > 1 ? place / (values.length - 1) : 0.5));
	return rank;
}

/** Place of the candidate with the highest score; the first of equals. */
function best(scores: readonly number[]): number {
	return scores.reduce((top, score, at) => (score > (scores[top] ?? -Infinity) ? at : top), 0);
}

function choose(choice: Exclude<Choice, number>, first: readonly Sketch[], last: readonly Sketch[]): number {
	const more = last.map(({ got }, at) => got - (first[at]?.got ?? 0));
	const gross = ranks(first.map((one) => one.gross));
	// who never bought tells nothing
	const told = last.map(({ member, orders }) => (member && orders > 2 ? 0 : -1e18));
	const score = (value: (at: number) => number) => last.map((_, at) => (told[at] ?? 0) + value(at));
	if (choice === 'helped') return best(score((at) => more[at] ?? 0));
	if (choice === 'hurt') {
		// where nobody gets less, who lost most by expiry, demotion and worse rules
		const worse = more.some((value, at) => value < 0 && told[at] === 0);
		return best(score((at) => (worse ? -(more[at] ?? 0) : (last[at]?.losses ?? 0) - (first[at]?.losses ?? 0))));
	}
	if (choice === 'heavy') return best(score((at) => -Math.abs((gross[at] ?? 0) - 0.95)));
	if (choice === 'near') return best(score((at) => (last[at]?.near ? 1 : 0) + (gross[at] ?? 0)));
	const lead = ranks(more);
	return best(score((at) => -Math.abs((gross[at] ?? 0) - 0.5) - Math.abs((lead[at] ?? 0) - 0.5)));
}

/**
 * Chooses a customer of one future and tells the life under every arm. Candidates lie evenly over the sample. A pure function of its
 * arguments: the same request gives the same bytes on every computer.
 * @throws RangeError when the sample is empty
 */
export function storyOf(kernel: Kernel, study: Study, { arms, replication, choice, scan }: StoryRequest): Story {
	const { sample } = futureOf(study, replication);
	if (sample < 1 || arms.length === 0) throw new RangeError('There is nobody to tell of.');
	let customer = 0;
	let scanned = 1;
	if (typeof choice === 'number') {
		customer = Math.max(0, Math.trunc(choice)) % sample;
	} else {
		scanned = Math.min(sample, Math.max(1, scan));
		const places = Array.from({ length: scanned }, (_, at) => Math.floor((at * sample) / scanned));
		// arm by arm: a plan is loaded once
		const sketches = (arm: string) => places.map((place) => sketchOf(kernel, study, arm, replication, place));
		const [from, to] = [arms[0] ?? '', arms.at(-1) ?? ''];
		const first = sketches(from);
		customer = places[choose(choice, first, from === to ? first : sketches(to))] ?? 0;
	}
	const lanes = arms.map((arm): Lane => {
		const { events, totals } = traceLife(kernel, study, arm, replication, customer);
		return { arm, events, money: lifeMoney(totals, study.scenario) };
	});
	return { replication, customer, scanned, lanes };
}

/** Events in which a customer would notice that two lives have parted. */
const NOTICED: ReadonlySet<string> = new Set([
	...['order', 'redeem', 'expire', 'promote', 'demote', 'leave', 'loss', 'reward', 'couponUsed', 'prize', 'paid']
]);

/** The first thing that happened in one of two lives and not in the other. */
export interface Parting {
	/** days from launch */
	readonly day: number;
	/** 0: in the first life; 1: in the second */
	readonly lane: 0 | 1;
	readonly event: LifeEvent;
}

/** Where two lives part; null: they are the same all along. */
export function partingOf(a: readonly LifeEvent[], b: readonly LifeEvent[]): Parting | null {
	const [ours, theirs] = [a, b].map((events) => events.filter(({ kind, day }) => NOTICED.has(kind) && day >= 0));
	const length = Math.max(ours?.length ?? 0, theirs?.length ?? 0);
	for (let at = 0; at < length; at++) {
		const [one, other] = [ours?.[at], theirs?.[at]];
		const same =
			one && other && one.kind === other.kind && one.day === other.day && one.numbers.tier === other.numbers.tier;
		if (same) continue;
		const lane = other === undefined || (one !== undefined && one.day < other.day) ? 0 : 1;
		const event = lane === 0 ? one : other;
		return event ? { day: event.day, lane, event } : null;
	}
	return null;
}
