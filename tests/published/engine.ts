import * as A from '../../src/engine/kernel/accounts.ts';
import { wasmKernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { playBlocks, type Study } from '../../src/engine/replicate.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { noResponse, scenarioFrom, total } from '../laws/studies.ts';

export const kernel = await wasmKernel();

export interface Cohort {
	readonly seed: string;
	readonly customers: number;
	readonly months: number;
	/** form, parameters */
	readonly purchase?: object;
	readonly dropout: object;
	readonly basket?: object;
	readonly rest?: object;
	readonly response?: object;
	readonly designs?: readonly object[];
	/** further parts of the scenario */
	readonly world?: object;
}

/** Customers whose first order is on day 0; nothing uncertain, no shocks, no drift, no response but what is asked for. */
export function cohort(asked: Cohort): Scenario {
	const { seed, customers, months, purchase, dropout, basket, rest, response, designs = [], world } = asked;
	return scenarioFrom({
		earnburn: 1,
		name: { en: 'Cohort', zh: '同期群' },
		...{ seed, currency: 'USD', launch: '2027-01-01', horizonMonths: months, sample: customers },
		customers: {
			seeds: { count: customers, burnInMonths: 0 },
			purchase: { form: 'literature', ...purchase },
			dropout,
			basket: basket ?? { form: 'literature', p: 6.25, q: 3.74, gamma: 15.44 },
			drift: { sd: 0 },
			...rest
		},
		response: { ...noResponse, E18: { on: false }, ...response },
		designs,
		...world
	});
}

/** A design whose only effect is that every member orders 1.05 times as often: E1 with ε = 1, ψ = 1, h = 1 and v = 1 ÷ 21. */
export const FASTER = {
	multiplier: 1.05,
	rest: {
		inert: 0,
		redemptionThreshold: { median: 0.01, sd: 0 },
		priceSensitivitySd: 0,
		wallet: { mean: 0.5, slope: 0, sd: 0 }
	},
	response: { E1: { on: true, strength: 1 }, perceived: { money: 1 } },
	designs: [
		{
			id: 'faster',
			name: { en: 'Faster', zh: '更快' },
			points: {
				kind: 'gold',
				earn: { points: 1, per: 1 },
				value: { money: 1, points: 21 },
				burn: { minimum: 0, increment: 1, capShare: 1 }
			}
		}
	]
};

/** Repeat orders by block of one arm of one replication, up to each of the periods: [until][block]. */
export function repeatsByBlock(study: Study, arm: string, replication: number, until: readonly number[]): number[][] {
	const parts = playBlocks(kernel, study, arm, replication, 0, BLOCKS);
	return until.map((periods) =>
		parts.map(({ ledger }) => total(study, ledger, A.ORDERS, periods) - total(study, ledger, A.FIRST_ORDERS, periods))
	);
}

/** Σ b ÷ Σ a over groups with its standard error, groups left out one at a time. */
export function ratioOf(
	a: readonly number[],
	b: readonly number[]
): { readonly ratio: number; readonly error: number } {
	const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
	const [below, above] = [sum(a), sum(b)];
	const without = a.map((value, i) => (above - (b[i] ?? 0)) / (below - value));
	const mean = sum(without) / without.length;
	const squares = sum(without.map((value) => (value - mean) ** 2));
	return { ratio: above / below, error: Math.sqrt((squares * (without.length - 1)) / without.length) };
}

export const life = (study: Study, arm: string, customer: number, replication = 0): readonly LifeEvent[] =>
	traceLife(kernel, study, arm, replication, customer).events;

/** Days of the orders of a life, the first included. */
export const orderDaysOf = (events: readonly LifeEvent[]): number[] =>
	events.filter(({ kind, day }) => kind === 'order' && day >= 0).map(({ day }) => day);
