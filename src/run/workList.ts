import { BLOCKS } from '../engine/outcome.ts';
import { sharesFields } from '../engine/passes.ts';
import type { Study } from '../engine/replicate.ts';
import type { Harvest } from './harvest.ts';
import { previewBlocks } from './schedule.ts';
import { EVENTS_PER_JOB, eventsPerBlock, type Job, type Piece } from './job.ts';

/** What all jobs of a drive have in common. */
type Stamp = Pick<Job, 'digest' | 'text' | 'weekly' | 'triangles' | 'drive'>;

/** What a drive is about. */
export interface Errand {
	readonly study: Study;
	readonly arms: readonly string[];
	/** replications at most */
	readonly cap: number;
	/** of which so many have a preview */
	readonly previewed: number;
}

const sizeOf = ({ from, to }: Piece, eventsEach: number) => (to - from) * eventsEach;

/**
 * Cuts blocks first … BLOCKS − 1 into pieces no longer than a job; by the file, never by the clock. What hangs on all
 * customers together stays in one piece, since whoever plays any of it must play it all.
 */
export function cut(piece: Omit<Piece, 'from' | 'to'>, first: number, eventsEach: number, whole = false): Piece[] {
	if (whole) return first < BLOCKS ? [{ ...piece, from: first, to: BLOCKS }] : [];
	const width = Math.max(1, Math.min(BLOCKS, Math.floor(EVENTS_PER_JOB / Math.max(1, eventsEach))));
	const pieces: Piece[] = [];
	for (let from = first; from < BLOCKS; from += width)
		pieces.push({ ...piece, from, to: Math.min(BLOCKS, from + width) });
	return pieces;
}

/** What the preview plays of its replications, as far as it is missing. */
function* previewPieces({ study, arms, previewed }: Errand, harvest: Harvest): Generator<Piece> {
	const to = previewBlocks(study.scenario.sample);
	for (let replication = 0; replication < previewed; replication++)
		for (const arm of arms) {
			if (!harvest.hasPreview(arm, replication)) yield { arm, replication, from: 0, to };
		}
}

/** Replication by replication all arms; future 0 stands for all where the work is estimated. What has been harvested when its turn comes is passed over. */
function* batchPieces({ study, arms, cap, previewed }: Errand, harvest: Harvest): Generator<Piece> {
	for (let replication = 0; replication < cap; replication++)
		for (const arm of arms) {
			if (harvest.hasRow(arm, replication)) continue;
			const seen = replication < previewed ? previewBlocks(study.scenario.sample) : 0;
			const first = Math.max(seen, harvest.firstBlock(arm, replication) ? 1 : 0);
			const events = eventsPerBlock(study, harvest.future(0));
			yield* cut({ arm, replication }, first, events, sharesFields(study.scenario, arm));
		}
}

/** Short pieces that follow each other share a job. */
function* jobsOf(pieces: Iterable<Piece>, errand: Errand, harvest: Harvest, stamp: Stamp, preview: boolean) {
	let together: Piece[] = [];
	let events = 0;
	for (const piece of pieces) {
		const more = sizeOf(piece, eventsPerBlock(errand.study, harvest.future(0)));
		if (together.length > 0 && events + more > EVENTS_PER_JOB) {
			yield { ...stamp, pieces: together, events, preview };
			[together, events] = [[], 0];
		}
		together.push(piece);
		events += more;
	}
	if (together.length > 0) yield { ...stamp, pieces: together, events, preview };
}

/** The jobs of a drive in the order in which they are handed out. */
export function* workList(errand: Errand, harvest: Harvest, stamp: Stamp): Generator<Job> {
	yield* jobsOf(previewPieces(errand, harvest), errand, harvest, stamp, true);
	yield* jobsOf(batchPieces(errand, harvest), errand, harvest, stamp, false);
}
