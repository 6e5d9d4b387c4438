/** How sure fitted parameters are: a joint normal on their logs, from the curvature of the log-likelihood at its top. */
import { CholeskyDecomposition, EigenvalueDecomposition, Matrix, inverse } from 'ml-matrix';
import seedrandom from 'seedrandom';
import { normalQuantile } from '../engine/kernel/special.ts';

export interface Uncertainty {
	/** of the parameters themselves: delta method, estimate × standard error of its log */
	readonly standardErrors: readonly number[];
	/** of the logs of the parameters */
	readonly covariance: readonly (readonly number[])[];
	readonly correlations: readonly (readonly number[])[];
	/** largest ÷ smallest curvature: from 1e7 the data hardly tell some mixture of the parameters */
	readonly condition: number;
}

/** null where the likelihood does not fall to all sides, so that no error can be stated. */
export function uncertaintyOf(
	parameters: readonly number[],
	curvatures: readonly (readonly number[])[]
): Uncertainty | null {
	if (!curvatures.flat().every(Number.isFinite)) return null;
	const curvature = new Matrix(curvatures.map((row) => [...row]));
	const along = new EigenvalueDecomposition(curvature, { assumeSymmetric: true }).realEigenvalues;
	const [least, most] = [Math.min(...along), Math.max(...along)];
	if (!(least > 1e-9 * most) || !(most > 0)) return null;
	const inverted = inverse(curvature);
	// Equal to the last bit on both sides of the diagonal.
	const covariance = Matrix.add(inverted, inverted.transpose()).div(2).to2DArray();
	const error = (i: number) => Math.sqrt(covariance[i]?.[i] ?? NaN);
	return {
		standardErrors: parameters.map((value, i) => value * error(i)),
		covariance,
		correlations: covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / (error(i) * error(j))))),
		condition: most / least
	};
}

/** Sets of parameters drawn jointly: log-normal around the estimates. The same seed gives the same draws. */
export function drawJointly(
	parameters: readonly number[],
	covariance: readonly (readonly number[])[],
	count: number,
	seed: string
): number[][] {
	const root = new CholeskyDecomposition(new Matrix(covariance.map((row) => [...row]))).lowerTriangularMatrix;
	const next = seedrandom(seed);
	const uniform = () => next() * (1 - 2 ** -53) + 2 ** -54;
	return Array.from({ length: count }, () => {
		const normals = parameters.map(() => normalQuantile(uniform()));
		return parameters.map(
			(value, i) => value * Math.exp(root.getRow(i).reduce((sum, part, k) => sum + part * (normals[k] ?? 0), 0))
		);
	});
}
