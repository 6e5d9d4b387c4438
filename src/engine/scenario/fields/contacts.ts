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

const chance = (en: string, zh: string, typical: number): NumberField & Of<Num> =>
	num(en, zh, { unit: 'share', hard: [0, 1], typical, grade: 'D', source: OURS, step: 0.01 });
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
		step: 0.01
	});

const touch = group('Contact', '触达', {
	id: id(),
	name: words('Name', '名称'),
	on: flag('On', '启用', false, { later: true }),
	trigger: choice('When', '触发时机', {
		afterFirst: ['after the first order', '首单之后'],
		afterOrder: ['after every order', '每单之后'],
		birthday: ['birthday', '生日'],
		atRisk: ['about to leave', '将要流失'],
		lost: ['lost', '已流失'],
		date: ['on dates', '指定日期']
	}),
	afterDays: int('Days later', '之后天数', { unit: 'days', hard: [0, 3650], typical: 3 }),
	dates: list('Dates', '日期', date('Date', '日期'), { max: 60 }),
	reach: chance('Reached', '触达率', 0.8),
	response: chance('Respond', '响应率', 0.3),
	lift: lift(),
	liftDays: int('For so many days', '持续天数', { unit: 'days', hard: [0, 365], typical: 28 }),
	accuracy: chance('Accuracy of the choice', '选人准确度', 0),
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

/** Contacts that exist anyway (world), or that a design adds. */
export const touches = list('Contacts', '触达计划', touch, { max: 20, later: true });

export const winBack = group('Win-back', '流失召回', {
	on: flag('Win back who left', '召回流失顾客', false, { later: true }),
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
	on: flag('On', '启用', false, { later: true }),
	purpose: choice('Purpose', '目的', {
		sales: ['sales', '销售'],
		registrations: ['registrations', '注册'],
		activity: ['activity', '促活'],
		recall: ['recall', '召回'],
		brand: ['brand', '品牌']
	}),
	start: date('Starts', '开始日期'),
	days: int('Lasts', '持续', { unit: 'days', hard: [1, 366], typical: 7 }),
	spendFrom: fixedOrNull('For who spends at least', '消费满', { unit: 'money', typical: 100 }),
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
		membersOnly: flag('Members only', '仅会员', true)
	}),
	invited: chance('Invited', '邀请', 1),
	agreed: chance('Agree', '同意', 0.5),
	came: chance('Come', '到场', 0.67),
	bought: chance('Buy', '购买', 0.5),
	spend: cost('Spend of a buyer', '人均消费', 100),
	incremental: chance('Would not have bought anyway', '增量占比', 1),
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
export const campaigns = list('Campaigns', '活动', campaign, { max: 20, later: true });
