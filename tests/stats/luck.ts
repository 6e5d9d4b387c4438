/** A tiny generator of our own (Lehmer 1951, multiplier 48271), so that the tests' luck never changes: 0 < u < 1. */
export function luck(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}

/** Standard normal numbers by Box & Muller (1958). */
export function normals(seed: number): () => number {
	const uniform = luck(seed);
	return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A column of n numbers. */
export function column(n: number, next: () => number): Float64Array {
	return Float64Array.from({ length: n }, next);
}
