import { curveStepAfter, line } from 'd3-shape';

/** Futures in which the result is above an amount, as a curve that falls from all to none. */
export interface Curve {
	/** ascending */
	readonly values: Float64Array;
	readonly shareAbove: (amount: number) => number;
}

export function curveOf(results: ArrayLike<number>): Curve {
	const values = Float64Array.from(Array.from(results)).sort();
	return {
		values,
		shareAbove(amount) {
			let [low, high] = [0, values.length];
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((values[middle] ?? 0) <= amount) low = middle + 1;
				else high = middle;
			}
			return values.length === 0 ? 0 : (values.length - low) / values.length;
		}
	};
}

/**
 * The amounts in view: from 0.5 to 99.5 % of the futures of all curves, and the limit with room behind it, unless it is so far off that
 * it would press the curves into a corner.
 */
export function amountDomain(
	curves: readonly Curve[],
	limit: number | undefined
): { low: number; high: number; limitShown: boolean; clipped: boolean } {
	const at = ({ values }: Curve, share: number) =>
		values[Math.min(values.length - 1, Math.max(0, Math.round(share * values.length - 0.5)))] ?? 0;
	const full = curves.filter(({ values }) => values.length > 0);
	const first = Math.min(...full.map((curve) => at(curve, 0.005)));
	const last = Math.max(...full.map((curve) => at(curve, 0.995)));
	if (full.length === 0) return { low: 0, high: 1, limitShown: false, clipped: false };
	const span = last - first || Math.abs(last) * 0.2 || 1;
	const limitShown = limit !== undefined && limit > first - span && limit < last + span;
	const low = Math.min(first, limitShown ? limit : first);
	const high = Math.max(last, limitShown ? limit : last);
	const margin = (high - low) * 0.05 || span * 0.1;
	const clipped = full.some(({ values }) => (values[0] ?? 0) < first || (values.at(-1) ?? 0) > last);
	return { low: low - margin, high: high + margin, limitShown, clipped };
}

/** The curve within the domain: it steps down at each future. Many futures are drawn at so many places, which the eye cannot tell from all. */
export function curvePath(
	curve: Curve,
	domain: { readonly low: number; readonly high: number },
	x: (amount: number) => number,
	y: (share: number) => number,
	places = 400
): string {
	const inside = Array.from(curve.values).filter((value) => value > domain.low && value < domain.high);
	const step = Math.max(1, Math.ceil(inside.length / places));
	const amounts = [domain.low, ...inside.filter((_, index) => index % step === 0), domain.high];
	const path = line<number>(
		(amount) => x(amount),
		(amount) => y(curve.shareAbove(amount))
	)
		.curve(curveStepAfter)
		.digits(1);
	return path(amounts) ?? '';
}

/** Round numbers of futures for the table: the amounts that so many of 100 stay below. */
export const TABLE_OF_100 = [1, 5, 10, 25, 50, 75, 90, 95, 99] as const;
