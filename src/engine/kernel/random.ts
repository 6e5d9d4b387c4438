// Luck: a pure function of who, what for and which time. Threefry-2×32 with 20 rounds (Salmon, Moraes, Dror & Shaw 2011,
// "Parallel random numbers: as easy as 1, 2, 3"): additions, rotations and exclusive-ors only, so it is as quick in
// JavaScript as in WebAssembly, where 64-bit multiplications are not to be had cheaply.
import { fraction, rotateLeft } from './target.ts';

const PARITY: i32 = 0x1bd11bda;

// The two words of the last call to `scramble`.
let word0: i32 = 0;
let word1: i32 = 0;

/** First word of the last scrambled pair. */
export function firstWord(): i32 {
	return word0;
}

/** Second word of the last scrambled pair. */
export function secondWord(): i32 {
	return word1;
}

/** Enciphers the counter (c0, c1) under the key (k0, k1); the result is read by firstWord and secondWord. */
export function scramble(k0: i32, k1: i32, c0: i32, c1: i32): void {
	const k2 = PARITY ^ k0 ^ k1;
	let x0 = (c0 + k0) | 0;
	let x1 = (c1 + k1) | 0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 13) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 15) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 26) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 6) ^ x0;
	x0 = (x0 + k1) | 0;
	x1 = (x1 + k2 + 1) | 0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 17) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 29) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 16) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 24) ^ x0;
	x0 = (x0 + k2) | 0;
	x1 = (x1 + k0 + 2) | 0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 13) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 15) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 26) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 6) ^ x0;
	x0 = (x0 + k0) | 0;
	x1 = (x1 + k1 + 3) | 0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 17) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 29) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 16) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 24) ^ x0;
	x0 = (x0 + k1) | 0;
	x1 = (x1 + k2 + 4) | 0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 13) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 15) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 26) ^ x0;
	x0 = (x0 + x1) | 0;
	x1 = rotateLeft(x1, 6) ^ x0;
	word0 = (x0 + k2) | 0;
	word1 = (x1 + k0 + 5) | 0;
}

/**
 * A number strictly between 0 and 1 on a grid of 2⁻⁵², half a step away from both ends, so that neither ln u nor
 * ln(1 − u) can overflow and 1 − u is exact.
 */
export function uniform(k0: i32, k1: i32, purpose: i32, index: i32): f64 {
	scramble(k0, k1, purpose, index);
	return fraction(word0, word1);
}
