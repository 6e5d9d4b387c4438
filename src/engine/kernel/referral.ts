// Customers bring others: invitations on a clock of their own, friends keyed by (inviter, ordinal), lives played one after another.

/** A candidate's life begins: nobody waits. */
export function beginFamily(): void {}

/** A birth: winds the clock of invitations. */
export function beginReferral(): void {}

/** An invitation is due. */
export function invite(): void {}

/** The life has ended: those it brought learn how long it lasted. */
export function closeReferral(): void {}

/** Makes the next friend who waits the one being played; false when nobody waits. */
export function nextFriend(): bool {
	return false;
}
