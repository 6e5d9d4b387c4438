// Our own exp, ln and what is built on them: the built-in ones differ in the last bits between browsers. Only
// + − × ÷ and sqrt are used, which agree everywhere.
import { EXP_AT, LN_AT } from './accounts.ts';
import {
	at,
	exponentOf,
	lowWord,
	mantissaCell,
	mantissaCentre,
	mantissaOf,
	powerOfTwo,
	put,
	timesTwoTo,
	toInt
} from './target.ts';

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const LN2: f64 = 0.6931471805599453;
const STEPS_PER_UNIT: f64 = 184.6649652337873; // 128 ÷ ln 2
const ROUND: f64 = 6755399441055744.0; // 1.5·2⁵²
const LEAST_NORMAL: f64 = 2.2250738585072014e-308;
const NEAR_ONE_FROM: f64 = 0.99609375; // the two cells next to 1
const NEAR_ONE_TO: f64 = 1.0078125;
const HALF_WAY: i32 = 53; // cells from here on begin at √2 or above
const INVERSE_LN2: f64 = 1.4426950408889634;
const HALF_LN_2PI: f64 = 0.9189385332046728;

/** A number larger than any time or count that occurs. */
export const FOREVER: f64 = 1e300;

/** ln x, x > 0, within 1 ulp: argument reduction and minimax polynomial of fdlibm (Sun 1993). Fills the table, and serves near 1. */
function lnByPolynomial(x: f64): f64 {
	let scale: f64 = 0.0;
	let y = x;
	if (y < LEAST_NORMAL) {
		y *= 18014398509481984.0; // 2⁵⁴: subnormal numbers
		scale = -54.0;
	}
	let k = exponentOf(y);
	let m = y * powerOfTwo(k > 1021 ? -1021 : -k);
	if (k > 1021) m *= powerOfTwo(1021 - k);
	if (m > 1.4142135623730951) {
		m *= 0.5;
		k += 1;
	}
	const e: f64 = k + scale;
	const f = m - 1.0;
	const s = f / (2.0 + f);
	const z = s * s;
	const w = z * z;
	const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
	const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
	const half = 0.5 * f * f;
	return e * LN2_HIGH - (half - (s * (half + odd + even) + e * LN2_LOW) - f);
}

