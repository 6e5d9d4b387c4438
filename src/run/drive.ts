import type { Outcome } from '../engine/outcome.ts';
import type { Scenario } from '../engine/scenario/types.ts';
import type { Summary } from '../engine/summary.types.ts';
import type { ArmCache } from './armCache.ts';
import type { Executor } from './executor.ts';
import type { Build } from './job.ts';

/** A result and what it says; provisional (preview) or after a number of whole batches. */
export interface Answer {
	readonly outcome: Outcome;
	readonly summary: Summary;
}

export interface Progress {
	readonly stage: 'preview' | 'batches';
	/** replications whose whole batch is in */
	readonly counted: number;
	/** replications that will be needed, as far as can be told now; never above the cap */
	readonly expected: number;
	/** 0 … 1 of these, never going back */
	readonly share: number;
}

export interface DriveOptions {
	/** reporting periods are weeks, not months */
	readonly weekly?: boolean;
	/** design ids; all of the scenario's when left out. No programme is always played too */
	readonly arms?: readonly string[];
	/** replications at most; the scenario's own when left out */
	readonly cap?: number;
	/** false: go on to the cap although the answer has settled */
	readonly stopWhenSettled?: boolean;
	/** cancel: the promise resolves at once with what had been answered */
	readonly signal?: AbortSignal;
	/** arms already played are taken from here, and put here */
	readonly cache?: ArmCache;
	readonly onProgress?: (progress: Progress) => void;
	/** the preview, then one after each batch that was weighed; the last one is in the Run too */
	readonly onAnswer?: (answer: Answer) => void;
}

export type Run = {
	/** which build of the kernel played; null when everything came from the cache */
	readonly build: Build | null;
} & (
	| { readonly ended: 'settled' | 'cap'; readonly answer: Answer }
	| { readonly ended: 'cancelled'; readonly answer: Answer | null }
);

/**
 * Plays a scenario by a fixed schedule: a preview of 4 replications of block 0, then whole batches of replications in
 * order until the answer has settled or the cap is reached. The same bytes on any executor, whatever comes back first.
 * Rejects with a Failure when a job failed twice; rows that were finished stay in the cache.
 */
export function drive(scenario: Scenario, executor: Executor, options: DriveOptions = {}): Promise<Run> {
	throw new Error(`Not built yet: ${scenario.seed} ${executor.workers} ${options.cap}`);
}
