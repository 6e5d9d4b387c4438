import { moments } from './moments.ts';

/** Numbers that must lie in the tail before its mean is told: 99 % below 2,000 replications is refused (model.md 9). */
export const TAIL_NEEDED = 20;

/**
 * Expected shortfall: the mean of the worst (largest) 1 − p of the numbers, the boundary number counted in part so that the tail
 * holds exactly n(1 − p) of them (Acerbi & Tasche 2002, Journal of Banking & Finance 26(7), eq. 3.8). In the unit of the numbers.
 * Null (refused) where fewer than 20 numbers lie in the tail: 99 % below 2,000, 95 % below 400.
 * @param sorted ascending
 */
export function expectedShortfall(sorted: Float64Array, p: number): number | null {
	const tail = sorted.length * (1 - p);
	if (tail < TAIL_NEEDED * (1 - 1e-9)) return null;
	const whole = Math.floor(tail + 1e-9);
	const worst = sorted.subarray(sorted.length - whole);
	const part = tail - whole > 1e-9 ? tail - whole : 0;
	const boundary = sorted[sorted.length - whole - 1] ?? 0;
	return (moments(worst).mean * whole + boundary * part) / (whole + part);
}
