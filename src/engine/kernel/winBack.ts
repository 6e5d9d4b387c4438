// Win-back: who has not ordered for long is contacted; who has left for good may come back.

/** An order has been placed. */
export function scheduleWinBack(): void {}

/** The contact is due. */
export function winBack(): void {}
