import type { Workbench } from '../workbench.svelte.ts';
import type { Shown } from './shown.ts';

/** Notes that change how the whole result is read; the others stand at their inputs. */
const OF_THE_RESULT: ReadonlySet<string> = new Set(['W401', 'W402']);

/** What stands beside the result besides figures: notes of the engine, warnings, plain remarks. */
export function notesBeside({ scenario, format, words, notes }: Workbench, shown: Shown) {
	const { merchantResult, passes } = shown;
	const funds = (shown.figures.fundedByPartners?.mean ?? 0) > 0;
	const amount = format.money(Math.abs(merchantResult ?? 0));
	const lose = merchantResult !== null && funds && merchantResult < 0;
	const gain = merchantResult !== null && funds && merchantResult >= 0;
	return {
		issues: notes.filter(({ code }) => OF_THE_RESULT.has(code)),
		warnings: lose ? [words.notes.merchants(amount)] : [],
		plain: [
			...(gain ? [words.notes.merchantsGain(amount)] : []),
			...(scenario.taxIncluded ? [] : [words.notes.tax]),
			...(passes > 1 ? [words.notes.passes(format.integer(passes))] : [])
		]
	};
}
