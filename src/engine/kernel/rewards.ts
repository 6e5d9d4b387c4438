// What a reward of the rules (REWARDS_AT) is and costs: goods, money, points, a coupon or a draw.
import {
	FUNDED,
	GIFTS,
	GIFTS_GIVEN,
	P_COUPON_DAYS,
	P_COUPON_MINIMUM,
	P_OPENING_STATE,
	P_WELCOME,
	POINTS_GRANTED,
	R_COST,
	R_FUNDED,
	R_KIND,
	R_LIST,
	R_POINTS,
	R_WIDTH,
	REWARD_WELCOME,
	REWARDS,
	REWARDS_AT,
	REWARDS_GIVEN,
	U_DRAW
} from './accounts.ts';
import { chanceOfUse, giveCoupon } from './coupons.ts';
import { luck, me, plan, post, till } from './customer.ts';
import { NOTE_REWARD, note } from './note.ts';
import { addPoints } from './points.ts';
import { at, toInt } from './target.ts';

const KIND_NONE: i32 = 0;
const KIND_POINTS: i32 = 3;
const KIND_COUPON: i32 = 4;
const KIND_DRAW: i32 = 5;
const WINNERS: f64 = 0.1; // of a draw: one in ten wins ten times its mean

let draws: i32 = 0;

/** A birth. */
export function beginRewards(): void {
	draws = 0;
}

/** Hands out reward `row` (REWARD_…) and posts its cost to `account`; returns its value to the member, minor units. */
export function giveReward(row: i32, account: i32): f64 {
	const cell = REWARDS_AT + row * R_WIDTH;
	const kind = toInt(at(cell + R_KIND));
	if (kind === KIND_NONE) return 0.0;
	let value = at(cell + R_LIST);
	let cost = at(cell + R_COST);
	if (account === GIFTS) post(GIFTS_GIVEN, 1.0);
	if (kind === KIND_POINTS) {
		// cost arises when they are redeemed
		cost = 0.0;
		addPoints(at(cell + R_POINTS));
		post(POINTS_GRANTED, at(cell + R_POINTS));
	} else if (kind === KIND_COUPON) {
		// cost arises when it is used
		cost = 0.0;
		giveCoupon(value, value, plan(P_COUPON_MINIMUM), plan(P_COUPON_DAYS), at(cell + R_FUNDED), 0);
	} else {
		if (kind === KIND_DRAW) {
			const times: f64 = luck(U_DRAW, draws++) < WINNERS ? 1.0 / WINNERS : 0.0;
			value = till(value * times);
			cost = till(cost * times);
		}
		post(account, cost);
		if (account === REWARDS) post(REWARDS_GIVEN, cost);
		post(FUNDED, till(cost * at(cell + R_FUNDED)));
	}
	note(NOTE_REWARD, row, value, cost, 0.0);
	return value;
}

/** What a member of these habits can count on from reward `row`, minor units: a coupon is worth its chance of being used. */
export function expectedReward(row: i32): f64 {
	const cell = REWARDS_AT + row * R_WIDTH;
	const kind = toInt(at(cell + R_KIND));
	if (kind === KIND_NONE) return 0.0;
	const value = at(cell + R_LIST);
	return kind === KIND_COUPON ? value * chanceOfUse(plan(P_COUPON_MINIMUM), plan(P_COUPON_DAYS)) : value;
}

/** At enrolment: the welcome gift; not for those who were members before launch. */
export function welcome(): void {
	if (!(plan(P_WELCOME) > 0.0) || (me.seed && plan(P_OPENING_STATE) > 0.0)) return;
	giveReward(REWARD_WELCOME, GIFTS);
}
