// THE tables of the kernel, on one page: what is counted (accounts), what luck is for (purposes),
// what a life needs to know (plan fields) and where all of it lies in the kernel's memory.
// Every number is an index into the heap of 64-bit floats (target.ts). Money is in minor units, time in
// days from launch, rates per day, points are whole numbers.

// ── Accounts: posted per period (month, or week on request), summed over lives ──────────────────────
export const ORDERS: i32 = 0; // orders placed
export const FIRST_ORDERS: i32 = 1; // of these, a customer's first ever (clock 0 of the base model)
export const GROSS: i32 = 2; // list value of orders
export const FACE: i32 = 3; // face value of points used as money on orders; cash = gross − face
export const COGS: i32 = 4; // cost of goods = (1 − gross margin)·gross
export const SERVICE: i32 = 5; // channel and service cost of orders
export const REVENUE: i32 = 6; // what the business model earns: cash, or commission on gross
export const REWARDS: i32 = 7; // cost of rewards handed out in kind
export const REWARDS_LIST: i32 = 8; // list value of the same rewards
export const BENEFITS: i32 = 9; // cost of tier benefits used
export const FUNDED: i32 = 10; // part of face, rewards and benefits that merchants or partners pay
export const ACQUISITION: i32 = 11; // cost per registration paid to channels
export const POINTS_ISSUED: i32 = 12;
export const POINTS_REDEEMED: i32 = 13;
export const POINTS_EXPIRED: i32 = 14;
export const POINTS_FORFEITED: i32 = 15; // lost on demotion
export const EXP_EARNED: i32 = 16; // qualifying units earned (money, orders or EXP, as the ladder counts)
export const EXP_LAPSED: i32 = 17; // qualifying units that left the window
export const REGISTERED: i32 = 18;
export const ACTIVATED: i32 = 19;
export const ENROLLED: i32 = 20; // became members
export const ACTIVE: i32 = 21; // customers with at least one order in the period
export const LEFT: i32 = 22; // dropped out for good (the truth, not a label)
export const MEMBER_ORDERS: i32 = 23;
export const MEMBER_GROSS: i32 = 24;
export const REDEMPTIONS: i32 = 25; // orders on which points were redeemed
export const PROMOTED: i32 = 26;
export const KEPT: i32 = 27; // tier reviews passed
export const DEMOTED: i32 = 28;
export const TIER: i32 = 29; // … 34: net change of members in tier 0 … 5 (cumulate for the stock)
export const REPEAT: i32 = 35; // … 42: customers whose 1st … 8th repeat order falls in the period
export const RUNOFF_POINTS: i32 = 43; // redeemed after the horizon, without new issue (posted in the last period)
export const RUNOFF_FACE: i32 = 44; // face value of these, used as money
export const RUNOFF_REWARDS: i32 = 45; // cost of these, handed out in kind
export const THINNED: i32 = 46; // candidates turned away because the market is saturated
export const LIVES: i32 = 47; // lives played
export const ACCOUNTS: i32 = 48;

// ── Tables: counts without a period, after the accounts in the ledger ───────────────────────────────
export const SPEND_BINS: i32 = 64; // 12-month qualifying amount of members at the end, bins equal in ln: see spendBin
export const TABLE_CELLS: i32 = 64;
export const SPEND_BIN_LOW: f64 = 0.0; // ln of the lower edge of bin 1; bin 0 holds what lies below 1 unit
export const SPEND_BIN_WIDTH: f64 = 0.25; // in ln units: bin b ≥ 1 covers e^{(b−1)/4} … e^{b/4} units (money: major units)

