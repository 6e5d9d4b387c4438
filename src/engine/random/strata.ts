import { uniform } from '../kernel/random.ts';
import { addressOf, derive, luckOf, type Key } from './keys.ts';

/** Replications that share a set of strata; a whole batch, see outcome.ts. */
export const STRATA = 10;

/** The place of stratum `position` in the keyed shuffle that belongs to one name and one batch (Fisher & Yates). */
function shuffled(key: Key, address: number, position: number): number {
	const order = new Uint8Array(STRATA);
	for (let i = 1; i < STRATA; i++) order[i] = i;
	for (let i = STRATA - 1; i > 0; i--) {
		const j = Math.floor(uniform(key[0], key[1], address, i) * (i + 1));
		const kept = order[i] ?? 0;
		order[i] = order[j] ?? 0;
		order[j] = kept;
	}
	return order[position] ?? 0;
}

/**
 * Luck of an uncertain input in one replication, as a Latin hypercube over each batch of ten (McKay, Beckman & Conover 1979):
 * in a batch every input falls once into each tenth of its distribution, in an order of its own. Each value is still uniform
 * and batches are independent; what an input does on average no longer adds to the error of a batch's mean.
 * @param root key of the study
 * @param own key of the replication's inputs
 */
export function stratifiedLuck(root: Key, own: Key, replication: number, name: string): number {
	const batch = derive(root, 1, Math.floor(replication / STRATA));
	const stratum = shuffled(batch, addressOf(name), replication % STRATA);
	return (stratum + luckOf(own, name)) / STRATA;
}
