import { readdirSync, readFileSync } from 'node:fs';
import { ACCOUNTS } from '../../src/engine/kernel/accounts.ts';
import type { Kernel } from '../../src/engine/kernels.ts';
import { BLOCKS } from '../../src/engine/outcome.ts';
import { periodsOf, playBlocks, type Study } from '../../src/engine/replicate.ts';
import { read } from '../../src/engine/scenario/index.ts';
import type { Scenario } from '../../src/engine/scenario/types.ts';

const folder = new URL('../../simulations/', import.meta.url);

/** A scenario from JSON-like input, through the strict reader. */
export function scenarioFrom(input: unknown): Scenario {
	const result = read(JSON.stringify(input));
	if (!result.ok) throw new Error(JSON.stringify(result.issues));
	return result.scenario;
}

/** The presets' raw JSON, by file name. */
export function presets(): [string, Record<string, unknown>][] {
	return readdirSync(folder)
		.filter((name) => name.endsWith('.earnburn.json'))
		.sort()
		.map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]);
}

/** A preset with some parts replaced, small enough for a test. */
export function preset(name: string, changes: Record<string, unknown> = {}): Scenario {
	const found = presets().find(([file]) => file === `${name}.earnburn.json`);
	if (!found) throw new Error(`No preset ${name}`);
	return scenarioFrom({ ...found[1], sample: 1000, ...changes });
}

export const monthly = (scenario: Scenario): Study => ({ scenario, weekly: false });
export const weekly = (scenario: Scenario): Study => ({ scenario, weekly: true });

/** All blocks of one arm of one replication, summed. */
export function ledgerOf(kernel: Kernel, study: Study, arm: string, replication = 0): Float64Array {
	const parts = playBlocks(kernel, study, arm, replication, 0, BLOCKS);
	const sum = new Float64Array(parts[0]?.ledger.length ?? 0);
	for (const { ledger } of parts) ledger.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value));
	return sum;
}

/** An account over the first `periods` periods (all of them where not said). */
export function total(study: Study, ledger: Float64Array, account: number, periods = periodsOf(study)): number {
	const width = periodsOf(study);
	let sum = 0;
	for (let p = 0; p < periods; p++) sum += ledger[account * width + p] ?? 0;
	return sum;
}

/** Every account over the horizon. */
export function totals(study: Study, ledger: Float64Array): number[] {
	return Array.from({ length: ACCOUNTS }, (_, account) => total(study, ledger, account));
}

/** All response effects off: the programme changes nobody's behaviour. */
export const noResponse = {
	E1: { on: false },
	E2: { on: false },
	E3: { on: false },
	E4: { on: false },
	E5: { on: false },
	E7: { on: false },
	E8: { on: false },
	E9: { on: false },
	E10: { on: false },
	E12: { on: false },
	E15: { on: false },
	E16: { on: false },
	E13: { on: false },
	E17: { on: false }
};
