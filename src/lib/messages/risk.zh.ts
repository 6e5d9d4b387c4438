import type { RiskWords } from './risk.en.ts';

/** “预算风险”页的中文。 */
export const riskZh = {
	title: '预算风险',
	sentence: {
		none: '{runs} 个未来中无一超出 {budget}预算，但实际概率仍可能高达 {high}。',
		rare: '{runs} 个未来中只有 {count} 个超出 {budget}预算，低于目前运行次数所能看清的范围，实际概率可能高达 {high}。超支时平均多花 {excess}，最早发生在{month}。',
		some: '{breaks}超出 {budget}预算，超支时平均多花 {excess}，最早发生在{month}。',
		all: '{runs} 个未来全部超出 {budget}预算，平均多花 {excess}，最早发生在{month}。',
		safe: '要在 100 个未来中守住 95 个，预算需要 {safe}。',
		noBudget: '请输入预算，即可看到超支的频率。一半的未来花费在 {low} 与 {high} 之间。',
		noBudgetFree: '请输入预算，即可看到超支的频率。在这些未来中，没有预算所覆盖的支出。'
	},
	of100: (n: string) => `100 个未来中有 ${n} 个`,
	per: { total: '', year: '（每财年）', month: '（每月）' },
	period: { total: '用于整个模拟期', year: '用于每个财年', month: '用于每个月' },
	quiet: {
		early: '初步结果，正在细化，个数还会变动',
		settled: '已稳定',
		interval: (runs: string, low: string, high: string, method: string) =>
			`${runs} 次运行，超支个数的 95% 区间（${method}）为 ${low} 至 ${high} / 100。`,
		runs: (runs: string) => `${runs} 次运行。`,
		methods: { wilson: 'Wilson', 'clopper-pearson': 'Clopper–Pearson', 'inverted-quantile': '分位数反演' },
		little: '不到 1%',
		luck: (share: string) => `成本的波动中有 ${share} 来自运气，其余来自对输入的不确定；增加运行次数只能缩小前者。`
	},
	stress: {
		group: '压力测试',
		clear: '清除',
		names: {
			more: '兑换 +20%',
			growth: 'K 大于 1',
			abuse: '羊毛党',
			run: '集中兑换',
			all: '全员立即兑换',
			halted: '停止兑换'
		},
		says: {
			more: '兑换量增加五分之一。',
			growth: '每位会员带来 1.2 位新会员，直到市场饱和。',
			abuse: '5% 的顾客各开 10 个账号，成本只来自新账号所得的奖励。',
			run: '会员在一个季度内像得知积分将受损那样兑换，最多增加 74%；平时很少攒积分的，增幅较小。',
			all: '凡是会兑换的人，都在第一次可能的消费时兑换。',
			halted: '任何人都不能兑换，应付积分不断累积。'
		},
		cannot: '该方案已没有空间加入此项。',
		title: '压力之下',
		sentence: (breaks: string, before: string) => `压力之下${breaks}超支，原为${before}。`,
		sentenceNoBudget: (after: string, before: string) => `平均成本为 ${after}，无压力时为 ${before}。`,
		same: (futures: string) => `同样的 ${futures} 个未来，同样的运气。`,
		head: { what: '', before: '无压力', after: '压力之下', change: '变化' },
		rows: {
			breaks: '超支的未来（每 100 个）',
			excess: '超支时平均超出',
			first: '最早超支月份',
			cost: '预算所覆盖的成本',
			liability: '期末积分负债（按成本）',
			net: '净收益'
		},
		none: '—'
	},
	dots: {
		title: { total: '成本与预算', year: '每个未来所需的年度预算', month: '每个未来所需的月度预算' },
		sentence: '50 个点，每点代表 100 个未来中的 2 个。预算线可拖动，也可输入。',
		sentenceNone: '50 个点，每点代表 100 个未来中的 2 个。',
		desc: (median: string, low: string, high: string) => `一半的未来需要 ${low} 至 ${high}，居中的一个需要 ${median}。`,
		field: '预算',
		handle: '预算线',
		says: (amount: string, breaks: string) => `${amount}：${breaks}超支`,
		moved: (breaks: string) => `在此处，${breaks}超支。松开即采用。`,
		number: '点',
		value: '所需预算'
	},
	curve: {
		title: '超支概率曲线',
		sentence: '纵轴：100 个未来中所需金额高于横轴的个数。',
		desc: (breaks: string, budget: string) => `${breaks}所需金额高于 ${budget}。`,
		descNone: (ninety: string) => `100 个未来中有 10 个所需金额高于 ${ninety}。`,
		clipped: '横轴止于 0.5% 与 99.5% 的未来。',
		point: (amount: string, above: string) => `${above}高于 ${amount}`,
		of100: '守住',
		share: (of100: number) => `${of100} / 100`,
		own: '按计划',
		stressed: '压力之下'
	},
	safe: {
		title: '守住预算所需金额',
		sentence: (runs: string) => `按 ${runs} 次运行，附 95% 区间。`,
		row: (of100: number) => `100 个中守住 ${of100} 个`,
		about: (amount: string) => `约 ${amount}`,
		between: (low: string, high: string) => `${low} 至 ${high}`,
		from: (low: string) => `至少 ${low}`,
		needs: (runs: string, of100: number, now: string) =>
			`要让“100 个中守住 ${of100} 个”稳定，约需 ${runs} 次运行；现为 ${now} 次。`,
		run: (time: string) => `运行，约 ${time}`,
		runPlain: '运行',
		runMost: (most: string) => `在此运行 ${most} 次`,
		tooMany: (most: string, command: string) => `超过本页可保留的 ${most} 次；请用命令行：${command}`,
		running: (done: string, all: string) => `已完成 ${done} / ${all} 次`,
		stop: '停止',
		head: { of100: '守住', amount: '预算', low: '下限', high: '上限', runs: '稳定所需运行次数' },
		seconds: (n: number) => `${n} 秒`,
		minutes: (n: number) => `${n} 分钟`
	},
	first: {
		title: '首次超支月份',
		sentence: (most: string, share: string) => `最常见于${most}：${share}。`,
		none: '没有任何未来超支。',
		noBudget: '没有预算，就谈不上超支。',
		point: (month: string, of100: string, count: string) => `${month}：每 100 个未来中 ${of100} 个（共 ${count} 个）`,
		periodHead: '月份',
		countHead: '未来个数',
		of100Head: '每 100 个'
	},
	fan: {
		liability: '积分负债（按成本）',
		cost: '累计成本',
		choose: '扇形图显示',
		sentence: (month: string) => `${month}，一半的未来在 {low} 与 {high} 之间。`,
		unit: (name: string) => `${name}，按月`,
		none: '该方案没有积分负债。',
		noneCost: '没有预算所覆盖的支出。',
		future: (number: string) => `未来 ${number}`,
		asPlayed: (n: string) => `表格所用的 ${n} 个未来，取滚动表按成本的期末值。`
	},
	drivers: {
		title: '主要驱动因素',
		choose: '驱动的结果',
		cost: '成本',
		net: '净收益',
		sentence: (name: string, share: string) => `影响最大的是“${name}”；这些因素合计解释了各未来之间 ${share} 的差异。`,
		none: '在这些运行中，没有单个输入明显超出偶然波动。',
		early: '满 30 个未来后，这里会列出驱动因素。',
		name: '输入',
		from: '低的三分之一',
		to: '高的三分之一',
		low: '该输入偏低时',
		high: '该输入偏高时',
		swing: '相差',
		middle: (amount: string) => `平均 ${amount}`,
		range: (from: string, to: string) => `${from} → ${to}`,
		footnote: '取该输入最低与最高的三分之一未来的均值，其他驱动因素保持平均水平。',
		shocks: {
			'@demand': '各年的整体需求',
			'@sentiment': '全体会员的兑换意愿',
			'@model': '模型未知的提升幅度'
		},
		times: (factor: string) => `× ${factor}`
	},
	blowUp: {
		title: '为什么比计划花得多',
		sentence: (excess: string, breaching: boolean) =>
			breaching
				? `在超支的未来中，兑换成本平均比计划多 ${excess}。`
				: `在成本最高的十分之一未来中，兑换成本平均比计划多 ${excess}。`,
		sentenceLess: (excess: string) => `即使在成本最高的十分之一未来中，兑换成本平均也比计划少 ${excess}。`,
		names: { growth: '发放的积分更多', redemption: '兑换的比例更高', cost: '单积分成本更高' },
		total: '高于计划',
		times: (factor: string) => `为计划的 ${factor} 倍`,
		part: '部分',
		amount: '金额',
		footnote: '计划：所有不确定的输入取中间值。三者相乘为倍数，折成金额后相加（对数平均）。',
		none: '计划中没有兑换，无从比较。'
	},
	worst: {
		title: '最差的三个未来',
		sentence: '其中有何异常，以及 100 个未来中有多少个比它低。',
		future: (number: string) => `未来 #${number}`,
		over: (need: string, over: string, month: string) => `需要 ${need}，超出预算 ${over}，最早在${month}。`,
		within: (need: string) => `需要 ${need}；即使如此，预算也守得住。`,
		costs: (cost: string) => `花费 ${cost}。`,
		odd: (name: string, value: string, below: string, high: boolean) =>
			high ? `${name}为 ${value}，高于 ${below} 个未来` : `${name}为 ${value}，低于 ${below} 个未来`,
		adds: (amount: string) => `约增加 ${amount}`,
		peak: (month: string, times: string) => `${month}的支出是该月通常水平的 ${times} 倍。`,
		ordinary: '没有单个输入异常，而是许多小因素叠加。',
		open: '打开',
		opened: '已打开',
		close: '关闭',
		openedSays: (number: string) => `已打开未来 #${number}：扇形图中显示其路径，表格中显示其各月。`,
		number: '按编号打开一个未来',
		go: '打开',
		noSuch: (most: string) => `未来的编号为 0 至 ${most}。`
	},
	guards: {
		title: '预算用尽时若有护栏',
		sentence: (name: string, breaks: string, none: string) => `“${name}”时，${breaks}超支；没有护栏时为${none}。`,
		none: '请输入预算，即可看到什么能守住它。',
		curve: '同样的未来，不同的护栏',
		names: {
			none: '无措施，或仅报告',
			own: '本方案自带的护栏',
			throttle: '此后降低奖励',
			stop: '停止兑换'
		},
		short: { none: '无措施', own: '自带', throttle: '降低奖励', stop: '停止' },
		head: {
			guard: '预算用尽时',
			breaks: '超支（每 100 个）',
			cost: '成本',
			net: '净收益',
			refused: '未能兑换的积分',
			complaints: '客诉'
		},
		footnote: (futures: string) => `同样 ${futures} 个未来的均值。护栏逐日检查，因此预算用尽的当天可能略有超出。`
	},
	tables: {
		whose: '显示谁的月份',
		mean: (n: string) => `${n} 个未来的均值`,
		future: (number: string) => `未来 #${number}`,
		unit: '单位',
		units: { points: '积分', cost: '成本金额', face: '面值金额' },
		roll: '积分滚动表',
		rollSentence: '期初 + 发放 − 核销 − 过期 = 期末，逐月相符。',
		rollSentenceMoney: '期初 + 发放 − 核销 − 过期 + 重新估计 = 期末，逐月相符。',
		head: {
			month: '月份',
			opening: '期初',
			issued: '发放',
			redeemed: '核销',
			expired: '过期',
			lapsed: '过期',
			forfeited: '取消',
			reestimate: '重新估计',
			closing: '期末',
			ties: '核对'
		},
		ties: '✓ 相符',
		deferred: '递延收入',
		deferredSentence: '每笔售价在商品与积分之间分摊；归积分的部分随兑换确认为收入。',
		deferredHead: {
			month: '月份',
			sales: '销售额',
			issued: '发放积分',
			standAlone: '积分单独售价',
			opening: '期初',
			allocated: '分摊额',
			redeemedToDate: '累计核销',
			expectedTotal: '预计核销总数',
			revenue: '确认收入',
			reestimate: '其中重新估计',
			deferred: '期末递延',
			ties: '核对'
		},
		deferredFoot:
			'按 IFRS 15 口径的测算参考，不构成审计意见。与按成本计量的负债不同：递延收入按售价分摊，且分摊额不再重新计量。',
		runOff: '模拟期之后',
		ageing: '积分账龄',
		ageingSentence: (month: string) => `${month}末未用积分，按发放后的月数划分。`,
		ages: ['0–3 个月', '3–6', '6–12', '12–24', '24 以上或不明'],
		age: '账龄（月）',
		ageAmount: '积分',
		ageShare: '占比',
		total: '合计',
		urr: '按发放月份看核销',
		urrSentence: (share: string) => `已发放的积分最终有 ${share} 会被核销，其余未兑换。`,
		urrNone: '该方案不发放积分。',
		urrUnit: '占发放积分的 %',
		cohort: '发放于',
		cohortRow: (from: number, to: number) => (from === to ? `第 ${from} 个月` : `第 ${from}–${to} 个月`),
		cohortAge: (from: number, to: number) => `${from}–${to}`,
		cohortIssued: '发放积分',
		ultimate: '最终',
		rates: '消耗与发放',
		burnEarn: '消耗发放比（核销 ÷ 发放）',
		ultimateRate: '最终核销率',
		breakage: '未兑换率',
		expected: '尚无数据时的预期',
		cost: '单积分成本',
		value: '单积分面值',
		noPoints: '该方案没有积分，因此没有积分负债。',
		long: (months: string) => `这些表格最多保留 ${months} 个月，当前模拟期更长。`,
		loading: '正在模拟表格所需的未来……',
		withheld: (table: string, month: string, amount: string) =>
			`${month}的${table}相差 ${amount}，因此不显示该表。您的输入均已保留。`,
		which: { points: '积分账目', triangle: '按发放月份的账目', liability: '积分负债', deferred: '递延收入' },
		copy: '复制报告',
		previous: '上个月',
		next: '下个月'
	},
	retry: '重试'
} satisfies RiskWords;
