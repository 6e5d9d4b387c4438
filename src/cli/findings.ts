import type { Scenario } from '../engine/scenario/types.ts';
import { summarise } from '../engine/summary.ts';
import type { Executor } from '../run/executor.ts';
import { playOn } from '../run/playbook.ts';
import { findingOf } from '../words/findings.ts';

export interface PresetFinding {
	readonly id: string;
	readonly scenario: Scenario;
	readonly text: Readonly<Record<'en' | 'zh', string>>;
}

/** Futures of each preset that its finding on the playbook's page rests on. */
export const FINDING_FUTURES = 100;

/** Each preset played, and the sentence it is there for. */
export async function playFindings(
	presets: Readonly<Record<string, Scenario>>,
	executor: Executor,
	signal: AbortSignal
): Promise<PresetFinding[]> {
	const found: PresetFinding[] = [];
	for (const [id, scenario] of Object.entries(presets)) {
		const arms = scenario.designs.map((design) => design.id);
		const summary = summarise(await playOn(executor, signal)(scenario, arms, FINDING_FUTURES));
		const [en, zh] = (['en', 'zh'] as const).map((locale) => findingOf(scenario, summary, locale) ?? '');
		found.push({ id, scenario, text: { en: en ?? '', zh: zh ?? '' } });
	}
	return found;
}
