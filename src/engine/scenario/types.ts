/**
 * A scenario in memory: complete (every field present), checked, never changed in place.
 * Money is in major units of the currency, shares are 0–1, a list of twelve starts in January.
 */

/** A value, or how uncertain it is. */
export type Num = number | Spread;
/** even: hard ends; bell, skewed: low and high are the 5 % and 95 % points. */
export interface TwoPoint {
	readonly shape: 'even' | 'bell' | 'skewed';
	readonly low: number;
	readonly high: number;
}
/** three-point: triangular; prior: Beta on the range with mean = middle and concentration 4. */
export interface ThreePoint {
	readonly shape: 'three-point' | 'prior';
	readonly low: number;
	readonly middle: number;
	readonly high: number;
}
export type Spread = TwoPoint | ThreePoint;
/** A text in both languages. */
export interface Words {
	readonly en: string;
	readonly zh: string;
}
/** Twelve weights, January first; only their proportions count. */
export type Twelve = readonly number[];
export type Scalar = string | number | boolean | null;

export interface Scenario {
	readonly earnburn: 1;
	readonly name: Words;
	readonly note: Words;
	readonly seed: string;
	readonly currency: Currency;
	readonly taxIncluded: boolean;
	/** ISO date */
	readonly launch: string;
	readonly horizonMonths: number;
	/** customers played per replication */
	readonly sample: number;
	/** cap on the number of replications */
	readonly replications: number;
	/** design id */
	readonly reference: string | null;
	readonly budget: Budget;
	readonly market: Market;
	readonly business: Business;
	readonly customers: Customers;
	readonly activation: Activation;
	readonly channels: readonly Channel[];
	readonly segments: readonly Segment[];
	readonly referral: Referral;
	readonly touches: readonly Touch[];
	readonly winBack: WinBack;
	readonly campaigns: readonly Campaign[];
	readonly response: Response;
	readonly correlations: readonly Correlation[];
	readonly designs: readonly Design[];
	readonly expectations: readonly Expectation[];
	readonly sources: readonly Source[];
	/** by path */
	readonly evidence: Readonly<Record<string, Evidence>>;
}

export type Currency =
	'CNY' | 'USD' | 'EUR' | 'GBP' | 'JPY' | 'CAD' | 'AUD' | 'HKD' | 'TWD' | 'SGD' | 'KRW' | 'INR' | 'CHF' | 'SEK' | 'BRL';

export interface Budget {
	/** money for the period named; null: no budget */
	readonly amount: number | null;
	readonly period: 'total' | 'year' | 'month';
	readonly covers: 'redemption' | 'programme';
	/** calendar month 1–12 */
	readonly fiscalYearStart: number;
	readonly phasing: Twelve;
	readonly guardrail: 'monitor' | 'throttle' | 'stop';
}

export interface Market {
	/** people; null: without limit */
	readonly size: Num | null;
	/** demand by calendar month */
	readonly season: Twelve;
}

export interface Business {
	readonly revenue: 'retail' | 'commission' | 'fee' | 'ads';
	/** share of list value */
	readonly grossMargin: Num;
	/** money per order */
	readonly serviceCost: Num;
	/** share of the order */
	readonly commission: Num;
	/** share of list value that merchants keep before they fund anything */
	readonly merchantMargin: Num;
	readonly fee: { readonly perMonth: Num; readonly payingShare: Num };
	readonly ads: { readonly perActiveDay: Num; readonly visitsPerWeek: Num };
	/** money */
	readonly staffCostPerMinute: Num;
	/** per year */
	readonly discountRate: Num;
}

