import { ACCOUNTS, LIVES, TABLE_CELLS } from '../../src/engine/kernel/accounts.ts';
import type { Arm, Future, Outcome, Row } from '../../src/engine/outcome.ts';
import type { Campaign, Design, Scenario } from '../../src/engine/scenario/types.ts';

/** Money in major units; what is left out is nothing. */
export interface Terms {
	readonly launch?: string;
	readonly months?: number;
	readonly retail?: boolean;
	readonly budget?: Partial<Scenario['budget']>;
	readonly costs?: Partial<Design['costs']>;
	readonly designs?: readonly string[];
	readonly startMonth?: number;
	readonly seeds?: number;
	readonly discountRate?: number;
	readonly merchantMargin?: number;
	readonly funded?: number;
	readonly tiers?: number;
	readonly revenue?: Scenario['business']['revenue'];
	readonly campaigns?: readonly Partial<Campaign>[];
	readonly worldCampaigns?: readonly Partial<Campaign>[];
	readonly trafficCap?: number;
}

/** As much of a scenario as metrics look at. */
export function scenarioOf(terms: Terms): Scenario {
	const tiers = Array.from({ length: terms.tiers ?? 0 }, (_, i) => ({ id: `tier${i}` }));
	const designs = (terms.designs ?? ['a']).map((id) => ({
		id,
		costs: { setUp: 0, platformPerMonth: 0, staffPerMonth: 0, marketingPerMonth: 0, ...terms.costs },
		enrolment: { startMonth: terms.startMonth ?? 0 },
		points: { fundedShare: terms.funded ?? 0 },
		campaigns: terms.campaigns ?? [],
		traffic: { on: terms.trafficCap !== undefined, capPerMonth: terms.trafficCap ?? null },
		tiers: { on: tiers.length > 0, list: tiers }
	}));
	return {
		currency: 'CNY',
		launch: terms.launch ?? '2027-01-01',
		horizonMonths: terms.months ?? 1,
		budget: {
			...{ amount: null, period: 'total', covers: 'redemption', fiscalYearStart: 1, guardrail: 'monitor' },
			phasing: new Array<number>(12).fill(1),
			...terms.budget
		},
		business: {
			revenue: terms.revenue ?? ((terms.retail ?? true) ? 'retail' : 'commission'),
			fee: { perMonth: 15, payingShare: 0.05 },
			discountRate: terms.discountRate ?? 0,
			merchantMargin: terms.merchantMargin ?? null
		},
		campaigns: terms.worldCampaigns ?? [],
		customers: { inert: 0.2, seeds: { count: terms.seeds ?? 0 } },
		designs
	} as unknown as Scenario;
}

/** What was posted: by account, the figures of each block by period; an account that is left out is empty. */
export type Posted = ReadonlyMap<number, readonly (readonly number[])[]>;

/** One design in one future; blocks are summed to the ledger as the engine does. */
export function rowOf(future: Future, blocks: number, periods: number, posted: Posted, cost: readonly number[]): Row {
	const ledger = new Float64Array(ACCOUNTS * periods + TABLE_CELLS);
	const blockTotals = new Float64Array(blocks * ACCOUNTS);
	const blockCost = new Float64Array(blocks * periods);
	for (const [account, byBlock] of posted) {
		byBlock.forEach((byPeriod, block) => {
			byPeriod.forEach((amount, p) => {
				ledger[account * periods + p]! += amount;
				blockTotals[block * ACCOUNTS + account]! += amount;
				if (cost.includes(account)) blockCost[block * periods + p]! += amount;
			});
		});
	}
	return { future, ledger, blockTotals, blockCost, passes: 1 };
}

export function futureOf(replication: number, population: number, sample: number, periods: number): Future {
	return {
		...{ replication, population, sample },
		draws: {},
		funnel: [0, 1, 2, 3].map(() => new Float64Array(periods)),
		reachCost: new Float64Array(periods)
	};
}

export function outcomeOf(scenario: Scenario, periods: number, arms: readonly Arm[]): Outcome {
	return {
		scenario,
		scenarioDigest: 'test',
		weekly: false,
		periods,
		provisional: false,
		replications: arms[0]?.rows.length ?? 0,
		arms
	};
}

/** One block of one future: the simplest row, for worked cases. Lives played = population, so nothing is scaled. */
export function plainRow(periods: number, people: number, posted: Readonly<Record<number, readonly number[]>>): Row {
	const all = new Map(Object.entries(posted).map(([account, amounts]) => [Number(account), [amounts]]));
	all.set(LIVES, [[people]]);
	return rowOf(futureOf(0, people, people, periods), 1, periods, all, [3, 7]);
}
