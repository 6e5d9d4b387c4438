import { prior } from '../spread.ts';
import { fixed, group, int, num, numOrNull } from '../make.ts';
import { basket, dropout, purchase, seeds } from './behaviour.ts';

const OURS = 'our assumption';

export const customers = group('Customers', '顾客', {
	seeds,
	purchase,
	dropout,
	basket,
	units: group('What an order brings besides money', '订单的其他计量', {
		distance: num('Distance', '里程', {
			unit: 'units',
			hard: [0, 1e6],
			typical: 1000,
			grade: 'D',
			source: OURS,
			scale: 'log',
			step: 50,
			advanced: true,
			help: ['Mean per order; counts where a tier asks for distance.', '每单均值；仅在等级以里程为条件时计入。']
		}),
		distanceCv: num('Spread of distances', '里程差异', {
			hard: [0, 3],
			typical: 0.6,
			grade: 'D',
			source: OURS,
			step: 0.05,
			advanced: true,
			help: ['Standard deviation ÷ mean.', '标准差 ÷ 均值。']
		}),
		segments: num('Segments or flights', '航段', {
			unit: 'units',
			hard: [0, 100],
			typical: 1,
			grade: 'D',
			source: OURS,
			step: 0.1,
			advanced: true
		}),
		nights: num('Nights', '住宿晚数', {
			unit: 'units',
			hard: [0, 365],
			typical: 1,
			grade: 'D',
			source: OURS,
			step: 0.1,
			advanced: true
		})
	}),
	correlation: num('Frequent buyers spend more per order', '频次与客单相关性', {
		hard: [-0.95, 0.95],
		plausible: [-0.4, 0.6],
		typical: 0,
		grade: 'D',
		source: 'from data',
		step: 0.05,
		advanced: true
	}),
	drift: group('Change of habit', '习惯变化', {
		sd: num('Size', '幅度', {
			hard: [0, 2],
			plausible: [0, 0.8],
			typical: 0.35,
			spread: prior(0, 0.35, 0.8),
			grade: 'C',
			source: OURS,
			step: 0.05,
			advanced: true,
			help: ['Order rates wander from quarter to quarter; makes demotion real.', '下单频率逐季波动，使降级真实发生。']
		}),
		rho: fixed('Persistence by quarter', '季度延续性', {
			hard: [0, 0.99],
			typical: 0.78,
			grade: 'C',
			source: OURS,
			step: 0.01,
			advanced: true
		})
	}),
	inert: num('Never redeem', '从不兑换的比例', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0.05, 0.5],
		typical: 0.2,
		spread: prior(0.05, 0.2, 0.5),
		grade: 'D',
		source: 'existence A, size our judgement',
		step: 0.01
	}),
	redemptionThreshold: group('Redeem from', '兑换起点', {
		median: numOrNull('Balance worth redeeming', '愿意兑换的余额', {
			unit: 'money',
			hard: [0.01, 1e6],
			plausible: [8, 60],
			typical: 20,
			grade: 'D',
			source: OURS,
			help: [
				'Median over customers; empty: the larger of 20 and 2 % of the basket.',
				'顾客中位数；留空取 20 与客单价 2% 中较大者。'
			]
		}),
		sd: num('Spread between people', '人际差异', {
			hard: [0, 3],
			plausible: [0.3, 1.5],
			typical: 0.8,
			grade: 'D',
			source: OURS,
			step: 0.05,
			advanced: true
		})
	}),
	expiryAttention: group('Attention to expiry', '对到期的关注', {
		mean: num('Mean', '均值', {
			unit: 'share',
			hard: [0.01, 0.99],
			plausible: [0.2, 0.9],
			typical: 0.5,
			spread: prior(0.2, 0.5, 0.9),
			grade: 'D',
			source: OURS,
			step: 0.05,
			advanced: true
		}),
		concentration: fixed('Likeness between people', '人际相似度', {
			hard: [0.1, 1000],
			typical: 8,
			grade: 'D',
			source: OURS,
			advanced: true
		})
	}),
	statusSensitivitySd: num('Status sensitivity, spread', '地位敏感度差异', {
		hard: [0, 2],
		plausible: [0, 1],
		typical: 0.5,
		grade: 'D',
		source: OURS,
		step: 0.05,
		advanced: true
	}),
	priceSensitivitySd: num('Price sensitivity, spread', '价格敏感度差异', {
		hard: [0, 2],
		plausible: [0, 1],
		typical: 0.5,
		grade: 'D',
		source: OURS,
		step: 0.05,
		advanced: true
	}),
	wallet: group('Share of wallet', '钱包份额', {
		mean: num('Buys here already', '已在本店购买的份额', {
			unit: 'share',
			hard: [0.01, 0.99],
			plausible: [0.3, 0.8],
			typical: 0.5,
			spread: prior(0.3, 0.5, 0.8),
			grade: 'D',
			source: OURS,
			step: 0.01,
			help: [
				'Who already buys everything here cannot buy more because of a programme.',
				'已全部在此购买的顾客无法因方案再多买。'
			]
		}),
		slope: num('More for frequent buyers', '随频次上升', {
			hard: [-3, 3],
			typical: 0.5,
			grade: 'D',
			source: OURS,
			step: 0.1,
			advanced: true
		}),
		sd: num('Spread between people', '人际差异', {
			hard: [0, 3],
			typical: 0.5,
			grade: 'D',
			source: OURS,
			step: 0.1,
			advanced: true
		})
	}),
	refunds: num('Orders sent back', '退货比例', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0, 0.4],
		typical: 0,
		grade: 'D',
		source: OURS,
		step: 0.01,
		advanced: true
	}),
	refundDays: int('Sent back after', '退货时间', { unit: 'days', hard: [0, 365], typical: 7, advanced: true })
});
