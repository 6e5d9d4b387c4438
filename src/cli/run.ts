import type { Scenario } from '../engine/scenario/types.ts';
import { drive, type Run } from '../run/drive.ts';
import { createNodePool } from '../run/node.ts';
import type { Context } from './context.ts';
import { progressBar } from './progressBar.ts';

/** Plays a scenario on worker threads, with a progress bar where a person looks. */
export async function runScenario(
	scenario: Scenario,
	options: {
		readonly arms: readonly string[];
		readonly replications?: number;
		readonly weekly?: boolean;
		readonly triangles?: boolean;
		readonly workers?: number;
		readonly quiet?: boolean;
	},
	{ terminal, words, signal }: Context
): Promise<Run> {
	const pool = createNodePool(options.workers);
	const bar = progressBar(terminal, options.quiet === true, words);
	try {
		const run = await drive(scenario, pool, {
			arms: options.arms,
			weekly: options.weekly === true,
			triangles: options.triangles === true,
			cap: options.replications ?? scenario.replications,
			stopWhenSettled: options.replications === undefined,
			signal,
			onProgress: bar.show
		});
		bar.clear();
		if (run.build === 'portable' && !options.quiet) terminal.err(`${words.portable}\n`);
		if (run.ended === 'cancelled') terminal.err(`${run.answer ? words.stopped : words.stoppedEmpty}\n`);
		return run;
	} finally {
		bar.clear();
		pool.close();
	}
}