// ── Purposes of luck: uniform(customer, purpose, index). Never reuse a number ───────────────────────
export const U_ARRIVAL: i32 = 1; // moment within the month
export const U_THIN: i32 = 2; // saturation
export const U_RATE: i32 = 3;
export const U_DROPOUT_TRAIT: i32 = 4;
export const U_BASKET: i32 = 5;
export const U_INERT: i32 = 6;
export const U_THETA: i32 = 7;
export const U_ATTENTION: i32 = 8;
export const U_STATUS: i32 = 9;
export const U_PRICE: i32 = 10;
export const U_WALLET: i32 = 11;
export const U_DRIFT: i32 = 12; // index: quarter
export const U_ACTION: i32 = 13; // index: key action
export const U_CLOCK: i32 = 14; // index: order
export const U_AMOUNT: i32 = 15; // index: order
export const U_LEAVE: i32 = 16; // index: order (BG/NBD); 0 (Pareto/NBD lifetime)
export const U_REDEEM: i32 = 17; // index: order
export const U_FRACTION: i32 = 18; // index: order
export const U_ITEM: i32 = 19; // index: order
export const U_TAKEUP: i32 = 20; // index: benefit
export const U_USE: i32 = 21; // index: month · 64 + benefit
export const U_AGE: i32 = 22; // age of a seed customer

