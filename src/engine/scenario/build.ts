/** A value of unknown shape → the complete value a field describes. Everything wrong with it becomes an issue. */
import { buildNumber } from './buildNumber.ts';
import { initial } from './defaults.ts';
import type { DateField, Field, GroupField, ListField, MapField, TextField } from './field.ts';
import type { Findings } from './issue.ts';
import { nearest } from './nearest.ts';
import { below } from './path.ts';
import { checkText, isMembers, REFUSED, unknownKeys, wrongType } from './refuse.ts';
import { DEPTH_MAX } from './tokens.ts';

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
