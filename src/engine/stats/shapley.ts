/**
 * Shapley value (Shapley 1953, A value for n-person games): what each of n players adds, averaged over all orders in which they could
 * join. φᵢ = Σ over S without i of |S|! (n − |S| − 1)! ÷ n! · (v(S ∪ {i}) − v(S)). The values add up to v(all) − v(nobody).
 * @param n players, at most 20
 * @param value of a coalition: bit i is set where player i is in it; any unit
 */
export function shapley(n: number, value: (coalition: number) => number): Float64Array {
	const all = 1 << n;
	const worth = Float64Array.from({ length: all }, (_, coalition) => value(coalition));
	const weights = weightsOf(n);
	const shares = new Float64Array(n);
	for (let coalition = 0; coalition < all; coalition++) {
		const weight = weights[sizeOf(coalition)] ?? 0;
		for (let player = 0; player < n; player++) {
			if ((coalition >> player) & 1) continue;
			const adds = (worth[coalition | (1 << player)] ?? 0) - (worth[coalition] ?? 0);
			shares[player] = (shares[player] ?? 0) + weight * adds;
		}
	}
	return shares;
}

/** Share of all orders in which a player finds just these others before it, by their number. */
function weightsOf(n: number): Float64Array {
	const weights = new Float64Array(n);
	// s! (n − 1 − s)! ÷ n! = 1 ÷ (n · C(n − 1, s))
	let choose = 1;
	for (let s = 0; s < n; s++) {
		weights[s] = 1 / (n * choose);
		choose = (choose * (n - 1 - s)) / (s + 1);
	}
	return weights;
}

function sizeOf(coalition: number): number {
	let size = 0;
	for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
	return size;
}

/** What each factor of a product adds between two states of all factors: the Shapley value of the product. */
export function ofProduct(from: readonly number[], to: readonly number[]): Float64Array {
	return shapley(from.length, (coalition) =>
		from.reduce((product, before, i) => product * ((coalition >> i) & 1 ? (to[i] ?? 0) : before), 1)
	);
}
