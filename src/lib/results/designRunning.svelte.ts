import { theEngine } from '../engine.ts';
import { Running, type Question } from '../running.svelte.ts';
import { fingerprint, type Shown } from './shown.ts';
import type { Finding } from './shownOf.ts';

/** What the Design place asks: one design of a scenario. */
export interface DesignQuestion extends Question {
	/** nothing was changed since the scenario was opened: what a preset is there for may be told */
	readonly unchanged: boolean;
}

/** How this computer's digits compare with the prerendered example's. */
export type Match = 'unknown' | 'same' | 'differs';

/** Futures of all designs that the finding of a preset rests on, as on the page of the playbook. */
const FINDING_FUTURES = 100;

const reading = () => import('./shownOf.ts');

/** The Design place's answer, held against the example that stands in the page, and what a preset is there for. */
export class DesignRunning extends Running<DesignQuestion, Shown> {
	match = $state<Match>('unknown');
	/** what the opened preset is there for, by the digest it answers */
	finding = $state.raw<{ readonly digest: string; readonly said: Finding } | null>(null);
	#example = $state.raw<{
		readonly replications: number;
		readonly fingerprint: string;
		readonly digest: string;
	} | null>(null);

	constructor() {
		super(async () => (await reading()).DESIGN_READER);
	}

	get exampleDigest(): string | null {
		return this.#example?.digest ?? null;
	}

	/** The prerendered answer, shown until this computer has its own. */
	example(shown: Shown, question: Question): void {
		const { replications, scenarioDigest: digest } = shown;
		this.#example = { replications, fingerprint: fingerprint(shown), digest };
		this.standIn({ ...question, digest, about: shown.design.id, replications: null }, shown);
	}

	/** Holds an answer of this computer against the example, once it has come exactly as far. */
	protected override taken(question: DesignQuestion, shown: Shown): void {
		const example = this.#example;
		if (example?.digest !== question.digest || example.replications !== shown.replications || shown.provisional) return;
		this.match = fingerprint(shown) === example.fingerprint ? 'same' : 'differs';
	}

	/** Plays all designs of an unchanged preset once its answer has settled; the rows of the design shown are there already. */
	protected override async finished(question: DesignQuestion, signal: AbortSignal): Promise<void> {
		const { scenario, digest, unchanged } = question;
		const { hasFinding, findingIn } = await reading();
		if (!unchanged || this.finding?.digest === digest || !hasFinding(scenario)) return;
		const { drive, executor, cache } = await theEngine();
		const only = { cap: FINDING_FUTURES, stopWhenSettled: false, onlyAtEnd: true };
		// the answer on screen stands, whatever becomes of this
		const run = await drive(scenario, executor, { signal, cache, ...only }).catch(() => null);
		const said = run === null || run.ended === 'cancelled' ? null : findingIn(run.answer);
		if (said) this.finding = { digest, said };
	}
}
