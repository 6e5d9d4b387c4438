// The trace: what happened in a life and why, written only when somebody asks for it.
import { TRACE_AT, TRACE_MAX, TRACE_WIDTH } from './accounts.ts';
import { me } from './customer.ts';
import { put } from './target.ts';

export const NOTE_ARRIVE: i32 = 1; // channel, rate per day, mean order, month of arrival
export const NOTE_THINNED: i32 = 2; // turned away: the market is full
export const NOTE_ACTIVATE: i32 = 3; // key actions done
export const NOTE_NOT_ACTIVATED: i32 = 4;
export const NOTE_ENROL: i32 = 5; // tier
export const NOTE_ORDER: i32 = 6; // number, gross, face used, lift
export const NOTE_EARN: i32 = 7; // points, usable balance, moment they lapse, points that wait
export const NOTE_REDEEM: i32 = 8; // points, face, cost in kind, chance it had
export const NOTE_EXPIRE: i32 = 9; // points, balance
export const NOTE_FORFEIT: i32 = 10; // points
export const NOTE_PROMOTE: i32 = 11; // tier reached, qualifying amount, valid until
export const NOTE_KEEP: i32 = 12; // tier, qualifying amount, valid until
export const NOTE_DEMOTE: i32 = 13; // tier now, qualifying amount, bar missed
export const NOTE_BENEFIT: i32 = 14; // benefit, uses, cost
export const NOTE_LEAVE: i32 = 15; // orders placed
export const NOTE_HORIZON: i32 = 16; // balance
export const NOTE_WINDOW: i32 = 17; // qualifying amount that lapsed
export const NOTE_OPENING: i32 = 18; // tier given at launch, amount of the 12 months before
export const NOTE_RELEASE: i32 = 19; // points now usable, balance, points that still wait
export const NOTE_DECAY: i32 = 20; // points that faded, balance
export const NOTE_INVITE: i32 = 40; // driver (0 function, 1 content, 2 reward), 1: accepted
export const NOTE_FALSE_ACCOUNTS: i32 = 41; // how many
export const NOTE_BAR: i32 = 30; // of several conditions, the one that decided: tier, measure, amount, bar
export const NOTE_ACTION: i32 = 31; // engagement action, times that counted, points, EXP
export const NOTE_FADE: i32 = 32; // qualifying amount before, and after it faded
export const NOTE_BALANCE: i32 = 33; // points brought along
export const NOTE_REWARD: i32 = 50; // row of REWARDS_AT, value, cost
export const NOTE_COUPON: i32 = 51; // face, minimum, last moment
export const NOTE_COUPON_USED: i32 = 52; // face, cost, gross, 1: on an extra order
export const NOTE_COUPON_LAPSED: i32 = 53; // face
export const NOTE_CARD: i32 = 54; // a card is full: stamps on it, which card
export const NOTE_CARD_LAPSED: i32 = 55; // stamps lost
export const NOTE_PAID: i32 = 56; // fee, yearly value as perceived, end of the term, 1: renewed
export const NOTE_PAID_TRIAL: i32 = 57; // end of it
export const NOTE_PAID_END: i32 = 58; // terms paid
export const NOTE_REFUND: i32 = 59; // gross, cash paid back, points cancelled, points returned
export const NOTE_LOSS: i32 = 21; // cause, worth, 1: complained
export const NOTE_ANNOUNCE: i32 = 22; // change, day of its effect
export const NOTE_CHANGE: i32 = 23; // change, balance, tier
export const NOTE_WITHDRAW: i32 = 24; // change
export const NOTE_LABEL: i32 = 60; // stage by what a company can see, days since the last order, 1: has left
export const NOTE_CONTACT: i32 = 61; // contact, 1: answers, cost, lift
export const NOTE_CAMPAIGN: i32 = 62; // campaign, step reached (0 invited … 3 bought, 5 turned away), spend, 1: an extra order
export const NOTE_PRIZE: i32 = 63; // campaign, prize, cost, perceived value
export const NOTE_WIN_BACK: i32 = 64; // 1: had left, 1: comes back, cost

let tracing: bool = false;
let notes: i32 = 0;

export function startNotes(on: bool): void {
	tracing = on;
	notes = 0;
}

export function noteCount(): i32 {
	return notes;
}

/** Writes one event of the life with up to four numbers. */
export function note(kind: i32, a: f64, b: f64, c: f64, d: f64): void {
	noteAt(kind, me.now, a, b, c, d);
}

/** The same of something that happened before now without an event of its own. */
export function noteAt(kind: i32, moment: f64, a: f64, b: f64, c: f64, d: f64): void {
	if (!tracing || notes >= TRACE_MAX) return;
	const row = TRACE_AT + notes * TRACE_WIDTH;
	put(row, kind);
	put(row + 1, moment);
	put(row + 2, a);
	put(row + 3, b);
	put(row + 4, c);
	put(row + 5, d);
	notes++;
}
