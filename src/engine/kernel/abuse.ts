// Coupon hunters: one person, several accounts.

/** At enrolment: further accounts, and what they are given. */
export function openFalseAccounts(): void {}
