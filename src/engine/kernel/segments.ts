// Segments (member tags): a customer belongs to one at most; it multiplies the parameters of his traits.
import { me } from './customer.ts';

/** Draws the segment; before any trait. */
export function drawSegment(): void {
	me.segment = -1;
}

/** By what this customer's segment multiplies a trait: 1 for who belongs to none. `field` is one of SEG_…. */
export function ofSegment(field: i32): f64 {
	return field < 0 || me.segment < 0 ? 1.0 : 1.0;
}
