import { exp, ln } from './special.ts';
import { gammaQuantile } from './draws.ts';
import { heapAddress } from './target.ts';
export function mix(a: f64, b: f64): f64 {
	return ln(a) + exp(b) + gammaQuantile(a, b) + heapAddress();
}
