import { choice, fixed, fixedOrNull, group, int, num, numOrNull, twelve } from '../make.ts';

const OURS = 'our assumption';

export const budget = group('Budget', '预算', {
	amount: fixedOrNull('Budget', '预算', {
		unit: 'money',
		hard: [0, 1e12],
		typical: 1000000,
		scale: 'log',
		step: 10000,
		help: [
			'Money set aside for the period chosen; without one nothing can break.',
			'所选周期的预算金额；不填则不判断超支。'
		]
	}),
	period: choice('Budget for', '预算周期', {
		total: ['the whole horizon', '整个模拟期'],
		year: ['each fiscal year', '每个财年'],
		month: ['each month', '每个月']
	}),
	covers: choice('Budget covers', '预算范围', {
		redemption: ['redemption cost: face value and rewards', '兑换成本：抵扣面值与兑换品'],
		programme: ['all costs of the programme', '方案的全部成本']
	}),
	fiscalYearStart: int('Fiscal year starts in', '财年起始月', {
		unit: 'calendarMonth',
		hard: [1, 12],
		typical: 1,
		advanced: true
	}),
	phasing: twelve('Phasing', '按月分配', {
		advanced: true,
		help: [
			'How a yearly or total budget is released over calendar months; all equal: at once, on the first day.',
			'年度或总预算按月放款的比例；各月相等表示首日一次放款。'
		]
	}),
	guardrail: choice('When the budget is gone', '预算用尽时', {
		monitor: ['only report it', '仅报告'],
		throttle: ['reward less', '降低奖励'],
		stop: ['stop redemption', '停止兑换']
	}),
	throttleTo: fixed('Reward less: points, times', '降低奖励：积分倍数', {
		unit: 'times',
		hard: [0, 1],
		typical: 0.5,
		step: 0.05,
		advanced: true,
		help: ['What is left of the points earned while a throttle holds.', '限制生效期间，积分按此倍数发放。']
	})
});

export const market = group('Market', '市场', {
	size: numOrNull('Market size', '市场规模', {
		unit: 'people',
		hard: [1, 2e9],
		typical: 1000000,
		grade: 'D',
		source: OURS,
		scale: 'log',
		step: 10000,
		help: [
			'People who could ever become customers; growth slows as they are reached.',
			'可能成为顾客的总人数；越接近上限，增长越慢。'
		]
	}),
	season: twelve('Season', '季节性', {
		help: ['Demand by calendar month; 1 is an ordinary month.', '各月需求；1 为普通月份。']
	})
});

export const business = group('Business', '业务', {
	revenue: choice('Business model', '盈利模式', {
		retail: ['own retail margin', '自营毛利'],
		commission: ['commission on merchants’ sales', '佣金'],
		fee: ['fee for content or service', '内容或服务收费'],
		ads: ['advertising', '广告']
	}),
	grossMargin: num('Gross margin', '毛利率', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0.02, 0.85],
		typical: 0.4,
		grade: 'D',
		source: OURS,
		step: 0.01,
		help: ['What is left of the list value after the cost of goods.', '扣除商品成本后占标价的比例。']
	}),
	serviceCost: num('Service cost per order', '每单服务成本', {
		unit: 'money',
		hard: [0, 1e6],
		typical: 0,
		grade: 'D',
		source: OURS,
		step: 0.5,
		advanced: true
	}),
	commission: num('Commission', '佣金比例', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0.001, 0.4],
		typical: 0.05,
		grade: 'D',
		source: OURS,
		step: 0.005,
		help: [
			'Share of the order the platform keeps; used with the commission model.',
			'平台从订单中抽取的比例，用于佣金模式。'
		]
	}),
	merchantMargin: numOrNull('Merchants’ margin', '商家毛利率', {
		unit: 'share',
		hard: [0, 1],
		typical: 0.3,
		grade: 'D',
		source: OURS,
		step: 0.01,
		advanced: true,
		help: [
			'Of list value; with it the merchants’ own result is shown: margin on extra sales − commission − what they fund.',
			'占原价的比例；填写后显示商家净结果：增量销售毛利 − 佣金 − 商家承担部分。'
		]
	}),
	fee: group('Fee', '收费', {
		perMonth: num('Fee a month', '月费', { unit: 'money', hard: [0, 1e6], typical: 15, grade: 'D', source: OURS }),
		payingShare: num('Share who pay', '付费比例', {
			unit: 'share',
			hard: [0, 1],
			typical: 0.05,
			grade: 'D',
			source: OURS,
			step: 0.01
		})
	}),
	ads: group('Advertising', '广告', {
		perActiveDay: num('Income per active day', '每活跃日收入', {
			unit: 'money',
			hard: [0, 1e4],
			typical: 0.1,
			grade: 'D',
			source: OURS,
			step: 0.01
		}),
		visitsPerWeek: num('Visits a week', '每周访问次数', {
			unit: 'perWeek',
			hard: [0, 200],
			typical: 2,
			grade: 'D',
			source: OURS,
			help: [
				'Of an average customer, orders not counted; who orders more often visits more often. Used with fees too.',
				'平均每位顾客的访问次数，不含下单；下单越多的人访问越多。收费模式同样使用。'
			]
		})
	}),
	staffCostPerMinute: num('Staff cost per minute', '人工成本（每分钟）', {
		unit: 'money',
		hard: [0, 1e4],
		typical: 0.8,
		grade: 'D',
		source: OURS,
		step: 0.1,
		advanced: true
	}),
	discountRate: num('Discount rate', '折现率', {
		unit: 'sharePerYear',
		hard: [0, 1],
		plausible: [0, 0.2],
		typical: 0,
		step: 0.01,
		advanced: true,
		help: [
			'For present values of net benefit and liability at launch; 0: none.',
			'用于计算净收益与积分负债在上线日的现值；0 为不折现。'
		]
	})
});
