import { choice, fixed, fixedOrNull, flag, group, id, int, intOrNull, list, words } from '../make.ts';
import { benefits, fading } from './benefits.ts';

const bar = group('Bar', '条件', {
	measure: choice('By', '依据', {
		spend: ['spend', '消费额'],
		orders: ['orders', '订单数'],
		exp: ['EXP', '成长值'],
		points: ['points earned', '所获积分'],
		distance: ['distance', '里程'],
		segments: ['segments or flights', '航段'],
		nights: ['nights', '住宿晚数'],
		invitation: ['invitation', '邀请']
	}),
	reach: fixed('Reach', '达到', { unit: 'units', typical: 0 }),
	keep: fixedOrNull('Keep', '保级', { unit: 'units', typical: 0 })
});

const tier = group('Tier', '等级', {
	id: id(),
	name: words('Name', '名称'),
	reach: fixed('Reach', '门槛', {
		unit: 'units',
		typical: 0,
		scale: 'log',
		help: [
			'Spend, orders or EXP within the window that lift a member here.',
			'在统计周期内达到此数即升级（消费额、订单数或成长值）。'
		]
	}),
	keep: fixedOrNull('Keep', '保级门槛', {
		unit: 'units',
		typical: 0,
		scale: 'log',
		advanced: true,
		help: ['Empty: the same as to reach.', '留空则与升级门槛相同。']
	}),
	earnMultiplier: fixed('Points, times', '积分倍数', {
		unit: 'times',
		hard: [0, 100],
		plausible: [0, 5],
		typical: 1,
		step: 0.1
	}),
	rules: group('Several conditions', '多项条件', {
		on: flag('On', '启用', false),
		all: list(
			'All of',
			'全部满足',
			group('Any of', '满足其一', { any: list('Any of', '满足其一', bar, { min: 1, max: 6 }) }),
			{ max: 4 }
		)
	}),
	benefits
});

const cap = (en: string, zh: string) =>
	intOrNull(en, zh, { unit: 'exp', hard: [0, 1e9], typical: 1000, advanced: true });

export const tiers = group('Tiers', '等级', {
	on: flag('Tiers', '设等级', false),
	measure: choice('Qualify by', '升级依据', {
		spend: ['spend', '消费额'],
		orders: ['orders', '订单数'],
		exp: ['EXP', '成长值'],
		points: ['points earned', '所获积分'],
		balance: ['points balance', '积分余额'],
		invitation: ['invitation', '邀请']
	}),
	exp: group('EXP', '成长值', {
		units: int('EXP', '成长值', { unit: 'exp', hard: [0, 1e6], typical: 1 }),
		per: fixed('For each', '每消费', { unit: 'money', hard: [0.01, 1e6], typical: 1 }),
		capPerDay: cap('At most per day', '每日上限'),
		capPerMonth: cap('At most per month', '每月上限'),
		decay: fading,
		zeroOnUpgrade: flag('Back to zero on promotion', '升级清零', false, { advanced: true })
	}),
	window: choice('Counted over', '统计周期', {
		calendarYear: ['the calendar year', '自然年'],
		anniversary: ['the membership year', '会员年'],
		rolling: ['the last months', '滚动月份'],
		lifetime: ['all time', '终身累计']
	}),
	windowMonths: int('Months counted', '滚动月数', { unit: 'months', hard: [1, 60], typical: 12 }),
	entryLapse: group('EXP of the entry tier lapses', '入门级成长值失效', {
		on: flag('On', '启用', false, { advanced: true }),
		months: int('After', '期限', { unit: 'months', hard: [1, 60], typical: 3, advanced: true })
	}),
	validity: group('A tier holds', '等级有效期', {
		kind: choice(
			'For',
			'有效期',
			{
				forever: ['ever', '永久'],
				periods: ['the rest of the period and more periods', '本期剩余及后续周期'],
				months: ['months', '若干月']
			},
			{ default: 'periods' }
		),
		n: int('How many', '数量', { hard: [0, 60], typical: 1 }),
		round: choice('To the end of', '取整至', {
			none: ['no rounding', '不取整'],
			month: ['the month', '月末'],
			quarter: ['the quarter', '季末'],
			year: ['the year', '年末']
		}),
		graceDays: int('Grace', '宽限', { unit: 'days', hard: [0, 730], typical: 0, advanced: true })
	}),
	downgrade: choice('Who misses the bar falls', '未达保级', {
		earned: ['to the tier earned', '降至应得等级'],
		oneStep: ['one step', '降一级'],
		never: ['never', '不降级']
	}),
	openingFromHistory: flag('First tiers from the 12 months before', '按此前 12 个月定级', true),
	headStart: fixed('Head start', '起步赠送', { unit: 'units', typical: 0, advanced: true }),
	list: list('Tiers', '等级列表', tier, { max: 6 })
});
