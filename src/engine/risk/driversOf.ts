import type { Outcome } from '../outcome.ts';
import { columnOfMetric } from '../summary.ts';
import { gather } from '../summary/column.ts';
import type { Scenario } from '../scenario/types.ts';
import { SHOCKS, shockValues, shocksOf, type ShockId } from './common.ts';
import { drivers, type Drivers, type Factor } from './drivers.ts';

/** Paths of inputs that the design shares or owns: not those of other designs. */
function ownPaths({ scenario, arms }: Outcome, design: string): string[] {
	const place = scenario.designs.findIndex(({ id }) => id === design);
	const draws = arms[0]?.rows[0]?.future.draws ?? {};
	return Object.keys(draws).filter((path) => !path.startsWith('designs.') || path.startsWith(`designs.${place}.`));
}

type Values = Readonly<Record<ShockId, number>>;

/** Shocks never change, and the same futures are read after every batch. */
const KNOWN = new WeakMap<Scenario, Map<string, Values>>();

function shocksIn(scenario: Scenario, design: string, replication: number): Values {
	const known = KNOWN.get(scenario) ?? new Map<string, Values>();
	KNOWN.set(scenario, known);
	const name = `${replication} ${design}`;
	const values = known.get(name) ?? shockValues(shocksOf(scenario, design, replication));
	known.set(name, values);
	return values;
}

/** Everything that differed between the futures of an outcome for a design: uncertain inputs by path, shocks by their names (`SHOCKS`). */
export function factorsOf(outcome: Outcome, design: string): Factor[] {
	const rows = outcome.arms.find((arm) => arm.id === design)?.rows ?? [];
	const shocks = rows.map(({ future }) => shocksIn(outcome.scenario, design, future.replication));
	return [
		...ownPaths(outcome, design).map((id) => ({
			id,
			values: gather(rows.length, (r) => rows[r]?.future.draws[id] ?? 0)
		})),
		...SHOCKS.map((id) => ({ id, values: gather(rows.length, (r) => shocks[r]?.[id] ?? 0) }))
	];
}

/**
 * The uncertain inputs and common shocks that explain a figure of a design.
 * @param metric one that every future has: a sum of money or of things (`redemptionCost`, `programmeCost`, `netBenefit`, …)
 * @throws when the outcome has no such design
 */
export function driversOf(outcome: Outcome, design: string, metric: string): Drivers {
	const { raw } = columnOfMetric(outcome, design, metric);
	const futures = outcome.arms.find(({ id }) => id === design)?.rows.length ?? 0;
	// a ratio that some futures do not have cannot be laid beside the inputs of all
	if (raw.length !== futures) return { n: raw.length, mean: 0, rows: [], explained: 0 };
	return drivers(factorsOf(outcome, design), raw);
}
