/**
 * What of the variance over replications is chance and what is not knowing the inputs (law of total variance:
 * Var X = Var E[X | inputs] + E Var[X | inputs]). All variances in the unit of the number squared.
 *
 * A replication plays n of the N customers of its future and scales by N/n. That leaves the mean alone and the effect of inputs
 * and common shocks too, but the chance part comes out N/n times too wide (model.md 9).
 */
export interface VarianceSplit {
	/** variance over replications as simulated */
	readonly observed: number;
	/** of that, inputs and common shocks: observed − chance of the sample, never below 0 */
	readonly inputs: number;
	/** chance that a population of the real size has */
	readonly chance: number;
	/** by what a replication's deviation from the mean is multiplied to show the real size; 0 … 1 */
	readonly factor: number;
	/** chance ÷ (inputs + chance), of the real size; null where nothing varies */
	readonly chanceShare: number | null;
}

/**
 * @param observed variance over replications of the scaled figure
 * @param sampled mean over replications of the chance variance within a replication, of the scaled sample
 * @param real the same for a population of the real size; sampled × n/N
 *
 * Where chance alone explains more than was observed (few replications, or nothing uncertain), inputs count as 0 and
 * the spread shown is the chance of the real size. Never expands: the factor stops at 1.
 *
 * What is left of the observed variance carries all of its noise: with R replications the relative error of the shown spread is about
 * (observed ÷ (inputs + chance))/2 · √(2/R), so a small sample of a figure that is mostly chance needs many replications.
 */
export function splitVariance(observed: number, sampled: number, real: number): VarianceSplit {
	const inputs = Math.max(0, observed - sampled);
	const target = inputs + real;
	const factor = observed > 0 ? Math.min(1, Math.sqrt(target / observed)) : 1;
	return { observed, inputs, chance: real, factor, chanceShare: target > 0 ? real / target : null };
}

/**
 * Chance variance of a figure from its values with one block left out at a time (delete-one-group jackknife; Wolter 2007,
 * Introduction to Variance Estimation, eq. 4.2.3): (B − 1)/B · Σ (x₍b₎ − x̄)². For a total this is B times the sample variance of the
 * block totals, exactly; for a ratio or another smooth figure it is the usual large-sample value.
 * @param leftOut B ≥ 2 values, each computed from the other blocks scaled up to the whole
 */
export function jackknifeVariance(leftOut: ArrayLike<number>): number {
	const blocks = leftOut.length;
	if (blocks < 2) throw new Error('the chance part needs two blocks');
	let mean = 0;
	for (let b = 0; b < blocks; b++) mean += (leftOut[b] ?? 0) / blocks;
	let squares = 0;
	for (let b = 0; b < blocks; b++) {
		const deviation = (leftOut[b] ?? 0) - mean;
		squares += deviation * deviation;
	}
	return (squares * (blocks - 1)) / blocks;
}
