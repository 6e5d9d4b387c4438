import { DEMAND_AT, MONTHS_AFTER, MONTHS_BEFORE } from '../kernel/accounts.ts';
import { exp, normalQuantile } from '../kernel/special.ts';
import type { Scenario } from '../scenario/types.ts';
import { civil } from './dates.ts';
import type { Settled } from './settle.ts';

/** Monthly autocorrelation of common demand; .92³ = .78, the quarterly one that model.md gives for drift. */
const DEMAND_RHO = 0.92;

/** Twelve weights with mean one. */
export function season(weights: readonly number[]): number[] {
	const sum = weights.reduce((total, weight) => total + weight, 0);
	return weights.map((weight) => (sum > 0 ? (weight * 12) / sum : 1));
}

/**
 * Common demand of each month from launch, 1 on average: a lognormal AR(1) that starts at launch (effect E18).
 * @param months how many, from launch
 */
export function demandShocks(
	scenario: Settled<Scenario>,
	luck: (name: string) => number,
	months: number
): Float64Array {
	const { on, demandSd } = scenario.response.E18;
	const sd = on ? demandSd : 0;
	const shocks = new Float64Array(months).fill(1);
	let level = 0;
	for (let m = 0; m < months && sd > 0; m++) {
		const z = normalQuantile(luck(`demand ${m}`));
		level = m === 0 ? sd * z : DEMAND_RHO * level + Math.sqrt(1 - DEMAND_RHO * DEMAND_RHO) * sd * z;
		shocks[m] = exp(level - 0.5 * sd * sd);
	}
	return shocks;
}

/** Demand by calendar month: season times common demand. */
export function writeDemand(plan: Float64Array, scenario: Settled<Scenario>, luck: (name: string) => number): void {
	const weights = season(scenario.market.season);
	const first = civil(scenario.launch).month - 1;
	const shocks = demandShocks(scenario, luck, MONTHS_AFTER + 1);
	for (let m = -MONTHS_BEFORE; m <= MONTHS_AFTER; m++) {
		const weight = weights[(first + m + 1200) % 12] ?? 1;
		plan[DEMAND_AT + MONTHS_BEFORE + m] = weight * (shocks[m] ?? 1);
	}
}

/** Of the variance of what the model does not know, the part that all designs share. */
export const SHARED = 0.5;

/**
 * What the model does not know of each design's lift, in ln of the intensity: a normal part common to all designs of a replication and
 * one of each design's own, half of the variance each, so that a whole replication is wrong in one direction and ranks of designs are
 * uncertain too.
 */
export function modelErrors(scenario: Settled<Scenario>, luck: (name: string) => number): ReadonlyMap<string, number> {
	const { on, sd } = scenario.response.modelError;
	if (!on || !(sd > 0)) return new Map();
	const common = Math.sqrt(SHARED) * normalQuantile(luck('model error'));
	return new Map(
		scenario.designs.map(({ id }) => [
			id,
			sd * (common + Math.sqrt(1 - SHARED) * normalQuantile(luck(`model error ${id}`)))
		])
	);
}

/** The replication's redemption sentiment B (effects E11, E18). */
export function sentiment(scenario: Settled<Scenario>, luck: (name: string) => number): number {
	const { on, sentimentSd } = scenario.response.E18;
	return on && sentimentSd > 0 ? sentimentSd * normalQuantile(luck('sentiment')) : 0;
}