/** eˣ for |x| < 1, within 1 ulp: fdlibm's rational form. Fills the table. */
function expByFraction(x: f64): f64 {
	const k: f64 = Math.floor(x * INVERSE_LN2 + 0.5);
	const high = x - k * LN2_HIGH;
	const low = k * LN2_LOW;
	const r = high - low;
	const t = r * r;
	const c =
		r -
		t *
			(0.16666666666666602 +
				t *
					(-0.0027777777777015593 +
						t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
	return (1.0 - (low - (r * c) / (2.0 - c) - high)) * powerOfTwo(toInt(k));
}

// Table-driven forms (Tang 1989, 1990, ACM TOMS 15 and 16): no division, which is what half of the time went into. The life spends
// a third of its time here.
for (let j: i32 = 0; j < 128; j++) {
	put(EXP_AT + j, expByFraction((j / 128.0) * LN2));
	const centre: f64 = 1.0 + (j + 0.5) / 128.0;
	put(LN_AT + 2 * j, lnByPolynomial(j < HALF_WAY ? centre : 0.5 * centre));
	put(LN_AT + 2 * j + 1, 1.0 / centre);
}

/** Natural logarithm of x > 0, within 2 ulp; −1e300 for x ≤ 0. */
export function ln(x: f64): f64 {
	if (!(x >= LEAST_NORMAL)) return x > 0.0 ? lnByPolynomial(x) : -FOREVER;
	if (x >= NEAR_ONE_FROM && x < NEAR_ONE_TO) return lnByPolynomial(x);
	let k = exponentOf(x);
	const m = mantissaOf(x);
	const cell = mantissaCell(m);
	if (cell >= HALF_WAY) k += 1; // ln is taken of m/2, so that nothing cancels but in the two cells next to 1
	const r = (m - mantissaCentre(m)) * at(LN_AT + 2 * cell + 1);
	const tail = r * r * (-0.5 + r * (1.0 / 3.0 + r * (-0.25 + r * (0.2 - r * (1.0 / 6.0)))));
	return k * LN2_HIGH + at(LN_AT + 2 * cell) + (r + (tail + k * LN2_LOW));
}

/** ln(1 + x), x ≥ 0: by its series up to 1/64, within 2 ulp, which ln(1 + x) is not there because 1 + x is rounded. */
export function lnOnePlus(x: f64): f64 {
	if (!(x < 1.0 / 64.0)) return ln(1.0 + x);
	const z = x * x;
	const first = 1.0 - x * 0.5 + z * (1.0 / 3.0 - x * 0.25);
	const second = 0.2 - x * (1.0 / 6.0) + z * (1.0 / 7.0 - x * 0.125 + z * (1.0 / 9.0));
	return x * (first + z * z * second);
}

/** eˣ within 2 ulp; 0 below −708 (the smallest normal number), cut at e⁷⁰⁹. */
export function exp(x: f64): f64 {
	if (Math.abs(x) <= 708.0) return expWithin(x);
	return x < 0.0 ? 0.0 : expWithin(x > 709.0 ? 709.0 : x);
}

/** The same for −708 ≤ x ≤ 709. */
function expWithin(x: f64): f64 {
	// a number below 2⁵¹ is rounded by adding 1.5·2⁵²; its integer is then the low word
	const shifted: f64 = x * STEPS_PER_UNIT + ROUND;
	const n = shifted - ROUND;
	const r = x - n * (LN2_HIGH / 128.0) - n * (LN2_LOW / 128.0);
	const steps = lowWord(shifted);
	const base = timesTwoTo(at(EXP_AT + (steps & 127)), steps >> 7);
	const rise = r + r * r * (0.5 + r * (1.0 / 6.0 + r * (1.0 / 24.0 + r * (1.0 / 120.0))));
	return base + base * rise;
}

/** Logistic function 1/(1 + e⁻ˣ). */
export function logistic(x: f64): f64 {
	return 1.0 / (1.0 + exp(-x));
}

// The last few answers of gammaLn: a quantile is searched with the same shapes over and over.
let shape0: f64 = -1.0;
let shape1: f64 = -1.0;
let shape2: f64 = -1.0;
let value0: f64 = 0.0;
let value1: f64 = 0.0;
let value2: f64 = 0.0;

/** ln Γ(x), x > 0. */
export function gammaLn(x: f64): f64 {
	if (x === shape0) return value0;
	if (x === shape1) return value1;
	if (x === shape2) return value2;
	shape2 = shape1;
	value2 = value1;
	shape1 = shape0;
	value1 = value0;
	shape0 = x;
	value0 = gammaLnByStirling(x);
	return value0;
}

/** Recurrence up to 12, then Stirling's series (Abramowitz & Stegun 6.1.41). */
function gammaLnByStirling(x: f64): f64 {
	let y = x;
	let product: f64 = 1.0;
	while (y < 12.0) {
		product *= y;
		y += 1.0;
	}
	const i = 1.0 / y;
	const z = i * i;
	const series =
		i *
		(1.0 / 12.0 -
			z * (1.0 / 360.0 - z * (1.0 / 1260.0 - z * (1.0 / 1680.0 - z * (1.0 / 1188.0 - z * (691.0 / 360360.0))))));
	return (y - 0.5) * ln(y) - y + HALF_LN_2PI + series - ln(product);
}

/** ln P(a, x), the lower regularised incomplete gamma function by its power series (A&S 6.5.29); best for x < a + 1. */
export function gammaLnLower(a: f64, x: f64, lnX: f64): f64 {
	let term: f64 = 1.0;
	let sum: f64 = 1.0;
	for (let n: f64 = 1.0; n < 2000.0; n += 1.0) {
		term *= x / (a + n);
		sum += term;
		if (term < sum * 1e-17) break;
	}
	return a * lnX - x - gammaLn(a + 1.0) + ln(sum);
}

/** ln Q(a, x) = ln(1 − P) by Legendre's continued fraction with Lentz's recurrence (A&S 6.5.31); best for x ≥ a + 1. */
export function gammaLnUpper(a: f64, x: f64, lnX: f64): f64 {
	let b = x + 1.0 - a;
	let c: f64 = 1e300;
	let d = 1.0 / b;
	let h = d;
	for (let n: f64 = 1.0; n < 2000.0; n += 1.0) {
		const an = -n * (n - a);
		b += 2.0;
		d = an * d + b;
		if (Math.abs(d) < 1e-300) d = 1e-300;
		c = b + an / c;
		if (Math.abs(c) < 1e-300) c = 1e-300;
		d = 1.0 / d;
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1.0) < 1e-16) break;
	}
	return a * lnX - x - gammaLn(a) + ln(h);
}

/** P(a, x), the regularised lower incomplete gamma function; a > 0. */
export function gammaP(a: f64, x: f64): f64 {
	if (!(x > 0.0)) return 0.0;
	if (x < a + 1.0) return exp(gammaLnLower(a, x, ln(x)));
	return 1.0 - exp(gammaLnUpper(a, x, ln(x)));
}

