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
export const LIVES: i32 = 47; // lives of candidates played, those whom they brought not counted
// contacts, campaigns, labels
export const CONTACTS: i32 = 48; // contacts made (touches, win-back)
export const CONTACT_COST: i32 = 49; // of touches, win-back and campaigns: calls, staff minutes, gifts, fixed cost, prizes
export const RESPONSES: i32 = 50; // contacts that were answered
export const WON_BACK: i32 = 51; // dropped-out customers who came back
export const CAMPAIGN_INVITED: i32 = 52;
export const CAMPAIGN_AGREED: i32 = 53;
export const CAMPAIGN_CAME: i32 = 54;
export const CAMPAIGN_BOUGHT: i32 = 55;
export const CAMPAIGN_SALES: i32 = 56; // list value bought in campaigns
export const PRIZES: i32 = 57; // cost of prizes won (also in CONTACT_COST)
export const LABEL: i32 = 58; // … 62: net change of customers labelled introduction, growth, maturity, at risk, lost
export const LOST_ALIVE: i32 = 63; // net change of those labelled lost who have not left
export const GONE_UNSEEN: i32 = 64; // net change of those who have left and are not labelled lost
// referral, enrolment, abuse
export const INVITES: i32 = 65;
export const REFERRED: i32 = 66; // registered because somebody invited them
export const FALSE_ACCOUNTS: i32 = 67; // accounts beyond a person's first
export const MEMBER_DAYS: i32 = 68; // days as a member, and days as an active customer who is none
export const OTHER_DAYS: i32 = 69;
// rewards beyond points
export const GIFTS: i32 = 70; // cost of welcome and referral gifts
export const GIFTS_GIVEN: i32 = 71;
export const COUPONS_ISSUED: i32 = 72;
export const COUPONS_USED: i32 = 73;
export const COUPONS_LAPSED: i32 = 74;
export const COUPON_ORDERS: i32 = 75; // extra orders made to use a coupon
export const STAMPS: i32 = 76;
export const CARDS_OPENED: i32 = 77;
export const CARDS_DONE: i32 = 78;
export const CARDS_LAPSED: i32 = 79;
// engagement, partners
export const ACTIONS: i32 = 80; // engagement actions that counted
export const ACTION_COST: i32 = 81;
export const PARTNER_INCOME: i32 = 82; // what partners pay us for points they hand out
// income beyond orders
export const FEES: i32 = 83; // enrolment and membership fees, earned over their term
export const FEES_PAID: i32 = 84; // the same when paid
export const SERVICE_FEES: i32 = 85; // fee model: monthly fees of paying customers
export const ADS: i32 = 86; // advertising per active day
export const TRAFFIC: i32 = 87; // worth of visits sent to other businesses, before its cap
export const ACTIVE_DAYS: i32 = 88; // expected customer-days with a visit or order, in millionths
export const ACTIVE_MONTHS: i32 = 89; // expected customer-months with a visit or order, in millionths
export const PAID: i32 = 90; // net change of paying members
export const PAID_JOINED: i32 = 91;
export const RENEWAL_DUE: i32 = 92;
export const RENEWED: i32 = 93;
export const REFUNDS: i32 = 94; // list value of orders sent back
export const REFUNDS_CASH: i32 = 95; // paid back; REVENUE and COGS are net of refunds
export const REFUNDED: i32 = 96; // orders sent back
// changes of rules, complaints
export const AFFECTED: i32 = 97; // … 99: members who lost something by expiry, demotion, worse rules
export const COMPLAINTS: i32 = 100; // … 102: of these, who complained
export const COMPLAINT_COST: i32 = 103;
export const POINTS_OPENING: i32 = 104; // balances on day 0
export const POINTS_CANCELLED: i32 = 105; // taken back with a refund, or cut when balances are converted
export const POINTS_GRANTED: i32 = 106; // of POINTS_ISSUED: not for cash (actions, gifts, partners, conversion)
export const CONVERTED: i32 = 111; // invitations that are accepted where the market is open
export const ACCOUNTS: i32 = 112;

