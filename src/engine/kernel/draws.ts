// One uniform in, one value out, always increasing in the uniform (monotone coupling): quantile functions.
// Gamma and beta quantiles come from tables: ln q (gamma) or logit q (beta) against z = logit u, which is smooth with
// straight tails, on 512 cubic Hermite cells with exact slopes. Relative error below 10⁻⁶ everywhere, unbiased to
// 10⁻⁷; a table costs about half a millisecond and is kept while its shape parameters stay the same.
import { AMOUNTS_AT, QUANTILES_AT, QUANTILE_WIDTH } from './accounts.ts';
import { betaLn, exp, gammaLn, gammaLnLower, gammaLnUpper, ln, logistic } from './special.ts';
import { at, octaveCell, octavePart, powerOfTwo, put, toInt } from './target.ts';

const CELLS: i32 = 512;
const HALF_RANGE: f64 = 37.5; // logit of the smallest uniform is −36.7
const STEP: f64 = 0.146484375; // 75/512, exact
const KIND_GAMMA: f64 = 1.0;
const KIND_BETA: f64 = 2.0;

/** Exponential of mean one. */
export function exponential(u: f64): f64 {
	return -ln(1.0 - u);
}

/** ln of the uniform's mass below (side < 0) or above (side > 0) z = logit u, without cancellation. */
function lnMass(z: f64, below: bool): f64 {
	const x: f64 = below ? z : -z;
	return x > 0.0 ? -ln(1.0 + exp(-x)) : x - ln(1.0 + exp(x));
}

/** Newton's method for y = ln q of Gamma(shape, 1) at z = logit u, from the guess y. */
function gammaLnQuantile(z: f64, shape: f64, guess: f64): f64 {
	const below = z < 0.0;
	const target = lnMass(z, below);
	let y = guess;
	for (let round: i32 = 0; round < 60; round++) {
		const x = exp(y);
		const inSeries = x < shape + 1.0;
		let mass: f64 = inSeries ? gammaLnLower(shape, x, y) : gammaLnUpper(shape, x, y);
		if (inSeries !== below) mass = ln(1.0 - exp(mass));
		const lnDensity = shape * y - x - gammaLn(shape);
		let step = (mass - target) / exp(lnDensity - mass);
		if (!below) step = -step;
		if (step > 2.0) step = 2.0;
		if (step < -2.0) step = -2.0;
		y -= step;
		if (Math.abs(step) < 1e-14 * (1.0 + Math.abs(y))) break;
	}
	return y;
}

/** Newton's method for y = logit q of Beta(a, b) at z = logit u, from the guess y. */
function betaLogitQuantile(z: f64, a: f64, b: f64, guess: f64): f64 {
	const below = z < 0.0;
	const target = lnMass(z, below);
	let y = guess;
	for (let round: i32 = 0; round < 60; round++) {
		const lnX = lnMass(y, true);
		const lnRest = lnMass(y, false);
		const x = logistic(y);
		const mass = below ? betaLn(x, lnX, lnRest, a, b) : betaLn(1.0 - x, lnRest, lnX, b, a);
		const lnDensity = a * lnX + b * lnRest + gammaLn(a + b) - gammaLn(a) - gammaLn(b);
		let step = (mass - target) / exp(lnDensity - mass);
		if (!below) step = -step;
		if (step > 2.0) step = 2.0;
		if (step < -2.0) step = -2.0;
		y -= step;
		if (Math.abs(step) < 1e-14 * (1.0 + Math.abs(y))) break;
	}
	return y;
}

/** Slope of the tabulated value by z: u(1 − u) over the density of the value. */
function slope(z: f64, lnDensity: f64): f64 {
	return exp(lnMass(z, true) + lnMass(z, false) - lnDensity);
}

/** Makes table `table` hold the quantiles of Gamma(shape, 1), unless it does already. */
export function tabulateGamma(table: i32, shape: f64): void {
	const base = QUANTILES_AT + table * QUANTILE_WIDTH;
	if (at(base) === KIND_GAMMA && at(base + 1) === shape) return;
	const lnGamma = gammaLn(shape);
	let y = (lnMass(-HALF_RANGE, true) + gammaLn(shape + 1.0)) / shape;
	for (let i: i32 = 0; i <= CELLS; i++) {
		const z = i * STEP - HALF_RANGE;
		y = gammaLnQuantile(z, shape, y);
		const rate = slope(z, shape * y - exp(y) - lnGamma);
		put(base + 4 + 2 * i, y);
		put(base + 5 + 2 * i, rate * STEP);
		y += rate * STEP;
	}
	put(base, KIND_GAMMA);
	put(base + 1, shape);
}

