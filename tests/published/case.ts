/** A figure that is known from elsewhere, or a claim with a number in it, beside what Earnburn says. */
export interface Figure {
	readonly name: string;
	readonly expected: number | string;
	readonly ours: number | string;
	/** in words: ± 0.001, 3 standard errors, … */
	readonly allowed: string;
	readonly holds: boolean;
}

/** One entry of the project's reference/published.json, or one study of ours, named after the test of model.md section 10. */
export interface Case {
	readonly id: string;
	readonly source: string;
	readonly inputs: string;
	/** numbers of the published entry that no figure repeats, each with the reason */
	readonly apart?: Readonly<Record<number, string>>;
	/** the order log of CDNOW, which lies beside the repository and is not part of it */
	readonly needsLog?: true;
	/** minutes: only in npm run validate */
	readonly slow?: true;
	/** what the model is known to get wrong here, said in full sentences */
	readonly miss?: string;
	readonly figures: () => readonly Figure[] | Promise<readonly Figure[]>;
}

export interface Subject {
	readonly title: string;
	readonly cases: readonly Case[];
}

/** How `allowed` begins where a figure is known not to be what it should: never counted among those that hold. */
export const KNOWN_MISS = 'known miss';

export const near = (name: string, ours: number, expected: number, tolerance: number): Figure => ({
	...{ name, ours, expected },
	allowed: tolerance === 0 ? 'exactly' : `± ${tolerance}`,
	// A figure printed to so many places may lie half a unit of the last bit beyond.
	holds: Math.abs(ours - expected) <= tolerance * (1 + 1e-9)
});

export const exactly = (name: string, ours: number | string, expected: number | string): Figure => ({
	...{ name, ours, expected, allowed: 'exactly' },
	holds: ours === expected
});

/** Relative to the expected value: 0.1 is 10 %. */
export const about = (name: string, ours: number, expected: number, share: number): Figure => ({
	...{ name, ours, expected, allowed: `± ${share * 100} %` },
	holds: Math.abs(ours - expected) <= share * Math.abs(expected)
});

export const between = (name: string, ours: number, expected: number | string, low: number, high: number): Figure => ({
	...{ name, ours, expected, allowed: `${low} … ${high}` },
	holds: low <= ours && ours <= high
});

/** A simulated figure against what it should be on average. */
export const simulated = (name: string, ours: number, expected: number, error: number, errors: number): Figure => ({
	...{ name, ours, expected, allowed: `± ${errors} standard errors of ${Number(error.toPrecision(2))}` },
	holds: Math.abs(ours - expected) <= errors * error
});

/** A figure for each place of a list. */
export const list = (
	names: readonly (string | number)[],
	ours: readonly number[],
	expected: readonly number[],
	tolerance: number
): Figure[] => expected.map((value, i) => near(String(names[i]), ours[i] ?? NaN, value, tolerance));

/** Made when first asked for, and then kept: cases that share a simulation play it once. */
export function once<T>(make: () => T): () => T {
	let known: T | undefined;
	return () => (known ??= make());
}
