import type { Executor } from './executor.ts';
import type { Hire } from './member.ts';
import { createPlayer, type Player } from './player.ts';
import { createPool } from './pool.ts';

/** Lets messages, timers and cancellation in before the next job. */
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

const hireFrom =
	(player: Player): Hire =>
	() => ({
		play: async (job) => {
			await breathe();
			return player.play(job);
		},
		end: () => {}
	});

/** This thread: for tests, for prerendering, and where there are no workers. */
export function createInline(player: Player = createPlayer()): Executor {
	return createPool(hireFrom(player), 1);
}
