import type { Format } from '../format/index.ts';
import type { CompareMessages } from '../messages/compare.en.ts';
import type { TableData } from '../charts/chart.types.ts';
import { ROWS, type Column, type Compared, type PairFigure, type RowId } from './compared.ts';

/** A row of the headline table: what each column has, and what each of the others has more than A. All as text. */
export interface HeadlineRow {
	readonly id: RowId | 'budget';
	readonly name: string;
	/** by column, A first */
	readonly values: readonly string[];
	/** by pair; null: nothing to compare */
	readonly pairs: readonly (HeadlinePair | null)[];
}

export interface HeadlinePair {
	readonly difference: string;
	/** 95 % interval of the mean; empty where there is none */
	readonly interval: string;
	/** counted of 100 futures; empty where there is none */
	readonly higher: string;
	readonly dots: readonly number[];
	/** which way it is better for the business, where a direction exists and the interval lies on one side of 0 */
	readonly tone: 'gain' | 'loss' | null;
}

/** Rows in which less is better; members have no direction. */
const DOWN: ReadonlySet<string> = new Set(['programmeCost', 'redemptionCost', 'liability']);
const UNDIRECTED: ReadonlySet<string> = new Set(['members']);

interface Speaking {
	readonly format: Format;
	readonly words: CompareMessages['table'];
	readonly months: number;
	/** as it was typed */
	readonly budget: string;
}

/** Amounts of one row stand in one unit. */
function written(id: RowId, format: Format, values: readonly number[]): (value: number, sign?: 'always') => string {
	if (id === 'ordersPerMemberYear') return (value, sign) => format.decimal(value, 2, sign);
	if (id === 'members') return (value, sign) => format.integer(Math.round(value), sign);
	const scale = format.moneyScale(values);
	return (value, sign) => scale.show(value, sign);
}

function toneOf(id: RowId, { low, high }: PairFigure): HeadlinePair['tone'] {
	if (UNDIRECTED.has(id) || (low <= 0 && high >= 0)) return null;
	return low > 0 === DOWN.has(id) ? 'loss' : 'gain';
}

/** Where no future tells the two apart there is nothing to count and nothing to draw. */
function parted({ higher, lower, dots }: PairFigure, format: Format): Pick<HeadlinePair, 'higher' | 'dots'> {
	return higher.k + lower.k === 0 ? { higher: '', dots: [] } : { higher: format.outOf100(higher.share), dots };
}

const meanOf = ({ figures }: Column, id: RowId): number => figures[id]?.mean ?? NaN;

/** All numbers of the table, as they are written; a row that no column has is left out. */
export function headlineRows(compared: Compared, { format, words, months, budget }: Speaking): HeadlineRow[] {
	const { columns, pairs } = compared;
	const rows = ROWS.flatMap((id): HeadlineRow[] => {
		const means = columns.map((column) => meanOf(column, id));
		if (means.every((mean) => !Number.isFinite(mean))) return [];
		const differences = pairs.map(({ differences: found }) => found[id]);
		const show = written(id, format, [
			...means.filter(Number.isFinite),
			...differences.flatMap((one) => (one ? [one.mean] : []))
		]);
		const name = words.rows[id];
		return [
			{
				...{ id, name: typeof name === 'function' ? name(months) : name },
				values: means.map((mean) => show(mean)),
				pairs: differences.map((one) =>
					one
						? {
								difference: show(one.mean, 'always'),
								interval: words.interval(show(one.low, 'always'), show(one.high, 'always')),
								...parted(one, format),
								tone: toneOf(id, one)
							}
						: null
				)
			}
		];
	});
	return [...rows, ...budgetRow(compared, format, words.budget(budget))];
}

/** How often the budget holds: counts of futures, and their difference in futures of 100. */
function budgetRow({ columns }: Compared, format: Format, name: string): HeadlineRow[] {
	const shares = columns.map(({ holds }) => holds?.share ?? null);
	const [a] = shares;
	if (a === null || a === undefined) return [];
	const of100 = (share: number) => Math.round(share * 100);
	return [
		{
			...{ id: 'budget', name },
			values: shares.map((share) => (share === null ? '–' : format.outOf100(share))),
			pairs: shares.slice(1).map((share) => {
				if (share === null) return null;
				const more = of100(share) - of100(a);
				const tone = more > 0 ? 'gain' : more < 0 ? 'loss' : null;
				return { difference: format.integer(more, 'always'), interval: '', higher: '', dots: [], tone };
			})
		}
	];
}

/** The same as plain text, for export and for checks. */
export function headlineTable(
	rows: readonly HeadlineRow[],
	letters: readonly string[],
	head: string,
	words: CompareMessages['table']
): TableData {
	const [, ...others] = letters;
	return {
		head: [head, ...letters, ...others.flatMap((one) => [words.less(one), words.middle(one), words.higher(one)])],
		rows: rows.map(({ name, values, pairs }) => [
			...[name, ...values],
			...pairs.flatMap((pair) => [pair?.difference ?? '–', pair?.interval ?? '–', pair?.higher || '–'])
		])
	};
}
