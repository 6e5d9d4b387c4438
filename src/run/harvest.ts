import { BLOCKS, type Future, type Row } from '../engine/outcome.ts';
import { foldRow, futureOf, type Part, type Study } from '../engine/replicate.ts';
import { designKey, type Design } from '../engine/scenario/index.ts';
import type { ArmCache } from './armCache.ts';
import { previewBlocks, PREVIEW } from './schedule.ts';

/** Parts as they come in, in any order, and the rows they make. */
export interface Harvest {
	future(replication: number): Future;
	hasRow(arm: string, replication: number): boolean;
	/** the whole row, once it is there */
	row(arm: string, replication: number): Row;
	/** block 0 alone, once it is there */
	firstBlock(arm: string, replication: number): Part | undefined;
	previewRow(arm: string, replication: number): Row;
	add(parts: readonly Part[]): void;
}

function keysOf({ scenario, weekly, triangles }: Study): Map<string, string> {
	const key = (design: Design | null) =>
		`${designKey(scenario, design)} ${weekly ? 'weekly' : triangles ? 'triangles' : 'monthly'}`;
	return new Map([['none', key(null)], ...scenario.designs.map((design) => [design.id, key(design)] as const)]);
}

export function createHarvest(study: Study, cache: ArmCache): Harvest {
	const keys = keysOf(study);
	const keyOf = (arm: string) => keys.get(arm) as string;
	// Taken once: what the cache drops meanwhile stays with this harvest.
	const kept = new Map([...keys].map(([arm, key]) => [arm, cache.arm(key)]));
	const rows = new Map([...kept].map(([arm, { rows }]) => [arm, new Map(rows)]));
	const firstBlocks = new Map([...kept].map(([arm, { firstBlocks }]) => [arm, new Map(firstBlocks)]));
	const open = new Map<string, Part[]>();
	const futures = new Map<number, Future>();

	function future(replication: number): Future {
		const known = futures.get(replication) ?? futureOf(study, replication);
		futures.set(replication, known);
		return known;
	}

	function fold(arm: string, replication: number, name: string) {
		const first = firstBlocks.get(arm)?.get(replication);
		const others = open.get(name) ?? [];
		if (!first || others.length < BLOCKS - 1 || rows.get(arm)?.has(replication)) return;
		const row = foldRow(study, future(replication), [first, ...others]);
		rows.get(arm)?.set(replication, row);
		cache.putRow(keyOf(arm), row);
		open.delete(name);
		if (replication >= PREVIEW) firstBlocks.get(arm)?.delete(replication);
	}

	function add(part: Part) {
		const { arm, replication } = part;
		const name = `${arm} ${replication}`;
		if (part.block > 0) open.set(name, [...(open.get(name) ?? []), part]);
		else {
			firstBlocks.get(arm)?.set(replication, part);
			// A copy: the part itself may be a view of everything its job has sent.
			if (replication < PREVIEW) cache.putFirstBlock(keyOf(arm), { ...part, ledger: part.ledger.slice() });
		}
		fold(arm, replication, name);
	}

	return {
		future,
		hasRow: (arm, replication) => rows.get(arm)?.has(replication) === true,
		row(arm, replication) {
			const row = rows.get(arm)?.get(replication);
			if (!row) throw new Error(`Replication ${replication} of ${arm} has not been played.`);
			// A row from the cache may stem from a scenario with other designs: its future names their uncertain inputs.
			return { ...row, future: future(replication) };
		},
		firstBlock: (arm, replication) => firstBlocks.get(arm)?.get(replication),
		previewRow(arm, replication) {
			const whole = rows.get(arm)?.get(replication);
			if (whole && previewBlocks(study.scenario.sample) > 1) return whole;
			const part = firstBlocks.get(arm)?.get(replication);
			return foldRow(study, future(replication), part ? [part] : []);
		},
		add: (parts) => parts.forEach(add)
	};
}
