import { awake, type Clock } from './clock.ts';
import type { Executor } from './executor.ts';
import { Failure } from './failure.ts';
import type { Job, Played } from './job.ts';
import { createMember, Death, type Hire, type Member } from './member.ts';
import { takeNext, type Order } from './queue.ts';

/** A job that made so many workers throw or keep silent fails. */
const FAILURES = 2;
/** So does one whose workers died so often: more, since a death may come from outside and have nothing to do with it. */
const DEATHS = 5;
/** Seconds before silence counts as death, besides five times what the job should take. */
const GRACE = 10;
/** Events a second until something has been measured: a tenth of a desktop processor. */
const SLOW = 2_000_000;
/** A cancelled job of more events does not keep its worker: the worker is ended. */
const LONG = 1_000_000;

/**
 * Jobs to workers, each worker one at a time. A worker that throws, dies or keeps silent is ended and its job is played
 * again on another one; when that does not help, the job fails and the pool goes on with one worker fewer. Clocks decide
 * only whether a worker is alive, never what is computed.
 */
export function createPool(hire: Hire, workers: number, clock: Clock = awake): Executor {
	const waiting: Order[] = [];
	const idle: Member[] = [];
	const busy = new Map<Member, Order>();
	let most = workers;
	let orders = 0;
	let pace = SLOW;
	let closed = false;

	const newMember = () =>
		createMember(hire, (member) => {
			const at = idle.indexOf(member);
			if (at >= 0) idle.splice(at, 1);
		});

	async function run(order: Order) {
		let member: Member | undefined;
		try {
			member = idle.pop() ?? newMember();
			busy.set(member, order);
			const started = performance.now();
			const played = await member.play(order.job, GRACE + (5 * order.job.events) / pace);
			const seconds = Math.max(1e-3, (performance.now() - started) / 1000);
			pace += 0.1 * (order.job.events / seconds - pace);
			busy.delete(member);
			if (closed || idle.length + busy.size >= most) member.end();
			else idle.push(member);
			order.answer(played);
		} catch (reason) {
			if (member) {
				busy.delete(member);
				member.end();
			}
			failed(order, reason);
		}
		assign();
	}

	function failed(order: Order, reason: unknown) {
		if (order.over) return;
		// Played again it would come out the same; of an error only its text crosses from a worker.
		if (reason instanceof Error && reason.message.startsWith('E204')) {
			order.refuse(new Failure('E204', reason));
			return;
		}
		if (reason instanceof Death) order.deaths++;
		else order.failures++;
		if (order.failures < FAILURES && order.deaths < DEATHS) return void waiting.push(order);
		most = Math.max(1, most - 1);
		order.refuse(new Failure('E201', reason));
	}

	function assign() {
		while (!closed && waiting.length > 0 && busy.size < most) void run(takeNext(waiting) as Order);
	}

	function cancel(order: Order, reason: unknown) {
		order.refuse(reason);
		const at = waiting.indexOf(order);
		if (at >= 0) waiting.splice(at, 1);
		if (order.job.events <= LONG) return;
		for (const [member, played] of busy) if (played === order) member.giveUp(reason);
	}

	function play(job: Job, signal?: AbortSignal): Promise<Played> {
		return new Promise((resolve, reject) => {
			if (closed) return reject(new Error('The pool is closed.'));
			if (signal?.aborted) return reject(signal.reason);
			const onAbort = () => cancel(order, signal?.reason);
			const settle = () => {
				order.over = true;
				signal?.removeEventListener('abort', onAbort);
			};
			const order: Order = {
				job,
				number: orders++,
				failures: 0,
				deaths: 0,
				over: false,
				answer: (played: Played) => (settle(), resolve(played)),
				refuse: (reason: unknown) => (settle(), reject(reason))
			};
			signal?.addEventListener('abort', onAbort);
			waiting.push(order);
			assign();
		});
	}

	const stopClock = clock.everySecond(() => {
		for (const member of busy.keys()) member.tick();
	});

	function close() {
		closed = true;
		stopClock();
		for (const order of [...waiting.splice(0), ...busy.values()]) order.refuse(new Error('The pool is closed.'));
		for (const member of [...idle.splice(0), ...busy.keys()]) member.end();
	}

	// Warm: the workers start before the first job. One that cannot start is reported by the job that asks for it.
	try {
		while (idle.length < workers) idle.push(newMember());
	} catch {
		// see above
	}
	return { workers, play, close };
}
