import type { ExpectMessages } from './expect.en.ts';

/** Saved expectations on Design. Chinese. */
export const expectZh: ExpectMessages = {
	title: '您的预期',
	says: '随文件保存，每次运行后核对；命令行在未达到时以 4 结束。',
	none: '尚未设定预期。例如：100 个未来中至少 95 个守住预算。',
	add: '添加',
	change: (what) => `修改：${what}`,
	remove: (what) => `移除：${what}`,
	changeShort: '修改',
	removeShort: '移除',
	what: '内容',
	budget: '预算守住',
	tierShare: '某等级会员占比',
	tier: '等级',
	of: '针对',
	thisDesign: '此方案',
	allDesigns: '所有方案',
	low: '不低于',
	high: '不高于',
	how: '方式',
	average: '按均值',
	futures: '按 100 个未来中的个数',
	number: '100 个未来中',
	save: '保存',
	cancel: '取消',
	badNumber: '请输入数字，例如 8 或 8%。未作改动。',
	badBounds: '请至少给出一个界限，下限在前。未作改动。',
	badFutures: '请输入 1 至 100 的数字。未作改动。',
	refused: '与文件不符，未作改动。',
	state: { met: '达到', notMet: '未达到', notTold: '无法判断' }
};
