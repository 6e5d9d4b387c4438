// What the Risk place asks beside its main question. Loaded with the engine, not with the page.
import { meanBooks } from '$engine/finance/meanBooks.ts';
import { booksOfFutures, expectedRate, type Books } from '$engine/finance/books.ts';
import { blowUps, type BlowUps, type Redemption } from '$engine/finance/blowUp.ts';
import { plannedRedemption, redemptionsOf } from '$engine/finance/statement.ts';
import { BATCH, type Outcome } from '$engine/outcome.ts';
import { guarded, guardsOf, type GuardId } from '$engine/risk/guards.ts';
import { stressed, type StressId } from '$engine/risk/stress.ts';
import { central } from '$engine/scenario/index.ts';
import type { Scenario } from '$engine/scenario/types.ts';
import type { Stat } from '$engine/summary.types.ts';
import { summarise } from '$engine/summary.ts';
import { TRIANGLE_MONTHS, triangleOf } from '$engine/triangle.ts';
import type { DriveOptions } from '$run/drive.ts';
import { theEngine } from '../engine.ts';
import { costsOf } from './riskOf.ts';
import type { Costs } from './riskShown.ts';

/** Futures of which the books are kept: the first so many of the place's own. */
export const BOOKED = 50;

interface Asked {
	readonly scenario: Scenario;
	readonly design: string;
	readonly signal: AbortSignal;
	readonly onShare: (share: number) => void;
}

async function play(
	{ scenario, design, signal, onShare }: Asked,
	cap: number,
	options: DriveOptions = {}
): Promise<Outcome | null> {
	const { drive, executor, cache } = await theEngine();
	const run = await drive(scenario, executor, {
		arms: [design],
		cap,
		stopWhenSettled: false,
		onlyAtEnd: true,
		signal,
		cache,
		onProgress: ({ share }) => onShare(share),
		...options
	});
	return run.ended === 'cancelled' ? null : run.answer.outcome;
}

/** The finance tables of a design. Money in minor units. */
export interface Tables {
	/** by replication number, and their mean */
	readonly books: readonly Books[];
	readonly mean: Books;
	/** share of points expected to be redeemed in the end before there are data */
	readonly expected: number;
	/** what the plan holds, and how far the futures are above it; null where nothing is redeemed */
	readonly planned: Redemption | null;
	readonly blowUp: { readonly breaching: BlowUps | null; readonly dearest: BlowUps | null } | null;
	/** Σ redeemed ÷ Σ issued, what will be redeemed of all issued, what will not; means over futures. null: nothing issued */
	readonly rates: {
		readonly burnEarn: number | null;
		readonly ultimate: number | null;
		readonly breakage: number | null;
	};
}

/** null: stopped. 'long': the horizon is beyond what a triangle holds. */
export async function tablesOf(asked: Asked, breaching: readonly number[]): Promise<Tables | 'long' | null> {
	const { scenario, design } = asked;
	if (scenario.horizonMonths > TRIANGLE_MONTHS) return 'long';
	const outcome = await play(asked, Math.min(BOOKED, scenario.replications), { triangles: true });
	if (!outcome) return null;
	const plan = await play({ ...asked, scenario: central(scenario) }, Math.min(BATCH, scenario.replications));
	if (!plan) return null;
	const books = booksOfFutures(outcome, design);
	const rows = outcome.arms.find(({ id }) => id === design)?.rows ?? [];
	const planned = plannedRedemption(plan, design);
	const actual = redemptionsOf(outcome, design);
	const broken = new Set(breaching);
	const over = actual.filter((_, r) => broken.has(rows[r]?.future.replication ?? -1));
	const dearest = [...actual].sort((a, b) => b.cost - a.cost).slice(0, Math.max(1, Math.floor(actual.length / 10)));
	const { horizon } = summarise(outcome).designs.find(({ id }) => id === design) ?? { horizon: {} };
	const mean = (id: string) => (horizon as Readonly<Record<string, Stat>>)[id]?.mean ?? null;
	return {
		books,
		mean: meanBooks(books),
		expected: expectedRate(rows.map(({ triangle = new Float64Array() }) => triangleOf(triangle, outcome.periods))),
		planned,
		blowUp: planned && { breaching: blowUps(over, planned), dearest: blowUps(dearest, planned) },
		rates: { burnEarn: mean('burnEarn'), ultimate: mean('ultimateRedemptionRate'), breakage: mean('breakage') }
	};
}

/** A variant of the scenario in the same futures as the one it is laid beside. */
export interface Variant {
	readonly costs: Costs;
	/** means over the futures; minor units, people, points */
	readonly covered: number;
	readonly net: number;
	readonly liability: number;
	readonly complaints: number;
	readonly redeemed: number;
}

function variantOf(outcome: Outcome, design: string): Variant {
	const { horizon } = summarise(outcome).designs.find(({ id }) => id === design) ?? { horizon: {} };
	const mean = (id: string) => (horizon as Readonly<Record<string, Stat>>)[id]?.mean ?? 0;
	return {
		costs: costsOf(outcome, design),
		covered: mean(outcome.scenario.budget.covers === 'programme' ? 'programmeCost' : 'redemptionCost'),
		net: mean('netBenefit'),
		liability: mean('liability'),
		complaints: mean('complaints'),
		redeemed: mean('pointsRedeemed')
	};
}

/** Before and after, in the same futures with the same luck. */
export interface StressAnswer {
	readonly ids: readonly StressId[];
	readonly before: Variant;
	readonly after: Variant;
}

/** null: stopped, or the stress cannot be laid on this scenario. */
export async function stressOf(asked: Asked, ids: readonly StressId[], futures: number): Promise<StressAnswer | null> {
	const under = stressed(asked.scenario, ids);
	if (!under.ok) return null;
	const before = await play({ ...asked, onShare: () => {} }, futures);
	const after = before && (await play({ ...asked, scenario: under.scenario }, futures));
	if (!before || !after) return null;
	return { ids, before: variantOf(before, asked.design), after: variantOf(after, asked.design) };
}

export const canStress = (scenario: Scenario, id: StressId): boolean => stressed(scenario, [id]).ok;

export interface GuardAnswer {
	readonly guards: readonly { readonly id: GuardId; readonly variant: Variant }[];
}

export async function guardAnswer(asked: Asked, futures: number): Promise<GuardAnswer | null> {
	const ids = guardsOf(asked.scenario, asked.design);
	const guards: { id: GuardId; variant: Variant }[] = [];
	for (const [place, id] of ids.entries()) {
		const onShare = (share: number) => asked.onShare((place + share) / ids.length);
		const outcome = await play({ ...asked, scenario: guarded(asked.scenario, id), onShare }, futures);
		if (!outcome) return null;
		guards.push({ id, variant: variantOf(outcome, asked.design) });
	}
	return { guards };
}
