import seedrandom from 'seedrandom';
import type { Executor } from '../../src/run/executor.ts';
import type { Job, Played } from '../../src/run/job.ts';
import { createPlayer } from '../../src/run/player.ts';

const player = createPlayer();

interface Asked {
	readonly job: Job;
	readonly answer: (played: Played) => void;
	readonly refuse: (reason: unknown) => void;
}

/** Plays every job at once, block by block, and hands results back in an order shuffled by the seed. */
export function shuffling(seed: string, workers: number): Executor & { readonly played: Job[] } {
	const random = seedrandom(seed);
	const asked: Asked[] = [];
	const played: Job[] = [];

	/** Blocks one by one, last first, in the place of the ranges asked for. */
	async function inPieces(job: Job): Promise<Played> {
		const single = job.pieces.flatMap(({ from, to, ...piece }) =>
			Array.from({ length: to - from }, (_, i) => ({ ...piece, from: from + i, to: from + i + 1 }))
		);
		const { build } = await player.play({ ...job, pieces: [] });
		const answers = await Promise.all(single.reverse().map((piece) => player.play({ ...job, pieces: [piece] })));
		return {
			build,
			sheaves: answers.flatMap(({ sheaves }) => sheaves),
			futures: answers.flatMap(({ futures }) => futures)
		};
	}

	/** The jobs that came in since the last turn, answered in any order. */
	async function turn() {
		await new Promise((resolve) => setImmediate(resolve));
		while (asked.length > 0) {
			const [next] = asked.splice(Math.floor(random() * asked.length), 1);
			if (!next) return;
			played.push(next.job);
			await inPieces(next.job).then(next.answer, next.refuse);
		}
	}

	return {
		workers,
		played,
		play: (job, signal) =>
			new Promise((answer, refuse) => {
				signal?.addEventListener('abort', () => refuse(signal.reason));
				asked.push({ job, answer, refuse });
				if (asked.length === 1) void turn();
			}),
		close() {}
	};
}

/** Answers only when the test lets it. */
export function waiting(workers: number) {
	const asked: { job: Job; signal: AbortSignal | undefined }[] = [];
	const executor: Executor = {
		workers,
		play: (job, signal) =>
			new Promise<Played>((_, refuse) => {
				asked.push({ job, signal });
				signal?.addEventListener('abort', () => refuse(signal.reason));
			}),
		close() {}
	};
	return { executor, asked };
}
