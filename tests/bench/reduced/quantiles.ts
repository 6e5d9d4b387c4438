// Quantiles without a logarithm: a cell is an eighth of an octave of the nearer tail's mass, so that both tails are straight enough for
// a cubic, and is found from the bits of the uniform. Relative error below 10⁻⁶. The product's tables (kernel/draws.ts) are over
// logit u, which takes ln and exp at every draw; these take a third of their time here, and would give the product other bytes.
import { QUANTILES_AT } from '../../../src/engine/kernel/accounts.ts';
import { gammaQuantile } from '../../../src/engine/kernel/draws.ts';
import { exp, gammaLn, ln } from '../../../src/engine/kernel/special.ts';
import { at, powerOfTwo, put } from '../../../src/engine/kernel/target.ts';
import { leadingZeros, unsigned } from './bits.ts';

const OCTAVES: i32 = 32; // of words that are a half at least and below 2³¹
const TWO_POW_MINUS_32: f64 = 2.3283064365386963e-10;
const CELLS: i32 = 8;
const SIDE: i32 = 1024; // OCTAVES · CELLS · 4 coefficients
const WIDTH: i32 = 2048; // both sides

function valueAt(shape: f64, u: f64): f64 {
	return shape === 1.0 ? -ln(1.0 - u) : gammaQuantile(u, shape);
}

/** Slope of the quantile by the uniform: one over the density. */
function slopeAt(shape: f64, value: f64): f64 {
	return exp(gammaLn(shape) + value - (shape - 1.0) * ln(value));
}

/** Makes table `table` hold the quantiles of Gamma(shape, 1). */
export function tabulateQuantiles(table: i32, shape: f64): void {
	for (let side: i32 = 0; side < 2; side++) {
		for (let octave: i32 = 0; octave < OCTAVES; octave++) {
			for (let cell: i32 = 0; cell < CELLS; cell++) {
				const from = powerOfTwo(octave - 33) * (1.0 + cell / 8.0);
				const step = powerOfTwo(octave - 36);
				const start: f64 = side === 1 ? 1.0 - from : from;
				const end: f64 = side === 1 ? 1.0 - from - step : from + step;
				const low = valueAt(shape, start);
				const high = valueAt(shape, end);
				const sign: f64 = side === 1 ? -step : step;
				const slope = slopeAt(shape, low) * sign;
				const slopeEnd = slopeAt(shape, high) * sign;
				const row = QUANTILES_AT + table * WIDTH + side * SIDE + (octave * CELLS + cell) * 4;
				put(row, low);
				put(row + 1, slope);
				put(row + 2, 3.0 * (high - low) - 2.0 * slope - slopeEnd);
				put(row + 3, 2.0 * (low - high) + slope + slopeEnd);
			}
		}
	}
}

/** The quantile of a table at the uniform (word + ½)/2³², the word unsigned. */
export function quantile(table: i32, word: i32): f64 {
	const side = word >> 31; // −1 in the upper half
	const mass = ((word ^ side) << 1) | 1; // of the nearer tail, in 2⁻³³
	const zeros = leadingZeros(mass);
	const bits = mass << zeros;
	const cell = (bits >>> 28) & 7;
	const t = unsigned(bits << 4) * TWO_POW_MINUS_32;
	const row = QUANTILES_AT + table * WIDTH - side * SIDE + ((31 - zeros) * CELLS + cell) * 4;
	return at(row) + t * (at(row + 1) + t * (at(row + 2) + t * at(row + 3)));
}
