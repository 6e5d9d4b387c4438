// What happens to everybody at a date: campaigns and dated contacts. The list is the same for all lives of an arm, in order of
// time; a life goes through it from the first entry after its birth.
import {
	BULLETIN_KIND,
	BULLETIN_TIME,
	BULLETIN_WHICH,
	BULLETIN_WIDTH,
	BULLETINS_AT,
	P_BULLETINS,
	P_HORIZON
} from './accounts.ts';
import { schedule, SLOT_BULLETIN } from './agenda.ts';
import { campaign } from './campaigns.ts';
import { contactOnDate } from './contacts.ts';
import { me, plan, planInt } from './customer.ts';
import { FOREVER } from './special.ts';
import { at, toInt } from './target.ts';

const CONTACT: i32 = 0; // which: touch
const CAMPAIGN: i32 = 1; // which: campaign

let next: i32 = 0;

function entry(index: i32, field: i32): f64 {
	return at(BULLETINS_AT + index * BULLETIN_WIDTH + field);
}

/** A birth at `me.now`: what was before it is past. */
export function beginBulletins(): void {
	next = 0;
	const count = planInt(P_BULLETINS);
	while (next < count && entry(next, BULLETIN_TIME) < me.now) next++;
	scheduleNext();
}

function scheduleNext(): void {
	const time: f64 = next < planInt(P_BULLETINS) ? entry(next, BULLETIN_TIME) : FOREVER;
	schedule(SLOT_BULLETIN, time < plan(P_HORIZON) ? time : FOREVER);
}

/** Everything that is on the list for now. */
export function bulletins(): void {
	const count = planInt(P_BULLETINS);
	while (next < count && entry(next, BULLETIN_TIME) <= me.now) {
		const kind = toInt(entry(next, BULLETIN_KIND));
		const which = toInt(entry(next, BULLETIN_WHICH));
		next++;
		if (kind === CONTACT) contactOnDate(which);
		else if (kind === CAMPAIGN) campaign(which);
	}
	scheduleNext();
}
