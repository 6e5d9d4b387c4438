import { placeOf } from '../metrics.ts';
import type { Stat } from '../summary.types.ts';
import { chancesOf, columnOf, gather, scalesOf, shrink, statOf } from './column.ts';
import { SERIES, type Figures } from './figures.ts';
import type { Columns } from './horizon.ts';
import { once } from './once.ts';

/**
 * Metrics per period, by id. Redemption cost is scaled by its blocks per period. The others use the factor of their horizon figure:
 * chance averages out over time and inputs do not, so within a period more is chance than over the horizon and the band errs on the wide side.
 */
export function seriesOf(
	figures: readonly Figures[],
	periods: number,
	columns: Columns
): Record<string, readonly (Stat | null)[]> {
	const all: Record<string, readonly (Stat | null)[]> = {};
	SERIES.forEach((metric, s) => {
		const factor = () => columns(placeOf(metric.id)).split?.factor ?? 1;
		const exact = metric.id === 'redemptionCost';
		Object.defineProperty(all, metric.id, {
			enumerable: true,
			get: once(() => periodStats(figures, periods, s, exact ? null : factor()))
		});
	});
	return all;
}

/** @param factor null: from the blocks of redemption cost */
function periodStats(
	figures: readonly Figures[],
	periods: number,
	s: number,
	factor: number | null
): readonly (Stat | null)[] {
	const scales = scalesOf(figures);
	const all = figures.map((one) => one.series());
	return Array.from({ length: periods }, (_, p) => {
		const values = gather(figures.length, (r) => all[r]?.[s * periods + p] ?? 0);
		if (factor === null) {
			const chances = chancesOf(scales, (r) => figures[r]?.flowChance[p] ?? NaN);
			return statOf(columnOf(values, chances));
		}
		const column = columnOf(values, null);
		return statOf({ ...column, real: shrink(column.raw, column.spread.mean, factor) });
	});
}
