import type { Future } from '../outcome.ts';
import { horizonOf, periodEdges } from '../plan/calendar.ts';
import { dayOf } from '../plan/contacts.ts';
import { looksAtVisits } from '../plan/income.ts';
import { minorUnits } from '../plan/money.ts';
import type { Campaign, Num, Scenario } from '../scenario/types.ts';

/** What metrics need to know of the scenario, the same for every design and future. Days count from launch. */
export interface World {
	readonly scenario: Scenario;
	/** start of each reporting period, and the horizon */
	readonly starts: readonly number[];
	readonly periods: number;
	/** start of each month from launch, and the horizon */
	readonly months: readonly number[];
	readonly horizon: number;
	/** minor units per unit of money in the file */
	readonly minor: number;
}

/** What metrics need to know of one design in one future. */
export interface Facts {
	/** 1: own retail, 0: commission */
	readonly retail: number;
	/** cost that does not depend on customers, cumulated by period, starting with 0 at launch; whole minor units */
	readonly fixedCost: Float64Array;
	/** fixed cost of the design's own campaigns, and of those that exist anyway, cumulated like fixedCost */
	readonly campaignCost: Float64Array;
	readonly worldCampaignCost: Float64Array;
	/** most that visits sent to other businesses are worth a month, minor units */
	readonly trafficCap: number;
	/** what a paying customer pays a month, minor units; 0: no fees */
	readonly feePerMonth: number;
	readonly looksAtVisits: boolean;
	readonly pointsFunded: number;
	/** of the ladder; 0: none */
	readonly tiers: number;
	readonly inert: number;
	/** a year */
	readonly discountRate: number;
	/** merchants' margin on their list value; null: nobody's result but ours is looked at */
	readonly merchantMargin: number | null;
	readonly seeds: number;
}

/** @throws when the outcome has another number of periods than the scenario's calendar */
export function worldOf(scenario: Scenario, weekly: boolean, periods: number): World {
	const starts = periodEdges(scenario, weekly);
	if (starts.length !== periods + 1) {
		throw new Error(`an outcome of ${periods} periods for a horizon of ${starts.length - 1}`);
	}
	return {
		...{ scenario, starts, periods },
		months: periodEdges(scenario, false),
		horizon: horizonOf(scenario),
		minor: minorUnits(scenario.currency)
	};
}

/** The value an input has in a future: itself, or what was drawn for its path. */
export function drawn(value: Num, path: string, future: Future): number {
	if (typeof value === 'number') return value;
	const draw = future.draws[path];
	if (draw === undefined) throw new Error(`nothing was drawn for ${path} in replication ${future.replication}`);
	return draw;
}

/** @param arm design id, or 'none' */
export function factsOf(world: World, arm: string, future: Future): Facts {
	const { scenario, periods } = world;
	const index = scenario.designs.findIndex((design) => design.id === arm);
	const design = scenario.designs[index];
	const at = `designs.${index}`;
	const { merchantMargin } = scenario.business;
	return {
		retail: scenario.business.revenue === 'commission' ? 0 : 1,
		fixedCost: design === undefined ? new Float64Array(periods + 1) : fixedCost(world, index, future),
		campaignCost: campaignCost(world, design?.campaigns ?? [], `${at}.campaigns`, future),
		worldCampaignCost: campaignCost(world, scenario.campaigns, 'campaigns', future),
		trafficCap: design?.traffic.on ? (design.traffic.capPerMonth ?? Infinity) * world.minor : Infinity,
		feePerMonth:
			scenario.business.revenue === 'fee'
				? drawn(scenario.business.fee.perMonth, 'business.fee.perMonth', future) * world.minor
				: 0,
		looksAtVisits: looksAtVisits(scenario.business),
		pointsFunded: design === undefined ? 0 : drawn(design.points.fundedShare, `${at}.points.fundedShare`, future),
		tiers: design?.tiers.on ? design.tiers.list.length : 0,
		inert: drawn(scenario.customers.inert, 'customers.inert', future),
		discountRate: drawn(scenario.business.discountRate, 'business.discountRate', future),
		merchantMargin: merchantMargin === null ? null : drawn(merchantMargin, 'business.merchantMargin', future),
		seeds: scenario.customers.seeds.count
	};
}

/** Set-up when the programme starts; from then on platform, staff and marketing by the days of each month from launch. */
function fixedCost({ scenario, starts, periods, months, minor }: World, index: number, future: Future): Float64Array {
	const cumulated = new Float64Array(periods + 1);
	const design = scenario.designs[index];
	if (design === undefined) return cumulated;
	const at = `designs.${index}.costs`;
	const perMonth =
		drawn(design.costs.platformPerMonth, `${at}.platformPerMonth`, future) +
		drawn(design.costs.staffPerMonth, `${at}.staffPerMonth`, future) +
		drawn(design.costs.marketingPerMonth, `${at}.marketingPerMonth`, future);
	const first = design.enrolment.startMonth;
	const begins = months[first];
	for (let p = 0; p < periods; p++) {
		const end = starts[p + 1] ?? 0;
		if (begins === undefined || end <= begins) continue;
		const run = monthsUntil(months, end) - first;
		cumulated[p + 1] = Math.round((design.costs.setUp + run * perMonth) * minor);
	}
	return cumulated;
}

/** Fixed cost of campaigns, on their first days; none where that lies before launch or after the horizon. */
function campaignCost(
	{ scenario, starts, periods, minor }: World,
	campaigns: readonly Campaign[],
	path: string,
	future: Future
): Float64Array {
	const cumulated = new Float64Array(periods + 1);
	for (const [row, { on, start, fixedCost }] of campaigns.entries()) {
		if (!on) continue;
		const day = dayOf(scenario, start);
		const cost = Math.round(drawn(fixedCost, `${path}.${row}.fixedCost`, future) * minor);
		if (day < 0) continue;
		for (let p = 0; p < periods; p++) if (day < (starts[p + 1] ?? 0)) cumulated[p + 1] = (cumulated[p + 1] ?? 0) + cost;
	}
	return cumulated;
}

/** Months from launch to a day, the last one by its days. */
export function monthsUntil(months: readonly number[], day: number): number {
	let m = 0;
	while (m + 1 < months.length && (months[m + 1] ?? 0) <= day) m++;
	const start = months[m] ?? 0;
	const end = months[m + 1];
	return end === undefined ? m : m + (day - start) / (end - start);
}

const campaignsKey = (campaigns: readonly Campaign[]) =>
	campaigns.map(({ on, start, fixedCost }) => [on, start, fixedCost]);

/** Tells whether two rows are read with the same facts: everything in the scenario that worldOf and factsOf look at. */
export function factsKey(scenario: Scenario, arm: string, weekly: boolean): string {
	const index = scenario.designs.findIndex((design) => design.id === arm);
	const design = scenario.designs[index];
	return JSON.stringify([
		[scenario.launch, scenario.horizonMonths, scenario.currency, weekly],
		[scenario.business.discountRate, scenario.business.merchantMargin],
		[
			scenario.business.revenue,
			scenario.business.fee,
			scenario.customers.inert,
			scenario.customers.seeds.count,
			arm,
			index
		],
		[
			campaignsKey(scenario.campaigns),
			campaignsKey(design?.campaigns ?? []),
			design?.traffic,
			design?.costs,
			design?.enrolment.startMonth,
			design?.points.fundedShare,
			design?.tiers.on,
			design?.tiers.list.length
		]
	]);
}
