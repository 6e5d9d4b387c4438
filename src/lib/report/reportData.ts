// What a report is drawn from: plain data, the same for the page and the command line.
import type { Scenario } from '$engine/scenario/types.ts';
import type { Answer } from '$run/drive.ts';
import type { FinancePack } from '$run/financePack.ts';
import type { Results } from '$run/results.ts';
import type { Recipe } from '../../exports/recipe.ts';
import type { Locale } from '../format/index.ts';
import type { Shown } from '../results/shown.ts';
import { shownOf } from '../results/shownOf.ts';
import type { Origin } from './register.ts';

export interface ReportData {
	readonly locale: Locale;
	readonly scenario: Scenario;
	readonly origin: Origin;
	readonly results: Results;
	/** each design of the run */
	readonly shown: readonly Shown[];
	/** null: the horizon is too long for finance tables */
	readonly pack: FinancePack | null;
	readonly recipe: Recipe;
	/** what the QR code holds */
	readonly code: { readonly text: string; readonly link: boolean };
}

/** Above this many signs nobody's camera reads a code from paper (screens.md 3.7). */
const QR_SIGNS = 1_200;

export function reportData(
	answer: Answer,
	given: Omit<ReportData, 'shown' | 'code'> & {
		/** the address that opens this scenario; null: none is known */
		readonly link: string | null;
	}
): ReportData {
	const { link, ...rest } = given;
	const { scenario, digest, seed, engine } = given.recipe;
	const fits = link !== null && link.length <= QR_SIGNS;
	return {
		...rest,
		shown: given.scenario.designs.flatMap(({ id }) => shownOf(answer, id) ?? []),
		code: fits
			? { text: link, link: true }
			: { text: `Earnburn ${engine}\nscenario ${scenario}\nseed ${seed}\nresult ${digest}`, link: false }
	};
}
