import { Untied } from './untied.ts';

/** Points by period: opening + issued − redeemed − expired − forfeited = closing. Whole points. */
export interface PointsRow {
	readonly opening: number;
	readonly issued: number;
	readonly redeemed: number;
	readonly expired: number;
	/** lost on demotion, or cancelled */
	readonly forfeited: number;
	readonly closing: number;
}

/** What was posted, by period. */
export interface PointFlows {
	readonly issued: readonly number[];
	readonly redeemed: readonly number[];
	readonly expired: readonly number[];
	readonly forfeited: readonly number[];
}

/**
 * The roll-forward of points.
 * @param flows by period, whole points
 * @param opening balance before the first period
 * @param closings balances counted some other way (lot by lot, say), by period; a period without one is not compared
 * @throws Untied naming the first row whose closing is not the one counted, is below zero, or is no whole number
 */
export function pointsRollForward(
	flows: PointFlows,
	opening = 0,
	closings: readonly (number | null)[] = []
): PointsRow[] {
	let balance = opening;
	return flows.issued.map((issued, row) => {
		const [redeemed, expired, forfeited] = [
			flows.redeemed[row] ?? 0,
			flows.expired[row] ?? 0,
			flows.forfeited[row] ?? 0
		];
		const before = balance;
		balance += issued - redeemed - expired - forfeited;
		const counted = closings[row] ?? balance;
		if (counted !== balance) throw new Untied('points', row, counted - balance);
		if (!(Number.isSafeInteger(balance) && balance >= 0)) throw new Untied('points', row, balance);
		return { opening: before, issued, redeemed, expired, forfeited, closing: balance };
	});
}

/** Multiplies a roll-forward to a population. Flows are rounded on their running sums and stocks follow, so the rows tie as shown. */
export function scaledRows(rows: readonly PointsRow[], scale: number): PointsRow[] {
	const sums = { issued: 0, redeemed: 0, expired: 0, forfeited: 0 };
	let closing = Math.floor((rows[0]?.opening ?? 0) * scale + 0.5);
	return rows.map((row) => {
		const flow = (key: keyof typeof sums): number => {
			const before = Math.floor(sums[key] * scale + 0.5);
			sums[key] += row[key];
			return Math.floor(sums[key] * scale + 0.5) - before;
		};
		const opening = closing;
		const [issued, redeemed, expired, forfeited] = [
			flow('issued'),
			flow('redeemed'),
			flow('expired'),
			flow('forfeited')
		];
		closing = opening + issued - redeemed - expired - forfeited;
		return { opening, issued, redeemed, expired, forfeited, closing };
	});
}

/** Money owed on points by period: opening + issued − redeemed − lapsed + re-estimate = closing. Whole minor units. */
export interface LiabilityRow {
	readonly opening: number;
	/** points issued, at the period's closing estimate */
	readonly issued: number;
	/** points redeemed, at that estimate */
	readonly redeemed: number;
	/** points expired or forfeited, at that estimate */
	readonly lapsed: number;
	/** points held since the opening, at the change of the estimate */
	readonly reestimate: number;
	readonly closing: number;
}

/** Three columns and two stocks are rounded by half a unit at the most each. */
const ROUNDING = 2.5 + 1e-6;

/**
 * The roll-forward of the liability: points open × what an open point is expected to cost.
 * @param each expected cost of an open point at each closing, minor units; first the opening's, then one for each row
 * @param counted liabilities counted some other way; a row without one is not compared
 * @throws Untied naming the first row whose re-estimate is not the opening points at the change of the estimate, or whose closing is not the one counted
 */
export function liabilityRollForward(
	rows: readonly PointsRow[],
	each: readonly number[],
	counted: readonly (number | null)[] = []
): LiabilityRow[] {
	const whole = (points: number, at: number): number => Math.floor(points * at + 0.5);
	let opening = whole(rows[0]?.opening ?? 0, each[0] ?? 0);
	return rows.map((row, i) => {
		const [before, now] = [each[i] ?? NaN, each[i + 1] ?? NaN];
		const issued = whole(row.issued, now);
		const redeemed = whole(row.redeemed, now);
		const lapsed = whole(row.expired + row.forfeited, now);
		const closing = whole(row.closing, now);
		const reestimate = closing - opening - issued + redeemed + lapsed;
		const off = reestimate - row.opening * (now - before);
		const missing = counted[i] === undefined || counted[i] === null ? 0 : counted[i] - closing;
		if (!(Math.abs(off) <= ROUNDING)) throw new Untied('liability', i, off);
		if (missing !== 0) throw new Untied('liability', i, missing);
		const made = { opening, issued, redeemed, lapsed, reestimate, closing };
		opening = closing;
		return made;
	});
}
