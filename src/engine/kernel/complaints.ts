// Losses, and who complains about them (effect E13).

export const LOSS_EXPIRY: i32 = 0;
export const LOSS_DEMOTION: i32 = 1;
export const LOSS_RULES: i32 = 2;

/** A birth. */
export function beginComplaints(): void {}

/** Something worth `lost` minor units was taken away. */
export function suffer(cause: i32, lost: f64): void {
	if (cause < 0 || !(lost > 0.0)) return;
}

/** A complainer's anger has run its time. */
export function calmDown(): void {}
