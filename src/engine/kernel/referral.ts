// Customers bring others. Invitations fall on three clocks of constant speed, one per driver (function, content, reward), each with
// luck of its own; an invitation that falls where none can be sent (not active yet, left, no reward on offer) is void. That is a
// Poisson process thinned by what the customer is at that moment, so what a design does moves no invitation of the other drivers.
// A friend's identity is a function of the inviter's key, the driver and the ordinal. Friends wait until the inviter's life has been
// played, and then live like anybody: the one who came last first, so that at no time more wait than the fastest inviter could have
// brought over the whole horizon (scenario/growth.ts keeps that below the room there is).
import {
	CHILD_WIDTH,
	CHILDREN_AT,
	CHILDREN_MAX,
	CONVERTED,
	GIFTS,
	INVITES,
	OPEN_AT,
	P_ACCEPTED,
	P_BOND,
	P_BOOKS,
	P_CASH_PENALTY,
	P_FRIENDS_CHANNEL,
	P_INVITE_CONTENT,
	P_INVITE_FUNCTION,
	P_INVITE_REWARD,
	P_MOST_FRIENDS,
	P_PROGRAMME,
	P_REFERRAL,
	P_REFERRAL_CAP,
	P_REFERRAL_FIRST,
	P_SEED_REFERRAL,
	P_VALUE_MONEY,
	P_VALUE_POINTS,
	LIVES,
	R_CASHLIKE,
	R_KIND,
	R_LIST,
	R_POINTS,
	R_WIDTH,
	REWARD_FRIEND,
	REWARD_INVITER,
	REWARDS_AT,
	SATURATION_AT,
	SEG_REFERRAL,
	U_ACCEPT,
	U_INVITES,
	U_PULL
} from './accounts.ts';
import { activationAt } from './activation.ts';
import { scheduled, schedule, SLOT_INVITE, SLOT_RETURN } from './agenda.ts';
import { monthOfYear, monthStart, periodStart } from './calendar.ts';
import { luck, me, plan, post, reset, planInt } from './customer.ts';
import { exponential } from './draws.ts';
import { NOTE_INVITE, note } from './note.ts';
import { firstWord, scramble, secondWord } from './random.ts';
import { giveReward } from './rewards.ts';
import { drawSegment, ofSegment } from './segments.ts';
import { FOREVER } from './special.ts';
import { at, put, toInt } from './target.ts';
import { qualifyBy } from './tiers.ts';
import { basketScore, inherit, rateScore } from './traits.ts';

const BY_FUNCTION: i32 = 0;
const BY_CONTENT: i32 = 1;
const BY_REWARD: i32 = 2;
const GOODS: i32 = 1;
const DRAW: i32 = 5;
/** Set apart from every purpose of luck. */
const FRIEND: i32 = 0x46000000;

// Cells of who waits
const KEY0: i32 = 0;
const KEY1: i32 = 1;
const CHANNEL: i32 = 2;
const ARRIVED: i32 = 3;
const CASHLIKE: i32 = 4; // of the reward that brought him, 0 where another driver did
const BOND_END: i32 = 5; // the inviter has left; FOREVER: stays beyond the horizon
const RATE_SCORE: i32 = 6; // the inviter's
const BASKET_SCORE: i32 = 7;
const BY_MEMBER: i32 = 8;
const REWARD_AT: i32 = 9; // when the inviter is rewarded for him; FOREVER: never, or done

let brought: f64 = 0.0; // in the block being played
let waiting: i32 = 0; // on the stack
let mine: i32 = 0; // where the friends of the life being played begin
// clocks of the life being played
let next0: f64 = 0.0;
let next1: f64 = 0.0;
let next2: f64 = 0.0;
let ordinal0: i32 = 0;
let ordinal1: i32 = 0;
let ordinal2: i32 = 0;
let bondEnd: f64 = 0.0;
let byMember: bool = false;
let lastLeft: f64 = 0.0;
let rewardAt: f64 = 0.0; // earliest moment at which a friend earns this customer a reward
let rewardYear: i32 = 0;
let rewardsThisYear: f64 = 0.0;
let owed: bool = false; // this friend has not had his own reward

/**
 * A block begins. More friends than three times what the market holds come only in a pass whose market is not known yet
 * (../passes.ts): it is no answer, so it is cut short.
 */
export function beginBlock(): void {
	brought = 0.0;
}

/** A candidate's life begins: nobody waits. */
export function beginFamily(): void {
	waiting = 0;
	byMember = false;
	owed = false;
	bondEnd = FOREVER;
}

/** A birth, its segment drawn: winds the clocks of invitations and the end of the tie to who invited. */
export function beginReferral(): void {
	mine = waiting;
	lastLeft = FOREVER;
	rewardAt = FOREVER;
	rewardYear = -10000;
	rewardsThisYear = 0.0;
	if (!(plan(P_REFERRAL) > 0.0)) return;
	const start = me.arrived > 0.0 ? me.arrived : 0.0;
	ordinal0 = 0;
	ordinal1 = 0;
	ordinal2 = 0;
	next0 = after(BY_FUNCTION, 0, start);
	next1 = after(BY_CONTENT, 0, start);
	next2 = mayReward() ? after(BY_REWARD, 0, start) : FOREVER;
	if (me.friend && bondEnd > me.now) me.bond = plan(P_BOND);
	wind();
}

