import type { ShareMessages } from './share.en.ts';

/** The Share window. Chinese. */
export const shareZh: ShareMessages = {
	tabs: { link: '链接', file: '文件', picture: '图片', data: '数据', report: '报告' },
	leaves: '将会带走',
	save: (size) => `保存，${size}`,
	saving: '处理中…',
	progress: (percent) => `计算中，${percent}%`,
	stop: '停止',
	copy: '复制',
	copied: '已复制',
	copyFailed: '浏览器不允许复制。请手工复制以下文字：',
	saved: (name) => `已保存为 ${name}`,
	failed: '未能生成。您的输入均已保留。',
	again: '重试',
	picture: {
		chart: '图表',
		kind: '格式',
		png: '图片（PNG，两倍清晰度）',
		svg: '矢量图（SVG，文字仍为文字）',
		csv: '表格（CSV）',
		none: '本页没有图表。请先打开“方案”、“对比”或“预算风险”。',
		dark: '深色',
		says: (name) => `${name}：标题、说明、图形与配方。默认浅色，可选深色。`,
		saysTable: (name, rows) => `${name}：图表背后的表格，共 ${rows} 行，配方在最后一列。`,
		noRecipe: '结果仍在计算：稳定之前图片不含摘要值。',
		preview: '预览'
	},
	data: {
		what: '内容',
		design: '方案',
		kinds: {
			resultsXlsx: '结果工作簿（XLSX）',
			resultsCsv: '全部指标与月份（CSV）',
			financeXlsx: '财务报表包（XLSX）',
			futuresCsv: '每个未来的每个月（CSV）',
			rules: '供平台配置的方案规则（JSON）'
		},
		says: {
			resultsXlsx: '摘要、全部数字与配方：真实数值，无公式。含所有方案。',
			resultsCsv: '一张表：方案、指标、期、均值、区间、分位数。含所有方案。',
			financeXlsx:
				'积分滚动表、按成本与按面值计的负债、递延收入、会计分录、账龄、按发放月份的兑换、预算风险、每个未来。',
			futuresCsv: '每个未来每个月的滚动表，并列出各恒等式的差额：均为 0。',
			rules: '已启用的规则，名称通俗并带单位；不含对人的假设。'
		},
		prepare: '计算',
		needsRun: (futures) => `将在 ${futures} 个未来中模拟所有方案；已算过的不再重复。`,
		tooLong: '财务表格最多支持 61 个月的期限。'
	},
	report: {
		says: '可打印为 A4 或留存的单页：结论、方案对照、风险、负债、假设登记表、配方与二维码。无需任何其他文件，也不联网。',
		language: '语言',
		design: '财务表格所用方案',
		print: '打印或存为 PDF',
		prepare: '生成报告'
	},
	verify: {
		title: '核对导出文件',
		says: '在此按文件中的配方重新运行并比较摘要值。文件不会离开本机。',
		pick: '选择文件',
		paste: '或粘贴本项目的摘要值',
		check: '比较'
	}
};
