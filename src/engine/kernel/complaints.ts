// Losses, and who complains about them (effect E13): points that lapse, a tier lost, worse rules. Whoever loses leaves sooner for a
// quarter, complainers twice as soon.
import {
	AFFECTED,
	COMPLAINT_COST,
	COMPLAINTS,
	P_E13_COST,
	P_E13_COUPON,
	P_E13_MONEY,
	P_E13_RULES,
	P_E13_SCALE,
	P_POINTS,
	U_COMPLAIN
} from './accounts.ts';
import { schedule, scheduled, SLOT_FADE } from './agenda.ts';
import { luck, me, plan, post, till, planInt } from './customer.ts';
import { NOTE_LOSS, note } from './note.ts';
import { exp, FOREVER } from './special.ts';
import { toInt } from './target.ts';

export const LOSS_EXPIRY: i32 = 0;
export const LOSS_DEMOTION: i32 = 1;
export const LOSS_RULES: i32 = 2;

const POINTS_COUPON: i32 = 3;
const QUARTER: f64 = 91.0; // 13 weeks
const COMPLAINER: f64 = 2.0; // dropout odds of who complains
const SILENT: f64 = 0.1; // at most so much more of who does not

let calmAt: f64 = -1.0;
let knownAt: f64 = -1.0; // losses of points at this moment were minded when they were announced

/** A birth. */
export function beginComplaints(): void {
	calmAt = FOREVER;
	knownAt = -FOREVER;
}

/** Points that lapse at this moment lapse by a change that members have been told of. */
export function knowOfLosses(): void {
	knownAt = me.now;
}

/** How readily a loss of points is complained about: as money, or as coupons. */
export function inclinationPoints(): f64 {
	return planInt(P_POINTS) === POINTS_COUPON ? plan(P_E13_COUPON) : plan(P_E13_MONEY);
}

/** How readily a loss of a tier or worse rules are complained about. */
export function inclinationRules(): f64 {
	return plan(P_E13_RULES);
}

/**
 * Something worth `lost` minor units was taken away: face value, or the fall in yearly perceived benefits. A complaint comes with chance
 * p(1 − e^(−lost/L₀)).
 */
export function suffer(cause: i32, lost: f64, inclination: f64): void {
	if (!(lost > 0.0) || me.period < 0 || me.runOff || me.left) return;
	if (cause === LOSS_EXPIRY && knownAt === me.now) return;
	post(AFFECTED + cause, 1.0);
	const scale = plan(P_E13_SCALE);
	if (!(scale > 0.0)) return;
	const size = lost / scale;
	// one kind of loss a day has luck of its own, so that one loss more moves no other
	const complains = luck(U_COMPLAIN, cause * 4096 + toInt(me.now)) < inclination * (1.0 - exp(-size));
	const anger: f64 = complains ? COMPLAINER : 1.0 + SILENT * (size < 1.0 ? size : 1.0);
	if (anger > me.anger) me.anger = anger;
	calmAt = me.now + QUARTER;
	if (calmAt < scheduled(SLOT_FADE)) schedule(SLOT_FADE, calmAt);
	if (complains) {
		post(COMPLAINTS + cause, 1.0);
		post(COMPLAINT_COST, till(plan(P_E13_COST)));
	}
	note(NOTE_LOSS, cause, lost, complains ? 1.0 : 0.0, 0.0);
}

/** A change that caused anger is taken back: so much of the satisfaction returns. */
export function appease(share: f64): void {
	me.anger = 1.0 + (me.anger - 1.0) * (1.0 - share);
}

/** A lift or anger may have run its time. */
export function calmDown(): void {
	if (calmAt <= me.now) {
		me.anger = 1.0;
		calmAt = FOREVER;
	} else if (calmAt < scheduled(SLOT_FADE)) {
		schedule(SLOT_FADE, calmAt);
	}
}
