// Rule books: the rules in force lie at RULES_AT; a change inside a run exchanges them as a whole.
import { BOOKS_AT, P_BOOKS, RULES_AT, RULES_CELLS, TIERS_AT } from './accounts.ts';
import { countBenefits } from './benefits.ts';
import { plan } from './customer.ts';
import { at, put, readWholes } from './target.ts';

let open: i32 = 0;

/** Called when a plan is loaded: the first book is in force. */
export function beginBooks(): void {
	open = 0;
	readRules();
}

/** Puts a book in force. */
export function openBook(book: i32): void {
	if (book === open || !(plan(P_BOOKS) > 0.0)) return;
	open = book;
	const from = BOOKS_AT + book * RULES_CELLS;
	for (let i: i32 = 0; i < RULES_CELLS; i++) put(RULES_AT + i, at(from + i));
	readRules();
}

/** The book in force. */
export function bookInForce(): i32 {
	return open;
}

/** What is counted once for each set of rules. */
function readRules(): void {
	readWholes(TIERS_AT);
	countBenefits();
}
