// What the Design place asks beside its main question. Loaded with the cards, not with the page.
import { drivers, type Drivers } from '$engine/risk/drivers.ts';
import { driversOf, factorsOf } from '$engine/risk/driversOf.ts';
import type { Outcome } from '$engine/outcome.ts';
import type { Chance, Stat } from '$engine/summary.types.ts';
import type { Answer } from '$run/drive.ts';
import { theEngine } from '../engine.ts';
import { effectsOf } from '../inputs/effects.ts';
import { change, valueAt, type Scenario } from '../scenario.ts';

/** Futures that the drivers are read off, and that a variant is played in. */
export const FUTURES = 200;
const VARIANT_FUTURES = 100;

async function played(scenario: Scenario, design: string, cap: number, signal: AbortSignal): Promise<Answer | null> {
	const { drive, executor, cache } = await theEngine();
	const only = { cap, stopWhenSettled: false, onlyAtEnd: true };
	const run = await drive(scenario, executor, { arms: [design], signal, cache, ...only });
	return run.ended === 'cancelled' ? null : run.answer;
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Shocks of a few futures at a time: the page stays awake while they are drawn again. */
async function warmUp(outcome: Outcome, design: string, signal: AbortSignal): Promise<void> {
	for (let from = 0; from < FUTURES && !signal.aborted; from += 10) {
		const arms = outcome.arms.map((arm) => ({ ...arm, rows: arm.rows.slice(from, from + 10) }));
		factorsOf({ ...outcome, arms }, design);
		await breathe();
	}
}

/** What drives the cost that the budget covers, or the net benefit where there is no budget; null when it was called off. */
export async function whyOf(scenario: Scenario, design: string, signal: AbortSignal): Promise<Drivers | null> {
	const answer = await played(scenario, design, FUTURES, signal);
	if (!answer) return null;
	await warmUp(answer.outcome, design, signal);
	const found = answer.summary.designs.find(({ id }) => id === design);
	if (!found || signal.aborted) return null;
	if (found.budget === null) return drivers(factorsOf(answer.outcome, design), found.netBenefit);
	if (scenario.budget.covers === 'programme') return driversOf(answer.outcome, design, 'programmeCost');
	return drivers(factorsOf(answer.outcome, design), found.finalCost);
}

/** The scenario with every effect of grade C or D off; null: none is on. */
export function wellEvidenced(scenario: Scenario): Scenario | null {
	let now = scenario;
	for (const { switchPath, on, weak, simulated } of effectsOf(scenario)) {
		if (!switchPath || !on || !weak || !simulated || valueAt(now, switchPath) !== true) continue;
		const outcome = change(now, switchPath, false);
		if ('scenario' in outcome) now = outcome.scenario;
	}
	return now === scenario ? null : now;
}

/** A design without the weakly evidenced effects, in the same futures with the same luck. */
export interface Without {
	readonly net: Stat;
	readonly pays: Chance;
}

/** null: no such effect is on, or it was called off. */
export async function withoutWeak(scenario: Scenario, design: string, signal: AbortSignal): Promise<Without | null> {
	const variant = wellEvidenced(scenario);
	const answer = variant && (await played(variant, design, VARIANT_FUTURES, signal));
	const found = answer?.summary.designs.find(({ id }) => id === design);
	const net = found?.horizon['netBenefit'];
	return found && net ? { net, pays: found.pays } : null;
}
