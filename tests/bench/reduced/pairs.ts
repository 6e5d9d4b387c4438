// Two uniforms of 32 bits from one scrambled pair of words: enough for what is drawn at a purchase. The product takes a pair for each
// uniform (kernel/random.ts), of 52 bits.
import { me } from '../../../src/engine/kernel/customer.ts';
import { scramble } from '../../../src/engine/kernel/random.ts';
import { unsigned } from './bits.ts';

/** Scrambles this customer's pair of words for one purpose and one time; firstWord and secondWord read it. */
export function drawPair(purpose: i32, index: i32): void {
	scramble(me.key0, me.key1, purpose, index);
}

/** Does a decision with this chance fall yes? */
export function decides(word: i32, chance: f64): bool {
	return unsigned(word) + 0.5 < chance * 4294967296.0;
}
