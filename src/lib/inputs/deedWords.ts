import { format } from '../format/index.ts';
import type { Step } from '../history.svelte.ts';
import { messages, type Locale } from '../messages/messages.ts';
import { valueAt } from '../scenario.ts';
import { fieldFor } from './fieldFor.ts';
import { labelAt } from './labelAt.ts';
import { valueWords } from './valueWords.ts';

/** What a step of history did, as a sentence: "Gold threshold 3,000 → 2,500". */
export function deedWords({ deed, before, after }: Step, locale: Locale): string {
	const words = messages(locale);
	if (deed.kind === 'reset') return words.steps.reset;
	if (deed.kind === 'rename') return words.steps.rename(after.scenario.name[locale]);
	if (deed.kind === 'open') return words.steps.open(deed.name[locale] || deed.name.en);
	if (deed.kind === 'designs') return words.steps.designs[deed.did](deed.name[locale] || deed.name.en);
	const said = { format: format(locale, after.scenario.currency), words };
	const field = fieldFor(after.scenario, deed.path);
	const from = valueWords(field, valueAt(before.scenario, deed.path), said);
	const to = valueWords(field, valueAt(after.scenario, deed.path), said);
	return words.steps.change(labelAt(after.scenario, deed.path, words.tiers)[locale], from, to);
}