// ── Tables: counts without a period, after the accounts in the ledger ───────────────────────────────
export const SPEND_BINS: i32 = 64; // 12-month qualifying amount of members at the end, bins equal in ln: see spendBin
export const MIGRATION_AT: i32 = 64; // members by tier at the start of a year from launch · 7 + tier at its end, 6: left for good
export const DISTANCE_AT: i32 = 106; // members by (next tier − 1) · 10 + tenth of its bar they have reached, at the horizon
export const DISTANCE_YEAR_AT: i32 = 156; // the same before every 1 January
export const DISTANCE_BINS: i32 = 10;
export const TABLE_CELLS: i32 = 206;
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
export const U_SEGMENT: i32 = 23;
export const U_JOIN: i32 = 24; // joins where joining is a choice
export const U_INVITES: i32 = 25; // index: invitation, its clock
export const U_ACCEPT: i32 = 26; // index: invitation
export const U_HUNTER: i32 = 27; // abuse
export const U_TOUCH: i32 = 28; // index: contact · 4096 + ordinal: reached
export const U_ANSWER: i32 = 29; // the same: responds
export const U_BIRTHDAY: i32 = 30;
export const U_RETURN: i32 = 31; // win-back; index: ordinal
export const U_CAMPAIGN: i32 = 32; // index: campaign · 8 + step of the funnel
export const U_PRIZE: i32 = 33; // index: campaign · 64 + draw
export const U_ROOM: i32 = 34; // index: campaign: place when it is full
export const U_BONUS: i32 = 35; // index: order · 32 + bonus
export const U_ENGAGE: i32 = 36; // takes part; index: action
export const U_ACTIONS: i32 = 37; // times a month; index: month · 16 + action
export const U_UNITS: i32 = 38; // distance of an order; index: order
export const U_COUPON: i32 = 39; // index: coupon: extra order or not
export const U_COUPON_WHEN: i32 = 40; // index: coupon
export const U_COUPON_USE: i32 = 41; // index: order
export const U_TOP_UP: i32 = 42; // index: order
export const U_PAYS: i32 = 43; // fee model: pays
export const U_PAID: i32 = 44; // joins the paid membership; index: occasion
export const U_RENEW_TRAIT: i32 = 45; // sBG
export const U_RENEW: i32 = 46; // index: renewal
export const U_REFUND: i32 = 47; // index: order
export const U_COMPLAIN: i32 = 48; // index: loss
export const U_OPENING: i32 = 49; // opening state; index: age
export const U_PARTNER: i32 = 50; // index: month
export const U_TRIAL: i32 = 51;
export const U_DRAW: i32 = 52; // a reward of random cost; index: ordinal
export const U_LIKENESS: i32 = 53; // referred: own part of a trait; index: purpose
export const U_PULL: i32 = 54; // does the reward pull? index: invitation

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
export const P_E2_STAMPS: i32 = 60; // κ on a stamp card
export const P_E3: i32 = 61; // × completion odds of a card with a head start (1: none)
export const P_E4: i32 = 62; // φ: what progress falls to after a reward
export const P_E13_SCALE: i32 = 63; // L₀, minor units
export const P_E13_MONEY: i32 = 64; // p by what is lost: points as money
export const P_E13_COUPON: i32 = 65; // coupon points
export const P_E13_RULES: i32 = 66; // a tier, or worse rules
export const P_E13_COST: i32 = 67; // minor units a complaint
export const P_E14: i32 = 68; // R at the effective date, added to the logit of redemption
export const P_E15: i32 = 69; // ι
export const P_E15_USE: i32 = 70; // use rate
export const P_E16: i32 = 71; // ξ
export const P_E20: i32 = 72; // δ_P
export const P_PSI_COUPON: i32 = 73;
export const P_PSI_STAMPS: i32 = 74;
export const P_PSI_PAID: i32 = 75;
// referral
export const P_REFERRAL: i32 = 76; // 1: customers bring others
export const P_INVITE_FUNCTION: i32 = 77; // invites per day
export const P_INVITE_CONTENT: i32 = 78;
export const P_INVITE_REWARD: i32 = 79; // at a reward of full pull
export const P_ACCEPTED: i32 = 80; // χ
export const P_CASH_PENALTY: i32 = 81;
export const P_LIKENESS: i32 = 82; // correlation of traits with the referrer's
export const P_BOND: i32 = 83; // dropout odds while the referrer is alive
export const P_SEED_REFERRAL: i32 = 84; // × invites of seed customers
// labels, win-back
export const P_GROWTH_ORDERS: i32 = 85; // orders from which introduction is over
export const P_MATURE_DAYS: i32 = 86; // days since the first order from which growth is over
export const P_RISK_DAYS: i32 = 87; // days without an order: at risk, lost
export const P_LOST_DAYS: i32 = 88;
export const P_WIN_CHANCE: i32 = 89;
export const P_WIN_DAYS: i32 = 90; // days without an order; 0: no win-back
export const P_WIN_COST: i32 = 91;
// income and orders
export const P_FEE_MONTH: i32 = 92; // fee model: minor units a month of those who pay; 0 elsewhere
export const P_FEE_SHARE: i32 = 93;
export const P_ADS: i32 = 94; // advertising: minor units per active day; 0 elsewhere
export const P_VISITS: i32 = 95; // visits per day, 0: not looked at
export const P_REFUND_SHARE: i32 = 96;
export const P_REFUND_DAYS: i32 = 97;
export const P_DISTANCE: i32 = 98; // per order: distance, its coefficient of variation, segments, nights
export const P_DISTANCE_CV: i32 = 99;
export const P_ORDER_SEGMENTS: i32 = 100;
export const P_ORDER_NIGHTS: i32 = 101;
// bookkeeping of an arm
export const P_TABLES: i32 = 102; // 1: post the cohort × age table of points
export const P_SEGMENTS: i32 = 103; // rows in use
export const P_TOUCHES: i32 = 104;
export const P_CAMPAIGNS: i32 = 105;
export const P_PRIZES: i32 = 106;
export const P_BULLETINS: i32 = 107;
export const P_BOOKS: i32 = 108; // rule books beyond the first
export const P_STOPS: i32 = 109;
export const P_WATCHES: i32 = 110;
export const P_MODEL_ERROR: i32 = 111; // what the model does not know, in ln of the intensity, of this arm
export const P_OPENING_STATE: i32 = 112; // 1: members bring balances, 2: and their tiers
export const P_OPENING_SPEND: i32 = 113; // mean base spending of seed customers, minor units a day
export const P_OPENING_RATE: i32 = 114; // weights of ln rate and ln basket in the rank of habit
export const P_OPENING_BASKET: i32 = 115;
export const P_OPENING_AGES: i32 = 116; // rows of balances in use
export const P_FRIENDS_CHANNEL: i32 = 117; // the channel friends count to, −1: that of who brought them
// 118 … 255 are free for the world and the arm
// design: points
export const P_PROGRAMME: i32 = 256; // 0: no programme (the twin)
export const P_POINTS: i32 = 257; // 0 none, 1 gold-backed, 2 catalogue
export const P_EARN_POINTS: i32 = 258; // so many points …
export const P_EARN_MONEY: i32 = 259; // … per so many minor units of cash
export const P_VALUE_MONEY: i32 = 260; // face value: so many minor units …
export const P_VALUE_POINTS: i32 = 261; // … per so many points
export const P_BURN_MINIMUM: i32 = 262; // points
export const P_BURN_INCREMENT: i32 = 263; // points
export const P_BURN_CAP: i32 = 264; // share of an order's gross that points may pay
export const P_EXPIRY: i32 = 265; // 0 never, 1 months after earning, 2 inactivity, 3 calendar date
export const P_EXPIRY_MONTHS: i32 = 266; // 1, 2: months; 3: years ahead · 12
export const P_EXPIRY_ROUND: i32 = 267; // 1: to the end of the month
export const P_EXPIRY_MONTH: i32 = 268; // 3: calendar month (1–12) at whose end points lapse
export const P_LOST_ON_DEMOTION: i32 = 269;
export const P_POINTS_FUNDED: i32 = 270; // share paid by merchants or partners
export const P_ITEMS: i32 = 271; // catalogue items
// design: tiers
export const P_TIERS: i32 = 272; // 0: no ladder
export const P_MEASURE: i32 = 273; // 0 spend, 1 orders, 2 EXP
export const P_EXP_UNITS: i32 = 274; // EXP per …
export const P_EXP_MONEY: i32 = 275; // … minor units of cash
export const P_WINDOW: i32 = 276; // 0 lifetime, 1 calendar year, 2 anniversary, 3 rolling
export const P_WINDOW_MONTHS: i32 = 277; // rolling
export const P_VALIDITY: i32 = 278; // 0 for ever, 1 rest of period + n periods, 2 n months
export const P_VALIDITY_N: i32 = 279;
export const P_VALIDITY_ROUND: i32 = 280; // 0 none, 1 month, 3 quarter, 12 year end
export const P_GRACE: i32 = 281; // days
export const P_DOWNGRADE: i32 = 282; // 0 never, 1 one step, 2 to the tier earned
export const P_OPENING: i32 = 283; // 1: opening tiers from the 12 months before launch
export const P_UNIT: i32 = 284; // qualifying units per unit of the spend table (minor units per major; 1 for orders, EXP)
export const P_COUPON_POINTS: i32 = 285; // coupon points: price, face, minimum spend, days
export const P_COUPON_FACE: i32 = 286;
export const P_COUPON_MINIMUM: i32 = 287;
export const P_COUPON_DAYS: i32 = 288;
export const P_COUPON_WATCH: i32 = 289; // its stock's watch, −1: unlimited
export const P_COUPON_COMBINES: i32 = 290;
export const P_PENDING: i32 = 291; // days until points are usable
export const P_EARN_CAP_ORDER: i32 = 292; // points; −1: no cap
export const P_EARN_CAP_DAY: i32 = 293;
export const P_EARN_CAP_MONTH: i32 = 294;
export const P_POINTS_DECAY: i32 = 295; // what remains each time
export const P_POINTS_DECAY_MONTHS: i32 = 296; // 0: none
export const P_BONUSES: i32 = 297; // rows in use
export const P_PARTNER_POINTS: i32 = 298; // per member and month
export const P_PARTNER_PAYS: i32 = 299; // minor units per point
export const P_EXP_CAP_DAY: i32 = 300;
export const P_EXP_CAP_MONTH: i32 = 301;
export const P_EXP_DECAY: i32 = 302;
export const P_EXP_DECAY_MONTHS: i32 = 303;
export const P_ZERO_ON_UPGRADE: i32 = 304;
export const P_ENTRY_LAPSE: i32 = 305; // months, 0: none
export const P_HEAD_START: i32 = 306; // qualifying units given at the start
export const P_BARS: i32 = 307; // 1: tiers have several conditions (BARS_AT)
export const P_ACTIONS: i32 = 308; // rows in use
export const P_STAMPS: i32 = 309; // stamps on a card, 0: no card
export const P_STAMP_MONEY: i32 = 310; // minor units per stamp, 0: one an order
export const P_STAMP_START: i32 = 311;
export const P_STAMP_MONTHS: i32 = 312; // 0: for ever
export const P_PAID_FEE: i32 = 313; // paid membership: fee, −1: none offered
export const P_PAID_MONTHS: i32 = 314;
export const P_PAID_TRIAL: i32 = 315;
export const P_PAID_EARN: i32 = 316; // thousandths
export const P_PAID_ALPHA: i32 = 317;
export const P_PAID_BETA: i32 = 318;
export const P_PAID_REDUCED: i32 = 319;
export const P_PAID_TIER: i32 = 320; // from this tier the reduced fee, −1: none
export const P_ENROL: i32 = 321; // 0 registration, 1 first purchase, 2 spend in a period, 3 fee, 4 invitation
export const P_ENROL_AMOUNT: i32 = 322;
export const P_ENROL_DAYS: i32 = 323;
export const P_ENROL_FEE: i32 = 324;
export const P_JOINS: i32 = 325;
export const P_SELF_SELECTION: i32 = 326;
export const P_PRESTIGE: i32 = 327; // × perceived value of benefits
export const P_START: i32 = 328; // day from which members are taken
export const P_HUNTERS: i32 = 329; // share of customers; 0: no abuse
export const P_HUNTER_ACCOUNTS: i32 = 330;
export const P_TRAFFIC: i32 = 331; // minor units per member and month
export const P_REFERRAL_CAP: i32 = 332; // rewards a year, 0: no referral reward; −1: without limit
export const P_REFERRAL_FIRST: i32 = 333; // 1: after the friend's first order
export const P_WELCOME: i32 = 334; // 1: welcome gift
export const P_THROTTLE: i32 = 335; // × points earned while a throttle holds
export const P_JOIN_LOGIT: i32 = 336; // a of P(join) = 1 ÷ (1 + e^−(a + selection·z))
// 337 … 383 are free

