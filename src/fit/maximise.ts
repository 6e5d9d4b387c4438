/** Finds the top of a log-likelihood of a few parameters: damped Newton steps with derivatives by central differences. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export type Height = (point: readonly number[]) => number;

export interface Top {
	readonly at: readonly number[];
	readonly height: number;
	/** minus the second derivatives: how sharply the height falls around the top */
	readonly curvature: readonly (readonly number[])[];
	readonly converged: boolean;
}

/** Logs of parameters stay within this: e¹⁴ is a million. A solution there is no solution, see warnings.ts. */
export const FARTHEST = 14;

const GRADIENT_STEP = 1e-4;
const CURVATURE_STEP = 1e-3;
const MOST_STEPS = 100;
/** The gain that a full step promises, in units of log-likelihood, below which it is not worth taking. */
const SMALL_GAIN = 1e-9;
const LONGEST_STEP = 1.5;

const moved = (point: readonly number[], i: number, by: number): number[] =>
	point.map((value, k) => (k === i ? value + by : value));

function gradientAt(height: Height, point: readonly number[]): number[] {
	return point.map(
		(_, i) => (height(moved(point, i, GRADIENT_STEP)) - height(moved(point, i, -GRADIENT_STEP))) / (2 * GRADIENT_STEP)
	);
}

/** Minus the matrix of second derivatives. */
export function curvatureAt(height: Height, point: readonly number[]): number[][] {
	const h = CURVATURE_STEP;
	const middle = height(point);
	const curvature = Matrix.zeros(point.length, point.length);
	for (let i = 0; i < point.length; i++) {
		const second = height(moved(point, i, h)) - 2 * middle + height(moved(point, i, -h));
		curvature.set(i, i, -second / (h * h));
		for (let j = 0; j < i; j++) {
			const corner = (a: number, b: number) => height(moved(moved(point, i, a), j, b));
			const mixed = corner(h, h) - corner(h, -h) - corner(-h, h) + corner(-h, -h);
			curvature.set(i, j, -mixed / (4 * h * h));
			curvature.set(j, i, -mixed / (4 * h * h));
		}
	}
	return curvature.to2DArray();
}

/**
 * The Newton step with every curvature made positive, so that it always goes up (Nocedal & Wright, Numerical
 * Optimization, 2nd ed., section 3.4).
 */
function stepUp(curvature: number[][], gradient: readonly number[]): number[] {
	const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(curvature), {
		assumeSymmetric: true
	});
	const least = Math.max(1e-6, 1e-8 * Math.max(...realEigenvalues.map(Math.abs)));
	const step = gradient.map(() => 0);
	for (const [k, value] of realEigenvalues.entries()) {
		const direction = eigenvectorMatrix.getColumn(k);
		const along =
			direction.reduce((sum, part, i) => sum + part * (gradient[i] ?? 0), 0) / Math.max(Math.abs(value), least);
		for (const [i, part] of direction.entries()) step[i] = (step[i] ?? 0) + along * part;
	}
	const longest = Math.max(...step.map(Math.abs));
	return longest > LONGEST_STEP ? step.map((part) => (part * LONGEST_STEP) / longest) : step;
}

const kept = (value: number) => Math.min(FARTHEST, Math.max(-FARTHEST, value));

/** Climbs from one start. What is no number counts as infinitely low. */
export function climb(likelihood: Height, start: readonly number[]): Top {
	const height: Height = (point) => {
		const value = likelihood(point);
		return Number.isNaN(value) ? -Infinity : value;
	};
	let at: readonly number[] = start.map(kept);
	let best = height(at);
	for (let taken = 0; taken < MOST_STEPS; taken++) {
		const gradient = gradientAt(height, at);
		const curvature = curvatureAt(height, at);
		if (![...gradient, ...curvature.flat()].every(Number.isFinite)) break;
		const step = stepUp(curvature, gradient);
		const gain = step.reduce((sum, part, i) => sum + part * (gradient[i] ?? 0), 0) / 2;
		let better = false;
		for (let length = 1; length > 1e-6 && !better; length /= 2) {
			const next = at.map((value, i) => kept(value + length * (step[i] ?? 0)));
			const reached = height(next);
			if (reached > best) [at, best, better] = [next, reached, true];
		}
		if (gain < SMALL_GAIN || !better) return { at, height: best, curvature, converged: gain < 1e-5 };
	}
	return { at, height: best, curvature: curvatureAt(height, at), converged: false };
}

/**
 * The highest top that several starts lead to. `rough` may be a likelihood of a sample: it sorts the starts, and only
 * the best goes on with all data.
 */
export function maximise(
	likelihood: Height,
	starts: readonly (readonly number[])[],
	rough = likelihood
): Top & { tops: readonly Top[] } {
	const tops = starts.map((start) => climb(rough, start)).sort((a, b) => b.height - a.height);
	const [best] = tops;
	if (!best) throw new RangeError('A search needs a start.');
	return { ...climb(likelihood, best.at), tops };
}