/** Φ(x), the standard normal distribution function. */
export function normalCdf(x: f64): f64 {
	const half = 0.5 * x * x;
	if (half === 0.0) return 0.5;
	if (half < 1.5) {
		const inner = 0.5 * exp(gammaLnLower(0.5, half, ln(half)));
		return x < 0.0 ? 0.5 - inner : 0.5 + inner;
	}
	const tail = 0.5 * exp(gammaLnUpper(0.5, half, ln(half)));
	return x < 0.0 ? tail : 1.0 - tail;
}

/** Φ⁻¹(u), 0 < u < 1: Wichura (1988), algorithm AS 241 (PPND16), relative accuracy 1e−16. */
export function normalQuantile(u: f64): f64 {
	const q = u - 0.5;
	if (Math.abs(q) <= 0.425) {
		const r = 0.180625 - q * q;
		const top =
			((((((r * 2509.0809287301227 + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
				13731.69376550946) *
				r +
				1971.5909503065513) *
				r +
				133.14166789178438) *
				r +
			3.3871328727963665;
		const bottom =
			((((((r * 5226.495278852854 + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
				5394.196021424751) *
				r +
				687.1870074920579) *
				r +
				42.31333070160091) *
				r +
			1.0;
		return (q * top) / bottom;
	}
	const tail: f64 = q < 0.0 ? u : 1.0 - u;
	if (!(tail > 0.0)) return q < 0.0 ? -38.5 : 38.5;
	const r = Math.sqrt(-ln(tail));
	const value: f64 = r <= 5.0 ? nearTail(r - 1.6) : farTail(r - 5.0);
	return q < 0.0 ? -value : value;
}

/** AS 241's rational function for tails down to e⁻²⁵. */
function nearTail(r: f64): f64 {
	const top =
		((((((r * 0.0007745450142783414 + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
			3.6478483247632045) *
			r +
			5.769497221460691) *
			r +
			4.630337846156546) *
			r +
		1.4234371107496835;
	const bottom =
		((((((r * 1.0507500716444169e-9 + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
			r +
			0.6897673349851) *
			r +
			1.6763848301838038) *
			r +
			2.053191626637759) *
			r +
		1.0;
	return top / bottom;
}

/** The same beyond. */
function farTail(r: f64): f64 {
	const top =
		((((((r * 2.0103343992922881e-7 + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
			0.026532189526576124) *
			r +
			0.29656057182850487) *
			r +
			1.7848265399172913) *
			r +
			5.463784911164114) *
			r +
		6.657904643501103;
	const bottom =
		((((((r * 2.0442631033899397e-15 + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
			0.0007868691311456133) *
			r +
			0.014875361290850615) *
			r +
			0.1369298809227358) *
			r +
			0.599832206555888) *
			r +
		1.0;
	return top / bottom;
}

/** Continued fraction of the incomplete beta function (A&S 26.5.8, Lentz), for x < (a+1)/(a+b+2). */
function betaFraction(x: f64, a: f64, b: f64): f64 {
	let c: f64 = 1.0;
	let d = 1.0 - ((a + b) * x) / (a + 1.0);
	if (Math.abs(d) < 1e-300) d = 1e-300;
	d = 1.0 / d;
	let h = d;
	for (let m: f64 = 1.0; m < 2000.0; m += 1.0) {
		const even = (m * (b - m) * x) / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
		d = 1.0 + even * d;
		if (Math.abs(d) < 1e-300) d = 1e-300;
		c = 1.0 + even / c;
		if (Math.abs(c) < 1e-300) c = 1e-300;
		d = 1.0 / d;
		h *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
		d = 1.0 + odd * d;
		if (Math.abs(d) < 1e-300) d = 1e-300;
		c = 1.0 + odd / c;
		if (Math.abs(c) < 1e-300) c = 1e-300;
		d = 1.0 / d;
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1.0) < 1e-16) break;
	}
	return h;
}

/** ln I_x(a, b), the regularised incomplete beta function, with both ln x and ln(1 − x) given so that tails keep their digits. */
export function betaLn(x: f64, lnX: f64, lnRest: f64, a: f64, b: f64): f64 {
	const front = a * lnX + b * lnRest + gammaLn(a + b) - gammaLn(a) - gammaLn(b);
	if (x < (a + 1.0) / (a + b + 2.0)) return front + ln(betaFraction(x, a, b) / a);
	const other = exp(front) * (betaFraction(1.0 - x, b, a) / b);
	return ln(1.0 - other);
}

/** I_x(a, b), the regularised incomplete beta function; a, b > 0. */
export function betaI(x: f64, a: f64, b: f64): f64 {
	if (!(x > 0.0)) return 0.0;
	if (!(x < 1.0)) return 1.0;
	return exp(betaLn(x, ln(x), ln(1.0 - x), a, b));
}
