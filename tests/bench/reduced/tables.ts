// The numbers of the reduced model (docs/performance.md), its ledger accounts and its purposes of luck. Time in weeks, money in
// hundredths. Everything else — memory, generator, quantiles, the customer, posting, clocks, lots — is the product's kernel.

import { at, put } from '../../../src/engine/kernel/target.ts';

export const WEEKS: i32 = 104;
export const QUARTER: f64 = 13.0; // weeks
export const QUARTERS: i32 = 8;
export const YEAR: f64 = 52.0;
export const BINS: i32 = 64; // of customers by what they have spent, 100 of money wide
export const BIN_WIDTH: f64 = 10000.0;

// ── Ledger accounts by week; the net changes are summed up when the ledger is read ──────────────────
export const ACTIVE: i32 = 0; // net change
export const NEW: i32 = 1;
export const PURCHASES: i32 = 2;
export const SPEND: i32 = 3;
export const ISSUED: i32 = 4;
export const REDEEMED: i32 = 5;
export const EXPIRED: i32 = 6;
export const TIER: i32 = 7; // … 10: net change
export const CHURNED: i32 = 11;
export const REFERRED: i32 = 12;
export const POSTED: i32 = 13; // outstanding, redemption cost and profit follow from these, see ledger.ts

// ── Purposes of luck ────────────────────────────────────────────────────────────────────────────────
export const U_JOIN: i32 = 1;
export const U_HABITS: i32 = 3; // rate, dropout
export const U_BASKET: i32 = 5;
export const U_LEAVE: i32 = 16;
export const U_PURCHASE: i32 = 14; // index: order; when it comes, and what it comes to
export const U_DECISIONS: i32 = 17; // index: order; redeems, brings a friend

// ── The model ───────────────────────────────────────────────────────────────────────────────────────
export const RATE_SHAPE: f64 = 0.8;
export const RATE_MEAN: f64 = 0.25; // purchases a week
export const DROPOUT_SHAPE: f64 = 0.6;
export const DROPOUT_MEAN: f64 = 0.01; // a week
export const BASKET_LN_MEAN: f64 = 8.833496; // ln 8000 − σ²/2: mean 80, coefficient of variation .6
export const BASKET_LN_SD: f64 = 0.55451303;
export const AMOUNT_SHAPE: f64 = 4.0;
export const GOAL: f64 = 0.3; // g = 1 + .3·x²
export const WORTH_REDEEMING: f64 = 500.0; // points
export const HOLDING: f64 = 1.2; // × intensity while the balance is worth redeeming
export const REDEEMS: f64 = 0.35; // of the purchases at which it is
export const DEMOTED: f64 = 1.5; // × dropout rate after a demotion
export const BRINGS: f64 = 0.02; // of purchases bring a friend
export const TOP: i32 = 3;

// By tier, in cells of the rules that the reduced model does not use
const BARS_AT: i32 = 2000;
const SHARES_AT: i32 = 2008;
const EARN_AT: i32 = 2016;
const LIFTS_AT: i32 = 2024;
export const SCRATCH_AT: i32 = 2032; // four cells of purchase.ts

function writeTier(tier: i32, bar: f64, next: f64, earn: f64, lift: f64): void {
	put(BARS_AT + tier, bar);
	put(SHARES_AT + tier, next > 0.0 ? 1.0 / next : 0.0);
	put(EARN_AT + tier, earn * 0.01);
	put(LIFTS_AT + tier, lift);
}

/** Tiers at 0, 500, 2,000 and 6,000 of a year's spend. */
export function writeTiers(): void {
	writeTier(0, 0.0, 50000.0, 1.0, 1.0);
	writeTier(1, 50000.0, 200000.0, 1.25, 1.05);
	writeTier(2, 200000.0, 600000.0, 1.5, 1.12);
	writeTier(3, 600000.0, 0.0, 2.0, 1.25);
	put(BARS_AT + TOP + 1, Infinity);
}

/** Spend of a year from which a tier holds; above the top: for ever out of reach. */
export function bar(tier: i32): f64 {
	return at(BARS_AT + tier);
}

/** One over the next tier's bar; 0 in the top tier. */
export function shareOfNext(tier: i32): f64 {
	return at(SHARES_AT + tier);
}

/** Points per hundredth of money. */
export function earnRate(tier: i32): f64 {
	return at(EARN_AT + tier);
}

/** What a tier does to the intensity. */
export function liftOf(tier: i32): f64 {
	return at(LIFTS_AT + tier);
}
