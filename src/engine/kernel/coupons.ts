// Coupons, and vouchers for rewards of a catalogue: exchanged for points or given, used on an order of at least their minimum,
// or lapsing. Effect E15: some are used on an extra order, some orders are topped up to the minimum.
import {
	COUPON_ORDERS,
	COUPONS_AT,
	COUPONS_ISSUED,
	COUPONS_LAPSED,
	COUPONS_USED,
	FUNDED,
	P_BASKET_P,
	P_E15,
	P_E15_USE,
	P_POINTS_FUNDED,
	REWARDS,
	REWARDS_GIVEN,
	REWARDS_LIST,
	RUNOFF_GIVEN,
	RUNOFF_REWARDS,
	U_COUPON,
	U_COUPON_USE,
	U_COUPON_WHEN,
	U_TOP_UP
} from './accounts.ts';
import { schedule, SLOT_COUPON } from './agenda.ts';
import { luck, me, plan, post, till } from './customer.ts';
import { NOTE_COUPON, NOTE_COUPON_LAPSED, NOTE_COUPON_USED, note } from './note.ts';
import { placeExtra } from './purchase.ts';
import { exp, FOREVER, gammaP } from './special.ts';
import { at, put, toInt } from './target.ts';

const MOST: i32 = 32; // held at once; who has so many is given no more
const WIDTH: i32 = 8;
const FACE: i32 = 0; // list value, minor units
const COST: i32 = 1;
const MINIMUM: i32 = 2; // list value of the order it goes with
const END: i32 = 3;
const EXTRA: i32 = 4; // moment of the extra order it is kept for; FOREVER: none
const FLAGS: i32 = 5;
const SHARE: i32 = 6; // of its cost that others pay
const WILL: i32 = 1; // will be thought of at the next order that qualifies
const BOUGHT: i32 = 2; // with points
const VOUCHER: i32 = 4; // for goods: takes nothing off the order
const TOP_UP: f64 = 0.25; // of orders that fall short of the minimum by less than 30 %
const NEAR: f64 = 0.7;
const FULL_PULL: f64 = 0.2; // of the mean order: a face value that pulls in full

let held: i32 = 0;
let given: i32 = 0;
let kept: i32 = -1; // the coupon an extra order is made for

/** A birth. */
export function beginCoupons(): void {
	held = 0;
	given = 0;
	kept = -1;
}

function row(i: i32): i32 {
	return COUPONS_AT + i * WIDTH;
}

function has(i: i32, flag: i32): bool {
	return (toInt(at(row(i) + FLAGS)) & flag) !== 0;
}

/** min(1, F ÷ 20 % of the mean order): how much a face value pulls. */
function pull(face: f64): f64 {
	const size = face / (FULL_PULL * me.basket);
	return size < 1.0 ? size : 1.0;
}

/** Chance that a coupon for an order of at least `minimum` within `days` is used, at base habits: E1 counts that share of its face. */
export function chanceOfUse(minimum: f64, days: f64): f64 {
	const enough: f64 = minimum > 0.0 ? 1.0 - gammaP(plan(P_BASKET_P), minimum / me.scale) : 1.0;
	return (1.0 - exp(-me.rate * enough * days)) * plan(P_E15_USE);
}

/** Room for one more? */
export function canHold(): bool {
	return held < MOST;
}

/** A coupon bought with points. */
export function buyCoupon(face: f64, minimum: f64, days: f64): void {
	giveCoupon(face, face, minimum, days, plan(P_POINTS_FUNDED), BOUGHT);
}

/** A voucher for goods of the catalogue, bought with points. */
export function buyVoucher(list: f64, cost: f64, minimum: f64, days: f64): void {
	giveCoupon(list, cost, minimum, days, plan(P_POINTS_FUNDED), BOUGHT | VOUCHER);
}

/** Hands out a coupon: whether and when it will be used is settled now, whether it can be is seen later. */
export function giveCoupon(face: f64, cost: f64, minimum: f64, days: f64, share: f64, flags: i32): void {
	if (!canHold()) return;
	const number = given++;
	const cell = row(held++);
	put(cell + FACE, face);
	put(cell + COST, cost);
	put(cell + MINIMUM, minimum);
	put(cell + END, Math.floor(me.now + days) + 1.0);
	put(cell + EXTRA, FOREVER);
	put(cell + SHARE, share);
	if (!me.inert) {
		if (luck(U_COUPON_USE, number) < plan(P_E15_USE)) flags |= WILL;
		const chance = plan(P_E15) * pull(face) * (me.headroom < 1.0 ? me.headroom : 1.0);
		if (!me.runOff && luck(U_COUPON, number) < chance) put(cell + EXTRA, me.now + luck(U_COUPON_WHEN, number) * days);
	}
	put(cell + FLAGS, flags);
	if (!me.runOff) post(COUPONS_ISSUED, 1.0);
	note(NOTE_COUPON, face, minimum, at(cell + END), 0.0);
	scheduleNext();
}

