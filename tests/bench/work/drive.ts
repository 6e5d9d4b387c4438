// 3. Scale: the coffee chain through drive and the pool of worker threads, as the command line runs it, in a process of its own:
// node drive.js '{"customers":…,"replications":…,"designs":…,"workers":…}'. One line of JSON; waits for the end of its input, so that
// its memory can be read from outside.
import { createArmCache } from '../../../src/run/armCache.ts';
import { drive } from '../../../src/run/drive.ts';
import { createNodePool } from '../../../src/run/node.ts';
import type { Scenario } from '../../../src/engine/scenario/types.ts';
import { digestOf } from '../digestOf.ts';
import { coffeeOf, coffeeWith } from '../scenarios.ts';

export interface Order {
	/** all of them are played; without it, samples of 2,000 */
	readonly customers?: number;
	readonly replications: number;
	/** beside the twin without a programme */
	readonly designs: number;
	readonly workers: number;
	/** so often; the middle counts */
	readonly times?: number;
}

export interface Drove {
	readonly ms: number[];
	/** customers played in each arm of each future (mean) */
	readonly customers: number;
	readonly digest: string;
}

const SAMPLE = 2000;
const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const scenario: Scenario = order.customers ? coffeeOf(order.customers) : coffeeWith(Math.max(1, order.designs), SAMPLE);
const arms = scenario.designs.slice(0, order.designs).map(({ id }) => id);
const pool = createNodePool(order.workers, new URL('./sim.node.js', import.meta.url));

async function once(replications: number, what: Scenario) {
	const begun = performance.now();
	const { answer } = await drive(what, pool, {
		...{ arms, cap: replications, stopWhenSettled: false, onlyAtEnd: true, cache: createArmCache() }
	});
	const ms = performance.now() - begun;
	if (!answer || answer.outcome.replications !== replications) throw new Error('The run did not come to its end.');
	const rows = answer.outcome.arms.flatMap((arm) => arm.rows);
	return { ms, customers: answer.summary.sample, digest: digestOf(...rows.map(({ ledger }) => ledger)) };
}

// The workers start and compile; another world, so that nothing is known of the one that is timed.
await once(2 * order.workers, coffeeWith(Math.max(1, order.designs), 100));
const ms: number[] = [];
let digest = '';
let customers = 0;
for (let time = 0; time < (order.times ?? 1); time++) {
	const done = await once(order.replications, structuredClone(scenario));
	if (digest && done.digest !== digest) throw new Error('The same scenario came out differently.');
	ms.push(done.ms);
	({ digest, customers } = done);
}
console.log(JSON.stringify({ ms, customers, digest } satisfies Drove));
process.stdin.resume().on('end', () => {
	pool.close();
	process.exit(0);
});