/** Could a reward for invitations be on offer at some time? */
function mayReward(): bool {
	return plan(P_PROGRAMME) > 0.0 && (plan(P_REFERRAL_CAP) !== 0.0 || plan(P_BOOKS) > 0.0);
}

/** Moment of the invitation with this ordinal, the one before it at `from`. */
function after(driver: i32, ordinal: i32, from: f64): f64 {
	const perDay = plan(
		driver === BY_FUNCTION ? P_INVITE_FUNCTION : driver === BY_CONTENT ? P_INVITE_CONTENT : P_INVITE_REWARD
	);
	const speed = perDay * ofSegment(SEG_REFERRAL) * (me.seed ? plan(P_SEED_REFERRAL) : 1.0);
	return speed > 0.0 ? from + exponential(luck(U_INVITES, ordinal * 4 + driver)) / speed : FOREVER;
}

/** Sets the next moment at which something of this file is due. */
function wind(): void {
	let soonest = next0 < next1 ? next0 : next1;
	if (next2 < soonest) soonest = next2;
	if (rewardAt < soonest) soonest = rewardAt;
	if (me.bond !== 1.0 && bondEnd < soonest) soonest = bondEnd;
	schedule(SLOT_INVITE, soonest);
}

/** An invitation, a reward for one, or the end of the tie to who invited is due. */
export function invite(): void {
	const now = me.now;
	if (bondEnd <= now) me.bond = 1.0;
	if (rewardAt <= now) rewardInviter();
	if (me.left && scheduled(SLOT_RETURN) >= FOREVER) {
		// gone for good: only rewards for friends who are on their way
		next0 = FOREVER;
		next1 = FOREVER;
		next2 = FOREVER;
	}
	if (next0 <= now) {
		send(BY_FUNCTION, ordinal0);
		ordinal0++;
		next0 = after(BY_FUNCTION, ordinal0, now);
	}
	if (next1 <= now) {
		send(BY_CONTENT, ordinal1);
		ordinal1++;
		next1 = after(BY_CONTENT, ordinal1, now);
	}
	if (next2 <= now) {
		if (luck(U_PULL, ordinal2) < pull()) send(BY_REWARD, ordinal2);
		ordinal2++;
		next2 = after(BY_REWARD, ordinal2, now);
	}
	wind();
}

/**
 * How strongly the reward on offer pulls, 0 … 1: half its strength is that there is one, half how close to cash it is; in
 * proportion to its worth, up to a quarter of a mean order. 0 where there is none or the customer is no member.
 */
function pull(): f64 {
	if (!me.member || plan(P_REFERRAL_CAP) === 0.0) return 0.0;
	const size = (worth(REWARD_INVITER) + worth(REWARD_FRIEND)) / (0.25 * me.basket);
	return (size < 1.0 ? size : 1.0) * (0.5 + 0.5 * cashlike());
}

/** Value of a reward, minor units. */
function worth(row: i32): f64 {
	const reward = REWARDS_AT + row * R_WIDTH;
	if (!(at(reward + R_KIND) > 0.0)) return 0.0;
	const list = at(reward + R_LIST);
	return list > 0.0 ? list : (at(reward + R_POINTS) * plan(P_VALUE_MONEY)) / plan(P_VALUE_POINTS);
}

/** How close to cash what the inviter gets is; where he gets nothing, what the friend gets. */
function cashlike(): f64 {
	const row = at(REWARDS_AT + REWARD_INVITER * R_WIDTH + R_KIND) > 0.0 ? REWARD_INVITER : REWARD_FRIEND;
	return at(REWARDS_AT + row * R_WIDTH + R_CASHLIKE);
}

/** One invitation: accepted by χ × what is open of the market, the friend comes at once. */
function send(driver: i32, ordinal: i32): void {
	if (me.left || me.orders === 0 || me.period < 0) return;
	post(INVITES, 1.0);
	const u = luck(U_ACCEPT, ordinal * 4 + driver);
	if (u < plan(P_ACCEPTED)) post(CONVERTED, 1.0);
	const open = at(OPEN_AT + me.month) * at(SATURATION_AT + me.month);
	const comes = u < plan(P_ACCEPTED) * open && brought < plan(P_MOST_FRIENDS);
	note(NOTE_INVITE, driver, comes ? 1.0 : 0.0, 0.0, 0.0);
	if (!comes) return;
	qualifyBy(0.0, 0.0, 1.0, 1.0); // a friend who registers counts where tiers ask for invitations
	welcome(driver, ordinal);
}