export interface Customers {
	readonly seeds: {
		readonly count: number;
		/** age of the oldest; ages are uniform; 0: all new on day 0 */
		readonly burnInMonths: number;
		/** channel id */
		readonly channel: string | null;
		/** × referral rate */
		readonly referralQuality: Num;
	};
	readonly purchase: {
		/** mean: ordersPerWeek and r; literature: r and alpha, mean = r/alpha */
		readonly form: 'mean' | 'literature';
		readonly ordersPerWeek: Num;
		readonly r: Num;
		/** weeks */
		readonly alpha: Num;
	};
	readonly dropout: {
		readonly model: 'none' | 'bgnbd' | 'paretonbd';
		readonly survivalOneYear: Num;
		readonly s: Num;
		/** weeks; given: survivalOneYear is not used */
		readonly beta: Num | null;
		readonly a: Num;
		readonly b: Num;
		/** BG/NBD: dropout stays per order when a programme speeds up orders */
		readonly perOrder: boolean;
	};
	readonly basket: {
		/** mean: mean, cvPeople, cvOrders; literature: p, q, gamma */
		readonly form: 'mean' | 'literature';
		/** money */
		readonly mean: Num;
		readonly cvPeople: Num;
		readonly cvOrders: Num;
		readonly p: Num;
		readonly q: Num;
		/** money */
		readonly gamma: Num;
	};
	readonly correlation: Num;
	readonly drift: { readonly sd: Num; readonly rho: number };
	readonly inert: Num;
	readonly redemptionThreshold: {
		/** money; null: the larger of 20 and 2 % of the mean basket */
		readonly median: Num | null;
		readonly sd: Num;
	};
	readonly expiryAttention: { readonly mean: Num; readonly concentration: number };
	readonly statusSensitivitySd: Num;
	readonly priceSensitivitySd: Num;
	readonly wallet: { readonly mean: Num; readonly slope: Num; readonly sd: Num };
	/** share of orders sent back */
	readonly refunds: Num;
}

export interface Activation {
	readonly actions: number;
	readonly needed: number;
	readonly windowDays: number;
	/** of one action within the window */
	readonly chance: Num;
}

export interface Channel {
	readonly id: string;
	readonly name: Words;
	readonly type: 'message' | 'behaviour' | 'fission';
	/** people reached per month at launch */
	readonly exposures: Num;
	/** money per month; given: exposures follow from it */
	readonly budgetPerMonth: Num | null;
	/** per month, .13 = 13 % more each month */
	readonly growth: Num;
	readonly season: Twelve;
	/** shape k of the Gamma shock of a channel-month; 0: none */
	readonly shock: Num;
	readonly click: Num;
	readonly download: Num;
	readonly open: Num;
	readonly register: Num;
	readonly costPerExposure: Num;
	readonly costPerClick: Num;
	readonly costPerRegistration: Num;
	/** × purchase rate, × dropout, × chance of a key action */
	readonly rateQuality: Num;
	readonly dropoutQuality: Num;
	readonly activationQuality: Num;
	/** months from launch, first and last month it runs; null: to the end */
	readonly startMonth: number;
	readonly endMonth: number | null;
}

export interface Segment {
	readonly id: string;
	readonly name: Words;
	/** share of customers */
	readonly share: Num;
	/** needs and descriptions, free words */
	readonly tags: readonly string[];
	/** multipliers on the traits */
	readonly rate: Num;
	readonly dropout: Num;
	readonly basket: Num;
	readonly inert: Num;
	readonly redemptionThreshold: Num;
	readonly expiryAttention: Num;
	readonly statusSensitivity: Num;
	readonly priceSensitivity: Num;
	readonly wallet: Num;
	readonly referral: Num;
	readonly activation: Num;
	/** multipliers on the perceived value of each kind of reward */
	readonly preference: {
		readonly money: Num;
		readonly goods: Num;
		readonly coupons: Num;
		readonly recognition: Num;
	};
}

export interface Referral {
	readonly on: boolean;
	/** invites per active customer and month, by what drives them; reward: only where a design rewards */
	readonly byFunction: Num;
	readonly byContent: Num;
	readonly byReward: Num;
	/** chance that an invited person registers */
	readonly accepted: Num;
	/** how close the reward is to cash makes referred users this much worse */
	readonly cashPenalty: Num;
	readonly traitCorrelation: Num;
	/** × dropout odds while the referrer is alive */
	readonly bondOdds: Num;
}

export interface Touch {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly trigger: 'afterFirst' | 'afterOrder' | 'birthday' | 'atRisk' | 'lost' | 'date';
	/** days after the trigger */
	readonly afterDays: number;
	/** ISO dates, for trigger date */
	readonly dates: readonly string[];
	readonly reach: Num;
	readonly response: Num;
	/** of the rate of those who respond, over liftDays */
	readonly lift: Num;
	readonly liftDays: number;
	/** 1: reaches exactly those who respond best; 0: at random, no effect beyond chance */
	readonly accuracy: Num;
	/** money per contact, and staff minutes */
	readonly cost: Num;
	readonly minutes: Num;
	readonly giftCost: Num;
}

export interface WinBack {
	readonly on: boolean;
	readonly chance: Num;
	readonly afterMonths: number;
	readonly cost: Num;
}

