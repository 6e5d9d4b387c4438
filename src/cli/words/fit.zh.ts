import type { FitTrouble, OrderTrouble, Reason, RetentionTrouble, Role, Warning } from '../../fit/index.ts';
import { grouped } from '../../words/number.ts';
import { fitEn, type FitWords } from './fit.en.ts';

const whole = (n: number) => grouped(n, 0);
const roles: Readonly<Record<Role, string>> = { customer: '顾客', date: '日期', amount: '金额' };
const reasons: Readonly<Record<Reason, string>> = {
	quotes: '引号未闭合',
	nul: '行内有 NUL 字符',
	columns: '列数不足或过多',
	customer: '没有顾客',
	date: '没有这一天',
	amountMissing: '没有金额',
	amount: '金额不是数字',
	negative: '金额为负（退款不是订单）'
};
const { model } = fitEn;

const reasonsOf = (rejected: Readonly<Record<Reason, number>>): string =>
	Object.entries(rejected)
		.filter(([, n]) => n > 0)
		.map(([reason, n]) => `${reasons[reason as Reason]} ${whole(n)} 行`)
		.join('；');

function trouble(found: OrderTrouble | FitTrouble | RetentionTrouble): string {
	switch (found.code) {
		case 'tooLarge':
			return `文件有 ${whole(found.bytes / 1e6)} MB，最多可读 ${whole(found.max / 1e6)} MB。请按年份拆分或删去多余的列。`;
		case 'notText':
			return '不是 UTF-8、UTF-16 或 GB18030 文本。请另存为 UTF-8 的 CSV；工作簿（.xlsx）须先另存为 CSV。';
		case 'empty':
			return '文件中没有任何行。';
		case 'noRows':
			return `${whole(found.account.read)} 行都不能使用：${reasonsOf(found.account.rejected)}。`;
		case 'oneColumn':
			return '只有一列。订单清单至少需要顾客和日期两列，用逗号、分号或制表符分开。';
		case 'noSuchColumn':
			return `没有名为 ${found.name} 的列，只有：${found.names.join('、')}。`;
		case 'whichColumn':
			return `哪一列是${roles[found.role]}：${found.names.join('、')}？请用 --columns ${found.role}=列名 指明。`;
		case 'dateOrder':
			return found.other === null
				? `${found.example} 是日/月还是月/日？文件中没有日期可以判断。请用 --date-order dmy 或 --date-order mdy 指明。`
				: `${found.example} 日在前，${found.other} 月在前。请用 --date-order dmy 或 mdy 指明哪种正确，其余的行会被拒绝并计数。`;
		case 'decimal':
			return found.other === null
				? `${found.example} 中的逗号或点是小数点吗？请用 --decimal point（点）或 --decimal comma（逗号）指明小数点。`
				: `${found.example} 以点为小数点，${found.other} 以逗号为小数点。请用 --decimal point 或 comma 指明哪种正确，其余的行会被拒绝并计数。`;
		case 'calibrationEnd':
			return `拟合期末 ${found.day} 必须晚于清单首日 ${found.first}，且不晚于末日 ${found.last}。`;
		case 'fewOrders':
			return `只有 ${whole(found.repeaters)} 位顾客复购，至少需要 ${found.least} 位才能得出结论。`;
		case 'retentionRow':
			return `第 ${found.line} 行“${found.text}”不是会员人数，或比上一行多。留存表应为初始人数及每次续费后的人数。`;
		case 'retentionShort':
			return `只有 ${whole(found.rows)} 行会员人数，至少需要 3 行：初始及两次续费后。`;
	}
}

