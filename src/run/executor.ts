import type { Job, Played } from './job.ts';

/** A place where jobs are played. All places give the same bytes. */
export interface Executor {
	/** jobs it plays at the same time */
	readonly workers: number;
	/** Rejects with the signal's reason when cancelled, with a Failure when the job failed twice. */
	play(job: Job, signal?: AbortSignal): Promise<Played>;
	/** Ends its workers; what was still asked for is rejected. */
	close(): void;
}