function scheduleNext(): void {
	let next = FOREVER;
	for (let i: i32 = 0; i < held; i++) {
		if (at(row(i) + END) < next) next = at(row(i) + END);
		if (at(row(i) + EXTRA) < next) next = at(row(i) + EXTRA);
	}
	schedule(SLOT_COUPON, next);
}

function remove(i: i32): void {
	held--;
	for (let cell = row(i); cell < row(held); cell++) put(cell, at(cell + WIDTH));
	scheduleNext();
}

/** The oldest coupon that an order of `gross` would be paid with; −1: none. */
function choose(gross: f64): i32 {
	if (kept >= 0) return kept;
	for (let i: i32 = 0; i < held; i++) {
		if (has(i, WILL) && at(row(i) + EXTRA) === FOREVER && gross >= at(row(i) + MINIMUM)) return i;
	}
	return -1;
}

/** An order of `gross` that falls a little short of a coupon's minimum may be topped up to it: what it comes to. */
export function topUp(gross: f64): f64 {
	if (held === 0 || me.runOff || !(plan(P_E15) > 0.0) || choose(gross) >= 0) return gross;
	for (let i: i32 = 0; i < held; i++) {
		const minimum = at(row(i) + MINIMUM);
		if (!has(i, WILL) || at(row(i) + EXTRA) !== FOREVER || gross < NEAR * minimum) continue;
		return luck(U_TOP_UP, me.orders) < TOP_UP * pull(at(row(i) + FACE)) ? minimum : gross;
	}
	return gross;
}

/** At an order of `gross`: what the coupon used on it takes off, 0 for none. */
export function useCoupon(gross: f64): f64 {
	if (held === 0) return 0.0;
	const i = choose(gross);
	if (i < 0) return 0.0;
	const face = at(row(i) + FACE);
	const voucher = has(i, VOUCHER);
	const off: f64 = voucher ? 0.0 : face < gross ? face : gross;
	const cost: f64 = voucher ? at(row(i) + COST) : off;
	note(NOTE_COUPON_USED, face, cost, gross, kept >= 0 ? 1.0 : 0.0);
	book(face, cost, at(row(i) + SHARE), has(i, BOUGHT));
	me.redeemedAt = me.now;
	me.redeemedFace = face;
	kept = -1;
	remove(i);
	return off;
}

function book(face: f64, cost: f64, share: f64, bought: bool): void {
	const funded = till(cost * share);
	if (me.runOff) {
		if (bought) post(RUNOFF_REWARDS, cost);
		else post(RUNOFF_GIVEN, cost - funded);
		return;
	}
	post(COUPONS_USED, 1.0);
	post(REWARDS, cost);
	post(FUNDED, funded);
	if (bought) post(REWARDS_LIST, face);
	else post(REWARDS_GIVEN, cost);
}

/** Extra orders and ends that are due. */
export function couponEvent(): void {
	let ordered = false;
	for (let i: i32 = held - 1; i >= 0; i--) {
		if (at(row(i) + END) <= me.now) {
			if (!me.runOff) post(COUPONS_LAPSED, 1.0);
			note(NOTE_COUPON_LAPSED, at(row(i) + FACE), 0.0, 0.0, 0.0);
			remove(i);
		} else if (at(row(i) + EXTRA) <= me.now) {
			put(row(i) + EXTRA, FOREVER);
			scheduleNext();
			// after the horizon, before the first order and after the last it is a coupon like any other
			if (me.runOff || me.left || me.orders === 0 || ordered) continue;
			kept = i;
			post(COUPON_ORDERS, 1.0);
			placeExtra(at(row(i) + MINIMUM));
			ordered = true;
		}
	}
}

/** Coupons that will be used if an order allows it. */
export function openCoupons(): i32 {
	let open: i32 = 0;
	for (let i: i32 = 0; i < held; i++) if (has(i, WILL)) open++;
	return open;
}
