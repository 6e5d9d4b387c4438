import {
	choice,
	fixed,
	fixedOrNull,
	flag,
	group,
	id,
	int,
	intOrNull,
	list,
	num,
	refersToOrNull,
	words
} from '../make.ts';
import { benefits } from './benefits.ts';

const OURS = 'our assumption';

export const enrolment = group('Joining', '入会', {
	how: choice('Who becomes a member', '入会方式', {
		registration: ['everybody who registers', '注册即会员'],
		firstPurchase: ['a first order of an amount', '首单达额'],
		periodSpend: ['spend within a period', '周期内消费达额'],
		fee: ['who pays a fee', '缴费'],
		invitation: ['who is invited', '受邀']
	}),
	amount: fixed('Amount', '金额', { unit: 'money', typical: 0, advanced: true }),
	periodDays: int('Within', '周期', { unit: 'days', hard: [1, 3650], typical: 365, advanced: true }),
	fee: fixed('Fee', '费用', { unit: 'money', typical: 0, advanced: true }),
	joins: num('Join when they may', '愿意入会比例', {
		unit: 'share',
		hard: [0, 1],
		typical: 1,
		step: 0.05,
		advanced: true
	}),
	selfSelection: num('Heavier buyers join more', '重度买家更愿入会', {
		hard: [0, 5],
		typical: 0.5,
		grade: 'D',
		source: OURS,
		step: 0.1,
		advanced: true
	}),
	prestige: num('Benefits feel worth, times', '门槛带来的感知倍数', {
		unit: 'times',
		hard: [0.1, 5],
		typical: 1,
		grade: 'D',
		source: OURS,
		step: 0.1,
		advanced: true
	}),
	startMonth: int('Starts in month', '上线月份', {
		unit: 'months',
		hard: [0, 60],
		typical: 0,
		advanced: true
	})
});

const monthly = (en: string, zh: string) =>
	num(en, zh, { unit: 'moneyPerMonth', hard: [0, 1e10], typical: 0, scale: 'log', step: 1000 });

export const costs = group('Costs', '成本', {
	setUp: fixed('Set-up', '启动成本', { unit: 'money', hard: [0, 1e11], typical: 0, scale: 'log', step: 1000 }),
	platformPerMonth: monthly('Platform', '系统'),
	staffPerMonth: monthly('Staff', '人员'),
	marketingPerMonth: monthly('Marketing', '营销')
});

/** Engagement actions: earn points, EXP or both, within their caps. */
export const actions = list(
	'Engagement actions',
	'互动行为',
	group('Action', '行为', {
		id: id(),
		name: words('Name', '名称'),
		on: flag('On', '启用', false),
		kind: choice('Kind', '类型', {
			checkIn: ['check-in', '签到'],
			content: ['content', '内容'],
			review: ['review', '评价'],
			share: ['share', '分享'],
			invite: ['invite', '邀请'],
			event: ['event', '活动']
		}),
		points: int('Points', '积分', { unit: 'points', typical: 1 }),
		exp: int('EXP', '成长值', { unit: 'exp', typical: 1 }),
		takeUp: num('Members who do it', '参与率', {
			unit: 'share',
			hard: [0, 1],
			typical: 0.2,
			grade: 'D',
			source: OURS,
			step: 0.05
		}),
		perMonth: num('Times a month', '每月次数', {
			unit: 'perMonth',
			hard: [0, 1000],
			typical: 4,
			grade: 'D',
			source: OURS
		}),
		capPerDay: intOrNull('Counted at most per day', '每日上限', { typical: 1 }),
		capPerMonth: intOrNull('Counted at most per month', '每月上限', { typical: 30 }),
		cost: num('Cost each', '每次成本', {
			unit: 'money',
			hard: [0, 1e5],
			typical: 0,
			grade: 'D',
			source: OURS,
			step: 0.01
		})
	}),
	{ max: 12 }
);

const rewardFields = {
	kind: choice('Given as', '形式', {
		goods: ['own goods', '自有商品'],
		money: ['money', '现金'],
		points: ['points', '积分'],
		coupon: ['coupon', '优惠券'],
		draw: ['draw', '抽奖']
	}),
	value: num('Value', '价值', { unit: 'money', hard: [0, 1e7], typical: 10 }),
	points: int('Points', '积分', { unit: 'points', typical: 0 }),
	displacement: num('Displaces a sale', '替代销售比例', {
		unit: 'share',
		hard: [0, 1],
		typical: 0.3,
		grade: 'D',
		source: OURS,
		step: 0.05
	}),
	fundedShare: num('Paid by others', '他方承担', { unit: 'share', hard: [0, 1], typical: 0, step: 0.05 })
};
const reward = (en: string, zh: string) => group(en, zh, rewardFields);

export const stampCard = group('Stamp card', '集章卡', {
	on: flag('Stamp card', '集章卡', false),
	stamps: int('Stamps', '章数', { unit: 'stamps', hard: [1, 1000], typical: 10 }),
	per: choice('A stamp for', '集章依据', { order: ['each order', '每单'], money: ['an amount', '消费额'] }),
	money: fixed('Amount', '金额', { unit: 'money', hard: [0.01, 1e6], typical: 50 }),
	headStart: int('Stamps given at the start', '起步赠章', { unit: 'stamps', hard: [0, 1000], typical: 0 }),
	validityMonths: intOrNull('Valid for', '有效期', { unit: 'months', hard: [1, 120], typical: 12 }),
	reward: reward('Reward', '奖励')
});

export const membership = group('Paid membership', '付费会员', {
	on: flag('Paid membership', '付费会员', false),
	fee: fixed('Fee', '费用', { unit: 'money', typical: 88 }),
	termMonths: int('Term', '期限', { unit: 'months', hard: [1, 60], typical: 12 }),
	trialDays: int('Free trial', '免费试用', { unit: 'days', hard: [0, 365], typical: 0 }),
	earnMultiplier: fixed('Points, times', '积分倍数', { unit: 'times', hard: [0, 100], typical: 1, step: 0.1 }),
	renewal: group('Renewal', '续费', {
		alpha: num('sBG α', 'sBG 参数 α', {
			hard: [0.01, 100],
			typical: 0.704,
			grade: 'A',
			source: 'Fader & Hardie 2007',
			step: 0.05
		}),
		beta: num('sBG β', 'sBG 参数 β', {
			hard: [0.01, 100],
			typical: 1.182,
			grade: 'A',
			source: 'Fader & Hardie 2007',
			step: 0.05
		})
	}),
	reducedFee: fixedOrNull('Reduced fee', '优惠费用', { unit: 'money', typical: 88 }),
	reducedFromTier: refersToOrNull('From tier', '适用等级', 'tier'),
	benefits
});

export const referralReward = group('Referral reward', '推荐奖励', {
	on: flag('Referral reward', '推荐奖励', false),
	inviter: reward('For who invites', '邀请人奖励'),
	friend: reward('For the friend', '被邀请人奖励'),
	capPerYear: intOrNull('At most a year', '每年上限', { typical: 10 }),
	afterFirstOrder: flag('After the friend’s first order', '首单后发放', true)
});

export const welcomeGift = group('Welcome gift', '新人礼', {
	on: flag('Welcome gift', '新人礼', false),
	...rewardFields
});
