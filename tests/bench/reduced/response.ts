// What the programme does to the reduced customer's intensity and dropout rate; the product's counterpart is kernel/response.ts.
import { me } from '../../../src/engine/kernel/customer.ts';
import { GOAL, HOLDING, liftOf, shareOfNext, WORTH_REDEEMING } from './tables.ts';

/** Brings the lift up to date; the dropout rate changes on a demotion only, see tiers.ts. */
export function respond(): void {
	// above the top there is no bar: its share is 0
	const x = me.qualifying * shareOfNext(me.tier);
	const lift = liftOf(me.tier) * (1.0 + GOAL * (x < 1.0 ? x * x : 1.0));
	me.lift = me.balance >= WORTH_REDEEMING ? lift * HOLDING : lift;
}
