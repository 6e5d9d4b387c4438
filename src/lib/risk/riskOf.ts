// Reads off a run what the Risk place shows of it. Loaded with the engine, not with the page.
import type { Answer } from '$run/drive.ts';
import { drivers } from '$engine/risk/drivers.ts';
import { factorsOf } from '$engine/risk/driversOf.ts';
import { budgetNeeds, HOLDS_IN, safeBudget } from '$engine/risk/needs.ts';
import { worstFutures } from '$engine/risk/worst.ts';
import type { Outcome } from '$engine/outcome.ts';
import { breachOf, budgetOf, releasedBy } from '$engine/summary/budget.ts';
import { worldOf } from '$engine/summary/facts.ts';
import { fanOf } from '$engine/summary/fan.ts';
import { columnOfMetric, coveredCosts, type Cumulated } from '$engine/summary.ts';
import type { Reader } from '../running.svelte.ts';
import type { Costs, RiskQuestion, RiskShown } from './riskShown.ts';

interface Read {
	readonly costs: Costs;
	readonly covered: Cumulated;
	readonly released: Float64Array;
}

function read(outcome: Outcome, design: string): Read | null {
	const rows = outcome.arms.find((arm) => arm.id === design)?.rows ?? [];
	if (rows.length === 0) return null;
	const world = worldOf(outcome.scenario, outcome.weekly, outcome.periods);
	const covered = coveredCosts(outcome, design);
	const released = releasedBy(world);
	const recount = (amount: number) =>
		budgetOf(
			covered.points,
			released.map((times) => Math.round(times * amount)),
			covered.shrunk
		);
	const { amount } = outcome.scenario.budget;
	const costs: Costs = {
		design,
		replications: rows.length,
		futures: rows.map(({ future }) => future.replication),
		needs: budgetNeeds(covered.points, released),
		finals: covered.points[outcome.periods] ?? new Float64Array(0),
		budget: amount === null ? null : recount(amount * world.minor),
		recount
	};
	return { costs, covered, released };
}

/** The costs of one design alone: of a stressed or guarded scenario. */
export function costsOf(outcome: Outcome, design: string): Costs {
	const found = read(outcome, design);
	if (!found) throw new Error(`nothing was played of ${design}`);
	return found.costs;
}

export function riskOf({ outcome, summary }: Answer, design: string): RiskShown | null {
	const found = read(outcome, design);
	const told = summary.designs.find(({ id }) => id === design);
	if (!found || !told) return null;
	const { costs, covered, released } = found;
	const { scenario, periods } = outcome;
	const whole = scenario.budget.covers === 'programme' ? 'programmeCost' : 'redemptionCost';
	const [net, cost] = [told.horizon.netBenefit, told.horizon[whole]];
	if (!net || !cost) return null;
	const flat = scenario.budget.period === 'total' && released.every((times) => times === 1);
	const factors = summary.provisional ? [] : factorsOf(outcome, design);
	const byCost = drivers(factors, columnOfMetric(outcome, design, whole).raw);
	const byNet = drivers(factors, columnOfMetric(outcome, design, 'netBenefit').raw);
	const line = costs.budget?.line ?? null;
	return {
		...costs,
		provisional: summary.provisional,
		settled: summary.settled,
		scenarioDigest: summary.scenarioDigest,
		periods,
		safe: HOLDS_IN.map((of100, i) => safeBudget(costs.needs, of100, (flat && costs.budget?.needed[i]) || null)),
		cost: fanOf(covered.points, costs.futures),
		pathOf: (place) => Float64Array.from(covered.points, (values) => values[place] ?? 0),
		covered: cost,
		net,
		drivers: summary.provisional ? null : { cost: byCost, net: byNet },
		worst: worstFutures(line ? costs.needs : costs.finals, factors, byCost, covered.points).map((one) => ({
			...one,
			replication: costs.futures[one.place] ?? one.place,
			...(line ? breachOf(covered.points, line, one.place) : { first: -1, over: 0 })
		}))
	};
}

export const RISK_READER: Reader<RiskQuestion, RiskShown> = {
	arms: ({ design }) => [design],
	read: (answer, { design }) => riskOf(answer, design)
};
