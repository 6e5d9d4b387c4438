// The one customer whose life is being played, and the plan it is played under. A life posts to the ledger and is forgotten.
import { ACCOUNTS, LEDGER_AT } from './accounts.ts';
import { FOREVER } from './special.ts';
import { addTo, at, wholeAt } from './target.ts';
import { uniform } from './random.ts';
import { countPost } from './watches.ts';

/** State of a life. Times in days from launch, money in minor units, rates per day. */
export class Customer {
	// who
	serial: f64 = 0.5; // another number for every life
	key0: i32 = 0;
	key1: i32 = 0;
	channel: i32 = 0;
	seed: bool = false; // present at launch
	friend: bool = false; // came because somebody invited this customer
	segment: i32 = -1; // −1: none
	arrived: f64 = 0.5;
	// traits
	rate: f64 = 0.5; // λ, base orders per day
	leave: f64 = 0.5; // BG/NBD p; Pareto/NBD μ
	basket: f64 = 0.5; // ν, mean order
	scale: f64 = 0.5; // rate of the order amount's gamma, so that amount = Gamma(p)·scale
	inert: bool = false;
	theta: f64 = 0.5;
	attention: f64 = 0.5;
	status: f64 = 0.5;
	price: f64 = 0.5;
	headroom: f64 = 0.5;
	drift: f64 = 0.5; // ln of the current deviation of the rate
	pace: f64 = 0.5; // base orders per day at present, drift included
	// where it stands
	now: f64 = 0.5;
	month: i32 = 0; // calendar month, 0 = the month of launch
	monthEnd: f64 = 0.5;
	period: i32 = -1; // reporting period; −1 before launch: nothing is posted
	periodEnd: f64 = 0.5;
	postsAt: f64 = 0.5; // moment of what is posted now
	runOff: bool = false; // after the horizon
	left: bool = false; // dropped out
	orders: i32 = 0; // of the base model's clock
	extras: i32 = 0; // orders beside them
	sinceLaunch: i32 = 0; // orders since launch
	spans: i32 = 0; // how often won back
	orderedThisMonth: bool = false;
	activePeriod: i32 = -1;
	soonAt: f64 = 0.5; // earliest of the rare events, see agenda.ts
	// clocks: scheduled moments hold until their speed changes, so that an event without effect moves nothing
	orderAt: f64 = 0.5;
	orderSpeed: f64 = 0.5;
	orderLeft: f64 = 0.5; // of the unit exponential, at the anchor
	orderAnchor: f64 = 0.5;
	leaveAt: f64 = 0.5;
	leaveSpeed: f64 = 0.5;
	leaveLeft: f64 = 0.5;
	leaveAnchor: f64 = 0.5;
	// what contacts and ties to other people do, with or without a programme
	push: f64 = 0.5; // × intensity: contacts and campaigns
	bond: f64 = 0.5; // × dropout odds: the referrer is alive
	anger: f64 = 0.5; // × dropout odds: after a loss
	// response
	lift: f64 = 0.5; // m
	odds: f64 = 0.5; // o
	usable: f64 = 0.5; // q
	reachable: f64 = 0.5; // h
	psi: f64 = 0.5; // what 1 of face value is worth to this member
	faceRate: f64 = 0.5; // face value issued ÷ cash at the current tier
	target: f64 = 0.5; // face value at which a reward is within reach: max(θ, minimum)
	gradient: f64 = 0.5; // κ of this member
	nearer: f64 = 0.5; // share of the target's face value that a point is
	gradientMean: f64 = 0.5; // c, what the gradient adds on average over a card
	worth: f64 = 0.5; // main benefits of the tier ÷ spend
	extra: f64 = 0.5; // what the tier's earn rate adds, ÷ spend
	nextExtra: f64 = 0.5;
	worthRecognition: f64 = 0.5;
	nextWorth: f64 = 0.5;
	nextWorthRecognition: f64 = 0.5;
	reward: f64 = 0.5; // E1 with its novelty, at the last month end or tier change
	unknown: f64 = 0.5; // what the model does not know of this programme's lift
	feltHere: f64 = 0.5; // w·q of the present tier and of the next, at the last month end or tier change
	feltAhead: f64 = 0.5;
	loyalty: f64 = 0.5; // what the present tier does to the dropout odds
	// membership
	member: bool = false;
	joined: f64 = 0.5;
	joinedMonth: i32 = 0;
	joinedDay: f64 = 0.5; // days into that month
	founder: bool = false; // was a customer when the programme started
	year: i32 = 0; // membership year that is running, from 1
	// points
	balance: f64 = 0.5;
	earnRest: f64 = 0.5; // remainder carried, in 1/(money · 1000) points
	lotHead: i32 = 0;
	lots: i32 = 0;
	expiryAt: f64 = 0.5;
	waiting: f64 = 0.5; // points not usable yet
	waitHead: i32 = 0;
	waits: i32 = 0;
	earnDay: f64 = 0.5; // day and month to which the next two belong
	earnedOfDay: f64 = 0.5;
	earnMonth: i32 = 0;
	earnedOfMonth: f64 = 0.5;
	redeemedAt: f64 = 0.5;
	redeemedFace: f64 = 0.5;
	// tier
	tier: i32 = 0;
	qualifying: f64 = 0.5; // in the current window
	previous: f64 = 0.5; // in the window before
	expRest: f64 = 0.5;
	windowEnd: f64 = 0.5;
	validUntil: f64 = 0.5;
	goalAt: f64 = 0.5; // last goal reached or missed
	goalSign: f64 = 0.5; // +½ reached, −1 missed
	demotedAt: f64 = 0.5;
	demotionSize: f64 = 0.5; // 2σwq of the tier lost
	demotionOdds: f64 = 0.5;
	demotionOrders: i32 = 0; // orders placed when demoted
}

