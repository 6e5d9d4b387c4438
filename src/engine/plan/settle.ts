import { settler, uncertainInputs, type Settled, type UncertainInput } from '../scenario/future.ts';
import { quantileOf } from '../scenario/num.ts';
import { jointLuck } from '../scenario/together.ts';
import type { Scenario } from '../scenario/types.ts';

export type { Settled } from '../scenario/future.ts';

interface Known {
	readonly make: ReturnType<typeof settler>;
	readonly inputs: readonly UncertainInput[];
}

const known = new WeakMap<Scenario, Known>();

/**
 * Draws every uncertain input of a scenario once; each by its own name, so that one more input moves no other, and those that
 * the scenario correlates together.
 * @param own uniform of a name in this replication
 */
export function settle(
	scenario: Scenario,
	own: (name: string) => number
): { settled: Settled<Scenario>; draws: Record<string, number> } {
	const { make, inputs } = known.get(scenario) ?? { make: settler(scenario), inputs: uncertainInputs(scenario) };
	known.set(scenario, { make, inputs });
	const luck = jointLuck(scenario, own);
	const draws: Record<string, number> = {};
	for (const { path, key: name, num, field } of inputs) draws[path] = quantileOf(num, luck(name), field.hard);
	return { settled: make(luck), draws };
}
