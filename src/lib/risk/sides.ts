// What the Risk place asks beside its main question. Loaded with the engine, not with the page.
import { meanBooks } from '$engine/finance/meanBooks.ts';
import { booksOf, expectedRate, type Books } from '$engine/finance/books.ts';
import { blowUps, type BlowUps } from '$engine/finance/blowUp.ts';
import { plannedRedemption, redemptionsOf } from '$engine/finance/statement.ts';
import { BATCH, BLOCKS, type Outcome } from '$engine/outcome.ts';
import { futureOf, periodsOf } from '$engine/replicate.ts';
import { guarded, guardsOf, type GuardId } from '$engine/risk/guards.ts';
import { stressed, type StressId } from '$engine/risk/stress.ts';
import { central, digest } from '$engine/scenario/index.ts';
import type { Scenario } from '$engine/scenario/types.ts';
import { rowOf } from '$engine/sheaf.ts';
import { fanOf } from '$engine/summary/fan.ts';
import { worldOf } from '$engine/summary/facts.ts';
import type { Fan } from '$engine/summary.types.ts';
import { summarise } from '$engine/summary.ts';
import { TRIANGLE_MONTHS, triangleOf } from '$engine/triangle.ts';
import type { DriveOptions } from '$run/drive.ts';
import { eventsPerBlock } from '$run/job.ts';
import { theEngine } from '../engine.ts';
import { costsOf } from './riskOf.ts';
import type { Costs } from './riskShown.ts';

/** Futures of which the books are kept: the first so many of the place's own. */
export const BOOKED = 100;

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
	/** of every future, in order, and their mean */
	readonly books: readonly Books[];
	readonly mean: Books;
	/** share of points expected to be redeemed in the end before there are data */
	readonly expected: number;
	/** what open points are expected to cost, over the futures: the closings of the roll-forward at cost; null where it is withheld */
	readonly liability: Fan | null;
	/** how far redemption cost is above the plan; null where nothing is redeemed in the plan */
	readonly blowUp: { readonly breaching: BlowUps | null; readonly dearest: BlowUps | null } | null;
	/** Σ redeemed ÷ Σ issued, what will be redeemed of all issued, what will not; means over futures. null: nothing issued */
	readonly rates: {
		readonly burnEarn: number | null;
		readonly ultimate: number | null;
		readonly breakage: number | null;
	};
}

/** Lets clicks and frames in between two futures. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What a future owes at cost at launch and at the end of each month; null where its table is withheld. */
export function liabilityPath({ liability }: Books): Float64Array | null {
	if (!liability) return null;
	return Float64Array.from([liability[0]?.opening ?? 0, ...liability.map(({ closing }) => closing)]);
}

function liabilityFan(books: readonly Books[], periods: number): Fan | null {
	const paths = books.flatMap((one) => liabilityPath(one) ?? []);
	if (paths.length === 0) return null;
	const points = Array.from({ length: periods + 1 }, (_, at) => Float64Array.from(paths, (path) => path[at] ?? 0));
	return fanOf(
		points,
		books.map(({ replication }) => replication ?? 0)
	);
}

/** null: stopped. 'long': the horizon is beyond what a triangle holds. */
export async function tablesOf(asked: Asked): Promise<Tables | 'long' | null> {
	const { scenario, design, signal } = asked;
	if (scenario.horizonMonths > TRIANGLE_MONTHS) return 'long';
	const outcome = await play(asked, Math.min(BOOKED, scenario.replications), { triangles: true });
	const plan =
		outcome && (await play({ ...asked, scenario: central(scenario) }, Math.min(BATCH, scenario.replications)));
	const rules = scenario.designs.find(({ id }) => id === design);
	if (!outcome || !plan || !rules) return null;
	const rows = outcome.arms.find(({ id }) => id === design)?.rows ?? [];
	const { periods } = outcome;
	const world = worldOf(scenario, false, periods);
	const expected = expectedRate(rows.map(({ triangle = new Float64Array() }) => triangleOf(triangle, periods)));
	const books: Books[] = [];
	for (const row of rows) {
		books.push(booksOf(world, rules, row, { expected }));
		await breathe();
		if (signal.aborted) return null;
	}
	const planned = plannedRedemption(plan, design);
	const actual = redemptionsOf(outcome, design);
	const costs = costsOf(outcome, design);
	const limit = costs.budget === null ? Infinity : (scenario.budget.amount ?? Infinity) * world.minor;
	const over = actual.filter((_, r) => (costs.needs[r] ?? 0) > limit);
	const dearest = [...actual].sort((a, b) => b.cost - a.cost).slice(0, Math.max(1, Math.floor(actual.length / 10)));
	const mean = means(outcome, design);
	return {
		...{ books, expected, mean: meanBooks(books), liability: liabilityFan(books, periods) },
		blowUp: planned && { breaching: blowUps(over, planned), dearest: blowUps(dearest, planned) },
		rates: { burnEarn: mean('burnEarn'), ultimate: mean('ultimateRedemptionRate'), breakage: mean('breakage') }
	};
}

/** Means over the horizon by metric id; null where it is not defined. */
function means(outcome: Outcome, design: string): (id: string) => number | null {
	const horizon = summarise(outcome).designs.find(({ id }) => id === design)?.horizon ?? {};
	return (id) => horizon[id]?.mean ?? null;
}

/** The books of one future, played for them alone. */
export async function booksOfOne(
	{ scenario, design, signal }: Pick<Asked, 'scenario' | 'design' | 'signal'>,
	replication: number,
	expected: number
): Promise<Books | null> {
	const rules = scenario.designs.find(({ id }) => id === design);
	if (!rules) return null;
	const { executor } = await theEngine();
	const study = { scenario, weekly: false, triangles: true };
	const future = futureOf(study, replication);
	const { sheaves } = await executor.play(
		{
			...{ digest: digest(scenario), text: JSON.stringify(scenario), weekly: false, triangles: true },
			pieces: [{ arm: design, replication, from: 0, to: BLOCKS }],
			...{ events: BLOCKS * eventsPerBlock(study, future), preview: true, drive: Number.MAX_SAFE_INTEGER }
		},
		signal
	);
	const row = rowOf(future, sheaves);
	return booksOf(worldOf(scenario, false, periodsOf(study)), rules, row, { expected });
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
	const of = means(outcome, design);
	const mean = (id: string) => of(id) ?? 0;
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
