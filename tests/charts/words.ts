import { format, type Locale } from '../../src/lib/format/index.ts';

/** Words a chart would be given, in either language. */
export function wordsOf(locale: Locale) {
	const f = format(locale);
	const zh = locale === 'zh';
	return {
		format: f,
		card: {
			title: zh ? '累计兑换成本' : 'Redemption cost so far',
			desc: zh ? '一半的未来落在 848 万至 1,052 万元之间。' : 'Half of futures end between ¥8.5m and ¥10.5m.',
			words: zh ? { table: '表格', chart: '图表' } : { table: 'Table', chart: 'Chart' }
		},
		fan: {
			band: f.outOf100,
			median: (shown: string) => (zh ? `中位 ${shown}` : `median ${shown}`),
			point: (period: number, median: string, low: string, high: string) =>
				`${f.month(period)}: ${median}, ${low} – ${high}`,
			period: zh ? '月' : 'month',
			low: (share: number) => `${f.outOf100(share)} ↓`,
			high: (share: number) => `${f.outOf100(share)} ↑`,
			medianHead: zh ? '中位' : 'median'
		},
		dots: {
			hold: zh ? '75 个守住' : '75 hold',
			breaks: zh ? '25 个超支' : '25 break',
			limit: zh ? '预算 1,200 万' : 'Budget ¥12.0m',
			point: (number: number, shown: string, over: boolean) => `${number}: ${shown}${over ? ' !' : ''}`,
			number: zh ? '点' : 'dot',
			value: zh ? '成本' : 'cost'
		}
	};
}
