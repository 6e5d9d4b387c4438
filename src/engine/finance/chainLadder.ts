/** Development of a quantity by origin period: rows are origins, columns ages; each row ends where its data end. */
export type Triangle = readonly (readonly number[])[];

export interface ChainLadder {
	/** from age k to k + 1; length ages − 1 */
	readonly factors: readonly number[];
	/** still to come, by origin */
	readonly reserves: readonly number[];
	readonly total: number;
	/** Mack's standard error of each origin's reserve, and of the total */
	readonly errors: readonly number[];
	readonly totalError: number;
}

/** Running sums along each row. */
export function cumulative(incremental: Triangle): number[][] {
	return incremental.map((row) => {
		let sum = 0;
		return row.map((value) => (sum += value));
	});
}

/** Mack's σ²ₖ; the last one, with a single observation, by his rule min(σ⁴ₖ₋₁/σ²ₖ₋₂, min(σ²ₖ₋₂, σ²ₖ₋₁)). */
function variances(triangle: Triangle, factors: readonly number[]): number[] {
	const sigma: number[] = [];
	for (let k = 0; k < factors.length; k++) {
		const rows = triangle.filter((row) => row.length > k + 1);
		if (rows.length > 1) {
			let sum = 0;
			for (const row of rows) {
				const from = row[k] ?? 0;
				const miss = (row[k + 1] ?? 0) / from - (factors[k] ?? 1);
				sum += from * miss * miss;
			}
			sigma.push(sum / (rows.length - 1));
		} else {
			const [before = 0, last = 0] = sigma.slice(-2);
			sigma.push(Math.min(before > 0 ? (last * last) / before : 0, Math.min(before, last)));
		}
	}
	return sigma;
}

/**
 * Chain ladder with Mack's distribution-free standard error (Mack 1993, ASTIN Bulletin 23:213–225).
 * @param triangle cumulative amounts, oldest origin first, each row no longer than the one before; all positive
 * @throws RangeError when a row is empty or an amount that is divided by is not positive
 */
export function chainLadder(triangle: Triangle): ChainLadder {
	const ages = triangle[0]?.length ?? 0;
	if (triangle.some((row) => row.length === 0 || row.length > ages || row.slice(0, -1).some((value) => !(value > 0)))) {
		throw new RangeError('A development triangle has rows of positive amounts, the oldest the longest.');
	}
	const factors: number[] = [];
	const bases: number[] = [];
	for (let k = 0; k + 1 < ages; k++) {
		const rows = triangle.filter((row) => row.length > k + 1);
		const base = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0);
		factors.push(rows.reduce((sum, row) => sum + (row[k + 1] ?? 0), 0) / base);
		bases.push(base);
	}
	const sigma = variances(triangle, factors);
	const ultimates = triangle.map((row) =>
		factors.slice(row.length - 1).reduce((x, f) => x * f, row[row.length - 1] ?? 0)
	);
	const reserves = triangle.map((row, i) => (ultimates[i] ?? 0) - (row[row.length - 1] ?? 0));
	const squared: number[] = [];
	let totalSquared = 0;
	triangle.forEach((row, i) => {
		const ultimate = ultimates[i] ?? 0;
		let reached = row[row.length - 1] ?? 0;
		let own = 0;
		let shared = 0;
		for (let k = row.length - 1; k < factors.length; k++) {
			const f = factors[k] ?? 1;
			const relative = (sigma[k] ?? 0) / (f * f);
			own += relative * (1 / reached + 1 / (bases[k] ?? 1));
			shared += (2 * relative) / (bases[k] ?? 1);
			reached *= f;
		}
		const later = ultimates.slice(i + 1).reduce((sum, value) => sum + value, 0);
		squared.push(ultimate * ultimate * own);
		totalSquared += ultimate * ultimate * own + ultimate * later * shared;
	});
	return {
		factors,
		reserves,
		total: reserves.reduce((sum, value) => sum + value, 0),
		errors: squared.map((value) => Math.sqrt(value)),
		totalError: Math.sqrt(totalSquared)
	};
}
