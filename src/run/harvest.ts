import { BLOCKS, type Future, type Row } from '../engine/outcome.ts';
import { futureOf, keepFuture, type Study } from '../engine/replicate.ts';
import { designKey, type Design } from '../engine/scenario/index.ts';
import { isWhole, rowOf, type Sheaf } from '../engine/sheaf.ts';
import type { ArmCache } from './armCache.ts';
import type { Played } from './job.ts';
import { previewBlocks, PREVIEW } from './schedule.ts';

/** Sheaves as they come in, in any order, and the rows they make. */
export interface Harvest {
	future(replication: number): Future;
	hasRow(arm: string, replication: number): boolean;
	/** the whole row, once it is there */
	row(arm: string, replication: number): Row;
	/** block 0 alone, once it is there */
	firstBlock(arm: string, replication: number): Sheaf | undefined;
	/** is there what a preview shows of it? */
	hasPreview(arm: string, replication: number): boolean;
	previewRow(arm: string, replication: number): Row;
	add(played: Pick<Played, 'sheaves' | 'futures'>): void;
}

function keysOf({ scenario, weekly, triangles }: Study): Map<string, string> {
	const key = (design: Design | null) =>
		`${designKey(scenario, design)} ${weekly ? 'weekly' : triangles ? 'triangles' : 'monthly'}`;
	return new Map([['none', key(null)], ...scenario.designs.map((design) => [design.id, key(design)] as const)]);
}

/** A copy: the sheaf itself may be a view of everything its job has sent. */
const alone = (sheaf: Sheaf): Sheaf => ({
	...sheaf,
	...{ ledger: sheaf.ledger.slice(), blockTotals: sheaf.blockTotals.slice(), blockCost: sheaf.blockCost.slice() }
});

export function createHarvest(study: Study, cache: ArmCache): Harvest {
	const keys = keysOf(study);
	const keyOf = (arm: string) => keys.get(arm) as string;
	// Taken once: what the cache drops meanwhile stays with this harvest.
	const kept = new Map([...keys].map(([arm, key]) => [arm, cache.arm(key)]));
	const rows = new Map([...kept].map(([arm, { rows }]) => [arm, new Map(rows)]));
	const firstBlocks = new Map([...kept].map(([arm, { firstBlocks }]) => [arm, new Map(firstBlocks)]));
	const open = new Map<string, Sheaf[]>();
	const futures = new Map<number, Future>();
	const previewsAll = previewBlocks(study.scenario.sample) === BLOCKS;

	function future(replication: number): Future {
		const known = futures.get(replication) ?? futureOf(study, replication);
		futures.set(replication, known);
		return known;
	}

	const firstBlock = (arm: string, replication: number) => firstBlocks.get(arm)?.get(replication);
	const hasRow = (arm: string, replication: number) => rows.get(arm)?.has(replication) === true;

	function add(sheaf: Sheaf) {
		const { arm, replication, from, to } = sheaf;
		if (from === 0 && to === 1) {
			firstBlocks.get(arm)?.set(replication, sheaf);
			if (replication < PREVIEW) cache.putFirstBlock(keyOf(arm), alone(sheaf));
		}
		const name = `${arm} ${replication}`;
		const others = [...(open.get(name) ?? []), ...(from === 0 && to === 1 ? [] : [sheaf])];
		const first = others.some(({ from }) => from === 0) ? undefined : firstBlock(arm, replication);
		const all = first ? [first, ...others] : others;
		if (!isWhole(all) || hasRow(arm, replication)) {
			open.set(name, others);
			return;
		}
		const row = rowOf(future(replication), all);
		rows.get(arm)?.set(replication, row);
		cache.putRow(keyOf(arm), row);
		open.delete(name);
		if (replication >= PREVIEW) firstBlocks.get(arm)?.delete(replication);
	}

	function row(arm: string, replication: number): Row {
		const row = rows.get(arm)?.get(replication);
		if (!row) throw new Error(`Replication ${replication} of ${arm} has not been played.`);
		const own = future(replication);
		if (row.future === own) return row;
		// A row from the cache may stem from a scenario with other designs: its future names their uncertain inputs. Kept, since what is
		// read of a row is remembered by the row.
		const renamed = { ...row, future: own };
		rows.get(arm)?.set(replication, renamed);
		return renamed;
	}

	return {
		...{ future, hasRow, row, firstBlock },
		hasPreview: (arm, replication) =>
			previewsAll ? hasRow(arm, replication) : firstBlock(arm, replication) !== undefined,
		previewRow(arm, replication) {
			if (previewsAll) return row(arm, replication);
			const first = firstBlock(arm, replication);
			if (!first) throw new Error(`Block 0 of replication ${replication} of ${arm} has not been played.`);
			return rowOf(future(replication), [first]);
		},
		add({ sheaves, futures: drawn }) {
			for (const future of drawn) {
				keepFuture(study, future);
				futures.set(future.replication, futureOf(study, future.replication));
			}
			sheaves.forEach(add);
		}
	};
}