// ── Records: fixed number of rows, rows of fixed width ──────────────────────────────────────────────
// of the rules (part of a rule book)
export const TIERS_MAX: i32 = 6;
export const T_REACH: i32 = 0; // qualifying units
export const T_KEEP: i32 = 1;
export const T_EARN: i32 = 2; // earn multiplier in thousandths
export const T_WIDTH: i32 = 4;

export const BAR_GROUPS: i32 = 4; // all of these …
export const BAR_CHOICES: i32 = 6; // … any of these
export const BAR_MEASURE: i32 = 0; // 0 spend, 1 orders, 2 EXP, 3 points, 4 distance, 5 segments, 6 nights, 7 invitation; −1: none
export const BAR_REACH: i32 = 1;
export const BAR_KEEP: i32 = 2;
export const BAR_WIDTH: i32 = 3;
export const MEASURES: i32 = 8;

export const BENEFITS_MAX: i32 = 56;
export const B_TIER: i32 = 0; // PAID_TIER: of the paid membership
export const B_COST: i32 = 1; // minor units per use
export const B_VALUE: i32 = 2; // perceived value per use, minor units
export const B_USES: i32 = 3; // per month
export const B_TAKEUP: i32 = 4;
export const B_FUNDED: i32 = 5;
export const B_RECOGNITION: i32 = 6; // 1: recognition (counts E19 of its value, fades)
export const B_MONTHS: i32 = 7; // bit m: runs in month m of the year (0 January); 0: all year
export const B_WIDTH: i32 = 8;
export const PAID_TIER: i32 = 6;

