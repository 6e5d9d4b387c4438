import type { Books } from '$engine/finance/books.ts';
import type { ChartError } from '../charts/chart.types.ts';
import type { RiskDesk } from './riskDesk.svelte.ts';

/**
 * The sentence that stands where a table that does not tie would: where and by how much it is off, and a report to copy.
 * @param tables whose trouble this card waits on
 */
export function withheldError(
	{ bench, words }: RiskDesk,
	books: Books | undefined,
	tables: readonly string[]
): ChartError | undefined {
	const found = books?.withheld.find(({ table }) => tables.includes(table));
	if (!found) return undefined;
	const { which, withheld, copy } = words.tables;
	const amount =
		found.table === 'points' || found.table === 'triangle'
			? bench.format.integer(Math.abs(found.amount))
			: bench.format.moneyExact(Math.abs(found.amount));
	const sentence = withheld(which[found.table] ?? found.table, bench.format.month(found.row + 1), amount);
	const recipe = {
		code: 'E204',
		...found,
		replication: books?.replication,
		seed: bench.scenario.seed,
		digest: bench.digest
	};
	return {
		sentence,
		code: 'E204',
		fix: copy,
		onfix: () => void navigator.clipboard.writeText(JSON.stringify(recipe))
	};
}
