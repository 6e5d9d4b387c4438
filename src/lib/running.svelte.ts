import type { Executor } from '$run/executor.ts';
import type { ArmCache } from '$run/armCache.ts';
import type { Scenario } from '$engine/scenario/types.ts';
import { Failure } from '$run/failure.ts';
import { trouble, type Trouble } from './trouble.ts';
import { KeptAnswers } from './keptAnswers.ts';
import { fingerprint, type Shown } from './results/shown.ts';
import type { Finding } from './results/shownOf.ts';

export type Stage = 'example' | 'preview' | 'refining' | 'settled' | 'capped' | 'cancelled' | 'failed';

/** Time for the first look to be painted and for the next move of a slider to come, before the workers are busy again. */
const afterPreview = () => new Promise<void>((resolve) => setTimeout(resolve, 120));

/** One question to the engine: a scenario, one of its designs, and how many runs at most. */
export interface Question {
	readonly scenario: Scenario;
	readonly digest: string;
	readonly design: string;
	/** null: until settled */
	readonly replications: number | null;
	/** nothing was changed since the scenario was opened: what a preset is there for may be told */
	readonly unchanged: boolean;
}

/** How this computer's digits compare with the prerendered example's. */
export type Match = 'unknown' | 'same' | 'differs';

interface Engine {
	readonly drive: typeof import('$run/drive.ts').drive;
	readonly results: typeof import('./results/shownOf.ts');
	readonly executor: Executor;
	readonly cache: ArmCache;
}

/** Futures of all designs that the finding of a preset rests on, as on the page of the playbook. */
const FINDING_FUTURES = 100;

/** Kept answers: undo shows them at once. */
const KEPT = 64;

const keyOf = (question: Question) => `${question.digest} ${question.design} ${question.replications ?? 'settled'}`;

async function start(): Promise<Engine> {
	const [{ drive }, results, { createBrowserPool }, { createArmCache }] = await Promise.all([
		import('$run/drive.ts'),
		import('./results/shownOf.ts'),
		import('$run/browser.ts'),
		import('$run/armCache.ts')
	]);
	return { drive, results, executor: createBrowserPool(), cache: createArmCache() };
}

export class Running {
	stage = $state<Stage>('example');
	/** 0 … 1 of the runs expected */
	share = $state(0);
	/** the last good answer, and what it answers */
	shown = $state.raw<Shown | null>(null);
	answered = $state.raw<string | null>(null);
	asked = $state.raw<string | null>(null);
	failure = $state.raw<unknown>(null);
	match = $state<Match>('unknown');
	/** what the opened preset is there for, by the digest it answers */
	finding = $state.raw<{ readonly digest: string; readonly said: Finding } | null>(null);
	/** The answer on screen belongs to other inputs than those on screen. */
	readonly stale = $derived(this.asked !== null && this.answered !== this.asked);
	readonly busy = $derived(this.stage === 'preview' || this.stage === 'refining');

	#engine: Promise<Engine> | null = null;
	#kept = new KeptAnswers<Stage>(KEPT);
	#question: Question | null = null;
	#waiting: Question | null = null;
	#abort: AbortController | null = null;
	#beforeFirstAnswer = false;
	get exampleDigest(): string | null {
		return this.#example?.digest ?? null;
	}

	/** The failure under its code, for the words of that code. */
	get trouble(): Trouble {
		const code = this.failure instanceof Failure ? this.failure.code : 'E201';
		return trouble(code, { percent: Math.floor(this.share * 100) });
	}

	#example = $state.raw<{
		readonly replications: number;
		readonly fingerprint: string;
		readonly digest: string;
	} | null>(null);

	/** The prerendered answer, shown until this computer has its own. */
	example(shown: Shown): void {
		const { replications, scenarioDigest: digest, design } = shown;
		this.#example = { replications, fingerprint: fingerprint(shown), digest };
		if (this.shown !== null) return;
		this.shown = shown;
		this.answered = `${digest} ${design.id} settled`;
		this.#kept.put(this.answered, shown, 'refining');
	}

	/** Asks; while the first look at an older question is still on its way, the newest question waits for it. */
	ask(question: Question): void {
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

	/** Goes on with the same question; finished parts come from the cache. */
	resume(): void {
		if (this.#question) void this.#go(this.#question);
	}

	#stop(): void {
		this.#abort?.abort();
		this.#abort = null;
		this.#waiting = null;
		this.#beforeFirstAnswer = false;
	}

	async #go(question: Question): Promise<void> {
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
			const engine = await (this.#engine ??= start());
			const { drive, results, executor, cache } = engine;
			if (!current()) return;
			const reference = results.referenceOf(question.scenario, question.design);
			const run = await drive(question.scenario, executor, {
				arms: reference === null ? [question.design] : [question.design, reference],
				signal: abort.signal,
				cache,
				afterPreview,
				...(question.replications === null ? {} : { cap: question.replications, stopWhenSettled: false }),
				onProgress: ({ share }) => {
					if (current()) this.share = share;
				},
				onAnswer: (answer) => {
					const shown = current() ? results.shownOf(answer, question.design) : null;
					if (shown) this.#take(question, shown);
				}
			});
			if (!current() || run.ended === 'cancelled') return;
			const shown = results.shownOf(run.answer, question.design);
			if (!shown) return;
			const stage = shown.settled.settled ? 'settled' : 'capped';
			this.#show(question, shown, stage);
			await this.#find(question, engine, abort.signal);
		} catch (failure) {
			if (!current()) return;
			this.failure = failure;
			this.stage = 'failed';
			this.#beforeFirstAnswer = false;
		}
	}

	/** Plays all designs of an unchanged preset once its answer has settled; the rows of the design shown are there already. */
	async #find(question: Question, { drive, results, executor, cache }: Engine, signal: AbortSignal): Promise<void> {
		const { scenario, digest, unchanged } = question;
		if (!unchanged || this.finding?.digest === digest || !results.hasFinding(scenario)) return;
		const only = { cap: FINDING_FUTURES, stopWhenSettled: false, onlyAtEnd: true };
		// the answer on screen stands, whatever becomes of this
		const run = await drive(scenario, executor, { signal, cache, ...only }).catch(() => null);
		const said = run === null || run.ended === 'cancelled' ? null : results.findingIn(run.answer);
		if (said) this.finding = { digest, said };
	}

	#take(question: Question, shown: Shown): void {
		this.#beforeFirstAnswer = false;
		this.#hold(question, shown);
		if (this.#lessThanShown(question, shown)) this.stage = 'refining';
		else this.#show(question, shown, 'refining');
		const waiting = this.#waiting;
		if (waiting) void this.#go(waiting);
	}

	/** Holds an answer of this computer against the example, once it has come exactly as far. */
	#hold(question: Question, shown: Shown): void {
		const example = this.#example;
		if (example?.digest !== question.digest || example.replications !== shown.replications || shown.provisional) return;
		this.match = fingerprint(shown) === example.fingerprint ? 'same' : 'differs';
	}

	/** What stands on screen for this very question (the example, an earlier run) stays until the run has come as far. */
	#lessThanShown(question: Question, shown: Shown): boolean {
		if (this.answered !== keyOf(question) || !this.shown) return false;
		return shown.provisional || shown.replications < this.shown.replications;
	}

	#show(question: Question, shown: Shown, stage: Stage): void {
		this.shown = shown;
		this.answered = keyOf(question);
		this.stage = stage;
		if (stage !== 'refining') this.share = 1;
		this.#kept.put(this.answered, shown, stage);
	}
}
