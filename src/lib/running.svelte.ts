import type { Answer } from '$run/drive.ts';
import { Failure } from '$run/failure.ts';
import type { Scenario } from '$engine/scenario/types.ts';
import type { Settled } from '$engine/summary.types.ts';
import { theEngine } from './engine.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { trouble, type Trouble } from './trouble.ts';

export type Stage = 'example' | 'preview' | 'refining' | 'settled' | 'capped' | 'cancelled' | 'failed';

/** Time for the first look to be painted and for the next move of a slider to come, before the workers are busy again. */
const afterPreview = () => new Promise<void>((resolve) => setTimeout(resolve, 120));

/** One question of a place to the engine: a scenario, what of it, and how many runs at most. */
export interface Question {
	readonly scenario: Scenario;
	readonly digest: string;
	/** tells apart what is asked of one scenario: the design shown, the designs compared, … */
	readonly about: string;
	/** null: until settled */
	readonly replications: number | null;
}

/** What every place reads off an answer, whatever else it reads. */
export interface Shown {
	readonly provisional: boolean;
	readonly replications: number;
	readonly settled: Settled;
}

/** How a place reads an answer. Loaded with the engine, not with the page. */
export interface Reader<Q extends Question, T extends Shown> {
	/** designs to be played beside no programme */
	arms(question: Q): readonly string[];
	/** points by month of issue are wanted too */
	readonly triangles?: boolean;
	/** null: the answer has nothing for this question */
	read(answer: Answer, question: Q): T | null;
}

/** Progress worth drawing anew: it comes in thousands of steps. */
const VISIBLE = 0.005;

/** Kept answers: undo shows them at once. */
const KEPT = 64;

const keyOf = ({ digest, about, replications }: Question) => `${digest} ${about} ${replications ?? 'settled'}`;

/** What one place asks of the engine, and the last good answer. */
export class Running<Q extends Question, T extends Shown> {
	stage = $state<Stage>('example');
	/** 0 … 1 of the runs expected */
	share = $state(0);
	/** the last good answer, and what it answers */
	shown = $state.raw<T | null>(null);
	answered = $state.raw<string | null>(null);
	asked = $state.raw<string | null>(null);
	failure = $state.raw<unknown>(null);
	/** The answer on screen belongs to other inputs than those on screen. */
	readonly stale = $derived(this.asked !== null && this.answered !== this.asked);
	readonly busy = $derived(this.stage === 'preview' || this.stage === 'refining');

	#load: () => Promise<Reader<Q, T>>;
	#kept = new KeptAnswers<T, Stage>(KEPT);
	#question: Q | null = null;
	#waiting: Q | null = null;
	#abort: AbortController | null = null;
	#beforeFirstAnswer = false;

	constructor(load: () => Promise<Reader<Q, T>>) {
		this.#load = load;
	}

	/** The failure under its code, for the words of that code. */
	get trouble(): Trouble {
		const code = this.failure instanceof Failure ? this.failure.code : 'E201';
		return trouble(code, { percent: Math.floor(this.share * 100) });
	}

