import { bell } from '../spread.ts';
import { choice, flag, group, int, num, numOrNull, refersToOrNull } from '../make.ts';

const OURS = 'our assumption';
const NBD = 'Ehrenberg 1959; Schmittlein, Morrison & Colombo 1987';
const GAMMA_GAMMA = 'Fader & Hardie 2013';

export const seeds = group('Customers at the start', '初始顾客', {
	count: int('Customers at the start', '初始顾客数', {
		unit: 'people',
		hard: [0, 1e8],
		typical: 10000,
		scale: 'log',
		step: 1000
	}),
	burnInMonths: int('Oldest has been here for', '最早顾客的资历', {
		unit: 'months',
		hard: [0, 120],
		typical: 24,
		help: [
			'Ages are spread evenly up to this; 0 means all are new on day 0.',
			'资历在此范围内均匀分布；0 表示均为第 0 天的新顾客。'
		]
	}),
	channel: refersToOrNull('Came through', '来源渠道', 'channel', { advanced: true }),
	referralQuality: num('Referral, times', '推荐倍数', {
		unit: 'times',
		hard: [0, 20],
		typical: 1.5,
		grade: 'D',
		source: OURS,
		step: 0.1,
		advanced: true
	})
});

export const purchase = group('Orders', '下单', {
	form: choice('Given as', '参数形式', {
		mean: ['mean order rate', '平均下单频率'],
		literature: ['r and α of the literature', '文献参数 r 与 α']
	}),
	ordersPerWeek: num('Orders a week', '每周订单数', {
		unit: 'perWeek',
		hard: [0, 70],
		plausible: [0.01, 5],
		typical: 0.12,
		grade: 'A',
		source: NBD,
		scale: 'log',
		step: 0.01,
		help: ['Mean over customers while they are active.', '活跃期间的人均频次。']
	}),
	r: num('Evenness of order rates r', '频次均匀度 r', {
		hard: [0.01, 100],
		plausible: [0.24, 2],
		typical: 0.8,
		grade: 'A',
		source: NBD,
		step: 0.05,
		advanced: true,
		help: [
			'Shape of the Gamma distribution over customers: small means a few buy most.',
			'顾客间 Gamma 分布的形状：越小越集中于少数人。'
		]
	}),
	alpha: num('Scale α', '尺度 α', {
		unit: 'weeks',
		hard: [0.001, 1e5],
		typical: 6.7,
		grade: 'A',
		source: NBD,
		advanced: true,
		help: ['Used with the literature’s form: mean rate = r ÷ α.', '用于文献形式：平均频率 = r ÷ α。']
	})
});

export const dropout = group('Leaving', '流失', {
	model: choice(
		'Model of leaving',
		'流失模型',
		{
			none: ['nobody leaves', '无人流失'],
			bgnbd: ['BG/NBD: after an order', 'BG/NBD：下单后流失'],
			paretonbd: ['Pareto/NBD: at any time', 'Pareto/NBD：随时流失']
		},
		{ default: 'paretonbd' }
	),
	survivalOneYear: num('Still customers after a year', '一年留存率', {
		unit: 'share',
		hard: [0.001, 0.999],
		plausible: [0.4, 0.85],
		typical: 0.65,
		spread: bell(0.58, 0.72),
		grade: 'A',
		source: NBD,
		step: 0.01
	}),
	s: num('Evenness of lifetimes s', '寿命均匀度 s', {
		hard: [0.01, 100],
		plausible: [0.2, 5],
		typical: 0.8,
		grade: 'A',
		source: NBD,
		step: 0.05,
		advanced: true
	}),
	beta: numOrNull('Scale β', '尺度 β', {
		unit: 'weeks',
		hard: [0.001, 1e6],
		typical: 70,
		grade: 'A',
		source: NBD,
		advanced: true,
		help: ['Given, it replaces the one-year survival.', '填写后替代一年留存率。']
	}),
	a: num('BG/NBD a', 'BG/NBD 参数 a', {
		hard: [0, 1000],
		plausible: [0.05, 5],
		typical: 0.8,
		grade: 'A',
		source: 'Fader, Hardie & Lee 2005',
		step: 0.05,
		advanced: true
	}),
	b: num('BG/NBD b', 'BG/NBD 参数 b', {
		hard: [0.01, 10000],
		plausible: [0.5, 20],
		typical: 2.4,
		grade: 'A',
		source: 'Fader, Hardie & Lee 2005',
		step: 0.05,
		advanced: true
	}),
	perOrder: flag('Dropout stays per order', '流失概率按每单固定', false, {
		advanced: true,
		help: ['Then who orders faster also leaves faster.', '此时下单越快流失也越快。']
	})
});

export const basket = group('Basket', '客单', {
	form: choice('Given as', '参数形式', {
		mean: ['mean basket', '平均客单价'],
		literature: ['p, q, γ of the literature', '文献参数 p、q、γ']
	}),
	mean: num('Mean basket', '平均客单价', {
		unit: 'money',
		hard: [0.01, 1e7],
		typical: 100,
		grade: 'A',
		source: GAMMA_GAMMA,
		scale: 'log'
	}),
	cvPeople: num('Spread between people', '人际差异', {
		hard: [0.01, 3],
		plausible: [0.3, 1],
		typical: 0.5,
		grade: 'A',
		source: GAMMA_GAMMA,
		step: 0.05,
		advanced: true,
		help: ['Standard deviation of people’s own means ÷ mean.', '个人均值的标准差 ÷ 均值。']
	}),
	cvOrders: num('Spread between orders', '单次差异', {
		hard: [0.01, 3],
		plausible: [0.2, 1.2],
		typical: 0.5,
		grade: 'A',
		source: GAMMA_GAMMA,
		step: 0.05,
		advanced: true,
		help: ['Standard deviation of one person’s orders ÷ that person’s mean.', '同一人订单金额的标准差 ÷ 其均值。']
	}),
	p: num('Gamma–Gamma p', 'Gamma–Gamma 参数 p', {
		hard: [0.01, 1000],
		typical: 6.25,
		grade: 'A',
		source: GAMMA_GAMMA,
		step: 0.05,
		advanced: true
	}),
	q: num('Gamma–Gamma q', 'Gamma–Gamma 参数 q', {
		hard: [1.01, 1000],
		typical: 3.74,
		grade: 'A',
		source: GAMMA_GAMMA,
		step: 0.05,
		advanced: true
	}),
	gamma: num('Gamma–Gamma γ', 'Gamma–Gamma 参数 γ', {
		unit: 'money',
		hard: [0.0001, 1e7],
		typical: 15.44,
		grade: 'A',
		source: GAMMA_GAMMA,
		advanced: true
	})
});
