import { fieldAt } from '../engine/scenario/index.ts';
import type { Locale } from './locale.ts';
import { grouped } from './number.ts';

/** A text in both languages. */
export type Sentence = Readonly<Record<Locale, string>>;

const CHINESE: Readonly<Record<string, string>> = {
	// types
	number: '数字',
	'number or range': '数字或范围',
	text: '文字',
	list: '列表',
	object: '对象',
	date: '日期（YYYY-MM-DD）',
	'true or false': 'true 或 false',
	value: '值',
	'number, text, true, false or null': '数字、文字、true、false 或 null',
	missing: '缺失',
	null: 'null',
	// tokens
	'value or ]': '值或 ]',
	key: '带引号的名称',
	'key or }': '带引号的名称或 }',
	colon: '冒号',
	'comma or ]': '逗号或 ]',
	'comma or }': '逗号或 }',
	'end of file': '文件结尾',
	'closing quote': '右引号',
	'escaped character': '用反斜杠写的字符',
	// what a reference names
	design: '设计',
	channel: '渠道',
	segment: '人群',
	tier: '等级',
	source: '来源',
	metric: '指标',
	path: '设置'
};

const ENGLISH: Readonly<Record<string, string>> = {
	key: 'a name in quotes',
	'key or }': 'a name in quotes or }',
	value: 'a value',
	'value or ]': 'a value or ]',
	colon: 'a colon',
	'comma or ]': 'a comma or ]',
	'comma or }': 'a comma or }',
	'end of file': 'the end of the file',
	'closing quote': 'a closing quote',
	'escaped character': 'a character written with a backslash',
	number: 'a number',
	'number or range': 'a number or a range',
	list: 'a list',
	object: 'an object',
	date: 'a date (YYYY-MM-DD)',
	path: 'setting'
};

/** The name of a type, a sign or a part in both languages. */
export const named = (term: unknown): Sentence => {
	const word = String(term);
	return { en: ENGLISH[word] ?? word, zh: CHINESE[word] ?? word };
};

/** What the table of inputs calls a place; its last step where the table does not know it. */
export function labelOf(path: string): Sentence {
	const label = fieldAt(path)?.label;
	if (label && label.en !== '') return label;
	const last = path.split('.').at(-1) ?? '';
	return path === '' ? { en: 'The file', zh: '文件' } : { en: `“${last}”`, zh: `“${last}”` };
}

const SHARES = ['share', 'sharePerMonth', 'sharePerYear', 'of100'];

/** As many decimals as the number was written with, at most six. */
function decimalsOf(value: number): number {
	const written = String(Number(value.toPrecision(12)));
	return written.includes('e') ? 6 : Math.min(6, written.split('.')[1]?.length ?? 0);
}

/** A number of an input in its unit, the way a form shows it. */
export function inUnit(value: unknown, unit: unknown, locale: Locale): string {
	if (typeof value !== 'number') return String(value);
	const share = SHARES.slice(0, 3).includes(String(unit));
	const shown = share ? value * 100 : value;
	const digits = Math.abs(shown) >= 1e15 ? String(shown) : grouped(shown, decimalsOf(shown));
	return share ? `${digits}${locale === 'zh' ? '%' : ' %'}` : digits;
}
