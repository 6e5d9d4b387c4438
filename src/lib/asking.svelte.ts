import type { Question, Running, Shown } from './running.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

/**
 * While a place is open its question is asked whenever it changes; leaving it leaves the workers to the next place, coming back
 * goes on where it stood. Called once while the place's component is set up. null: nothing to ask.
 * @param tables which charts of the place show their tables instead, for T
 */
export function asking<Q extends Question, T extends Shown>(
	bench: Workbench,
	run: Running<Q, T>,
	question: () => Q | null,
	tables?: Record<string, boolean>
): void {
	const ask = () => {
		const now = question();
		if (bench.live && now) run.ask(now);
	};

	$effect(() => {
		const front = { run, ask, tables };
		bench.front = front;
		return () => {
			run.rest();
			if (bench.front === front) bench.front = null;
		};
	});

	$effect(ask);
}
