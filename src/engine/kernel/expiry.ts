// Points that lapse: by age, by date, by inactivity, or all at once on demotion.
import { P_EXPIRY, P_EXPIRY_MONTHS, P_LOST_ON_DEMOTION, POINTS_EXPIRED, POINTS_FORFEITED } from './accounts.ts';
import { monthsLater } from './calendar.ts';
import { inclinationPoints, LOSS_EXPIRY, suffer } from './complaints.ts';
import { me, plan, post, planInt } from './customer.ts';
import { EXPIRY_INACTIVITY, pointsLapsingBefore, takePoints } from './lots.ts';
import { NOTE_EXPIRE, NOTE_FORFEIT, note } from './note.ts';
import { withdrawPoints } from './points.ts';
import { faceOf } from './redemption.ts';
import { FOREVER } from './special.ts';

/** An order keeps an inactivity rule's clock from running out. */
export function touchInactivity(): void {
	if (planInt(P_EXPIRY) === EXPIRY_INACTIVITY) me.expiryAt = monthsLater(planInt(P_EXPIRY_MONTHS));
}

/** What lapses at this moment. */
export function expire(): void {
	const inactivity = planInt(P_EXPIRY) === EXPIRY_INACTIVITY;
	const points: f64 = inactivity ? me.balance + me.waiting : pointsLapsingBefore(me.now + 1e-9);
	if (inactivity) me.expiryAt = FOREVER;
	if (points > 0.0) {
		if (inactivity) withdrawPoints(points);
		else takePoints(points, false);
		if (!me.runOff) post(POINTS_EXPIRED, points);
		note(NOTE_EXPIRE, points, me.balance, 0.0, 0.0);
		suffer(LOSS_EXPIRY, faceOf(points), inclinationPoints());
	}
}

/** Where the rules say so, a demoted member loses the whole balance. */
export function forfeitOnDemotion(): void {
	if (!(plan(P_LOST_ON_DEMOTION) > 0.0) || !(me.balance + me.waiting > 0.0)) return;
	const points = withdrawPoints(me.balance + me.waiting);
	me.earnRest = 0.0;
	post(POINTS_FORFEITED, points);
	note(NOTE_FORFEIT, points, 0.0, 0.0, 0.0);
	suffer(LOSS_EXPIRY, faceOf(points), inclinationPoints());
}
