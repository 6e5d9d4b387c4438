import { bell, prior, type Num } from '../spread.ts';
import {
	fixed,
	flag,
	group,
	id,
	int,
	list,
	num,
	refersTo,
	type EvidenceGrade,
	type NumberField,
	type Of
} from '../make.ts';

/** A strength with the prior of model.md section 7: Beta on the range, mean = default, concentration 4. */
function strength(
	low: number,
	typical: number,
	high: number,
	grade: EvidenceGrade,
	source: string,
	label: readonly [en: string, zh: string] = ['Strength', '强度']
): NumberField & Of<Num> {
	return num(label[0], label[1], {
		hard: [Math.min(0, low), high * 2],
		plausible: [low, high],
		typical,
		spread: prior(low, typical, high),
		grade,
		source,
		step: high > 0.5 ? 0.05 : 0.005
	});
}

const on = () => flag('On', '启用', true);

export const response = group('What a programme changes', '方案的影响', {
	E1: group('Value of the reward', '奖励价值', {
		on: on(),
		strength: strength(0, 1.5, 3, 'D', 'bound A: Nastasoiu et al. 2021, Leenheer et al. 2007')
	}),
	E2: group('Goal gradient', '目标渐近', {
		on: on(),
		strength: strength(0, 0.03, 0.35, 'A', 'Kivetz et al. 2006', ['Strength, points', '强度（积分）']),
		stamps: strength(0, 0.32, 0.35, 'A', 'Kivetz et al. 2006', ['Strength, stamps', '强度（集章）']),
		omega: strength(0, 0.15, 0.4, 'D', 'Hartmann & Viard 2008', ['Extra volume', '额外购买量'])
	}),
	E3: group('Endowed progress', '赠送进度', {
		on: on(),
		strength: strength(1, 2.24, 4, 'B', 'Nunes & Drèze 2006', ['Completion odds, times', '完成几率倍数'])
	}),
	E4: group('Reset after a reward', '奖励后回落', {
		on: on(),
		strength: strength(0, 0.2, 0.5, 'B', 'Drèze & Nunes 2011')
	}),
	E5: group('Rewarded behaviour', '奖励后的惯性', {
		on: on(),
		strength: strength(0, 0.02, 0.08, 'B', 'Taylor & Neslin 2005; Dorotic et al. 2014')
	}),
	E7: group('Tier pressure', '升级动力', { on: on(), strength: strength(0, 0.04, 0.12, 'B', 'Kopalle et al. 2012') }),
	E8: group('Goal missed or met', '达标与失利', {
		on: on(),
		strength: strength(0, 0.03, 0.1, 'D', 'Wang et al. 2016: sign A')
	}),
	E9: group('Status', '等级身份', {
		on: on(),
		sigma: strength(0, 0.03, 0.09, 'C', 'our assumption', ['More orders, top tier', '最高级频次提升']),
		delta: strength(0, 0.15, 0.45, 'C', 'our assumption', ['Stays longer, top tier', '最高级留存提升'])
	}),
	E10: group('Demotion shock', '降级冲击', { on: on(), strength: strength(0, 1, 2, 'B', 'Wagner et al. 2009') }),
	E11: group('Redemption', '兑换行为', {
		b0: num('Inclination', '兑换倾向', {
			hard: [-10, 10],
			plausible: [-8, 1],
			typical: -1,
			spread: bell(-1.5, -0.5),
			grade: 'B',
			source: 'structure: Stourm et al. 2015',
			step: 0.1
		}),
		b1: num('Pull of a large balance', '余额越大越兑换', {
			hard: [0, 10],
			plausible: [0.3, 3],
			typical: 1.2,
			spread: bell(0.8, 1.6),
			grade: 'B',
			source: 'structure: Stourm et al. 2015',
			step: 0.1
		}),
		b2: num('Pull of expiry', '临期越兑换', {
			hard: [0, 10],
			plausible: [0, 4],
			typical: 1.5,
			spread: bell(0.8, 2.2),
			grade: 'D',
			source: 'our assumption',
			step: 0.1
		})
	}),
	E12: group('Visit before expiry', '到期前光顾', {
		on: on(),
		strength: strength(0, 0.1, 0.3, 'B', 'Breugelmans & Liu-Thompkins 2017')
	}),
	E13: group('Complaints', '客诉', {
		on: on(),
		lossScale: num('Loss that matters', '损失尺度', {
			unit: 'money',
			hard: [0.1, 1e6],
			plausible: [10, 100],
			typical: 30,
			spread: prior(10, 30, 100),
			grade: 'D',
			source: 'our assumption'
		}),
		money: strength(0, 0.3, 0.6, 'D', 'direction only', ['Complain, points as money', '客诉率（金本位）']),
		coupon: strength(0, 0.05, 0.2, 'D', 'direction only', ['Complain, coupons', '客诉率（券型）']),
		rules: strength(0, 0.15, 0.4, 'D', 'direction only', ['Complain, tier or rules', '客诉率（等级与规则）']),
		cost: num('Cost of a complaint', '每起客诉成本', {
			unit: 'money',
			hard: [0, 1e5],
			typical: 15,
			grade: 'D',
			source: 'our assumption'
		})
	}),
	E14: group('Run before a change', '变更前挤兑', {
		on: on(),
		strength: strength(0, 1.74, 4, 'B', 'Air Miles 2016')
	}),
	E15: group('Coupon use', '用券行为', {
		on: on(),
		strength: strength(0, 0.15, 0.4, 'D', 'our assumption', ['Extra order for a coupon', '因券多下一单']),
		useRate: strength(0.3, 0.6, 0.9, 'D', 'our assumption', ['Coupons used', '用券率'])
	}),
	E16: group('Paid membership', '付费会员', {
		on: on(),
		strength: strength(0, 0.04, 0.15, 'C', 'Iyengar et al. 2022')
	}),
	E17: group('Novelty', '新鲜感', {
		on: on(),
		floor: num('What remains of it', '长期保留', {
			unit: 'share',
			hard: [0, 1],
			plausible: [0.3, 0.9],
			typical: 0.6,
			spread: prior(0.3, 0.6, 0.9),
			grade: 'C',
			source: 'mixed',
			step: 0.05
		})
	}),
	E18: group('Shocks common to all', '共同冲击', {
		on: on(),
		demandSd: num('Demand', '需求', {
			hard: [0, 1],
			plausible: [0, 0.3],
			typical: 0.08,
			grade: 'D',
			source: 'our assumption',
			step: 0.01
		}),
		sentimentSd: num('Redemption sentiment', '兑换情绪', {
			hard: [0, 2],
			plausible: [0, 0.6],
			typical: 0.3,
			grade: 'D',
			source: 'our assumption',
			step: 0.05
		})
	}),
	E19: group('Recognition', '精神权益', { on: on(), strength: strength(0, 0.3, 0.6, 'D', 'our assumption') }),
	E20: group('Balance as an asset', '余额即资产', {
		on: flag('On', '启用', false),
		strength: strength(0, 0.04, 0.12, 'C', 'our assumption')
	}),
	perceived: group('Perceived value of 1 of reward', '每 1 元奖励的感知价值', {
		money: strength(0.7, 0.9, 1, 'D', 'our assumption', ['Points as money', '金本位积分']),
		coupon: strength(0.3, 0.55, 0.8, 'D', 'our assumption', ['Coupons', '优惠券']),
		stamps: strength(0.5, 0.9, 1, 'D', 'our assumption', ['Stamps', '集章']),
		benefits: strength(0.8, 1.2, 2, 'D', 'our assumption', ['Benefits', '权益']),
		paid: strength(0.7, 1, 1.3, 'D', 'our assumption', ['Paid membership', '付费会员'])
	}),
	lambdaQ: num('Orders a year that make standing benefits usable', '权益可用所需年订单数', {
		unit: 'perYear',
		hard: [0.1, 1000],
		plausible: [4, 30],
		typical: 12,
		spread: prior(4, 12, 30),
		grade: 'D',
		source: 'our assumption'
	}),
	modelError: group('What the model does not know', '模型误差', {
		on: flag('On', '启用', false),
		sd: num('Size', '幅度', {
			help: [
				'Standard deviation of the unknown part of a programme’s lift: 0.02 is 2 % more or fewer orders. Half of the variance is common to all designs.',
				'方案提升中未知部分的标准差：0.02 即订单多或少 2%。方差的一半为各方案共有。'
			],
			hard: [0, 1],
			plausible: [0, 0.1],
			typical: 0.02,
			grade: 'D',
			source: 'our assumption',
			step: 0.01
		})
	}),
	measured: list(
		'Own test results',
		'自有实验结果',
		group('Test', '实验', {
			id: id(),
			on: flag('On', '启用', false),
			design: refersTo('Design', '方案', 'design'),
			lift: fixed('Lift of sales', '销售提升', {
				help: [
					'All sales with the design against all without it, over the months of the test: 0.02 is 2 % more.',
					'测试期间有方案与无方案的全部销售之比：0.02 即多 2%。'
				],
				unit: 'share',
				hard: [-1, 5],
				typical: 0.02,
				step: 0.005
			}),
			standardError: fixed('Standard error of the lift', '提升的标准误', {
				help: [
					'How far the lift may be off by chance: half the width of its 95 % interval ÷ 1.96. The larger it is, the less the test says.',
					'提升因偶然可能偏离多少：95% 区间宽度的一半 ÷ 1.96。数值越大，实验能说明的越少。'
				],
				unit: 'share',
				hard: [0.0001, 5],
				plausible: [0.001, 0.1],
				typical: 0.01,
				step: 0.001
			}),
			months: int('Lasted', '持续', { unit: 'months', hard: [1, 60], typical: 6 })
		}),
		{ max: 10 }
	)
});