/** Puts a friend on the stack, and finds out when he earns the inviter a reward. */
function welcome(driver: i32, ordinal: i32): void {
	if (waiting === CHILDREN_MAX) {
		post(LIVES, 0.0 / 0.0); // beyond what scenario/growth.ts lets through: no figure rather than a wrong one
		return;
	}
	const row = CHILDREN_AT + waiting * CHILD_WIDTH;
	waiting++;
	brought += 1.0;
	scramble(me.key0, me.key1, FRIEND + driver, ordinal);
	put(row + KEY0, firstWord());
	put(row + KEY1, secondWord());
	const own = planInt(P_FRIENDS_CHANNEL);
	put(row + CHANNEL, own < 0 ? me.channel : own);
	put(row + ARRIVED, me.now);
	put(row + CASHLIKE, driver === BY_REWARD ? cashlike() : 0.0);
	put(row + BOND_END, FOREVER);
	put(row + RATE_SCORE, rateScore());
	put(row + BASKET_SCORE, basketScore());
	put(row + BY_MEMBER, me.member ? 1.0 : 0.0);
	let due: f64 = FOREVER;
	if (me.member && plan(P_REFERRAL_CAP) !== 0.0) due = plan(P_REFERRAL_FIRST) > 0.0 ? firstOrderOf(row) : me.now;
	put(row + REWARD_AT, due);
	if (due <= me.now) rewardInviter();
	else if (due < rewardAt) rewardAt = due;
}

/** When a friend who waits will order first: his activation hangs on his own luck alone, so it is known before he lives. */
function firstOrderOf(row: i32): f64 {
	const key0 = me.key0;
	const key1 = me.key1;
	const channel = me.channel;
	const segment = me.segment;
	const seed = me.seed;
	const arrived = me.arrived;
	become(row);
	drawSegment();
	const moment = activationAt();
	me.key0 = key0;
	me.key1 = key1;
	me.channel = channel;
	me.segment = segment;
	me.seed = seed;
	me.arrived = arrived;
	return moment;
}

function become(row: i32): void {
	me.key0 = toInt(at(row + KEY0));
	me.key1 = toInt(at(row + KEY1));
	me.channel = toInt(at(row + CHANNEL));
	me.arrived = at(row + ARRIVED);
	me.seed = false;
}

/** Rewards the inviter for every friend who is due, up to so many a calendar year; finds the next. */
function rewardInviter(): void {
	rewardAt = FOREVER;
	for (let i: i32 = mine; i < waiting; i++) {
		const cell = CHILDREN_AT + i * CHILD_WIDTH + REWARD_AT;
		const due = at(cell);
		if (due > me.now) {
			if (due < rewardAt) rewardAt = due;
			continue;
		}
		put(cell, FOREVER);
		rewardOnce();
	}
}

/** One reward for having invited, unless the year's are used up. */
export function rewardOnce(): void {
	const year = me.month - monthOfYear(me.month);
	if (year !== rewardYear) rewardsThisYear = 0.0;
	rewardYear = year;
	const most = plan(P_REFERRAL_CAP);
	if (most >= 0.0 && rewardsThisYear >= most) return;
	rewardsThisYear += 1.0;
	give(REWARD_INVITER);
}

/** Hands out a reward of the referral; what is no cash and is not in store has to be used here, which counts as a redemption (E5). */
function give(row: i32): void {
	const kind = toInt(at(REWARDS_AT + row * R_WIDTH + R_KIND));
	if (kind === 0) return;
	const value = giveReward(row, GIFTS);
	if (kind !== GOODS && kind !== DRAW) return;
	const tied = value * (1.0 - at(REWARDS_AT + row * R_WIDTH + R_CASHLIKE));
	if (tied > 0.0) {
		me.redeemedAt = me.now;
		me.redeemedFace = tied;
	}
}

/** The customer leaves: the tie to those whom he has brought ends here, unless he comes back and stays. */
export function leaveFriends(): void {
	lastLeft = me.now;
}

/** The life has ended: those it brought learn how long it lasted. */
export function closeReferral(): void {
	if (!me.left) return;
	for (let i: i32 = mine; i < waiting; i++) put(CHILDREN_AT + i * CHILD_WIDTH + BOND_END, lastLeft);
}

/** Makes the next friend who waits the one being played; false when nobody waits. */
export function nextFriend(): bool {
	if (waiting === 0) return false;
	waiting--;
	const row = CHILDREN_AT + waiting * CHILD_WIDTH;
	become(row);
	me.friend = true;
	reset();
	me.periodEnd = periodStart(0);
	me.now = me.arrived;
	me.month = 0;
	while (monthStart(me.month + 1) <= me.arrived) me.month++;
	bondEnd = at(row + BOND_END);
	byMember = at(row + BY_MEMBER) > 0.0;
	owed = byMember;
	inherit(at(row + RATE_SCORE), at(row + BASKET_SCORE), plan(P_CASH_PENALTY) * at(row + CASHLIKE));
	return true;
}

/** Did a member bring this customer? */
export function wasInvitedByMember(): bool {
	return me.friend && byMember;
}

/** At enrolment and at the first order of a friend whom a member brought: his reward, once he has done what it waits for. */
export function rewardFriend(): void {
	if (!owed || !me.member || plan(P_REFERRAL_CAP) === 0.0) return;
	if (plan(P_REFERRAL_FIRST) > 0.0 && me.orders === 0) return;
	owed = false;
	give(REWARD_FRIEND);
}
