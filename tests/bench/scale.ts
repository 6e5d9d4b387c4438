// 3. Scale: the coffee chain by customers, workers, futures and designs; each measurement in a process of its own.
import { fileURLToPath } from 'node:url';
import { run } from './child.ts';
import { median, ratioOf, type Ratio } from './numbers.ts';
import type { Figures } from './reduced/ledger.ts';
import type { Drove, Order } from './work/drive.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export interface Scale {
	/** one future of one design and its twin, one worker */
	readonly customers: readonly { readonly customers: number; readonly ms: number; readonly peak: number | null }[];
	/** a million customers, 24 months, one future: the reduced model in the process's own thread; coffee, twin and one design */
	readonly million: {
		readonly reduced: number;
		readonly c: number | null;
		readonly coffee: number;
		readonly twin: number;
	};
	/** the same work by one, two and four worker threads; ms of the middle run, time of one worker ÷ theirs */
	readonly workers: readonly {
		readonly workers: number;
		readonly ms: number;
		readonly speedUp: Ratio;
		readonly peak: number | null;
	}[];
	readonly replications: readonly {
		readonly replications: number;
		readonly ms: number;
		readonly peak: number | null;
	}[];
	/** beside the twin */
	readonly designs: readonly { readonly designs: number; readonly ms: number }[];
}

async function drove(order: Order): Promise<Drove & { peak: number | null }> {
	const answer = await run<Drove>(process.execPath, [here('./drive.js'), JSON.stringify(order)]);
	if (!answer) throw new Error('Node has gone.');
	process.stderr.write(`${JSON.stringify(order)}: ${answer.said.ms.map(Math.round).join(', ')} ms\n`);
	return { ...answer.said, peak: answer.peak };
}

/** The reduced model; null where its program is not there. */
async function reduced(command: string, args: readonly string[], customers: number): Promise<number | null> {
	const ms: number[] = [];
	for (let seed = 1; seed <= 3; seed++) {
		const answer = await run<Figures & { ms: number }>(command, [...args, String(customers), String(seed)]);
		if (!answer) return null;
		ms.push(answer.said.ms);
	}
	return median(ms);
}

/** Runs of the same orders in turn, so that what else the machine does falls on all of them. */
async function inTurn<T extends Order>(orders: readonly T[], rounds: number) {
	const found = orders.map((order) => ({
		order,
		ms: [] as number[],
		peak: null as number | null,
		digests: new Set<string>()
	}));
	for (let round = 0; round < rounds; round++) {
		for (const one of found) {
			const { ms, peak, digest } = await drove(one.order);
			one.ms.push(median(ms));
			one.peak = peak === null ? null : Math.max(one.peak ?? 0, peak);
			one.digests.add(digest);
		}
	}
	for (const { order, digests } of found) {
		if (digests.size > 1) throw new Error(`${JSON.stringify(order)} came out differently.`);
	}
	return found;
}

/** @param rounds of what is compared @param most customers of the largest run */
export async function measureScale(rounds: number, most: number): Promise<Scale> {
	const customers: { customers: number; ms: number; peak: number | null }[] = [];
	let twin = 0;
	for (let n = 1000; n <= most; n *= 10) {
		const {
			ms,
			peak,
			customers: played
		} = await drove({ customers: n, replications: 1, designs: 1, workers: 1, times: n < 1e5 ? 5 : 1 });
		customers.push({ customers: played, ms: median(ms), peak });
		if (n * 10 > most) twin = median((await drove({ customers: n, replications: 1, designs: 0, workers: 1 })).ms);
	}
	const million = {
		reduced: (await reduced(process.execPath, [here('./reduced.js'), 'wasm'], most)) ?? NaN,
		c: await reduced(here('./reduced-c'), [], most),
		coffee: customers.at(-1)?.ms ?? NaN,
		twin
	};

	const byWorkers = await inTurn(
		[1, 2, 4].map((workers) => ({ designs: 1, replications: 200, workers })),
		rounds
	);
	const one = byWorkers[0]?.ms ?? [];
	if (new Set(byWorkers.flatMap(({ digests }) => [...digests])).size > 1) throw new Error('Workers change the answer.');
	const workers = byWorkers.map(({ order, ms, peak }) => ({
		...{ workers: order.workers, ms: median(ms), speedUp: ratioOf(one, ms), peak }
	}));

	const replications: { replications: number; ms: number; peak: number | null }[] = [];
	for (const n of [1, 10, 100, 1000].filter((n) => n * 1000 <= most)) {
		const { ms, peak } = await drove({ replications: n, designs: 1, workers: 1, times: n < 100 ? 3 : 1 });
		replications.push({ replications: n, ms: median(ms), peak });
	}

	const byDesigns = await inTurn(
		[0, 1, 2, 4, 8].map((designs) => ({ designs, replications: 10, workers: 1, times: 2 })),
		2 * rounds
	);
	const designs = byDesigns.map(({ order, ms }) => ({ designs: order.designs, ms: median(ms) }));
	return { customers, million, workers, replications, designs };
}
