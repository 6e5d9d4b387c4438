/** What a cell of the migration matrix says. Null: from nowhere (joined) or to nowhere (left). */
interface CellWords {
	readonly from: string | null;
	readonly to: string | null;
	readonly share: string;
	readonly people: string;
	/** in 9 of 10 futures */
	readonly range: string | null;
}

const fromTier = (from: string | null) =>
	from === null ? 'Of those who joined within the year,' : `Of the ${from} members at the start of a year,`;
const toTier = (to: string | null) => (to === null ? 'have left by its end' : `are ${to} at its end`);

/** English of the cards of tiers and stories; loaded with them, not with the page. */
export const en = {
	ladder: {
		migration: 'Tier migration in a year',
		migrationShort: (months: number) => `Tier migration in ${months} months`,
		migrationUnit: '% of row',
		less: (b: string, a: string) => `${b} − ${a}, percentage points`,
		keeps: (tier: string, share: string) => `${share} of ${tier} members keep their tier.`,
		keepsAndRises: (tier: string, kept: string, lowest: string, risen: string) =>
			`${kept} of ${tier} members keep their tier; ${risen} of ${lowest} members rise.`,
		lessSentence: (rise: string, leave: string) => `Rise: ${rise}; leave: ${leave}, over all tiers.`,
		corner: 'from \\ to',
		joined: 'Joined',
		left: 'Left',
		people: 'All, people',
		all: 'all',
		ofRow: (name: string) => `${name}, share`,
		peopleOf: (name: string) => `${name}, people`,
		cell: ({ from, to, share, people, range }: CellWords) =>
			`${fromTier(from)} ${share} ${toTier(to)} (${people} people${range === null ? '' : `; in 9 of 10 futures ${range}`}).`,
		cellLess: (from: string | null, to: string | null, difference: string) =>
			`${fromTier(from)} ${difference} ${toTier(to)}.`,
		nobody: (from: string | null) =>
			from === null ? 'Nobody joined within a whole year.' : `Nobody was ${from} at the start of a whole year.`,
		rangeOf: (low: string, high: string) => `${low} to ${high}`,
		noLadder: 'This design has no tiers. Switch them on in the group Tiers.',
		distance: (tier: string) => `Distance to ${tier}`,
		near: (people: string, tier: string) =>
			`{people} ${people === '1' ? 'member is' : 'members are'} one order from ${tier}.`,
		nearDesc: (people: string, tier: string) => `${people} members are one usual order from ${tier}.`,
		nearLess: (more: string, b: string, fewer: boolean) =>
			`${more} members ${fewer ? 'fewer' : 'more'} are one order from it under ${b}; same bins, in % of each threshold.`,
		nearBand: 'within one order',
		missing: '100 % missing',
		half: '50',
		pileBelow: (more: string) => `▾ ${more} more members stand just below the bar than further off.`,
		pileAbove: (more: string) => `▾ ${more} more members stand just above the bar than further up.`,
		pileBoth: (below: string, above: string) =>
			`▾ ${below} more members stand just below the bar than further off, and ${above} more just above it.`,
		bin: (from: string, to: string) => `${from} to ${to} missing`,
		binAbove: (from: string, to: string) => `held, ${from} to ${to} above`,
		binHead: 'missing, % of threshold',
		peopleHead: (name: string) => (name === '' ? 'members' : `members, ${name}`),
		binPoint: (bin: string, people: string) => `${bin}: ${people} members`,
		tierChoice: 'Tier',
		time: 'Time to a tier',
		timeUnit: '% of members',
		timeHalf: (tier: string, month: string) => `Half of members hold ${tier} by ${month} of membership`,
		timeNot: (tier: string, share: string, month: string) => `${tier}: ${share} by ${month}, not reached by half`,
		timeNote:
			'Who leaves or is cut off by the horizon counts until then (Kaplan–Meier); the band is the 95 % interval.',
		timePoint: (month: string, shares: string) => `${month}: ${shares}`,
		median: 'median month',
		notReached: 'not reached',
		low: 'from',
		high: 'to',
		month: 'month'
	},
	story: {
		title: 'One customer’s life',
		simulated: (customer: string) => `simulated customer ${customer}`,
		choose: 'Which customer',
		choices: {
			typical: 'typical',
			helped: 'most helped',
			hurt: 'most hurt',
			heavy: 'buys a lot',
			near: 'near a threshold',
			random: 'at random',
			number: 'by number'
		},
		number: 'Customer number',
		same: 'Same customer, same luck: the lives do not part.',
		part: (month: string, lane: string, event: string) =>
			`Same customer, same luck. In ${month} the lives part. Only under ${lane}: ${event}`,
		difference: (margin: string, cost: string, net: string) =>
			`Margin ${margin}, rewards and other cost ${cost}, net ${net}.`,
		money: (margin: string, cost: string, net: string) => `margin ${margin} − rewards ${cost} = net ${net}`,
		none: 'No programme',
		scanned: (n: string, future: string) =>
			`Chosen among ${n} customers of future ${future}. Fixed cost is nobody’s and left out.`,
		asked: (future: string) => `In future ${future}. Fixed cost is nobody’s and left out.`,
		loading: 'Looking for such a customer…',
		failed: 'The story could not be told.',
		retry: 'Try again',
		says: (date: string, text: string) => `${date}: ${text}`,
		tier: 'tier',
		orders: 'orders',
		points: 'points',
		date: 'date',
		under: 'under',
		event: 'what happened',
		key: 'Ticks: orders, as tall as the amount; thick: more than without the programme. ◆ redemption, × expiry, • message, ▲ complaint.',
		left: 'leaves'
	},
	why: {
		cost: 'What moves the cost most',
		net: 'What moves the net benefit most',
		sentence: (name: string, share: string) =>
			`${name} moves it most; the inputs named here explain ${share} of what differs between futures.`,
		none: 'No single input stands out: chance and common shocks move the futures.',
		wait: 'Reading it off the futures…',
		name: 'input',
		from: 'low third',
		to: 'high third',
		low: 'where it is low',
		high: 'where it is high',
		swing: 'difference',
		middle: (amount: string) => `average ${amount}`,
		range: (from: string, to: string) => `${from} → ${to}`,
		hint: 'Point at a rule on the left, or step into it, and it is told here with an example.',
		rule: (label: string, value: string, says: string) => `${label} ${value}: ${says}`,
		points: (worth: string, orders: string, basket: string, month: string, minimum: string) =>
			`a full balance is worth ${worth} of what was spent. A member with ${orders} orders a month at ${basket} can redeem first (${minimum}) in ${month}.`,
		pointsNever: (worth: string, orders: string, basket: string) =>
			`a full balance is worth ${worth} of what was spent. A member with ${orders} orders a month at ${basket} does not get far enough before points lapse.`,
		budget: (holds: string) => `it holds in ${holds} futures.`
	},
	breakEven: (lift: string, cost: string, margin: string) =>
		`Before any run: rewards worth ${cost} of sales at ${margin} margin pay for themselves from ${lift} extra sales on.`,
	breakEvenNever: (cost: string, margin: string) =>
		`Before any run: rewards worth ${cost} of sales at ${margin} margin pay at no lift.`,
	evidence: {
		without: (net: string, ahead: string) => `Without the weakly evidenced effects: ${net}, ahead in ${ahead} of 100.`,
		depends: 'The verdict depends on them.',
		stands: 'The verdict stands without them.',
		wait: 'Playing the same futures without the weakly evidenced effects…',
		none: 'No weakly evidenced effect is switched on: the verdict does not depend on any.',
		open: 'Assumptions',
		title: 'Assumptions: what the programme does to behaviour',
		says: 'The grade belongs to a claim, not a name: A and B are well evidenced, C and D weakly. Effects of grades C and D stand at a modest middle with wide ranges.',
		effect: 'Effect',
		on: 'On',
		strength: 'Strength',
		grade: 'Grade',
		source: 'Source',
		set: 'Set by',
		preset: (name: string) => `preset “${name}”`,
		you: 'you, since the preset was opened',
		always: 'always',
		close: 'Close',
		noStrength: 'no number'
	}
};

export type CardWords = typeof en;