function warning(found: Warning): string {
	switch (found.code) {
		case 'fewRepeaters':
			return `只有 ${whole(found.repeaters)} 位顾客复购：估计值不稳，所列误差偏小。`;
		case 'notConverged':
			return `${model(found.model)}：搜索未收敛，请勿使用这些数值。`;
		case 'flat':
			return `${model(found.model)}：这份清单无法分辨参数的某种组合，请勿单独解读各参数。`;
		case 'edge':
			return `${model(found.model)}：${found.parameter} 趋于 ${found.value.toPrecision(3)}，数据处于模型边缘，换一个模型可能更合适。`;
		case 'wide':
			return `${model(found.model)}：${found.parameter} 的把握只到 ${found.factor.toFixed(1)} 倍上下。`;
		case 'twoTops':
			return `${model(found.model)}：差别很大的参数也同样吻合。`;
		case 'nobodyLeaves':
			return `假定无人流失的模型同样吻合（对数似然只低 ${found.gain.toFixed(1)}）：这份清单看不出顾客如何流失。`;
		case 'noMeanSpend':
			return `Gamma–Gamma：q 为 ${found.q.toFixed(2)}，不大于 1，平均金额无上限。请自行设定客单。`;
		case 'spendAndOrders':
			return `常买的顾客每单花得更${found.correlation > 0 ? '多' : '少'}（相关系数 ${found.correlation.toFixed(2)}），而 Gamma–Gamma 假定为 0。`;
		case 'freeRepeaters':
			return `${whole(found.customers)} 位顾客的复购订单金额全为 0，未用于金额拟合。`;
		case 'noHoldout':
			return '清单太短，无法用未见过的日子检验。';
	}
}

/** 拟合命令的用语。 */
export const fitZh: FitWords = {
	nothing: '未做任何拟合。',
	refused: (file, text) => `${file}：${text}`,
	trouble,
	warning,
	model,
	reason: (reason) => reasons[reason],
	rows: (file, read, used) => `${file}：读取 ${whole(read)} 行，使用 ${whole(used)} 行，拒绝 ${whole(read - used)} 行`,
	rejected: (n, reason, line) => `${whole(n)} 行：${reasons[reason]}，首见第 ${line} 行`,
	columns: (customer, date, amount) =>
		`顾客列“${customer}”，日期列“${date}”，${amount === null ? '无金额列' : `金额列“${amount}”`}`,
	span: (first, last, customers, days) =>
		`${first} 至 ${last}，${whole(customers)} 位顾客，同日合并后 ${whole(days)} 个订单`,
	zero: (n) => `${whole(n)} 个金额为 0 的订单：仍算订单`,
	repeated: (n) => `${whole(n)} 行与前面的行完全相同：保留，因为两个订单可能相同`,
	serials: (n) => `${whole(n)} 个日期是电子表格的序号，按 1900 年起的天数读取`,
	chinese: '不是 UTF-8，按 GB18030 中文读取；如名称不对，请另存为 UTF-8',
	dates: (order) => `03/04 这类日期按${order === 'dmy' ? '日/月' : '月/日'}读取`,
	fitted: (from, to, customers, orders, repeaters) =>
		`拟合 ${from} 至 ${to}：${whole(customers)} 位顾客，其中 ${whole(repeaters)} 位共复购 ${whole(orders)} 次`,
	likelihood: (name, value) => `${name}，对数似然 ${value}`,
	against: (others) => `对比 ${others}`,
	estimate: '估计值',
	error: '标准误',
	range: '十次抽取有九次',
	unknown: '不详',
	meanSpend: (mean, customers) => `平均金额 ${mean}，来自 ${whole(customers)} 位复购顾客`,
	holdout: (from, to, weeks) => `用未见过的日子检验，${from} 至 ${to}，${weeks} 周`,
	tested: (end) => `（只拟合到 ${end}）`,
	total: (expected, actual, miss, fewer) =>
		`预期复购 ${expected} 次，实际 ${actual} 次：预期偏${fewer ? '少' : '多'} ${miss}`,
	totalNone: (expected) => `预期复购 ${expected} 次，实际没有`,
	typical: (weekly, cumulative) => `典型误差：检验期单周订单的 ${weekly}；全部周累计的 ${cumulative}`,
	newcomers: (n) => `${whole(n)} 位顾客之后才来，不在预测之内`,
	groups: ['此前复购次数', '顾客数', '人均实际', '人均预期'],
	weeks: ['周', '累计实际', '累计预期'],
	warnings: '请注意：',
	together: '这些参数互相关联，应联合抽取（--json 中有其对数的协方差）。',
	notCausal: '订单清单显示顾客的行为，不能说明会员方案带来了什么。',
	retention: (n) => `sBG，来自 ${whole(n)} 行会员人数`,
	renewals: ['续费次数', '会员', '预期', '预期续费率'],
	patch: (file) => `${file}：可放入方案的数值与范围`,
	rejectedRows: (file, rows) => `${file}：${whole(rows)} 行被拒绝的数据`,
	rejectedHead: ['行号', '原因', '内容']
};
