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
import type { Choice, Lane, LifeMoney, Story, StoryRequest } from './story.types.ts';
import { traceLife } from './trace.ts';

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

/** Ranks as shares, 0 … 1, of those that are not null; ties in order of place. */
function ranks(values: readonly (number | null)[]): number[] {
	const order = values.flatMap((value, at) => (value === null ? [] : at));
	order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
	const rank = new Array<number>(values.length).fill(0);
	order.forEach((at, place) => (rank[at] = order.length > 1 ? place / (order.length - 1) : 0.5));
	return rank;
}

/** Place of the candidate with the highest score; the first of equals. */
function best(scores: readonly number[]): number {
	return scores.reduce((top, score, at) => (score > (scores[top] ?? -Infinity) ? at : top), 0);
}

function choose(choice: Exclude<Choice, number>, first: readonly Sketch[], last: readonly Sketch[]): number {
	const more = last.map(({ got }, at) => got - (first[at]?.got ?? 0));
	// who hardly bought tells nothing
	const told = last.map(({ member, orders }) => (member && orders > 2 ? 0 : -1e18));
	const gross = ranks(first.map((one, at) => (told[at] === 0 ? one.gross : null)));
	const score = (value: (at: number) => number) => last.map((_, at) => (told[at] ?? 0) + value(at));
	if (choice === 'helped') return best(score((at) => more[at] ?? 0));
	if (choice === 'hurt') {
		// where nobody gets less, who lost most by expiry, demotion and worse rules
		const worse = more.some((value, at) => value < 0 && told[at] === 0);
		return best(score((at) => (worse ? -(more[at] ?? 0) : (last[at]?.losses ?? 0) - (first[at]?.losses ?? 0))));
	}
	if (choice === 'heavy') return best(score((at) => -Math.abs((gross[at] ?? 0) - 0.95)));
	if (choice === 'near') return best(score((at) => (last[at]?.near ? 1 : 0) + (gross[at] ?? 0)));
	const lead = ranks(more.map((value, at) => (told[at] === 0 ? value : null)));
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
