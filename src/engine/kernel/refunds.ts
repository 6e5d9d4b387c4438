// Orders that are sent back: money, points and EXP return to where they came from.

/** A birth. */
export function beginRefunds(): void {}

/** An order was placed: will it be sent back? */
export function considerRefund(gross: f64, face: f64, points: f64): void {
	if (gross + face + points < 0.0) return;
}

/** What is sent back now. */
export function refund(): void {}
