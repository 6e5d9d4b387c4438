import { expect, test, vi } from 'vitest';
import { BATCH, BLOCKS } from '../../src/engine/outcome.ts';
import { createArmCache } from '../../src/run/armCache.ts';
import { drive, type Answer, type Progress } from '../../src/run/drive.ts';
import { createInline } from '../../src/run/inline.ts';
import { PREVIEW } from '../../src/run/schedule.ts';
import { shuffling, waiting } from './executors.ts';
import { digestOfLedgers, scenarioOf, smallCoffee } from './scenarios.ts';

const scenario = smallCoffee();
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

async function answersOf(...args: Parameters<typeof drive>) {
	const answers: Answer[] = [];
	const run = await drive(args[0], args[1], { ...args[2], onAnswer: (answer) => answers.push(answer) });
	const digestsOf = (provisional: boolean) =>
		answers.filter(({ outcome }) => outcome.provisional === provisional).map(({ outcome }) => digestOfLedgers(outcome));
	return { run, answers, previews: digestsOf(true), digests: digestsOf(false) };
}

const reference = await answersOf(scenario, createInline());

test('the schedule: a preview of four replications, then whole batches, to the cap', () => {
	const said = reference.answers.map(({ outcome }) => [outcome.provisional, outcome.replications]);
	expect(said).toEqual([
		[true, PREVIEW],
		[false, BATCH],
		[false, 2 * BATCH]
	]);
	expect(reference.run.ended).toBe('cap');
	expect(reference.run.answer).toBe(reference.answers.at(-1));
	expect(reference.run.build).toBe('wasm');
});

test('no programme comes first, then the designs in the order of the scenario, each with every replication', () => {
	const { outcome } = reference.run.answer as Answer;
	expect(outcome.arms.map(({ id }) => id)).toEqual(['none', ...scenario.designs.map(({ id }) => id)]);
	for (const { rows } of outcome.arms) {
		expect(rows.map((row) => row.future.replication)).toEqual(Array.from({ length: 20 }, (_, i) => i));
	}
});

test('the preview of a short replication is the whole of it', () => {
	const [preview, batch] = reference.answers.map(({ outcome }) => outcome.arms[1]?.rows[2]);
	expect(preview).toEqual(batch);
});

test('the preview of a long replication holds block 0 alone', async () => {
	const long = smallCoffee({ sample: 2500, horizonMonths: 1 });
	const { answers, run } = await answersOf(long, createInline(), { arms: [], cap: BATCH });
	const [preview, batch] = answers.map(({ outcome }) => outcome.arms[0]?.rows[2]);
	expect(preview?.blockTotals.length).toBe((batch?.blockTotals.length ?? 0) / BLOCKS);
	expect(preview?.blockTotals).toEqual(batch?.blockTotals.slice(0, preview?.blockTotals.length));
	const shuffled = await answersOf(long, shuffling('a', 3), { arms: [], cap: BATCH });
	expect(shuffled.digests).toEqual([digestOfLedgers((run.answer as Answer).outcome)]);
});

test.each([1, 2, 3, 8])(
	'on %i workers, cut into single blocks, in any order of completion: the same bytes',
	async (workers) => {
		for (const seed of ['a', 'b', 'c']) {
			const { digests, run } = await answersOf(scenario, shuffling(seed, workers));
			expect(digests).toEqual(reference.digests);
			expect(run.ended).toBe('cap');
		}
	}
);

test('another seed gives other bytes', async () => {
	const { digests } = await answersOf(smallCoffee({ seed: 'another' }), createInline());
	expect(digests).not.toEqual(reference.digests);
});

test('only the designs that were asked for are played', async () => {
	const executor = shuffling('a', 2);
	const { run } = await answersOf(scenario, executor, { arms: ['stars-2018'], cap: BATCH });
	expect(run.answer?.outcome.arms.map(({ id }) => id)).toEqual(['none', 'stars-2018']);
	expect(new Set(executor.played.flatMap(({ pieces }) => pieces.map(({ arm }) => arm)))).toEqual(
		new Set(['none', 'stars-2018'])
	);
	const same = reference.answers[1]?.outcome.arms.find(({ id }) => id === 'stars-2018');
	expect(run.answer?.outcome.arms[1]).toEqual(same);
});

test('a cap below a batch, and below the preview, is kept to', async () => {
	for (const cap of [1, 3, 7]) {
		const { run, answers } = await answersOf(scenario, createInline(), { cap });
		expect(answers.map(({ outcome }) => outcome.replications)).toEqual(cap > PREVIEW ? [PREVIEW, cap] : [cap]);
		expect(run.ended).toBe('cap');
	}
});

