/** How the command ends. */
export const DONE = 0;
export const UNEXPECTED = 1;
/** the input or the usage was refused */
export const REFUSED = 2;
/** the study is being written by another run */
export const LOCKED = 3;
/** a saved expectation does not hold */
export const NOT_AS_EXPECTED = 4;
/** stopped before its end; what is printed is marked so */
export const INCOMPLETE = 5;

export type ExitCode =
	typeof DONE | typeof UNEXPECTED | typeof REFUSED | typeof LOCKED | typeof NOT_AS_EXPECTED | typeof INCOMPLETE;
