import {
	choice,
	date,
	dateOrNull,
	fixed,
	fixedOrNull,
	flag,
	group,
	id,
	int,
	list,
	num,
	refersTo,
	scalar,
	text,
	words
} from '../make.ts';

const OURS = 'our assumption';

export const changes = list(
	'Scheduled rule changes',
	'规则变更',
	group('Change', '变更', {
		id: id(),
		name: words('Name', '名称'),
		on: flag('On', '启用', false),
		date: date('Date', '日期'),
		noticeDays: int('Notice', '提前通知', { unit: 'days', hard: [0, 1095], typical: 28 }),
		withdrawn: dateOrNull('Withdrawn on, before it takes effect', '撤回日期（生效前）'),
		recovers: num('Satisfaction that a withdrawal restores', '撤回后恢复的满意度', {
			unit: 'share',
			hard: [0, 1],
			typical: 0.5,
			grade: 'D',
			source: OURS,
			step: 0.05
		}),
		migration: choice('Members', '会员迁移', {
			grandfather: ['keep what they have', '保留原等级'],
			upgradeOnly: ['only rise', '只升不降'],
			rerankAll: ['are ranked anew', '全部重排']
		}),
		balances: choice('Balances', '积分余额', {
			kept: ['kept', '保留'],
			converted: ['converted', '折算'],
			halved: ['halved', '减半']
		}),
		conversion: fixed('New points per old point', '折算比例', {
			unit: 'times',
			hard: [0, 1000],
			typical: 1,
			step: 0.1
		}),
		oldPoints: choice('Points already held', '已有积分', {
			newRules: ['lapse by the new rules', '按新规则失效'],
			oldTerm: ['keep their term', '保留原有效期']
		}),
		graceMonths: int('Grace', '宽限', { unit: 'months', hard: [0, 60], typical: 0 }),
		set: list(
			'New rules',
			'新规则',
			group('Rule', '规则', {
				path: text('Path in the design', '方案内路径', '', { maxLength: 300 }),
				value: scalar('Value', '值')
			}),
			{ max: 60 }
		)
	}),
	{ max: 8 }
);

export const guardrails = list(
	'Guardrails',
	'护栏',
	group('Guardrail', '护栏', {
		id: id(),
		on: flag('On', '启用', false),
		amount: fixed('Limit', '上限', { unit: 'money', hard: [0, 1e12], typical: 100000, scale: 'log' }),
		period: choice('For', '周期', {
			total: ['the whole horizon', '整个模拟期'],
			year: ['each fiscal year', '每个财年'],
			month: ['each month', '每个月']
		}),
		covers: choice('Covers', '范围', {
			redemption: ['redemption cost', '兑换成本'],
			programme: ['all costs', '全部成本']
		}),
		action: choice('Then', '措施', { stop: ['stop redemption', '停止兑换'], throttle: ['reward less', '降低奖励'] })
	}),
	{ max: 3 }
);

export const traffic = group('Member centre', '会员中心', {
	on: flag('Visits sent to other businesses', '向子业务导流', false),
	visitsPerMonth: num('Visits a member and month', '人均月导流', {
		unit: 'perMonth',
		hard: [0, 1000],
		typical: 1,
		grade: 'D',
		source: OURS
	}),
	valuePerVisit: num('Worth of a visit', '单次导流价值', {
		unit: 'money',
		hard: [0, 1e4],
		typical: 0.1,
		grade: 'D',
		source: OURS,
		step: 0.01
	}),
	capPerMonth: fixedOrNull('At most a month', '每月上限', { unit: 'money', typical: 10000 })
});

export const abuse = group('Abuse', '羊毛党', {
	on: flag('Abuse', '羊毛党', false),
	share: num('Share of customers', '占顾客比例', {
		unit: 'share',
		hard: [0, 1],
		plausible: [0, 0.2],
		typical: 0.02,
		grade: 'D',
		source: OURS,
		step: 0.01
	}),
	accounts: num('Accounts each', '人均账号数', {
		hard: [1, 1000],
		plausible: [1, 20],
		typical: 3,
		grade: 'D',
		source: OURS
	})
});

export const opening = group('State on day 0', '初始状态', {
	on: flag('Given', '启用', false),
	members: list(
		'Members by tier',
		'各等级会员数',
		group('Tier', '等级', {
			tier: refersTo('Tier', '等级', 'tier'),
			count: int('Members', '会员数', { unit: 'people', typical: 0 })
		}),
		{ max: 6 }
	),
	balances: list(
		'Balances by age',
		'积分余额（按账龄）',
		group('Age', '账龄', {
			ageMonths: int('Age', '账龄', { unit: 'months', hard: [0, 240], typical: 0 }),
			points: fixed('Points', '积分', { unit: 'points', hard: [0, 1e15], typical: 0 })
		}),
		{ max: 120 }
	),
	contractLiability: fixed('Contract liability', '合同负债', { unit: 'money', hard: [0, 1e12], typical: 0 })
});
