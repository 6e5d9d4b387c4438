// Becoming a member: who may, who wants to, and from when; and how long people are members or customers without being one.
// The programme's start takes those who are customers then; later customers join at registration or by what they spend.
import {
	ENROLLED,
	FEES,
	FEES_PAID,
	LOTS_AT,
	LOTS_MAX,
	MEMBER_DAYS,
	OTHER_DAYS,
	P_ENROL,
	P_ENROL_AMOUNT,
	P_ENROL_DAYS,
	P_ENROL_FEE,
	P_JOIN_LOGIT,
	P_JOINS,
	P_PROGRAMME,
	P_RATE_ALPHA,
	P_RATE_R,
	P_SELF_SELECTION,
	P_START,
	U_JOIN
} from './accounts.ts';
import { openFalseAccounts } from './abuse.ts';
import { schedule, SLOT_JOIN } from './agenda.ts';
import { monthStart } from './calendar.ts';
import { luck, me, plan, post, till, planInt } from './customer.ts';
import { NOTE_ENROL, note } from './note.ts';
import { considerPaid } from './paid.ts';
import { rewardFriend, wasInvitedByMember } from './referral.ts';
import { isMemberAlready } from './opening.ts';
import { onJoin } from './response.ts';
import { FOREVER, gammaP, logistic, normalQuantile } from './special.ts';
import { welcome } from './rewards.ts';
import { openCard } from './stamps.ts';
import { at, put } from './target.ts';
import { openLadder } from './tiers.ts';
import { drawMember } from './traits.ts';

const BY_REGISTRATION: i32 = 0;
const BY_ORDER: i32 = 1;
const BY_SPEND: i32 = 2;
const BY_FEE: i32 = 3;
const BY_INVITATION: i32 = 4;

// Orders of who is no member yet, while a condition looks at the spend of a period: moment and amount. They lie where a member's
// lots lie, because who is no member has none.
const SPENDS_MAX: i32 = 2 * LOTS_MAX;
let spends: i32 = 0;
let firstSpend: i32 = 0;
let spent: f64 = 0.0;
/** Up to here days are counted. */
let countedTo: f64 = 0.0;

/** A birth: nothing spent. */
export function beginMembership(): void {
	spends = 0;
	firstSpend = 0;
	spent = 0.0;
	me.founder = false;
}

/** At registration, or at launch for who was a customer before: a member where the conditions allow it. */
export function enrol(): void {
	if (!(plan(P_PROGRAMME) > 0.0)) return;
	if (isMemberAlready()) {
		me.founder = true;
		admit(true);
	} else if (me.now < plan(P_START)) schedule(SLOT_JOIN, plan(P_START));
	else apply(me.seed);
}

/** The day from which the programme takes members: who is a customer then may join. */
export function enrolLate(): void {
	schedule(SLOT_JOIN, FOREVER);
	if (!me.member && !me.left) apply(true);
}

/** @param founder a customer when the programme starts: a programme by invitation invites these */
function apply(founder: bool): void {
	const how = planInt(P_ENROL);
	let may = how === BY_REGISTRATION || how === BY_FEE;
	if (how === BY_INVITATION) may = founder || wasInvitedByMember();
	if (how === BY_SPEND) may = spentInPeriod() >= plan(P_ENROL_AMOUNT);
	if (!may || !wants()) return;
	me.founder = founder;
	admit(false);
}

/** At an order of `gross`: who is not a member yet may become one by it, and the order counts already. */
export function enrolAtOrder(gross: f64): void {
	if (!(plan(P_PROGRAMME) > 0.0) || me.period < 0) return;
	const how = planInt(P_ENROL);
	const amount = plan(P_ENROL_AMOUNT);
	const bySpend = how === BY_SPEND || (how === BY_INVITATION && amount > 0.0);
	if (bySpend) rememberSpend(gross);
	if (me.now < plan(P_START)) return;
	if ((how === BY_ORDER && gross >= amount) || (bySpend && spentInPeriod() >= amount)) {
		if (wants()) admit(false);
	}
}

function rememberSpend(gross: f64): void {
	if (spends === SPENDS_MAX) forgetSpend();
	const cell = LOTS_AT + 2 * ((firstSpend + spends) & (SPENDS_MAX - 1));
	put(cell, me.now);
	put(cell + 1, gross);
	spends++;
	spent += gross;
}

function forgetSpend(): void {
	spent -= at(LOTS_AT + 2 * firstSpend + 1);
	firstSpend = (firstSpend + 1) & (SPENDS_MAX - 1);
	spends--;
}

/** List value of the orders of the last days that count, minor units. */
function spentInPeriod(): f64 {
	while (spends > 0 && at(LOTS_AT + 2 * firstSpend) <= me.now - plan(P_ENROL_DAYS)) forgetSpend();
	return spent;
}

/**
 * Does this customer join when he may? Decided once: logit P = a + selection · z, z the normal score of the order rate among all
 * customers, a such that the stated share of them joins (plan/enrolment.ts).
 */
function wants(): bool {
	if (plan(P_JOINS) >= 1.0) return true;
	const selection = plan(P_SELF_SELECTION);
	let chance = plan(P_JOINS);
	if (selection > 0.0 && chance > 0.0) {
		const rank = gammaP(plan(P_RATE_R), me.rate * plan(P_RATE_ALPHA));
		const z = normalQuantile(rank < 1e-12 ? 1e-12 : rank > 1.0 - 1e-12 ? 1.0 - 1e-12 : rank);
		chance = logistic(plan(P_JOIN_LOGIT) + selection * z);
	}
	return luck(U_JOIN, 0) < chance;
}

/** @param already a member of the time before launch: has paid and been welcomed */
function admit(already: bool): void {
	countDays();
	drawMember();
	me.member = true;
	me.joined = me.now;
	me.joinedMonth = me.month;
	me.joinedDay = me.now - monthStart(me.month);
	spends = 0;
	post(ENROLLED, 1.0);
	if (!already && planInt(P_ENROL) === BY_FEE) {
		const fee = till(plan(P_ENROL_FEE));
		post(FEES_PAID, fee);
		post(FEES, fee);
	}
	onJoin();
	openLadder();
	note(NOTE_ENROL, me.tier, 0.0, 0.0, 0.0);
	openCard();
	if (!already) welcome();
	if (me.orders > 0) considerPaid();
	if (already) return;
	rewardFriend();
	openFalseAccounts();
}

/** Days are counted from here: activation, or return of who had left. */
export function beginDays(): void {
	countedTo = me.now > 0.0 ? me.now : 0.0;
}

/**
 * Whole days up to now as a member, or as a customer who is none while there is a programme. The difference in sales per day
 * between the two is what a naive reader takes for the programme's effect.
 */
export function countDays(): void {
	if (me.period < 0 || me.orders === 0 || !(plan(P_PROGRAMME) > 0.0)) return;
	const days = Math.floor(me.now) - Math.floor(countedTo);
	countedTo = me.now;
	if (days > 0.0) post(me.member ? MEMBER_DAYS : OTHER_DAYS, days);
}
