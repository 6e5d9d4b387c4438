import type { LiftMessages } from './lifts.en.ts';

/** 三种提升（R54）。 */
export const liftsZh = {
	title: '频次、毛利、成本：表观、真实、补贴',
	orders: '订单',
	ordersUnit: '每位会员每年',
	margin: '毛利贡献',
	marginUnit: (months: number) => `${months} 个月内`,
	cost: '方案成本',
	costUnit: (months: number) => `${months} 个月内`,
	naiveOrders: '会员多于非会员',
	causalOrders: '真实带来：与同一批人没有方案时相比',
	anywayOrders: '本来就会有',
	naiveMargin: '会员多于非会员',
	causalMargin: '真实带来：与同一批人没有方案时相比',
	anywayMargin: '本来就会有',
	naiveCost: '全部成本',
	causalCost: '扣除补贴给本来就有的订单之后',
	anywayCost: '给本来就有的订单的奖励',
	one: (naive: string, causal: string, share: string) =>
		`会员每年比非会员多 ${naive} 单，但其中只有 ${causal} 单是方案带来的；${share} 的奖励给了本来就会有的订单。`,
	oneMore: (naive: string, causal: string, share: string) =>
		`会员每年比非会员多 ${naive} 单；方案真实带来 ${causal} 单。${share} 的奖励给了本来就会有的订单。`,
	oneAll: (causal: string, share: string) =>
		`方案为每位会员每年真实带来 ${causal} 单；${share} 的奖励给了本来就会有的订单。`,
	several: (causal: string, share: string) =>
		`每位会员每年真实带来的订单：${causal}。奖励中给了本来就有的订单的比例：${share}。`,
	of: (letter: string, amount: string) => `${letter} ${amount}`,
	footnote:
		'奖励按会员销售额均摊。细线为居中一半的未来。顾客自己选择入会，所以会员高出非会员的部分并不等于方案带来的。',
	word: '数字',
	mean: '平均',
	low: '居中一半，低端',
	high: '居中一半，高端',
	none: '没有可比的人'
} satisfies LiftMessages;
