import type { Tiers } from '$engine/scenario/index.ts';

/** Months whose spending counts at a time. */
function windowOf({ window, windowMonths }: Tiers): number {
	if (window === 'lifetime') return Infinity;
	return window === 'rolling' ? windowMonths : 12;
}

/** In which month an even spender reaches a bar, or null if the window is too short for that. */
export function monthReached(tiers: Tiers, reach: number, ordersPerMonth: number, basket: number): number | null {
	const { measure, exp } = tiers;
	const each = measure === 'orders' ? 1 : measure === 'exp' ? (basket / exp.per) * exp.units : basket;
	const perMonth = each * ordersPerMonth;
	if (perMonth <= 0) return null;
	const months = Math.max(1, Math.ceil(reach / perMonth - 1e-9));
	return months <= windowOf(tiers) ? months : null;
}
