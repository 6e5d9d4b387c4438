import seedrandom from 'seedrandom';
import { firstWord, scramble, secondWord, uniform } from '../kernel/random.ts';

/** Key material of the generator: two 32-bit words. */
export type Key = readonly [number, number];

/** Names of the branches below a replication's key. */
export const BRANCH_CUSTOMERS = 1;
export const BRANCH_INPUTS = 2;
export const BRANCH_SHOCKS = 3;

/** The key below `key` that `a` and `b` name. */
export function derive(key: Key, a: number, b: number): Key {
	scramble(key[0], key[1], a, b);
	return [firstWord(), secondWord()];
}

/** Root key of a study from the scenario's seed, a text. */
export function rootKey(seed: string): Key {
	const generator = seedrandom(seed);
	return [generator.int32(), generator.int32()];
}

/** Key of a replication. */
export function replicationKey(root: Key, replication: number): Key {
	return derive(root, 0, replication);
}

/** FNV-1a of a text (Fowler, Noll & Vo), 32 bits: the address of an input's luck. */
export function addressOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash | 0;
}

/** The uniform that belongs to a name: the same whatever other names there are. */
export function luckOf(key: Key, name: string, index = 0): number {
	return uniform(key[0], key[1], addressOf(name), index);
}