// ── Plan fields ─────────────────────────────────────────────────────────────────────────────────────
// luck and population
export const P_KEY0: i32 = 0; // key of the replication, two 32-bit words
export const P_KEY1: i32 = 1;
export const P_POPULATION: i32 = 2; // candidates in the replication
export const P_SAMPLE: i32 = 3; // of which this many are played
export const P_OFFSET: i32 = 4; // uniform shift of the systematic sample, 0 … 1
export const P_CELLS: i32 = 5; // arrival cells in use
export const P_HORIZON: i32 = 6; // end, days
export const P_MONTHS: i32 = 7; // calendar months up to the horizon
export const P_PERIODS: i32 = 8; // reporting periods
export const P_RUNOFF: i32 = 9; // days simulated after the horizon, for what becomes of open points
export const P_BURN_IN: i32 = 10; // days of life of the oldest seed customer before launch
// base behaviour
export const P_DROPOUT_MODEL: i32 = 11; // 0 none, 1 BG/NBD, 2 Pareto/NBD
export const P_RATE_R: i32 = 12; // Gamma(r, α) of the purchase rate; α in days
export const P_RATE_ALPHA: i32 = 13;
export const P_DROP_1: i32 = 14; // BG/NBD a; Pareto/NBD s
export const P_DROP_2: i32 = 15; // BG/NBD b; Pareto/NBD β in days
export const P_BASKET_P: i32 = 16; // Gamma–Gamma p, q, γ (γ in minor units)
export const P_BASKET_Q: i32 = 17;
export const P_BASKET_GAMMA: i32 = 18;
export const P_COPULA: i32 = 19; // ρ of ln rate and ln basket
export const P_DRIFT_SD: i32 = 20; // sd of ln rate's quarterly AR(1)
export const P_DRIFT_RHO: i32 = 21;
export const P_PER_TIME: i32 = 22; // 1: BG/NBD dropout per calendar time; 0: per order
export const P_KEY_ACTIONS: i32 = 23; // activation: n key actions
export const P_KEY_NEEDED: i32 = 24; // of which k within the window
export const P_KEY_WINDOW: i32 = 25; // days
export const P_INERT: i32 = 26; // share that never redeems
export const P_THETA: i32 = 27; // median redemption threshold, minor units
export const P_THETA_SD: i32 = 28; // sd of ln θ
export const P_ATTENTION_A: i32 = 29; // Beta(a, b) of expiry attention
export const P_ATTENTION_B: i32 = 30;
export const P_STATUS_SD: i32 = 31; // coefficient of variation, mean one
export const P_PRICE_SD: i32 = 32;
export const P_WALLET: i32 = 33; // logit of the median share of wallet
export const P_WALLET_SLOPE: i32 = 34; // per sd of ln rate
export const P_WALLET_SD: i32 = 35;
export const P_RATE_80: i32 = 36; // λ₈₀, per day
// business
export const P_MARGIN: i32 = 37; // gross margin of list value
export const P_SERVICE: i32 = 38; // minor units per order
export const P_RETAIL: i32 = 39; // 1: revenue = cash; 0: revenue = commission · gross
export const P_COMMISSION: i32 = 40;
// response (strengths already multiplied by their switches)
export const P_E1: i32 = 41; // ε
export const P_PSI_MONEY: i32 = 42;
export const P_PSI_BENEFIT: i32 = 43;
export const P_E2: i32 = 44; // κ
export const P_E2_OMEGA: i32 = 45;
export const P_E5: i32 = 46; // η
export const P_E7: i32 = 47; // κ_T
export const P_E8: i32 = 48; // k
export const P_E9_SIGMA: i32 = 49; // σ of the top tier
export const P_E9_DELTA: i32 = 50; // δ of the top tier
export const P_E10: i32 = 51; // × 2σwq and × (odds − 1)
export const P_E11_B0: i32 = 52;
export const P_E11_B1: i32 = 53;
export const P_E11_B2: i32 = 54;
export const P_SENTIMENT: i32 = 55; // B of the replication
export const P_E12: i32 = 56;
export const P_E17: i32 = 57; // n∞ (1 = no novelty)
export const P_E19: i32 = 58; // what a recognition benefit counts of its perceived value
export const P_LAMBDA_Q: i32 = 59; // λ_q, orders per day
// design: points
export const P_PROGRAMME: i32 = 60; // 0: no programme (the twin)
export const P_POINTS: i32 = 61; // 0 none, 1 gold-backed, 2 catalogue
export const P_EARN_POINTS: i32 = 62; // so many points …
export const P_EARN_MONEY: i32 = 63; // … per so many minor units of cash
export const P_VALUE_MONEY: i32 = 64; // face value: so many minor units …
export const P_VALUE_POINTS: i32 = 65; // … per so many points
export const P_BURN_MINIMUM: i32 = 66; // points
export const P_BURN_INCREMENT: i32 = 67; // points
export const P_BURN_CAP: i32 = 68; // share of an order's gross that points may pay
export const P_EXPIRY: i32 = 69; // 0 never, 1 months after earning, 2 inactivity, 3 calendar date
export const P_EXPIRY_MONTHS: i32 = 70; // 1, 2: months; 3: years ahead · 12
export const P_EXPIRY_ROUND: i32 = 71; // 1: to the end of the month
export const P_EXPIRY_MONTH: i32 = 72; // 3: calendar month (1–12) at whose end points lapse
export const P_LOST_ON_DEMOTION: i32 = 73;
export const P_POINTS_FUNDED: i32 = 74; // share paid by merchants or partners
export const P_ITEMS: i32 = 75; // catalogue items
// design: tiers
export const P_TIERS: i32 = 76; // 0: no ladder
export const P_MEASURE: i32 = 77; // 0 spend, 1 orders, 2 EXP
export const P_EXP_UNITS: i32 = 78; // EXP per …
export const P_EXP_MONEY: i32 = 79; // … minor units of cash
export const P_WINDOW: i32 = 80; // 0 lifetime, 1 calendar year, 2 anniversary, 3 rolling
export const P_WINDOW_MONTHS: i32 = 81; // rolling
export const P_VALIDITY: i32 = 82; // 0 for ever, 1 rest of period + n periods, 2 n months
export const P_VALIDITY_N: i32 = 83;
export const P_VALIDITY_ROUND: i32 = 84; // 0 none, 1 month, 3 quarter, 12 year end
export const P_GRACE: i32 = 85; // days
export const P_DOWNGRADE: i32 = 86; // 0 never, 1 one step, 2 to the tier earned
export const P_OPENING: i32 = 87; // 1: opening tiers from the 12 months before launch
export const P_UNIT: i32 = 88; // qualifying units per unit of the spend table (minor units per major; 1 for orders, EXP)
export const P_FIELDS: i32 = 89;

// ── Records: fixed number of rows, rows of fixed width ──────────────────────────────────────────────
export const CHANNELS_MAX: i32 = 8;
export const CH_RATE: i32 = 0; // quality multipliers on rate, dropout
export const CH_DROPOUT: i32 = 1;
export const CH_ACTION: i32 = 2; // chance of one key action within the window
export const CH_COST: i32 = 3; // minor units per registration
export const CH_WIDTH: i32 = 4;

