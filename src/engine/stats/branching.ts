import { exp } from '../kernel/special.ts';

/**
 * People in the end for each who was there at the start, each bringing K others on average, in an unlimited market: 1 ÷ (1 − K)
 * (Harris 1963, The Theory of Branching Processes, chapter 1). Infinity from K = 1 on.
 * @throws RangeError below 0
 */
export function totalProgeny(K: number): number {
	if (!(K >= 0)) throw new RangeError(`Each person brings 0 or more others, not ${K}.`);
	return K < 1 ? 1 / (1 - K) : Infinity;
}

/**
 * Share of a finite market that a chain of referrals reaches in the end, begun by very few: the largest root of z = 1 − exp(−Kz)
 * (Kermack & McKendrick 1927, Proceedings of the Royal Society A 115). 0 up to K = 1.
 * @throws RangeError below 0
 */
export function finalSize(K: number): number {
	if (!(K >= 0)) throw new RangeError(`Each person brings 0 or more others, not ${K}.`);
	if (K <= 1) return 0;
	// z − 1 + exp(−Kz) is convex: Newton's steps from 1 fall to the root and never pass it.
	let z = 1;
	for (let step = 0; step < 200; step++) {
		const left = exp(-K * z);
		const next = z - (z - 1 + left) / (1 - K * left);
		if (!(next < z)) break;
		z = next;
	}
	return z;
}
