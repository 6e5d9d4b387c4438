import { bell } from '../spread.ts';
import { choice, flag, group, id, int, intOrNull, list, num, numOrNull, text, twelve, words } from '../make.ts';

const OURS = 'our assumption';

export const activation = group('Activation', '激活', {
	actions: int('Key actions', '关键行为数', { hard: [1, 8], typical: 3, grade: 'D', source: OURS }),
	needed: int('Of which needed', '其中需完成', {
		hard: [0, 8],
		typical: 1,
		grade: 'D',
		source: OURS,
		help: ['0: everybody who registers is active at once.', '0 表示注册即激活。']
	}),
	windowDays: int('Within', '时间窗口', { unit: 'days', hard: [1, 365], typical: 30, grade: 'D', source: OURS }),
	chance: num('Chance of one action', '完成单个行为的概率', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0.05, 0.95],
		typical: 0.4,
		spread: bell(0.3, 0.5),
		grade: 'D',
		source: OURS,
		step: 0.01,
		help: ['From onboarding; channels may be better or worse.', '取决于新手引导；各渠道可有高低。']
	})
});

const step = (en: string, zh: string, typical: number) =>
	num(en, zh, { unit: 'share', hard: [0, 1], typical, grade: 'D', source: OURS, step: 0.01 });
const cost = (en: string, zh: string) =>
	num(en, zh, { unit: 'money', hard: [0, 1e6], typical: 0, grade: 'D', source: OURS, step: 0.1, advanced: true });
const times = (en: string, zh: string) =>
	num(en, zh, {
		unit: 'times',
		hard: [0, 20],
		plausible: [0.2, 5],
		typical: 1,
		grade: 'D',
		source: OURS,
		step: 0.05,
		advanced: true
	});

export const channels = list(
	'Channels',
	'渠道',
	group('Channel', '渠道', {
		id: id(),
		name: words('Name', '名称'),
		type: choice('Kind', '类型', {
			message: ['message', '消息'],
			behaviour: ['behaviour', '行为'],
			fission: ['people bring people', '裂变']
		}),
		exposures: num('People reached a month', '每月曝光人数', {
			unit: 'people',
			hard: [0, 1e9],
			typical: 10000,
			grade: 'D',
			source: OURS,
			scale: 'log',
			step: 1000
		}),
		budgetPerMonth: numOrNull('Budget a month', '每月投放预算', {
			unit: 'money',
			hard: [0, 1e9],
			typical: 10000,
			scale: 'log',
			step: 1000,
			advanced: true,
			help: ['Given, the people reached follow from it.', '填写后由预算推算曝光人数。']
		}),
		growth: num('Growth a month', '月增长', {
			unit: 'sharePerMonth',
			hard: [-0.9, 2],
			plausible: [-0.1, 0.5],
			typical: 0.01,
			spread: bell(-0.01, 0.03),
			grade: 'D',
			source: OURS,
			step: 0.005,
			help: ['Growth that was guessed too low is what breaks budgets.', '低估增长是预算失控的首因。']
		}),
		season: twelve('Season', '季节性', { advanced: true }),
		shock: num('Steadiness of a month', '月度稳定性', {
			hard: [0, 10000],
			plausible: [0, 100],
			typical: 10,
			grade: 'D',
			source: OURS,
			advanced: true,
			help: [
				'Shape k of the Gamma shock common to a channel’s month; 0: no shock.',
				'渠道当月共同冲击的 Gamma 形状 k；0 表示无冲击。'
			]
		}),
		click: step('Click', '点击', 0.1),
		download: step('Download', '下载', 0.3),
		open: step('Open', '打开', 0.8),
		register: step('Register', '注册', 0.5),
		costPerExposure: cost('Cost per person reached', '每次曝光成本'),
		costPerClick: cost('Cost per click', '每次点击成本'),
		costPerRegistration: cost('Cost per registration', '每次注册成本'),
		rateQuality: times('Order rate, times', '下单频率倍数'),
		dropoutQuality: times('Leaving, times', '流失倍数'),
		activationQuality: times('Activation, times', '激活倍数'),
		startMonth: int('From month', '起始月', { unit: 'months', hard: [0, 60], typical: 0, advanced: true }),
		endMonth: intOrNull('Until month', '结束月', { unit: 'months', hard: [0, 60], typical: 12, advanced: true })
	}),
	{ max: 8 }
);

const preference = (en: string, zh: string) =>
	num(en, zh, { unit: 'times', hard: [0, 5], typical: 1, grade: 'D', source: OURS, step: 0.1 });

export const segments = list(
	'Segments',
	'人群分组',
	group('Segment', '分组', {
		id: id(),
		name: words('Name', '名称'),
		share: step('Share of customers', '占顾客比例', 0.2),
		tags: list('Needs and descriptions', '需求与描述', text('Tag', '标签', ''), { max: 20 }),
		rate: times('Order rate, times', '下单频率倍数'),
		dropout: times('Leaving, times', '流失倍数'),
		basket: times('Basket, times', '客单倍数'),
		inert: times('Never redeem, times', '从不兑换倍数'),
		redemptionThreshold: times('Redeem from, times', '兑换起点倍数'),
		expiryAttention: times('Attention to expiry, times', '到期关注倍数'),
		statusSensitivity: times('Status sensitivity, times', '地位敏感倍数'),
		priceSensitivity: times('Price sensitivity, times', '价格敏感倍数'),
		wallet: times('Share of wallet, times', '钱包份额倍数'),
		referral: times('Referral, times', '推荐倍数'),
		activation: times('Activation, times', '激活倍数'),
		preference: group('Likes', '偏好', {
			money: preference('Money and points', '现金与积分'),
			goods: preference('Goods and gifts', '商品与礼品'),
			coupons: preference('Coupons', '优惠券'),
			recognition: preference('Recognition', '精神权益')
		})
	}),
	{ max: 6 }
);

export const referral = group('Referral', '推荐', {
	on: flag('Customers bring others', '老带新', false),
	byFunction: num('Invites for the product', '因功能邀请', {
		unit: 'perMonth',
		hard: [0, 20],
		plausible: [0, 2],
		typical: 0.03,
		grade: 'D',
		source: OURS,
		step: 0.01
	}),
	byContent: num('Invites for content', '因内容邀请', {
		unit: 'perMonth',
		hard: [0, 20],
		plausible: [0, 2],
		typical: 0.02,
		grade: 'D',
		source: OURS,
		step: 0.01
	}),
	byReward: num('Invites for a reward', '因奖励邀请', {
		unit: 'perMonth',
		hard: [0, 20],
		plausible: [0, 2],
		typical: 0.05,
		grade: 'D',
		source: OURS,
		step: 0.01
	}),
	accepted: num('Invited who register', '受邀注册率', {
		unit: 'share',
		hard: [0, 1],
		typical: 0.2,
		grade: 'D',
		source: OURS,
		step: 0.01
	}),
	cashPenalty: num('Worse users the closer to cash', '越近现金用户越差', {
		unit: 'share',
		hard: [0, 1],
		typical: 0.3,
		grade: 'D',
		source: OURS,
		step: 0.05
	}),
	traitCorrelation: num('Likeness to the referrer', '与推荐人的相似度', {
		hard: [-0.95, 0.95],
		typical: 0.2,
		grade: 'D',
		source: OURS,
		step: 0.05
	}),
	bondOdds: num('Leaving odds while the referrer stays', '推荐人在时的流失几率倍数', {
		unit: 'times',
		hard: [0.1, 2],
		typical: 0.82,
		grade: 'B',
		source: 'Schmitt, Skiera & Van den Bulte 2011',
		step: 0.01
	})
});
