import type { Outcome, Row } from '../engine/outcome.ts';
import { periodsOf, type Study } from '../engine/replicate.ts';
import { digest } from '../engine/scenario/index.ts';
import type { Scenario } from '../engine/scenario/types.ts';
import { readFuture, summarise } from '../engine/summary.ts';
import type { Summary } from '../engine/summary.types.ts';
import { createArmCache, type ArmCache } from './armCache.ts';
import type { Executor } from './executor.ts';
import { createHarvest } from './harvest.ts';
import type { Build, Job } from './job.ts';
import { expectedReplications, nextWeighing, PREVIEW } from './schedule.ts';
import { workList } from './workList.ts';

/** A result and what it says; provisional (preview) or after a number of whole batches. */
export interface Answer {
	readonly outcome: Outcome;
	readonly summary: Summary;
}

export interface Progress {
	readonly stage: 'preview' | 'batches';
	/** replications whose rows are all in */
	readonly counted: number;
	/** replications that will be needed, as far as can be told now; never above the cap */
	readonly expected: number;
	/** 0 … 1 of these, never going back */
	readonly share: number;
}

export interface DriveOptions {
	/** reporting periods are weeks, not months */
	readonly weekly?: boolean;
	/** points by month of issue too, in every row; not by week */
	readonly triangles?: boolean;
	/** design ids; all of the scenario's when left out. No programme is always played too */
	readonly arms?: readonly string[];
	/** replications at most; the scenario's own when left out */
	readonly cap?: number;
	/** false: go on to the cap although the answer has settled */
	readonly stopWhenSettled?: boolean;
	/** no preview and no answer before the cap: nobody looks in between, and summing up costs more than playing small samples */
	readonly onlyAtEnd?: boolean;
	/** cancel: the promise resolves at once with what had been answered */
	readonly signal?: AbortSignal;
	/** arms already played are taken from here, and put here */
	readonly cache?: ArmCache;
	/** awaited between the preview and the batches: a page lets the first look be painted, and the next move of a slider come */
	readonly afterPreview?: () => Promise<void>;
	readonly onProgress?: (progress: Progress) => void;
	/** the preview, then one each time the batches are weighed; the last one is in the Run too */
	readonly onAnswer?: (answer: Answer) => void;
}

export type Run = {
	/** which build of the kernel played; null when everything came from the cache */
	readonly build: Build | null;
} & (
	| { readonly ended: 'settled' | 'cap'; readonly answer: Answer }
	| { readonly ended: 'cancelled'; readonly answer: Answer | null }
);

/** Replications expected before anything has been weighed. */
const FIRST_GUESS = 50;

/** Lets clicks and frames in between two answers that need no worker. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

const countFrom0 = (n: number) => Array.from({ length: n }, (_, i) => i);

let drives = 0;

/**
 * Plays a scenario by a fixed schedule: a preview of 4 replications of block 0, then whole batches of replications in
 * order until the answer has settled or the cap is reached. The same bytes on any executor, whatever comes back first.
 * Rejects with a Failure when a job failed twice; rows that were finished stay in the cache.
 */
