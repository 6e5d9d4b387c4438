/** From an order log to what the models need of a customer: repeat orders x, time of the last t_x, time watched T. */
import type { OrderLog } from './orders.ts';

export const WEEK = 7;

/** Days on which a customer ordered, orders of one day merged; sorted by customer, then day. Days count from 1970-01-01. */
export interface OrderDays {
	readonly customers: number;
	readonly customer: Int32Array;
	readonly day: Int32Array;
	/** sum of the day; null without an amount column */
	readonly amount: Float64Array | null;
	readonly first: number;
	readonly last: number;
}

/** Without the merge the published parameters do not come out: two orders of a day are one visit. */
export function orderDays({ customers, customer, day, amount }: OrderLog): OrderDays {
	const order = Int32Array.from(customer, (_, i) => i).sort(
		(i, j) => (customer[i] ?? 0) - (customer[j] ?? 0) || (day[i] ?? 0) - (day[j] ?? 0)
	);
	const merged = { customer: new Int32Array(order.length), day: new Int32Array(order.length) };
	const sums = new Float64Array(order.length);
	let n = 0;
	for (const i of order) {
		const [who, when] = [customer[i] ?? 0, day[i] ?? 0];
		if (n === 0 || merged.customer[n - 1] !== who || merged.day[n - 1] !== when) {
			merged.customer[n] = who;
			merged.day[n] = when;
			n++;
		}
		sums[n - 1] = (sums[n - 1] ?? 0) + (amount?.[i] ?? 0);
	}
	const days = merged.day.slice(0, n);
	return {
		customers: customers.length,
		customer: merged.customer.slice(0, n),
		day: days,
		amount: amount && sums.slice(0, n),
		first: days.reduce((least, value) => Math.min(least, value), Infinity),
		last: days.reduce((most, value) => Math.max(most, value), -Infinity)
	};
}

/** Customers whose first order was by the end of calibration, one place for each. Times in weeks from the own first order. */
export interface Histories {
	readonly count: number;
	/** which customer of the log */
	readonly customer: Int32Array;
	readonly firstDay: Int32Array;
	readonly x: Int32Array;
	readonly tx: Float64Array;
	readonly T: Float64Array;
	/** mean spend of the repeat orders, 0 without any; null without amounts */
	readonly spend: Float64Array | null;
	/** repeat orders after the end of calibration, up to the end of the log */
	readonly later: Int32Array;
	/** customers who came after the end of calibration: in no history */
	readonly newcomers: number;
}

/** Histories up to and with the day `until`. */
export function historiesOf(days: OrderDays, until: number): Histories {
	const size = days.customers;
	const [customer, firstDay, x, later] = Array.from({ length: 4 }, () => new Int32Array(size)) as [
		Int32Array,
		Int32Array,
		Int32Array,
		Int32Array
	];
	const [lastDay, spend] = [new Int32Array(size), new Float64Array(size)];
	let [count, newcomers] = [0, 0];
	for (const [i, who] of days.customer.entries()) {
		const day = days.day[i] ?? 0;
		const begins = i === 0 || days.customer[i - 1] !== who;
		if (begins && day > until) newcomers++;
		if (begins && day <= until) {
			customer[count] = who;
			firstDay[count] = lastDay[count] = day;
			count++;
		} else if (count > 0 && customer[count - 1] === who) {
			const at = count - 1;
			if (day > until) later[at] = (later[at] ?? 0) + 1;
			else {
				x[at] = (x[at] ?? 0) + 1;
				lastDay[at] = day;
				spend[at] = (spend[at] ?? 0) + (days.amount?.[i] ?? 0);
			}
		}
	}
	const places = Array.from({ length: count }, (_, i) => i);
	const weeks = (day: (i: number) => number) => Float64Array.from(places, (i) => (day(i) - (firstDay[i] ?? 0)) / WEEK);
	return {
		count,
		customer: customer.slice(0, count),
		firstDay: firstDay.slice(0, count),
		x: x.slice(0, count),
		tx: weeks((i) => lastDay[i] ?? 0),
		T: weeks(() => until),
		spend: days.amount && Float64Array.from(places, (i) => ((x[i] ?? 0) > 0 ? (spend[i] ?? 0) / (x[i] ?? 1) : 0)),
		later: later.slice(0, count),
		newcomers
	};
}

/** Equal histories counted once: what the likelihoods run over. */
export interface Tally {
	readonly x: ArrayLike<number>;
	readonly tx: ArrayLike<number>;
	readonly T: ArrayLike<number>;
	/** how many customers have this history */
	readonly n: ArrayLike<number>;
	readonly length: number;
	readonly most: number;
}

export function tallyOf({ count, x, tx, T }: Pick<Histories, 'count' | 'x' | 'tx' | 'T'>): Tally {
	const known = new Map<string, number>();
	const kept: number[] = [];
	const n: number[] = [];
	for (let i = 0; i < count; i++) {
		const key = `${x[i]} ${tx[i]} ${T[i]}`;
		const place = known.get(key);
		if (place !== undefined) n[place] = (n[place] ?? 0) + 1;
		else {
			known.set(key, kept.length);
			kept.push(i);
			n.push(1);
		}
	}
	const most = kept.reduce((highest, i) => Math.max(highest, x[i] ?? 0), 0);
	const pick = (values: ArrayLike<number>) => Float64Array.from(kept, (i) => values[i] ?? 0);
	return { x: pick(x), tx: pick(tx), T: pick(T), n, length: kept.length, most };
}

/** Every k-th of a tally, for a first rough search: at most `size` of them. */
export function sampleOf(tally: Tally, size: number): Tally {
	if (tally.length <= size) return tally;
	const step = tally.length / size;
	const places = Array.from({ length: size }, (_, i) => Math.floor(i * step));
	const pick = (values: ArrayLike<number>) => Float64Array.from(places, (i) => values[i] ?? 0);
	return { ...tally, x: pick(tally.x), tx: pick(tally.tx), T: pick(tally.T), n: pick(tally.n), length: size };
}
