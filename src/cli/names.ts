import type { Design, Scenario, Words } from '../engine/scenario/index.ts';
import type { Locale } from '../words/locale.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { shown } from './terminal.ts';

/** A name in the language asked for, or in the other one where it is missing. */
export const nameOf = (name: Words, locale: Locale): string => name[locale] || name.en || name.zh;

/** What a design is called: its name, else its id. */
export function armName(scenario: Scenario, id: string, { locale, words }: Context): string {
	const design = scenario.designs.find((design) => design.id === id);
	return id === 'none' ? words.none : shown((design && nameOf(design.name, locale)) || id);
}

/** The design of that id; null for 'none'. */
export function designOf(scenario: Scenario, id: string, { words }: Context): Design | null {
	if (id === 'none') return null;
	const design = scenario.designs.find((design) => design.id === id);
	if (design) return design;
	const ids = ['none', ...scenario.designs.map((design) => design.id)].join(', ');
	throw new Refused(`${shown(words.noDesign(id, ids))}\n`);
}
