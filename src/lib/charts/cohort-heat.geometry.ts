import type { Cohorts } from '$engine/finance/cohorts.ts';

/** A row of issue months and what was redeemed of it by age. */
export interface CohortRow {
	/** months of issue, from 1 */
	readonly from: number;
	readonly to: number;
	readonly issued: number;
	/** share redeemed by the end of each age class, as far as the horizon has seen; null: not yet */
	readonly shares: readonly (number | null)[];
	/** share redeemed in the end, run-off included; null where nothing was issued */
	readonly ultimate: number | null;
}

/**
 * Issue months taken together so that rows and columns stay readable, and cumulative shares redeemed by age. Age class k ends (k + 1) · `span`
 * months after the first month of issue of a row.
 * @param span months in a row and in an age class
 */
export function cohortRows({ issued, redeemed }: Cohorts, periods: number, span: number): CohortRow[] {
	const rows: CohortRow[] = [];
	for (let from = 0; from < periods; from += span) {
		const months = Array.from({ length: Math.min(span, periods - from) }, (_, i) => from + i);
		const points = months.reduce((sum, month) => sum + (issued[month + 1] ?? 0), 0);
		const used = (until: number) =>
			months.reduce(
				(sum, month) => sum + (redeemed[month + 1] ?? []).slice(0, until).reduce((all, cell) => all + cell, 0),
				0
			);
		const classes = Math.ceil(periods / span);
		rows.push({
			from: from + 1,
			to: from + months.length,
			issued: points,
			shares: Array.from({ length: classes }, (_, age) => {
				const until = from + (age + 1) * span;
				return points > 0 && until <= periods ? used(until) / points : null;
			}),
			ultimate: points > 0 ? used(Infinity) / points : null
		});
	}
	return rows;
}

/** One of seven steps of heat, 1 for none and 7 for all. */
export const heatOf = (share: number) => Math.max(1, Math.min(7, 1 + Math.floor(share * 7)));
