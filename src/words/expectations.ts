import type { Locale } from './locale.ts';

const en = {
	met: '✓',
	notMet: '✗',
	notTold: '?',
	budgetHolds: 'the budget holds',
	tierShare: (tier: string) => `share of members in ${tier}`,
	atLeast: (value: string) => `at least ${value}`,
	atMost: (value: string) => `at most ${value}`,
	inFutures: (of100: number) => `in at least ${of100} of 100 futures`,
	onAverage: 'on average',
	mean: (value: string) => `mean ${value}`,
	within: (of100: string) => `so in ${of100} of 100`,
	bracket: (text: string) => ` (${text})`,
	colon: ': ',
	comma: ', ',
	semicolon: '; '
};

/** Saved expectations in words: page and report. */
const zh: typeof en = {
	met: '✓',
	notMet: '✗',
	notTold: '?',
	budgetHolds: '预算守住',
	tierShare: (tier) => `${tier}会员占比`,
	atLeast: (value) => `不低于 ${value}`,
	atMost: (value) => `不高于 ${value}`,
	inFutures: (of100) => `（100 个未来中至少 ${of100} 个）`,
	onAverage: '（均值）',
	mean: (value) => `均值 ${value}`,
	within: (of100) => `100 个未来中 ${of100} 个如此`,
	bracket: (text) => `（${text}）`,
	colon: '：',
	comma: '，',
	semicolon: '；'
};

export const expectationWords = (locale: Locale): typeof en => (locale === 'zh' ? zh : en);
