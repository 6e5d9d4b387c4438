import {
	choice,
	date,
	fixed,
	fixedOrNull,
	flag,
	group,
	id,
	int,
	intOrNull,
	list,
	num,
	refersTo,
	words,
	type NumberField,
	type Of
} from '../make.ts';
import { prior, type Num } from '../spread.ts';

const OURS = 'our assumption';

const chance = (en: string, zh: string, typical: number, help?: readonly [string, string]): NumberField & Of<Num> =>
	num(en, zh, { unit: 'share', hard: [0, 1], typical, grade: 'D', source: OURS, step: 0.01, ...(help && { help }) });
const cost = (en: string, zh: string, typical = 0): NumberField & Of<Num> =>
	num(en, zh, { unit: 'money', hard: [0, 1e6], typical, grade: 'D', source: OURS, step: 0.1 });
const lift = (): NumberField & Of<Num> =>
	num('More orders for a while', '短期提升', {
		unit: 'share',
		hard: [0, 10],
		plausible: [0, 1],
		typical: 0.1,
		grade: 'D',
		source: OURS,
		step: 0.01,
		help: [
			'Of several lifts that run at a time the strongest holds; they do not add up.',
			'同时有多个提升时取最强的一个，不叠加。'
		]
	});

const touch = group('Contact', '触达', {
	id: id(),
	name: words('Name', '名称'),
	on: flag('On', '启用', false),
	trigger: choice('When', '触发时机', {
		afterFirst: ['after the first order', '首单之后'],
		afterOrder: ['after every order', '每单之后'],
		birthday: ['birthday', '生日'],
		atRisk: ['about to leave', '将要流失'],
		lost: ['lost', '已流失'],
		date: ['on dates', '指定日期']
	}),
	afterDays: int('Days later', '之后天数', {
		unit: 'days',
		hard: [0, 3650],
		typical: 3,
		help: [
			'After an order. At most one is on its way: an order meanwhile adds none.',
			'自订单起计算。同一触达最多一次在途，期间的新订单不再追加。'
		]
	}),
	dates: list('Dates', '日期', date('Date', '日期'), { max: 60 }),
	reach: chance('Reached', '触达率', 0.8, [
		'Share of customers the contact is made with; each one made costs.',
		'实际触达的顾客比例；每次触达都计成本。'
	]),
	response: chance('Respond', '响应率', 0.3),
	lift: lift(),
	liftDays: int('For so many days', '持续天数', { unit: 'days', hard: [0, 365], typical: 28 }),
	accuracy: chance('Accuracy of the choice', '选人准确度', 0, [
		'0: whom to contact is chosen at random. 1: who would respond is contacted first. The number of contacts stays the same.',
		'0：随机选人；1：优先触达会响应的人。触达次数不变。'
	]),
	cost: cost('Cost per contact', '每次成本'),
	minutes: num('Staff minutes', '人工分钟', {
		unit: 'minutes',
		hard: [0, 600],
		typical: 0,
		grade: 'D',
		source: OURS,
		step: 0.5
	}),
	giftCost: cost('Gift', '赠品成本')
});

/** What a company can see: stages labelled from orders and recency. They drive nothing but the contacts that ask for them. */
export const lifecycle = group('Lifecycle labels', '生命周期标签', {
	introductionOrders: int('Introduction is over at order', '导入期结束于第几单', {
		unit: 'orders',
		hard: [1, 100],
		typical: 2,
		advanced: true
	}),
	matureMonths: int('Growth is over after', '成长期时长', {
		unit: 'months',
		hard: [0, 60],
		typical: 6,
		advanced: true,
		help: ['Counted from the first order.', '自首单起计算。']
	}),
	atRiskDays: intOrNull('At risk after so long without an order', '多久未购视为将要流失', {
		unit: 'days',
		hard: [1, 3650],
		typical: 60,
		advanced: true,
		help: [
			'Where not stated: twice the mean interval between orders, 14 days to a year.',
			'不填则取平均购买间隔的两倍，限 14 天至一年。'
		]
	}),
	lostDays: intOrNull('Lost after so long without an order', '多久未购视为流失', {
		unit: 'days',
		hard: [2, 7300],
		typical: 120,
		advanced: true,
		help: [
			'Where not stated: four times the mean interval between orders, 28 days to two years. A label, not the truth.',
			'不填则取平均购买间隔的四倍，限 28 天至两年。这只是标签，未必真的流失。'
		]
	})
});

