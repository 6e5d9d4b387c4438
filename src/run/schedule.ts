import { BATCH } from '../engine/outcome.ts';

/** Replications of the preview; it plays block 0 of each. */
export const PREVIEW = 4;

/**
 * After which number of replications the answer is weighed next: after each of the first batches, then ever more rarely,
 * so that weighing stays a small part of the work. Only a cap cuts a batch short.
 */
export function nextWeighing(counted: number, cap: number): number {
	const batches = Math.floor(counted / BATCH);
	return Math.min(cap, (batches + Math.max(1, Math.floor(batches / 4))) * BATCH);
}

/** Replications needed for the answer to settle, whole batches: its width falls with the root of their number. */
export function expectedReplications(counted: number, ratio: number, cap: number): number {
	const needed = counted * Math.max(1, ratio * ratio);
	return Number.isFinite(needed) ? Math.min(cap, Math.ceil(needed / BATCH) * BATCH) : cap;
}
