import { readFileSync } from 'node:fs';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Outcome } from '../../src/engine/outcome.ts';
import { read, type Scenario } from '../../src/engine/scenario/index.ts';

/** A preset with some of its settings changed, through the one door for data. */
export function scenarioOf(preset: string, changes: object = {}): Scenario {
	const file: object = JSON.parse(readFileSync(`simulations/${preset}.earnburn.json`, 'utf8'));
	const reading = read(JSON.stringify({ ...file, ...changes }));
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	return reading.scenario;
}

/** The coffee chain with few customers: two designs, uncertain inputs, tiers, points. */
export const smallCoffee = (changes: object = {}): Scenario =>
	scenarioOf('coffee-chain', { sample: 200, horizonMonths: 6, replications: 20, ...changes });

/** SHA-256 over every number a run has produced. */
export function digestOfLedgers({ arms, replications }: Outcome): string {
	const hash = sha256.create();
	for (const { id, rows } of arms) {
		hash.update(new TextEncoder().encode(`${id} ${rows.length} of ${replications}`));
		for (const { ledger, blockTotals, blockCost } of rows)
			for (const numbers of [ledger, blockTotals, blockCost]) hash.update(new Uint8Array(numbers.slice().buffer));
	}
	return bytesToHex(hash.digest());
}
