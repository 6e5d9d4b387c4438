// The stamp card: stamps by order or by amount, a reward when it is full, an end date; goal gradient on the card (E2–E4).

/** A birth. */
export function beginStamps(): void {}

/** At enrolment: the first card. */
export function openCard(): void {}

/** An order of so much cash. */
export function stampOrder(cash: f64): void {
	if (!(cash > 0.0)) return;
}

/** The card's end is due. */
export function cardEvent(): void {}

/** Is a card with stamps open? */
export function cardIsOpen(): bool {
	return false;
}

/** What the card adds to the perceived value of the programme, per unit of spend (part of v in E1). */
export function stampValue(): f64 {
	return 0.0;
}

/** E2–E4 on the card, added to the sum of effects. */
export function stampGradient(): f64 {
	return 0.0;
}
