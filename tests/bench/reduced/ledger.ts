// What the reduced ledger says: accounts that are sums over time or follow from others are made when it is read.
import { ACTIVE, CHURNED, EXPIRED, ISSUED, NEW, PURCHASES, REDEEMED, SPEND, TIER, WEEKS } from './tables.ts';

export interface Played {
	/** account · WEEKS + week */
	readonly ledger: Float64Array;
	readonly histogram: Float64Array;
}

/** What every peer prints: totals over the horizon, money in whole units. */
export interface Figures {
	readonly lives: number;
	/** customers at the end of a week, summed over weeks */
	readonly weeks: number;
	readonly purchases: number;
	readonly points: number;
	readonly redeemed: number;
	readonly expired: number;
	/** points at the end */
	readonly outstanding: number;
	readonly profit: number;
}

const MARGIN = 0.3;
const POINT = 0.01;

/** All sixteen accounts by week, then their totals. */
export function read({ ledger }: Played): Figures {
	const account = (id: number) => ledger.subarray(id * WEEKS, (id + 1) * WEEKS);
	const running = (changes: Float64Array) => {
		let level = 0;
		return changes.map((change) => (level += change));
	};
	const active = running(account(ACTIVE));
	const outstanding = running(
		account(ISSUED).map((points, w) => points - (account(REDEEMED)[w] ?? 0) - (account(EXPIRED)[w] ?? 0))
	);
	const cost = account(REDEEMED).map((points) => points * POINT);
	const profit = account(SPEND).map((spend, w) => (spend * MARGIN) / 100 - (cost[w] ?? 0));
	const tiers = [0, 1, 2, 3].map((tier) => running(account(TIER + tier)));
	const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
	if (total(account(NEW)) - total(account(CHURNED)) !== (active.at(-1) ?? 0)) throw new Error('Customers were lost.');
	if (tiers.reduce((sum, tier) => sum + (tier.at(-1) ?? 0), 0) !== active.at(-1))
		throw new Error('Tiers do not add up.');
	return {
		lives: total(account(NEW)),
		weeks: total(active),
		purchases: total(account(PURCHASES)),
		points: total(account(ISSUED)),
		redeemed: total(account(REDEEMED)),
		expired: total(account(EXPIRED)),
		outstanding: outstanding.at(-1) ?? 0,
		profit: Math.round(total(profit))
	};
}
