// Our own exp, ln and what is built on them: the built-in ones differ in the last bits between browsers. Only
// + − × ÷ and sqrt are used, which agree everywhere.
import { exponentOf, powerOfTwo } from './target.ts';

const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
const INVERSE_LN2: f64 = 1.442695040888963387;
const HALF_LN_2PI: f64 = 0.91893853320467274178;

/** A number larger than any time or count that occurs. */
export const FOREVER: f64 = 1e300;

/** Natural logarithm of x > 0; −1e300 for x ≤ 0. Within 1 ulp (argument reduction and minimax polynomial of fdlibm, Sun 1993). */
export function ln(x: f64): f64 {
	if (!(x > 0.0)) return -FOREVER;
	let scale: f64 = 0.0;
	let y = x;
	if (y < 2.2250738585072014e-308) {
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
	const odd = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
	const even =
		z * (0.666666666666673513 + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
	const half = 0.5 * f * f;
	return e * LN2_HIGH - (half - (s * (half + odd + even) + e * LN2_LOW) - f);
}

/** eˣ; 0 below −745.13, 1e300-like overflow is cut at e⁷⁰⁹. Within 1 ulp (fdlibm's reduction and rational form). */
export function exp(x: f64): f64 {
	if (x === 0.0) return 1.0;
	if (x < -745.13) return 0.0;
	const bounded: f64 = x > 709.0 ? 709.0 : x;
	const k: f64 = Math.floor(bounded * INVERSE_LN2 + 0.5);
	const high = bounded - k * LN2_HIGH;
	const low = k * LN2_LOW;
	const r = high - low;
	const t = r * r;
	const c =
		r -
		t *
			(1.66666666666666019037e-1 +
				t *
					(-2.77777777770155933842e-3 +
						t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
	const y = 1.0 - (low - (r * c) / (2.0 - c) - high);
	const n = exponentStep(k);
	if (n < -1021) return y * powerOfTwo(n + 1000) * powerOfTwo(-1000);
	return n > 1023 ? y * 2.0 * powerOfTwo(n - 1) : y * powerOfTwo(n);
}

function exponentStep(k: f64): i32 {
	let n: i32 = 0;
	let rest = k;
	// k is a whole number between −1075 and 1023: cast without a target-specific conversion
	const sign: i32 = rest < 0.0 ? -1 : 1;
	rest = Math.abs(rest);
	for (let bit: i32 = 1024; bit > 0; bit >>= 1) {
		if (rest >= bit) {
			rest -= bit;
			n += bit;
		}
	}
	return n * sign;
}

/** Logistic function 1/(1 + e⁻ˣ). */
export function logistic(x: f64): f64 {
	return 1.0 / (1.0 + exp(-x));
}

/** ln Γ(x), x > 0: recurrence up to 12, then Stirling's series (Abramowitz & Stegun 6.1.41). */
export function gammaLn(x: f64): f64 {
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
			((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r +
				45921.953931549871457) *
				r +
				13731.693765509461125) *
				r +
				1971.5909503065514427) *
				r +
				133.14166789178437745) *
				r +
			3.387132872796366608;
		const bottom =
			((((((r * 5226.495278852854561 + 28729.085735721942674) * r + 39307.89580009271061) * r + 21213.794301586595867) *
				r +
				5394.1960214247511077) *
				r +
				687.1870074920579083) *
				r +
				42.313330701600911252) *
				r +
			1.0;
		return (q * top) / bottom;
	}
	const tail: f64 = q < 0.0 ? u : 1.0 - u;
	if (!(tail > 0.0)) return q < 0.0 ? -38.5 : 38.5;
	let r = Math.sqrt(-ln(tail));
	let value: f64 = 0.0;
	if (r <= 5.0) {
		r -= 1.6;
		const top =
			((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
				1.27045825245236838258) *
				r +
				3.64784832476320460504) *
				r +
				5.7694972214606914055) *
				r +
				4.6303378461565452959) *
				r +
			1.42343711074968357734;
		const bottom =
			((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
				0.14810397642748007459) *
				r +
				0.68976733498510000455) *
				r +
				1.6763848301838038494) *
				r +
				2.05319162663775882187) *
				r +
			1.0;
		value = top / bottom;
	} else {
		r -= 5.0;
		const top =
			((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r +
				0.026532189526576123093) *
				r +
				0.29656057182850489123) *
				r +
				1.7848265399172913358) *
				r +
				5.4637849111641143699) *
				r +
			6.6579046435011037772;
		const bottom =
			((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
				7.868691311456132591e-4) *
				r +
				0.0148753612908506148525) *
				r +
				0.13692988092273580531) *
				r +
				0.59983220655588793769) *
				r +
			1.0;
		value = top / bottom;
	}
	return q < 0.0 ? -value : value;
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
