/** Results by question, so that undo shows at once what was shown before; the ones used longest ago go first. */
export class KeptAnswers<T, Stage> {
	#kept = new Map<string, { readonly shown: T; readonly stage: Stage }>();
	#most: number;

	constructor(most: number) {
		this.#most = most;
	}

	get(question: string) {
		return this.#kept.get(question);
	}

	put(question: string, shown: T, stage: Stage): void {
		this.#kept.delete(question);
		this.#kept.set(question, { shown, stage });
		const [oldest] = this.#kept.keys();
		if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
	}
}
