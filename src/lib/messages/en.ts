/** English, whole sentences. Marks in braces are figures or buttons that the page sets into the sentence. */
export const en = {
	languageName: 'English',
	app: {
		name: 'Earnburn',
		title: (project: string, place: string) => `${project} · ${place} · Earnburn`,
		titleRunning: (percent: number, title: string) => `${percent} % · ${title}`,
		description: 'Simulate a loyalty programme customer by customer: what it costs, what it brings, how sure that is.',
		skip: 'Skip to the result',
		noScript: 'This is a finished example. To change it, switch JavaScript on.'
	},
	places: {
		nav: 'Places',
		design: 'Design',
		compare: 'Compare',
		sweep: 'Sweep',
		risk: 'Risk',
		data: 'Data',
		library: 'Library'
	},
	bar: {
		project: (name: string) => `Project ${name}: presets, files, rename`,
		presets: 'Start from a preset',
		openFile: 'Open a file…',
		saveFile: 'Save as a file',
		rename: 'Rename…',
		reset: 'Back to the starting values',
		changes: (n: number) => (n === 0 ? 'No changes' : n === 1 ? '1 change' : `${n} changes`),
		share: 'Share',
		more: 'More',
		theme: 'Theme',
		themeIs: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
		language: 'Language',
		help: 'Keys and help',
		undoNone: 'Nothing to undo',
		redoNone: 'Nothing to redo',
		undo: (what: string) => `Undo: ${what}`,
		redo: (what: string) => `Redo: ${what}`,
		saved: 'Saved in this browser',
		savedShort: 'Saved',
		unchanged: 'Preset, unchanged',
		saving: 'Saving…',
		saveFailed: 'Not saved: the browser has no room or refuses storage. [E301]',
		saveFailedAction: 'Save a file'
	},
	steps: {
		change: (label: string, from: string, to: string) => `${label} ${from} → ${to}`,
		reset: 'back to the starting values',
		rename: (to: string) => `renamed “${to}”`,
		open: (name: string) => `opened “${name}”`,
		designs: {
			duplicate: (name: string) => `duplicated “${name}”`,
			rename: (name: string) => `renamed the design “${name}”`,
			move: (name: string) => `moved “${name}”`,
			remove: (name: string) => `removed “${name}”`,
			take: (name: string) => `took “${name}” from another project`
		}
	},
	rename: { title: 'Rename the project', label: 'Name', ok: 'Rename', cancel: 'Cancel' },
	run: {
		example: 'Example result, computed when this page was built',
		preview: 'First look, refining',
		refining: (runs: string) => `Refining: ${runs} runs so far`,
		same: 'Recomputed on this computer, same',
		computed: 'Computed on this computer',
		differs: 'Recomputed on this computer: the digits differ from the example. The ones shown are from this computer.',
		settled: (half: string, runs: string) => `Settled: ± ${half} at ${runs} runs.`,
		unsettled: (half: string, runs: string) => `± ${half} at ${runs} runs, not settled.`,
		capped: (half: string, runs: string) => `± ${half} at ${runs} runs: the most this design may use.`,
		more: 'Run 4× for half of that',
		cancelled: (runs: string) => `Stopped at ${runs} runs.`,
		cancel: 'Stop',
		resume: 'Continue',
		failed: (percent: string) => `The calculation stopped at ${percent}. Finished parts are kept.`,
		said: (percent: number) => `${percent} % computed`,
		saidDone: 'Settled.',
		saidFailed: 'The calculation stopped.'
	},
	headline: {
		holdsSome: (months: number) =>
			`Members cost {cost} to reward over ${months} months and bring {margin} extra margin. The {budget} budget holds in {holds} futures; in the other {breaks} it is exceeded by {excess} on average.`,
		holdsAll: (months: number) =>
			`Members cost {cost} to reward over ${months} months and bring {margin} extra margin. The {budget} budget held in every one of {runs} futures.`,
		holdsNone: (months: number) =>
			`Members cost {cost} to reward over ${months} months and bring {margin} extra margin. The {budget} budget broke in every one of {runs} futures, by {excess} on average.`,
		noBudget: (months: number) =>
			`Members cost {cost} to reward over ${months} months and bring {margin} extra margin. No budget is set.`,
		programme: {
			holdsSome: (months: number) =>
				`The programme costs {cost} over ${months} months and brings {margin} extra margin. The {budget} budget holds in {holds} futures; in the other {breaks} it is exceeded by {excess} on average.`,
			holdsAll: (months: number) =>
				`The programme costs {cost} over ${months} months and brings {margin} extra margin. The {budget} budget held in every one of {runs} futures.`,
			holdsNone: (months: number) =>
				`The programme costs {cost} over ${months} months and brings {margin} extra margin. The {budget} budget broke in every one of {runs} futures, by {excess} on average.`,
			noBudget: (months: number) =>
				`The programme costs {cost} over ${months} months and brings {margin} extra margin. No budget is set.`
		},
		of100: (n: string) => `${n} of 100`,
		breaksOf: (n: string) => n
	},
	presets: { shops: 'Shops', platforms: 'Platforms', travel: 'Airlines', changes: 'Rule changes' },
	notes: {
		finding: 'What this preset shows',
		findingRests: (runs: string) => `Mean of ${runs} futures of each design.`,
		tax: 'Prices exclude tax.',
		merchants: (loss: string) =>
			`Merchants lose ${loss} on average: what they fund and the commission cost them more than their margin on the extra sales.`,
		merchantsGain: (gain: string) => `Merchants gain ${gain} on average after what they fund.`,
		passes: (n: string) =>
			`Played up to ${n} times per future, until what all customers share (budget stops, stock, market, places) came to rest.`
	},
	card: {
		folds: { more: 'Show', less: 'Fold' },
		take: (title: string) => `Save or copy “${title}”`,
		table: 'Table',
		chart: 'Chart',
		cost: 'Redemption cost so far',
		costUnit: (symbol: string) => `${symbol} by month`,
		costSentence: (earliest: number | null) =>
			`Half of futures end between {low} and {high}` +
			(earliest === null ? '; none breaks the budget.' : `; the earliest breach is in month ${earliest}.`),
		costNone: 'Nothing is redeemed in this design. What it costs stands under “Where the money goes”.',
		costSentencePlain: 'Half of futures end between {low} and {high}.',
		final: (months: number) => `Cost after ${months} months`,
		finalSentence: '50 dots, each stands for 2 of 100 futures.',
		mix: 'Tier mix',
		mixSentence: (tier: string, share: string) => `At the end ${share} of members are ${tier}.`,
		mixNone: 'This design has no tiers. Switch them on in the group Tiers.',
		verdict: 'Does it pay?',
		budget: (amount: string) => `Budget ${amount}`,
		median: (shown: string) => `median ${shown}`,
		medianHead: 'median',
		month: 'month',
		low: (band: string) => `${band}, from`,
		high: (band: string) => `${band}, to`,
		costPoint: (month: string, middle: string, from: string, to: string) =>
			`${month}: median ${middle}; 80 of 100 futures between ${from} and ${to}`,
		hold: (n: string) => `${n} hold`,
		breaks: (n: string) => `${n} break`,
		dot: (number: number, value: string, over: boolean) => `Dot ${number}: ${value}${over ? ', over budget' : ''}`,
		dotNumber: 'dot',
		dotValue: 'cost',
		finalDesc: (middle: string, low: string, high: string) =>
			`The median future costs ${middle}; half lie between ${low} and ${high}.`,
		mixPoint: (month: string, all: string) => `${month}: ${all}`,
		costTab: 'Cost over time',
		finalTab: 'Final cost'
	},
	verdict: {
		pays: '{net} over {months} months; it pays for itself in {share} futures.',
		loses: '{net} over {months} months; it pays for itself in {share} futures.',
		early: 'First look: {net} on average, ahead in {share} futures.',
		undecided: 'Too close to call: {net} on average, ahead in {share} futures.',
		equation: (margin: string, cost: string, net: string) =>
			`Extra margin ${margin} less all costs ${cost} = ${net}, on average.`,
		against: 'Net benefit in 20 futures: the same customers, with and without the programme.',
		ahead: (n: string) => `ahead in ${n} of 100`,
		where: 'Where the money goes',
		part: 'part',
		amount: 'mean of all futures',
		rows: {
			margin: 'Extra margin',
			orders: 'Extra margin on orders',
			fees: 'Membership fees',
			services: 'Extra service fees',
			ads: 'Extra advertising',
			partners: 'Points sold to partners',
			traffic: 'Visits sent elsewhere',
			face: 'Redemptions',
			benefits: 'Benefits',
			gifts: 'Gifts',
			contacts: 'Contacts and campaigns',
			actions: 'Engagement actions',
			complaints: 'Complaints',
			acquisition: 'Extra acquisition',
			operations: 'Set-up and running',
			other: 'Smaller parts',
			funded: 'Paid by partners',
			closing: 'Rewards still open',
			net: 'Net benefit'
		},
		versus: {
			design: (name: string, amount: string, ahead: string) =>
				`Better than “${name}” by ${amount} on average; ahead of it in ${ahead} of 100 futures.`,
			reference: (name: string, amount: string, ahead: string) =>
				`Worse than “${name}” by ${amount} on average; ahead of it in ${ahead} of 100 futures.`,
			none: (name: string, amount: string, ahead: string, more: boolean) =>
				`Against “${name}”, too close to call: ${amount} ${more ? 'more' : 'less'} on average, ahead in ${ahead} of 100 futures.`
		}
	},
	origin: {
		button: (text: string, name: string) => `${text}: where ${name} comes from`,
		formula: 'Formula',
		inputs: (groups: readonly string[]) => `Inputs: ${groups.join(', ')}.`,
		interval: (range: string) => `The mean itself lies in ${range} (19 times in 20); more runs narrow this.`,
		luck: (chance: string, inputs: string) =>
			`Of how futures differ, ${chance} is chance and ${inputs} not knowing the inputs and what befalls all customers alike; more runs shrink only what chance does to the mean, never the second.`,
		runs: (n: string) => `Mean of ${n} simulated futures; in 9 of 10 futures it lies in:`,
		counted: (k: string, n: string, low: string, high: string) =>
			`${k} of ${n} simulated futures; the true share lies between ${low} and ${high} (19 times in 20).`,
		given: 'An input you set.',
		close: 'Close',
		cost: {
			name: 'redemption cost',
			says: 'What redemptions cost over the horizon: points used as money plus the cost of rewards handed out.',
			formula: 'R = face value used + rewards in kind'
		},
		programme: {
			name: 'programme cost',
			says: 'Everything the programme costs over the horizon, less what partners and merchants pay of it.',
			formula:
				'Q = redemptions + benefits + gifts + contacts + actions + complaints + acquisition + set-up and running − paid by partners'
		},
		margin: {
			name: 'extra margin',
			says: 'Margin before programme cost, less the margin of the same customers with the same luck and no programme.',
			formula: 'M − M⁰'
		},
		budget: {
			name: 'the budget',
			says: 'The amount set in Costs & budget. It covers redemption cost unless you choose programme cost.',
			formula: 'an input'
		},
		holds: {
			name: 'how often the budget holds',
			says: 'Futures whose cost stays at or below the budget, counted and put on 100.',
			formula: 'futures with cost ≤ budget ÷ all futures'
		},
		excess: {
			name: 'the mean excess',
			says: 'By how much the budget is exceeded, averaged over the futures that exceed it.',
			formula: 'mean of cost − budget where cost > budget'
		},
		breaks: {
			name: 'how often the budget breaks',
			says: 'Futures whose cost is above the budget at the end of any month, counted and put on 100.',
			formula: 'futures with cost > budget released ÷ all futures'
		},
		first: {
			name: 'the first month over',
			says: 'The earliest month at whose end any future has spent more than has been released.',
			formula: 'first month with cumulative cost > budget'
		},
		safe: {
			name: 'the budget that holds',
			says: 'The amount that 95 of 100 futures do not exceed in any month.',
			formula: '95 % quantile of the budget each future needs'
		},
		net: {
			name: 'net benefit',
			says: 'Extra margin less everything the programme costs.',
			formula: '(M − M⁰) − Q'
		}
	},
	inputs: {
		pane: 'Inputs',
		find: 'Find an input',
		found: (n: number) => (n === 1 ? '1 input found' : `${n} inputs found`),
		foundNone: 'No input by that name. Try “margin”, “expiry” or “Gold”.',
		was: (value: string) => `was ${value}`,
		resetField: (label: string, value: string) => `Set ${label} back to ${value}`,
		changed: 'changed',
		about: (label: string) => `About ${label}`,
		range: (low: string, high: string) => `May lie between ${low} and ${high}.`,
		grade: (grade: string) => `Evidence ${grade}`,
		assumption: 'our assumption',
		source: 'Source',
		less: (label: string) => `Less ${label}`,
		more: (label: string) => `More ${label}`,
		between: (low: string, high: string, middle: string) =>
			`9 chances in 10 it lies between ${low} and ${high}; middle about ${middle}; shape: {shape}`,
		betweenEven: (low: string, high: string) =>
			`Anywhere between ${low} and ${high}, all equally likely; shape: {shape}`,
		betweenAll: (low: string, high: string, middle: string) =>
			`Between ${low} and ${high}, most often near ${middle}; shape: {shape}`,
		shapeOf: (label: string) => `${label}, shape`,
		shapes: { even: 'even', bell: 'bell', skewed: 'skewed right', 'three-point': 'three-point', prior: 'our prior' },
		skewedNeedsPositive: 'skewed needs a low end above 0',
		low: (label: string) => `${label}, low end`,
		high: (label: string) => `${label}, high end`,
		on: 'on',
		off: 'off',
		notSet: 'not set',
		later: ' (not simulated yet)',
		which: 'Which is meant?',
		findTab: 'Find',
		dragMe: 'Drag me',
		allGroups: 'Groups',
		sheet: 'Inputs, drag the bar to make room',
		openSheet: 'Change inputs',
		closeSheet: 'Close inputs',
		designShown: 'Design shown',
		offRules: (names: string) => `Switched off here: ${names}.`,
		further: (n: number) => (n === 1 ? '1 more setting' : `${n} more settings`),
		fewer: 'Fewer settings',
		emptyRedemption: 'This design gives no points. Choose a kind of points in the group Earning.',
		emptyEvents: 'Nothing to set here.',
		step: { add: 'Add a tier', remove: 'Remove the top tier' }
	},
	groups: {
		members: 'Members',
		earning: 'Earning',
		tiers: 'Tiers',
		redemption: 'Redemption',
		costs: 'Costs & budget',
		growth: 'Growth',
		events: 'Campaigns & changes',
		assumptions: 'Assumptions'
	},
	says: {
		members: (people: string, orders: string, basket: string) => `${people}, ${orders} orders a month at ${basket}`,
		earning: (points: string, per: string) => `${points} per ${per}`,
		earningNone: 'no points',
		points: (n: string) => (n === '1' ? '1 point' : `${n} points`),
		tiers: (names: string) => names,
		tiersNone: 'no tiers',
		redemptionGold: (points: string, money: string) => `${points} pay ${money}`,
		redemptionItems: (n: number) => (n === 1 ? '1 reward' : `${n} rewards`),
		redemptionCoupon: (points: string, money: string) => `${points} for a ${money} coupon`,
		margin: (share: string) => `${share} margin`,
		commission: (share: string) => `${share} commission`,
		costs: (earns: string, budget: string, period: 'total' | 'year' | 'month') =>
			`${earns}, budget ${budget}${{ total: '', year: ' a year', month: ' a month' }[period]}`,
		costsNoBudget: (earns: string) => `${earns}, no budget`,
		events: (on: number, all: number) => (on === 0 ? 'none on' : `${on} of ${all} on`),
		growth: (n: string) => `${n} new a month`,
		growthNone: 'nobody new after launch',
		assumptions: (on: number, weak: number) => `${on === 1 ? '1 effect' : `${on} effects`}, ${weak} weakly evidenced`
	},
	meanings: {
		rate: (share: string) => `A full balance is worth ${share} of what was spent.`
	},
	tiers: {
		line: 'Members by qualifying amount',
		spend: 'members by 12-month spend',
		orders: 'members by orders',
		exp: 'members by EXP',
		threshold: (tier: string) => `${tier} threshold`,
		reach: (share: string) => `${share} of members are here or above.`,
		reachIn: (share: string, orders: string, basket: string, month: number) =>
			`${share} of members reach it. A member with ${orders} orders a month at ${basket} gets there in month ${month}.`,
		reachNever: (share: string, orders: string, basket: string) =>
			`${share} of members reach it. A member with ${orders} orders a month at ${basket} does not get there within the window.`
	},
	effects: {
		grade: (grade: string) => `grade ${grade}`,
		switchOn: (name: string) => `${name}: on or off`,
		wellEvidenced: 'Well-evidenced effects only',
		all: 'All assumptions, their evidence and sources'
	},
	changes: {
		title: 'What changed',
		none: 'Nothing differs from the starting values.',
		from: (from: string, to: string) => `${from} → ${to}`,
		resetOne: (label: string) => `Set back: ${label}`,
		back: 'Set back',
		resetAll: 'Back to the starting values'
	},
	share: {
		title: 'Share',
		link: 'Link',
		file: 'File',
		linkSays:
			'The whole scenario stands after # in the link. It goes to nobody else: the part after # never leaves the browser.',
		characters: (n: string) => `${n} characters`,
		longWarning: 'Above 2,000 characters chat apps may cut it. The file is safer.',
		tooLong: (n: string) => `This scenario needs ${n} characters. That is too long for a link: save the file instead.`,
		copy: 'Copy link',
		copied: 'Copied',
		copyFailed: 'The browser did not allow copying. Select the text and copy it by hand.',
		fileSays: (name: string, size: string) =>
			`${name}, ${size}. Readable text with a stable order: fit for version control and for the command line.`,
		save: 'Save file',
		open: 'Open a file',
		leaves: 'What leaves',
		leavesSays: (name: string, designs: number) =>
			`“${name}”: every input, ${designs === 1 ? '1 design' : `${designs} designs`}, the seed. No results, no names, no customer data.`,
		reading: 'Reading…',
		close: 'Close'
	},
	incoming: {
		title: 'Open a copy',
		ask: (name: string) => `Open “${name}” as a copy? Your current work stays.`,
		stays: 'One undo brings your current work back.',
		horizon: (months: number) => (months === 1 ? '1 month' : `${months} months`),
		open: 'Open copy',
		cancel: 'Cancel',
		problems: (n: number) => (n === 1 ? 'One problem. Nothing was changed.' : `${n} problems. Nothing was changed.`),
		cannot: 'Cannot open this',
		place: (line: number, column: number) => `line ${line}, column ${column}`,
		drop: 'Drop a scenario file to open it as a copy'
	},
	issue: { setTo: (label: string, value: string) => `Set ${label} to ${value}` },
	help: {
		title: 'Keys',
		places: 'the six places',
		find: 'find an input',
		undo: 'undo, redo',
		save: 'save a file',
		table: 'the table behind the chart',
		story: 'one customer’s story',
		changes: 'what changed',
		baseline: 'back to the starting values',
		help: 'this list',
		escape: 'stop the run, close',
		slider: 'on a slider: one step; with Shift ten; Page up, Page down: big steps',
		single: 'Single keys are at rest while you type.',
		singleSwitch: 'Single keys on',
		close: 'Close'
	},
	soon: {
		back: 'Back to Design',
		sweep: {
			says: 'Here one or two inputs will run through a range to show where the bar should be. It is not built yet.',
			list: [
				'a threshold swept with its knee and its breaches',
				'goal seek: the highest bar that keeps the budget',
				'the Fit map: which kind of programme fits which business'
			]
		},
		risk: {
			says: 'Here finance will see how often, when and by how much the budget breaks, and what is owed. It is not built yet. The budget’s odds are on Design already.',
			list: [
				'the budget that holds in 90, 95 and 99 of 100 futures',
				'the points liability as a roll-forward, and deferred revenue',
				'stress: redemption up, a run on the points'
			]
		},
		data: {
			says: 'Here an order list will be compared with the model. It is not built yet.',
			list: [
				'the file is read in this browser and goes nowhere',
				'how well the simulated customers resemble yours, tested on held-out weeks',
				'fitted ranges that become inputs'
			]
		},
		library: {
			says: 'Here your projects and their versions will be kept. It is not built yet: for now this browser keeps the one project you are working on, and files keep the rest.',
			list: [
				'projects with named versions and what changed',
				'templates with the date and source of their rules',
				'import and export of everything'
			]
		}
	}
};

export type Messages = typeof en;
