import { METRICS } from '../metrics.ts';
import type { Stat } from '../summary.types.ts';
import { chancesOf, columnOf, gather, scalesOf, statOf, type Column } from './column.ts';
import type { Figures } from './figures.ts';
import { once } from './once.ts';

/** A metric over the horizon in every future, by place in METRICS. */
export type Columns = (place: number) => Column;

export function columnsOf(figures: readonly Figures[]): Columns {
	const scales = once(() => scalesOf(figures));
	const columns = METRICS.map((_, place) =>
		once(() => {
			const values = gather(figures.length, (r) => figures[r]?.horizon[place] ?? 0);
			return columnOf(
				values,
				chancesOf(scales(), (r) => figures[r]?.chance[place] ?? NaN)
			);
		})
	);
	return (place) => {
		const column = columns[place];
		if (!column) throw new Error(`no metric stands at place ${place}`);
		return column();
	};
}

/** What is said of each metric, by id; one that is not defined in any future is not there. */
export function horizonOf(figures: readonly Figures[], columns: Columns): Record<string, Stat> {
	const horizon: Record<string, Stat> = {};
	METRICS.forEach(({ id }, place) => {
		const isDefined = ({ horizon }: Figures) => horizon[place] === horizon[place];
		if (!figures.some(isDefined)) return;
		Object.defineProperty(horizon, id, { enumerable: true, get: once(() => statOf(columns(place))) });
	});
	return horizon;
}
