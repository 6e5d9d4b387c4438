// Blocks of lives added up where they were played, so that a tenth of the numbers travels to whoever sums a run up.
import { ACCOUNTS, FACE, REWARDS, TABLE_CELLS } from './kernel/accounts.ts';
import { BLOCKS, type Future, type Row } from './outcome.ts';
import type { Part } from './replicate.ts';

/** Blocks from … to − 1 of one arm of one replication: their sum, and of each what a row keeps. */
export interface Sheaf extends Pick<Row, 'ledger' | 'blockTotals' | 'blockCost' | 'passes' | 'triangle'> {
	/** design id, or 'none' */
	readonly arm: string;
	readonly replication: number;
	readonly from: number;
	readonly to: number;
}

function writeTotals(ledger: Float64Array, periods: number, totals: Float64Array): void {
	for (let account = 0; account < ACCOUNTS; account++) {
		let sum = 0;
		for (let p = 0; p < periods; p++) sum += ledger[account * periods + p] ?? 0;
		totals[account] = sum;
	}
}

function writeCost(ledger: Float64Array, periods: number, cost: Float64Array): void {
	for (let p = 0; p < periods; p++) cost[p] = (ledger[FACE * periods + p] ?? 0) + (ledger[REWARDS * periods + p] ?? 0);
}

function sumOf(tables: readonly Float64Array[], cells: number): Float64Array {
	const [only, ...others] = tables;
	if (only && others.length === 0) return only;
	const sum = new Float64Array(cells);
	for (const table of tables) for (let i = 0; i < cells; i++) sum[i] = (sum[i] ?? 0) + (table[i] ?? 0);
	return sum;
}

function joined(tables: readonly Float64Array[]): Float64Array {
	const [only, ...others] = tables;
	if (only && others.length === 0) return only;
	const all = new Float64Array(tables.reduce((cells, table) => cells + table.length, 0));
	let at = 0;
	for (const table of tables) {
		all.set(table, at);
		at += table.length;
	}
	return all;
}

/** Sums of tables that a study may not have asked for. */
function trianglesOf(items: readonly { readonly triangle?: Float64Array }[]): { triangle?: Float64Array } {
	const tables = items.flatMap(({ triangle }) => triangle ?? []);
	return tables.length === 0 ? {} : { triangle: sumOf(tables, tables[0]?.length ?? 0) };
}

const mostPasses = (items: readonly { readonly passes: number }[]): number =>
	items.reduce((most, { passes }) => Math.max(most, passes), 1);

/**
 * Adds up blocks that follow each other, of one arm of one replication. Whole numbers below 2⁵³, so the order is of no account.
 * @param parts at least one, in any order
 */
export function sheafOf(parts: readonly Part[], periods: number): Sheaf {
	const inOrder = [...parts].sort((a, b) => a.block - b.block);
	const first = inOrder[0];
	if (!first) throw new Error('a sheaf of no blocks');
	const blockTotals = new Float64Array(inOrder.length * ACCOUNTS);
	const blockCost = new Float64Array(inOrder.length * periods);
	inOrder.forEach(({ ledger }, b) => {
		writeTotals(ledger, periods, blockTotals.subarray(b * ACCOUNTS, (b + 1) * ACCOUNTS));
		writeCost(ledger, periods, blockCost.subarray(b * periods, (b + 1) * periods));
	});
	return {
		...{ arm: first.arm, replication: first.replication, from: first.block, to: first.block + inOrder.length },
		ledger: sumOf(
			inOrder.map(({ ledger }) => ledger),
			ACCOUNTS * periods + TABLE_CELLS
		),
		...{ blockTotals, blockCost, passes: mostPasses(inOrder) },
		...trianglesOf(inOrder)
	};
}

/** The row that sheaves of one arm of one replication make; a single one is taken as it is. */
export function rowOf(future: Future, sheaves: readonly Sheaf[]): Row {
	const inOrder = [...sheaves].sort((a, b) => a.from - b.from);
	return {
		future,
		ledger: sumOf(
			inOrder.map(({ ledger }) => ledger),
			inOrder[0]?.ledger.length ?? 0
		),
		blockTotals: joined(inOrder.map(({ blockTotals }) => blockTotals)),
		blockCost: joined(inOrder.map(({ blockCost }) => blockCost)),
		passes: mostPasses(inOrder),
		...trianglesOf(inOrder)
	};
}

/** Do they hold every block of a replication? */
export const isWhole = (sheaves: readonly Sheaf[]): boolean =>
	sheaves.reduce((blocks, { from, to }) => blocks + to - from, 0) === BLOCKS;
