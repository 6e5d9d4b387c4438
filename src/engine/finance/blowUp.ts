import { exp, ln } from '../kernel/special.ts';

/** What a redemption budget is made of, over the same time. Points and money each in one unit. */
export interface Redemption {
	readonly issued: number;
	readonly redeemed: number;
	readonly cost: number;
}

/** growth: points issued; redemption: share of them redeemed; cost: of one redeemed point. Their product is the cost. */
export const FACTORS = ['growth', 'redemption', 'cost'] as const;
export type Factor = (typeof FACTORS)[number];

export interface BlowUp {
	/** actual ÷ planned */
	readonly ratio: number;
	/** actual ÷ planned of each factor; their product is the ratio */
	readonly times: Readonly<Record<Factor, number>>;
	/** share of ln ratio; sum 1. Null where actual = planned */
	readonly share: Readonly<Record<Factor, number>> | null;
	/** part of actual − planned, in the unit of the cost; they sum to it */
	readonly amount: Readonly<Record<Factor, number>>;
	/** the factor with the largest amount */
	readonly largest: Factor;
}

/** The logarithmic mean of two positive numbers: (a − b) ÷ (ln a − ln b), and a where they are equal. */
export function logMean(a: number, b: number): number {
	const apart = a / b - 1;
	// near 1 the quotient loses digits; the series of x ÷ ln(1 + x) does not
	if (Math.abs(apart) < 1e-5) return b * (1 + apart / 2 - (apart * apart) / 12);
	return (a - b) / ln(a / b);
}

function each<T>(value: (factor: Factor) => T): Record<Factor, T> {
	return { growth: value('growth'), redemption: value('redemption'), cost: value('cost') };
}

/**
 * Splits actual against planned redemption cost into growth × redemption × cost by the logarithmic mean Divisia index: exact, without a
 * residue, and the same in whatever order the factors are named (Ang 2004, Energy Policy 32:1131–1139, LMDI I).
 * @returns null where a factor of one side is 0: nothing issued, redeemed or paid has no logarithm
 */
export function blowUp(actual: Redemption, planned: Redemption): BlowUp | null {
	const parts = ({ issued, redeemed, cost }: Redemption): readonly number[] => [issued, redeemed, cost];
	if (![...parts(actual), ...parts(planned)].every((part) => part > 0 && Number.isFinite(part))) return null;
	const times = {
		growth: actual.issued / planned.issued,
		redemption: actual.redeemed / actual.issued / (planned.redeemed / planned.issued),
		cost: actual.cost / actual.redeemed / (planned.cost / planned.redeemed)
	};
	const ratio = actual.cost / planned.cost;
	const weight = logMean(actual.cost, planned.cost);
	const amount = each((factor) => weight * ln(times[factor]));
	const whole = ln(ratio);
	return {
		...{ ratio, times, amount },
		share: whole === 0 ? null : each((factor) => ln(times[factor]) / whole),
		largest: FACTORS.reduce((best, factor) => (amount[factor] > amount[best] ? factor : best), 'growth')
	};
}

/** Many futures against one plan. */
export interface BlowUps {
	/** futures decomposed, and those that could not be */
	readonly futures: number;
	readonly undefined: number;
	/** mean of actual − planned, and each factor's part of it; they sum to it */
	readonly excess: number;
	readonly amount: Readonly<Record<Factor, number>>;
	/** share of the excess; null where it is 0 */
	readonly share: Readonly<Record<Factor, number>> | null;
	/** geometric means of actual ÷ planned */
	readonly times: Readonly<Record<Factor, number>>;
	/** futures in which a factor carried most */
	readonly largest: Readonly<Record<Factor, number>>;
}

/** Means over futures; amounts are additive, so they tie to the mean excess. Null without a future that can be decomposed. */
export function blowUps(actuals: readonly Redemption[], planned: Redemption): BlowUps | null {
	const found = actuals.map((actual) => blowUp(actual, planned)).filter((one) => one !== null);
	if (found.length === 0) return null;
	const mean = (value: (one: BlowUp) => number): number =>
		found.reduce((sum, one) => sum + value(one), 0) / found.length;
	const amount = each((factor) => mean((one) => one.amount[factor]));
	const excess = mean((one) => (one.ratio - 1) * planned.cost);
	return {
		futures: found.length,
		undefined: actuals.length - found.length,
		...{ excess, amount },
		share: excess === 0 ? null : each((factor) => amount[factor] / excess),
		times: each((factor) => geometric(found.map((one) => one.times[factor]))),
		largest: each((factor) => found.filter((one) => one.largest === factor).length)
	};
}

function geometric(values: readonly number[]): number {
	return exp(values.reduce((sum, value) => sum + ln(value), 0) / values.length);
}
