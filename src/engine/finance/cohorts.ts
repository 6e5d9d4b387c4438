import type { PointsRow } from './rollForward.ts';
import { Untied } from './untied.ts';

/**
 * Points by month of issue and month of leaving. Cohort 0 holds the points that were open before the first month, cohort 1 + m those
 * issued in month m. Months beyond the last cohort's are the run-off without new issue. Whole points, or all of one scale.
 */
export interface Cohorts {
	/** by cohort */
	readonly issued: readonly number[];
	/** [cohort][month] */
	readonly redeemed: readonly (readonly number[])[];
	/** expired, forfeited or taken back, less what a rule change has added: [cohort][month] */
	readonly lapsed: readonly (readonly number[])[];
}

/** Months in which points were issued. */
export const monthsOfIssue = (cohorts: Cohorts): number => cohorts.issued.length - 1;

/** Months observed, run-off included. */
export const monthsSeen = (cohorts: Cohorts): number => cohorts.redeemed[0]?.length ?? 0;

const cell = (table: readonly (readonly number[])[], cohort: number, month: number): number =>
	table[cohort]?.[month] ?? 0;

/** Points of a cohort that have left one way by the close of month `until`. */
function left(table: readonly (readonly number[])[], cohort: number, until: number): number {
	let sum = 0;
	for (let month = 0; month <= until; month++) sum += cell(table, cohort, month);
	return sum;
}

export const redeemedBy = ({ redeemed }: Cohorts, cohort: number, until: number): number =>
	left(redeemed, cohort, until);

/** Points of a cohort open at the close of month `until`; −1: before the first month. Those not issued yet are none. */
export function openAt(cohorts: Cohorts, cohort: number, until: number): number {
	if (cohort > until + 1) return 0;
	return (cohorts.issued[cohort] ?? 0) - left(cohorts.redeemed, cohort, until) - left(cohorts.lapsed, cohort, until);
}

/**
 * Redeemed points by month of issue and age in months (0: the month of issue), as far as the close of month `until`: a development
 * triangle. Without the opening balance, whose age is not known.
 */
export function byAge({ issued, redeemed }: Cohorts, until: number): number[][] {
	return issued
		.slice(1)
		.map((_, month) => (redeemed[month + 1] ?? []).slice(month, until + 1))
		.filter((row) => row.length > 0);
}

export interface CohortRate {
	/** −1: the opening balance */
	readonly month: number;
	readonly issued: number;
	/** by the last month seen, run-off included */
	readonly redeemed: number;
	/** redeemed ÷ issued; null where nothing was issued */
	readonly rate: number | null;
	/** 1 − rate */
	readonly breakage: number | null;
}

/** Ultimate redemption rate and breakage by cohort, and of all points together (last). */
export function ultimateRates(cohorts: Cohorts): { readonly cohorts: CohortRate[]; readonly all: CohortRate } {
	const last = monthsSeen(cohorts) - 1;
	const rated = (month: number, issued: number, redeemed: number): CohortRate => {
		const rate = issued > 0 ? redeemed / issued : null;
		return { month, issued, redeemed, rate, breakage: rate === null ? null : 1 - rate };
	};
	const rows = cohorts.issued.map((issued, cohort) => rated(cohort - 1, issued, redeemedBy(cohorts, cohort, last)));
	const sum = (value: (row: CohortRate) => number): number => rows.reduce((total, row) => total + value(row), 0);
	return {
		cohorts: rows,
		all: rated(
			-1,
			sum(({ issued }) => issued),
			sum(({ redeemed }) => redeemed)
		)
	};
}

/** Points open by age at the close of a month, in classes of months: under 3, 6, 12, 24, and older (the opening balance). */
export const AGEING = [3, 6, 12, 24] as const;

export function ageing(cohorts: Cohorts, until: number): number[] {
	const classes = new Array<number>(AGEING.length + 1).fill(0);
	cohorts.issued.forEach((_, cohort) => {
		const age = cohort === 0 ? Infinity : until - (cohort - 1);
		const within = AGEING.findIndex((bound) => age < bound);
		const place = within < 0 ? AGEING.length : within;
		classes[place] = (classes[place] ?? 0) + openAt(cohorts, cohort, until);
	});
	return classes;
}

