// What the reduced model needs of a machine beyond src/engine/kernel/target.ts; bits.as.txt is the AssemblyScript side.

/** Zero bits above the highest bit that is set. */
export function leadingZeros(word: i32): i32 {
	return Math.clz32(word);
}

/** A word read as unsigned. */
export function unsigned(word: i32): f64 {
	return word >>> 0;
}