export interface Campaign {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly purpose: 'sales' | 'registrations' | 'activity' | 'recall' | 'brand';
	readonly start: string;
	readonly days: number;
	/** null: by date; money: whoever spends this within the campaign */
	readonly spendFrom: number | null;
	readonly target: {
		/** tier ids and segment ids; empty: everyone */
		readonly tiers: readonly string[];
		readonly segments: readonly string[];
		/** days since the last order */
		readonly recencyFrom: number | null;
		readonly recencyTo: number | null;
		readonly membersOnly: boolean;
	};
	readonly invited: Num;
	readonly agreed: Num;
	readonly came: Num;
	readonly bought: Num;
	/** money per buyer */
	readonly spend: Num;
	/** share of that spend which would not have come anyway */
	readonly incremental: Num;
	readonly lift: Num;
	readonly liftDays: number;
	readonly fixedCost: Num;
	readonly costPerInvite: Num;
	readonly costPerVisit: Num;
	readonly budgetCap: number | null;
	readonly capacity: number | null;
	readonly pointsMultiplier: number;
	readonly prizes: readonly { readonly name: Words; readonly chance: Num; readonly cost: Num; readonly value: Num }[];
}

export interface Effect {
	readonly on: boolean;
	readonly strength: Num;
}

/** Effects of model.md section 7; E6 is not used. */
export interface Response {
	readonly E1: Effect;
	readonly E2: Effect & { readonly stamps: Num; readonly omega: Num };
	readonly E3: Effect;
	readonly E4: Effect;
	readonly E5: Effect;
	readonly E7: Effect;
	readonly E8: Effect;
	/** of the top tier; lower tiers by rank */
	readonly E9: { readonly on: boolean; readonly sigma: Num; readonly delta: Num };
	readonly E10: Effect;
	readonly E11: { readonly b0: Num; readonly b1: Num; readonly b2: Num };
	readonly E12: Effect;
	readonly E13: {
		readonly on: boolean;
		/** money */
		readonly lossScale: Num;
		readonly money: Num;
		readonly coupon: Num;
		readonly rules: Num;
		/** money per complaint */
		readonly cost: Num;
	};
	readonly E14: Effect;
	readonly E15: Effect & { readonly useRate: Num };
	readonly E16: Effect;
	/** floor n∞ */
	readonly E17: { readonly on: boolean; readonly floor: Num };
	readonly E18: { readonly on: boolean; readonly demandSd: Num; readonly sentimentSd: Num };
	readonly E19: Effect;
	readonly E20: Effect;
	readonly perceived: {
		readonly money: Num;
		readonly coupon: Num;
		readonly stamps: Num;
		readonly benefits: Num;
		readonly paid: Num;
	};
	/** orders per year */
	readonly lambdaQ: Num;
	/** extra spread of the programme's effect that no effect above explains */
	readonly modelError: { readonly on: boolean; readonly sd: Num };
	/** a user's own test results, which narrow the priors */
	readonly measured: readonly {
		readonly id: string;
		readonly on: boolean;
		readonly design: string;
		readonly lift: Num;
		readonly months: number;
	}[];
}

export interface Correlation {
	readonly a: string;
	readonly b: string;
	readonly rho: number;
}

export interface Design {
	readonly id: string;
	readonly name: Words;
	readonly note: Words;
	readonly enrolment: Enrolment;
	readonly points: Points;
	readonly tiers: Tiers;
	readonly costs: Costs;
	readonly actions: readonly Action[];
	readonly stampCard: StampCard;
	readonly membership: Membership;
	readonly referralReward: ReferralReward;
	readonly welcomeGift: { readonly on: boolean } & Reward;
	readonly touches: readonly Touch[];
	readonly campaigns: readonly Campaign[];
	readonly changes: readonly Change[];
	readonly guardrails: readonly Guardrail[];
	readonly traffic: Traffic;
	readonly abuse: Abuse;
	readonly opening: Opening;
}

export interface Enrolment {
	readonly how: 'registration' | 'firstPurchase' | 'periodSpend' | 'fee' | 'invitation';
	/** money: of the first purchase, or within periodDays */
	readonly amount: number;
	readonly periodDays: number;
	readonly fee: number;
	/** chance that who may join does */
	readonly joins: Num;
	readonly selfSelection: Num;
	/** × perceived value of benefits when not everyone is a member */
	readonly prestige: Num;
	/** months from launch at which the programme starts */
	readonly startMonth: number;
}

