/** What `earnburn finance` says. English. */
export const financeEn = {
	title: (design: string) => `Finance of ${design}`,
	shown: (future: string, futures: string, asked: boolean) =>
		asked
			? `Tables show future ${future} of ${futures}; ranges are over all of them.`
			: `Tables show future ${future}, the one with the median redemption cost of ${futures}; ranges are over all of them.`,
	expected: (rate: string, own: boolean) =>
		own
			? `Before there are data, ${rate} of the points are expected to be redeemed: the mean of the futures (else: --expected).`
			: `Before there are data, ${rate} of the points are expected to be redeemed, as stated.`,
	points: 'Points: opening + issued − redeemed − expired − forfeited = closing',
	liability: 'Liability at cost: points open × share expected to be redeemed × cost of a point, as known at each close',
	atFace: 'Liability at face value: every open point at its full value to the customer',
	ageing: 'Points open at the end, by age',
	ages: (from: number, to: number | null) => (to === null ? `${from} months and more` : `${from} to ${to - 1} months`),
	cohorts: 'Redeemed in the end, by month of issue',
	triangle: 'Redeemed points by month of issue and age in months (0: the month of issue)',
	deferred: 'Deferred revenue from points (IFRS 15 B39–B43, ASC 606-10-55-41 ff.)',
	ladder: 'Still to be redeemed at the end: chain ladder with Mack’s standard error, beside what the futures do',
	budget: 'Budget at risk',
	blowUp: 'Where the cost beyond the plan comes from: growth × redemption × cost (LMDI)',
	breakEven: 'Break-even lift',
	columns: {
		month: 'month',
		opening: 'opening',
		issued: 'issued',
		redeemed: 'redeemed',
		expired: 'expired',
		forfeited: 'forfeited',
		lapsed: 'lapsed',
		reestimate: 're-estimate',
		closing: 'closing',
		ties: 'check',
		rate: 'redeemed in the end',
		breakage: 'breakage',
		median: 'median of futures',
		range: '80 of 100 futures',
		ageing: 'points',
		sales: 'sales',
		standAlone: 'stand-alone price',
		allocated: 'allocated',
		toDate: 'redeemed to date',
		total: 'expected total',
		revenue: 'revenue',
		change: 'of which change of estimate',
		deferred: 'deferred',
		hindsight: 'with hindsight',
		projected: 'projected',
		error: 'standard error',
		truth: 'redeemed in the run-off',
		times: 'times the plan',
		amount: 'amount',
		share: 'share',
		largest: 'carried most in'
	},
	ties: 'ties ✓',
	openingRow: 'before launch',
	runOffRow: (month: number) => `after the end: +${month}`,
	allRow: 'all',
	deferredNote:
		'The split of the price is never remeasured. Revenue = allocation × redeemed to date ÷ expected total by the estimate of that date, less what was recognised before. “With hindsight” uses what only the future knows. A planning aid, not an audit opinion.',
	deferredF48:
		'Where more was redeemed than expected, what was redeemed counts as expected; where nothing is expected any more, nothing is deferred.',
	stated: (months: number) =>
		months === 0
			? 'The estimate rests on the months seen alone.'
			: `In ${months === 1 ? '1 month' : `${months} months`} a part of the estimate is still the stated expectation: no month of issue was old enough to show it.`,
	noLadder: 'Too few months of issue with redemptions for a chain ladder.',
	ladderOf: (projected: string, error: string, truth: string, within: boolean) =>
		`This future: ${projected} ± ${error} points projected; ${truth} are redeemed (${within ? 'within' : 'outside'} two standard errors).`,
	ladders: (projected: string, error: string, truth: string, within: string, futures: string) =>
		`Medians of the futures: ${projected} ± ${error} projected, ${truth} redeemed; within two standard errors in ${within} of ${futures}.`,
	noTail:
		'The ladder has no tail, and it supposes that customers go on earning as before. After the end nobody earns, so balances that are too small stay so.',
	noBudget: 'The scenario has no budget (budget.amount).',
	breach: (share: string, low: string, high: string) =>
		`It is exceeded in ${share} of 100 futures (${low} to ${high}).`,
	firstBreach: (months: string) => `First exceeded in: ${months}.`,
	monthOf: (month: string, futures: number) => `${month} (${futures})`,
	meanExcess: (amount: string) => `Where it is exceeded, by ${amount} on average.`,
	needed: (of100: number, amount: string | null, low: string | null, high: string | null) =>
		amount === null
			? `A budget that holds in ${of100} of 100: too few futures to see it.`
			: `A budget that holds in ${of100} of 100: ${amount} (${low ?? '…'} to ${high ?? '…'}).`,
	shortfall: (worst: number, amount: string | null, needs: string) =>
		amount === null
			? `Mean cost of the worst ${worst} of 100 futures (expected shortfall): refused, it needs ${needs} futures.`
			: `Mean cost of the worst ${worst} of 100 futures (expected shortfall): ${amount}.`,
	planned: (issued: string, rate: string, each: string, cost: string) =>
		`Planned: ${issued} points, ${rate} redeemed within the horizon, ${each} each: ${cost}.`,
	groups: {
		breaching: (futures: number) => `Futures that break the budget (${futures})`,
		dearest: (futures: number) => `The dearest tenth of the futures (${futures})`,
		all: (futures: number) => `All futures (${futures})`
	},
	factors: {
		growth: 'growth: points',
		redemption: 'redemption: share redeemed',
		cost: 'cost of a point',
		sum: 'together'
	},
	noBlowUp: 'Nothing was redeemed in the plan, so nothing can be split.',
	noBreach: 'No future breaks the budget.',
	breakEvenOf: (margin: string, cost: string, lift: string | null) =>
		lift === null
			? `At a margin of ${margin} and rewards of ${cost} of sales no lift pays.`
			: `At a margin of ${margin} and rewards of ${cost} of sales, ${lift} more sales pay for the rewards.`,
	withheld: (table: string, row: number, amount: string) =>
		`The table “${table}” is not shown: its row ${row} is off by ${amount}. Everything else is shown. Please report this with the file. [E204]`,
	tables: { points: 'points', liability: 'liability', triangle: 'triangle', deferred: 'deferred revenue' } as Readonly<
		Record<string, string>
	>,
	tooLong: (months: number) => `Finance tables are made for horizons of up to ${months} months. Nothing was run.`,
	needsDesign: 'Finance needs a design: no programme has no points. Nothing was run.',
	oneInput: 'Give one file: a scenario, or --triangle, or --case. Nothing was run.',
	badTriangle: (file: string, row: number | null) =>
		row === null
			? `${file}: a development triangle has at least two rows of amounts, the oldest first and the longest, each no longer than the one before. Nothing was run.`
			: `${file}: row ${row} is not one of a development triangle: amounts without gaps, no longer than the row before, and positive sums wherever they are divided by. Nothing was run.`,
	badCase: (file: string, place: string) =>
		`${file}: ${place} is missing, unknown or not a number that fits. See docs/library.md, finance. Nothing was run.`,
	age: (k: number) => `${k} → ${k + 1}`,
	factorTable: 'Development factors',
	originRow: (k: number) => `origin ${k}`,
	latest: 'latest',
	ultimate: 'ultimate',
	reserve: 'still to come',
	allocationOf: (sales: string, goods: string, points: string, standAlone: string) =>
		`Of ${sales}, goods take ${goods} and points ${points} (stand-alone price of the points: ${standAlone}).`,
	closing: (k: number) => `close ${k}`,
	liftOf: (lift: string | null) => (lift === null ? 'No lift pays.' : `Break-even lift: ${lift} of sales.`)
};

export type FinanceWords = typeof financeEn;