test('stops at the first weighing that has settled, unless told to go on', async () => {
	// Nobody buys often and nothing is uncertain: a few dozen futures tell.
	const quiet = scenarioOf('shop-of-600', { sample: 600, replications: 2000, horizonMonths: 3 });
	const { run, answers } = await answersOf(quiet, createInline(), { arms: [] });
	expect(run.ended).toBe('settled');
	const settled = answers.map(({ summary }) => summary.settled.settled);
	expect(settled).toEqual([...settled.slice(1).map(() => false), true]);
	const n = run.answer?.outcome.replications ?? 0;
	expect(n).toBeLessThan(2000);
	const further = await drive(quiet, createInline(), { arms: [], cap: n + BATCH, stopWhenSettled: false });
	expect(further.answer?.outcome.replications).toBe(n + BATCH);
});

test('weekly periods are played and reported', async () => {
	const { run } = await answersOf(scenario, createInline(), { weekly: true, cap: 2 });
	expect(run.answer?.outcome).toMatchObject({ weekly: true, periods: 26 });
});

test('progress rises to the end and never goes back, also when more replications turn out to be needed', async () => {
	const told: Progress[] = [];
	await drive(scenario, createInline(), { cap: 70, onProgress: (progress) => told.push(progress) });
	const shares = told.map(({ share }) => share);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(told[0]).toMatchObject({ stage: 'preview', counted: 0, expected: 50, share: 0 });
	expect(told.at(-1)).toMatchObject({ stage: 'batches', counted: 70, expected: 70, share: 1 });
});

test('workers are never idle: work for the next batch is handed out before the last one is complete', async () => {
	const { executor, asked } = waiting(3);
	const stop = new AbortController();
	const run = drive(smallCoffee({ sample: 20000, horizonMonths: 24 }), executor, { signal: stop.signal });
	await settle();
	expect(asked.length).toBe(6);
	// On a processor of many cores a shared signal would make Node warn of a leak.
	expect(new Set(asked.map(({ signal }) => signal)).size).toBe(6);
	stop.abort();
	await run;
});

test('cancel: the promise resolves at once, what was handed out is called back, nothing more is handed out', async () => {
	const { executor, asked } = waiting(4);
	const stop = new AbortController();
	const run = drive(scenario, executor, { signal: stop.signal });
	await settle();
	const before = asked.length;
	expect(before).toBeGreaterThan(0);
	stop.abort();
	expect(await run).toEqual({ ended: 'cancelled', answer: null, build: null });
	await settle();
	expect(asked.length).toBe(before);
	expect(asked.every(({ signal }) => signal?.aborted)).toBe(true);
});

test('cancel before the start plays nothing', async () => {
	const { executor, asked } = waiting(1);
	const run = await drive(scenario, executor, { signal: AbortSignal.abort() });
	expect(run.ended).toBe('cancelled');
	expect(asked).toEqual([]);
});

test('cancel at any answer keeps that answer', async () => {
	for (const [n, answer] of reference.answers.slice(0, 2).entries()) {
		const stop = new AbortController();
		let heard = 0;
		const run = await drive(scenario, createInline(), {
			signal: stop.signal,
			onAnswer: () => {
				if (heard++ === n) stop.abort();
			}
		});
		expect(run.ended).toBe('cancelled');
		expect(digestOfLedgers((run.answer as Answer).outcome)).toBe(digestOfLedgers(answer.outcome));
	}
});

test('a job that fails ends the drive with that failure and calls back the rest', async () => {
	const played = createInline();
	let count = 0;
	const failing = {
		...played,
		workers: 2,
		play: (...args: Parameters<typeof played.play>) =>
			++count === 3 ? Promise.reject(new Error('E201')) : played.play(...args)
	};
	await expect(drive(smallCoffee({ sample: 2000 }), failing)).rejects.toThrow('E201');
});

test('with a cache: the same question again plays nothing and gives the same bytes, without a preview', async () => {
	const cache = createArmCache();
	const first = await answersOf(scenario, shuffling('a', 2), { cache });
	const executor = shuffling('b', 2);
	const again = await answersOf(scenario, executor, { cache });
	expect(executor.played).toEqual([]);
	expect(again.run.build).toBeNull();
	expect(again.digests).toEqual(first.digests);
	expect(again.previews).toEqual([]);
});

