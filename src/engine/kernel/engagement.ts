// Engagement actions: check-in, content, reviews, sharing. They earn points and EXP within their caps, and cost.

/** At the end of a month of membership: what was done in it. */
export function engage(): void {}