export const CELLS_MAX: i32 = 489; // 8 channels · 61 months + the seed customers
export const CELL_END: i32 = 0; // cumulative number of candidates up to and including this cell
export const CELL_CHANNEL: i32 = 1;
export const CELL_MONTH: i32 = 2; // −1: seed customers, present at launch
export const CELL_WIDTH: i32 = 3;

export const TIERS_MAX: i32 = 6;
export const T_REACH: i32 = 0; // qualifying units
export const T_KEEP: i32 = 1;
export const T_EARN: i32 = 2; // earn multiplier in thousandths
export const T_WIDTH: i32 = 3;

export const BENEFITS_MAX: i32 = 48;
export const B_TIER: i32 = 0;
export const B_COST: i32 = 1; // minor units per use
export const B_VALUE: i32 = 2; // perceived value per use, minor units
export const B_USES: i32 = 3; // per month
export const B_TAKEUP: i32 = 4;
export const B_FUNDED: i32 = 5;
export const B_RECOGNITION: i32 = 6; // 1: recognition (counts E19 of its value, fades)
export const B_WIDTH: i32 = 7;

export const ITEMS_MAX: i32 = 16;
export const I_POINTS: i32 = 0;
export const I_LIST: i32 = 1; // list value, minor units
export const I_COST: i32 = 2; // minor units
export const I_WEIGHT: i32 = 3; // share of wishes among items
export const I_WIDTH: i32 = 4;

export const MONTHS_BEFORE: i32 = 132; // months known before launch (burn-in, look-back windows)
export const MONTHS_AFTER: i32 = 192; // months known after launch (horizon, run-off, validity)
export const PERIODS_MAX: i32 = 264;

// ── Memory map, in 64-bit cells ─────────────────────────────────────────────────────────────────────
export const CHANNELS_AT: i32 = 128;
export const CELLS_AT: i32 = 160; // CHANNELS_AT + 8 · 4
export const TIERS_AT: i32 = 1632; // CELLS_AT + 489 · 3, rounded up
export const BENEFITS_AT: i32 = 1664;
export const ITEMS_AT: i32 = 2000; // BENEFITS_AT + 48 · 7
export const MONTHS_AT: i32 = 2064; // start of month m − MONTHS_BEFORE, days; ITEMS_AT + 16 · 4
export const CALENDAR_AT: i32 = 2392; // calendar month 0–11 of the same
export const DEMAND_AT: i32 = 2720; // demand (season · shock) of the same
export const SATURATION_AT: i32 = 3048; // by month from launch: market still open in this arm ÷ open in the world's own arrivals
export const PERIODS_AT: i32 = 3244; // start of period p, days; one beyond the last = horizon
export const PLAN_CELLS: i32 = 3512; // the plan ends here
export const QUANTILES_AT: i32 = 3520; // quantile tables, see draws.ts
export const QUANTILE_TABLES: i32 = 5; // rate, dropout, basket of a person, amount of an order, attention
export const QUANTILE_WIDTH: i32 = 2056;
export const LEDGER_AT: i32 = 13800; // QUANTILES_AT + 5 · 2056
export const LEDGER_CELLS: i32 = 12736; // 48 · 264 + 64
export const LOTS_AT: i32 = 26536; // ring of lots: points, expiry
export const LOTS_MAX: i32 = 4096; // power of two; one lot a day at the most
export const QUALIFYING_AT: i32 = 34728; // qualifying units by month, ring of 64
export const TRACE_AT: i32 = 34792;
export const TRACE_WIDTH: i32 = 6; // kind, time, four numbers
export const TRACE_MAX: i32 = 4096;
export const EXP_AT: i32 = 59368; // 2^(j/128); TRACE_AT + 6 · 4096
export const LN_AT: i32 = 59496; // per 1/128 of the mantissa: ln of the cell's centre, and its inverse
export const HEAP_CELLS: i32 = 59752; // the same number stands in target.as.txt
