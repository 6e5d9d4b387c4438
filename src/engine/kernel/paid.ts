// Paid membership: joining, term, renewal with heterogeneous chances (shifted beta-geometric), benefits.

/** A birth. */
export function beginPaid(): void {}

/** An occasion to join: enrolment, or a tier with a reduced fee. */
export function considerPaid(): void {}

/** The term ends. */
export function renew(): void {}

/** Is the fee paid at present? */
export function isPaying(): bool {
	return false;
}

/** What paid benefits add to the perceived value of the programme, per unit of spend (part of v in E1). */
export function paidValue(): f64 {
	return 0.0;
}

/** E16: who has paid uses it; added to the sum of effects. */
export function paidPull(): f64 {
	return 0.0;
}