export const me = new Customer();

/** A new life begins: everything but the identity is as at birth. */
export function reset(): void {
	me.serial += 1.0;
	me.now = 0.0;
	me.period = -1;
	me.runOff = false;
	me.left = false;
	me.orders = 0;
	me.extras = 0;
	me.sinceLaunch = 0;
	me.spans = 0;
	me.orderedThisMonth = false;
	me.activePeriod = -1;
	me.push = 1.0;
	me.bond = 1.0;
	me.anger = 1.0;
	me.orderAt = FOREVER;
	me.orderSpeed = 0.0;
	me.orderLeft = 0.0;
	me.orderAnchor = 0.0;
	me.leaveAt = FOREVER;
	me.leaveSpeed = 0.0;
	me.leaveLeft = 0.0;
	me.leaveAnchor = 0.0;
	me.lift = 1.0;
	me.odds = 1.0;
	me.psi = 0.0;
	me.faceRate = 0.0;
	me.worth = 0.0;
	me.extra = 0.0;
	me.nextExtra = 0.0;
	me.worthRecognition = 0.0;
	me.nextWorth = 0.0;
	me.nextWorthRecognition = 0.0;
	me.reward = 0.0;
	me.unknown = 0.0;
	me.feltHere = 0.0;
	me.feltAhead = 0.0;
	me.loyalty = 1.0;
	me.member = false;
	me.joined = FOREVER;
	me.year = 0;
	me.balance = 0.0;
	me.earnRest = 0.0;
	me.lotHead = 0;
	me.lots = 0;
	me.expiryAt = FOREVER;
	me.waiting = 0.0;
	me.waitHead = 0;
	me.waits = 0;
	me.earnDay = -FOREVER;
	me.earnedOfDay = 0.0;
	me.earnMonth = -1;
	me.earnedOfMonth = 0.0;
	me.redeemedAt = -FOREVER;
	me.redeemedFace = 0.0;
	me.tier = 0;
	me.qualifying = 0.0;
	me.previous = 0.0;
	me.expRest = 0.0;
	me.windowEnd = FOREVER;
	me.validUntil = FOREVER;
	me.goalAt = -FOREVER;
	me.goalSign = 0.0;
	me.demotedAt = -FOREVER;
	me.demotionSize = 0.0;
	me.demotionOdds = 1.0;
	me.demotionOrders = 0;
}

/** This customer's luck for one purpose and one time. */
export function luck(purpose: i32, index: i32): f64 {
	return uniform(me.key0, me.key1, purpose, index);
}

/** Adds `amount` to an account in the current period. Whole numbers only, so that sums do not depend on their order. */
export function post(account: i32, amount: f64): void {
	if (me.period < 0) return;
	addTo(LEDGER_AT + account * toPeriods() + me.period, amount);
	if (watching) countPost(account, amount);
}

let watching: bool = false;

/** Called once when a plan is loaded: does anybody count what is posted? */
export function watch(on: bool): void {
	watching = on;
}

/** Adds to an entry of the tables behind the accounts. */
export function postTable(cell: i32, amount: f64): void {
	addTo(LEDGER_AT + ACCOUNTS * toPeriods() + cell, amount);
}

let periods: i32 = 1;

/** Number of reporting periods, as an integer. */
export function toPeriods(): i32 {
	return periods;
}

/** Called once when a plan is loaded. */
export function setPeriods(count: i32): void {
	periods = count;
}

/** Rounds half away from zero to whole minor units, where a till would round. */
export function till(amount: f64): f64 {
	return amount < 0.0 ? -Math.floor(0.5 - amount) : Math.floor(amount + 0.5);
}

/** A plan field. */
export function plan(field: i32): f64 {
	return at(field);
}

/** A plan field that is an integer: a kind, a count, a switch. As in the plan, without converting it each time (5 % of a life). */
export function planInt(field: i32): i32 {
	return wholeAt(field);
}
