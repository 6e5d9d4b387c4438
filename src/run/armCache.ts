import type { Row } from '../engine/outcome.ts';
import type { Sheaf } from '../engine/sheaf.ts';

/** What has been played of one arm. */
export interface KeptArm {
	/** whole rows by replication */
	readonly rows: Map<number, Row>;
	/** block 0 by replication, of which previews are made */
	readonly firstBlocks: Map<number, Sheaf>;
}

/**
 * Arms already played, by a key that names the world, the design and the reporting periods: no programme while a
 * threshold is dragged, everything on undo. The arms used longest ago go first when all together grow beyond the bytes.
 */
export interface ArmCache {
	/** What is kept of an arm, to read from; using it makes it the latest. */
	arm(key: string): KeptArm;
	putRow(key: string, row: Row): void;
	putFirstBlock(key: string, block: Sheaf): void;
	/** bytes held now */
	bytes(): number;
}

interface Entry extends KeptArm {
	bytes: number;
}

type Tables = Pick<Row, 'triangle' | 'ledger' | 'blockTotals' | 'blockCost'>;

const tableBytes = ({ triangle, ledger, blockTotals, blockCost }: Tables): number =>
	8 * ((triangle?.length ?? 0) + ledger.length + blockTotals.length + blockCost.length);

const bytesOf = (row: Row): number =>
	tableBytes(row) + 8 * row.future.reachCost.length * (1 + row.future.funnel.length);

export function createArmCache(most = 256 * 2 ** 20): ArmCache {
	const entries = new Map<string, Entry>();
	let held = 0;

	function latest(key: string): Entry {
		const entry = entries.get(key) ?? { rows: new Map(), firstBlocks: new Map(), bytes: 0 };
		entries.delete(key);
		entries.set(key, entry);
		return entry;
	}

	function grow(entry: Entry, bytes: number) {
		entry.bytes += bytes;
		held += bytes;
		for (const [key, oldest] of entries) {
			if (held <= most) return;
			entries.delete(key);
			held -= oldest.bytes;
		}
	}

	return {
		arm: latest,
		putRow(key, row) {
			const entry = latest(key);
			if (entry.rows.has(row.future.replication)) return;
			entry.rows.set(row.future.replication, row);
			grow(entry, bytesOf(row));
		},
		putFirstBlock(key, block) {
			const entry = latest(key);
			if (entry.firstBlocks.has(block.replication)) return;
			entry.firstBlocks.set(block.replication, block);
			grow(entry, tableBytes(block));
		},
		bytes: () => held
	};
}
