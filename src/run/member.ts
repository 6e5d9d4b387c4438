import type { Job, Played } from './job.ts';
import { keepRecent, SCENARIOS_KEPT } from './recent.ts';

/** A worker as seen from outside. */
export interface Hand {
	play(job: Job): Promise<Played>;
	end(): void;
}

/** Starts a worker; `gone` is called when it died of itself. */
export type Hire = (gone: (reason: unknown) => void) => Hand;

/** A worker ended of itself. */
export class Death extends Error {
	constructor(cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.name = 'Death';
	}
}

/** A worker of a pool, at most one job at a time. */
export interface Member {
	/** Rejects when the worker throws, dies, or has not answered after so many seconds. */
	play(job: Job, seconds: number): Promise<Played>;
	/** a second has passed */
	tick(): void;
	/** makes its present job fail */
	giveUp(reason: unknown): void;
	end(): void;
}

/** @param left called when the worker died while it had nothing to do */
export function createMember(hire: Hire, left: (member: Member) => void): Member {
	const held = new Map<string, true>();
	const leave = () => left(member);
	let fail: (reason: unknown) => void = leave;
	let patience = Infinity;
	const hand = hire((reason) => fail(new Death(reason)));

	/** The job without the scenario's text where the worker holds it. */
	function packed(job: Job): Job {
		const known = held.has(job.digest);
		keepRecent(held, job.digest, true, SCENARIOS_KEPT);
		if (!known) return job;
		const { text: _text, ...rest } = job;
		return rest;
	}

	const member: Member = {
		play(job, seconds) {
			patience = seconds;
			// A callback, not a race with one long promise of death: that would hold every result until the worker ends.
			return new Promise<Played>((resolve, reject) => {
				fail = reject;
				hand.play(packed(job)).then(resolve, reject);
			}).finally(() => {
				fail = leave;
				patience = Infinity;
			});
		},
		tick() {
			if (--patience <= 0) fail(new Error('The worker does not answer.'));
		},
		giveUp: (reason) => fail(reason),
		end: () => hand.end()
	};
	return member;
}
