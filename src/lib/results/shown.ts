import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DesignSummary, Settled, Stat, Summary } from '$engine/summary.types.ts';

/** The figures the Design place names. */
const FIGURES = [
	'redemptionCost',
	'incrementalMargin',
	'programmeCost',
	'netBenefit',
	'benefitCost',
	'fixedCost',
	'fundedByPartners',
	'closingCharge',
	'members'
] as const;
export type FigureId = (typeof FIGURES)[number];

/** What the Design place draws of a summary: one design. Plain data, so that it can stand in a prerendered page. */
export interface Shown {
	readonly engine: string;
	readonly scenarioDigest: string;
	readonly provisional: boolean;
	readonly replications: number;
	readonly periods: number;
	readonly settled: Settled;
	readonly figures: Readonly<Partial<Record<FigureId, Stat>>>;
	readonly design: Omit<DesignSummary, 'horizon' | 'series' | 'ladder'>;
}

export function shownOf(summary: Summary, id: string): Shown | null {
	const found = summary.designs.find((one) => one.id === id);
	if (!found) return null;
	const { cost, finalCost, netBenefit, pays, budget, tierShares, spendBins } = found;
	const figures = Object.fromEntries(FIGURES.flatMap((key) => (found.horizon[key] ? [[key, found.horizon[key]]] : [])));
	const { engine, scenarioDigest, provisional, replications, periods, settled } = summary;
	const design = { id, cost, finalCost, netBenefit, pays, budget, tierShares, spendBins };
	return { engine, scenarioDigest, provisional, replications, periods, settled, figures, design };
}

/** SHA-256 of every number shown, bit for bit: the same on every computer, or something is wrong. */
export function fingerprint(shown: Shown): string {
	const plain = JSON.stringify(shown, (_key, value: unknown) =>
		value instanceof Float64Array ? Array.from(value) : value
	);
	return bytesToHex(sha256(utf8ToBytes(plain)));
}
