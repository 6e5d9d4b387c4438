import { fieldAt, get, type Field, type NumberField, type Scenario, type Unit } from '$engine/scenario/index.ts';

const UNIT_OF: Readonly<Record<string, Unit>> = {
	spend: 'money',
	orders: 'orders',
	exp: 'exp',
	points: 'points',
	balance: 'points'
};

/** A threshold counts what its ladder counts, and is moved by its own size: ¥2,500 in steps of ¥100. */
function asThreshold(scenario: Scenario, path: string, field: NumberField): NumberField {
	const ladder = path.slice(0, path.indexOf('.tiers.') + '.tiers'.length);
	const unit = UNIT_OF[String(get(scenario, `${ladder}.measure`))] ?? field.unit;
	return { ...field, unit, scale: 'log' };
}

/** What the table says about an input, in the units of this very scenario. */
export function fieldFor(scenario: Scenario, path: string): Field | null {
	const field = fieldAt(path) ?? null;
	const threshold = /\.tiers\.list\.\d+\.(reach|keep)$/.test(path);
	if (/\.rules\.all\.\d+\.any\.\d+\.(reach|keep)$/.test(path) && field?.kind === 'number') {
		const measure = String(get(scenario, path.replace(/\w+$/, 'measure')));
		return { ...field, unit: UNIT_OF[measure] ?? field.unit, scale: 'log' };
	}
	return threshold && field?.kind === 'number' ? asThreshold(scenario, path, field) : field;
}
