import { describe, expect, it } from 'vitest';
import { attribution, type Worth } from '../../src/engine/attribution.ts';
import { differing, mixed, ruleChanges, type Design, type Scenario } from '../../src/engine/scenario/index.ts';
import { attribute } from '../../src/run/attribute.ts';
import { drive } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { scenarioOf } from '../run/scenarios.ts';

const worth = (...values: number[]): Worth => ({
	values: Float64Array.from(values),
	leftOut: values.map(() => new Float64Array(0)),
	scales: Float64Array.from(values, () => 1)
});

describe('worked by hand: two changes in two futures', () => {
	// alone +10 and +4, together +20 in the first future; alone +2 and 0, together +2 in the second
	const played = [worth(100, 50), worth(110, 52), worth(104, 50), worth(120, 52)];
	const said = attribution(played, worth(121, 52));

	it('each gets half of what they make together: 13 and 7, then 2 and 0', () => {
		expect(said.shares.map(({ mean }) => mean)).toEqual([7.5, 3.5]);
		expect(said.alone).toEqual([6, 2]);
	});

	it('nothing is hidden: shares and what no rule explains add up to b − a, and the interaction is told', () => {
		expect(said.interaction).toBe(3);
		expect(said.rest).toBe(0.5);
		expect(said.from + 7.5 + 3.5 + said.rest).toBe(said.to);
	});
});

const coffee = scenarioOf('coffee-chain', { sample: 200, horizonMonths: 6, replications: 20 });
const designAt = (scenario: Scenario, at: number): Design => scenario.designs[at]!;

/** The coffee chain's first design, and the same with a few rules changed. */
function pairOf(change: (design: Design) => Design): Scenario {
	const first = designAt(coffee, 0);
	return { ...coffee, designs: [first, { ...change(first), id: 'other' }] };
}

const cheaper = (design: Design): Design => ({ ...design, costs: { ...design.costs, setUp: 12_345 } });
const later = (design: Design): Design => ({
	...design,
	tiers: { ...design.tiers, list: design.tiers.list.map((tier, at) => (at === 2 ? { ...tier, reach: 3_000 } : tier)) }
});

describe('changes of rules', () => {
	it('single rules where few differ; the mixture of all is the other design but for its name', () => {
		const scenario = pairOf((design) => cheaper(later(design)));
		const [a, b] = [designAt(scenario, 0), designAt(scenario, 1)];
		const changes = ruleChanges(scenario, a, b);
		expect(changes.map(({ name }) => name).sort()).toEqual(['costs.setUp', 'tiers.list.2.reach']);
		expect(differing(mixed(a, b, changes, 3), b)).toEqual([]);
		expect(differing(mixed(a, b, changes, 0), a)).toEqual([]);
	});

	it('groups where many differ, and rules that only stand together are one change', () => {
		const [a, b] = [designAt(coffee, 0), designAt(coffee, 1)];
		const changes = ruleChanges(coffee, a, b);
		expect(differing(a, b).length).toBeGreaterThan(6);
		expect(changes.length).toBeGreaterThan(1);
		expect(changes.length).toBeLessThanOrEqual(6);
		expect(differing(mixed(a, b, changes, (1 << changes.length) - 1), b)).toEqual([]);
	});

	it('of a design with itself: none', () => {
		expect(ruleChanges(coffee, designAt(coffee, 0), designAt(coffee, 0))).toEqual([]);
	});
});

describe('played', () => {
	const executor = createInline();
	const run = (scenario: Scenario) =>
		attribute(scenario, executor, { a: designAt(scenario, 0).id, b: 'other', futures: 10 });

	it('set-up cost is worth exactly what it costs, in every future; the rest is the threshold', async () => {
		const scenario = pairOf((design) => cheaper(later(design)));
		const said = (await run(scenario))!;
		const setUp = said.changes.findIndex(({ name }) => name === 'costs.setUp');
		const more = (12_345 - designAt(scenario, 0).costs.setUp) * 100;
		expect(said.shares[setUp]!.mean).toBeCloseTo(-more, 4);
		expect(said.shares[setUp]!.p75 - said.shares[setUp]!.p25).toBeLessThan(1e-3);
		expect(Math.abs(said.interaction)).toBeLessThan(1e-3);
		const sum = said.shares.reduce((all, { mean }) => all + mean, 0);
		expect(sum + said.rest).toBeCloseTo(said.to - said.from, 4);
	}, 60_000);

	it('adds up to the difference of the two designs as they are played by themselves', async () => {
		const ids = coffee.designs.map(({ id }) => id);
		const said = (await attribute(coffee, executor, { a: ids[0]!, b: ids[1]!, futures: 10 }))!;
		const alone = await drive(coffee, executor, { cap: 10, stopWhenSettled: false, onlyAtEnd: true });
		const mean = (id: string) =>
			alone.answer!.summary.designs.find((design) => design.id === id)!.horizon['netBenefit']!.mean;
		expect(said.to - said.from).toBeCloseTo(mean(ids[1]!) - mean(ids[0]!), 4);
		const sum = said.shares.reduce((all, share) => all + share.mean, 0);
		expect(sum + said.rest).toBeCloseTo(said.to - said.from, 4);
		expect(said.rest).toBe(0);
	}, 60_000);

	it('cancelled, it has nothing to say', async () => {
		const abort = new AbortController();
		abort.abort();
		const said = attribute(pairOf(cheaper), executor, { a: designAt(coffee, 0).id, b: 'other', signal: abort.signal });
		expect(await said).toBeNull();
	});
});
