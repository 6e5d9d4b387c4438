interface Line {
	readonly name: string;
	readonly scenario: string;
	readonly seed: string;
	readonly engine: string;
	readonly replications: number;
	readonly customers: number;
	readonly designs: string;
	readonly digest: string;
	readonly date: string;
}

/** What files and pages that leave say of themselves. English. Names of sheets: at most 31 signs. */
export const exportsEn = {
	recipe: {
		scenario: 'Scenario',
		scenarioDigest: 'Scenario digest (SHA-256)',
		seed: 'Seed',
		engine: 'Engine version',
		futures: 'Futures',
		customers: 'Customers in each future',
		designs: 'Designs played',
		filters: {
			design: 'Design shown',
			future: 'Future shown',
			expected: 'Expected redemption, stated',
			chart: 'Chart'
		} as Readonly<Record<string, string>>,
		reported: 'Reported by',
		weekly: 'week',
		monthly: 'month',
		state: 'State',
		incomplete: 'stopped before its end',
		digest: 'Result digest (SHA-256)',
		date: 'Date',
		code: 'Recipe code, for earnburn verify',
		embedded: 'The scenario, packed; the page opens it after # in its address',
		line: ({ name, scenario, seed, engine, replications, customers, designs, digest, date }: Line) =>
			`${name} · scenario ${scenario} · seed “${seed}” · engine ${engine} · ${replications} futures of ${customers} customers · ${designs} · result ${digest} · ${date} · Earnburn`
	},
	sheets: {
		summary: 'Summary',
		data: 'Data',
		recipe: 'Recipe',
		points: 'Points',
		atCost: 'Liability at cost',
		atFace: 'Liability at face value',
		deferred: 'Deferred revenue',
		journal: 'Journal',
		ageing: 'Ageing',
		cohorts: 'Redeemed in the end',
		triangle: 'Triangle',
		budget: 'Budget at risk',
		futures: 'Every future'
	},
	columns: {
		what: 'what',
		value: 'value',
		design: 'design',
		metric: 'metric',
		unit: 'unit',
		period: 'period',
		mean: 'mean',
		low: 'interval of the mean, from',
		high: 'interval of the mean, to',
		p5: '5 of 100 futures below',
		p50: 'median future',
		p95: '95 of 100 futures below',
		month: 'month',
		future: 'future',
		opening: 'opening',
		issued: 'issued',
		redeemed: 'redeemed',
		expired: 'expired',
		forfeited: 'forfeited or cancelled',
		lapsed: 'lapsed',
		reestimate: 're-estimate',
		closing: 'closing',
		difference: 'difference',
		sales: 'sales',
		pointsIssued: 'points issued',
		standAlone: 'stand-alone price of points',
		allocated: 'allocated to points',
		toDate: 'redeemed to date, points',
		total: 'expected total, points',
		revenue: 'revenue from points',
		change: 'of which change of estimate',
		deferred: 'deferred at close',
		hindsight: 'with hindsight',
		event: 'event',
		account: 'account',
		debit: 'debit',
		credit: 'credit',
		age: 'age',
		points: 'points',
		monthOfIssue: 'month of issue',
		rate: 'redeemed in the end, share',
		breakage: 'breakage, share',
		amount: 'amount',
		futures: 'futures'
	},
	prefixes: { points: 'points', liability: 'at cost', atFace: 'at face', deferred: 'deferred' },
	ages: (from: number, to: number | null) => (to === null ? `${from} months and more` : `${from} to ${to - 1} months`),
	ageColumn: (age: number) => `age ${age}`,
	beforeLaunch: 'before launch',
	all: 'all',
	runOff: (month: number) => `after the end: +${month}`,
	events: {
		sale: 'Sales of the month, points issued with them',
		redemption: 'Points redeemed',
		reestimate: 'Breakage and change of estimate'
	},
	accounts: {
		cash: 'Cash and receivables',
		goods: 'Revenue from goods and services',
		points: 'Revenue from points',
		liability: 'Contract liability (points)'
	},
	pack: {
		title: 'Finance pack',
		shown: 'Tables show',
		mean: (futures: number) => `the mean of ${futures} futures, rounded so that the digits shown add up`,
		future: (future: number, futures: number) => `future ${future} of ${futures}`,
		money: 'Money',
		currency: (code: string, tax: boolean) => `${code}, ${tax ? 'with tax' : 'without tax'}`,
		pointsTie: 'Points',
		pointsRule: 'opening + issued − redeemed − expired − forfeited = closing, in every month',
		costTie: 'Liability at cost',
		costRule: 'points open × share expected to be redeemed × cost of a point, as known at each close',
		faceTie: 'Liability at face value',
		faceRule: 'every open point at its full value to the customer',
		deferredTie: 'Deferred revenue',
		deferredRule: 'IFRS 15 B39–B43: opening + allocated − revenue = deferred; the split of a price is never remeasured',
		journalTie: 'Journal',
		journalRule: 'debits = credits for each event of each month',
		differs: 'Why liability and deferred revenue differ',
		differsWhy:
			'the liability is what redemptions are expected to cost; deferred revenue is the part of past prices that was paid for points',
		aid: 'Planning aid under IFRS 15, not an audit opinion.',
		withheld: (table: string, row: number, amount: string) =>
			`The table “${table}” is not shown: its row ${row} is off by ${amount}. [E204]`,
		cut: (futures: number) =>
			`The sheet of every future holds the first ${futures} futures; --csv or the Data tab writes all of them.`
	},
	budget: {
		amount: 'Budget',
		holds: 'Holds in, of 100 futures',
		holdsLow: 'at least (19 times in 20)',
		holdsHigh: 'at most (19 times in 20)',
		excess: 'Mean excess where it is exceeded',
		needed: (of100: number) => `Budget that holds in ${of100} of 100`,
		worst: (of100: number) => `Mean of the worst ${of100} of 100`,
		first: (month: string) => `First exceeded in ${month}, futures`,
		none: 'No budget is set.',
		unseen: 'too few futures to see it'
	},
	verify: {
		same: (digest: string) => `The same ✓ Run again here, the numbers have the digest ${digest}.`,
		differs: (was: string, is: string) => `Differs ✗ The file says ${was}, run again here it is ${is}.`,
		engine: (was: string, is: string) =>
			`The file was made by engine ${was}, this is engine ${is}: digits may differ for that alone.`,
		otherScenario: 'The scenario given is not the one that the file was made from (other digest).',
		noRecipe: 'There is no recipe in this file: it is no export of Earnburn, or it was cut.',
		noScenario: 'The file carries no scenario. Give it beside the file.',
		notChecked: 'Only the recipe was run again; numbers in the file itself were not read.'
	}
};

export type ExportWords = typeof exportsEn;