export const ITEMS_MAX: i32 = 16;
export const I_POINTS: i32 = 0;
export const I_LIST: i32 = 1; // list value, minor units
export const I_COST: i32 = 2; // minor units
export const I_WEIGHT: i32 = 3; // share of wishes among items
export const I_MINIMUM: i32 = 4; // minimum spend of the order it goes with, minor units
export const I_DAYS: i32 = 5; // handed out as a voucher that is valid so long; 0: at once
export const I_WATCH: i32 = 6; // watch of its stock, −1: unlimited
export const I_WIDTH: i32 = 8;

export const ACTIONS_MAX: i32 = 12;
export const ACTION_POINTS: i32 = 0;
export const ACTION_EXP: i32 = 1;
export const ACTION_TAKEUP: i32 = 2;
export const ACTION_TIMES: i32 = 3; // per month
export const ACTION_CAP_DAY: i32 = 4; // 0: none
export const ACTION_CAP_MONTH: i32 = 5;
export const ACTION_PRICE: i32 = 6; // cost each, minor units
export const ACTION_INVITE: i32 = 7; // 1: an invitation
export const ACTION_WIDTH: i32 = 8;

export const BONUSES_MAX: i32 = 20;
export const BONUS_TIMES: i32 = 0;
export const BONUS_FROM: i32 = 1; // days
export const BONUS_TO: i32 = 2;
export const BONUS_SHARE: i32 = 3; // of orders
export const BONUS_WIDTH: i32 = 4;

