import { financeEn } from './finance.en.ts';
import { fitEn } from './fit.en.ts';

/** What the command line says besides issues, metrics and traces. English. */
export const en = {
	about: 'Simulates loyalty programmes customer by customer: what they cost, what they bring, how sure that is.',
	titles: {
		'Usage:': 'Usage:',
		'Arguments:': 'Arguments:',
		'Options:': 'Options:',
		'Global Options:': 'Global options:',
		'Commands:': 'Commands:'
	} as Readonly<Record<string, string>>,
	commands: {
		check: 'Read a scenario file and say everything that is wrong with it.',
		simulate: 'Play the scenario and print what each design costs and brings.',
		compare: 'Play two designs with the same customers and the same luck, and print the difference.',
		trace: "Print one customer's life, every event with its reason.",
		fit: 'Fit an order list: how often customers order, how they leave, what they spend; ready for a scenario.',
		finance:
			'Roll-forward, redemption by month of issue, deferred revenue, chain ladder, budget at risk and what breaks the budget.',
		report:
			'Play the scenario and write what it says as a page to print (--out), as a workbook for finance (--xlsx), as CSV of every future (--csv).',
		verify: 'Run the recipe in an exported file again and compare the digest.',
		rules: 'Print the rules of a design in plain stable names, for those who configure the platform.',
		playbook: 'Put the articles’ claims to the test and print what came out.',
		schema: 'Print the JSON Schema of scenario files.'
	},
	file: 'a scenario, *.earnburn.json, up to 5 MB',
	orders: 'an order list, CSV: customer, date, amount; up to 200 MB (with --model sbg: members after each renewal)',
	exported: 'what Earnburn wrote: results as JSON, CSV, a workbook, a report, a picture as SVG',
	experiments: 'only these experiments, by id (else: all)',
	options: {
		financeDesign: 'which design, by id (else: the first of the file)',
		financeReplication: 'show this future, from 0 (else: the one with the median redemption cost)',
		expected: 'share of points expected to be redeemed before there are data, 0 to 1 (else: the mean of the futures)',
		plan: 'a scenario that the budget was made from (else: the same with every uncertain input at its middle)',
		reportOut: 'write the report to this file: one HTML page, self-contained, A4 when printed',
		xlsx: 'write the finance pack of the design to this file, as a workbook',
		reportCsv: 'write every month of every future of the design as CSV to this file',
		reportReplication: 'finance tables of this future, from 0 (else: the mean of all futures)',
		verifyScenario: 'the scenario that the file was made from (else: the one that the file carries)',
		rulesOut: 'write to this file (else: print)',
		triangle: 'chain ladder of a triangle, CSV: a row for each origin, a column for each age',
		cumulative: 'the triangle holds running sums (else: amounts of each age)',
		case: 'an accounting case, JSON: allocation and closings, a triangle, margin and cost',
		calibrationEnd:
			'fit up to this day, YYYY-MM-DD, and test on the rest (else: fit all, test a fit of the first half)',
		model: 'auto, bgnbd, paretonbd, or sbg for a retention table (else: auto, the likelier of the two)',
		columns: 'customer=NAME,date=NAME,amount=NAME, or numbers from 1 (else: by name and content)',
		dateOrder: 'dmy or mdy: how 03/04/2024 is to be read',
		decimal: 'point or comma: the decimal sign of the amounts',
		out: 'write values and ranges for a scenario to this file',
		rejected: 'write the rejected rows as CSV to this file',
		replications: 'play exactly so many futures (else: until settled, at most as many as the file says)',
		customers: 'customers played in each future (else: as the file says)',
		seed: 'another seed: other customers, other luck',
		designs: 'only these designs, by id, separated by commas',
		weekly: 'report by week, not by month',
		json: 'print the result as JSON',
		csv: 'write the result as CSV to this file',
		workers: 'worker threads (else: one for each core); the result is the same for any number',
		quiet: 'no progress, no remarks',
		a: 'first design, by id, or none (else: the reference design, or the first of the file)',
		b: 'second design, by id, or none (else: the first other one of the file, or none)',
		customer: 'which customer, from 0',
		design: 'under which design, by id, or none (else: the first of the file)',
		replication: 'in which future, from 0',
		page: 'also write a page of all that came out, as Markdown, to this file',
		table: 'for people: every input with its unit, range, default, evidence grade and source',
		lang: 'en or zh (else: as the system)',
		version: 'print the version',
		help: 'print this help'
	},
	exitCodes:
		'Ends with 0 done · 1 unexpected · 2 input or usage refused · 3 study locked by another run · ' +
		'4 a saved expectation failed · 5 result incomplete.',
	usage: {
		unknownOption: (name: string) => `There is no option ${name}. Nothing was run.`,
		unknownCommand: (name: string) => `There is no command ${name}. Nothing was run.`,
		missingArgument: () => 'The name of the scenario file is missing. Nothing was run.',
		missingValue: (name: string) => `The option ${name} needs a value. Nothing was run.`,
		missingOption: (name: string) => `The option ${name} must be given. Nothing was run.`,
		tooMany: () => 'There are more arguments than this command takes. Nothing was run.',
		badValue: (name: string) => `The value of ${name} is not one that it takes. Nothing was run.`,
		noCommand: () => 'Say what to do: a command is missing.',
		didYouMean: (name: string) => `Did you mean ${name}?`,
		seeHelp: 'earnburn --help shows all commands and options.'
	},
	problems: (n: number, file: string) => `${file}: ${n === 1 ? '1 problem' : `${n} problems`}. Nothing was run.`,
	notes: (n: number) => (n === 1 ? '1 remark:' : `${n} remarks:`),
	line: (line: number, column: number) => `line ${line}, column ${column}`,
	/** between a place and what is said of it, and between two parts of a line */
	colon: ': ',
	semicolon: '; ',
	option: (name: string) => `option ${name}`,
	noFile: (file: string) => `${file} cannot be read. Check the name and the permissions. Nothing was run.`,
	notWritten: (file: string) =>
		`${file} cannot be written. Check the folder and the space on the disk; the result above is complete.`,
	noDesign: (id: string, ids: string) => `There is no design ${id} in this file. It has: ${ids}. Nothing was run.`,
	oneDesign: () => 'Both designs are the same: choose two with --a and --b. Nothing was run.',
	noCustomer: (customer: number, sample: number) =>
		`There is no customer ${customer}: this future has customers 0 to ${sample - 1}. Nothing was run.`,
	noReplication: (replication: number, cap: number) =>
		`There is no future ${replication}: the file has futures 0 to ${cap - 1}. Nothing was run.`,
	good: (file: string, name: string, designs: number) =>
		`${file}: good. “${name}”, ${designs === 1 ? '1 design' : `${designs} designs`}.`,
	failed: (code: string, reason: string) =>
		code === 'E204'
			? `A figure came out as no number, so nothing is printed. The file is not changed. Please report this with the file: ${reason}`
			: `The calculation stopped: a worker failed twice at the same part. The file is not changed. Try again, with --workers 1 if it stops again. (${reason})`,
	bug: 'Something unexpected happened in Earnburn itself. No file was changed. Please report this:',
	stopped: 'Stopped. What follows is incomplete: only the futures finished so far.',
	stoppedEmpty: 'Stopped before the first future was finished. There is no result.',
	progress: (futures: number) => `${futures} futures`,
	portable: 'WebAssembly is not available here: the same kernel ran as JavaScript, slower, with the same numbers.',
	head: (name: string, months: number, people: string, seed: string) =>
		`${name} · ${months} months · ${people} customers · seed “${seed}”`,
	withTax: (included: boolean): string => (included ? 'money with tax' : 'money without tax'),
	merchantsLose: (amount: string) =>
		`The merchants lose ${amount}: their margin on the extra sales is below the commission and what they fund`,
	futures: (n: string, sample: string) => `${n} futures of ${sample} customers each`,
	settled: (half: string) => `settled: redemption cost ± ${half}`,
	unsettled: (half: string) => `not settled: redemption cost ± ${half}; more replications narrow it`,
	incomplete: 'incomplete',
	provisional: 'a first look only: 4 futures with a tenth of the customers',
	none: 'No programme',
	mean: 'mean',
	interval: '95 % interval of the mean',
	spread: '90 of 100 futures',
	to: (low: string, high: string) => `${low} to ${high}`,
	pays: (share: string, low: string, high: string) => `Pays for itself in ${share} of 100 futures (${low} to ${high})`,
	holds: (budget: string, share: string, low: string, high: string) =>
		`The budget of ${budget} holds in ${share} of 100 futures (${low} to ${high})`,
	excess: (mean: string) => `where it does not, it is exceeded by ${mean} on average`,
	finding: (text: string) => `In short: ${text}`,
	noExperiment: (id: string, ids: string) => `There is no experiment ${id}. There are: ${ids}. Nothing was run.`,
	tally: (n: number) => (n === 1 ? '1 experiment' : `${n} experiments`),
	engine: (version: string) => `engine ${version}`,
	measured: 'Narrowed by your own tests (lift of sales: assumed before → after):',
	expectations: 'Expected by the file:',
	met: '✓ met',
	notMet: '✗ not met',
	notTold: '? cannot be told',
	comma: ', ',
	within: (share: string) => `it is so in ${share} of 100`,
	inFutures: (of100: string) => `in at least ${of100} of 100 futures`,
	onAverage: 'on average',
	budgetHolds: 'the budget holds',
	tierShare: (tier: string) => `Share of members in ${tier}`,
	atLeast: (value: string) => `at least ${value}`,
	atMost: (value: string) => `at most ${value}`,
	against: (reference: string, mean: string, low: string, high: string, share: string) =>
		`Against ${reference}: net benefit ${mean} (${low} to ${high}), higher in ${share} of 100 futures`,
	recipe: (digest: string, scenario: string, engine: string) =>
		`result ${digest} · scenario ${scenario} · engine ${engine}`,
	nothingToWrite: () => 'Say what to write: --out, --xlsx or --csv. Nothing was run.',
	noFinance: (months: number) =>
		`Finance tables are made for horizons of up to ${months} months: they are left out of the report.`,
	noRules: () => 'No programme has no rules: name a design. Nothing was written.',
	saved: (file: string) => `${file}: written`,
	changedSince: () => 'The numbers in the file are not those that its digest was taken of: the file was changed.',
	written: (file: string, rows: string) => `${file}: ${rows} rows`,
	difference: (a: string, b: string) => `${b} against ${a}: the difference, in the same futures`,
	verdict: {
		ahead: (winner: string, share: string) =>
			`${winner} is ahead: its net benefit is higher in ${share} of 100 futures.`,
		early: 'Too few futures to name a winner.',
		close: (b: string, share: string) => `Too close to call: ${b} is ahead in ${share} of 100 futures.`
	},
	life: (customer: string, design: string, future: string) => `Customer ${customer} under ${design}, future ${future}`,
	noEvents: 'This customer does nothing within the horizon.',
	fit: fitEn,
	finance: financeEn
};

export type CliWords = typeof en;
