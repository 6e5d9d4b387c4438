// What is exported to JavaScript, after src/engine/kernel/kernel.ts: prepare once, play a block of lives, read the ledger.
import { ACCOUNTS, DEMAND_AT, LEDGER_AT, MONTHS_BEFORE, P_DROPOUT_MODEL } from '../../../src/engine/kernel/accounts.ts';
import { setPeriods } from '../../../src/engine/kernel/customer.ts';
import { heapAddress, put, readWholes } from '../../../src/engine/kernel/target.ts';
import { beginBlock } from './friends.ts';
import { live } from './life.ts';
import { BINS, POSTED, WEEKS } from './tables.ts';
import { tabulate } from './traits.ts';

const PARETONBD: f64 = 2.0;

/** Address of heap cell 0 in bytes. */
export function heap(): i32 {
	return heapAddress();
}

/** Sets what the product's modules read from a plan: weekly periods, lifetimes by Pareto/NBD, no season. */
export function prepare(): void {
	setPeriods(WEEKS);
	put(P_DROPOUT_MODEL, PARETONBD);
	for (let quarter: i32 = 0; quarter <= 8; quarter++) put(DEMAND_AT + MONTHS_BEFORE + quarter, 1.0);
	readWholes(P_DROPOUT_MODEL + 1);
	tabulate();
}

/** Plays every `blocks`-th of `customers` customers from `block` on, and whom they bring, into an empty ledger. */
export function play(key0: i32, key1: i32, block: i32, blocks: i32, customers: i32): void {
	for (let i: i32 = 0; i < POSTED * WEEKS; i++) put(LEDGER_AT + i, 0.0);
	for (let i: i32 = 0; i < BINS; i++) put(LEDGER_AT + ACCOUNTS * WEEKS + i, 0.0);
	beginBlock(customers / blocks);
	for (let index: i32 = block; index < customers; index += blocks) live(key0, key1, index);
}
