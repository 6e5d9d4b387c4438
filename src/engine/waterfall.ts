// Where the money between two designs comes from: net benefit of b less that of a, part by part, in the same futures.
import { ACCOUNTS, ORDERS } from './kernel/accounts.ts';
import { metricOf, type View } from './metrics.ts';
import type { Outcome, Row } from './outcome.ts';
import { jackknifeVariance } from './stats/varianceSplit.ts';
import { chancesOf, columnOf, gather, statOf } from './summary/column.ts';
import { factsOf, worldOf, type World } from './summary/facts.ts';
import { LedgerView } from './summary/view.ts';
import type { Stat } from './summary.types.ts';
import {
	AMOUNTS,
	costOfPoints,
	marginOnOrders,
	partsBetween,
	per,
	points,
	redeemed,
	WATERFALL,
	type WaterfallId
} from './waterfall/parts.ts';

/** What the parts' sentences speak of, means over futures; null where there is nothing to divide by. */
export interface WaterfallFacts {
	readonly orders: number;
	/** margin of an order before programme cost, minor units */
	readonly marginPerOrder: number | null;
	/** what all points brought along and issued would cost if every one were redeemed, minor units */
	readonly promised: number;
	/** share of these never redeemed, before the horizon or after */
	readonly breakage: number | null;
}

export interface WaterfallPart {
	readonly id: WaterfallId;
	/** what the part adds to b − a, minor units */
	readonly stat: Stat;
	/** the part's own amount in each design (income positive, cost positive), minor units; what points cost is not told apart */
	readonly a: number;
	readonly b: number;
}

export interface Waterfall {
	/** mean net benefit of both, minor units */
	readonly from: number;
	readonly to: number;
	readonly parts: readonly WaterfallPart[];
	readonly facts: { readonly a: WaterfallFacts; readonly b: WaterfallFacts };
}

/** What is read of each design besides its parts, for the sentences. */
const READ: readonly ((v: View) => number)[] = [
	(v) => v.flow(ORDERS),
	marginOnOrders,
	(v) => points(v) * (per(costOfPoints(v), redeemed(v)) ?? 0),
	costOfPoints,
	(v) => metricOf('netBenefit').formula(v) ?? 0
];

const ownOf = (v: View): number[] => [...WATERFALL.map((id) => AMOUNTS[id]?.[1](v) ?? 0), ...READ.map((of) => of(v))];

interface Read {
	readonly scale: number;
	readonly parts: Float64Array;
	/** chance variance of each part as sampled; NaN where there are no blocks to tell it from */
	readonly chance: readonly number[];
	readonly a: readonly number[];
	readonly b: readonly number[];
}

/** The same lives are in the same block of both, so blocks are paired too. */
function readFuture(a: LedgerView, b: LedgerView, blocks: number): Read {
	const read = { scale: b.scale, parts: partsBetween(a, b), a: ownOf(a), b: ownOf(b) };
	const leftOut = Array.from({ length: blocks }, (_, block) =>
		partsBetween(a.withoutBlock(block), b.withoutBlock(block))
	);
	const chance = WATERFALL.map((_, i) => (blocks < 2 ? NaN : jackknifeVariance(leftOut.map((one) => one[i] ?? 0))));
	return { ...read, chance };
}

/**
 * Net benefit of b less that of a over the horizon: means that add up to b − a, ranges over futures (chance part scaled to the real
 * population), and what the sentences of the parts need.
 * @throws when the outcome lacks one of the two
 */
export function waterfall(outcome: Outcome, a: string, b: string): Waterfall {
	const world = worldOf(outcome.scenario, outcome.weekly, outcome.periods);
	const [none, ofA, ofB] = [rowsOf(outcome, 'none'), rowsOf(outcome, a), rowsOf(outcome, b)];
	const futures = none.map((twin, r): Read => {
		const [rowA, rowB] = [ofA[r] ?? twin, ofB[r] ?? twin];
		const blocks = rowA.blockTotals.length === rowB.blockTotals.length ? rowA.blockTotals.length / ACCOUNTS : 0;
		return readFuture(viewOf(world, a, rowA, twin), viewOf(world, b, rowB, twin), blocks);
	});
	const scales = gather(futures.length, (r) => futures[r]?.scale ?? 0);
	const mean = (of: 'a' | 'b', place: number): number =>
		futures.reduce((sum, future) => sum + (future[of][place] ?? 0), 0) / Math.max(1, futures.length);
	const parts = WATERFALL.flatMap((id, i): WaterfallPart[] => {
		const values = gather(futures.length, (r) => futures[r]?.parts[i] ?? 0);
		const stat = statOf(
			columnOf(
				values,
				chancesOf(scales, (r) => futures[r]?.chance[i] ?? NaN)
			)
		);
		return stat ? [{ id, stat, a: mean('a', i), b: mean('b', i) }] : [];
	});
	const net = WATERFALL.length + READ.length - 1;
	return { from: mean('a', net), to: mean('b', net), parts, facts: { a: factsFor(mean, 'a'), b: factsFor(mean, 'b') } };
}

function factsFor(mean: (of: 'a' | 'b', place: number) => number, of: 'a' | 'b'): WaterfallFacts {
	const at = (place: number): number => mean(of, WATERFALL.length + place);
	const share = per(at(3), at(2));
	return {
		orders: at(0),
		marginPerOrder: per(at(1), at(0)),
		promised: at(2),
		breakage: share === null ? null : 1 - share
	};
}

function rowsOf(outcome: Outcome, id: string): readonly Row[] {
	const arm = outcome.arms.find((candidate) => candidate.id === id);
	if (arm === undefined) throw new Error(`the outcome has no design ${id}`);
	return arm.rows;
}

const viewOf = (world: World, arm: string, row: Row, twin: Row): LedgerView =>
	new LedgerView(row, twin, factsOf(world, arm, row.future), world);
