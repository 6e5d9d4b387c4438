import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { Failure } from '../../src/run/failure.ts';
import { createPool } from '../../src/run/pool.ts';
import { SCENARIOS_KEPT } from '../../src/run/recent.ts';
import { answerTo, fakeHands, handClock, jobOf, replicationOf, settle, type Fault } from './fakeHands.ts';

const JOBS = 50;
const jobs = Array.from({ length: JOBS }, (_, replication) => jobOf(replication));
const allAnswers = jobs.map(answerTo);

const at =
	(n: number, fault: Fault) =>
	(call: number): Fault | undefined =>
		call === n ? fault : undefined;

test('every job gets its own answer, on no more workers than asked for, all of them warm', async () => {
	const { hire, seen } = fakeHands();
	const pool = createPool(hire, 3);
	expect(seen.hired).toBe(3);
	expect(await Promise.all(jobs.map((job) => pool.play(job)))).toEqual(allAnswers);
	expect(seen.hired).toBe(3);
	pool.close();
	expect(seen.ended).toBe(3);
});

const kinds: Fault[] = ['throw', 'die'];
test.each(kinds)(
	'a worker that meets "%s" at its n-th job, for every n: the job is played again elsewhere',
	async (fault) => {
		for (let n = 1; n <= JOBS; n++) {
			const { hire, seen } = fakeHands(at(n, fault));
			const pool = createPool(hire, 2, handClock().clock);
			expect(await Promise.all(jobs.map((job) => pool.play(job)))).toEqual(allAnswers);
			expect(seen.received).toHaveLength(JOBS + 1);
			expect(seen.ended).toBe(1);
			pool.close();
			expect(seen.ended).toBe(seen.hired);
		}
	}
);

test('a worker that hangs at its n-th job, for every n, is ended after its patience and its job played again', async () => {
	for (let n = 1; n <= JOBS; n++) {
		const { hire, seen } = fakeHands(at(n, 'hang'));
		const { clock, pass } = handClock();
		const pool = createPool(hire, 2, clock);
		const answers = Promise.all(jobs.map((job) => pool.play(job)));
		await pass(12);
		expect(await answers).toEqual(allAnswers);
		expect(seen.received).toHaveLength(JOBS + 1);
		expect(seen.ended).toBe(1);
		pool.close();
	}
});

test('a computer that slept does not take its workers for dead', async () => {
	const { hire, seen } = fakeHands(at(1, 'hang'));
	const { clock, pass } = handClock();
	const pool = createPool(hire, 1, clock);
	const answer = pool.play(jobOf(7));
	// A night asleep is one call of the clock.
	await pass(1);
	expect(seen.ended).toBe(0);
	await pass(10);
	expect(seen.ended).toBe(1);
	expect(await answer).toEqual(answerTo(jobOf(7)));
	pool.close();
});

test('a long job is given five times what it should take', async () => {
	const { hire, seen } = fakeHands(at(1, 'hang'));
	const { clock, pass } = handClock();
	const pool = createPool(hire, 1, clock);
	const answer = pool.play(jobOf(0, { events: 40_000_000 }));
	await pass(109);
	expect(seen.ended).toBe(0);
	await pass(2);
	expect(seen.ended).toBe(1);
	await answer;
	pool.close();
});

test.each([
	['throw', 2],
	['die', 5]
] as const)(
	'a job whose workers %s again and again fails with E201 after %i, the others are answered',
	async (fault, tries) => {
		let poisoned = 0;
		const { hire, seen } = fakeHands((call) => {
			if (seen.received[call - 1]?.pieces[0]?.replication !== 5) return undefined;
			poisoned++;
			return fault;
		});
		const pool = createPool(hire, 2, handClock().clock);
		const results = await Promise.allSettled(jobs.map((job) => pool.play(job)));
		expect(poisoned).toBe(tries);
		expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(JOBS - 1);
		const failed = results[5] as PromiseRejectedResult;
		expect(failed.reason).toBeInstanceOf(Failure);
		expect(failed.reason).toMatchObject({ code: 'E201' });
		pool.close();
	}
);

test('after such a job the pool goes on with one worker fewer', async () => {
	const { hire, seen } = fakeHands((call) => (call <= 2 ? 'throw' : undefined));
	const pool = createPool(hire, 2, handClock().clock);
	await expect(pool.play(jobOf(0))).rejects.toThrow('E201');
	const before = seen.hired - seen.ended;
	await Promise.all(jobs.map((job) => pool.play(job)));
	expect(before).toBe(0);
	expect(seen.hired - seen.ended).toBe(1);
	pool.close();
});

test('where no worker can be started, jobs fail with E201 instead of waiting for ever', async () => {
	const { hire } = fakeHands(() => 'refuse to start');
	const pool = createPool(hire, 2);
	await expect(pool.play(jobOf(0))).rejects.toMatchObject({ code: 'E201', message: 'E201: No workers here.' });
	pool.close();
});

test('a worker that dies while idle is replaced when the next job needs it', async () => {
	let kill: (reason: unknown) => void = () => {};
	const { hire, seen } = fakeHands();
	const pool = createPool((gone) => {
		kill = gone;
		return hire(gone);
	}, 1);
	kill(new Error('Killed from outside.'));
	expect(await pool.play(jobOf(3))).toEqual(answerTo(jobOf(3)));
	expect(seen.hired).toBe(2);
	pool.close();
});

