import type { CliWords } from './en.ts';
import { financeZh } from './finance.zh.ts';
import { fitZh } from './fit.zh.ts';

/** 命令行用语（问题、指标、轨迹除外）。 */
export const zh: CliWords = {
	about: '逐位顾客模拟会员方案：要花多少，带来多少，有多大把握。',
	titles: {
		'Usage:': '用法：',
		'Arguments:': '参数：',
		'Options:': '选项：',
		'Global Options:': '通用选项：',
		'Commands:': '命令：'
	},
	commands: {
		check: '读取方案文件，列出其中全部问题。',
		simulate: '模拟方案，显示每个设计的花费与收益。',
		compare: '用同样的顾客、同样的运气模拟两个设计，显示差额。',
		trace: '显示一位顾客的一生：每个事件及其原因。',
		fit: '拟合订单清单：顾客多久下单、如何流失、花费多少；结果可放入方案。',
		finance: '积分滚动表、按发放月份的兑换、递延收入、链梯法、预算风险，以及超支的原因。',
		schema: '输出方案文件的 JSON Schema。'
	},
	file: '方案文件 *.earnburn.json，不超过 5 MB',
	orders: '订单清单 CSV：顾客、日期、金额，不超过 200 MB（用 --model sbg 时：每次续费后的会员人数）',
	options: {
		financeDesign: '哪个设计，用 id（否则：文件中的第一个）',
		financeReplication: '显示第几个未来，从 0 起（否则：兑换成本居中的一个）',
		expected: '有数据之前预计的积分兑换比例，0 至 1（否则：各未来的均值）',
		plan: '制定预算所依据的方案文件（否则：同一方案，所有不确定输入取中间值）',
		triangle: '对一个进展三角使用链梯法，CSV：每期一行，每个账龄一列',
		cumulative: '三角中是累计数（否则：各账龄的发生额）',
		case: '会计案例，JSON：分摊与各期末、三角、毛利与成本',
		calibrationEnd: '拟合到这一天（YYYY-MM-DD），其余用来检验（不填：全部拟合，另以前半段的拟合检验后半段）',
		model: 'auto、bgnbd、paretonbd，或用于留存表的 sbg（不填：auto，取似然较高者）',
		columns: 'customer=列名,date=列名,amount=列名，或从 1 起的列号（不填：按列名和内容判断）',
		dateOrder: 'dmy 或 mdy：03/04/2024 怎样读',
		decimal: 'point（点）或 comma（逗号）：金额的小数点',
		out: '把可放入方案的数值与范围写入此文件',
		rejected: '把被拒绝的行写成 CSV 文件',
		replications: '正好模拟这么多个未来（不填：到结果稳定为止，不超过文件所定上限）',
		customers: '每个未来模拟的顾客数（不填：按文件）',
		seed: '换一个种子：换一批顾客和运气',
		designs: '只算这些设计，写编号，用逗号分开',
		weekly: '按周而不是按月列出',
		json: '以 JSON 输出结果',
		csv: '把结果写成 CSV 文件',
		workers: '工作线程数（不填：每个核心一个）；结果与线程数无关',
		quiet: '不显示进度和说明',
		a: '第一个设计的编号，或 none（不填：文件中的第一个）',
		b: '第二个设计的编号，或 none（不填：文件中的第二个，没有则 none）',
		customer: '第几位顾客，从 0 起',
		design: '在哪个设计下，写编号或 none（不填：文件中的第一个）',
		replication: '第几个未来，从 0 起',
		table: '供人阅读：全部输入项的单位、范围、默认值、证据等级与来源',
		lang: 'en 或 zh（不填：按系统）',
		version: '显示版本',
		help: '显示本帮助'
	},
	exitCodes:
		'退出码：0 完成 · 1 意外错误 · 2 输入或用法被拒 · 3 另一进程正在使用 · 4 未达到文件中的预期 · 5 结果不完整。',
	usage: {
		unknownOption: (name) => `没有选项 ${name}。未运行任何计算。`,
		unknownCommand: (name) => `没有命令 ${name}。未运行任何计算。`,
		missingArgument: () => '缺少方案文件名。未运行任何计算。',
		missingValue: (name) => `选项 ${name} 需要一个值。未运行任何计算。`,
		missingOption: (name) => `必须给出选项 ${name}。未运行任何计算。`,
		tooMany: () => '参数多于该命令所需。未运行任何计算。',
		badValue: (name) => `${name} 的值不在可用范围内。未运行任何计算。`,
		noCommand: () => '请写明要做什么：缺少命令。',
		didYouMean: (name) => `是否指 ${name}？`,
		seeHelp: '用 earnburn --help --lang zh 查看全部命令和选项。'
	},
	problems: (n, file) => `${file}：${n} 个问题。未运行任何计算。`,
	notes: (n) => `${n} 条说明：`,
	line: (line, column) => `第 ${line} 行第 ${column} 列`,
	/** between a place and what is said of it, and between two parts of a line */
	colon: '：',
	semicolon: '；',
	option: (name) => `选项 ${name}`,
	noFile: (file) => `无法读取 ${file}。请检查文件名和权限。未运行任何计算。`,
	notWritten: (file) => `无法写入 ${file}。请检查文件夹和磁盘空间；以上结果完整。`,
	noDesign: (id, ids) => `文件中没有设计 ${id}，只有：${ids}。未运行任何计算。`,
	oneDesign: () => '两个设计相同：请用 --a 和 --b 选两个。未运行任何计算。',
	noCustomer: (customer, sample) =>
		`没有第 ${customer} 位顾客：该未来的顾客编号为 0 至 ${sample - 1}。未运行任何计算。`,
	noReplication: (replication, cap) =>
		`没有第 ${replication} 个未来：该文件的未来编号为 0 至 ${cap - 1}。未运行任何计算。`,
	good: (file, name, designs) => `${file}：没有问题。“${name}”，${designs} 个设计。`,
	failed: (code, reason) =>
		code === 'E204'
			? `有一个数字无法得出，因此不显示结果。文件未改动。请把文件和以下信息一并反馈：${reason}`
			: `计算中断：同一部分两次失败。文件未改动。请重试；如再次中断，请加 --workers 1。（${reason}）`,
	bug: 'Earnburn 自身发生意外错误。没有改动任何文件。请反馈以下信息：',
	stopped: '已停止。以下结果不完整，只含已完成的未来。',
	stoppedEmpty: '在完成第一个未来之前已停止，没有结果。',
	progress: (futures) => `${futures} 个未来`,
	portable: '此处不能使用 WebAssembly：同一内核以 JavaScript 运行，较慢，数字相同。',
	head: (name, months, people, seed) => `${name} · ${months} 个月 · ${people} 位顾客 · 种子“${seed}”`,
	futures: (n, sample) => `${n} 个未来，每个 ${sample} 位顾客`,
	settled: (half) => `已稳定：兑换成本 ± ${half}`,
	unsettled: (half) => `未稳定：兑换成本 ± ${half}；增加次数可缩小`,
	incomplete: '不完整',
	provisional: '仅为初步结果：4 个未来、十分之一的顾客',
	none: '无会员方案',
	mean: '均值',
	interval: '均值的 95% 区间',
	spread: '100 个未来中的 90 个',
	to: (low, high) => `${low} 至 ${high}`,
	pays: (share, low, high) => `100 个未来中有 ${share} 个回本（${low} 至 ${high}）`,
	holds: (budget, share, low, high) => `预算 ${budget} 在 100 个未来中的 ${share} 个守住（${low} 至 ${high}）`,
	excess: (mean) => `守不住时平均超出 ${mean}`,
	recipe: (digest, scenario, engine) => `结果 ${digest} · 方案 ${scenario} · 引擎 ${engine}`,
	written: (file, rows) => `${file}：${rows} 行`,
	difference: (a, b) => `${b} 对 ${a}：同样的未来中的差额`,
	verdict: {
		ahead: (winner, share) => `${winner} 领先：100 个未来中有 ${share} 个净收益更高。`,
		early: '未来数太少，尚不能判定领先者。',
		close: (b, share) => `难分高下：100 个未来中 ${b} 领先 ${share} 个。`
	},
	life: (customer, design, future) => `第 ${customer} 位顾客，设计：${design}，未来 ${future}`,
	noEvents: '这位顾客在期限内没有任何活动。',
	fit: fitZh,
	finance: financeZh
};
