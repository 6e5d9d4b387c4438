// Which uncertain input explains a result: read off the futures that were played, no further runs.
import { covariance, moments } from '../stats/moments.ts';
import { gather } from '../summary/column.ts';

/** One thing that differs from future to future. */
export interface Factor {
	readonly id: string;
	/** by future */
	readonly values: ArrayLike<number>;
}

/** One driver: what the result is on average where it is low, and where it is high. */
export interface Driver {
	readonly id: string;
	/** mean of the input over the third of futures where it is lowest, and where it is highest; its own unit */
	readonly from: number;
	readonly to: number;
	/** mean result in these thirds, the other drivers held at their means; unit of the result */
	readonly low: number;
	readonly high: number;
	/** standard error of high − low */
	readonly se: number;
}

export interface Drivers {
	/** futures read */
	readonly n: number;
	/** of the result over all of them */
	readonly mean: number;
	/** widest first */
	readonly rows: readonly Driver[];
	/** share of the result's variance that the rows explain together, 0–1; the rest is other inputs and chance */
	readonly explained: number;
}

/** Below so many futures a third of them says nothing. */
export const DRIVERS_FROM = 30;

const MOST = 8;

/** A driver must stand this many standard errors out of the noise: of 60 inputs without any effect, one in six tables shows one. */
const STANDS_OUT = 3;

/**
 * The inputs that explain a result, by forward selection: the one most correlated with what the others leave unexplained comes next, and all
 * are fitted anew by least squares (orthogonal matching pursuit: Pati, Rezaiifar & Krishnaprasad 1993). Each is then told by conditional
 * means: the result in the third of futures where it is highest against the third where it is lowest, the fitted part of
 * the other drivers taken out. Correlated inputs share what they explain: the stronger is named, the other adds what is its own.
 * @param result one number per future, in the order of the factors' values
 */
export function drivers(factors: readonly Factor[], result: ArrayLike<number>): Drivers {
	const { n, mean, variance } = moments(result);
	const nothing = { n, mean, rows: [], explained: 0 };
	if (n < DRIVERS_FROM || !(variance > 0)) return nothing;
	const varied = factors.filter(({ values }) => moments(values).variance > 0);
	const chosen: Factor[] = [];
	let slopes: number[] = [];
	let rest = gather(n, (r) => (result[r] ?? 0) - mean);
	while (chosen.length < Math.min(MOST, n / DRIVERS_FROM + 3)) {
		const next = mostCorrelated(varied, chosen, rest);
		if (next === null) break;
		const fitted = leastSquares([...chosen, next], result);
		if (fitted === null) break;
		chosen.push(next);
		slopes = fitted;
		rest = gather(n, (r) => (result[r] ?? 0) - mean - partOf(chosen, slopes, r));
	}
	const left = moments(rest).variance;
	const third = Math.floor(n / 3);
	const se = Math.sqrt((left * 2) / third);
	const rows = chosen.map((factor, i): Driver => {
		const order = Array.from({ length: n }, (_, r) => r).sort(
			(a, b) => (factor.values[a] ?? 0) - (factor.values[b] ?? 0) || a - b
		);
		const own = (r: number) => mean + (rest[r] ?? 0) + partOf([factor], [slopes[i] ?? 0], r);
		const over = (futures: readonly number[], value: (r: number) => number) =>
			futures.reduce((sum, r) => sum + value(r), 0) / futures.length;
		const [lowest, highest] = [order.slice(0, third), order.slice(n - third)];
		const input = (r: number) => factor.values[r] ?? 0;
		return {
			id: factor.id,
			...{ from: over(lowest, input), to: over(highest, input) },
			...{ low: over(lowest, own), high: over(highest, own), se }
		};
	});
	const width = (row: Driver) => Math.abs(row.high - row.low);
	rows.sort((a, b) => width(b) - width(a));
	return { n, mean, rows, explained: Math.max(0, 1 - left / variance) };
}

function partOf(factors: readonly Factor[], slopes: readonly number[], r: number): number {
	return factors.reduce((sum, { values }, i) => sum + (slopes[i] ?? 0) * ((values[r] ?? 0) - centreOf(values)), 0);
}

const centres = new WeakMap<ArrayLike<number>, number>();

function centreOf(values: ArrayLike<number>): number {
	const known = centres.get(values) ?? moments(values).mean;
	centres.set(values, known);
	return known;
}

/** The factor whose correlation with the rest stands out most; null where none does. */
function mostCorrelated(factors: readonly Factor[], taken: readonly Factor[], rest: Float64Array): Factor | null {
	const spread = moments(rest).variance;
	const free = rest.length - taken.length - 2;
	if (!(spread > 0) || free < 1) return null;
	let best: Factor | null = null;
	let most = 0;
	for (const factor of factors) {
		if (taken.includes(factor)) continue;
		const r = covariance(factor.values, rest) / Math.sqrt(spread * moments(factor.values).variance);
		if (Math.abs(r) > most) [best, most] = [factor, Math.abs(r)];
	}
	// t of a correlation: r √(ν ÷ (1 − r²))
	const t2 = most < 1 ? (most * most * free) / (1 - most * most) : Infinity;
	return t2 > STANDS_OUT * STANDS_OUT ? best : null;
}

/** Slopes of an ordinary regression with a constant, by elimination with the largest pivot; null where two factors are one. */
function leastSquares(factors: readonly Factor[], result: ArrayLike<number>): number[] | null {
	// in standard units, so that a pivot tells how much of a factor the others do not already say
	const sds = factors.map(({ values }) => Math.sqrt(moments(values).variance));
	const rows = factors.map((a, i) => [
		...factors.map((b, j) => covariance(a.values, b.values) / ((sds[i] ?? 1) * (sds[j] ?? 1))),
		covariance(a.values, result) / (sds[i] ?? 1)
	]);
	const n = rows.length;
	for (let column = 0; column < n; column++) {
		const pivot = rows.slice(column).reduce((best, row) => (size(row, column) > size(best, column) ? row : best));
		if (size(pivot, column) < 1e-6) return null;
		rows.splice(rows.indexOf(pivot), 1);
		rows.splice(column, 0, pivot);
		for (const row of rows) {
			if (row === pivot) continue;
			const times = (row[column] ?? 0) / (pivot[column] ?? 1);
			for (let k = column; k <= n; k++) row[k] = (row[k] ?? 0) - times * (pivot[k] ?? 0);
		}
	}
	return rows.map((row, i) => (row[n] ?? 0) / ((row[i] ?? 1) * (sds[i] ?? 1)));
}

const size = (row: readonly number[], column: number): number => Math.abs(row[column] ?? 0);
