/** Inputs that move together: which they are, whether their correlations can hold at once, and their joint luck. */
import { normalCdf, normalQuantile } from '../kernel/special.ts';
import { uncertainInputs } from './future.ts';
import type { Scenario } from './types.ts';

type Pairs = Scenario['correlations'];

/** Inputs that hang together through pairs. */
export interface Block {
	readonly keys: readonly string[];
	/** correlations of their normal scores; a pair that is not stated counts as 0 */
	readonly matrix: readonly (readonly number[])[];
	/** places in the file's list */
	readonly rows: readonly number[];
}

/** Below this a variance left over is rounding of the file's decimals. */
const ROUNDING = 1e-6;
/** 2⁻⁵³: luck is never 0 or 1 */
const SMALLEST = 1.1102230246251565e-16;

/**
 * Blocks in the order of the file.
 * @param names the inputs of each pair, null for a pair that is left out
 */
export function blocksOf(pairs: Pairs, names: readonly (readonly [string, string] | null)[]): Block[] {
	const found: { keys: string[]; rows: number[] }[] = [];
	names.forEach((both, row) => {
		if (both === null) return;
		const touched = found.filter(({ keys }) => both.some((key) => keys.includes(key)));
		const keys = [...new Set([...touched.flatMap((block) => block.keys), ...both])];
		const rows = [...touched.flatMap((block) => block.rows), row].sort((a, b) => a - b);
		found.splice(0, found.length, ...found.filter((block) => !touched.includes(block)), { keys, rows });
	});
	return found.map(({ keys, rows }) => {
		const rho = (i: number, j: number) => {
			const row = rows.find((row) => names[row]?.includes(keys[i] ?? '') && names[row]?.includes(keys[j] ?? ''));
			return row === undefined ? 0 : (pairs[row]?.rho ?? 0);
		};
		return { keys, rows, matrix: keys.map((_, i) => keys.map((_, j) => (i === j ? 1 : rho(i, j)))) };
	});
}

/**
 * Lower triangular root of a matrix of correlations, rows of length one (Cholesky, also where some inputs follow wholly
 * from others). Null: no inputs can be correlated like this (not positive semidefinite).
 */
export function rootOf(matrix: readonly (readonly number[])[]): number[][] | null {
	const n = matrix.length;
	const root = matrix.map(() => new Array<number>(n).fill(0));
	const cell = (i: number, j: number) => root[i]?.[j] ?? 0;
	const left = (i: number, j: number) => {
		let rest = matrix[i]?.[j] ?? 0;
		for (let k = 0; k < j; k++) rest -= cell(i, k) * cell(j, k);
		return rest;
	};
	for (let j = 0; j < n; j++) {
		const variance = left(j, j);
		if (!(variance >= -ROUNDING)) return null;
		const follows = variance <= ROUNDING;
		const pivot = follows ? 0 : Math.sqrt(variance);
		for (let i = j; i < n; i++) {
			const rest = i === j ? pivot : left(i, j);
			const line = root[i];
			if (follows && Math.abs(rest) > 2 * Math.sqrt(ROUNDING)) return null;
			if (line) line[j] = i === j ? pivot : follows ? 0 : rest / pivot;
		}
	}
	return root.map((line) => {
		const length = Math.sqrt(line.reduce((sum, part) => sum + part * part, 0));
		return length === 1 ? line : line.map((part) => part / length);
	});
}

/** The largest factor below 1, in hundredths, by which the correlations must shrink to be possible. */
export function shrinkTo({ matrix }: Block): number {
	for (let hundredths = 99; hundredths > 0; hundredths--) {
		const scaled = matrix.map((line, i) => line.map((rho, j) => (i === j ? 1 : (rho * hundredths) / 100)));
		if (rootOf(scaled)) return hundredths / 100;
	}
	return 0;
}

interface Joint {
	readonly keys: readonly string[];
	readonly weights: readonly number[];
}

/** By key, the inputs and weights that an input's normal score is made of; an input that moves alone is not among them. */
function jointsOf(scenario: Scenario): ReadonlyMap<string, Joint> {
	const joints = new Map<string, Joint>();
	if (scenario.correlations.length === 0) return joints;
	const inputs = uncertainInputs(scenario);
	const keys = new Map(inputs.map(({ path, key }) => [path, key]));
	const names = scenario.correlations.map(({ a, b }): readonly [string, string] | null => {
		const [one, other] = [keys.get(a), keys.get(b)];
		return one === undefined || other === undefined ? null : [one, other];
	});
	for (const block of blocksOf(scenario.correlations, names)) {
		const root = rootOf(block.matrix);
		if (!root) throw new Error('correlations that cannot hold together');
		block.keys.forEach((key, i) => {
			const weights = root[i] ?? [];
			if (weights[i] !== 1) joints.set(key, { keys: block.keys, weights });
		});
	}
	return joints;
}

const known = new WeakMap<Scenario, ReadonlyMap<string, Joint>>();

/**
 * The luck of a scenario's inputs with the correlations it states: a Gaussian copula (Nelsen 2006, section 3.1). Each input's
 * luck stays uniform, so its own distribution is exact; an input in no pair, and the first of each block, keep theirs bit for
 * bit. A normal score is a weighted sum of the inputs' own, stratified scores (random/strata.ts), so that whatever moves with it
 * evenly keeps the small error of a Latin hypercube.
 * @param own uniform of a name in this replication, independent of other names
 */
export function jointLuck(scenario: Scenario, own: (name: string) => number): (name: string) => number {
	let joints = known.get(scenario);
	if (!joints) known.set(scenario, (joints = jointsOf(scenario)));
	if (joints.size === 0) return own;
	const together = joints;
	return (name) => {
		const joint = together.get(name);
		if (!joint) return own(name);
		let score = 0;
		joint.keys.forEach((key, k) => {
			const weight = joint.weights[k] ?? 0;
			if (weight !== 0) score += weight * normalQuantile(own(key));
		});
		return Math.min(1 - SMALLEST, Math.max(SMALLEST, normalCdf(score)));
	};
}
