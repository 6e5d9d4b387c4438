// The reduced model on this project's kernel, in a process of its own: node reduced.js wasm|typescript <customers> <seed>.
// A warm-up, then one timed run; one line of JSON.
import { readFileSync } from 'node:fs';
import { ACCOUNTS, HEAP_CELLS, LEDGER_AT } from '../../../src/engine/kernel/accounts.ts';
import { heapView } from '../../../src/engine/kernel/target.ts';
import { BLOCKS } from '../../../src/engine/outcome.ts';
import { rootKey } from '../../../src/engine/random/keys.ts';
import { digestOf } from '../digestOf.ts';
import * as portable from '../reduced/kernel.ts';
import { read, type Played } from '../reduced/ledger.ts';
import { BINS, POSTED, WEEKS } from '../reduced/tables.ts';

interface Build {
	readonly exports: Pick<typeof portable, 'prepare' | 'play'>;
	readonly view: () => Float64Array;
}

async function wasm(): Promise<Build> {
	const bytes = readFileSync(new URL('./reduced.wasm', import.meta.url));
	const abort = () => {
		throw new Error('The kernel stopped.');
	};
	const { instance } = await WebAssembly.instantiate(bytes, { env: { abort } });
	const exports = instance.exports as unknown as typeof portable & { memory: WebAssembly.Memory };
	return { exports, view: () => new Float64Array(exports.memory.buffer, exports.heap(), HEAP_CELLS) };
}

/** All blocks of a population, as the product plays and adds them up. */
function simulate({ exports, view }: Build, customers: number, seed: string): Played {
	const [key0, key1] = rootKey(seed);
	const ledger = new Float64Array(POSTED * WEEKS);
	const histogram = new Float64Array(BINS);
	for (let block = 0; block < BLOCKS; block++) {
		exports.play(key0, key1, block, BLOCKS, customers);
		const heap = view();
		for (let i = 0; i < ledger.length; i++) ledger[i] = (ledger[i] ?? 0) + (heap[LEDGER_AT + i] ?? 0);
		const table = LEDGER_AT + ACCOUNTS * WEEKS;
		for (let i = 0; i < BINS; i++) histogram[i] = (histogram[i] ?? 0) + (heap[table + i] ?? 0);
	}
	return { ledger, histogram };
}

const [, , name = 'wasm', customers = '200000', seed = '1'] = process.argv;
const build: Build = name === 'wasm' ? await wasm() : { exports: portable, view: heapView };
build.exports.prepare();
simulate(build, Math.ceil(Number(customers) / 10), `${seed}-warm`);
const begun = performance.now();
const played = simulate(build, Number(customers), seed);
const figures = read(played);
const ms = performance.now() - begun;
console.log(JSON.stringify({ ms, ...figures, digest: digestOf(played.ledger, played.histogram) }));
