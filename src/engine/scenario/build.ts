/** A value of unknown shape → the complete value a field describes. Everything wrong with it becomes an issue. */
import { initial } from './defaults.ts';
import type { DateField, Field, GroupField, ListField, MapField, NumberField, TextField } from './field.ts';
import type { Findings } from './issue.ts';
import { nearest } from './nearest.ts';
import { below } from './path.ts';
import { THREE_POINT, TWO_POINT } from './spread.ts';
import { DEPTH_MAX } from './tokens.ts';

type Members = Readonly<Record<string, unknown>>;

/** Stands where a number was refused: every comparison with it is false, so one fault is not reported twice. */
const REFUSED = NaN;

const isMembers = (value: unknown): value is Members =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export function typeOf(value: unknown): string {
	if (value === undefined) return 'missing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'object') return 'object';
	return typeof value === 'string' ? 'text' : typeof value === 'boolean' ? 'true or false' : typeof value;
}

function wrongType(expected: string, value: unknown, path: string, findings: Findings): void {
	findings.add('E102', path, { expected, got: typeOf(value) });
}

/** Refuses what cannot be written as UTF-8 and what is too long. */
function checkText(value: unknown, path: string, maxLength: number, findings: Findings): string {
	if (typeof value !== 'string') {
		wrongType('text', value, path, findings);
		return '';
	}
	if (value.length > maxLength) findings.add('E104', path, { length: value.length, max: maxLength });
	else if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value))
		findings.add('E100', path, {});
	return value;
}

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

