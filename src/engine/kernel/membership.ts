// Becoming a member: everybody at registration, existing customers at launch.
import { ENROLLED, P_PROGRAMME } from './accounts.ts';
import { monthStart } from './calendar.ts';
import { me, plan, post } from './customer.ts';
import { NOTE_ENROL, note } from './note.ts';
import { onJoin } from './response.ts';
import { openLadder } from './tiers.ts';
import { openFalseAccounts } from './abuse.ts';
import { considerPaid } from './paid.ts';
import { openCard } from './stamps.ts';
import { drawMember } from './traits.ts';

/** Enrols the customer where there is a programme. */
export function enrol(): void {
	if (!(plan(P_PROGRAMME) > 0.0)) return;
	drawMember();
	me.member = true;
	me.joined = me.now;
	me.joinedMonth = me.month;
	me.joinedDay = me.now - monthStart(me.month);
	post(ENROLLED, 1.0);
	onJoin();
	openLadder();
	note(NOTE_ENROL, me.tier, 0.0, 0.0, 0.0);
	openCard();
	considerPaid();
	openFalseAccounts();
}

/** At an order of `gross`: who is not a member yet may become one by it. */
export function enrolAtOrder(gross: f64): void {
	if (!(gross >= 0.0)) return;
}

/** The day from which the programme takes members. */
export function enrolLate(): void {}