/** Contacts that exist anyway (world), or that a design adds. */
export const touches = list('Contacts', '触达计划', touch, { max: 20 });

export const winBack = group('Win-back', '流失召回', {
	on: flag('Win back who left', '召回流失顾客', false),
	chance: num('Chance', '成功率', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0, 0.05],
		typical: 0.01,
		spread: prior(0, 0.01, 0.05),
		grade: 'D',
		source: OURS,
		step: 0.005
	}),
	afterMonths: int('After', '流失后', { unit: 'months', hard: [1, 60], typical: 6 }),
	cost: cost('Cost per contact', '每次成本', 1)
});

const prize = group('Prize', '奖品', {
	name: words('Name', '名称'),
	chance: chance('Chance', '中奖率', 0.01),
	cost: cost('Cost', '成本', 100),
	value: cost('Perceived value', '感知价值', 100)
});

const campaign = group('Campaign', '活动', {
	id: id(),
	name: words('Name', '名称'),
	on: flag('On', '启用', false),
	purpose: choice('Purpose', '目的', {
		sales: ['sales', '销售'],
		registrations: ['registrations', '注册'],
		activity: ['activity', '促活'],
		recall: ['recall', '召回'],
		brand: ['brand', '品牌']
	}),
	start: date('Starts', '开始日期'),
	days: int('Lasts', '持续', { unit: 'days', hard: [1, 366], typical: 7 }),
	spendFrom: fixedOrNull('For who spends at least', '消费满', {
		unit: 'money',
		typical: 100,
		help: [
			'Prizes are drawn at every order of so much while the campaign lasts; not stated: by everybody who comes.',
			'活动期间每笔满额订单抽奖一次；不填则到场者每人抽一次。'
		]
	}),
	target: group('For whom', '目标人群', {
		tiers: list('Tiers', '等级', refersTo('Tier', '等级', 'tier'), { max: 6 }),
		segments: list('Segments', '分组', refersTo('Segment', '分组', 'segment'), { max: 6 }),
		recencyFrom: intOrNull('Last order at least so long ago', '距上次购买不少于', {
			unit: 'days',
			hard: [0, 3650],
			typical: 30
		}),
		recencyTo: intOrNull('Last order at most so long ago', '距上次购买不多于', {
			unit: 'days',
			hard: [0, 3650],
			typical: 90
		}),
		membersOnly: flag('Members only', '仅会员', true, {
			help: [
				'For a design’s campaigns; those of the world know no members.',
				'用于方案自己的活动；外部环境的活动不区分会员。'
			]
		})
	}),
	invited: chance('Invited', '邀请', 1),
	agreed: chance('Agree', '同意', 0.5),
	came: chance('Come', '到场', 0.67),
	bought: chance('Buy', '购买', 0.5),
	spend: cost('Spend of a buyer', '人均消费', 100),
	incremental: chance('Would not have bought anyway', '增量占比', 1, [
		'Share of buyers for whom this is an extra order; the others buy what they would have bought anyway.',
		'购买者中属于额外订单的比例；其余人本来就会购买。'
	]),
	lift: lift(),
	liftDays: int('For so many days', '持续天数', { unit: 'days', hard: [0, 365], typical: 0 }),
	fixedCost: cost('Fixed cost', '固定成本'),
	costPerInvite: cost('Cost per invitation', '每次邀请成本'),
	costPerVisit: cost('Gift per visitor', '到场礼成本'),
	budgetCap: fixedOrNull('Budget cap', '预算上限', { unit: 'money', typical: 10000 }),
	capacity: intOrNull('Capacity', '容量', { unit: 'people', typical: 200 }),
	pointsMultiplier: fixed('Points, times', '积分倍数', { unit: 'times', hard: [0, 20], typical: 1, step: 0.5 }),
	prizes: list('Prizes of a draw', '抽奖奖品', prize, { max: 20 })
});

/** Campaigns that exist anyway (world), or that a design adds. */
export const campaigns = list('Campaigns', '活动', campaign, { max: 20 });