export interface Points {
	readonly kind: 'none' | 'gold' | 'catalogue' | 'coupon';
	readonly earn: {
		/** so many points … per so much money of cash */
		readonly points: number;
		readonly per: number;
		readonly capPerOrder: number | null;
		readonly capPerDay: number | null;
		readonly capPerMonth: number | null;
		readonly pendingDays: number;
		readonly bonuses: readonly Bonus[];
		readonly partners: { readonly on: boolean; readonly pointsPerYear: Num; readonly paidPerPoint: Num };
	};
	/** face value: so much money … for so many points */
	readonly value: { readonly money: number; readonly points: number };
	readonly burn: {
		readonly minimum: number;
		readonly increment: number;
		/** of an order's value that points may pay */
		readonly capShare: number;
	};
	readonly items: readonly Item[];
	readonly expiry: {
		readonly kind: 'never' | 'afterEarning' | 'inactivity' | 'date';
		/** afterEarning, inactivity */
		readonly months: number;
		readonly roundToMonthEnd: boolean;
		/** date: calendar month at whose end points lapse, so many years after the year of earning */
		readonly month: number;
		readonly yearsAhead: number;
	};
	readonly decay: Decay;
	readonly lostOnDemotion: boolean;
	readonly fundedShare: Num;
	readonly coupon: {
		/** points per coupon */
		readonly points: number;
		readonly face: number;
		readonly minimumSpend: number;
		readonly validityDays: number;
		/** a month; null: without limit */
		readonly stock: number | null;
		/** with stamp cards and tiers: may it be combined with other rewards */
		readonly combinable: boolean;
	};
}

/** More points on some days, products or ways to pay. */
export interface Bonus {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly multiplier: number;
	/** ISO dates, null: without end */
	readonly from: string | null;
	readonly to: string | null;
	/** share of orders it applies to */
	readonly orders: Num;
}

export interface Item {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly points: number;
	/** list value, money */
	readonly list: number;
	readonly paidIn: 'money' | 'goods';
	/** share that displaces a sale */
	readonly displacement: Num;
	/** weight among the items that can be afforded */
	readonly wish: number;
	readonly minimumSpend: number;
	readonly validityDays: number | null;
	/** a month; null: without limit */
	readonly stock: number | null;
}

export interface Decay {
	readonly on: boolean;
	/** what remains, each time */
	readonly factor: number;
	readonly everyMonths: number;
}

export interface Tiers {
	readonly on: boolean;
	readonly measure: 'spend' | 'orders' | 'exp' | 'points' | 'balance' | 'invitation';
	readonly exp: {
		/** so many units per so much money of cash */
		readonly units: number;
		readonly per: number;
		readonly capPerDay: number | null;
		readonly capPerMonth: number | null;
		readonly decay: Decay;
		readonly zeroOnUpgrade: boolean;
	};
	readonly window: 'lifetime' | 'calendarYear' | 'anniversary' | 'rolling';
	readonly windowMonths: number;
	/** units gathered in the entry tier lapse after so many months without a step up */
	readonly entryLapse: { readonly on: boolean; readonly months: number };
	readonly validity: {
		readonly kind: 'forever' | 'periods' | 'months';
		readonly n: number;
		readonly round: 'none' | 'month' | 'quarter' | 'year';
		readonly graceDays: number;
	};
	readonly downgrade: 'never' | 'oneStep' | 'earned';
	readonly openingFromHistory: boolean;
	/** units given on joining */
	readonly headStart: number;
	/** lowest first; the first is the entry tier with reach 0 */
	readonly list: readonly Tier[];
}

export interface Tier {
	readonly id: string;
	readonly name: Words;
	/** money, orders or EXP */
	readonly reach: number;
	/** null: the same as reach */
	readonly keep: number | null;
	readonly earnMultiplier: number;
	/** all of these must hold; each holds when any of its bars is met */
	readonly rules: { readonly on: boolean; readonly all: readonly { readonly any: readonly Bar[] }[] };
	readonly benefits: readonly Benefit[];
}

export interface Bar {
	readonly measure: 'spend' | 'orders' | 'exp' | 'points' | 'distance' | 'segments' | 'nights' | 'invitation';
	readonly reach: number;
	readonly keep: number | null;
}

