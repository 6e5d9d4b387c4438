import { setEnvironmentData } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { drive, type Answer } from '../../src/run/drive.ts';
import type { Executor } from '../../src/run/executor.ts';
import { createInline } from '../../src/run/inline.ts';
import { createNodePool } from '../../src/run/node.ts';
import { handClock } from './fakeHands.ts';
import { digestOfLedgers, smallCoffee } from './scenarios.ts';

// Some jobs of several blocks: enough messages for faults to meet.
const scenario = smallCoffee({ sample: 3000 });
const WORKER = new URL('../../dist/sim.node.js', import.meta.url);
const FAULTY = new URL('./faulty.worker.mjs', import.meta.url);

const open: Executor[] = [];
const kept = <E extends Executor>(executor: E): E => {
	open.push(executor);
	return executor;
};
afterEach(() => open.splice(0).forEach((executor) => executor.close()));

async function digestOn(executor: Executor): Promise<string> {
	const { answer } = await drive(scenario, kept(executor), { cap: 10 });
	return digestOfLedgers((answer as Answer).outcome);
}

/** Workers that meet a fault at the n-th message, or at every n-th; tells how many faults there were. */
function faulty(kind: 'throws' | 'exits' | 'hangs', at: number, every = false) {
	const counter = new SharedArrayBuffer(8);
	setEnvironmentData('fault', { kind, at, every, counter });
	return () => Atomics.load(new Int32Array(counter), 1);
}

const reference = await digestOn(createInline());

test.each([1, 2, 3])('%i worker threads give the same bytes as this thread', async (workers) => {
	expect(await digestOn(createNodePool(workers, WORKER))).toBe(reference);
});

test.each(['throws', 'exits'] as const)(
	'a worker thread that %s at the n-th message is replaced; same bytes',
	async (kind) => {
		for (const n of [1, 2, 5, 9]) {
			const faults = faulty(kind, n);
			expect(await digestOn(createNodePool(2, FAULTY))).toBe(reference);
			expect(faults()).toBe(1);
		}
	}
);

test('a worker thread that hangs is ended once its time is up; same bytes', async () => {
	const faults = faulty('hangs', 3);
	const { clock, pass } = handClock();
	const digest = digestOn(createNodePool(2, FAULTY, clock));
	while (faults() === 0) await new Promise((resolve) => setImmediate(resolve));
	await pass(20);
	expect(await digest).toBe(reference);
	expect(faults()).toBe(1);
});

test('worker threads that die again and again: same bytes', async () => {
	const faults = faulty('exits', 4, true);
	expect(await digestOn(createNodePool(2, FAULTY))).toBe(reference);
	expect(faults()).toBeGreaterThan(3);
});

test('where every job kills its worker the run fails with E201', async () => {
	faulty('exits', 1, true);
	await expect(digestOn(createNodePool(2, FAULTY))).rejects.toMatchObject({ code: 'E201' });
});

test('an error thrown while playing comes back as E201 with its reason', async () => {
	const pool = kept(createNodePool(1, WORKER));
	const job = { digest: 'x', text: JSON.stringify(scenario), weekly: false, events: 1, preview: false, drive: 0 };
	const pieces = [{ arm: 'no such design', replication: 0, from: 0, to: 1 }];
	await expect(pool.play({ ...job, pieces })).rejects.toMatchObject({
		code: 'E201',
		message: expect.stringContaining('no such design')
	});
});

test('a cancelled run leaves the threads fit for the next', async () => {
	const pool = kept(createNodePool(2, WORKER));
	const stop = new AbortController();
	const cancelled = await drive(scenario, pool, { signal: stop.signal, onAnswer: () => stop.abort() });
	expect(cancelled.ended).toBe('cancelled');
	const { answer } = await drive(scenario, pool, { cap: 10 });
	expect(digestOfLedgers((answer as Answer).outcome)).toBe(reference);
});

test('two runs at once on one pool do not disturb each other', async () => {
	const pool = kept(createNodePool(2, WORKER));
	const other = smallCoffee({ seed: 'other' });
	const [one, two] = await Promise.all([drive(scenario, pool, { cap: 10 }), drive(other, pool, { cap: 10 })]);
	expect(digestOfLedgers((one.answer as Answer).outcome)).toBe(reference);
	const alone = await drive(other, kept(createInline()), { cap: 10 });
	expect(digestOfLedgers((two.answer as Answer).outcome)).toBe(digestOfLedgers((alone.answer as Answer).outcome));
});
