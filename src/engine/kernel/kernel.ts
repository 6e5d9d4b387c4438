// What is exported to JavaScript: load a plan into the heap, prepare, play lives, read the ledger.
import { ACCOUNTS, LEDGER_AT, P_PERIODS, P_SAMPLE, TABLE_CELLS } from './accounts.ts';
import { beginBooks } from './books.ts';
import { setPeriods, toPeriods, planInt } from './customer.ts';
import { live, liveAlone } from './life.ts';
import { noteCount, startNotes } from './note.ts';
import { tabulateRenewal } from './paid.ts';
import { heapAddress, put } from './target.ts';
import { beginBlock } from './referral.ts';
import { tabulateTraits } from './traits.ts';
import { clearTriangle } from './triangle.ts';
import { beginWatching, clearWatches } from './watches.ts';

/** Address of heap cell 0 in bytes. */
export function heap(): i32 {
	return heapAddress();
}

/** Call after a plan has been copied into the heap. */
export function prepare(): void {
	beginBooks();
	setPeriods(planInt(P_PERIODS));
	beginWatching();
	tabulateTraits();
	tabulateRenewal();
	startNotes(false);
}

/** Plays block `block` of `blocks`: every blocks-th sample member from `block` on, into an empty ledger. */
export function play(block: i32, blocks: i32): void {
	clearLedger();
	const sample = planInt(P_SAMPLE);
	for (let index: i32 = block; index < sample; index += blocks) live(index);
}

/** Plays one life and writes its events down; returns how many there are. */
export function trace(index: i32): i32 {
	clearLedger();
	startNotes(true);
	liveAlone(index);
	const count = noteCount();
	startNotes(false);
	return count;
}

function clearLedger(): void {
	const cells = ACCOUNTS * toPeriods() + TABLE_CELLS;
	for (let i: i32 = 0; i < cells; i++) put(LEDGER_AT + i, 0.0);
	clearWatches();
	beginBlock();
	clearTriangle();
}
