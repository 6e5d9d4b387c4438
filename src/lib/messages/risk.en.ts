import type { GuardId } from '$engine/risk/guards.ts';
import type { ShockId } from '$engine/risk/common.ts';
import type { StressId } from '$engine/risk/stress.ts';

/** The Risk place in English. */
export const riskEn = {
	title: 'Risk',
	sentence: {
		none: 'None of {runs} futures broke the {budget} budget. That can still mean up to {high}.',
		rare: 'Only {count} of {runs} futures break the {budget} budget, below what these runs can see well; the true share may be up to {high}. In those it is exceeded by {excess} on average, the first in {month}.',
		some: 'In {breaks} futures the {budget} budget is exceeded; in those, by {excess} on average; the first in {month}.',
		all: 'Every one of {runs} futures exceeds the {budget} budget, by {excess} on average; the first in {month}.',
		safe: ' To hold in 95 of 100 it would have to be {safe}.',
		noBudget: 'Enter a budget to see how often it breaks. Half of futures cost between {low} and {high}.',
		noBudgetFree:
			'Enter a budget to see how often it breaks. In these futures nothing is spent that a budget would cover.'
	},
	of100: (n: string) => `${n} of 100`,
	per: { total: '', year: ' a year', month: ' a month' },
	period: { total: 'for the whole horizon', year: 'for each fiscal year', month: 'for each month' },
	quiet: {
		early: 'First look, refining: counts will still move',
		settled: 'Settled',
		interval: (runs: string, low: string, high: string, method: string) =>
			`${runs} runs; ${method} 95 % interval of the count: ${low} to ${high} of 100.`,
		runs: (runs: string) => `${runs} runs.`,
		methods: { wilson: 'Wilson', 'clopper-pearson': 'Clopper–Pearson', 'inverted-quantile': 'inverted-quantile' },
		little: 'less than 1 %',
		luck: (share: string) =>
			`Of the spread of the cost, ${share} is chance; the rest is not knowing the inputs, which more runs do not shrink.`
	},
	stress: {
		group: 'Stress test',
		clear: 'Clear',
		names: {
			more: 'Redemption +20 %',
			growth: 'K above 1',
			abuse: 'Abuse ring',
			run: 'Run on the points',
			all: 'Everyone redeems now',
			halted: 'Redemption halted'
		} satisfies Record<StressId, string>,
		says: {
			more: 'A fifth more is redeemed.',
			growth: 'Each member brings 1.2 others until the market is full.',
			abuse: '5 % of customers open 10 accounts each. It costs only what new accounts are given.',
			run: 'For a quarter members redeem as before an announced loss: up to 74 % more, less where they hold little back.',
			all: 'Whoever ever redeems does so at the first order possible.',
			halted: 'Nobody can redeem; what is owed piles up.'
		} satisfies Record<StressId, string>,
		cannot: 'This scenario has no room for it.',
		title: 'Under stress',
		sentence: (breaks: string, before: string) =>
			`The budget breaks in ${breaks} futures, without the stress in ${before}.`,
		sentenceNoBudget: (after: string, before: string) => `Cost is ${after} on average, without the stress ${before}.`,
		same: (futures: string) => `The same ${futures} futures with the same luck.`,
		head: { what: '', before: 'without', after: 'under stress', change: 'change' },
		rows: {
			breaks: 'Futures over budget, of 100',
			excess: 'Mean excess in those',
			first: 'First month over',
			cost: 'Cost the budget covers',
			liability: 'Points owed at the end, at cost',
			net: 'Net benefit'
		},
		none: '—'
	},
	dots: {
		title: {
			total: 'Cost against the budget',
			year: 'Budget a year that each future needs',
			month: 'Budget a month that each future needs'
		},
		sentence: '50 dots, each stands for 2 of 100 futures. Drag the line or type the budget.',
		sentenceNone: '50 dots, each stands for 2 of 100 futures.',
		desc: (median: string, low: string, high: string) =>
			`Half of futures need between ${low} and ${high}, the middle one ${median}.`,
		field: 'Budget',
		handle: 'Budget line',
		says: (amount: string, breaks: string) => `${amount}: exceeded in ${breaks} futures`,
		moved: (breaks: string) => `At the line: ${breaks} futures break it. Let go to keep it.`,
		number: 'dot',
		value: 'budget needed'
	},
	curve: {
		title: 'Exceedance curve',
		sentence: 'Of 100 futures, how many need more than the amount below.',
		desc: (breaks: string, budget: string) => `${breaks} futures need more than ${budget}.`,
		descNone: (ninety: string) => `10 of 100 futures need more than ${ninety}.`,
		clipped: 'The axis ends at 0.5 and 99.5 % of the futures.',
		point: (amount: string, above: string) => `${above} need more than ${amount}`,
		of100: 'holds in',
		share: (of100: number) => `${of100} of 100`,
		own: 'as planned',
		stressed: 'under stress'
	},
	safe: {
		title: 'Budget that holds',
		sentence: (runs: string) => `From ${runs} runs, with the 95 % interval.`,
		row: (of100: number) => `in ${of100} of 100 futures`,
		about: (amount: string) => `about ${amount}`,
		between: (low: string, high: string) => `${low} to ${high}`,
		from: (low: string) => `at least ${low}`,
		needs: (runs: string, of100: number, now: string) =>
			`Needs about ${runs} runs for a steady ${of100} of 100; now ${now}.`,
		run: (time: string) => `Run, about ${time}`,
		runPlain: 'Run',
		runMost: (most: string) => `Run ${most} here`,
		tooMany: (most: string, command: string) =>
			`That is more than this page keeps (${most} runs); on the command line: ${command}`,
		running: (done: string, all: string) => `${done} of ${all} runs`,
		stop: 'Stop',
		head: { of100: 'holds in', amount: 'budget', low: 'low', high: 'high', runs: 'runs for a steady figure' },
		seconds: (n: number) => `${n} s`,
		minutes: (n: number) => `${n} min`
	},
	first: {
		title: 'Month of first breach',
		sentence: (most: string, share: string) => `Most often ${most}: ${share} futures.`,
		none: 'The budget breaks in none of the futures.',
		noBudget: 'Without a budget nothing can break.',
		point: (month: string, of100: string, count: string) => `${month}: ${of100} of 100 futures (${count})`,
		periodHead: 'month',
		countHead: 'futures',
		of100Head: 'of 100'
	},
	fan: {
		liability: 'Points owed, at cost',
		cost: 'Cost so far',
		choose: 'What the fan shows',
		sentence: (month: string) => `Half of futures stand between {low} and {high} in ${month}.`,
		unit: (name: string) => `${name} by month`,
		none: 'No points are owed in this design.',
		noneCost: 'Nothing is spent that a budget would cover.',
		future: (number: string) => `future ${number}`,
		asPlayed: (n: string) => `The ${n} futures of the tables as they were played: closings of the roll-forward at cost.`
	},
	drivers: {
		title: 'What drives it',
		choose: 'Driven result',
		cost: 'Cost',
		net: 'Net benefit',
		sentence: (name: string, share: string) =>
			`${name} matters most; together these explain ${share} of the differences between futures.`,
		none: 'No single input stands out from chance in these runs.',
		early: 'The drivers stand here as soon as 30 futures are in.',
		name: 'Input',
		from: 'low third',
		to: 'high third',
		low: 'where it is low',
		high: 'where it is high',
		swing: 'difference',
		middle: (amount: string) => `average ${amount}`,
		range: (from: string, to: string) => `${from} → ${to}`,
		footnote:
			'Means of the third of futures where the input is lowest and highest, the other drivers held at their average.',
		shocks: {
			'@demand': 'Common demand of the years',
			'@sentiment': 'Mood to redeem, all members',
			'@model': 'What the model does not know of the lift'
		} satisfies Record<ShockId, string>,
		times: (factor: string) => `× ${factor}`
	},
	blowUp: {
		title: 'Why it costs more than planned',
		sentence: (excess: string, breaching: boolean) =>
			breaching
				? `In futures that break the budget, redemptions cost ${excess} more than the plan on average.`
				: `In the dearest tenth of futures, redemptions cost ${excess} more than the plan on average.`,
		sentenceLess: (excess: string) => `Even the dearest tenth of futures stay ${excess} below the plan on average.`,
		names: { growth: 'More points issued', redemption: 'A larger share redeemed', cost: 'Dearer points' },
		total: 'Above the plan',
		times: (factor: string) => `× ${factor} of the plan`,
		part: 'Part',
		amount: 'Amount',
		footnote:
			'Plan: every uncertain input at its middle. Parts multiply to the ratio; in money they add up (logarithmic mean).',
		none: 'Nothing is redeemed in the plan, so there is nothing to compare with.'
	},
	worst: {
		title: 'Three worst futures',
		sentence: 'What was unusual in them, with how many of 100 futures lie below.',
		future: (number: string) => `Future #${number}`,
		over: (need: string, over: string, month: string) => `Needs ${need}, ${over} over the budget, first in ${month}.`,
		within: (need: string) => `Needs ${need}; even here the budget holds.`,
		costs: (cost: string) => `Costs ${cost}.`,
		odd: (name: string, value: string, below: string, high: boolean) =>
			high
				? `${name} is ${value}, higher than in ${below} futures`
				: `${name} is ${value}, lower than in ${below} futures`,
		adds: (amount: string) => `adding about ${amount}`,
		peak: (month: string, times: string) => `In ${month} it spends ${times} times the usual amount of that month.`,
		ordinary: 'No single input was unusual; many small things came together.',
		open: 'Open',
		opened: 'Opened',
		close: 'Close',
		openedSays: (number: string) => `Future #${number} is open: its path stands in the fan, its months in the tables.`,
		number: 'Open a future by its number',
		go: 'Open',
		noSuch: (most: string) => `There are futures 0 to ${most}.`
	},
	guards: {
		title: 'If something acted when the budget is gone',
		sentence: (name: string, breaks: string, none: string) =>
			`“${name}” breaks the budget in ${breaks} futures, without it ${none}.`,
		none: 'Enter a budget to see what would hold it.',
		curve: 'The same futures with each guard',
		names: {
			none: 'Nothing, or only a report',
			own: 'This design’s own guardrails',
			throttle: 'Reward less from then on',
			stop: 'Stop redemption'
		} satisfies Record<GuardId, string>,
		short: { none: 'nothing', own: 'own', throttle: 'reward less', stop: 'stop' } satisfies Record<GuardId, string>,
		head: {
			guard: 'When the budget is gone',
			breaks: 'over, of 100',
			cost: 'cost',
			net: 'net benefit',
			refused: 'points not redeemed',
			complaints: 'complaints'
		},
		footnote: (futures: string) =>
			`Means of the same ${futures} futures. A guard is checked day by day, so the day on which the budget runs out may overshoot.`
	},
	tables: {
		whose: 'Whose months',
		mean: (n: string) => `Mean of ${n} futures`,
		future: (number: string) => `Future #${number}`,
		unit: 'Unit',
		units: { points: 'Points', cost: 'At cost', face: 'At face value' },
		roll: 'Points roll-forward',
		rollSentence: 'Opening + issued − redeemed − expired = closing, in every month.',
		rollSentenceMoney: 'Opening + issued − redeemed − expired + re-estimate = closing, in every month.',
		head: {
			month: 'Month',
			opening: 'opening',
			issued: 'issued',
			redeemed: 'redeemed',
			expired: 'expired',
			lapsed: 'expired',
			forfeited: 'cancelled',
			reestimate: 're-estimate',
			closing: 'closing',
			ties: 'check'
		},
		ties: '✓ ties',
		deferred: 'Deferred revenue',
		deferredSentence:
			'The price of a sale is split between goods and points; the points’ part is earned as they are redeemed.',
		deferredHead: {
			month: 'Month',
			sales: 'sales',
			issued: 'points issued',
			standAlone: 'stand-alone price',
			opening: 'opening',
			allocated: 'allocated',
			redeemedToDate: 'redeemed to date',
			expectedTotal: 'expected total',
			revenue: 'revenue',
			reestimate: 'of it re-estimate',
			deferred: 'deferred',
			ties: 'check'
		},
		deferredFoot:
			'Planning aid under IFRS 15, not an audit opinion. It differs from what is owed at cost: deferred revenue is a part of the selling price and is never remeasured.',
		runOff: 'after the horizon',
		ageing: 'Points by age',
		ageingSentence: (month: string) => `Points open at the end of ${month}, by months since they were issued.`,
		ages: ['0–3 months', '3–6', '6–12', '12–24', 'over 24 or unknown'],
		age: 'Age in months',
		ageAmount: 'points',
		ageShare: 'share',
		total: 'All',
		urr: 'Redeemed by month of issue',
		urrSentence: (share: string) => `${share} of all points issued will be redeemed in the end; the rest is breakage.`,
		urrNone: 'No points are issued in this design.',
		urrUnit: '% of the points issued',
		cohort: 'Issued in',
		cohortRow: (from: number, to: number) => (from === to ? `month ${from}` : `months ${from}–${to}`),
		cohortAge: (from: number, to: number) => `${from}–${to}`,
		cohortIssued: 'points issued',
		ultimate: 'in the end',
		rates: 'Burn and earn',
		burnEarn: 'Redeemed ÷ issued (burn/earn)',
		ultimateRate: 'Ultimate redemption rate',
		breakage: 'Breakage',
		expected: 'Expected before there are data',
		cost: 'Cost of a redeemed point',
		value: 'Face value of a point',
		noPoints: 'This design has no points, so nothing is owed on them.',
		long: (months: string) => `These tables are kept for up to ${months} months; this horizon is longer.`,
		loading: 'Playing the futures of the tables…',
		withheld: (table: string, month: string, amount: string) =>
			`The ${table} is off by ${amount} in ${month}, so the table is not shown. Nothing you entered is lost.`,
		which: {
			points: 'points ledger',
			triangle: 'ledger by month of issue',
			liability: 'liability',
			deferred: 'deferred revenue'
		} as Record<string, string>,
		copy: 'Copy report',
		previous: 'Month before',
		next: 'Month after'
	},
	retry: 'Try again'
};

type Same<T> = T extends string
	? string
	: T extends (...given: infer A) => string
		? (...given: A) => string
		: { readonly [K in keyof T]: Same<T[K]> };
export type RiskWords = Same<typeof riskEn>;