export const REWARD_CARD: i32 = 0; // rows of REWARDS_AT: a full card …
export const REWARD_INVITER: i32 = 1;
export const REWARD_FRIEND: i32 = 2;
export const REWARD_WELCOME: i32 = 3;
export const R_KIND: i32 = 0; // 0 none, 1 goods, 2 money, 3 points, 4 coupon, 5 draw
export const R_LIST: i32 = 1; // value, minor units
export const R_COST: i32 = 2;
export const R_POINTS: i32 = 3;
export const R_FUNDED: i32 = 4;
export const R_CASHLIKE: i32 = 5; // 0 … 1: how close to cash
export const R_WIDTH: i32 = 6;
export const REWARD_ROWS: i32 = 4;

// of the world and the arm
export const CHANNELS_MAX: i32 = 8;
export const CH_RATE: i32 = 0; // quality multipliers on rate, dropout
export const CH_DROPOUT: i32 = 1;
export const CH_ACTION: i32 = 2; // chance of one key action within the window
export const CH_COST: i32 = 3; // minor units per registration
export const CH_WIDTH: i32 = 6;

export const CELLS_MAX: i32 = 489; // 8 channels · 61 months + the seed customers
export const CELL_END: i32 = 0; // cumulative number of candidates up to and including this cell
export const CELL_CHANNEL: i32 = 1;
export const CELL_MONTH: i32 = 2; // −1: seed customers, present at launch
export const CELL_WIDTH: i32 = 3;

