import type { Future } from '../outcome.ts';
import type { Num, Scenario } from '../scenario/types.ts';
import { monthsOf, periodStarts, shareOfMonth, type Months } from './months.ts';

/** What metrics need to know of the scenario, the same for every design and future. */
export interface World {
	readonly scenario: Scenario;
	readonly months: Months;
	/** days from launch: start of each reporting period, and the horizon */
	readonly starts: Float64Array;
	readonly periods: number;
	/** minor units per unit of money in the file */
	readonly minor: number;
}

/** What metrics need to know of one design in one future. */
export interface Facts {
	/** 1: own retail, 0: commission */
	readonly retail: number;
	/** cost that does not depend on customers, by period, whole minor units; cumulated, starting with 0 at launch */
	readonly fixedCost: Float64Array;
	readonly pointsFunded: number;
	readonly inert: number;
	readonly seeds: number;
}

export function minorUnits(currency: Scenario['currency']): number {
	return currency === 'JPY' || currency === 'KRW' ? 1 : 100;
}

/** @throws when the outcome has another number of periods than the scenario's calendar */
export function worldOf(scenario: Scenario, weekly: boolean, periods: number): World {
	const months = monthsOf(scenario.launch, scenario.horizonMonths);
	const starts = periodStarts(months, weekly);
	if (starts.length !== periods + 1) {
		throw new Error(`an outcome of ${periods} periods for a horizon of ${starts.length - 1}`);
	}
	return { scenario, months, starts, periods, minor: minorUnits(scenario.currency) };
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
	return {
		retail: scenario.business.revenue === 'retail' ? 1 : 0,
		fixedCost: design === undefined ? new Float64Array(periods + 1) : fixedCost(world, index, future),
		pointsFunded: design === undefined ? 0 : drawn(design.points.fundedShare, `${at}.points.fundedShare`, future),
		inert: drawn(scenario.customers.inert, 'customers.inert', future),
		seeds: scenario.customers.seeds.count
	};
}

/** Set-up when the programme starts; platform, staff and marketing by the days of each month from then on. */
function fixedCost({ scenario, months, starts, periods, minor }: World, index: number, future: Future): Float64Array {
	const costs = scenario.designs[index]?.costs;
	const cumulated = new Float64Array(periods + 1);
	if (costs === undefined) return cumulated;
	const at = `designs.${index}.costs`;
	const perMonth =
		drawn(costs.platformPerMonth, `${at}.platformPerMonth`, future) +
		drawn(costs.staffPerMonth, `${at}.staffPerMonth`, future) +
		drawn(costs.marketingPerMonth, `${at}.marketingPerMonth`, future);
	const begins = Math.max(0, months.starts[scenario.designs[index]?.enrolment.startMonth ?? 0] ?? months.horizon);
	let run = 0;
	let m = 0;
	for (let p = 0; p < periods; p++) {
		const from = Math.max(begins, starts[p] ?? 0);
		const to = starts[p + 1] ?? 0;
		while ((months.starts[m + 1] ?? months.horizon) <= (starts[p] ?? 0) && m + 1 < months.starts.length) m++;
		for (let month = m; (months.starts[month] ?? to) < to; month++) run += shareOfMonth(months, month, from, to);
		const setUp = to > begins ? costs.setUp : 0;
		cumulated[p + 1] = Math.round((setUp + run * perMonth) * minor);
	}
	return cumulated;
}

/** Tells whether two rows are read with the same facts: everything in the scenario that factsOf and worldOf look at. */
export function factsKey(scenario: Scenario, arm: string, weekly: boolean): string {
	const index = scenario.designs.findIndex((design) => design.id === arm);
	const design = scenario.designs[index];
	return JSON.stringify([
		[scenario.launch, scenario.horizonMonths, scenario.currency, weekly],
		[scenario.business.revenue, scenario.customers.inert, scenario.customers.seeds.count, arm, index],
		[design?.costs, design?.enrolment.startMonth, design?.points.fundedShare]
	]);
}
