import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { LiftFigures } from './liftWords.ts';
import type { LadderShown } from './ladderShown.ts';
import type { Verdict } from '$engine/expectations.ts';
import type { Chance, DesignSummary, Settled, Stat } from '$engine/summary.types.ts';

/** The figures the Design place names. */
export const FIGURES = [
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

/** Costs and income that exist without the programme too: their means, less those of the twin without a programme. Minor units. */
export const EXTRAS = [
	'giftCost',
	'contactCost',
	'complaintCost',
	'actionCost',
	'acquisitionCost',
	'feeIncome',
	'serviceFees',
	'adIncome',
	'partnerIncome',
	'trafficIncome'
] as const;
export type ExtraId = (typeof EXTRAS)[number];

/** The design less the one that the scenario names as its reference, in the same futures. Minor units of net benefit. */
export interface Against {
	/** id of the reference */
	readonly design: string;
	readonly mean: number;
	/** futures in which the design nets more */
	readonly ahead: Chance;
	readonly winner: 'design' | 'reference' | null;
}

/** What the Design place draws of a result: one design. Plain data, so that it can stand in a prerendered page. */
export interface Shown {
	readonly engine: string;
	readonly scenarioDigest: string;
	readonly provisional: boolean;
	readonly replications: number;
	readonly periods: number;
	readonly settled: Settled;
	readonly figures: Readonly<Partial<Record<FigureId, Stat>>>;
	readonly extras: Readonly<Record<ExtraId, number>>;
	/** mean, minor units; null: merchants are not looked at */
	readonly merchantResult: number | null;
	/** how often the lives were played at most until what all customers share came to rest; 1: once */
	readonly passes: number;
	/** null: no reference, or it is the design shown */
	readonly against: Against | null;
	readonly design: Omit<DesignSummary, 'horizon' | 'series' | 'ladder'>;
	/** what the cards below the charts draw; not in the prerendered example */
	readonly cards?: Cards;
}

/** What is read only for the cards. */
export interface Cards {
	/** null: no ladder */
	readonly ladder: LadderShown | null;
	readonly lifts: LiftFigures;
	/** what the file expects of the design, and whether it is so */
	readonly expected: readonly Verdict[];
}

/** SHA-256 of every number shown above the cards, bit for bit: the same on every computer, or something is wrong. */
export function fingerprint({ cards: _cards, ...shown }: Shown): string {
	const plain = JSON.stringify(shown, (_key, value: unknown) =>
		value instanceof Float64Array ? Array.from(value) : value
	);
	return bytesToHex(sha256(utf8ToBytes(plain)));
}
