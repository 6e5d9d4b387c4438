import type { Results } from '../run/results.ts';

const FIGURES = ['mean', 'low', 'high', 'se', 'n', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;
const HEAD = ['design', 'metric', 'unit', 'period', ...FIGURES, 'currency', 'seed', 'scenario', 'engine', 'complete'];

/**
 * One row for each design, metric and reporting period; period 0 is the whole horizon. Each row carries what it was made
 * from, so that rows of different files can stand in one table.
 */
export function resultRows(results: Results): (string | number | null)[][] {
	const { currency, scenario, engine, complete, units } = results;
	const recipe = [currency, scenario.seed, scenario.digest, engine, String(complete)];
	const rows: (string | number | null)[][] = [HEAD];
	for (const { id, horizon, series } of results.designs)
		for (const [metric, unit] of Object.entries(units)) {
			const whole = horizon[metric];
			const periods = series[metric] ?? [];
			for (const [period, stat] of [whole ?? null, ...periods].entries())
				if (stat) rows.push([id, metric, unit, period, ...FIGURES.map((figure) => stat[figure]), ...recipe]);
		}
	return rows;
}
