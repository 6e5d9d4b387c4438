import { expect, test } from 'vitest';
import { METRICS } from '../../src/engine/metrics.ts';
import { read, type Issue } from '../../src/engine/scenario/index.ts';
import { CODES, issueText, type Code } from '../../src/words/issues.ts';
import { metricName, NAMED_METRICS } from '../../src/words/metrics.ts';
import { cliWords } from '../../src/cli/words/words.ts';
import { scenarioOf } from '../run/scenarios.ts';

const CHINESE = /[\u4e00-\u9fff]/;

test('every metric has its name in both languages, and every name has its metric', () => {
	expect([...NAMED_METRICS].sort()).toEqual(METRICS.map(({ id }) => id).sort());
	for (const { id } of METRICS) {
		expect(metricName(id, 'en')).not.toMatch(CHINESE);
		expect(metricName(id, 'zh')).not.toBe(metricName(id, 'en'));
	}
	for (const locale of ['en', 'zh'] as const) {
		const names = METRICS.map(({ id }) => metricName(id, locale));
		expect(new Set(names).size).toBe(names.length);
	}
});

const coffee = scenarioOf('coffee-chain');
const [first] = coffee.designs;
if (!first) throw new Error('The preset has no design.');
const ladder = (list: object) => ({ designs: [{ ...first, tiers: { ...first.tiers, list } }] });
const tiers = first.tiers.list;

/** What goes into the file, and the sentences that must come out. */
const cases: readonly (readonly [Code, unknown, RegExp, RegExp])[] = [
	['E100', new Uint8Array([123, 34, 255]), /not text in UTF-8: line 1, column 3,/, /第 1 行第 3 列/],
	[
		'E101',
		'{"earnburn": 1,, }',
		/line 1, column 16, expected a name in quotes, found “,”/,
		/第 1 行第 16 列应为带引号的名称/
	],
	['E101', '{"earnburn": 1, "earnburn": 1}', /“earnburn” is given twice/, /“earnburn”出现两次/],
	['E101', '{"a": "\u0007"}', /found “U\+0007”/, /却是“U\+0007”/],
	['E102', { seed: 5 }, /Seed must be text, not a number/, /应为文字，而不是数字/],
	['E102', '{"name": {}}', /File version is missing\. It must be a number/, /缺少.*应为数字/],
	['E103', { goldTreshold: 1 }, /“goldTreshold” is not a known setting\./, /无法识别设置“goldTreshold”/],
	['E104', { horizonMonths: 61 }, /is 61\. It must be between 1 and 60\./, /为 61，应在 1 至 60 之间/],
	['E104', { horizonMonths: 1.5 }, /is 1\.5\. It must be a whole number/, /为 1\.5，必须是整数/],
	['E104', { currency: 'XYZ' }, /is “XYZ”\. It must be one of: CNY/, /为“XYZ”，只能是：CNY/],
	['E104', { seed: 'x'.repeat(201) }, /has 201 characters/, /有 201 个字符/],
	['E104', { launch: '2027-02-30' }, /is 2027-02-30\. It must be between 1990-01-01/, /应在 1990-01-01 至/],
	['E105', `{"x-a": ${'['.repeat(40)}${']'.repeat(40)}}`, /nested deeper than 32 levels/, /嵌套超过 32 层/],
	['E106', '{"earnburn": 1, "__proto__": {}}', /“__proto__” is not allowed/, /不允许使用名称“__proto__”/],
	['E110', ladder([tiers[0], tiers[2], tiers[1]]), /bar to reach tier 3 \([\d,]+\) is not above/, /第 3 级的达到门槛/],
	[
		'E111',
		{ business: { grossMargin: { shape: 'even', low: 0.7, high: 0.6 } } },
		/not in order: 0\.7, 0\.6/,
		/次序不对：0\.7、0\.6/
	],
	[
		'E112',
		{ business: { grossMargin: { shape: 'skewed', low: 0, high: 0.6 } } },
		/begins at 0\. A skewed shape/,
		/右偏形状/
	],
	['E113', { designs: [first, first] }, /“silver-gold” is used twice/, /“silver-gold”在此列表中重复/],
	['E113', { designs: [{ ...first, id: 'none' }] }, /“none” stands for no programme/, /“none”表示无会员方案/],
	['E114', { reference: 'nobody' }, /There is no design “nobody”/, /文件中没有设计“nobody”/],
	['E115', ladder([tiers[0]]), /Tiers are on, but there is 1/, /至少需要 2 个/],
	[
		'E115',
		{ activation: { actions: 2, needed: 3 } },
		/3 key actions are needed, but there are only 2/,
		/需要 3 个关键行为/
	],
	['E130', { earnburn: 9 }, /file 9, this program 1/, /文件 9，本程序 1/]
];

function issuesOf(content: unknown): readonly Issue[] {
	const bytes = typeof content === 'string' || content instanceof Uint8Array;
	const reading = read(bytes ? content : JSON.stringify({ ...coffee, ...(content as object) }));
	return reading.ok ? reading.notes : reading.issues;
}

test.each(cases)('%s is said with its figures', (code, content, en, zh) => {
	const texts = (locale: 'en' | 'zh') =>
		issuesOf(content)
			.filter((issue) => issue.code === code)
			.map((issue) => issueText(issue, locale));
	expect(texts('en')).toContainEqual(expect.stringMatching(en));
	expect(texts('zh')).toContainEqual(expect.stringMatching(zh));
});

test('no sentence lacks a figure, and none is left in English', () => {
	for (const [, content] of cases)
		for (const issue of issuesOf(content)) {
			const [en, zh] = (['en', 'zh'] as const).map((locale) => issueText(issue, locale));
			for (const text of [en, zh]) expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
			expect(zh).toMatch(CHINESE);
		}
});

test('what is not simulated yet would be said: no field is so today', () => {
	const told = {
		...({ code: 'E107', path: 'market.size', line: null, column: null } as const),
		values: { value: true }
	};
	expect(issueText(told, 'en')).toMatch(/is known but not simulated yet/);
	expect(issueText(told, 'zh')).toMatch(/尚不能模拟/);
});

test('codes of running, storing and sharing have both languages too', () => {
	const values = {
		percent: 61,
		have: 1998,
		want: 2640,
		max: 1e6,
		customers: 1e7,
		replications: 1000,
		metric: 'roi',
		k: 1.2
	};
	for (const code of CODES.filter((code) => /^E(140|141|2|3|5)|W401/.test(code))) {
		const told = { code, path: '', line: null, column: null, values };
		for (const locale of ['en', 'zh'] as const) expect(issueText(told, locale)).not.toMatch(/undefined|NaN/);
		expect(issueText(told, 'zh')).toMatch(CHINESE);
		expect(issueText(told, 'en')).not.toMatch(CHINESE);
	}
	expect(issueText({ code: 'E201', path: '', line: null, column: null, values }, 'en')).toContain('stopped at 61 %');
});

test('the command line has no sentence that is the same in both languages', () => {
	const flat = (words: object): string[] =>
		Object.values(words).flatMap((value: unknown) =>
			typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? flat(value) : []
		);
	const [en, zh] = [flat(cliWords('en')), flat(cliWords('zh'))];
	expect(en.length).toBe(zh.length);
	for (const [i, sentence] of en.entries()) expect(zh[i]).not.toBe(sentence);
});
