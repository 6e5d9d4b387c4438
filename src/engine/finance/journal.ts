// Deferred revenue as journal lines: what is booked in a month, debits left, credits right.
import type { DeferredMonth } from './deferred.ts';

/** Cash: what members pay. Goods, points: revenue. Liability: the contract liability of points (IFRS 15.106). */
export type Account = 'cash' | 'goods' | 'points' | 'liability';

/** Sale: points are issued with it. Redemption: what is earned by it. Re-estimate: what breakage expected anew earns, or takes back. */
export type Event = 'sale' | 'redemption' | 'reestimate';

/** One line; the one side is 0. Whole minor units, never below 0. */
export interface JournalLine {
	/** months from launch, from 0; beyond the horizon: the run-off */
	readonly month: number;
	readonly event: Event;
	readonly account: Account;
	readonly debit: number;
	readonly credit: number;
}

/**
 * Journal lines of a table of deferred revenue. Each event balances in itself; credits less debits of the liability are the closing less the
 * opening of the table. What is nothing is not booked.
 */
export function journal(rows: readonly DeferredMonth[]): JournalLine[] {
	return rows.flatMap(({ month, sales, allocated, revenue, reestimate }) => {
		const line = (event: Event, account: Account, debit: number): JournalLine[] =>
			debit === 0 ? [] : [{ month, event, account, debit: Math.max(0, debit), credit: Math.max(0, -debit) }];
		const earned = revenue - reestimate;
		return [
			...line('sale', 'cash', sales),
			...line('sale', 'goods', allocated - sales),
			...line('sale', 'liability', -allocated),
			...line('redemption', 'liability', earned),
			...line('redemption', 'points', -earned),
			...line('reestimate', 'liability', reestimate),
			...line('reestimate', 'points', -reestimate)
		];
	});
}
