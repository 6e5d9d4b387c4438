import { Failure } from '$run/failure.ts';
import { theEngine } from '../engine.ts';
import { Running, type Question } from '../running.svelte.ts';
import { trouble, type Trouble } from '../trouble.ts';
import type { Compared } from './compared.ts';

/** What the Compare place asks: some designs of a scenario, A first. */
export interface CompareQuestion extends Question {
	readonly designs: readonly string[];
}

/** The Compare place's answer. A design that fails fails alone: the others are asked again without it. */
export class CompareRunning extends Running<CompareQuestion, Compared> {
	/** what went wrong with a design, by its id, for the scenario it was asked for */
	failed = $state.raw<{ readonly digest: string; readonly by: Readonly<Record<string, Trouble>> }>({
		digest: '',
		by: {}
	});

	constructor() {
		super(async () => (await import('./comparedOf.ts')).COMPARE_READER);
	}

	/** Each design by itself, as far as the answer had come: rows that were played come from the cache. */
	protected override async mended(
		{ scenario, digest, designs }: CompareQuestion,
		signal: AbortSignal
	): Promise<boolean> {
		if (designs.length < 2) return false;
		const { drive, executor, cache } = await theEngine();
		const cap = (this.shown?.replications ?? 0) + 20;
		const by: Record<string, Trouble> = {};
		for (const id of designs) {
			const alone = { arms: [id], cap, stopWhenSettled: false, onlyAtEnd: true, signal, cache };
			await drive(scenario, executor, alone).catch((reason: unknown) => {
				by[id] = trouble(reason instanceof Failure ? reason.code : 'E201', { percent: 0 });
			});
			if (signal.aborted) return false;
		}
		const failed = Object.keys(by).length;
		// all or none of them fail: there is nobody to leave out
		if (failed === 0 || failed === designs.length) return false;
		this.failed = { digest, by };
		return true;
	}
}
