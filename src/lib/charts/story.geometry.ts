import { UNNOTICED } from '$engine/story.types.ts';
import type { LifeEvent } from '$engine/trace.ts';

export interface TierSpan {
	readonly tier: number;
	/** days from launch */
	readonly from: number;
	readonly to: number;
}

export interface OrderTick {
	readonly day: number;
	/** minor units */
	readonly gross: number;
	/** with it this life is further ahead of the first lane's in orders than ever before */
	readonly extra: boolean;
}

/** Something that happened at a moment, as a mark in a lane. */
export interface Moment {
	readonly day: number;
	readonly kind: 'redeem' | 'expire' | 'message' | 'complaint';
}

/** A life as a lane draws it. */
export interface LaneShape {
	readonly tiers: readonly TierSpan[];
	readonly orders: readonly OrderTick[];
	/** points on the account from each day on; begins on the day of joining */
	readonly balance: readonly { readonly day: number; readonly points: number }[];
	readonly moments: readonly Moment[];
	/** day on which the customer leaves; null: stays */
	readonly left: number | null;
}

const MOMENTS: Readonly<Record<string, Moment['kind']>> = {
	redeem: 'redeem',
	couponUsed: 'redeem',
	reward: 'redeem',
	expire: 'expire',
	forfeit: 'expire',
	contact: 'message',
	campaign: 'message'
};

const orderDays = (events: readonly LifeEvent[]) =>
	events.filter(({ kind, day }) => kind === 'order' && day >= 0).map(({ day }) => day);

/** Places of the orders with which a life is further ahead of another than it ever was. */
function ahead(own: readonly number[], other: readonly number[]): Set<number> {
	const marked = new Set<number>();
	let most = 0;
	let theirs = 0;
	own.forEach((day, at) => {
		while (theirs < other.length && (other[theirs] ?? 0) < day + UNNOTICED) theirs++;
		if (at + 1 - theirs <= most) return;
		most = at + 1 - theirs;
		marked.add(at);
	});
	return marked;
}

/** Points after an event, where it tells or changes them. */
function pointsAfter({ kind, numbers }: LifeEvent, before: number): number {
	if (typeof numbers.balance === 'number') return numbers.balance;
	if (kind === 'openingBalance') return before + (numbers.points ?? 0);
	if (kind === 'redeem' || kind === 'forfeit') return Math.max(0, before - (numbers.points ?? 0));
	return before;
}

/** @param first events of the first lane, against which extra orders are told @param horizon in days */
export function laneShape(events: readonly LifeEvent[], first: readonly LifeEvent[], horizon: number): LaneShape {
	const tiers: TierSpan[] = [];
	const balance: { day: number; points: number }[] = [];
	const moments: Moment[] = [];
	let left: number | null = null;
	let points = 0;
	for (const event of events) {
		if (event.day > horizon) continue;
		const { kind, numbers } = event;
		const day = Math.max(0, event.day);
		const last = tiers.at(-1);
		const tier = kind === 'change' && !last ? null : numbers.tier;
		if (typeof tier === 'number' && /^(enrol|openingTier|promote|demote|change)$/.test(kind) && last?.tier !== tier) {
			if (last) tiers[tiers.length - 1] = { ...last, to: day };
			tiers.push({ tier, from: day, to: horizon });
		}
		const after = pointsAfter(event, points);
		if (kind === 'enrol' || after !== points) balance.push({ day, points: after });
		points = after;
		const moment = MOMENTS[kind] ?? (kind === 'loss' && (numbers.complained ?? 0) > 0 ? 'complaint' : null);
		if (moment) moments.push({ day, kind: moment });
		if (kind === 'leave') left = day;
		if (kind === 'winBack' && (numbers.back ?? 0) > 0) left = null;
	}
	const placed = events.filter(({ kind, day }) => kind === 'order' && day >= 0 && day <= horizon);
	const extra = first === events ? new Set<number>() : ahead(orderDays(placed), orderDays(first));
	const orders = placed.map(({ day, numbers }, at) => ({ day, gross: numbers.gross ?? 0, extra: extra.has(at) }));
	return { tiers: tiers.filter(({ from, to }) => to > from), orders, balance, moments, left };
}

/** The step area under the balance. */
export function balancePath(
	balance: LaneShape['balance'],
	horizon: number,
	x: (day: number) => number,
	y: (points: number) => number
): { readonly line: string; readonly area: string } {
	const start = balance[0];
	if (!start) return { line: '', area: '' };
	const at = (value: number) => value.toFixed(1);
	let line = `M${at(x(start.day))},${at(y(start.points))}`;
	for (const { day, points } of balance.slice(1)) line += `H${at(x(day))}V${at(y(points))}`;
	line += `H${at(x(horizon))}`;
	return { line, area: `${line}V${at(y(0))}H${at(x(start.day))}Z` };
}

/** Place of the event nearest to a day. */
export function nearestEvent(events: readonly LifeEvent[], day: number): number {
	return events.reduce(
		(best, event, at) => (Math.abs(event.day - day) < Math.abs((events[best]?.day ?? Infinity) - day) ? at : best),
		0
	);
}