/**
 * Compares a triangle with a ledger's roll-forward, to the unit: what each month issued, redeemed and let lapse over all cohorts, and no
 * cohort overdrawn.
 * @throws Untied naming the month
 */
export function tieCohorts(cohorts: Cohorts, rows: readonly PointsRow[]): void {
	rows.forEach((row, month) => {
		const column = (table: readonly (readonly number[])[]): number =>
			table.reduce((sum, cohort) => sum + (cohort[month] ?? 0), 0);
		const checks = [
			column(cohorts.redeemed) - row.redeemed,
			// points that a rule change adds are issued in the ledger and a lapse below zero here
			column(cohorts.lapsed) - (cohorts.issued[month + 1] ?? 0) + row.issued - row.expired - row.forfeited
		];
		for (const off of checks) if (off !== 0) throw new Untied('triangle', month, off);
		const open = cohorts.issued.map((_, cohort) => openAt(cohorts, cohort, month));
		const held = open.reduce((sum, points) => sum + points, 0);
		if (held !== row.closing) throw new Untied('triangle', month, held - row.closing);
		const overdrawn = open.find((points) => points < 0);
		if (overdrawn !== undefined) throw new Untied('triangle', month, overdrawn);
	});
}

/** What a triangle says at a closing about points still open. */
export interface Estimate {
	/** share of the points issued next that will ever be redeemed */
	readonly rate: number;
	/** by cohort: points redeemed in the end */
	readonly expected: readonly number[];
	/** share of the points open that will be redeemed; 0 where none is open */
	readonly ofOpen: number;
	/** part of the rate that no cohort is old enough to show, taken from the stated expectation */
	readonly stated: number;
}

/**
 * The estimate of a closing date, from nothing but the cohorts seen by then. Additive development (Schmidt 2006, CAS Forum,
 * ch. 3.2; the chain ladder's sibling that bears ages without any redemption): share redeemed at age k = Σ redeemed at age k ÷ Σ issued, over
 * the cohorts that have reached age k. What lies beyond the oldest cohort's age is what the stated expectation leaves. No more of a
 * cohort can be redeemed than is open.
 * @param until closing month; −1: before the first
 * @param stated share of points expected to be redeemed, held before there are data, 0–1
 * @param lastAge the rules let no point be redeemed beyond this age in months; Infinity where they set no bound
 */
export function estimateAt(cohorts: Cohorts, until: number, stated: number, lastAge = Infinity): Estimate {
	const months = monthsOfIssue(cohorts);
	const seen: number[] = [];
	for (let age = 0; age <= until; age++) {
		let [issued, redeemed] = [0, 0];
		for (let month = 0; month < months && month + age <= until; month++) {
			issued += cohorts.issued[month + 1] ?? 0;
			redeemed += cell(cohorts.redeemed, month + 1, month + age);
		}
		seen.push(issued > 0 ? redeemed / issued : 0);
	}
	const shown = seen.reduce((sum, share) => sum + share, 0);
	const tail = until >= lastAge ? 0 : Math.max(0, stated - shown);
	const after: number[] = [];
	let still = tail;
	for (let age = until; age >= 0; age--) {
		after[age] = still;
		still += seen[age] ?? 0;
	}
	let [open, coming] = [0, 0];
	const expected = cohorts.issued.map((issued, cohort) => {
		if (cohort > until + 1) return 0;
		const redeemed = redeemedBy(cohorts, cohort, until);
		const held = openAt(cohorts, cohort, until);
		const share =
			cohort === 0 ? Math.max(0, stated - (issued > 0 ? redeemed / issued : 0)) : (after[until - cohort + 1] ?? 0);
		const more = Math.min(held, issued * share);
		open += held;
		coming += more;
		return redeemed + more;
	});
	return { rate: Math.min(1, shown + tail), expected, ofOpen: open > 0 ? coming / open : 0, stated: tail };
}
