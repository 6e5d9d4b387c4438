// Paid membership: joining, term, renewal with heterogeneous chances (shifted beta-geometric: Fader & Hardie 2007), benefits.
import {
	FEES,
	FEES_PAID,
	LEDGER_AT,
	P_E16,
	P_E19,
	P_PAID_ALPHA,
	P_PAID_BETA,
	P_PAID_EARN,
	P_PAID_FEE,
	P_PAID_MONTHS,
	P_PAID_REDUCED,
	P_PAID_TIER,
	P_PAID_TRIAL,
	P_PSI_PAID,
	PAID,
	PAID_JOINED,
	PAID_TIER,
	RENEWAL_DUE,
	RENEWED,
	U_PAID,
	U_RENEW,
	U_RENEW_TRAIT,
	U_TRIAL
} from './accounts.ts';
import { schedule, SLOT_RENEWAL } from './agenda.ts';
import { yearlyValue } from './benefits.ts';
import { monthsLater, periodStart } from './calendar.ts';
import { luck, me, plan, post, till, toPeriods, planInt } from './customer.ts';
import { beta, tabulateBeta } from './draws.ts';
import { NOTE_PAID, NOTE_PAID_END, NOTE_PAID_TRIAL, note } from './note.ts';
import { novelty, onTier } from './response.ts';
import { FOREVER, logistic } from './special.ts';
import { addTo } from './target.ts';

const TABLE_RENEWAL: i32 = 5;
const YEAR: f64 = 365.25;
const NONE: i32 = 0;
const TRIAL: i32 = 1;
const PAYING: i32 = 2;

let state: i32 = 0;
let over: bool = false; // has been a member and let it lapse
let since: f64 = 0.0;
let terms: i32 = 0; // paid
let pull: f64 = 0.0; // E16 before novelty
let felt: f64 = 0.0; // E16 as of the last month end

/** Called when a plan is loaded: the chances of leaving at a renewal. */
export function tabulateRenewal(): void {
	if (plan(P_PAID_FEE) >= 0.0) tabulateBeta(TABLE_RENEWAL, plan(P_PAID_ALPHA), plan(P_PAID_BETA));
}

/** A birth. */
export function beginPaid(): void {
	state = NONE;
	over = false;
	since = 0.0;
	terms = 0;
	pull = 0.0;
	felt = 0.0;
}

/** Has this member the benefits of the paid membership at present: paid for, or on trial? */
export function isPaying(): bool {
	return state !== NONE;
}

/** What the paid membership multiplies points by. */
export function paidEarn(): f64 {
	return state !== NONE ? plan(P_PAID_EARN) * 0.001 : 1.0;
}

function spend(): f64 {
	return me.rate * YEAR * me.basket;
}

/** Fee of a term for who is in this tier. */
function feeNow(): f64 {
	const from = plan(P_PAID_TIER);
	return from >= 0.0 && me.tier >= from ? plan(P_PAID_REDUCED) : plan(P_PAID_FEE);
}

/** What a term feels worth beforehand: benefits taken up, recognition at its share, further points; minor units. */
function valueOfTerm(): f64 {
	const benefits = yearlyValue(PAID_TIER, false) + plan(P_E19) * yearlyValue(PAID_TIER, true);
	const points = (plan(P_PAID_EARN) * 0.001 - 1.0) * me.faceRate * me.psi * me.reachable * spend();
	return ((benefits + points) * plan(P_PAID_MONTHS)) / 12.0;
}

/** Readiness to pay, before q: logit⁻¹(−2 + 1.5·clip((value − fee)/fee, −1, 3)). */
function readiness(value: f64, fee: f64): f64 {
	let gain: f64 = fee > 0.0 ? (value - fee) / fee : 3.0;
	if (gain < -1.0) gain = -1.0;
	if (gain > 3.0) gain = 3.0;
	return logistic(1.5 * gain - 2.0);
}