test('a death reported twice, or after the end, takes no other worker along', async () => {
	const deaths: ((reason: unknown) => void)[] = [];
	const { hire, seen } = fakeHands();
	const pool = createPool((gone) => {
		deaths.push(gone);
		return hire(gone);
	}, 2);
	deaths[0]?.(new Error('error'));
	deaths[0]?.(new Error('exit'));
	await Promise.all([pool.play(jobOf(0)), pool.play(jobOf(1))]);
	expect(seen.hired).toBe(3);
	pool.close();
});

test('200 kills at random in one run: every answer arrives', async () => {
	const random = seedrandom('kills');
	let kills = 0;
	const { hire } = fakeHands(() => (kills < 200 && random() < 0.2 ? (kills++, 'die') : undefined));
	const many = Array.from({ length: 1200 }, (_, replication) => jobOf(replication));
	const pool = createPool(hire, 3, handClock().clock);
	expect(await Promise.all(many.map((job) => pool.play(job)))).toEqual(many.map(answerTo));
	expect(kills).toBe(200);
	pool.close();
});

test('previews go first, then the latest drive, then as they came', async () => {
	const { hire, seen } = fakeHands();
	const pool = createPool(hire, 1);
	const asked = [
		jobOf(0, { drive: 1 }),
		jobOf(1, { drive: 1 }),
		jobOf(2, { drive: 1, preview: true }),
		jobOf(3, { drive: 2 }),
		jobOf(4, { drive: 2 }),
		jobOf(5, { drive: 2, preview: true })
	];
	await Promise.all(asked.map((job) => pool.play(job)));
	// The first was already being played when the others came.
	expect(seen.received.map(replicationOf)).toEqual([0, 5, 2, 3, 4, 1]);
	pool.close();
});

test('cancel: what waits is dropped, what is played is no longer waited for, and the worker is kept', async () => {
	const { hire, seen } = fakeHands();
	const pool = createPool(hire, 1);
	const cancel = new AbortController();
	const results = jobs.slice(0, 10).map((job) => pool.play(job, cancel.signal));
	const other = pool.play(jobOf(99));
	cancel.abort('changed');
	const settled = await Promise.allSettled(results);
	expect(settled).toEqual(settled.map(() => ({ status: 'rejected', reason: 'changed' })));
	expect(await other).toEqual(answerTo(jobOf(99)));
	expect(seen.received.map(replicationOf)).toEqual([0, 99]);
	expect(seen.hired).toBe(1);
	await expect(pool.play(jobOf(1), cancel.signal)).rejects.toBe('changed');
	pool.close();
});

test('cancel of a long job ends its worker, and the next job has a new one', async () => {
	const { hire, seen } = fakeHands(at(1, 'hang'));
	const pool = createPool(hire, 1, handClock().clock);
	const cancel = new AbortController();
	const long = pool.play(jobOf(0, { events: 1e9 }), cancel.signal);
	await settle();
	cancel.abort('stop');
	await expect(long).rejects.toBe('stop');
	expect(await pool.play(jobOf(1))).toEqual(answerTo(jobOf(1)));
	expect(seen).toMatchObject({ hired: 2, ended: 1 });
	pool.close();
});

test('a hanging worker whose job was cancelled is found all the same', async () => {
	const { hire, seen } = fakeHands(at(1, 'hang'));
	const { clock, pass } = handClock();
	const pool = createPool(hire, 1, clock);
	const cancel = new AbortController();
	const first = pool.play(jobOf(0), cancel.signal);
	cancel.abort('changed');
	await expect(first).rejects.toBe('changed');
	const second = pool.play(jobOf(1));
	await pass(12);
	expect(await second).toEqual(answerTo(jobOf(1)));
	expect(seen.received.map(replicationOf)).toEqual([0, 1]);
	pool.close();
});

test('the text of a scenario travels once to each worker, and again only when others pushed it out', async () => {
	const { hire, seen } = fakeHands();
	const pool = createPool(hire, 1);
	const texts = async (digests: string[]) => {
		seen.received.length = 0;
		for (const digest of digests) await pool.play(jobOf(0, { digest }));
		return seen.received.map((job) => (job.text === undefined ? '' : job.digest)).join(' ');
	};
	expect(await texts(['a', 'a', 'b', 'a', 'b'])).toBe('a  b  ');
	const others = Array.from({ length: SCENARIOS_KEPT }, (_, i) => `other${i}`);
	await texts(others);
	expect(await texts(['a', 'a'])).toBe('a ');
	// What was used last stays longest.
	const [one = '', ...rest] = others.map((name) => `late ${name}`);
	await texts([one, ...rest, one, 'one more']);
	expect(await texts([one])).toBe('');
	pool.close();
});

test('a new worker is given the text again', async () => {
	const { hire, seen } = fakeHands(at(2, 'die'));
	const pool = createPool(hire, 1, handClock().clock);
	await pool.play(jobOf(0));
	await pool.play(jobOf(1));
	expect(seen.received.map((job) => job.text)).toEqual(['{}', undefined, '{}']);
	pool.close();
});

test('closing refuses what is asked for, before and after, and stops the clock', async () => {
	const { hire, seen } = fakeHands(() => 'hang');
	const { clock, running } = handClock();
	const pool = createPool(hire, 2, clock);
	const results = jobs.slice(0, 5).map((job) => pool.play(job));
	expect(running()).toBe(1);
	pool.close();
	const settled = await Promise.allSettled([...results, pool.play(jobOf(9))]);
	expect(settled.map((result) => result.status)).toEqual(Array(6).fill('rejected'));
	expect(seen.ended).toBe(2);
	expect(running()).toBe(0);
});
