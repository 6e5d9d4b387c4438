// Touches: contacts by trigger, that exist anyway or that a design adds.

/** A birth. */
export function beginContacts(): void {}

/** An order has been placed: contacts that follow it. */
export function contactsAfterOrder(): void {}

/** Contacts of this customer's own that are due. */
export function contact(): void {}

/** A contact on a date. */
export function contactOnDate(touch: i32): void {
	if (touch < 0) return;
}

/** A lift has run its time. */
export function endPush(): void {}
