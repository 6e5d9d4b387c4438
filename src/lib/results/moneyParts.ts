import type { Shown } from './shown.ts';

/** Income before costs; the last two lists stand in the order in which they are drawn. */
const INCOME = {
	fees: 'feeIncome',
	services: 'serviceFees',
	ads: 'adIncome',
	partners: 'partnerIncome',
	traffic: 'trafficIncome'
} as const;

const EXTRA_COSTS = {
	gifts: 'giftCost',
	contacts: 'contactCost',
	actions: 'actionCost',
	complaints: 'complaintCost',
	acquisition: 'acquisitionCost'
} as const;

type Named = keyof typeof INCOME | keyof typeof EXTRA_COSTS;
export type PartId = Named | 'margin' | 'orders' | 'face' | 'benefits' | 'operations' | 'other' | 'funded' | 'closing';

export interface MoneyPart {
	readonly id: PartId;
	/** minor units, signed: what it adds to the net benefit */
	readonly amount: number;
}

/** Below this share of the largest part, parts are shown together. */
const SMALL = 0.002;

const named = (part: string, shown: Shown): number => {
	if (part in INCOME) return shown.extras[INCOME[part as keyof typeof INCOME]];
	return -shown.extras[EXTRA_COSTS[part as keyof typeof EXTRA_COSTS]];
};

/**
 * Where the money goes, part by part, as in programmeCost and incrementalMargin of engine/metrics.ts: the parts add up to the net
 * benefit. `other` is what no row of its own explains; it is 0 unless a cost was added there and not here.
 */
export function moneyParts(shown: Shown): MoneyPart[] {
	const mean = (id: keyof Shown['figures']) => shown.figures[id]?.mean ?? 0;
	const rows = (parts: object) => Object.keys(parts).map((id) => ({ id: id as Named, amount: named(id, shown) }));
	const sum = (parts: readonly MoneyPart[]) => parts.reduce((all, { amount }) => all + amount, 0);
	const income = rows(INCOME).filter(({ amount }) => amount !== 0);
	const extra = rows(EXTRA_COSTS);
	const known =
		mean('redemptionCost') + mean('benefitCost') + mean('fixedCost') - mean('fundedByPartners') - sum(extra);
	return [
		{ id: income.length > 0 ? 'orders' : 'margin', amount: mean('incrementalMargin') - sum(income) },
		...income,
		{ id: 'face', amount: -mean('redemptionCost') },
		{ id: 'benefits', amount: -mean('benefitCost') },
		...extra,
		{ id: 'operations', amount: -mean('fixedCost') },
		{ id: 'other', amount: known - mean('programmeCost') },
		{ id: 'funded', amount: mean('fundedByPartners') },
		{ id: 'closing', amount: -mean('closingCharge') }
	];
}

/** The same without what is nothing, and what is too small to be seen put together; the sum stays. */
export function partsShown(parts: readonly MoneyPart[]): MoneyPart[] {
	const least = SMALL * Math.max(...parts.map(({ amount }) => Math.abs(amount)));
	const [first, ...others] = parts;
	const seen = others.filter(({ id, amount }) => id !== 'other' && Math.abs(amount) > 0 && Math.abs(amount) >= least);
	const rest = others.filter((part) => !seen.includes(part)).reduce((all, { amount }) => all + amount, 0);
	return [...(first ? [first] : []), ...seen, ...(Math.abs(rest) >= 1 ? [{ id: 'other' as const, amount: rest }] : [])];
}