export async function drive(scenario: Scenario, executor: Executor, options: DriveOptions = {}): Promise<Run> {
	const { signal, cap = scenario.replications, stopWhenSettled = true, cache = createArmCache() } = options;
	const study: Study = { scenario, weekly: options.weekly ?? false, triangles: options.triangles ?? false };
	const asked = scenario.designs.map((design) => design.id).filter((id) => options.arms?.includes(id) ?? true);
	const arms = ['none', ...asked];
	const harvest = createHarvest(study, cache);
	const { weekly, triangles = false } = study;
	const stamp = { digest: digest(scenario), text: JSON.stringify(scenario), weekly, triangles, drive: drives++ };

	const hasRows = (replication: number) => arms.every((arm) => harvest.hasRow(arm, replication));
	const hasPreview = (replication: number) => arms.every((arm) => harvest.hasPreview(arm, replication));
	const previewed = countFrom0(Math.min(PREVIEW, cap));

	let weighing = options.onlyAtEnd ? cap : nextWeighing(0, cap);
	let whole = 0;
	let expected = Math.min(cap, FIRST_GUESS);
	let share = 0;
	let build: Build | null = null;
	let answer: Answer | null = null;
	let preview = !options.onlyAtEnd && !countFrom0(weighing).every(hasRows);

	const frame = { scenario, scenarioDigest: stamp.digest, weekly: study.weekly, periods: periodsOf(study) };
	const armsWith = (rows: (arm: string) => Row[]) => arms.map((id) => ({ id, rows: rows(id) }));

	function say(replications: number, provisional: boolean): Answer {
		const row = provisional ? harvest.previewRow : harvest.row;
		const rows = armsWith((id) => countFrom0(replications).map((replication) => row(id, replication)));
		const outcome: Outcome = { ...frame, provisional, replications, arms: rows };
		const said = { outcome, summary: summarise(outcome) };
		options.onAnswer?.(said);
		return said;
	}

	let next: IteratorResult<Job> | null = null;
	const jobs = workList({ study, arms, cap, previewed: preview ? previewed.length : 0 }, harvest, stamp);
	// One for each job: Node warns of a leak where many listen to the same signal.
	const inFlight = new Set<AbortController>();
	const failures: unknown[] = [];
	let wake = () => {};
	const arrival = () => new Promise<void>((resolve) => (wake = resolve));
	let stop = () => {};
	const aborted = new Promise<void>((resolve) => (stop = resolve));
	const onAbort = () => {
		stop();
		wake();
	};

	async function fly(job: Job) {
		const recall = new AbortController();
		inFlight.add(recall);
		try {
			const played = await executor.play(job, recall.signal);
			harvest.add(played);
			build = build === 'portable' ? build : played.build;
		} catch (reason) {
			failures.push(reason);
		}
		inFlight.delete(recall);
		wake();
	}

	/** One job in each worker and one waiting for it, so that none is idle; batches wait until the preview has been looked at. */
	function fill() {
		while (inFlight.size < 2 * executor.workers) {
			next ??= jobs.next();
			if (next.done || (preview && options.afterPreview && !next.value.preview)) return;
			void fly(next.value);
			next = null;
		}
	}

	signal?.addEventListener('abort', onAbort);
	try {
		// Nobody is called back before the promise is in the caller's hands.
		await null;
		for (;;) {
			if (signal?.aborted) return { ended: 'cancelled', answer, build };
			if (failures.length > 0) throw failures[0];
			fill();
			for (; whole < cap && hasRows(whole); whole++)
				readFuture({ ...frame, arms: armsWith((id) => [harvest.row(id, whole)]) });
			share = Math.max(share, Math.min(1, whole / expected));
			options.onProgress?.({ stage: answer ? 'batches' : 'preview', counted: whole, expected, share });
			if (whole >= weighing) {
				preview = false;
				answer = say(weighing, false);
				const { settled, ratio } = answer.summary.settled;
				if (settled && stopWhenSettled) return { ended: 'settled', answer, build };
				if (weighing >= cap) return { ended: settled ? 'settled' : 'cap', answer, build };
				expected = expectedReplications(weighing, ratio, cap);
				weighing = nextWeighing(weighing, cap, expected);
				await breathe();
			} else if (preview && previewed.every(hasPreview)) {
				answer = say(previewed.length, true);
				await breathe();
				await Promise.race([options.afterPreview?.(), aborted]);
				preview = false;
			} else if (inFlight.size > 0) await arrival();
			else throw new Error('All jobs were played and rows are missing.');
		}
	} finally {
		signal?.removeEventListener('abort', onAbort);
		for (const recall of inFlight) recall.abort();
	}
}
