import { SPEND_BINS, TIERS_MAX } from '../kernel/accounts.ts';
import type { Row } from '../outcome.ts';
import type { Scenario } from '../scenario/types.ts';
import type { DesignSummary } from '../summary.types.ts';
import type { Figures } from './figures.ts';

/** Mean over futures of each tier's share of members by period; a future without members says nothing, none at all gives zeros. */
export function tierSharesOf(
	figures: readonly Figures[],
	scenario: Scenario,
	arm: string,
	periods: number
): number[][] {
	const ladder = scenario.designs.find((design) => design.id === arm)?.tiers;
	if (ladder === undefined || !ladder.on) return [];
	return Array.from({ length: periods }, (_, p) => meanShares(figures, p * TIERS_MAX, ladder.list.length));
}

function meanShares(figures: readonly Figures[], from: number, tiers: number): number[] {
	const shares = new Array<number>(tiers).fill(0);
	let counted = 0;
	for (const { tiers: people } of figures) {
		let members = 0;
		for (let tier = 0; tier < tiers; tier++) members += people[from + tier] ?? 0;
		if (members === 0) continue;
		counted++;
		for (let tier = 0; tier < tiers; tier++) shares[tier] = (shares[tier] ?? 0) + (people[from + tier] ?? 0) / members;
	}
	return counted === 0 ? shares : shares.map((sum) => sum / counted);
}

/** Mean over futures of the members in each bin of 12-month qualifying amounts. */
export function spendBinsOf(figures: readonly Figures[]): number[] {
	const sums = new Array<number>(SPEND_BINS).fill(0);
	for (const { spendBins } of figures) {
		for (let bin = 0; bin < SPEND_BINS; bin++) sums[bin] = (sums[bin] ?? 0) + (spendBins[bin] ?? 0);
	}
	return figures.length === 0 ? sums : sums.map((sum) => sum / figures.length);
}

/** People per step over the horizon: exposed, clicked, downloaded, opened, registered, activated; means over futures. */
export function funnelOf(rows: readonly Row[], none: DesignSummary | undefined): number[] {
	const reached = [0, 1, 2, 3].map((step) => {
		let people = 0;
		for (const { future } of rows) for (const inPeriod of future.funnel[step] ?? []) people += inPeriod;
		return rows.length === 0 ? 0 : people / rows.length;
	});
	return [...reached, ...['registered', 'activated'].map((id) => none?.horizon[id]?.mean ?? 0)];
}
