import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel, type Kernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { futureOf, periodsOf, playBlocks, type Study } from '../../src/engine/replicate.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { noResponse, scenarioFrom, total } from '../laws/studies.ts';

export const kernel: Kernel = await wasmKernel();

/** A quiet shop: 500 customers of before launch, nobody new, everything certain, no season, no shocks, no response. */
export const shop = (changes: Record<string, unknown> = {}) => ({
	earnburn: 1,
	seed: 'contacts',
	launch: '2027-01-01',
	horizonMonths: 12,
	sample: 500,
	business: { revenue: 'retail', grossMargin: 0.4 },
	customers: {
		seeds: { count: 500, burnInMonths: 24 },
		purchase: { form: 'mean', ordersPerWeek: 0.25, r: 1 },
		dropout: { model: 'paretonbd', s: 1, survivalOneYear: 0.5 },
		basket: { form: 'mean', mean: 60, cvPeople: 0.4, cvOrders: 0.5 },
		drift: { sd: 0 }
	},
	response: { ...noResponse, E18: { on: false }, E19: { on: false } },
	designs: [{ id: 'card', points: { kind: 'gold', earn: { points: 1, per: 1 }, value: { money: 1, points: 100 } } }],
	...changes
});

export const study = (changes: Record<string, unknown> = {}, weekly = false): Study => ({
	scenario: scenarioFrom(shop(changes)),
	weekly
});

/** Sums over all blocks of a replication, and tables. */
export function ledger(of: Study, arm: string, replication = 0): Float64Array {
	const parts = playBlocks(kernel, of, arm, replication, 0, BLOCKS);
	const sum = new Float64Array(parts[0]?.ledger.length ?? 0);
	for (const part of parts) part.ledger.forEach((amount, i) => (sum[i] = (sum[i] ?? 0) + amount));
	return sum;
}

/** Accounts over the horizon by name. */
export function sums<T extends Readonly<Record<string, number>>>(of: Study, arm: string, names: T, replication = 0) {
	const played = ledger(of, arm, replication);
	return Object.fromEntries(
		Object.entries(names).map(([name, account]) => [name, total(of, played, account)])
	) as Record<keyof T, number>;
}

/** Every life's events. */
export function lives(of: Study, arm: string, count = Infinity, replication = 0): (readonly LifeEvent[])[] {
	const length = Math.min(count, futureOf(of, replication).sample);
	return Array.from({ length }, (_, customer) => traceLife(kernel, of, arm, replication, customer).events);
}

/** Moments and amounts of a life's orders, and its leaving, to the last bit. */
export const sold = (events: readonly LifeEvent[]) =>
	events
		.filter(({ kind, day }) => day >= 0 && (kind === 'order' || kind === 'leave'))
		.map(({ kind, day, numbers }) => [kind, day, numbers['gross'] ?? 0]);

export { A, futureOf, periodsOf, total };
export type { Scenario, Study };
