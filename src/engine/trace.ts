import { ACCOUNTS, TRACE_WIDTH } from './kernel/accounts.ts';
import type { Kernel } from './kernels.ts';
import { periodsOf, playTraced, type Study } from './replicate.ts';

/** Events of a life by the kernel's number of the event: its name, and what its four numbers are. Money in minor units. */
const EVENTS = {
	1: { kind: 'arrive', numbers: ['channel', 'ordersPerDay', 'meanOrder', 'month'] },
	2: { kind: 'turnedAway', numbers: [] },
	3: { kind: 'activate', numbers: [] },
	4: { kind: 'neverActive', numbers: [] },
	5: { kind: 'enrol', numbers: ['tier'] },
	6: { kind: 'order', numbers: ['order', 'gross', 'face', 'lift'] },
	7: { kind: 'earn', numbers: ['points', 'balance', 'lapsesOn', 'waiting'] },
	8: { kind: 'redeem', numbers: ['points', 'face', 'cost', 'chance'] },
	9: { kind: 'expire', numbers: ['points', 'balance'] },
	10: { kind: 'forfeit', numbers: ['points'] },
	11: { kind: 'promote', numbers: ['tier', 'qualifying', 'validUntil'] },
	12: { kind: 'keep', numbers: ['tier', 'qualifying', 'validUntil'] },
	13: { kind: 'demote', numbers: ['tier', 'qualifying', 'bar'] },
	14: { kind: 'benefit', numbers: ['benefit', 'uses', 'cost'] },
	15: { kind: 'leave', numbers: ['orders'] },
	16: { kind: 'horizon', numbers: ['balance'] },
	17: { kind: 'windowEnds', numbers: ['qualifying'] },
	18: { kind: 'openingTier', numbers: ['tier', 'qualifying', 'validUntil'] },
	19: { kind: 'release', numbers: ['points', 'balance', 'waiting'] },
	20: { kind: 'fade', numbers: ['points', 'balance'] },
	21: { kind: 'loss', numbers: ['cause', 'worth', 'complained'] },
	22: { kind: 'announce', numbers: ['change', 'effectiveOn'] },
	23: { kind: 'change', numbers: ['change', 'balance', 'tier'] },
	24: { kind: 'withdraw', numbers: ['change'] },
	40: { kind: 'invite', numbers: ['driver', 'accepted'] },
	41: { kind: 'falseAccounts', numbers: ['accounts'] },
	30: { kind: 'decidingBar', numbers: ['tier', 'measure', 'amount', 'bar'] },
	31: { kind: 'action', numbers: ['action', 'times', 'points', 'exp'] },
	32: { kind: 'qualifyingFades', numbers: ['before', 'after'] },
	33: { kind: 'openingBalance', numbers: ['points'] },
	50: { kind: 'reward', numbers: ['row', 'value', 'cost'] },
	51: { kind: 'coupon', numbers: ['face', 'minimum', 'validUntil'] },
	52: { kind: 'couponUsed', numbers: ['face', 'cost', 'gross', 'extra'] },
	53: { kind: 'couponLapsed', numbers: ['face'] },
	54: { kind: 'cardFull', numbers: ['stamps', 'card'] },
	55: { kind: 'cardLapsed', numbers: ['stamps'] },
	56: { kind: 'paid', numbers: ['fee', 'value', 'until', 'renewed'] },
	57: { kind: 'trial', numbers: ['until'] },
	58: { kind: 'paidEnds', numbers: ['terms'] },
	59: { kind: 'refund', numbers: ['gross', 'cash', 'cancelled', 'returned'] },
	60: { kind: 'label', numbers: ['label', 'silentDays', 'left'] },
	61: { kind: 'contact', numbers: ['contact', 'answers', 'cost', 'lift'] },
	62: { kind: 'campaign', numbers: ['campaign', 'step', 'spend', 'extra'] },
	63: { kind: 'prize', numbers: ['campaign', 'prize', 'cost', 'value'] },
	64: { kind: 'winBack', numbers: ['left', 'back', 'cost'] }
} as const;

export type EventKind = (typeof EVENTS)[keyof typeof EVENTS]['kind'];
const BY_NUMBER: Readonly<Record<number, { readonly kind: EventKind; readonly numbers: readonly string[] }>> = EVENTS;

/** One event of a life. A moment of 1e300 means never and is given as null. */
export interface LifeEvent {
	readonly kind: EventKind;
	/** days from launch; negative: before it */
	readonly day: number;
	readonly numbers: Readonly<Record<string, number | null>>;
}

export interface Trace {
	readonly arm: string;
	readonly replication: number;
	/** place in the sample */
	readonly customer: number;
	readonly events: readonly LifeEvent[];
	/** totals this life posted, by account (kernel/accounts.ts) */
	readonly totals: Float64Array;
}

/** A label may be told later than it changed: it moves up to its time, at most to the beginning of its own life. */
function inOrder(events: LifeEvent[], event: LifeEvent): void {
	let place = events.length;
	while (event.kind === 'label' && place > 0) {
		const before = events[place - 1];
		if (!before || before.day <= event.day || before.kind === 'arrive') break;
		place--;
	}
	events.splice(place, 0, event);
}

const NEVER = 1e299;

/**
 * Plays one life of the sample and tells every event of it.
 * @param customer place in the sample, 0 … sample − 1
 * @throws RangeError when there is no such customer
 */
export function traceLife(kernel: Kernel, study: Study, arm: string, replication: number, customer: number): Trace {
	if (!Number.isInteger(customer) || customer < 0 || customer >= study.scenario.sample) {
		throw new RangeError(`There is no customer ${customer} in a sample of ${study.scenario.sample}.`);
	}
	const { rows, ledger } = playTraced(kernel, study, arm, replication, customer);
	const events: LifeEvent[] = [];
	for (let at = 0; at < rows.length; at += TRACE_WIDTH) {
		const event = BY_NUMBER[rows[at] ?? 0];
		if (!event) continue;
		const numbers: Record<string, number | null> = {};
		event.numbers.forEach((name, i) => {
			const value = rows[at + 2 + i] ?? 0;
			numbers[name] = Math.abs(value) > NEVER ? null : value;
		});
		inOrder(events, { kind: event.kind, day: rows[at + 1] ?? 0, numbers });
	}
	const periods = periodsOf(study);
	const totals = new Float64Array(ACCOUNTS);
	for (let account = 0; account < ACCOUNTS; account++) {
		for (let p = 0; p < periods; p++) totals[account] = (totals[account] ?? 0) + (ledger[account * periods + p] ?? 0);
	}
	return { arm, replication, customer, events, totals };
}
