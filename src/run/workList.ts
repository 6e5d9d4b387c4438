import type { Study } from '../engine/replicate.ts';
import type { Harvest } from './harvest.ts';
import { cut, eventsPerBlock, type Job, type Range } from './job.ts';

/** What all jobs of a drive have in common. */
type Stamp = Pick<Job, 'digest' | 'text' | 'weekly' | 'drive'>;

/**
 * The jobs of a drive in the order in which they are handed out: block 0 of the preview's replications, then replication
 * by replication all arms. What has been harvested by the time its turn comes is passed over.
 */
export function* workList(
	study: Study,
	arms: readonly string[],
	cap: number,
	harvest: Harvest,
	stamp: Stamp,
	previewed: number
): Generator<Job> {
	const job = (arm: string, replication: number, [from, to]: Range, preview = false): Job => {
		const events = (to - from) * eventsPerBlock(study, harvest.future(replication));
		return { ...stamp, arm, replication, from, to, events, preview };
	};
	for (let replication = 0; replication < previewed; replication++)
		for (const arm of arms) if (!harvest.firstBlock(arm, replication)) yield job(arm, replication, [0, 1], true);

	for (let replication = 0; replication < cap; replication++)
		for (const arm of arms) {
			if (harvest.hasRow(arm, replication)) continue;
			const first = replication < previewed || harvest.firstBlock(arm, replication) ? 1 : 0;
			const events = eventsPerBlock(study, harvest.future(replication));
			for (const range of cut(events, first)) yield job(arm, replication, range);
		}
}
