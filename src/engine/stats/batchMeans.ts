import { meanInterval, type MeanInterval } from './meanInterval.ts';
import { moments } from './moments.ts';

/** Batches below which the plain interval is used: Student's t with fewer than four degrees of freedom is wider than it. */
const FEWEST = 5;

/** Means of consecutive batches of `size` numbers. */
export function batchMeans(values: ArrayLike<number>, size: number): Float64Array {
	const means = new Float64Array(Math.floor(values.length / size));
	for (let b = 0; b < means.length; b++) {
		let sum = 0;
		for (let i = 0; i < size; i++) sum += values[b * size + i] ?? 0;
		means[b] = sum / size;
	}
	return means;
}

/**
 * 95 % interval of the mean of numbers that are drawn as a Latin hypercube within each batch: batches are independent, the
 * numbers in one are not, and their mean is known better than their spread suggests (Owen 1992, Annals of Statistics 20; replicated
 * hypercubes). Falls back to the plain interval where there are not at least five whole batches.
 */
export function batchInterval(values: ArrayLike<number>, size: number): MeanInterval {
	if (values.length % size !== 0 || values.length < FEWEST * size) return meanInterval(moments(values));
	return meanInterval(moments(batchMeans(values, size)));
}
