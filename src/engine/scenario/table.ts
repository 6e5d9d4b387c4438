/** The table as Markdown, for docs/file-format.md. */
import type { Field, NumberField } from './field.ts';
import { fields } from './fields/scenario.ts';
import { below } from './path.ts';
import { isThreePoint, isUncertain, type Num } from './spread.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function number(num: Num | null): string {
	if (num === null) return 'none';
	if (!isUncertain(num)) return String(num);
	const ends = isThreePoint(num) ? [num.low, num.middle, num.high] : [num.low, num.high];
	return `${num.shape} ${ends.join(' / ')}`;
}

const range = ([low, high]: readonly [number, number]): string => `${low} … ${high}`;

function kindOf(field: Field): string {
	if (field.kind === 'number') {
		const type = field.integer ? 'whole number' : field.uncertain ? 'number or range' : 'number';
		return `${type}${field.nullable ? ' or null' : ''}`;
	}
	if (field.kind === 'choice')
		return field.options.map(({ id, simulated }) => `\`${id}\`${simulated ? '' : ' (later)'}`).join(', ');
	if (field.kind === 'list') return `list, ${field.minLength}–${field.maxLength}`;
	if (field.kind === 'text') return `${field.role === 'text' ? 'text' : field.role}${field.nullable ? ' or null' : ''}`;
	if (field.kind === 'date') return `date${field.nullable ? ' or null' : ''}`;
	if (field.kind === 'flag') return 'true or false';
	if (field.kind === 'twelve') return 'twelve weights';
	if (field.kind === 'words') return '`{ en, zh }`';
	return field.kind === 'map' ? 'object by path' : field.kind;
}

function grounds(field: NumberField): string {
	return field.grade === null ? 'rule' : `${field.grade}: ${field.source}`;
}

function row(path: string, field: Field): string {
	const numeric = field.kind === 'number' ? field : null;
	const fallback =
		'default' in field && (typeof field.default !== 'object' || field.kind === 'number') ? field.default : undefined;
	const cells = [
		`\`${path}\``,
		`${field.label.en} ${field.label.zh}`,
		kindOf(field),
		numeric && numeric.unit !== 'none' ? numeric.unit : '',
		numeric ? range(numeric.hard) : '',
		numeric && numeric.plausible !== numeric.hard ? range(numeric.plausible) : '',
		numeric ? number(numeric.default) : fallback === undefined ? '' : String(fallback),
		numeric ? grounds(numeric) : '',
		field.simulated || field.kind === 'choice' ? '' : 'later'
	];
	return `| ${cells.map(cell).join(' | ')} |`;
}

function* rows(field: Field, path: string): Generator<string> {
	if (field.kind === 'group') {
		for (const [key, part] of Object.entries(field.fields)) yield* rows(part, below(path, key));
		return;
	}
	yield row(path, field);
	if (field.kind === 'list') yield* rows(field.item, `${path}.*`);
	if (field.kind === 'map') yield* rows(field.entry, `${path}.*`);
}

/** Every field of the file, one a line. */
export function fieldTable(): string {
	const head = ['path', 'name', 'kind', 'unit', 'allowed', 'plausible', 'default', 'grade: source', ''];
	const lines = [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- ').join('|')}|`, ...rows(fields, '')];
	return lines.join('\n');
}
