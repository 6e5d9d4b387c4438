import type { Scenario } from '../engine/scenario/types.ts';
import { summarise } from '../engine/summary.ts';
import type { Executor } from '../run/executor.ts';
import { playOn } from '../run/playbook.ts';
import { someAtOnce } from '../run/someAtOnce.ts';
import { findingOf } from '../words/findings.ts';
import type { Locale } from '../words/locale.ts';

export interface PresetFinding {
	readonly id: string;
	readonly scenario: Scenario;
	readonly text: Readonly<Record<'en' | 'zh', string>>;
}

/** Futures of each preset that its finding on the playbook's page rests on. */
export const FINDING_FUTURES = 40;

/** Presets in progress at a time. */
const AT_ONCE = 4;

/** Each preset played, and the sentence it is there for. */
export async function playFindings(
	presets: Readonly<Record<string, Scenario>>,
	executor: Executor,
	signal: AbortSignal
): Promise<PresetFinding[]> {
	const coming = someAtOnce(AT_ONCE, Object.entries(presets), async ([id, scenario]) => {
		const arms = scenario.designs.map((design) => design.id);
		const summary = summarise(await playOn(executor, signal)(scenario, arms, FINDING_FUTURES));
		const said = (locale: Locale) => findingOf(scenario, summary, locale) ?? '';
		return { id, scenario, text: { en: said('en'), zh: said('zh') } };
	});
	return Promise.all(coming);
}
