// What the programme does to the reduced customer's intensity and dropout rate; the product's counterpart is kernel/response.ts.
import { me } from '../../../src/engine/kernel/customer.ts';
import { bar, GOAL, HOLDING, liftOf, TOP, WORTH_REDEEMING } from './tables.ts';

/** Brings the lift up to date; the dropout odds change on a demotion only. */
export function respond(): void {
	let lift = liftOf(me.tier);
	if (me.tier < TOP) {
		const x = me.qualifying / bar(me.tier + 1);
		lift *= 1.0 + GOAL * (x < 1.0 ? x * x : 1.0);
	}
	me.lift = me.balance >= WORTH_REDEEMING ? lift * HOLDING : lift;
}
