// Points earned that are not usable yet (points.earn.pendingDays). They are issued and owed; who has them cannot redeem them. In order of
// earning, so the ring is in order of the moments at which they become usable.
import { P_PENDING, PENDING_AT } from './accounts.ts';
import { schedule, SLOT_PENDING } from './agenda.ts';
import { me, plan } from './customer.ts';
import { putLot } from './lots.ts';
import { NOTE_RELEASE, note } from './note.ts';
import { FOREVER } from './special.ts';
import { at, put } from './target.ts';
import { keepsTriangle, postLeft, postOpen } from './triangle.ts';

const RING: i32 = 512; // power of two, above the 365 days that points may wait
const WIDTH: i32 = 4;

function cellOf(index: i32): i32 {
	return PENDING_AT + WIDTH * ((me.waitHead + index) & (RING - 1));
}

/** Points earned now wait until the morning `days` days after today. */
export function putPending(points: f64, expiry: f64, cohort: f64): void {
	const usable = Math.floor(me.now) + plan(P_PENDING);
	const newest = cellOf(me.waits - 1);
	const alike = me.waits > 0 && at(newest + 1) === usable && at(newest + 2) === expiry && at(newest + 3) === cohort;
	if (alike || me.waits === RING) {
		put(newest, at(newest) + points);
	} else {
		const cell = cellOf(me.waits);
		put(cell, points);
		put(cell + 1, usable);
		put(cell + 2, expiry);
		put(cell + 3, cohort);
		me.waits++;
		if (me.waits === 1) schedule(SLOT_PENDING, usable);
	}
	me.waiting += points;
}

/** Points that are not usable yet. */
export function pendingPoints(): f64 {
	return me.waiting;
}

/** Points become usable; those whose time has run out meanwhile lapse at the same moment, since expiry comes after this. */
export function releasePoints(): void {
	let points: f64 = 0.0;
	while (me.waits > 0 && at(cellOf(0) + 1) <= me.now) {
		const cell = cellOf(0);
		points += at(cell);
		me.waiting -= at(cell);
		putLot(at(cell), at(cell + 2), at(cell + 3));
		me.waitHead = (me.waitHead + 1) & (RING - 1);
		me.waits--;
	}
	schedule(SLOT_PENDING, me.waits > 0 ? at(cellOf(0) + 1) : FOREVER);
	if (points > 0.0) note(NOTE_RELEASE, points, me.balance, me.waiting, 0.0);
}

/** Takes points out before they are usable, the newest first, as far as there are; returns how many. They lapse. */
export function dropPending(points: f64): f64 {
	let rest = points;
	while (rest > 0.0 && me.waits > 0) {
		const cell = cellOf(me.waits - 1);
		const here = at(cell);
		const gone = here > rest ? rest : here;
		postLeft(at(cell + 3), gone, false);
		put(cell, here - gone);
		rest -= gone;
		if (here > gone) break;
		me.waits--;
	}
	me.waiting -= points - rest;
	if (me.waits === 0) schedule(SLOT_PENDING, FOREVER);
	return points - rest;
}

/** A rule change: `factor` new points for an old one, rounded down. The caller posts the difference. */
export function convertPending(factor: f64): void {
	let sum: f64 = 0.0;
	for (let i: i32 = 0; i < me.waits; i++) {
		const cell = cellOf(i);
		const points = Math.floor(at(cell) * factor + 1e-9);
		const more = points - at(cell);
		if (more !== 0.0) postLeft(at(cell + 3), -more, false);
		put(cell, points);
		sum += points;
	}
	me.waiting = sum;
}

/** At the horizon: what waits, by month of issue. */
export function countPending(): void {
	if (!keepsTriangle()) return;
	for (let i: i32 = 0; i < me.waits; i++) postOpen(at(cellOf(i) + 3), at(cellOf(i)));
}
