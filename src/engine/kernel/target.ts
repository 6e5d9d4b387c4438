// What differs between the two builds of the kernel: memory, bits of a double, truncating casts.
// This is the TypeScript side; target.as.txt is the AssemblyScript side with the same names.
import { HEAP_CELLS, TIERS_AT } from './accounts.ts';

const heap = new Float64Array(HEAP_CELLS);
const wholes = new Int32Array(TIERS_AT);
const double = new Float64Array(1);
const words = new Int32Array(double.buffer); // little-endian, as every machine a browser runs on

/** Value of heap cell `i`. */
export function at(i: i32): f64 {
	return heap[i] as number;
}

export function put(i: i32, value: f64): void {
	heap[i] = value;
}

/** Copies the first `count` cells as integers, for wholeAt. */
export function readWholes(count: i32): void {
	for (let i = 0; i < count; i++) wholes[i] = toInt(at(i));
}

/** Value of heap cell `i` as an integer, as readWholes found it. */
export function wholeAt(i: i32): i32 {
	return wholes[i] as number;
}

export function addTo(i: i32, value: f64): void {
	heap[i] = (heap[i] as number) + value;
}

/** Unbiased binary exponent of a positive normal number. */
export function exponentOf(x: f64): i32 {
	double[0] = x;
	return (((words[1] as number) >>> 20) & 0x7ff) - 1023;
}

/** Mantissa of a positive normal number, 1 ≤ m < 2. */
export function mantissaOf(x: f64): f64 {
	double[0] = x;
	words[1] = ((words[1] as number) & 0x000fffff) | 0x3ff00000;
	return double[0] as number;
}

/** 2ⁿ for −1022 ≤ n ≤ 1023. */
export function powerOfTwo(n: i32): f64 {
	words[0] = 0;
	words[1] = (n + 1023) << 20;
	return double[0] as number;
}

/** The low word of a number: where 1.5·2⁵² was added to a whole number, that number as an integer. */
export function lowWord(x: f64): i32 {
	double[0] = x;
	return words[0] as number;
}

/** The first seven bits after the point of a mantissa: which 1/128 it lies in. */
export function mantissaCell(m: f64): i32 {
	double[0] = m;
	return ((words[1] as number) >>> 13) & 127;
}

/** The middle of that 1/128. */
export function mantissaCentre(m: f64): f64 {
	double[0] = m;
	words[1] = ((words[1] as number) & 0x3fffe000) | 0x1000;
	words[0] = 0;
	return double[0] as number;
}

/** Which of the 32 cells of which octave a positive number lies in: 32·(exponent + 1023) + the first five bits of the mantissa. */
export function octaveCell(x: f64): i32 {
	double[0] = x;
	return (words[1] as number) >>> 15;
}

/** How far it lies into that cell, 0 … 1. */
export function octavePart(x: f64): f64 {
	double[0] = x;
	const low = words[0] as number;
	words[1] = (((words[1] as number) << 5) & 0x000fffe0) | (low >>> 27) | 0x3ff00000;
	words[0] = low << 5;
	return (double[0] as number) - 1;
}

/** m·2ⁿ of a mantissa, 1 ≤ m < 2, for −1022 ≤ n ≤ 1023. */
export function timesTwoTo(m: f64, n: i32): f64 {
	double[0] = m;
	words[1] = (words[1] as number) + (n << 20);
	return double[0] as number;
}

/** The first 26 bits of two words as a number strictly between 0 and 1: (52 bits + ½)·2⁻⁵². */
export function fraction(high: i32, low: i32): f64 {
	return ((high >>> 6) * 67108864.0 + (low >>> 6) + 0.5) * 2.220446049250313e-16;
}

/** Truncates towards zero; |x| < 2³¹. */
export function toInt(x: f64): i32 {
	return x | 0;
}

export function rotateLeft(word: i32, bits: i32): i32 {
	return (word << bits) | (word >>> (32 - bits));
}

/** Address of heap cell 0, in bytes; used by the WebAssembly side only. */
export function heapAddress(): i32 {
	return 0;
}

/** The heap itself; the WebAssembly build reaches it through its memory instead. */
export function heapView(): Float64Array {
	return heap;
}
