import { createInline } from '$run/inline.ts';
import { drive } from '$run/drive.ts';
import { firstScenario } from '../presets.ts';
import type { Shown } from './shown.ts';
import { shownOf } from './shownOf.ts';

/** Ten batches: as many as a laptop recomputes within three seconds of opening the page (R2); an answer is weighed there. */
const REPLICATIONS = 100;

async function play(): Promise<Shown> {
	const scenario = firstScenario();
	const design = scenario.designs[0]?.id;
	if (design === undefined) throw new Error('The first preset has no design to show.');
	const executor = createInline();
	const run = await drive(scenario, executor, { arms: [design], cap: REPLICATIONS, stopWhenSettled: false });
	executor.close();
	const shown = run.answer && shownOf(run.answer, design);
	if (!shown) throw new Error('The example has no result.');
	// the cards below the charts wait for the live answer: the page stays small
	const { cards: _cards, ...first } = shown;
	return first;
}

let played: Promise<Shown> | null = null;

/** Played once for both languages. */
export function example(): Promise<Shown> {
	return (played ??= play());
}
