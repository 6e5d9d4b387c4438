// What the business earns beside orders, as the kernel reads it.
import * as A from '../kernel/accounts.ts';
import type { Design, Scenario } from '../scenario/types.ts';
import { minorUnits } from './money.ts';
import type { Settled } from './settle.ts';

/** Does the business live on visits, so that they are looked at? The same in every arm. */
export const looksAtVisits = ({ revenue }: { readonly revenue: Scenario['business']['revenue'] }): boolean =>
	revenue === 'fee' || revenue === 'ads';

/** Fees and advertising; rates must have been written before. */
export function writeIncome(plan: Float64Array, { business, currency }: Settled<Scenario>): void {
	const minor = minorUnits(currency);
	if (!looksAtVisits(business)) return;
	const meanRate = (plan[A.P_RATE_R] ?? 1) / (plan[A.P_RATE_ALPHA] ?? 1);
	plan[A.P_LOOKS] = 1;
	plan[A.P_VISITS] = Math.max(0, business.ads.visitsPerWeek) / 7 / meanRate;
	if (business.revenue === 'ads') plan[A.P_ADS] = business.ads.perActiveDay * minor;
	if (business.revenue === 'fee') {
		plan[A.P_FEE_MONTH] = business.fee.perMonth * minor;
		plan[A.P_FEE_SHARE] = Math.min(1, Math.max(0, business.fee.payingShare));
	}
}

/** Visits that a design's member centre sends to other businesses. */
export function writeTraffic(plan: Float64Array, { traffic }: Settled<Design>, { currency }: Settled<Scenario>): void {
	if (traffic.on) plan[A.P_TRAFFIC] = traffic.visitsPerMonth * traffic.valuePerVisit * minorUnits(currency);
}
