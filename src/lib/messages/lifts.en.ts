/** The three lifts (R54); loaded with their card, not with the page. */
export const liftsEn = {
	title: 'Frequency, margin and cost: seen, caused, subsidised',
	orders: 'Orders',
	ordersUnit: 'per member per year',
	margin: 'Contribution margin',
	marginUnit: (months: number) => `over ${months} months`,
	cost: 'Programme cost',
	costUnit: (months: number) => `over ${months} months`,
	naiveOrders: 'Members above others',
	causalOrders: 'Caused: the same people without the programme',
	anywayOrders: 'Would have come anyway',
	naiveMargin: 'Members above others',
	causalMargin: 'Caused: the same people without the programme',
	anywayMargin: 'Would have come anyway',
	naiveCost: 'All of it',
	causalCost: 'Without what went to orders that would have come anyway',
	anywayCost: 'Rewards on orders that would have come anyway',
	one: (naive: string, causal: string, share: string) =>
		`Members order ${naive} times a year more than others, but the programme causes only ${causal} of it; ${share} of rewards go to orders that would have come anyway.`,
	oneMore: (naive: string, causal: string, share: string) =>
		`Members order ${naive} times a year more than others; the programme causes ${causal}. ${share} of rewards go to orders that would have come anyway.`,
	oneAll: (causal: string, share: string) =>
		`The programme causes ${causal} orders per member and year; ${share} of rewards go to orders that would have come anyway.`,
	several: (causal: string, share: string) =>
		`Orders caused per member and year: ${causal}. Share of rewards that goes to orders that would have come anyway: ${share}.`,
	of: (letter: string, amount: string) => `${letter} ${amount}`,
	footnote:
		'Rewards are taken to lie on members’ sales alike. The thin line is the middle half of futures. Members choose to be members, so what they are above others is not what the programme causes.',
	word: 'figure',
	mean: 'mean',
	low: 'middle half, from',
	high: 'middle half, to',
	none: 'nobody to compare with'
};

export type LiftMessages = typeof liftsEn;