/**
 * An occasion to join: the first order as a member, joining the programme as a customer, or a higher tier. How ready a person is, is
 * drawn once for life, so that asking twice is not a second chance: it takes a lower fee, or more value, to win who said no.
 * A trial is free, so more take it; who would have paid at once goes on, the others decide at its end.
 */
export function considerPaid(): void {
	if (state !== NONE || over || !(plan(P_PAID_FEE) >= 0.0) || !me.member || me.left || me.runOff) return;
	const value = valueOfTerm();
	if (!(value > 0.0)) return;
	const u = luck(U_PAID, 0) / me.usable;
	if (u < readiness(value, plan(P_PAID_TRIAL) > 0.0 ? 0.0 : feeNow())) {
		since = me.now;
		if (plan(P_PAID_TRIAL) > 0.0) startTrial();
		else pay(value);
	}
}

function startTrial(): void {
	state = TRIAL;
	const end = me.now + plan(P_PAID_TRIAL);
	schedule(SLOT_RENEWAL, end);
	note(NOTE_PAID_TRIAL, end, 0.0, 0.0, 0.0);
	onTier();
}

/** Pays for a term from now. */
function pay(value: f64): void {
	const fee = till(feeNow());
	const end = monthsLater(planInt(P_PAID_MONTHS));
	if (state !== PAYING) {
		post(PAID, 1.0);
		post(PAID_JOINED, 1.0);
	}
	state = PAYING;
	note(NOTE_PAID, fee, value, end, terms > 0 ? 1.0 : 0.0);
	terms++;
	post(FEES_PAID, fee);
	earnFee(fee, end);
	const size = fee / (0.02 * spend());
	pull = plan(P_E16) * (size < 1.0 ? size : 1.0);
	schedule(SLOT_RENEWAL, end);
	onTier();
}

/** A fee is earned over its term by days: to each reporting period what falls into it, rounded so that the parts add up. */
function earnFee(fee: f64, end: f64): void {
	const length = end - me.now;
	let earned: f64 = 0.0;
	for (let p = me.period; p < toPeriods() && earned < fee; p++) {
		const until = periodStart(p + 1);
		const sum: f64 = until < end ? till((fee * (until - me.now)) / length) : fee;
		addTo(LEDGER_AT + FEES * toPeriods() + p, sum - earned);
		earned = sum;
	}
}

/** The term or the trial ends. Who has left does not renew. */
export function renew(): void {
	const value = valueOfTerm();
	if (state === TRIAL) {
		const ready = readiness(value, feeNow());
		if (!me.left && (luck(U_PAID, 0) / me.usable < ready || luck(U_TRIAL, 0) < ready)) pay(value);
		else stop();
		return;
	}
	post(RENEWAL_DUE, 1.0);
	if (me.left || luck(U_RENEW, terms) < beta(TABLE_RENEWAL, luck(U_RENEW_TRAIT, 0))) {
		post(PAID, -1.0);
		stop();
		return;
	}
	post(RENEWED, 1.0);
	pay(value);
}

function stop(): void {
	note(NOTE_PAID_END, terms, 0.0, 0.0, 0.0);
	state = NONE;
	over = true;
	pull = 0.0;
	felt = 0.0;
	schedule(SLOT_RENEWAL, FOREVER);
	onTier();
}

/** What paid benefits add to the perceived value of the programme, per unit of spend (part of v in E1); also brings E16 up to date. */
export function paidValue(recognition: f64): f64 {
	if (state === NONE) return 0.0;
	felt = pull * novelty(since);
	const worth = yearlyValue(PAID_TIER, false) + recognition * yearlyValue(PAID_TIER, true);
	return spend() > 0.0 ? (plan(P_PSI_PAID) * me.usable * worth) / spend() : 0.0;
}

/** E16: who has paid uses it; added to the sum of effects. */
export function paidPull(): f64 {
	return felt;
}
