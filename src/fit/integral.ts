const SMALL = 1e-13;
const DEEPEST = 40;
/** Cells to begin with, so that a narrow hump is not stepped over. */
const CELLS = 64;

/** ∫ of a smooth f from low to high by Simpson's rule, halving where it has not settled (Lyness 1969, Journal of the ACM 16). */
export function integral(f: (x: number) => number, low: number, high: number): number {
	const part = (a: number, fa: number, m: number, fm: number, b: number, fb: number, deep: number): number => {
		const [l, r] = [(a + m) / 2, (m + b) / 2];
		const [fl, fr] = [f(l), f(r)];
		const coarse = ((b - a) / 6) * (fa + 4 * fm + fb);
		const fine = ((b - a) / 12) * (fa + 4 * fl + 2 * fm + 4 * fr + fb);
		const off = fine - coarse;
		if (deep >= DEEPEST || Math.abs(off) <= SMALL * (b - a)) return fine + off / 15;
		return part(a, fa, l, fl, m, fm, deep + 1) + part(m, fm, r, fr, b, fb, deep + 1);
	};
	let sum = 0;
	for (let i = 0; i < CELLS; i++) {
		const [a, b] = [low + ((high - low) * i) / CELLS, low + ((high - low) * (i + 1)) / CELLS];
		const m = (a + b) / 2;
		sum += part(a, f(a), m, f(m), b, f(b), 0);
	}
	return sum;
}
