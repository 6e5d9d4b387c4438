// Rare events of a life: one next moment per kind, and the earliest of them in `me.soonAt`, so that a life in which none
// of them is due pays one comparison an event.
import { AGENDA_AT } from './accounts.ts';
import { me } from './customer.ts';
import { FOREVER } from './special.ts';
import { at, put } from './target.ts';

// In the order in which they happen at equal times; expiry and tier review come between the second and the third.
export const SLOT_CHANGE: i32 = 0; // a rule change, its announcement, its withdrawal
export const SLOT_PENDING: i32 = 1; // points become available
export const SLOT_JOIN: i32 = 2; // the programme starts to take members
export const SLOT_RENEWAL: i32 = 3; // paid membership
export const SLOT_TOUCH: i32 = 4; // a contact of this customer's own
export const SLOT_BULLETIN: i32 = 5; // campaigns and dated contacts
export const SLOT_INVITE: i32 = 6;
export const SLOT_COUPON: i32 = 7; // a coupon's extra order, or its end
export const SLOT_CARD: i32 = 8; // a stamp card's end
export const SLOT_REFUND: i32 = 9;
export const SLOT_FADE: i32 = 10; // a contact's lift or a complainer's anger ends
export const SLOT_RETURN: i32 = 11; // win-back
export const SLOTS: i32 = 12;

/** A birth: nothing is due. */
export function clearAgenda(): void {
	for (let slot: i32 = 0; slot < SLOTS; slot++) put(AGENDA_AT + slot, FOREVER);
	me.soonAt = FOREVER;
}

/** Sets the next moment of a kind of event. */
export function schedule(slot: i32, moment: f64): void {
	const before = at(AGENDA_AT + slot);
	if (moment === before) return;
	put(AGENDA_AT + slot, moment);
	if (moment <= me.soonAt) {
		me.soonAt = moment;
	} else if (before === me.soonAt) {
		let soonest = FOREVER;
		for (let other: i32 = 0; other < SLOTS; other++) {
			const due = at(AGENDA_AT + other);
			if (due < soonest) soonest = due;
		}
		me.soonAt = soonest;
	}
}

/** The next moment of a kind of event. */
export function scheduled(slot: i32): f64 {
	return at(AGENDA_AT + slot);
}

/** Is it due now? */
export function isDue(slot: i32): bool {
	return at(AGENDA_AT + slot) <= me.now;
}
