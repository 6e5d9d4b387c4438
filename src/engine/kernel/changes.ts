// Rule changes inside a run: each is announced, may be withdrawn, and takes effect by exchanging the rule book.
import { FOREVER } from './special.ts';

/** A birth at `me.now`: the rules of that day. */
export function beginChanges(): void {
	if (nextChange() < FOREVER) return;
}

/** Next announcement, withdrawal or effect. */
export function nextChange(): f64 {
	return FOREVER;
}

/** What is due now. */
export function changeRules(): void {}
