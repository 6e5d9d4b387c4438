// The numbers of the reduced model (docs/performance.md), its ledger accounts and its purposes of luck. Time in weeks, money in
// hundredths. Everything else — memory, generator, quantiles, the customer, posting, clocks, lots — is the product's kernel.

export const WEEKS: i32 = 104;
export const QUARTER: f64 = 13.0; // weeks
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
export const U_RATE: i32 = 3;
export const U_DROPOUT: i32 = 4;
export const U_BASKET: i32 = 5;
export const U_AMOUNT: i32 = 15; // index: order, as all below
export const U_REDEEM: i32 = 17;
export const U_FRIEND: i32 = 26;

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

/** Spend of a year from which a tier holds. */
export function bar(tier: i32): f64 {
	return tier === 0 ? 0.0 : tier === 1 ? 50000.0 : tier === 2 ? 200000.0 : 600000.0;
}

/** Points per unit of money. */
export function earnRate(tier: i32): f64 {
	return tier === 0 ? 1.0 : tier === 1 ? 1.25 : tier === 2 ? 1.5 : 2.0;
}

/** What a tier does to the intensity. */
export function liftOf(tier: i32): f64 {
	return tier === 0 ? 1.0 : tier === 1 ? 1.05 : tier === 2 ? 1.12 : 1.25;
}
