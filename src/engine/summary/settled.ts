import { HEADLINE } from '../metrics.ts';
import { wilson } from '../stats/proportion.ts';
import type { DesignSummary, Settled } from '../summary.types.ts';

/** Futures below which nothing is called settled. */
export const SETTLED_FROM = 30;

/** Half-widths allowed: of a cost or volume; of programme cost, for net benefit and differences; of a chance (model.md 9). */
const OF_VOLUME = 0.02;
const OF_PROGRAMME_COST = 0.01;
const OF_CHANCE = 0.03;

const DIFFERENCES: ReadonlySet<string> = new Set(['incrementalMargin', 'netBenefit']);

/** Stands for "no width is narrow enough" where the target is zero. */
const BEYOND = 1e6;

/** @param designs those that are judged, without the twin */
export function settledOf(designs: readonly DesignSummary[], replications: number): Settled {
	let worst: string = HEADLINE[0];
	let ratio = 0;
	const weigh = (metric: string, halfWidth: number, target: number): void => {
		const over = halfWidth === 0 ? 0 : target > 0 ? Math.min(BEYOND, halfWidth / target) : BEYOND;
		if (over > ratio) {
			ratio = over;
			worst = metric;
		}
	};
	for (const design of designs) {
		for (const id of HEADLINE) {
			const stat = design.horizon[id];
			if (stat === undefined) continue;
			const scale = DIFFERENCES.has(id)
				? Math.abs(design.horizon['programmeCost']?.mean ?? 0) * OF_PROGRAMME_COST
				: Math.abs(stat.mean) * OF_VOLUME;
			weigh(id, (stat.high - stat.low) / 2, scale);
		}
		if (design.budget !== null) {
			const { holds } = design.budget;
			const { low, high } = holds.method === 'inverted-quantile' ? holds : wilson(holds.k, holds.n);
			weigh('overBudget', (high - low) / 2, OF_CHANCE);
		}
	}
	const cost = designs[0]?.horizon['redemptionCost'];
	return {
		settled: replications >= SETTLED_FROM && ratio <= 1,
		halfWidth: cost === undefined ? 0 : (cost.high - cost.low) / 2,
		worst,
		ratio
	};
}
