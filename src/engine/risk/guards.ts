// The same budget with and without something that acts when it is gone.
import type { Scenario } from '../scenario/types.ts';

/** none: nothing acts, the budget is only looked at; own: the design's own guardrails as they stand; throttle, stop: at the budget. */
export const GUARDS = ['none', 'own', 'throttle', 'stop'] as const;
export type GuardId = (typeof GUARDS)[number];

const unguarded = (scenario: Scenario): Scenario => ({
	...scenario,
	designs: scenario.designs.map((design) => ({
		...design,
		guardrails: design.guardrails.map((guardrail) => ({ ...guardrail, on: false }))
	}))
});

/** Which can be compared for a design: its own only where it has any, those at the budget only where there is one. */
export function guardsOf({ designs, budget }: Scenario, design: string): GuardId[] {
	const own = designs.find(({ id }) => id === design)?.guardrails.some(({ on }) => on) ?? false;
	return GUARDS.filter((id) => id === 'none' || (id === 'own' ? own : budget.amount !== null));
}

/** The scenario with one guard and no other. */
export function guarded(scenario: Scenario, guard: GuardId): Scenario {
	const { budget } = scenario;
	if (guard === 'own') return { ...scenario, budget: { ...budget, guardrail: 'monitor' } };
	const guardrail = guard === 'none' ? 'monitor' : guard;
	return { ...unguarded(scenario), budget: { ...budget, guardrail } };
}
