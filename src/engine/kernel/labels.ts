// What a company can see: stages labelled from orders and recency, and how far they are from the truth.

/** A birth. */
export function beginLabels(): void {}

/** An order has been placed. */
export function labelOrder(): void {}

/** The customer has left, which nobody sees, or is back. */
export function labelTruth(): void {}

/** The horizon: what is due by then is posted. */
export function closeLabels(): void {}
