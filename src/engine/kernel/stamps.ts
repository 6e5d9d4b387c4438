// The stamp card: stamps by order or by amount, a reward when it is full, an end date; goal gradient on the card (E2–E4).
import {
	CARDS_DONE,
	CARDS_LAPSED,
	CARDS_OPENED,
	P_E2_OMEGA,
	P_E2_STAMPS,
	P_E3,
	P_E4,
	P_PSI_STAMPS,
	P_RATE_80,
	P_STAMP_MONEY,
	P_STAMP_MONTHS,
	P_STAMP_START,
	P_STAMPS,
	R_COST,
	R_FUNDED,
	R_WIDTH,
	REWARD_CARD,
	REWARDS,
	REWARDS_AT,
	RUNOFF_GIVEN,
	STAMPS
} from './accounts.ts';
import { schedule, SLOT_CARD } from './agenda.ts';
import { monthsLater } from './calendar.ts';
import { me, plan, post, till, planInt } from './customer.ts';
import { gammaQuantile } from './draws.ts';
import { NOTE_CARD, NOTE_CARD_LAPSED, note } from './note.ts';
import { expectedReward, giveReward } from './rewards.ts';
import { exp, FOREVER, gammaP, ln } from './special.ts';
import { at } from './target.ts';

const YEAR: f64 = 365.25;
const MONTH: f64 = 30.4375;

let stamps: f64 = 0.0; // on the running card
let rest: f64 = 0.0; // money short of the next stamp
let cards: i32 = 0; // opened
let full: i32 = 0; // filled and rewarded
let begun: f64 = 0.0; // share of the running card that was there at the start, as felt
let onHorizon: f64 = -1.0; // stamps on the card when the horizon came
let kappa: f64 = 0.0; // κ of this member
let mean: f64 = 0.0; // what the gradient adds on average over the running card
let endowed: f64 = 0.0; // ln of the lift of a card with a head start
let generous: f64 = 0.0; // min(1, face rate of the card ÷ 1 %)

/** A birth. */
export function beginStamps(): void {
	stamps = 0.0;
	rest = 0.0;
	cards = 0;
	full = 0;
	begun = 0.0;
	onHorizon = -1.0;
	kappa = 0.0;
	mean = 0.0;
	endowed = 0.0;
	generous = 0.0;
}

/** Who never redeems carries no card. */
function takesPart(): bool {
	return plan(P_STAMPS) > 0.0 && !me.inert;
}

/** At enrolment: the first card, with its head start. Later cards have none: the gift of the published experiment came with the card. */
export function openCard(): void {
	if (!takesPart()) return;
	const start = plan(P_STAMP_START);
	begun = start / plan(P_STAMPS);
	stampValue();
	if (!(start > 0.0)) return;
	beginCard();
	stamps = start;
	post(STAMPS, start);
	endowed = endowment(plan(P_STAMPS) - start);
}

/** The first stamp on a card. */
function beginCard(): void {
	cards++;
	post(CARDS_OPENED, 1.0);
	const months = planInt(P_STAMP_MONTHS);
	schedule(SLOT_CARD, months > 0 ? monthsLater(months) : FOREVER);
}

/** Orders at the base habits that `count` stamps take. */
function ordersFor(count: f64): f64 {
	return plan(P_STAMP_MONEY) > 0.0 ? (count * plan(P_STAMP_MONEY)) / me.basket : count;
}

/**
 * E3: a head start multiplies the odds of filling the card in time. The chance that n orders at rate λ fall within the time W is P(n, λW),
 * the lower incomplete gamma function; the lift is the λ′/λ that gives the multiplied odds. A card without an end is felt as a year.
 */
function endowment(count: f64): f64 {
	if (plan(P_E3) === 1.0 || !(generous > 0.0)) return 0.0;
	let orders = ordersFor(count);
	// who has not ordered yet does so on becoming active, which needs no time on the clock
	if (me.orders === 0 && orders > 1.0) orders -= 1.0;
	const months = plan(P_STAMP_MONTHS);
	const expected = me.rate * (months > 0.0 ? months * MONTH : YEAR);
	const p = gammaP(orders, expected);
	if (!(p > 1e-9) || !(p < 1.0 - 1e-9)) return 0.0;
	const odds = (plan(P_E3) * p) / (1.0 - p);
	return generous * ln(gammaQuantile(odds / (1.0 + odds), orders) / expected);
}