test('a row is one object at every weighing and out of the cache: what has been read of it is not read again', async () => {
	const cache = createArmCache();
	const { answers } = await answersOf(scenario, shuffling('a', 2), { cache });
	const again = await answersOf(scenario, shuffling('b', 2), { cache });
	const rows = [...answers, ...again.answers].map(({ outcome }) => outcome.arms[1]?.rows[2]);
	expect(rows).toHaveLength(5);
	for (const row of rows) expect(row).toBe(rows[0]);
});

test('with a cache: a changed threshold plays that design alone', async () => {
	const cache = createArmCache();
	await drive(scenario, createInline(), { cache, arms: ['silver-gold'] });
	const changed = structuredClone(scenario) as { -readonly [K in keyof typeof scenario]: (typeof scenario)[K] };
	changed.designs = scenario.designs.map((design) =>
		design.id !== 'silver-gold'
			? design
			: {
					...design,
					tiers: {
						...design.tiers,
						list: design.tiers.list.map((tier, i) => (i === 2 ? { ...tier, reach: tier.reach * 1.1 } : tier))
					}
				}
	);
	const executor = shuffling('a', 2);
	const { digests } = await answersOf(changed, executor, { cache, arms: ['silver-gold'] });
	expect(new Set(executor.played.flatMap(({ pieces }) => pieces.map(({ arm }) => arm)))).toEqual(
		new Set(['silver-gold'])
	);
	expect(digests).toEqual((await answersOf(changed, createInline(), { arms: ['silver-gold'] })).digests);
});

test('with a cache: what a cancelled drive has finished is not played again, and the bytes are the same', async () => {
	const cache = createArmCache();
	const stop = new AbortController();
	await drive(scenario, shuffling('a', 2), {
		cache,
		signal: stop.signal,
		onAnswer: ({ outcome }) => {
			if (!outcome.provisional) stop.abort();
		}
	});
	const executor = shuffling('b', 2);
	const { digests } = await answersOf(scenario, executor, { cache });
	const replications = executor.played.flatMap(({ pieces }) => pieces.map(({ replication }) => replication));
	expect(Math.min(...replications)).toBeGreaterThanOrEqual(BATCH);
	expect(digests).toEqual(reference.digests);
});

test('with a cache: another seed, sample, horizon or period length takes nothing from it', async () => {
	const cache = createArmCache();
	await drive(scenario, createInline(), { cache, cap: 2 });
	for (const other of [{ seed: 'b' }, { sample: 210 }, { horizonMonths: 7 }, {}]) {
		const weekly = Object.keys(other).length === 0;
		const executor = shuffling('a', 1);
		const asked = smallCoffee(other);
		const { digests } = await answersOf(asked, executor, { cache, cap: 2, weekly });
		expect(digests).toEqual((await answersOf(asked, createInline(), { cap: 2, weekly })).digests);
	}
});

test('where WebAssembly is refused the same kernel plays as JavaScript, gives the same bytes, and the run says so', async () => {
	const refused = vi.spyOn(WebAssembly, 'instantiate').mockRejectedValue(new WebAssembly.CompileError('refused'));
	const { run, digests } = await answersOf(scenario, createInline(), { cap: BATCH });
	refused.mockRestore();
	expect(run.build).toBe('portable');
	expect(digests).toEqual(reference.digests.slice(0, 1));
});

test('batches wait until the preview has been looked at, and the bytes are the same', async () => {
	const executor = shuffling('a', 2);
	let looked = () => {};
	let playedThen = -1;
	const { digests, previews } = await answersOf(scenario, executor, {
		afterPreview: () =>
			new Promise((resolve) => {
				playedThen = executor.played.filter(({ preview }) => !preview).length;
				looked = resolve;
				setTimeout(looked, 5);
			})
	});
	expect(playedThen).toBe(0);
	expect(previews.length).toBe(1);
	expect(digests).toEqual(reference.digests);
});

test('a cancel is not kept waiting by whoever looks at the preview', async () => {
	const abort = new AbortController();
	const run = await drive(scenario, createInline(), {
		signal: abort.signal,
		afterPreview: () => {
			abort.abort();
			return new Promise(() => {});
		}
	});
	expect(run.ended).toBe('cancelled');
});

test('customers who bring others: a preview that has played everything leaves nothing to cut', async () => {
	const invited = smallCoffee({
		replications: 10,
		referral: { on: true, byFunction: 0.2, accepted: 0.3 },
		market: { size: 300_000 }
	});
	const arms = [invited.designs[0]?.id ?? ''];
	const { run, digests } = await answersOf(invited, createInline(), { arms });
	expect(run.ended).toBe('cap');
	const plain = await answersOf(invited, createInline(), { arms, onlyAtEnd: true });
	expect(digests.at(-1)).toBe(plain.digests.at(-1));
});