/** Makes table `table` hold the quantiles of Beta(a, b), unless it does already. */
export function tabulateBeta(table: i32, a: f64, b: f64): void {
	const base = QUANTILES_AT + table * QUANTILE_WIDTH;
	if (at(base) === KIND_BETA && at(base + 1) === a && at(base + 2) === b) return;
	const lnBeta = gammaLn(a) + gammaLn(b) - gammaLn(a + b);
	let y = (lnMass(-HALF_RANGE, true) + ln(a) + lnBeta) / a;
	for (let i: i32 = 0; i <= CELLS; i++) {
		const z = i * STEP - HALF_RANGE;
		y = betaLogitQuantile(z, a, b, y);
		const rate = slope(z, a * lnMass(y, true) + b * lnMass(y, false) - lnBeta);
		put(base + 4 + 2 * i, y);
		put(base + 5 + 2 * i, rate * STEP);
		y += rate * STEP;
	}
	put(base, KIND_BETA);
	put(base + 1, a);
	put(base + 2, b);
}

/** The tabulated value (ln q or logit q) at uniform u. */
function interpolate(table: i32, u: f64): f64 {
	const position = (ln(u / (1.0 - u)) + HALF_RANGE) / STEP;
	const cell = toInt(position);
	const t = position - cell;
	const row = QUANTILES_AT + table * QUANTILE_WIDTH + 4 + 2 * cell;
	const rest = 1.0 - t;
	return (
		rest * rest * ((1.0 + 2.0 * t) * at(row) + t * at(row + 1)) +
		t * t * ((3.0 - 2.0 * t) * at(row + 2) - rest * at(row + 3))
	);
}

/** Gamma(shape, 1) of a table made by tabulateGamma. */
export function gamma(table: i32, u: f64): f64 {
	return exp(interpolate(table, u));
}

// Amounts of orders are drawn more often than anything else. Their quantiles are tabulated once more, by the bits of the uniform: 32
// cells for each halving of the distance to the nearer end, down to 2⁻¹²; a cubic in each. Neither ln nor exp is needed then.
const SIDE: i32 = 352; // cells of a side: 11 octaves
const FIRST_CELL: i32 = 32352; // octaveCell(2⁻¹²)
const MADE_FOR: i32 = AMOUNTS_AT + 2816; // the shape; 2 sides · 352 cells · 4
const TAIL: f64 = 0.000244140625; // 2⁻¹²

/** Makes the amounts' table from quantile table `table` of a gamma, unless it is made already. */
export function tabulateAmounts(table: i32): void {
	const shape = at(QUANTILES_AT + table * QUANTILE_WIDTH + 1);
	if (at(MADE_FOR) === shape) return;
	put(MADE_FOR, shape);
	const lnGamma = gammaLn(shape);
	for (let i: i32 = 0; i < 2 * SIDE; i++) {
		const upper = i >= SIDE;
		const cell: i32 = upper ? i - SIDE : i;
		const width = powerOfTwo((cell >> 5) - 17);
		const widths: f64 = 32 + (cell & 31);
		const v = width * widths;
		const from = interpolate(table, upper ? 1.0 - v : v);
		const to = interpolate(table, upper ? 1.0 - v - width : v + width);
		// slopes of the quantile: one over the density
		const sign: f64 = upper ? -width : width;
		const slope0 = sign * exp(lnGamma + exp(from) - (shape - 1.0) * from);
		const slope1 = sign * exp(lnGamma + exp(to) - (shape - 1.0) * to);
		const rise = exp(to) - exp(from);
		const row = AMOUNTS_AT + 4 * i;
		put(row, exp(from));
		put(row + 1, slope0);
		put(row + 2, 3.0 * rise - 2.0 * slope0 - slope1);
		put(row + 3, slope0 + slope1 - 2.0 * rise);
	}
}

/** Gamma(shape, 1) of the amounts' table, made by tabulateAmounts from `table`. */
export function gammaOfAmounts(table: i32, u: f64): f64 {
	const off = u - 0.5;
	const v = 0.5 - Math.abs(off);
	if (v < TAIL || v === 0.5) return gamma(table, u);
	const row = AMOUNTS_AT + 4 * (octaveCell(v) - FIRST_CELL + (off > 0.0 ? SIDE : 0));
	const t = octavePart(v);
	return at(row) + t * (at(row + 1) + t * (at(row + 2) + t * at(row + 3)));
}

/** Beta(a, b) of a table made by tabulateBeta. */
export function beta(table: i32, u: f64): f64 {
	return logistic(interpolate(table, u));
}

/** Gamma(shape, 1) quantile without a table: for the few draws made outside a life. */
export function gammaQuantile(u: f64, shape: f64): f64 {
	const z = ln(u / (1.0 - u));
	const start = (lnMass(z, true) + gammaLn(shape + 1.0)) / shape;
	const centre = ln(shape);
	return exp(gammaLnQuantile(z, shape, start < centre ? start : centre));
}

/** Beta(a, b) quantile without a table. */
export function betaQuantile(u: f64, a: f64, b: f64): f64 {
	const z = ln(u / (1.0 - u));
	const centre = ln(a / b);
	return logistic(betaLogitQuantile(z, a, b, centre));
}
