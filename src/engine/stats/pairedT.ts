import { batchInterval } from './batchMeans.ts';
import { moments } from './moments.ts';
import { tTails } from './studentT.ts';

/** The mean of b − a over pairs, in the unit of the columns. */
export interface PairedT {
	readonly n: number;
	readonly difference: number;
	readonly se: number;
	/** 95 % interval of the mean difference */
	readonly low: number;
	readonly high: number;
	/** two-sided p value of "no difference" */
	readonly p: number;
	/**
	 * (var a + var b) ÷ var(b − a): how many times the replications unpaired arms would need (Nelson & Matejcik 1995, Management
	 * Science 41(12)); null when the difference never varies.
	 */
	readonly varianceRatio: number | null;
}

/**
 * Paired t test (Student 1908) on batch means where pairs come in batches, see batchMeans.ts. A difference that never varies has p = 1
 * when it is 0 and p = 0 otherwise.
 */
export function pairedT(a: ArrayLike<number>, b: ArrayLike<number>, batch = 1): PairedT {
	if (a.length !== b.length) throw new Error(`pairs of columns of ${a.length} and ${b.length} numbers`);
	const differences = new Float64Array(a.length);
	for (let i = 0; i < a.length; i++) differences[i] = (b[i] ?? 0) - (a[i] ?? 0);
	const spread = moments(differences);
	const { se, low, high, n } = batchInterval(differences, batch);
	const p = se === 0 ? (spread.mean === 0 ? 1 : 0) : tTails(spread.mean / se, n - 1);
	const varianceRatio = se === 0 ? null : (moments(a).variance + moments(b).variance) / spread.variance;
	return { n: spread.n, difference: spread.mean, se, low, high, p, varianceRatio };
}
