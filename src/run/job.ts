import type { Study } from '../engine/replicate.ts';
import { middle } from '../engine/scenario/index.ts';
import { BLOCKS, type Future } from '../engine/outcome.ts';
import type { Sheaf } from '../engine/sheaf.ts';
import type { Story, StoryRequest } from '../engine/story.types.ts';

/** Some blocks of one arm in one future: from … to − 1. */
export interface Piece {
	/** design id, or 'none' */
	readonly arm: string;
	readonly replication: number;
	readonly from: number;
	readonly to: number;
}

/** Work that can travel: names and numbers, never code, paths or addresses. */
export interface Job {
	/** SHA-256 of the canonical scenario */
	readonly digest: string;
	/** the scenario itself as JSON; left out on the way to a worker that holds it already */
	readonly text?: string;
	readonly weekly: boolean;
	/** points by month of issue too */
	readonly triangles?: boolean;
	readonly pieces: readonly Piece[];
	/** one customer's life is to be told */
	readonly story?: StoryRequest;
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
	readonly sheaves: readonly Sheaf[];
	/** what the replications drew before these lives, so that nobody draws it twice */
	readonly futures: readonly Future[];
	readonly build: Build;
	readonly story?: Story;
}

/** About 5 ms on a desktop processor of 2024: a moved slider waits for no more than that, and messages cost a few per cent. */
export const EVENTS_PER_JOB = 80_000;

/** Events a block of lives is expected to take: orders and month ends. A rough figure, from the file alone. */
export function eventsPerBlock({ scenario }: Study, future: Future): number {
	const { purchase, seeds } = scenario.customers;
	const perWeek =
		purchase.form === 'mean' ? middle(purchase.ordersPerWeek) : middle(purchase.r) / middle(purchase.alpha);
	const perMonth = 1 + perWeek * (365.25 / 12 / 7);
	const seedShare = Math.min(1, seeds.count / Math.max(1, future.population));
	return (future.sample / BLOCKS) * (scenario.horizonMonths + seeds.burnInMonths * seedShare) * perMonth;
}
