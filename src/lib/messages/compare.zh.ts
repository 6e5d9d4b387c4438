import type { CompareMessages } from './compare.en.ts';

/** 对比页面：整句书写，术语见 screens.md 第 7 节。 */
export const compareZh = {
	months: (n: number) => `${n} 个月内`,
	columns: {
		group: '并列的方案',
		baseline: '基准',
		differ: (n: number) => (n === 0 ? '输入相同' : `${n} 项输入不同`),
		all: (n: number) => `全部 ${n} 个方案`,
		show: (name: string) => `并列显示“${name}”`,
		menu: (name: string) => `对“${name}”的操作`,
		asBaseline: '以此为基准，与其余比较',
		duplicate: '复制',
		rename: '改名…',
		left: '向左移',
		right: '向右移',
		hide: '不参与对比',
		remove: '从项目中移除',
		edit: '在“方案”页修改',
		duplicateCurrent: '+ 复制当前方案',
		take: '从其他项目取用…',
		full: '一个项目最多八个方案。',
		copyOf: (name: string) => `${name}（副本）`,
		pair: (letter: string) => `A｜${letter}`,
		pairs: '与 A 并列的方案',
		failed: (name: string, says: string) => `“${name}”未能算出：${says}`,
		waiting: (name: string) => `“${name}”仍在计算。`
	},
	rename: { title: '方案改名', label: '名称', ok: '改名', cancel: '取消' },
	take: {
		title: '从其他项目取用方案',
		project: '项目',
		presets: '预设',
		file: '打开文件…',
		design: '方案',
		choose: '请选择项目。',
		none: '该项目没有方案。',
		says: '其规则将加入本项目；顾客、经营成本、市场与模拟期仍用本项目的设定。',
		currency: (from: string, to: string) => `其金额以${from}计，本项目以${to}计。请改为直接打开那个项目。`,
		problems: '与本项目不相容，当前内容未改动。',
		ok: '取用',
		cancel: '取消'
	},
	empty: {
		sentence: '目前只有一个方案。复制它，改动一处，再并列比较。',
		none: '本项目还没有方案。',
		button: '复制'
	},
	quiet: {
		settled: (people: string, runs: string) => `同样的 ${people} 位顾客、同样的运气，${runs} 个未来`,
		settledMark: '已稳定',
		notYet: '尚未稳定'
	},
	verdict: {
		wins: '{winner} 胜出 {by}（居中一半的未来：{range}），主要因为{reason}；{cost}。',
		stays: '{winner} 仍领先 {loser} {by}（居中一半的未来：{range}），主要因为{reason}；{cost}。',
		beats: '{winner} 也优于 A，多 {by}。',
		ahead:
			'{winner} 与 {loser} 都优于 A，其中 {winner} 多 {by}（居中一半的未来：{range}），主要因为{reason}；{cost}。两者之间难分高下：100 个未来中 {winner} 领先 {loser} {of}。',
		close: '难分高下：100 个未来中 {loser} 领先 A {of}，增加次数也不会明显改变。',
		closeToo: '{loser} 与 A 难分高下：100 个未来中领先 {of}。',
		same: '{loser} 与 A 在每个未来中结果相同。',
		early: '初步结果：100 个未来中 {loser} 领先 A {of}。结果稳定之前不定胜负。',
		unsettled: '目前 100 个未来中 {loser} 领先 A {of}。结果稳定之前不定胜负。',
		costMore: (amount: string) => `奖励成本多 ${amount}`,
		costLess: (amount: string) => `奖励成本少 ${amount}`,
		costSame: '奖励成本相同',
		of: (n: string) => `${n} 个`,
		loss: (letters: string) => `${letters} 平均而言亏损：领先其他方案不等于能回本。`,
		losses: (letters: string) => `${letters} 平均而言都亏损：领先其他方案不等于能回本。`,
		reasons: {
			visits: '顾客下单更多',
			orderMargin: '每单赚得更多',
			fees: '会员费收入更多',
			services: '服务费收入更多',
			ads: '广告收入更多',
			partners: '合作方购买的积分更多',
			traffic: '为其他业务导流更多',
			issued: '发放的积分价值更低',
			breakage: '积分最终兑换得更少',
			rewards: '其他奖励成本更低',
			perks: '等级权益成本更低',
			gifts: '赠礼成本更低',
			contacts: '触达与活动成本更低',
			actions: '互动行为成本更低',
			complaints: '客诉成本更低',
			acquisition: '获客花费更低',
			operations: '启动与运营成本更低',
			funded: '合作方承担得更多'
		}
	},
	table: {
		title: '主要数字',
		less: (letter: string) => `${letter} − A`,
		dots: '20 个未来，逐一成对',
		higher: (letter: string) => `${letter} 较高`,
		interval: (low: string, high: string) => `均值的 95% 区间：${low} 至 ${high}`,
		budget: (amount: string) => `${amount} 预算守得住`,
		rows: {
			netBenefit: '净收益',
			incrementalMargin: '增量毛利',
			programmeCost: '方案成本',
			redemptionCost: '奖励成本',
			liability: (month: number) => `第 ${month} 个月积分负债`,
			ordersPerMemberYear: '每位会员每年订单数',
			members: '期末会员数'
		},
		better: '更好',
		worse: '更差',
		desc: (row: string, letter: string, difference: string, of: string) =>
			`${row}：${letter} 比 A 平均 ${difference}，100 个未来中 ${of} 个较高。`,
		ranges: '显示区间',
		plain: '隐藏区间',
		middle: (letter: string) => `${letter} − A，95% 区间`
	},
	inputs: {
		title: '不同的输入',
		sentence: (n: number, all: number) => (n === 0 ? '所有输入都相同。' : `${all} 项输入中有 ${n} 项不同。`),
		input: '输入',
		all: '全部输入',
		only: '只看不同的',
		missing: '–'
	},
	rules: {
		title: '哪些规则带来差额',
		ask: (futures: number) => `计算规则改动的所有组合，最多 64 个变体，各 ${futures} 个未来；超过六项改动时分组。`,
		askOne: '只有一项改动能单独成立，差额全部来自它。',
		same: '两个方案的规则相同。',
		button: '开始计算',
		running: (percent: number) => `已计算 ${percent}% 的变体。`,
		stop: '停止',
		failed: '计算中断，您的输入均已保留。',
		again: '重试',
		sentence: (name: string, amount: string, more: boolean) =>
			`${name}${more ? '带来' : '拿走'}最多：${amount}，为各种改动次序的平均。`,
		footnote: (futures: number, together: string) =>
			`沙普利值，${futures} 个未来，各变体相同。只有一起改动才产生的部分共 ${together}，已分摊在各项中。`,
		alone: (amount: string) => `单独改动 ${amount}`,
		aloneOf: (amount: string, rules: number) => `${rules} 项规则；单独改动 ${amount}`,
		others: '其余规则',
		rest: '规则无法解释的部分',
		restSays: '两个方案各自的模型误差'
	},
	ladder: {
		of: (letter: string, title: string) => `${letter}：${title}`,
		unlike: '两个方案的等级数不同，迁移不能逐格相减。',
		oneLadder: (letter: string) => `只有 ${letter} 设有等级。`,
		none: '这两个方案都没有等级。'
	},
	plays: {
		title: '播放未来',
		unit: '净收益',
		sentence: (b: string, n: number, of: number, all: string) =>
			`这 ${of} 个未来中 ${b} 领先 A ${n} 个；全部未来每 100 个中领先 ${all} 个。`,
		play: '播放',
		pause: '暂停',
		step: '下一个',
		number: '未来',
		point: (future: number, a: string, b: string, letter: string) => `未来 ${future}：A ${a}，${letter} ${b}`,
		first: (n: number) => `未来 ${n}`,
		desc: (future: number, n: number) => `第 ${future} 个未来，共 ${n} 个。`,
		net: (letter: string) => `${letter} 净收益`
	},
	waterfall: {
		title: (letter: string) => `差额从哪里来：A 到 ${letter}`,
		sentence: (more: string, less: string) => `${more}；${less}。细线为居中一半的未来。`,
		brings: (name: string, amount: string) => `${name}带来 ${amount}`,
		takes: (name: string, amount: string) => `${name}拿走 ${amount}`,
		nothingMore: '没有哪一项带来更多',
		nothingLess: '没有哪一项拿走收益',
		start: 'A 净收益',
		end: (letter: string) => `${letter} 净收益`,
		baseline: '基准',
		ties: (letter: string) => `各项相加等于 ${letter} − A，精确到分`,
		footnote:
			'每一条是两个累计均值之差，累计值各自取整到所示的最后一位，因此数字相加恰好相等。积分成本（含期末之后）= 全部兑换所需的成本 × 最终兑换的比例。',
		part: '项目',
		amount: '平均',
		low: '居中一半，低端',
		high: '居中一半，高端',
		names: {
			visits: '到店下单',
			orderMargin: '每单毛利',
			fees: '会员费',
			services: '服务费',
			ads: '广告',
			partners: '合作方购买积分',
			traffic: '为其他业务导流',
			issued: '积分发放',
			breakage: '未兑换',
			rewards: '其他奖励',
			perks: '等级权益',
			gifts: '赠礼与羊毛',
			contacts: '触达与活动',
			actions: '互动行为',
			complaints: '客诉',
			acquisition: '获客',
			operations: '固定成本',
			funded: '合作方承担',
			other: '其余小项'
		},
		says: {
			visits: (amount: string, more: boolean) => `订单${more ? '多' : '少'} ${amount}`,
			orderMargin: (from: string, to: string) => `每单赚 ${to}，A 为 ${from}`,
			issued: (from: string, to: string) => `发放的积分若全部兑换需 ${to}，A 为 ${from}`,
			breakage: (from: string, to: string) => `${to} 的积分始终未兑换，A 为 ${from}`,
			cost: (from: string, to: string) => `花费 ${to}，A 为 ${from}`,
			income: (from: string, to: string) => `收入 ${to}，A 为 ${from}`,
			other: (n: number) => `${n} 项过小，合并显示`
		}
	}
} satisfies CompareMessages;
