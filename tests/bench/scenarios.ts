// The presets as they stand in the repository, and the coffee chain at any size.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { middle, read } from '../../src/engine/scenario/index.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';

// seen from test-results/bench, where this runs
const folder = new URL('../../simulations/', import.meta.url);

/** A scenario through the strict reader. @throws when it is not valid */
export function scenarioFrom(input: unknown): Scenario {
	const result = read(JSON.stringify(input));
	if (!result.ok) throw new Error(JSON.stringify(result.issues));
	return result.scenario;
}

/** All presets by name, with so many customers simulated. */
export function presets(sample: number): [string, Scenario][] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.earnburn.json'))
		.sort()
		.map((file) => {
			const raw = JSON.parse(readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')) as object;
			return [file.replace('.earnburn.json', ''), scenarioFrom({ ...raw, sample })];
		});
}

export function preset(name: string, sample: number): Scenario {
	const found = presets(sample).find(([id]) => id === name);
	if (!found) throw new Error(`No preset ${name}`);
	return found[1];
}

/** The coffee chain with about so many candidates, all of them played, over 24 months. */
export function coffeeOf(customers: number): Scenario {
	const coffee = preset('coffee-chain', 1e7);
	// 200,000 at launch and, in the mean, half as many again from two channels over two years
	const times = customers / 301_000;
	return scenarioFrom({
		...coffee,
		market: { ...coffee.market, size: Math.round(middle(coffee.market.size ?? 1e6) * times) },
		customers: {
			...coffee.customers,
			seeds: { ...coffee.customers.seeds, count: Math.round(coffee.customers.seeds.count * times) }
		},
		channels: coffee.channels.map((channel) => ({
			...channel,
			exposures: Math.round(middle(channel.exposures) * times)
		}))
	});
}

/** The coffee chain with `count` designs: Silver and Gold with its Gold bar at eight heights. */
export function coffeeWith(count: number, sample: number): Scenario {
	const coffee = preset('coffee-chain', sample);
	const first = coffee.designs[0];
	if (!first) throw new Error('The coffee chain has no design.');
	const designs = Array.from({ length: count }, (_, i) => ({
		...first,
		id: `gold-${i}`,
		tiers: withGoldBar(first.tiers, 2500 + 100 * i)
	}));
	return scenarioFrom({ ...coffee, designs });
}

/** A ladder whose highest tier is reached, and kept, at another bar. */
export function withGoldBar(tiers: Scenario['designs'][number]['tiers'], reach: number): typeof tiers {
	return { ...tiers, list: tiers.list.map((tier, i, all) => (i === all.length - 1 ? { ...tier, reach } : tier)) };
}
