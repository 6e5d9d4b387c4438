// Win-back: who has not ordered for long is contacted once; a company cannot see who has left. Of those who have, some come back.
import { CONTACTS, P_WIN_CHANCE, P_WIN_COST, P_WIN_DAYS, U_RETURN, WON_BACK } from './accounts.ts';
import { schedule, SLOT_RETURN } from './agenda.ts';
import { payContact } from './contacts.ts';
import { luck, me, plan, post } from './customer.ts';
import { NOTE_WIN_BACK, note } from './note.ts';
import { FOREVER } from './special.ts';

/** An order has been placed: the contact would follow so many days later. Contacts begin at launch. */
export function scheduleWinBack(): void {
	if (!(plan(P_WIN_DAYS) > 0.0)) return;
	const due = me.now + plan(P_WIN_DAYS);
	schedule(SLOT_RETURN, due < 0.0 ? FOREVER : due);
}

/** The contact is due. Who is still a customer is not moved by it. */
export function winBack(): void {
	post(CONTACTS, 1.0);
	payContact(plan(P_WIN_COST), false);
	const back = me.left && luck(U_RETURN, me.orders + me.extras) < plan(P_WIN_CHANCE);
	note(NOTE_WIN_BACK, me.left ? 1.0 : 0.0, back ? 1.0 : 0.0, plan(P_WIN_COST), 0.0);
	if (!back) return;
	me.left = false;
	me.spans++;
	post(WON_BACK, 1.0);
}