	/** Asks; while the first look at an older question is still on its way, the newest question waits for it. */
	ask(question: Q): void {
		const key = keyOf(question);
		if (key === this.asked) return;
		this.asked = key;
		const kept = this.#kept.get(this.asked);
		if (kept && this.answered !== this.asked) {
			this.#stop();
			this.#question = question;
			this.#show(question, kept.shown, kept.stage);
		}
		if (kept && kept.stage !== 'refining') return;
		if (this.#beforeFirstAnswer) this.#waiting = question;
		else void this.#go(question);
	}

	cancel(): void {
		if (!this.busy) return;
		this.#stop();
		this.stage = 'cancelled';
	}

	/** Leaves the workers to another place; the same question, asked again, goes on where it stood. */
	rest(): void {
		if (!this.busy) return;
		this.#stop();
		this.stage = 'cancelled';
		this.asked = null;
	}

	/** Goes on with the same question; finished parts come from the cache. */
	resume(): void {
		if (this.#question) void this.#go(this.#question);
	}

	/** The whole answer behind what is shown, read out of the cache: exports need more of it than a place keeps. null: none stands yet */
	async again(): Promise<Answer | null> {
		const [question, shown] = [this.#question, this.shown];
		if (!question || !shown || shown.provisional || this.stale) return null;
		const [{ drive, executor, cache }, reader] = await Promise.all([theEngine(), this.#load()]);
		const run = await drive(question.scenario, executor, {
			arms: reader.arms(question),
			triangles: reader.triangles ?? false,
			...{ cap: shown.replications, stopWhenSettled: false, onlyAtEnd: true, cache }
		});
		return run.ended === 'cancelled' ? null : run.answer;
	}

	/** An answer that stands in the page before the engine has been asked. */
	protected standIn(question: Question, shown: T): void {
		if (this.shown !== null) return;
		this.shown = shown;
		this.answered = keyOf(question);
		this.#kept.put(this.answered, shown, 'refining');
	}

	/** For a place that does more with what comes in. */
	protected taken(_question: Q, _shown: T): void {}
	protected finished(_question: Q, _signal: AbortSignal): Promise<void> | void {}
	/** Can something else be asked after a failure? Then the place asks it; else the failure is shown. */
	protected mended(_question: Q, _signal: AbortSignal): Promise<boolean> | boolean {
		return false;
	}

	#stop(): void {
		this.#abort?.abort();
		this.#abort = null;
		this.#waiting = null;
		this.#beforeFirstAnswer = false;
	}

	async #go(question: Q): Promise<void> {
		this.#stop();
		const abort = new AbortController();
		this.#abort = abort;
		this.#question = question;
		this.#beforeFirstAnswer = true;
		this.stage = 'preview';
		this.share = 0;
		this.failure = null;
		const current = () => this.#abort === abort;
		try {
			const [{ drive, executor, cache }, reader] = await Promise.all([theEngine(), this.#load()]);
			if (!current()) return;
			let shown = null as T | null;
			const run = await drive(question.scenario, executor, {
				arms: reader.arms(question),
				triangles: reader.triangles ?? false,
				signal: abort.signal,
				cache,
				afterPreview,
				...(question.replications === null ? {} : { cap: question.replications, stopWhenSettled: false }),
				onProgress: ({ share }) => {
					if (current() && share - this.share >= VISIBLE) this.share = share;
				},
				onAnswer: (answer) => {
					if (!current()) return;
					shown = reader.read(answer, question);
					if (shown) this.#take(question, shown);
				}
			});
			if (!current() || run.ended === 'cancelled' || !shown) return;
			this.#show(question, shown, shown.settled.settled ? 'settled' : 'capped');
			await this.finished(question, abort.signal);
		} catch (failure) {
			if (!current()) return;
			const mended = await this.mended(question, abort.signal);
			if (mended || !current()) return;
			this.failure = failure;
			this.stage = 'failed';
			this.#beforeFirstAnswer = false;
		}
	}

	#take(question: Q, shown: T): void {
		this.#beforeFirstAnswer = false;
		this.taken(question, shown);
		if (this.#lessThanShown(question, shown)) this.stage = 'refining';
		else this.#show(question, shown, 'refining');
		const waiting = this.#waiting;
		if (waiting) void this.#go(waiting);
	}

	/** What stands on screen for this very question (the example, an earlier run) stays until the run has come as far. */
	#lessThanShown(question: Q, shown: T): boolean {
		if (this.answered !== keyOf(question) || !this.shown) return false;
		return shown.provisional || shown.replications < this.shown.replications;
	}

	#show(question: Q, shown: T, stage: Stage): void {
		this.shown = shown;
		this.answered = keyOf(question);
		this.stage = stage;
		if (stage !== 'refining') this.share = 1;
		this.#kept.put(this.answered, shown, stage);
	}
}
