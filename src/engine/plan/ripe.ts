// Which points are issued early enough to tell what share of points is redeemed in the end.
import * as A from '../kernel/accounts.ts';
import type { Scenario } from '../scenario/types.ts';
import { periodEdges } from './calendar.ts';

const AFTER_EARNING = 1;

/**
 * The last month of issue that is followed within the horizon for as long as points are valid, or for half the horizon where that is
 * shorter. Later ones would tell of the end of the simulation, after which nobody earns, and not of the programme.
 */
export function writeRipe(plan: Float64Array, dates: Pick<Scenario, 'launch' | 'horizonMonths'>): void {
	const edges = periodEdges(dates, false);
	const months = edges.length - 1;
	const half = Math.floor(months / 2);
	const followed = plan[A.P_EXPIRY] === AFTER_EARNING ? Math.min(plan[A.P_EXPIRY_MONTHS] ?? half, half) : half;
	const ripe = Math.min(Math.floor(months - followed), A.COHORTS_MAX - 2);
	plan[A.P_RIPE] = ripe;
	plan[A.P_RIPE_DAY] = edges[ripe] ?? 0;
}
