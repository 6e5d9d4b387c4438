// Segments of customers as the kernel reads them.
import * as A from '../kernel/accounts.ts';
import type { Scenario } from '../scenario/types.ts';
import type { Settled } from './settle.ts';

/** Writes shares (cumulated) and multipliers. Shares that were drawn to more than all customers are brought back to all, in proportion. */
export function writeSegments(plan: Float64Array, { segments }: Settled<Scenario>): void {
	const rows = segments.slice(0, A.SEGMENTS_MAX);
	const whole = Math.max(
		1,
		rows.reduce((sum, { share }) => sum + share, 0)
	);
	let end = 0;
	rows.forEach((segment, i) => {
		const row = A.SEGMENTS_AT + i * A.SEG_WIDTH;
		end += segment.share / whole;
		plan[row + A.SEG_END] = end;
		plan[row + A.SEG_RATE] = segment.rate;
		plan[row + A.SEG_DROPOUT] = segment.dropout;
		plan[row + A.SEG_BASKET] = segment.basket;
		plan[row + A.SEG_INERT] = segment.inert;
		plan[row + A.SEG_THETA] = segment.redemptionThreshold;
		plan[row + A.SEG_ATTENTION] = segment.expiryAttention;
		plan[row + A.SEG_STATUS] = segment.statusSensitivity;
		plan[row + A.SEG_PRICE] = segment.priceSensitivity;
		plan[row + A.SEG_WALLET] = segment.wallet;
		plan[row + A.SEG_REFERRAL] = segment.referral;
		plan[row + A.SEG_ACTIVATION] = segment.activation;
		plan[row + A.SEG_LIKES_MONEY] = segment.preference.money;
		plan[row + A.SEG_LIKES_GOODS] = segment.preference.goods;
		plan[row + A.SEG_LIKES_COUPONS] = segment.preference.coupons;
		plan[row + A.SEG_LIKES_RECOGNITION] = segment.preference.recognition;
	});
	plan[A.P_SEGMENTS] = rows.length;
}
