// What a customer's story consists of, and where two lives part: no kernel, so that a page can read it.
import type { LifeEvent } from './trace.ts';

/** Whom to tell of; a number is the customer's place in the sample. */
export const CHOICES = ['typical', 'helped', 'hurt', 'heavy', 'near'] as const;
export type Choice = (typeof CHOICES)[number] | number;

export interface StoryRequest {
	/** 'none' or ids of designs, in the order of the lanes */
	readonly arms: readonly string[];
	readonly replication: number;
	readonly choice: Choice;
	/** customers looked at to choose one */
	readonly scan: number;
}

/** What one life brought and cost the business over the horizon, whole minor units; fixed cost belongs to nobody. */
export interface LifeMoney {
	readonly orders: number;
	/** margin before programme cost */
	readonly margin: number;
	/** rewards and everything else that this customer caused in cost */
	readonly cost: number;
	/** margin − cost */
	readonly net: number;
}

export interface Lane {
	readonly arm: string;
	readonly events: readonly LifeEvent[];
	readonly money: LifeMoney;
}

export interface Story {
	readonly replication: number;
	/** place in the sample */
	readonly customer: number;
	/** customers looked at to choose this one; 1: asked for by number */
	readonly scanned: number;
	readonly lanes: readonly Lane[];
}

/** Events in which a customer would notice that two lives have parted. */
const NOTICED: ReadonlySet<string> = new Set([
	...['order', 'redeem', 'expire', 'promote', 'demote', 'leave', 'loss', 'reward', 'couponUsed', 'prize', 'paid']
]);

/** The first thing that happened in one of two lives and not in the other. */
export interface Parting {
	/** days from launch */
	readonly day: number;
	/** 0: in the first life; 1: in the second */
	readonly lane: 0 | 1;
	readonly event: LifeEvent;
}

/** Days by which the same thing may come earlier or later without anybody noticing. */
export const UNNOTICED = 3;

/** Where two lives part; null: nothing comes in one that does not come in the other. */
export function partingOf(a: readonly LifeEvent[], b: readonly LifeEvent[]): Parting | null {
	const [ours, theirs] = [a, b].map((events) => events.filter(({ kind, day }) => NOTICED.has(kind) && day >= 0));
	const length = Math.max(ours?.length ?? 0, theirs?.length ?? 0);
	for (let at = 0; at < length; at++) {
		const [one, other] = [ours?.[at], theirs?.[at]];
		const same =
			one?.kind === other?.kind &&
			one?.numbers.tier === other?.numbers.tier &&
			Math.abs((one?.day ?? 0) - (other?.day ?? 0)) < UNNOTICED;
		if (same) continue;
		const lane = other === undefined || (one !== undefined && one.day < other.day) ? 0 : 1;
		const event = lane === 0 ? one : other;
		return event ? { day: event.day, lane, event } : null;
	}
	return null;
}
