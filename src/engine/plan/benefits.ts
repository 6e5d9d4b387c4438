// Benefits of one design as the kernel reads them.
import * as A from '../kernel/accounts.ts';
import type { Design } from '../scenario/types.ts';
import type { Settled } from './settle.ts';

/** Calendar months as bits, January first; none given: all year. */
const monthBits = (months: readonly number[]) => months.reduce((bits, month) => bits | (1 << (month - 1)), 0);

/** Benefits of the tiers, then those of the paid membership. @param minor minor units of money per major unit */
export function writeBenefits(plan: Float64Array, { tiers, membership }: Settled<Design>, minor: number): void {
	const lists = tiers.on ? tiers.list.map(({ benefits }, tier) => ({ tier, benefits })) : [];
	if (membership.on) lists.push({ tier: A.PAID_TIER, benefits: membership.benefits });
	let i = 0;
	lists.forEach(({ tier, benefits }) => {
		for (const benefit of benefits) {
			if (!benefit.on || i >= A.BENEFITS_MAX) continue;
			const row = A.BENEFITS_AT + i * A.B_WIDTH;
			plan[row + A.B_TIER] = tier;
			plan[row + A.B_COST] = benefit.cost * minor;
			plan[row + A.B_VALUE] = benefit.value * minor;
			plan[row + A.B_USES] = Math.max(0, benefit.usesPerMonth);
			plan[row + A.B_TAKEUP] = benefit.takeUp;
			plan[row + A.B_FUNDED] = Math.min(1, Math.max(0, benefit.fundedShare));
			plan[row + A.B_RECOGNITION] = benefit.kind === 'recognition' ? 1 : 0;
			plan[row + A.B_MONTHS] = monthBits(benefit.months);
			i++;
		}
	});
}
