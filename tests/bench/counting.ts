// The product's kernel with a tally of what it plays, before launch too: the ledger counts from launch only. Compiled by
// counting.mjs, which puts the calls of `tally…` where an order is placed and where a customer begins and ends.
export * from '../../src/engine/kernel/kernel.ts';
export { tallied, talliedDays } from './tally.ts';
