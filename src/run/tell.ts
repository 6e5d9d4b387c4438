import { digest } from '../engine/scenario/index.ts';
import type { Scenario } from '../engine/scenario/types.ts';
import type { Story, StoryRequest } from '../engine/story.types.ts';
import type { Executor } from './executor.ts';

/** Events a life is reckoned with: only how long a worker may take hangs on it. */
const EVENTS_OF_LIFE = 400;

/** A customer's story, chosen and played by one worker, before all other work. Rejects as `play` does. */
export async function tell(
	scenario: Scenario,
	executor: Executor,
	request: StoryRequest,
	signal?: AbortSignal
): Promise<Story> {
	const lives = request.arms.length * (typeof request.choice === 'number' ? 1 : request.scan);
	const { story } = await executor.play(
		{
			...{ digest: digest(scenario), text: JSON.stringify(scenario), weekly: false, pieces: [], story: request },
			...{ events: EVENTS_OF_LIFE * lives, preview: true, drive: Number.MAX_SAFE_INTEGER }
		},
		signal
	);
	if (!story) throw new Error('The worker told no story.');
	return story;
}
