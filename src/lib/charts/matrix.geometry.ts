import type { Migration } from '$engine/summary/ladder.ts';
import { tied } from './money-rows.geometry.ts';

/** Up, down (or gone), and where one was. A member who joined within the year has moved from nowhere. */
export type Move = 'up' | 'down' | 'kept' | 'new';

export interface MatrixCell {
	/** place of the tier at the start (the last: joined) and at the end (the last: left) */
	readonly from: number;
	readonly to: number;
	readonly move: Move;
	/** share of the row, rounded to tenths of a per cent so that the row adds to 100.0; null: nobody was in the row */
	readonly share: number | null;
	/** people, whole and tied: all cells add to all members */
	readonly people: number;
	/** the share in 9 of 10 futures */
	readonly low: number | null;
	readonly high: number | null;
	/** step of the heat ramp, 1 … 4 */
	readonly heat: number;
}

export interface Matrix {
	/** [row][column]; the first column: left, then the tiers from the entry tier up */
	readonly cells: readonly (readonly MatrixCell[])[];
	readonly peopleOfRow: readonly number[];
	readonly peopleOfColumn: readonly number[];
	readonly people: number;
}

const GRAIN = 0.001;

const moveOf = (from: number, to: number, tiers: number): Move =>
	from === tiers ? 'new' : to === tiers ? 'down' : to > from ? 'up' : to < from ? 'down' : 'kept';

/** A migration as it is drawn. Shares and people are rounded once, here: everything shown is counted from these. */
export function matrixOf({ people, low, high }: Migration): Matrix {
	const tiers = people.length - 1;
	const columns = [tiers, ...Array.from({ length: tiers }, (_, tier) => tier)];
	const flat = people.flatMap((row) => columns.map((to) => row[to] ?? 0));
	const whole = tied(flat, 1);
	const cells = people.map((row, from) => {
		const sum = row.reduce((all, count) => all + count, 0);
		const shares =
			sum > 0
				? tied(
						columns.map((to) => (row[to] ?? 0) / sum),
						GRAIN
					)
				: null;
		return columns.map((to, place): MatrixCell => {
			const share = shares?.[place] ?? null;
			return {
				...{ from, to, share, move: moveOf(from, to, tiers) },
				people: whole[from * columns.length + place] ?? 0,
				low: low[from]?.[to] ?? null,
				high: high[from]?.[to] ?? null,
				heat: share === null || share < 0.1 ? 1 : share < 0.3 ? 2 : share < 0.6 ? 3 : 4
			};
		});
	});
	const sumOf = (line: readonly MatrixCell[]) => line.reduce((sum, cell) => sum + cell.people, 0);
	const peopleOfRow = cells.map(sumOf);
	const peopleOfColumn = columns.map((_, place) => sumOf(cells.flatMap((row) => row[place] ?? [])));
	return { cells, peopleOfRow, peopleOfColumn, people: peopleOfRow.reduce((sum, row) => sum + row, 0) };
}

/** A difference this small, in shares, has no direction. */
const NO_TINT = 0.0025;

export interface MatrixDifference {
	readonly from: number;
	readonly to: number;
	/** of the rounded shares, so that the three matrices agree to the digit; null where a row is empty on either side */
	readonly difference: number | null;
	/** more who rise or fewer who fall, the other way round, or neither; and how strong: 1 … 3 */
	readonly tint: 'gain' | 'loss' | null;
	readonly depth: number;
}

/** B less A in shares of the row. Two ladders of different height share their lower tiers; what one lacks is null. */
export function differenceOf(a: Matrix, b: Matrix): MatrixDifference[][] {
	return b.cells.map((row, i) =>
		row.map(({ from, to, share, move }, j): MatrixDifference => {
			const other = a.cells[i]?.[j];
			const comparable = share !== null && other && other.share !== null && a.cells.length === b.cells.length;
			const difference = comparable ? Math.round((share - other.share) / GRAIN) * GRAIN : null;
			const directed =
				difference !== null && Math.abs(difference) > NO_TINT + 1e-9 && (move === 'up' || move === 'down');
			const size = Math.abs(difference ?? 0);
			return {
				...{ from, to, difference },
				tint: directed ? (difference > 0 === (move === 'up') ? 'gain' : 'loss') : null,
				depth: size < 0.02 ? 1 : size < 0.05 ? 2 : 3
			};
		})
	);
}