/** An order of so much cash. */
export function stampOrder(cash: f64): void {
	if (!takesPart() || !(cash > 0.0)) return;
	let earned: f64 = 1.0;
	const per = plan(P_STAMP_MONEY);
	if (per > 0.0) {
		rest += cash;
		earned = Math.floor(rest / per);
		rest -= earned * per;
	}
	while (earned > 0.0) {
		if (stamps === 0.0) {
			if (me.runOff) return; // after the horizon a card may still fill, none begins
			beginCard();
		}
		const room = plan(P_STAMPS) - stamps;
		const added: f64 = room < earned ? (room > 0.0 ? room : 0.0) : earned;
		stamps += added;
		earned -= added;
		if (!me.runOff) post(STAMPS, added);
		if (stamps >= plan(P_STAMPS)) fill();
	}
}

function fill(): void {
	const cell = REWARDS_AT + REWARD_CARD * R_WIDTH;
	if (me.runOff) {
		// of the reward, the part that orders before the horizon have earned
		post(RUNOFF_GIVEN, till((at(cell + R_COST) * (1.0 - at(cell + R_FUNDED)) * onHorizon) / stamps));
	} else {
		post(CARDS_DONE, 1.0);
		note(NOTE_CARD, stamps, cards, 0.0, 0.0);
		me.redeemedFace = giveReward(REWARD_CARD, REWARDS);
		me.redeemedAt = me.now;
	}
	full++;
	empty(plan(P_E4));
}

/** The next card, not yet begun; `felt`: progress felt on it from the start. */
function empty(felt: f64): void {
	stamps = 0.0;
	schedule(SLOT_CARD, FOREVER);
	begun = felt;
	endowed = 0.0;
	mean = meanOfCard();
}

/** The card's end is due. */
export function cardEvent(): void {
	note(NOTE_CARD_LAPSED, stamps, 0.0, 0.0, 0.0);
	if (!me.runOff) post(CARDS_LAPSED, 1.0);
	empty(full > 0 ? plan(P_E4) : 0.0);
}

/** At the horizon and after it: could a card still fill? */
export function cardIsOpen(): bool {
	if (!(stamps > 0.0)) return false;
	if (onHorizon < 0.0) onHorizon = stamps;
	return true;
}

/** What the card adds to the perceived value of the programme, per unit of spend (part of v in E1). */
export function stampValue(): f64 {
	if (!takesPart()) return 0.0;
	const orders = ordersFor(plan(P_STAMPS));
	const rate = expectedReward(REWARD_CARD) / (orders * me.basket);
	const reachable = exp((-0.5 * orders) / (me.rate * YEAR));
	const habit = me.rate / plan(P_RATE_80);
	generous = rate < 0.01 ? rate / 0.01 : 1.0;
	kappa = (plan(P_E2_STAMPS) * reachable * generous) / (1.0 + habit * habit);
	mean = meanOfCard();
	return rate * plan(P_PSI_STAMPS) * reachable;
}

/**
 * What ln(1 + κg) adds on average over a card, −ln of the mean of f(g) = 1/(1 + κg) over the orders that fill it: the integral of f
 * from the start to 1, and half a step more because stamps come one by one (Euler–Maclaurin).
 */
function meanOfCard(): f64 {
	const width = 1.0 - begun;
	if (kappa < 1e-6) return 0.5 * kappa * (1.0 + begun);
	const first = 1.0 / (1.0 + kappa * begun);
	const last = 1.0 / (1.0 + kappa);
	const steps = ordersFor(plan(P_STAMPS)) * (full > 0 ? 1.0 : width);
	const half = (0.5 * (first - last)) / (steps > 1.0 ? steps : 1.0);
	return -ln(ln((1.0 + kappa) * first) / (kappa * width) + half);
}

/** E2 on the card with E4, felt progress after a reward, and E3; added to the sum of effects. */
export function stampGradient(): f64 {
	if (!(kappa > 0.0)) return endowed;
	const part = stamps / plan(P_STAMPS);
	const felt = full > 0 ? begun + (1.0 - begun) * part : part;
	return ln(1.0 + kappa * felt) - (1.0 - plan(P_E2_OMEGA)) * mean + endowed;
}