export interface Benefit {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly kind: 'main' | 'auxiliary' | 'recognition';
	/** money per use */
	readonly cost: Num;
	/** money per use, as perceived */
	readonly value: Num;
	readonly usesPerMonth: Num;
	readonly takeUp: Num;
	readonly fundedShare: Num;
	/** calendar months in which it runs; empty: all year */
	readonly months: readonly number[];
}

export interface Costs {
	readonly setUp: number;
	readonly platformPerMonth: Num;
	readonly staffPerMonth: Num;
	readonly marketingPerMonth: Num;
}

/** An engagement action that earns EXP or points. */
export interface Action {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly kind: 'checkIn' | 'content' | 'review' | 'share' | 'invite' | 'event';
	readonly points: number;
	readonly exp: number;
	readonly takeUp: Num;
	readonly perMonth: Num;
	readonly capPerDay: number | null;
	readonly capPerMonth: number | null;
	readonly cost: Num;
}

export interface Reward {
	readonly kind: 'money' | 'goods' | 'points' | 'coupon' | 'draw';
	/** face or list value, money; of a draw: the mean */
	readonly value: Num;
	readonly points: number;
	readonly displacement: Num;
	readonly fundedShare: Num;
}

export interface StampCard {
	readonly on: boolean;
	readonly stamps: number;
	readonly per: 'order' | 'money';
	/** money per stamp */
	readonly money: number;
	readonly headStart: number;
	readonly validityMonths: number | null;
	readonly reward: Reward;
}

export interface Membership {
	readonly on: boolean;
	readonly fee: number;
	readonly termMonths: number;
	readonly trialDays: number;
	readonly earnMultiplier: number;
	/** shifted-beta-geometric renewal */
	readonly renewal: { readonly alpha: Num; readonly beta: Num };
	/** lower fee for members of this tier and above */
	readonly reducedFee: number | null;
	readonly reducedFromTier: string | null;
	readonly benefits: readonly Benefit[];
}

export interface ReferralReward {
	readonly on: boolean;
	readonly inviter: Reward;
	readonly friend: Reward;
	readonly capPerYear: number | null;
	/** paid only after the friend's first order */
	readonly afterFirstOrder: boolean;
}

/** A change of this design's rules at a date. */
export interface Change {
	readonly id: string;
	readonly name: Words;
	readonly on: boolean;
	readonly date: string;
	readonly noticeDays: number;
	readonly migration: 'grandfather' | 'upgradeOnly' | 'rerankAll';
	readonly balances: 'kept' | 'converted' | 'halved';
	/** new points per old point */
	readonly conversion: number;
	readonly graceMonths: number;
	/** path inside the design, e.g. tiers.list.2.reach */
	readonly set: readonly { readonly path: string; readonly value: Scalar }[];
}

export interface Guardrail {
	readonly id: string;
	readonly on: boolean;
	readonly amount: number;
	readonly period: 'total' | 'year' | 'month';
	readonly covers: 'redemption' | 'programme';
	readonly action: 'throttle' | 'stop';
}

/** Member centre: visits sent to other businesses in exchange for benefits. */
export interface Traffic {
	readonly on: boolean;
	readonly visitsPerMonth: Num;
	readonly valuePerVisit: Num;
	readonly capPerMonth: number | null;
}

export interface Abuse {
	readonly on: boolean;
	readonly share: Num;
	readonly accounts: Num;
}

/** The programme's state on day 0, for the design that runs today. */
export interface Opening {
	readonly on: boolean;
	readonly members: readonly { readonly tier: string; readonly count: number }[];
	readonly balances: readonly { readonly ageMonths: number; readonly points: number }[];
	/** money */
	readonly contractLiability: number;
}

export interface Expectation {
	readonly id: string;
	readonly on: boolean;
	/** design id; null: the first */
	readonly design: string | null;
	/** metric id */
	readonly metric: string;
	readonly tier: string | null;
	readonly low: number | null;
	readonly high: number | null;
	/** null: of the mean; else in so many of 100 futures */
	readonly of100: number | null;
}

export interface Source {
	readonly id: string;
	readonly text: Words;
	readonly year: number | null;
	readonly url: string | null;
	readonly grade: Grade;
}

/** A–D as in model.md; U: unverified; assumed: our number. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'U' | 'assumed';

export interface Evidence {
	/** source id */
	readonly source: string | null;
	readonly grade: Grade;
	readonly year: number | null;
	readonly status: 'rule' | 'assumption';
}
