import type { Clock } from '../../src/run/clock.ts';
import type { Job, Played } from '../../src/run/job.ts';
import type { Hire } from '../../src/run/member.ts';

export type Fault = 'throw' | 'die' | 'hang' | 'refuse to start';

export const jobOf = (replication: number, more: Partial<Job> = {}): Job => ({
	digest: 'scenario A',
	text: '{}',
	weekly: false,
	pieces: [{ arm: 'none', replication, from: 0, to: 10 }],
	events: 1000,
	preview: false,
	drive: 0,
	...more
});

/** Which replication a job is about. */
export const replicationOf = ({ pieces }: Job): number | undefined => pieces[0]?.replication;

/** What a fake worker answers to a job, so that a test can see that each got its own answer. */
export const answerTo = (job: Job): Played => ({
	sheaves: job.pieces.map((piece) => ({
		...{ ...piece, passes: 1 },
		...{ ledger: Float64Array.of(piece.replication), blockTotals: new Float64Array(0), blockCost: new Float64Array(0) }
	})),
	futures: [],
	build: 'wasm'
});

/** Workers that answer in the next microtask, except where a fault stands for the n-th job they all receive together. */
export function fakeHands(fault: (call: number) => Fault | undefined = () => undefined) {
	const received: Job[] = [];
	const seen = { received, hired: 0, ended: 0, release: [] as (() => void)[] };
	const hire: Hire = (gone) => {
		if (fault(seen.received.length + 1) === 'refuse to start') throw new Error('No workers here.');
		seen.hired++;
		let alive = true;
		return {
			async play(job) {
				if (!alive) throw new Error('A job for an ended worker.');
				const kind = fault(received.push(job));
				if (kind === 'throw') throw new Error('Thrown by the worker.');
				if (kind === 'die') gone(new Error('Died.'));
				if (kind) return new Promise<Played>(() => {});
				return answerTo(job);
			},
			end() {
				if (alive) seen.ended++;
				alive = false;
			}
		};
	};
	return { hire, seen };
}

/** A clock whose seconds pass when the test says so. */
export function handClock() {
	const ticks = new Set<() => void>();
	const clock: Clock = {
		everySecond(tick) {
			ticks.add(tick);
			return () => ticks.delete(tick);
		}
	};
	/** Lets seconds pass, and after each everything that follows from it. */
	async function pass(seconds: number) {
		for (let second = 0; second < seconds; second++) {
			for (const tick of ticks) tick();
			await settle();
		}
	}
	return { clock, pass, running: () => ticks.size };
}

/** Until all microtasks are done. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
