// What a business earns beside orders, and who is active without ordering: fees for content, advertising, visits.

/** A birth. */
export function beginIncome(): void {}

/** From `me.incomeSince` to `until`: income and expected active days of that span of time. */
export function earnIncome(until: f64): void {
	if (until < 0.0) return;
}
