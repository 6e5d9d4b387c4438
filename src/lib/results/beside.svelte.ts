import type { Workbench } from '../workbench.svelte.ts';

/**
 * Something asked of the engine beside the place's own question: only once that is answered, called off when the inputs move. Keeps the
 * last answer. Called while a component is set up.
 * @param from futures after which it need not wait any longer, because it asks for no others
 */
export function beside<T>(
	bench: Workbench,
	ask: (design: string, signal: AbortSignal) => Promise<T | null>,
	from = Infinity
): { readonly found: T | null; readonly done: boolean } {
	let found = $state.raw<T | null>(null);
	let done = $state(false);
	const ready = $derived(
		!bench.run.stale &&
			bench.run.shown !== null &&
			bench.run.stage !== 'example' &&
			(!bench.run.busy || (!bench.run.shown.provisional && bench.run.shown.replications >= from))
	);
	const question = $derived(`${bench.digest} ${bench.design?.id ?? 'none'}`);
	let answered = '';

	$effect(() => {
		const asked = question;
		if (!ready || answered === asked) return;
		const abort = new AbortController();
		done = false;
		ask(bench.design?.id ?? 'none', abort.signal)
			.then((answer) => {
				if (abort.signal.aborted) return;
				[found, done, answered] = [answer, true, asked];
			})
			// the result on screen stands, whatever becomes of this
			.catch(() => undefined);
		return () => abort.abort();
	});

	return {
		get found() {
			return found;
		},
		get done() {
			return done;
		}
	};
}
