// What is exported to JavaScript, after src/engine/kernel/kernel.ts: prepare once, play a block of lives, read the ledger.
import { ACCOUNTS, LEDGER_AT } from '../../../src/engine/kernel/accounts.ts';
import { setPeriods } from '../../../src/engine/kernel/customer.ts';
import { heapAddress, put } from '../../../src/engine/kernel/target.ts';
import { beginBlock } from './friends.ts';
import { live } from './life.ts';
import { BINS, POSTED, WEEKS, writeTiers } from './tables.ts';
import { tabulate } from './traits.ts';

/** Address of heap cell 0 in bytes. */
export function heap(): i32 {
	return heapAddress();
}

/** Once: weekly periods, the tiers, the quantiles. */
export function prepare(): void {
	setPeriods(WEEKS);
	writeTiers();
	tabulate();
}

/** Plays every `blocks`-th of `customers` customers from `block` on, and whom they bring, into an empty ledger. */
export function play(key0: i32, key1: i32, block: i32, blocks: i32, customers: i32): void {
	for (let i: i32 = 0; i < POSTED * WEEKS; i++) put(LEDGER_AT + i, 0.0);
	for (let i: i32 = 0; i < BINS; i++) put(LEDGER_AT + ACCOUNTS * WEEKS + i, 0.0);
	beginBlock(customers / blocks);
	for (let index: i32 = block; index < customers; index += blocks) live(key0, key1, index);
}
