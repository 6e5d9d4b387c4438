/** The Compare place. Whole sentences; marks in braces are figures that the page sets into the sentence. */
export const compareEn = {
	months: (n: number) => `Over ${n} months`,
	columns: {
		group: 'Designs side by side',
		baseline: 'baseline',
		differ: (n: number) => (n === 0 ? 'no input differs' : n === 1 ? '1 input differs' : `${n} inputs differ`),
		all: (n: number) => `All ${n} designs`,
		show: (name: string) => `Show “${name}”`,
		menu: (name: string) => `What to do with “${name}”`,
		asBaseline: 'Compare the others with this one',
		duplicate: 'Duplicate',
		rename: 'Rename…',
		left: 'Move to the left',
		right: 'Move to the right',
		hide: 'Leave out of the comparison',
		remove: 'Remove from the project',
		edit: 'Change on Design',
		duplicateCurrent: '+ Duplicate current',
		take: 'Take from another project…',
		full: 'A project holds eight designs.',
		copyOf: (name: string) => `${name}, copy`,
		pair: (letter: string) => `A | ${letter}`,
		pairs: 'Which design stands beside A',
		failed: (name: string, says: string) => `“${name}” could not be computed: ${says}`,
		waiting: (name: string) => `“${name}” is still being computed.`
	},
	rename: { title: 'Rename the design', label: 'Name', ok: 'Rename', cancel: 'Cancel' },
	take: {
		title: 'Take a design from another project',
		project: 'Project',
		presets: 'Presets',
		file: 'Open a file…',
		design: 'Design',
		choose: 'Choose a project.',
		none: 'This project has no design.',
		says: 'Its rules are added to this project. Customers, costs of the business, market and horizon stay those of this project.',
		currency: (from: string, to: string) =>
			`Its amounts are in ${from}, this project’s in ${to}. Open that project instead.`,
		problems: 'It does not fit into this project. Nothing was changed.',
		ok: 'Take it',
		cancel: 'Cancel'
	},
	empty: {
		sentence: 'One design so far. Duplicate it, change one thing, and see them side by side.',
		none: 'This project has no design yet.',
		button: 'Duplicate'
	},
	quiet: {
		settled: (people: string, runs: string) => `same ${people} customers, same luck, ${runs} futures`,
		settledMark: 'Settled',
		notYet: 'Not settled yet'
	},
	verdict: {
		wins: '{winner} wins by {by} (middle half of futures: {range}), mainly because {reason}; {cost}.',
		stays:
			'{winner} stays ahead of {loser} by {by} (middle half of futures: {range}), mainly because {reason}; {cost}.',
		beats: '{winner} beats A too, by {by}.',
		ahead:
			'{winner} and {loser} both beat A, {winner} by {by} (middle half of futures: {range}), mainly because {reason}; {cost}. Between the two it is too close to call: {winner} ahead of {loser} in {of}.',
		close: 'Too close to call: {loser} ahead of A in {of}. More runs will not change that much.',
		closeToo: '{loser} against A is too close to call: {of}.',
		same: '{loser} and A come to the same in every future.',
		early: 'First look: {loser} ahead of A in {of}. Nobody is named before the futures have settled.',
		unsettled: '{loser} ahead of A in {of} so far. Nobody is named before the futures have settled.',
		costMore: (amount: string) => `it costs ${amount} more in rewards`,
		costLess: (amount: string) => `it costs ${amount} less in rewards`,
		costSame: 'it costs as much in rewards',
		of: (n: string) => `${n} of 100`,
		loss: (letters: string) =>
			`${letters} loses money on average: ahead of another design is not the same as paying for itself.`,
		losses: (letters: string) =>
			`${letters} lose money on average: ahead of another design is not the same as paying for itself.`,
		/** why the better design is better */
		reasons: {
			visits: 'customers order more often',
			orderMargin: 'an order earns more',
			fees: 'membership fees bring more',
			services: 'service fees bring more',
			ads: 'advertising brings more',
			partners: 'partners buy more points',
			traffic: 'more visits are sent elsewhere',
			issued: 'points worth less are handed out',
			breakage: 'fewer of the points are ever redeemed',
			rewards: 'other rewards cost less',
			perks: 'tier perks cost less',
			gifts: 'gifts cost less',
			contacts: 'contacts and campaigns cost less',
			actions: 'engagement actions cost less',
			complaints: 'complaints cost less',
			acquisition: 'winning customers costs less',
			operations: 'set-up and running cost less',
			funded: 'partners pay for more of it'
		}
	},
	table: {
		title: 'Headline numbers',
		less: (letter: string) => `${letter} − A`,
		dots: '20 futures, paired',
		higher: (letter: string) => `${letter} higher in`,
		interval: (low: string, high: string) => `95 % interval of the mean: ${low} to ${high}`,
		budget: (amount: string) => `Budget of ${amount} holds in`,
		rows: {
			netBenefit: 'Net benefit',
			incrementalMargin: 'Extra margin',
			programmeCost: 'Programme cost',
			redemptionCost: 'Reward cost',
			liability: (month: number) => `Liability at month ${month}`,
			ordersPerMemberYear: 'Orders per member per year',
			members: 'Members at the end'
		},
		better: 'better',
		worse: 'worse',
		desc: (row: string, letter: string, difference: string, of: string) =>
			`${row}: ${letter} less A ${difference} on average, ${letter} higher in ${of} of 100 futures.`,
		ranges: 'With ranges',
		plain: 'Without ranges',
		middle: (letter: string) => `${letter} − A, 95 % interval`
	},
	inputs: {
		title: 'Inputs that differ',
		sentence: (n: number, all: number) =>
			n === 0 ? 'All inputs are the same.' : n === 1 ? `1 of ${all} inputs differs.` : `${n} of ${all} inputs differ.`,
		input: 'Input',
		all: 'All inputs',
		only: 'Only those that differ',
		missing: '–'
	},
	rules: {
		title: 'Which rules bring it',
		ask: (futures: number) =>
			`The changes of rules are played in every combination, up to 64 variants of ${futures} futures each; more than six are put into groups.`,
		askOne: 'Only one change can be made by itself, so all of the difference comes from it.',
		same: 'Both designs have the same rules.',
		button: 'Work it out',
		running: (percent: number) => `${percent} % of the variants played.`,
		stop: 'Stop',
		failed: 'The calculation stopped. Nothing you entered is lost.',
		again: 'Try again',
		sentence: (name: string, amount: string, more: boolean) =>
			`${name} ${more ? 'brings' : 'takes'} the most: ${amount}, averaged over all orders of making the changes.`,
		footnote: (futures: number, together: string) =>
			`Shapley values over ${futures} futures, the same of every variant. What the changes do only together comes to ${together} and is shared out among them.`,
		alone: (amount: string) => `Alone ${amount}`,
		aloneOf: (amount: string, rules: number) => `${rules} rules; alone ${amount}`,
		others: 'All other rules',
		rest: 'What no rule explains',
		restSays: 'The designs’ own parts of the model error'
	},
	growth: {
		funnel: 'Funnel',
		funnelUnit: (months: number) => `people over ${months} months`,
		sentence: (list: string) => `Of those who register, so many become active: ${list}.`,
		noReach: 'Nobody new comes in: this project has no channels and no referral.',
		step: 'step',
		share: 'of the step before',
		of: (letter: string, amount: string) => `${letter} ${amount}`,
		steps: {
			exposed: 'Exposed',
			clicked: 'Clicked',
			downloaded: 'Downloaded',
			opened: 'Opened',
			registered: 'Registered',
			activated: 'Activated'
		},
		stages: 'Acquisition, activation, retention, revenue, referral',
		stagesSentence: 'What a customer costs to win and brings within the horizon.',
		measure: 'stage',
		rows: {
			cac: 'Acquisition: CAC',
			activationRate: 'Activation rate',
			repurchaseRate: 'Retention: repurchase rate',
			stillCustomers: 'Retention: still customers',
			ltv: 'Revenue: LTV (margin within the horizon)',
			ratio: 'Revenue: LTV ÷ CAC',
			payback: 'Revenue: payback',
			payingMembers: 'Revenue: paying members',
			referred: 'Referral: brought by others',
			kFactor: 'Referral: K'
		},
		never: 'not within the horizon'
	},
	ladder: {
		of: (letter: string, title: string) => `${letter}: ${title}`,
		unlike: 'The two ladders have different numbers of tiers, so their moves cannot be subtracted.',
		oneLadder: (letter: string) => `Only ${letter} has tiers.`,
		none: 'Neither of these designs has tiers.'
	},
	plays: {
		title: 'Play futures',
		unit: 'Net benefit',
		sentence: (b: string, n: number, of: number, all: string) =>
			`${b} is ahead of A in ${n} of these ${of} futures, in ${all} of 100 overall.`,
		play: 'Play',
		pause: 'Pause',
		step: 'Step',
		number: 'future',
		point: (future: number, a: string, b: string, letter: string) => `Future ${future}: A ${a}, ${letter} ${b}`,
		first: (n: number) => `future ${n}`,
		desc: (future: number, n: number) => `Future ${future} of ${n}.`,
		net: (letter: string) => `${letter} net benefit`
	},
	waterfall: {
		title: (letter: string) => `Where the difference comes from, A to ${letter}`,
		sentence: (more: string, less: string) => `${more}; ${less}. The thin line is the middle half of futures.`,
		brings: (name: string, amount: string) => `${name}: ${amount} more`,
		takes: (name: string, amount: string) => `${name}: ${amount} less`,
		nothingMore: 'Nothing more',
		nothingLess: 'nothing less',
		start: 'A net benefit',
		end: (letter: string) => `${letter} net benefit`,
		baseline: 'Baseline',
		ties: (letter: string) => `Bars add up to ${letter} − A, to the cent`,
		footnote:
			'Each bar is the step between two running totals of the means, each rounded to the last digit shown; so the digits add up. What points cost, in the horizon and after it, is what all of them would cost × the share ever redeemed.',
		part: 'part',
		amount: 'mean',
		low: 'middle half, from',
		high: 'middle half, to',
		names: {
			visits: 'Visits',
			orderMargin: 'Margin of an order',
			fees: 'Membership fees',
			services: 'Service fees',
			ads: 'Advertising',
			partners: 'Points sold to partners',
			traffic: 'Visits sent elsewhere',
			issued: 'Points issued',
			breakage: 'Breakage',
			rewards: 'Other rewards',
			perks: 'Tier perks',
			gifts: 'Gifts and abuse',
			contacts: 'Contacts, campaigns',
			actions: 'Engagement actions',
			complaints: 'Complaints',
			acquisition: 'Acquisition',
			operations: 'Fixed cost',
			funded: 'Paid by partners',
			other: 'Smaller parts'
		},
		says: {
			visits: (amount: string, more: boolean) => `${amount} ${more ? 'more' : 'fewer'} orders`,
			orderMargin: (from: string, to: string) => `An order earns ${to}, under A ${from}`,
			issued: (from: string, to: string) => `All points handed out would cost ${to}, under A ${from}`,
			breakage: (from: string, to: string) => `${to} of points are never redeemed, under A ${from}`,
			cost: (from: string, to: string) => `Costs ${to}, under A ${from}`,
			income: (from: string, to: string) => `Brings ${to}, under A ${from}`,
			other: (n: number) => (n === 1 ? '1 part too small to be drawn' : `${n} parts too small to be drawn`)
		}
	}
};

export type CompareMessages = typeof compareEn;
