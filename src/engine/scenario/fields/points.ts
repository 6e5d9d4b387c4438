import { choice, dateOrNull, fixed, flag, group, id, int, intOrNull, list, num, words } from '../make.ts';
import { fading } from './benefits.ts';

const OURS = 'our assumption';

const bonus = group('Bonus', '加倍', {
	id: id(),
	name: words('Name', '名称'),
	on: flag('On', '启用', false),
	multiplier: fixed('Points, times', '积分倍数', { unit: 'times', hard: [0, 100], typical: 2, step: 0.5 }),
	from: dateOrNull('From', '开始'),
	to: dateOrNull('Until', '结束'),
	orders: num('Orders it applies to', '适用订单比例', { unit: 'share', hard: [0, 1], typical: 1, step: 0.05 })
});

const cap = (en: string, zh: string) =>
	intOrNull(en, zh, { unit: 'points', hard: [0, 1e9], typical: 1000, advanced: true });

const earn = group('Earning', '积分获取', {
	points: int('Points', '积分', { unit: 'points', hard: [0, 1e6], typical: 1 }),
	per: fixed('For each', '每消费', { unit: 'money', hard: [0.01, 1e6], typical: 1 }),
	capPerOrder: cap('At most per order', '每单上限'),
	capPerDay: cap('At most per day', '每日上限'),
	capPerMonth: cap('At most per month', '每月上限'),
	pendingDays: int('Usable after', '到账等待', {
		unit: 'days',
		hard: [0, 365],
		typical: 0,
		advanced: true
	}),
	bonuses: list('Bonus days, products, ways to pay', '加倍日、商品与支付方式', bonus, {
		max: 20,
		help: [
			'Each adds its extra points to the plain ones: twice and three times at once are four times.',
			'各项在基础积分上叠加：两倍与三倍同时生效为四倍。'
		]
	}),
	partners: group('Points from partners', '合作方发放', {
		on: flag('On', '启用', false),
		pointsPerYear: num('Points a member and year', '人均年发放', {
			unit: 'points',
			hard: [0, 1e7],
			typical: 1000,
			grade: 'D',
			source: OURS,
			scale: 'log'
		}),
		paidPerPoint: num('Paid to us per point', '合作方每分付款', {
			unit: 'money',
			hard: [0, 100],
			typical: 0.01,
			grade: 'D',
			source: OURS,
			step: 0.001
		})
	})
});

const item = group('Reward', '兑换品', {
	id: id(),
	name: words('Name', '名称'),
	on: flag('On', '启用', true),
	points: int('Price', '所需积分', { unit: 'points', hard: [1, 1e9], typical: 100 }),
	list: fixed('List value', '标价', { unit: 'money', hard: [0, 1e7], typical: 30 }),
	paidIn: choice('Paid in', '支付方式', {
		goods: ['own goods', '自有商品'],
		money: ['money', '现金采购']
	}),
	displacement: num('Displaces a sale', '替代销售比例', {
		unit: 'share',
		hard: [0, 1],
		typical: 0.3,
		grade: 'D',
		source: OURS,
		step: 0.05,
		advanced: true,
		help: ['Share of rewards in own goods that would have been bought anyway.', '自有商品中本来就会购买的比例。']
	}),
	wish: fixed('Wished for', '偏好权重', { hard: [0, 1e6], typical: 1, step: 0.1, advanced: true }),
	minimumSpend: fixed('Minimum spend', '最低消费', {
		unit: 'money',
		hard: [0, 1e7],
		typical: 0,
		advanced: true
	}),
	validityDays: intOrNull('Valid for', '有效期', {
		unit: 'days',
		hard: [1, 3650],
		typical: 30,
		advanced: true
	}),
	stock: intOrNull('Stock a month', '每月库存', { hard: [0, 1e9], typical: 1000, advanced: true })
});

export const points = group('Points', '积分', {
	kind: choice('Kind of points', '积分类型', {
		none: ['no points', '无积分'],
		gold: ['gold-backed: used as money', '金本位：可抵现'],
		catalogue: ['exchanged for rewards', '兑换商品'],
		coupon: ['exchanged for coupons', '兑换优惠券']
	}),
	earn,
	value: group('Face value', '面值', {
		money: fixed('Off', '抵扣', { unit: 'money', hard: [0, 1e6], typical: 1 }),
		points: int('Points for it', '所需积分', {
			unit: 'points',
			hard: [1, 1e6],
			plausible: [1, 10000],
			typical: 100,
			help: ['Points that buy the money above.', '抵扣上述金额所需的积分。']
		})
	}),
	burn: group('Redeeming', '积分抵扣', {
		minimum: int('From', '起兑', { unit: 'points', hard: [0, 1e9], typical: 0 }),
		increment: int('In steps of', '递增', { unit: 'points', hard: [1, 1e9], typical: 1 }),
		capShare: fixed('May pay at most', '抵扣上限', { unit: 'share', hard: [0, 1], typical: 1, step: 0.05 })
	}),
	items: list('Rewards', '兑换品', item, { max: 16 }),
	expiry: group('Expiry', '积分有效期', {
		kind: choice('Points lapse', '积分失效', {
			never: ['never', '永不'],
			afterEarning: ['so long after earning', '获得后一段时间'],
			inactivity: ['after so long without an order', '一段时间无消费'],
			date: ['on a calendar date', '固定日期']
		}),
		months: int('After', '期限', { unit: 'months', hard: [1, 120], plausible: [3, 60], typical: 12 }),
		roundToMonthEnd: flag('To the end of the month', '至月末', false, { advanced: true }),
		month: int('At the end of', '于月末', { unit: 'calendarMonth', hard: [1, 12], typical: 12 }),
		yearsAhead: int('Years after the year of earning', '获得年份之后', { unit: 'years', hard: [0, 10], typical: 1 })
	}),
	decay: fading,
	lostOnDemotion: flag('Lost on demotion', '降级清零', false),
	fundedShare: num('Paid by merchants or partners', '商家或合作方承担', {
		unit: 'share',
		hard: [0, 1],
		typical: 0,
		step: 0.05,
		help: ['Share of the face value and rewards that others pay.', '面值与兑换品中由他方承担的比例。']
	}),
	coupon: group('Coupon', '优惠券', {
		points: int('Points for one', '所需积分', { unit: 'points', hard: [1, 1e9], typical: 100 }),
		face: fixed('Face value', '面值', { unit: 'money', hard: [0, 1e6], typical: 1 }),
		minimumSpend: fixed('Minimum spend', '使用门槛', { unit: 'money', hard: [0, 1e7], typical: 15 }),
		validityDays: int('Valid for', '有效期', { unit: 'days', hard: [1, 3650], typical: 30 }),
		stock: intOrNull('Stock a month', '每月库存', { hard: [0, 1e9], typical: 10000 }),
		combinable: flag('With other rewards', '可叠加', false)
	})
});
