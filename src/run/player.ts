import { portableKernel, wasmKernel, type Kernel } from '../engine/kernels.ts';
import { futureOf, playSheaf } from '../engine/replicate.ts';
import type { Scenario } from '../engine/scenario/types.ts';
import { storyOf } from '../engine/story.ts';
import type { Build, Job, Played } from './job.ts';
import { keepRecent, SCENARIOS_KEPT } from './recent.ts';

/** What every worker does, wherever it runs. */
export interface Player {
	play(job: Job): Promise<Played>;
}

interface Instrument {
	readonly kernel: Kernel;
	readonly build: Build;
}

/** WebAssembly; the same kernel as JavaScript where compiling is refused (content security policy, old browser). */
async function instrument(): Promise<Instrument> {
	try {
		return { kernel: await wasmKernel(), build: 'wasm' };
	} catch {
		return { kernel: portableKernel(), build: 'portable' };
	}
}

export function createPlayer(): Player {
	const scenarios = new Map<string, Scenario>();
	const ready = instrument();

	function scenarioOf({ digest, text }: Job): Scenario {
		const known = scenarios.get(digest);
		// The text was written from a scenario that has been read: it is complete and checked.
		const scenario = known ?? (JSON.parse(text ?? 'null') as Scenario | null);
		if (!scenario) throw new Error(`The scenario ${digest} did not come with its first job.`);
		keepRecent(scenarios, digest, scenario, SCENARIOS_KEPT);
		return scenario;
	}

	return {
		async play(job) {
			const study = { scenario: scenarioOf(job), weekly: job.weekly, triangles: job.triangles ?? false };
			const { kernel, build } = await ready;
			const sheaves = job.pieces.map(({ arm, replication, from, to }) =>
				playSheaf(kernel, study, arm, replication, from, to)
			);
			const replications = [...new Set(job.pieces.map(({ replication }) => replication))];
			const futures = replications.map((replication) => futureOf(study, replication));
			return { sheaves, futures, build, ...(job.story && { story: storyOf(kernel, study, job.story) }) };
		}
	};
}
