import { fields, type Field, type Words } from '$engine/scenario/index.ts';
import { valueAt, type Scenario } from '../scenario.ts';

/** One effect of a programme on behaviour: its switch and its strengths, as the table has them. */
export interface EffectRow {
	readonly id: string;
	readonly label: Words;
	/** null: always at work */
	readonly switchPath: string | null;
	readonly on: boolean;
	readonly simulated: boolean;
	readonly grade: string | null;
	/** grades C and D */
	readonly weak: boolean;
	readonly strengths: readonly string[];
}

function rowOf(scenario: Scenario, id: string, field: Field): EffectRow | null {
	if (field.kind !== 'group' || !/^E\d+$/.test(id)) return null;
	const path = `response.${id}`;
	const numbers = Object.entries(field.fields).filter(([, part]) => part.kind === 'number');
	const flag = field.fields.on;
	const grades = numbers.flatMap(([, part]) => (part.kind === 'number' && part.grade ? [part.grade] : []));
	// The weakest claim speaks for the effect: a shape may be well known and its size not.
	const grade = grades.sort().at(-1) ?? null;
	return {
		id,
		label: field.label,
		switchPath: flag ? `${path}.on` : null,
		on: flag ? valueAt(scenario, `${path}.on`) === true : true,
		simulated: flag ? flag.simulated : true,
		grade,
		weak: grade === 'C' || grade === 'D',
		strengths: numbers.map(([key]) => `${path}.${key}`)
	};
}

export function effectsOf(scenario: Scenario): EffectRow[] {
	const response = fields.fields.response;
	return Object.entries(response.fields).flatMap(([id, field]) => rowOf(scenario, id, field as Field) ?? []);
}