export const SEGMENTS_MAX: i32 = 6;
export const SEG_END: i32 = 0; // cumulative share of customers
export const SEG_RATE: i32 = 1; // multipliers
export const SEG_DROPOUT: i32 = 2;
export const SEG_BASKET: i32 = 3;
export const SEG_INERT: i32 = 4;
export const SEG_THETA: i32 = 5;
export const SEG_ATTENTION: i32 = 6;
export const SEG_STATUS: i32 = 7;
export const SEG_PRICE: i32 = 8;
export const SEG_WALLET: i32 = 9;
export const SEG_REFERRAL: i32 = 10;
export const SEG_ACTIVATION: i32 = 11;
export const SEG_LIKES_MONEY: i32 = 12;
export const SEG_LIKES_GOODS: i32 = 13;
export const SEG_LIKES_COUPONS: i32 = 14;
export const SEG_LIKES_RECOGNITION: i32 = 15;
export const SEG_WIDTH: i32 = 16;

export const TOUCHES_MAX: i32 = 40; // the world's, then the design's
export const TOUCH_TRIGGER: i32 = 0; // 0 after the first order, 1 after every order, 2 birthday, 3 at risk, 4 lost, 5 on dates
export const TOUCH_DAYS: i32 = 1;
export const TOUCH_REACH: i32 = 2;
export const TOUCH_RESPONSE: i32 = 3;
export const TOUCH_LIFT: i32 = 4;
export const TOUCH_LIFT_DAYS: i32 = 5;
export const TOUCH_ACCURACY: i32 = 6;
export const TOUCH_COST: i32 = 7; // minor units per contact, staff minutes included
export const TOUCH_GIFT: i32 = 8; // minor units per response
export const TOUCH_OWN: i32 = 9; // 1: the design's, members only
export const TOUCH_WIDTH: i32 = 12;

export const CAMPAIGNS_MAX: i32 = 40;
export const CAMPAIGN_WIDTH: i32 = 28; // fields: plan/contacts.ts and campaigns.ts
export const PRIZES_MAX: i32 = 64;
export const PRIZE_CAMPAIGN: i32 = 0;
export const PRIZE_CHANCE: i32 = 1;
export const PRIZE_COST: i32 = 2;
export const PRIZE_VALUE: i32 = 3;
export const PRIZE_WIDTH: i32 = 4;

export const BULLETINS_MAX: i32 = 256; // campaigns and dated contacts, in order of time
export const BULLETIN_TIME: i32 = 0; // days
export const BULLETIN_KIND: i32 = 1; // 0 touch, 1 campaign
export const BULLETIN_WHICH: i32 = 2;
export const BULLETIN_WIDTH: i32 = 3;

export const CHANGES_MAX: i32 = 8;
export const CHANGE_WIDTH: i32 = 16; // fields: plan/changes.ts and changes.ts

export const WATCHES_MAX: i32 = 8; // what is counted day by day for all customers together
export const W_KIND: i32 = 0;
export const WATCH_STOP: i32 = 1; // covered cost: redemption stops
export const WATCH_THROTTLE: i32 = 2; // covered cost: fewer points
export const WATCH_STOCK: i32 = 3; // pieces handed out
export const WATCH_MARKET: i32 = 4; // people registered
export const W_COVERS: i32 = 1; // 0 redemption cost, 1 all costs of the programme that customers cause
export const W_LIMIT: i32 = 2; // minor units or pieces, of the whole population
export const W_PERIOD: i32 = 3; // 0 the whole horizon, 1 fiscal years, 2 months
export const W_WIDTH: i32 = 8;
export const STOPS_MAX: i32 = 128; // spans of days in which a watch says stop, in order of time
export const STOP_WATCH: i32 = 0;
export const STOP_FROM: i32 = 1;
export const STOP_TO: i32 = 2;
export const STOP_WIDTH: i32 = 3;
export const DAYS_MAX: i32 = 1864;

export const COHORTS_MAX: i32 = 62; // months of issue: row 0 holds what was open on day 0
export const AGES_MAX: i32 = 100; // months of the horizon, then of the run-off

export const MONTHS_BEFORE: i32 = 132; // months known before launch (burn-in, look-back windows)
export const MONTHS_AFTER: i32 = 192; // months known after launch (horizon, run-off, validity)
export const PERIODS_MAX: i32 = 264;

