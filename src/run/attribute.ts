import { attribution, worthOf, type Attribution, type Worth } from '../engine/attribution.ts';
import { freeId, mixed, ruleChanges, type RuleChange } from '../engine/scenario/index.ts';
import type { Design, Scenario } from '../engine/scenario/types.ts';
import { createArmCache } from './armCache.ts';
import { drive } from './drive.ts';
import type { Executor } from './executor.ts';

/** Futures of every mixture of rules: enough to tell the large from the small. */
export const ATTRIBUTED_FUTURES = 40;

export interface Attributed extends Attribution {
	readonly changes: readonly RuleChange[];
}

interface Options {
	readonly a: string;
	readonly b: string;
	readonly futures?: number;
	readonly signal?: AbortSignal;
	/** 0 … 1 */
	readonly onProgress?: (share: number) => void;
}

/**
 * The scenario with a mixture to be played, and its id. It stands in the place of a, under its id, so that it is met with the same luck and
 * the same part of the model error; where the user's tests are about a, a must stay as it is and the mixture comes beside it.
 */
function staged(scenario: Scenario, a: Design, mixture: Design): { scenario: Scenario; id: string } {
	const tested = scenario.response.measured.some(({ on, design }) => on && design === a.id);
	if (!tested)
		return { scenario: { ...scenario, designs: scenario.designs.map((one) => (one === a ? mixture : one)) }, id: a.id };
	const ids = scenario.designs.map(({ id }) => id);
	const beside = { ...mixture, id: freeId(ids, `${a.id}-2`) };
	return { scenario: { ...scenario, designs: [...scenario.designs, beside] }, id: beside.id };
}

/**
 * What each change of rules between two designs adds to the net benefit (attribution.ts): all mixtures of their rules in the same futures.
 * Null: cancelled, or the designs have the same rules.
 */
export async function attribute(
	scenario: Scenario,
	executor: Executor,
	{ a, b, futures = ATTRIBUTED_FUTURES, signal, onProgress }: Options
): Promise<Attributed | null> {
	const [one, other] = [a, b].map((id) => scenario.designs.find((design) => design.id === id));
	if (!one || !other) throw new Error(`the scenario has no design ${one ? b : a}`);
	const changes = ruleChanges(scenario, one, other);
	if (changes.length === 0) return null;
	const cache = createArmCache();
	const only = { cap: futures, stopWhenSettled: false, onlyAtEnd: true, cache, ...(signal && { signal }) };
	const count = 1 << changes.length;
	let done = 0;
	const play = async (world: Scenario, id: string): Promise<Worth | null> => {
		const run = await drive(world, executor, { ...only, arms: [id] });
		onProgress?.(++done / (count + 1));
		return run.ended === 'cancelled' ? null : worthOf(run.answer.outcome, id);
	};
	const worths: Worth[] = [];
	for (let coalition = 0; coalition < count; coalition++) {
		const stage = staged(scenario, one, mixed(one, other, changes, coalition));
		const worth = await play(stage.scenario, stage.id);
		if (!worth) return null;
		worths.push(worth);
	}
	const ofB = await play(scenario, b);
	return ofB && { changes, ...attribution(worths, ofB) };
}
