import type { Job, Played } from './job.ts';

/** A job that somebody waits for. */
export interface Order {
	readonly job: Job;
	/** in order of arrival */
	readonly number: number;
	/** workers that threw or kept silent over it, and workers that died */
	failures: number;
	deaths: number;
	/** nobody waits any more: answered, refused or cancelled */
	over: boolean;
	readonly answer: (played: Played) => void;
	readonly refuse: (reason: unknown) => void;
}

const goesFirst = (a: Job, b: Job): number => Number(b.preview) - Number(a.preview) || b.drive - a.drive;

/** Takes out the order to be played next: previews, then the latest drive, then as they came. */
export function takeNext(waiting: Order[]): Order | undefined {
	let best = 0;
	for (const [at, order] of waiting.entries()) {
		const leader = waiting[best] as Order;
		if ((goesFirst(order.job, leader.job) || order.number - leader.number) < 0) best = at;
	}
	return waiting.splice(best, 1)[0];
}
