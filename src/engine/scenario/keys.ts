import type { Design, Scenario } from './types.ts';
import { digestOf } from './write.ts';

/** Words and extensions: they change nothing that is simulated. */
const isWords = (key: string): boolean => key === 'name' || key === 'note' || key === 'tags' || key.startsWith('x-');

function bare(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(bare);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !isWords(key))
			.map(([key, part]) => [key, bare(part)])
	);
}

/** Digest of everything the simulation of an arm depends on besides its design; a budget that only monitors is left out. */
export function worldKey(scenario: Scenario): string {
	const known = worldKeys.get(scenario);
	if (known !== undefined) return known;
	const key = digestOfWorld(scenario);
	worldKeys.set(scenario, key);
	return key;
}

/** A scenario never changes in place, and its designs all ask for the same key. */
const worldKeys = new WeakMap<Scenario, string>();

/** A test of the user's narrows what every arm's customers do, and it is about a design's rules. */
function rulesTested({ response, designs }: Scenario): readonly (Design | undefined)[] | null {
	const tests = response.measured.filter(({ on }) => on);
	return tests.length === 0 ? null : tests.map(({ design }) => designs.find(({ id }) => id === design));
}

function digestOfWorld(scenario: Scenario): string {
	const tested = rulesTested(scenario);
	const { budget, reference, replications, designs, expectations, sources, evidence, ...world } = scenario;
	void [reference, replications, designs, expectations, sources, evidence];
	return digestOf(
		bare({ ...world, budget: budget.guardrail === 'monitor' ? null : budget, ...(tested && { tested }) })
	);
}

/** Digest of one design's rules in this world, whatever the design is called; null: no programme. */
export function designKey(scenario: Scenario, design: Design | null): string {
	const { id, ...rules } = design ?? { id: 'none' };
	// A design's own part of the model error is drawn by its name, so that it stays while its rules are edited.
	const own = scenario.response.modelError.on ? id : '';
	return digestOf({ world: worldKey(scenario), design: design === null ? null : bare(rules), ...(own && { own }) });
}
