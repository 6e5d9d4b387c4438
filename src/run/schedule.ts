import { BATCH, BLOCKS } from '../engine/outcome.ts';

/** Replications of the preview. */
export const PREVIEW = 4;

/** Customers of a replication that the preview plays: enough to be worth looking at, few enough to be there at once. */
const PREVIEW_CUSTOMERS = 2000;

/** Blocks of each replication that the preview plays: block 0, or all where a whole replication is as short. */
export function previewBlocks(sample: number): number {
	return sample <= PREVIEW_CUSTOMERS ? BLOCKS : 1;
}

/**
 * After which number of replications the answer is weighed next: after each of the first batches, then ever more rarely, so that
 * weighing stays a small part of the work; where it is expected to settle before that, it is weighed there, so that little is played
 * beyond it. Only a cap cuts a batch short.
 * @param expected replications expected to be enough (expectedReplications); no more than those counted: nothing is expected
 */
export function nextWeighing(counted: number, cap: number, expected = 0): number {
	const batches = Math.floor(counted / BATCH);
	const rarely = batches + Math.max(1, Math.floor(batches / 4));
	const soonest = batches + Math.max(1, Math.floor(batches / 25));
	const there = Math.max(soonest, Math.ceil(expected / BATCH));
	return Math.min(cap, (expected > counted ? Math.min(rarely, there) : rarely) * BATCH);
}

/** Replications needed for the answer to settle, whole batches: its width falls with the root of their number. */
export function expectedReplications(counted: number, ratio: number, cap: number): number {
	const needed = counted * Math.max(1, ratio * ratio);
	return Number.isFinite(needed) ? Math.min(cap, Math.ceil(needed / BATCH) * BATCH) : cap;
}
