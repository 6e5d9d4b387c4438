// The assumption register (R55): every number that is believed rather than decided, with its range, its evidence and who set it.
import {
	fields,
	isUncertain,
	middle,
	visit,
	type Num,
	type NumberField,
	type Scenario
} from '$engine/scenario/index.ts';
import { labelAt } from '../inputs/labelAt.ts';
import { numberWords } from '../inputs/valueWords.ts';
import { unitWords } from '../inputs/unitWords.ts';
import type { Speaker } from '../results/speaker.ts';
import { valueAt } from '../scenario.ts';

/** Who set a value: nobody (it is the default), the preset or file that was opened, or who sits here. */
export type SetBy = 'default' | 'preset' | 'file' | 'you';

export interface Assumption {
	readonly path: string;
	readonly name: string;
	readonly value: string;
	/** null: taken as certain */
	readonly range: string | null;
	/** A strong … D judgement; null: a rule that is held open */
	readonly grade: string | null;
	readonly source: string;
	readonly setBy: SetBy;
	/** year of the source; null: none is named */
	readonly year: number | null;
}

/** What the scenario was when it was opened, and what it was opened from. */
export interface Origin {
	readonly scenario: Scenario;
	readonly from: 'preset' | 'file';
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function evidenceFor(scenario: Scenario, path: string) {
	for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
		const evidence = scenario.evidence[at];
		if (evidence) return evidence;
	}
	return null;
}

/** In the file's order; what a switch turns off, or is not simulated, is left out. */
export function register(speaker: Speaker, origin: Origin): Assumption[] {
	const { scenario, locale, words } = speaker;
	return visit(fields, scenario, '', true).flatMap(({ path, field, value }): Assumption[] => {
		if (field.kind !== 'number' || !field.simulated || value === null || value === undefined) return [];
		const number = value as Num;
		const evidence = evidenceFor(scenario, path);
		if (field.grade === null && !isUncertain(number) && evidence?.status !== 'assumption') return [];
		const source = scenario.sources.find(({ id }) => id === evidence?.source);
		return [
			{
				path,
				name: nameOf(speaker, path),
				value: said(field, middle(number), speaker),
				range: isUncertain(number)
					? `${said(field, number.low, speaker)} – ${said(field, number.high, speaker)}`
					: null,
				grade: evidence && evidence.grade !== 'assumed' ? evidence.grade : field.grade,
				source: source ? source.text[locale] || source.text.en : field.source,
				setBy: setBy(field, value, valueAt(origin.scenario, path), origin),
				year: evidence?.year ?? source?.year ?? null
			}
		];
	});

	function nameOf({ scenario }: Speaker, path: string): string {
		const label = labelAt(scenario, path, words.tiers)[locale];
		const place = /^designs\.(\d+)\./.exec(path)?.[1];
		const design = place === undefined || scenario.designs.length < 2 ? undefined : scenario.designs[Number(place)];
		return design ? `${design.name[locale] || design.name.en} · ${label}` : label;
	}
}

function said(field: NumberField, value: number, speaker: Speaker): string {
	const text = numberWords(field, value, speaker);
	const unit = unitWords(field, speaker.locale);
	return unit === '' || /^share|^money/.test(field.unit) ? text : `${text} ${unit}`;
}

function setBy(field: NumberField, value: unknown, before: unknown, { from }: Origin): SetBy {
	if (!same(value, before)) return 'you';
	return same(value, field.default) ? 'default' : from;
}
