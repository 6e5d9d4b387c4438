import type { FinanceWords } from './finance.en.ts';

/** What `earnburn finance` says. Chinese. */
export const financeZh: FinanceWords = {
	title: (design) => `${design} 的财务报表`,
	shown: (future, futures, asked) =>
		asked
			? `表格为第 ${future} 个未来（共 ${futures} 个）；区间取自全部未来。`
			: `表格为第 ${future} 个未来，即 ${futures} 个未来中兑换成本居中的一个；区间取自全部未来。`,
	expected: (rate, own) =>
		own
			? `在有数据之前，预计 ${rate} 的积分会被兑换：取各未来的均值（可用 --expected 指定）。`
			: `在有数据之前，按指定预计 ${rate} 的积分会被兑换。`,
	points: '积分：期初 + 发放 − 核销 − 过期 − 作废 = 期末',
	liability: '按成本计的负债：未用积分 × 预计兑换比例 × 单积分成本，均为当期期末所知',
	atFace: '按面值计的负债：每个未用积分按其对顾客的全部价值',
	ageing: '期末未用积分的账龄',
	ages: (from, to) => (to === null ? `${from} 个月及以上` : `${from} 至 ${to - 1} 个月`),
	cohorts: '按发放月份的最终兑换',
	triangle: '按发放月份和账龄（月，0 为发放当月）的已兑换积分',
	deferred: '积分递延收入（IFRS 15 B39–B43，ASC 606-10-55-41 起）',
	ladder: '期末尚待兑换：链梯法与 Mack 标准误，对照各未来的实际',
	budget: '预算风险',
	blowUp: '超出计划的成本从何而来：增长 × 兑换 × 成本（LMDI 分解）',
	breakEven: '盈亏平衡增量',
	columns: {
		month: '月份',
		opening: '期初',
		issued: '发放',
		redeemed: '核销',
		expired: '过期',
		forfeited: '作废',
		lapsed: '失效',
		reestimate: '重新估计',
		closing: '期末',
		ties: '核对',
		rate: '最终兑换率',
		breakage: '未兑换率',
		median: '各未来中位数',
		range: '100 个未来中的 80 个',
		ageing: '积分',
		sales: '销售额',
		standAlone: '单独售价',
		allocated: '分摊给积分',
		toDate: '累计核销',
		total: '预计核销总量',
		revenue: '收入',
		change: '其中估计变更',
		deferred: '递延',
		hindsight: '事后所见',
		projected: '预测',
		error: '标准误',
		truth: '期后实际核销',
		times: '计划的倍数',
		amount: '金额',
		share: '占比',
		largest: '为首因的未来数'
	},
	ties: '平 ✓',
	openingRow: '上线前',
	runOffRow: (month) => `期后第 ${month} 月`,
	allRow: '合计',
	deferredNote:
		'价款的分摊一经确定不再重新计量。收入 = 分摊额 × 累计核销 ÷ 当期估计的核销总量，减去此前已确认部分。“事后所见”用到只有未来才知道的数字。仅供规划，不构成审计意见。',
	deferredF48: '实际核销超过预计时，以实际为预计；不再预计有核销时，不再递延。',
	stated: (months) =>
		months === 0
			? '估计完全来自已观察的月份。'
			: `有 ${months} 个月的估计仍含指定的预期部分：尚无足够久的发放月份可供观察。`,
	noLadder: '有核销的发放月份太少，无法使用链梯法。',
	ladderOf: (projected, error, truth, within) =>
		`本未来：预测 ${projected} ± ${error} 积分；实际核销 ${truth}（${within ? '在' : '超出'}两个标准误${within ? '之内' : ''}）。`,
	ladders: (projected, error, truth, within, futures) =>
		`各未来中位数：预测 ${projected} ± ${error}，实际核销 ${truth}；${futures} 个未来中有 ${within} 个在两个标准误之内。`,
	noTail: '链梯法没有尾部，并假定顾客照旧获得积分；期后不再发放，余额太小的就一直用不掉。',
	noBudget: '方案没有设预算（budget.amount）。',
	breach: (share, low, high) => `100 个未来中有 ${share} 个超支（${low} 至 ${high}）。`,
	firstBreach: (months) => `首次超支的月份：${months}。`,
	monthOf: (month, futures) => `${month}（${futures} 个）`,
	meanExcess: (amount) => `超支时平均超出 ${amount}。`,
	needed: (of100, amount, low, high) =>
		amount === null
			? `在 100 个未来中 ${of100} 个守得住的预算：未来数太少，无法得出。`
			: `在 100 个未来中 ${of100} 个守得住的预算：${amount}（${low ?? '…'} 至 ${high ?? '…'}）。`,
	shortfall: (worst, amount, needs) =>
		amount === null
			? `最差的 ${worst}% 未来的平均成本（期望损失）：不予给出，需要 ${needs} 个未来。`
			: `最差的 ${worst}% 未来的平均成本（期望损失）：${amount}。`,
	planned: (issued, rate, each, cost) => `计划：${issued} 积分，期限内兑换 ${rate}，每分 ${each}，合计 ${cost}。`,
	groups: {
		breaching: (futures) => `超支的未来（${futures} 个）`,
		dearest: (futures) => `成本最高的十分之一（${futures} 个）`,
		all: (futures) => `全部未来（${futures} 个）`
	},
	factors: { growth: '增长：积分量', redemption: '兑换：兑换比例', cost: '单积分成本', sum: '合计' },
	noBlowUp: '计划中没有兑换，无从分解。',
	noBreach: '没有未来超支。',
	breakEvenOf: (margin, cost, lift) =>
		lift === null
			? `毛利率 ${margin}、奖励占销售 ${cost} 时，任何增量都不能回本。`
			: `毛利率 ${margin}、奖励占销售 ${cost} 时，销售增加 ${lift} 即可抵偿奖励。`,
	withheld: (table, row, amount) =>
		`“${table}”表不予显示：第 ${row} 行相差 ${amount}。其余照常显示。请连同文件反馈。[E204]`,
	tables: { points: '积分', liability: '负债', triangle: '三角', deferred: '递延收入' },
	tooLong: (months) => `财务报表最多支持 ${months} 个月的期限。未运行任何计算。`,
	needsDesign: '财务报表需要一个设计：无会员方案时没有积分。未运行任何计算。',
	oneInput: '请只给一个文件：方案，或 --triangle，或 --case。未运行任何计算。',
	badTriangle: (file, row) =>
		row === null
			? `${file}：进展三角至少有两行金额，最早的在前且最长，后一行不长于前一行。未运行任何计算。`
			: `${file}：第 ${row} 行不符合进展三角：金额不留空、不长于上一行，凡作除数之处累计须为正。未运行任何计算。`,
	badCase: (file, place) =>
		`${file}：${place} 缺失、不认识或不是合适的数字。见 docs/library.md 的 finance 一节。未运行任何计算。`,
	age: (k) => `${k} → ${k + 1}`,
	factorTable: '进展因子',
	originRow: (k) => `第 ${k} 期`,
	latest: '最新',
	ultimate: '最终',
	reserve: '尚待发生',
	allocationOf: (sales, goods, points, standAlone) =>
		`${sales} 中，商品占 ${goods}，积分占 ${points}（积分单独售价 ${standAlone}）。`,
	closing: (k) => `第 ${k} 期末`,
	liftOf: (lift) => (lift === null ? '任何增量都不能回本。' : `盈亏平衡增量：销售的 ${lift}。`)
};
