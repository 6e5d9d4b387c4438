/** The printed report. English. */
export const reportEn = {
	title: (name: string) => `${name}: report`,
	made: (date: string) => `Made with Earnburn on ${date}`,
	facts: (months: number, people: string, futures: string, customers: string) =>
		`${months} months from launch · ${people} customers · ${futures} simulated futures of ${customers} customers each, the same customers with the same luck under every design`,
	withTax: 'Amounts include tax.',
	withoutTax: 'Amounts exclude tax.',
	rest: 'What the numbers rest on',
	restRuns: (futures: string, half: string) => `${futures} futures; the mean redemption cost is known to ± ${half}.`,
	restSettled: 'The result has settled: more futures would not change what is said here.',
	restUnsettled: 'The result has not settled: more futures would narrow it.',
	restIncomplete: 'The run was stopped before its end.',
	restChance: (chance: string, ignorance: string) =>
		`Of the spread of net benefit ${chance} is chance, which differs from future to future; ${ignorance} is not knowing the inputs, which no number of runs removes.`,
	restWeak: (names: string) => `Weakly evidenced effects (grade C or D) that are switched on: ${names}.`,
	restNoWeak: 'No weakly evidenced effect is switched on.',
	restAid:
		'A simulation shows what follows from its assumptions. It is a planning aid, no forecast and no audit opinion.',
	compare: 'The designs side by side',
	compareNote: 'Mean; below it the range that holds 90 of 100 futures.',
	metric: 'metric',
	none: 'No programme',
	pays: 'Pays for itself, of 100 futures',
	holds: 'Budget holds, of 100 futures',
	against: (name: string) => `Net benefit against “${name}”`,
	ahead: (n: string) => `ahead in ${n} of 100`,
	between: (low: string, high: string) => `${low} to ${high}`,
	design: (name: string) => `Design: ${name}`,
	risk: (name: string) => `Budget at risk: ${name}`,
	expectations: 'Expected by the file',
	met: '✓ met',
	notMet: '✗ not met',
	notTold: '? cannot be told',
	finance: (name: string) => `What is owed: ${name}`,
	financeMean: (futures: string) =>
		`Tables show the mean of ${futures} futures, rounded so that the digits shown add up.`,
	financeOne: (future: string, futures: string) => `Tables show future ${future} of ${futures}.`,
	financeMore: 'Journal lines, the triangle and every month of every future stand in the finance pack (XLSX).',
	differs:
		'Liability at cost is what redemptions are expected to cost. Deferred revenue is the part of past prices that was paid for points (IFRS 15 B39–B43). They answer different questions and need not agree.',
	amountsIn: (currency: string) => `Amounts in ${currency}, to the smallest coin. Every row ties ✓`,
	deferredPoints: 'Deferred revenue: points, and what would have been deferred had the future been known',
	register: 'Assumption register',
	registerOpen: 'Set in the file, or uncertain',
	registerPlain: 'Defaults, taken as certain',
	registerNote:
		'Numbers that are believed, not decided. Grade: A strong, B one good source, C weak, D judgement; “–”: a rule held open. The range holds 9 chances in 10.',
	columns: {
		name: 'assumption',
		value: 'middle',
		range: 'range',
		grade: 'grade',
		source: 'source',
		setBy: 'set by'
	},
	setBy: {
		default: 'default',
		preset: 'preset',
		file: 'file',
		you: (date: string) => `you, ${date}`
	},
	recipe: 'Recipe',
	recipeNote:
		'With this the same numbers come out again, on any computer: earnburn verify with this page, or Share → File → Verify.',
	qrLink: 'The code holds the link that opens this scenario.',
	qrDigest: 'The code holds the digests; the scenario itself stands in this file.',
	qrName: 'QR code',
	page: 'page'
};

export type ReportWords = typeof reportEn;
