import type { Part, Study } from '../engine/replicate.ts';
import { middle } from '../engine/scenario/index.ts';
import { BLOCKS, type Future } from '../engine/outcome.ts';

/** A piece of work that can travel: names and numbers, never code, paths or addresses. */
export interface Job {
	/** SHA-256 of the canonical scenario */
	readonly digest: string;
	/** the canonical scenario itself; left out on the way to a worker that holds it already */
	readonly text?: string;
	readonly weekly: boolean;
	/** design id, or 'none' */
	readonly arm: string;
	readonly replication: number;
	/** blocks from … to − 1 */
	readonly from: number;
	readonly to: number;
	/** events expected in these lives: how long a worker may take before it is thought dead */
	readonly events: number;
	/** previews go before everything else */
	readonly preview: boolean;
	/** the later drive goes first */
	readonly drive: number;
}

/** Which build of the kernel played: WebAssembly, or the same source as JavaScript where that is refused. */
export type Build = 'wasm' | 'portable';

/** What a worker hands back. */
export interface Played {
	readonly parts: readonly Part[];
	readonly build: Build;
}

/** Blocks from … to − 1. */
export type Range = readonly [from: number, to: number];

/** 20 to 40 ms on a desktop processor of 2024: short enough to drop, long enough that messages cost under 1 %. */
const EVENTS_PER_JOB = 250_000;

/** Events a block of lives is expected to take: orders and month ends. A rough figure, from the file alone. */
export function eventsPerBlock({ scenario }: Study, future: Future): number {
	const { purchase, seeds } = scenario.customers;
	const perWeek =
		purchase.form === 'mean' ? middle(purchase.ordersPerWeek) : middle(purchase.r) / middle(purchase.alpha);
	const perMonth = 1 + perWeek * (365.25 / 12 / 7);
	const seedShare = Math.min(1, seeds.count / Math.max(1, future.population));
	return (future.sample / BLOCKS) * (scenario.horizonMonths + seeds.burnInMonths * seedShare) * perMonth;
}

/** Cuts the blocks of one arm of one replication into jobs; by the file, never by the clock. */
export function cut(events: number, first = 0): Range[] {
	const width = Math.max(1, Math.min(BLOCKS, Math.floor(EVENTS_PER_JOB / Math.max(1, events))));
	const ranges: Range[] = [];
	for (let from = first; from < BLOCKS; from += width) ranges.push([from, Math.min(BLOCKS, from + width)]);
	return ranges;
}
