import { fieldAt } from '$engine/scenario/index.ts';
import { valueAt, type Scenario } from '../scenario.ts';

interface Rule {
	readonly on: boolean;
	readonly name?: { readonly en: string; readonly zh: string };
}

const isRule = (value: unknown): value is Rule => typeof value === 'object' && value !== null && 'on' in value;

/** Published rules of a design that stand switched off in the file, as the evidence register names them. */
export function offRules(scenario: Scenario, design: number, locale: 'en' | 'zh'): string[] {
	return Object.keys(scenario.evidence)
		.filter((path) => path.startsWith(`designs.${design}.`))
		.flatMap((path) => {
			const value = valueAt(scenario, path);
			if (!isRule(value) || value.on) return [];
			const label = value.name ?? fieldAt(path)?.label;
			return label ? [label[locale] || label.en] : [];
		});
}
