import { Failure } from '$run/failure.ts';
import { KeptAnswers } from '../keptAnswers.ts';
import { trouble, type Trouble } from '../trouble.ts';

/** How much is kept of earlier answers: toggling back shows them at once. */
const KEPT = 16;

/**
 * A question beside the place's main one: tables, a stress, guards. The last good answer stays until the next is there; the newest question
 * ends the one before it.
 */
export class Side<T> {
	shown = $state.raw<T | null>(null);
	answered = $state.raw<string | null>(null);
	asked = $state.raw<string | null>(null);
	share = $state(0);
	failure = $state.raw<unknown>(null);
	readonly stale = $derived(this.asked !== this.answered);
	readonly busy = $derived(this.stale && this.failure === null);
	#kept = new KeptAnswers<T, 'done'>(KEPT);
	#abort: AbortController | null = null;

	get trouble(): Trouble {
		return trouble(this.failure instanceof Failure ? this.failure.code : 'E201', {
			percent: Math.floor(this.share * 100)
		});
	}

	/** @param job null: stopped before it had an answer */
	async ask(
		key: string,
		job: (signal: AbortSignal, onShare: (share: number) => void) => Promise<T | null>
	): Promise<void> {
		if (key === this.asked) return;
		this.stop();
		this.asked = key;
		const kept = this.#kept.get(key);
		if (kept) return this.#show(key, kept.shown);
		const abort = new AbortController();
		this.#abort = abort;
		this.share = 0;
		const current = () => this.#abort === abort;
		try {
			const answer = await job(abort.signal, (share) => {
				if (current()) this.share = share;
			});
			if (!current()) return;
			if (answer === null) this.asked = this.answered;
			else this.#show(key, answer);
		} catch (failure) {
			if (current()) this.failure = failure;
		}
	}

	/** Nothing is asked any more; what is shown stays. */
	stop(): void {
		this.#abort?.abort();
		this.#abort = null;
		this.asked = this.answered;
		this.failure = null;
	}

	#show(key: string, answer: T): void {
		this.shown = answer;
		this.answered = key;
		this.share = 1;
		this.#kept.put(key, answer, 'done');
	}
}