// ── Memory map, in 64-bit cells ─────────────────────────────────────────────────────────────────────
export const RULES_AT: i32 = 256; // a rule book: P_PROGRAMME … 383, then the records of the rules
export const TIERS_AT: i32 = 384;
export const BARS_AT: i32 = 408; // 6 tiers · 4 groups · 6 choices · 3
export const BENEFITS_AT: i32 = 840;
export const ITEMS_AT: i32 = 1288;
export const ACTIONS_AT: i32 = 1416;
export const BONUSES_AT: i32 = 1512;
export const REWARDS_AT: i32 = 1592;
export const RULES_CELLS: i32 = 1360; // 1616 − 256
export const CHANNELS_AT: i32 = 1616;
export const CELLS_AT: i32 = 1664; // CHANNELS_AT + 8 · 6
export const SEGMENTS_AT: i32 = 3136; // CELLS_AT + 489 · 3, rounded up
export const TOUCHES_AT: i32 = 3232;
export const CAMPAIGNS_AT: i32 = 3712;
export const PRIZES_AT: i32 = 4832;
export const BULLETINS_AT: i32 = 5088;
export const CHANGES_AT: i32 = 5856;
export const STOPS_AT: i32 = 5984;
export const WATCHES_AT: i32 = 6368;
export const ROOM_AT: i32 = 6432; // share of a campaign's comers for whom there is room
export const MONTHS_AT: i32 = 6472; // start of month m − MONTHS_BEFORE, days
export const CALENDAR_AT: i32 = 6800; // calendar month 0–11 of the same
export const DEMAND_AT: i32 = 7128; // demand (season · shock) of the same
export const SATURATION_AT: i32 = 7456; // by month from launch: market still open in this arm ÷ open in the world's own arrivals
export const OPEN_AT: i32 = 7552; // by month from launch: share of the market still open in the world's own arrivals
export const PERIODS_AT: i32 = 7652; // start of period p, days; one beyond the last = horizon
export const PLAN_CELLS: i32 = 8176; // a plan without rule changes ends here
export const OPENING_AT: i32 = 7920; // state on day 0: cumulative share of members by tier, then rows of age (months), points
export const BOOKS_AT: i32 = 8176; // rule books: the first again, then one for each change, each RULES_CELLS long
export const BOOKS_MAX: i32 = 9;
export const QUANTILES_AT: i32 = 20416; // quantile tables, see draws.ts
export const QUANTILE_TABLES: i32 = 8; // rate, dropout, basket of a person, amount of an order, attention, renewal, two free
export const QUANTILE_WIDTH: i32 = 2056;
export const LEDGER_AT: i32 = 36864; // QUANTILES_AT + 8 · 2056
export const LEDGER_CELLS: i32 = 29888; // 112 · 264 + 320: room for 320 table cells
export const DAILY_AT: i32 = 66752; // watch · DAYS_MAX + day: what each watch has counted
// 81664 … 87935 are free
export const LOTS_AT: i32 = 87936; // ring of lots: points, expiry, cohort
export const LOT_WIDTH: i32 = 4;
export const LOTS_MAX: i32 = 4096; // power of two; one lot a day at the most
export const PENDING_AT: i32 = 104320; // ring of 512 · 4: points on their way, moment they are usable, expiry, cohort
export const COUPONS_AT: i32 = 106368; // 64 · 4: coupons held
export const REFUNDS_AT: i32 = 106624; // 64 · 8: orders that will be sent back
export const CONTACTS_AT: i32 = 107136; // 64: next moment of each touch
export const QUALIFYING_AT: i32 = 107200; // measure · 64 + month mod 64: qualifying units by month
export const STANDING_AT: i32 = 107712; // by measure: in the running window, in the window before; then EXP by day and month
export const AGENDA_AT: i32 = 107744; // 16: next moments, see agenda.ts
export const CHILDREN_AT: i32 = 107760; // 4096 · 12: those invited, waiting for their life
export const CHILDREN_MAX: i32 = 4096;
export const CHILD_WIDTH: i32 = 12;
export const TRACE_AT: i32 = 156912;
export const TRACE_WIDTH: i32 = 6; // kind, time, four numbers
export const TRACE_MAX: i32 = 4096;
export const EXP_AT: i32 = 181488; // 2^(j/128); TRACE_AT + 6 · 4096
export const LN_AT: i32 = 181616; // per 1/128 of the mantissa: ln of the cell's centre, and its inverse
export const TRIANGLE_AT: i32 = 181872; // points by month of issue: see triangle.ts
export const TRIANGLE_CELLS: i32 = 12528; // 2 · 62 + 2 · 62 · 100 + 4
export const HEAP_CELLS: i32 = 194400; // the same number stands in target.as.txt
