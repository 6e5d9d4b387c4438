import { BLOCKS, type Outcome } from '../../src/engine/outcome.ts';
import { foldRow, futureOf, periodsOf, playBlocks } from '../../src/engine/replicate.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { monthly, preset, scenarioFrom } from '../laws/studies.ts';
import { kernel } from './engine.ts';

export const DESIGN = 'silver-gold';

/** A small world in which much is uncertain: a coffee shop of some 300 customers, everybody played, one design, one year. */
export function smallWorld(seed: string, sample = 100_000, response?: object): Scenario {
	const { designs, channels, ...world } = preset('coffee-chain');
	const [stores, ads] = channels;
	const [design] = designs;
	return scenarioFrom({
		...world,
		...{ seed, sample, horizonMonths: 12, replications: 1000 },
		...(response && { response }),
		budget: { ...world.budget, amount: 2600 },
		market: { ...world.market, size: 2000 },
		customers: { ...world.customers, seeds: { ...world.customers.seeds, count: 300 } },
		channels: [
			{ ...stores, exposures: 60 },
			{ ...ads, exposures: 900 }
		],
		designs: [{ ...design, costs: { setUp: 450, platformPerMonth: 30, staffPerMonth: 45 } }]
	});
}

/** Futures of a scenario, as a run would give them. */
export function play(scenario: Scenario, replications: number): Outcome {
	const study = monthly(scenario);
	const arms = ['none', ...scenario.designs.map(({ id }) => id)].map((id) => ({
		id,
		rows: Array.from({ length: replications }, (_, replication) =>
			foldRow(study, futureOf(study, replication), playBlocks(kernel, study, id, replication, 0, BLOCKS))
		)
	}));
	const fixed = { scenarioDigest: 'study', weekly: false, provisional: false, replications };
	return { scenario, periods: periodsOf(study), arms, ...fixed };
}
