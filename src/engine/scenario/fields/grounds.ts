/** What a scenario rests on and is held against. */
import {
	choice,
	fixed,
	fixedOrNull,
	flag,
	group,
	id,
	intOrNull,
	list,
	map,
	refersToOrNull,
	text,
	textOrNull,
	words
} from '../make.ts';

const grade = () =>
	choice(
		'Grade',
		'证据等级',
		{
			A: ['A: strong', 'A：充分'],
			B: ['B: one good source', 'B：单一来源'],
			C: ['C: weak', 'C：薄弱'],
			D: ['D: judgement', 'D：判断'],
			U: ['unverified', '未核实'],
			assumed: ['assumed', '假设']
		},
		{ default: 'assumed' }
	);

export const correlations = list(
	'Inputs that move together',
	'联动的输入',
	group('Pair', '一对', {
		a: text('Path', '路径', '', { maxLength: 300 }),
		b: text('Path', '路径', '', { maxLength: 300 }),
		rho: fixed('Correlation', '相关系数', { hard: [-1, 1], typical: 0, step: 0.05 })
	}),
	{ max: 60 }
);

export const expectations = list(
	'Expectations',
	'预期',
	group('Expectation', '预期', {
		id: id(),
		on: flag('On', '启用', false),
		design: refersToOrNull('Design', '方案', 'design', {
			help: ['Without one, every design of the file.', '不填则针对文件中的所有方案。']
		}),
		metric: text('Metric', '指标', '', {
			help: [
				'Id of a metric; tierShare with a tier; budgetHolds for “the budget holds”. Money in major units, shares 0–1.',
				'指标的标识；tierShare 需填写等级；budgetHolds 表示“预算守住”。金额以元计，比例为 0–1。'
			]
		}),
		tier: textOrNull('Tier', '等级'),
		low: fixedOrNull('At least', '不低于', { hard: [-1e15, 1e15], typical: 0 }),
		high: fixedOrNull('At most', '不高于', { hard: [-1e15, 1e15], typical: 0 }),
		of100: intOrNull('In so many of 100 futures', '100 个未来中', { unit: 'of100', hard: [0, 100], typical: 95 })
	}),
	{ max: 60 }
);

export const sources = list(
	'Sources',
	'来源',
	group('Source', '来源', {
		id: id(),
		text: words('Source', '来源', { maxLength: 2000 }),
		year: intOrNull('Year', '年份', { hard: [1800, 2200], typical: 2018 }),
		url: textOrNull('Address', '网址', 'url'),
		grade: grade()
	}),
	{ max: 100 }
);

/** By the path of a rule or assumption in this file. */
export const evidence = map(
	'Evidence',
	'依据',
	group('Evidence', '依据', {
		source: refersToOrNull('Source', '来源', 'source'),
		grade: grade(),
		year: intOrNull('Year', '年份', { hard: [1800, 2200], typical: 2018 }),
		status: choice('Status', '性质', { assumption: ['assumption', '假设'], rule: ['published rule', '公布的规则'] })
	}),
	{ max: 500 }
);
