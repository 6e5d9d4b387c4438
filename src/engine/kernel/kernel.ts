import { imul } from './target.ts';

export function mix(a: i32, b: i32): i32 {
	return (imul(a, b) + 1) | 0;
}