function unknownKeys(value: Members, known: readonly string[], path: string, findings: Findings): void {
	for (const key of Object.keys(value)) {
		if (known.includes(key)) continue;
		const near = nearest(key, known);
		findings.add('E103', below(path, key), { key, ...(near !== undefined && { nearest: near }) });
	}
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

function buildNumber(field: NumberField, value: unknown, path: string, findings: Findings): unknown {
	if (typeof value === 'number') return checkNumber(field, value, path, findings);
	if (value === null && field.nullable) return null;
	if (field.uncertain && isMembers(value)) return buildSpread(field, value, path, findings);
	wrongType(field.uncertain ? 'number or range' : 'number', value, path, findings);
	return REFUSED;
}

function buildText(field: TextField, value: unknown, path: string, findings: Findings): unknown {
	if (value === null && field.nullable) return null;
	const text = checkText(value, path, field.maxLength, findings);
	if (typeof value !== 'string') return text;
	if (field.role === 'id' && !/^[A-Za-z0-9_-]+$/.test(text)) findings.add('E104', path, { value: text, letters: true });
	if (field.role === 'url' && !/^https:\/\/\S+$/.test(text))
		findings.add('E104', path, { value: text, prefix: 'https://' });
	return text;
}

/** Days of a month of the Gregorian calendar. */
function monthDays(year: number, month: number): number {
	if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

const YEARS = [1990, 2150] as const;

function buildDate(field: DateField, value: unknown, path: string, findings: Findings): unknown {
	if (value === null && field.nullable) return null;
	if (typeof value !== 'string') {
		wrongType('date', value, path, findings);
		return '';
	}
	const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []).map(Number);
	const inYear = year !== undefined && year >= YEARS[0] && year <= YEARS[1];
	const inMonth = month !== undefined && month >= 1 && month <= 12;
	if (inYear && inMonth && day !== undefined && day >= 1 && day <= monthDays(year, month)) return value;
	findings.add('E104', path, { value: value.slice(0, 40), min: `${YEARS[0]}-01-01`, max: `${YEARS[1]}-12-31` });
	return '';
}

function buildTwelve(value: unknown, path: string, findings: Findings): unknown {
	if (!Array.isArray(value)) {
		wrongType('list', value, path, findings);
		return [];
	}
	if (value.length !== 12) {
		findings.add('E104', path, { count: value.length, min: 12, max: 12 });
		return [];
	}
	const weights = value.map((weight: unknown, month) => {
		if (typeof weight !== 'number') wrongType('number', weight, below(path, month), findings);
		else if (weight >= 0 && weight <= 1e6) return weight + 0;
		else
			findings.add('E104', below(path, month), {
				value: Number.isFinite(weight) ? weight : String(weight),
				min: 0,
				max: 1e6
			});
		return REFUSED;
	});
	if (weights.every((weight) => weight === 0)) findings.add('E104', path, { value: 0, min: 0, max: 1e6 });
	return weights;
}

function buildList(field: ListField, value: unknown, path: string, findings: Findings): unknown {
	if (!Array.isArray(value)) {
		wrongType('list', value, path, findings);
		return [];
	}
	if (value.length < field.minLength || value.length > field.maxLength) {
		findings.add('E104', path, { count: value.length, min: field.minLength, max: field.maxLength });
		return [];
	}
	return value.map((item: unknown, row) => build(field.item, item, below(path, row), findings));
}

function buildMap(field: MapField, value: unknown, path: string, findings: Findings): unknown {
	const built = Object.create(null) as Record<string, unknown>;
	if (!isMembers(value)) {
		wrongType('object', value, path, findings);
		return built;
	}
	const keys = Object.keys(value);
	if (keys.length > field.maxLength) findings.add('E104', path, { count: keys.length, min: 0, max: field.maxLength });
	else for (const key of keys) built[key] = build(field.entry, value[key], below(path, key), findings);
	return built;
}

/** What stands under an x-… key is kept as it is. */
function keep(value: unknown, path: string, findings: Findings, depth = 0): unknown {
	if (depth > DEPTH_MAX) {
		findings.add('E105', path, { depth: DEPTH_MAX });
		return null;
	}
	if (Array.isArray(value)) return value.map((item: unknown, row) => keep(item, below(path, row), findings, depth + 1));
	if (isMembers(value)) {
		const kept = Object.create(null) as Record<string, unknown>;
		for (const [key, part] of Object.entries(value)) kept[key] = keep(part, below(path, key), findings, depth + 1);
		return kept;
	}
	return buildScalar(value, path, findings);
}

function buildScalar(value: unknown, path: string, findings: Findings): unknown {
	if (value === null || typeof value === 'boolean') return value;
	if (typeof value === 'string') return checkText(value, path, 100_000, findings);
	if (typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value + 0;
	if (typeof value === 'number')
		findings.add('E104', path, { value: String(value), min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
	else wrongType('number, text, true, false or null', value, path, findings);
	return null;
}

function buildGroup(field: GroupField, value: unknown, path: string, findings: Findings): unknown {
	if (!isMembers(value)) wrongType('object', value, path, findings);
	const members = isMembers(value) ? value : {};
	const known = Object.keys(field.fields);
	const built = Object.create(null) as Record<string, unknown>;
	for (const [key, part] of Object.entries(field.fields)) {
		if (Object.prototype.hasOwnProperty.call(members, key))
			built[key] = build(part, members[key], below(path, key), findings);
		else if (!isMembers(value)) built[key] = initial(part);
		else built[key] = missing(part, below(path, key), findings);
	}
	const extensions = Object.keys(members).filter((key) => key.startsWith('x-'));
	for (const key of extensions) built[key] = keep(members[key], below(path, key), findings);
	unknownKeys(members, [...known, ...extensions], path, findings);
	return built;
}

/** The default, where there is one. */
function missing(field: Field, path: string, findings: Findings): unknown {
	const value = initial(field);
	if (value !== undefined) return value;
	wrongType(field.kind === 'date' ? 'date' : field.kind === 'scalar' ? 'value' : 'text', undefined, path, findings);
	return field.kind === 'scalar' ? null : '';
}

export function build(field: Field, value: unknown, path: string, findings: Findings): unknown {
	switch (field.kind) {
		case 'number':
			return buildNumber(field, value, path, findings);
		case 'choice': {
			const ids = field.options.map((option) => option.id);
			if (typeof value === 'string' && ids.includes(value)) return value;
			if (typeof value !== 'string') wrongType('text', value, path, findings);
			else {
				const near = nearest(value, ids);
				const remedy = near === undefined ? undefined : { path, value: near };
				findings.add('E104', path, { value: value.slice(0, 40), options: ids.join(', ') }, remedy);
			}
			return field.default;
		}
		case 'flag':
			if (typeof value !== 'boolean') wrongType('true or false', value, path, findings);
			return typeof value === 'boolean' ? value : field.default;
		case 'text':
			return buildText(field, value, path, findings);
		case 'words': {
			if (!isMembers(value)) {
				wrongType('object', value, path, findings);
				return field.default;
			}
			unknownKeys(value, ['en', 'zh'], path, findings);
			const built = Object.create(null) as Record<string, unknown>;
			for (const language of ['en', 'zh'])
				built[language] = checkText(value[language] ?? '', below(path, language), field.maxLength, findings);
			return built;
		}
		case 'date':
			return buildDate(field, value, path, findings);
		case 'twelve':
			return buildTwelve(value, path, findings);
		case 'scalar':
			return buildScalar(value, path, findings);
		case 'list':
			return buildList(field, value, path, findings);
		case 'map':
			return buildMap(field, value, path, findings);
		case 'group':
			return buildGroup(field, value, path, findings);
	}
}
