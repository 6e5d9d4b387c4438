import type { NumberField } from './field.ts';
import type { Findings } from './issue.ts';
import { below } from './path.ts';
import { isMembers, REFUSED, unknownKeys, wrongType, type Members } from './refuse.ts';
import { THREE_POINT, TWO_POINT } from './spread.ts';

function checkNumber(field: NumberField, value: number, path: string, findings: Findings): number {
	const [min, max] = field.hard;
	if (!(value >= min && value <= max) || Math.abs(value) > Number.MAX_SAFE_INTEGER) {
		const shown = Number.isFinite(value) ? value : String(value);
		const remedy = Number.isNaN(value) ? field.typical : Math.min(max, Math.max(min, value));
		findings.add('E104', path, { value: shown, min, max, unit: field.unit }, { path, value: remedy });
		return REFUSED;
	}
	if (field.integer && !Number.isInteger(value)) {
		findings.add('E104', path, { value, min, max, whole: true }, { path, value: Math.round(value) });
		return REFUSED;
	}
	if (!Object.is(value, -0)) return value;
	findings.add('W104', path, {});
	return 0;
}

function buildSpread(field: NumberField, value: Members, path: string, findings: Findings): unknown {
	const shape = value['shape'];
	const shapes = [...TWO_POINT, ...THREE_POINT] as readonly unknown[];
	if (!shapes.includes(shape)) {
		if (typeof shape !== 'string') wrongType('text', shape, below(path, 'shape'), findings);
		else findings.add('E104', below(path, 'shape'), { value: shape, options: shapes.join(', ') });
		return REFUSED;
	}
	const ends = (THREE_POINT as readonly unknown[]).includes(shape) ? ['low', 'middle', 'high'] : ['low', 'high'];
	unknownKeys(value, ['shape', ...ends], path, findings);
	const numbers = ends.map((key) => {
		const end = value[key];
		if (typeof end === 'number') return checkNumber(field, end, below(path, key), findings);
		wrongType('number', end, below(path, key), findings);
		return REFUSED;
	});
	const spread = Object.assign(Object.create(null), { shape });
	for (const [i, key] of ends.entries()) spread[key] = numbers[i];
	if (numbers.some((number, i) => number < (numbers[i - 1] ?? -Infinity))) {
		const sorted = [...numbers].sort((a, b) => a - b);
		const remedy = Object.assign(Object.create(null), { shape });
		for (const [i, key] of ends.entries()) remedy[key] = sorted[i];
		findings.add(
			'E111',
			path,
			{ ...Object.fromEntries(ends.map((key, i) => [key, numbers[i] ?? null])) },
			{ path, value: remedy }
		);
	} else if (shape === 'skewed' && (numbers[0] ?? 1) <= 0) {
		findings.add('E112', path, { low: numbers[0] ?? 0 }, { path: below(path, 'shape'), value: 'bell' });
	}
	return spread;
}

export function buildNumber(field: NumberField, value: unknown, path: string, findings: Findings): unknown {
	if (typeof value === 'number') return checkNumber(field, value, path, findings);
	if (value === null && field.nullable) return null;
	if (field.uncertain && isMembers(value)) return buildSpread(field, value, path, findings);
	wrongType(field.uncertain ? 'number or range' : 'number', value, path, findings);
	return REFUSED;
}
