// 1. Peers on the same work: the reduced model in five programs, one process each, in turn.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './child.ts';
import { mean, median, ratioOf, type Ratio } from './numbers.ts';
import type { Figures } from './reduced/ledger.ts';

type Said = Figures & { readonly ms: number; readonly digest?: string };

interface Peer {
	readonly id: 'wasm' | 'typescript' | 'c' | 'numpy' | 'objects';
	readonly what: string;
	readonly command: readonly [string, ...string[]];
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const source = (file: string) => here(`../../tests/bench/peers/${file}`);
const PEERS: readonly Peer[] = [
	{ id: 'c', what: 'C, gcc -O3 -march=native, event by event', command: [here('./reduced-c')] },
	{ id: 'wasm', what: 'this engine, WebAssembly', command: [process.execPath, here('./reduced.js'), 'wasm'] },
	{
		id: 'typescript',
		what: 'this engine, TypeScript',
		command: [process.execPath, here('./reduced.js'), 'typescript']
	},
	{ id: 'numpy', what: 'NumPy, week by week', command: ['python3', source('reduced.py')] },
	{
		id: 'objects',
		what: 'JavaScript, an object per customer, week by week',
		command: [process.execPath, source('reduced-objects.js')]
	}
];

export interface PeerResult {
	readonly id: Peer['id'];
	readonly what: string;
	/** null: not run, its compiler or packages are not installed */
	readonly measured: {
		readonly ms: number;
		readonly perWeek: number;
		readonly perPurchase: number;
		readonly peak: number | null;
		/** its time ÷ C's, and ÷ this engine's in WebAssembly */
		readonly toC: Ratio | null;
		readonly toWasm: Ratio;
		/** means over rounds ÷ this engine's */
		readonly agrees: { readonly purchases: number; readonly points: number; readonly profit: number };
	} | null;
}

export interface Peers {
	readonly customers: number;
	readonly rounds: number;
	readonly results: readonly PeerResult[];
}

/** Greatest difference of means at which peers count as doing the same work. */
const TOLERANCE = 0.01;
const COMPARED = ['purchases', 'points', 'profit'] as const;

async function isThere({ id, command }: Peer): Promise<boolean> {
	if (id === 'c') return existsSync(command[0]);
	if (id !== 'numpy') return true;
	const check = 'import json, numpy; print(json.dumps(numpy.__version__))';
	return (await run('python3', ['-c', check]).catch(() => null)) !== null;
}

/**
 * Each round runs every peer once, beginning with another one each time; medians are compared, never single runs.
 * @throws when two peers disagree by more than 1 %, or the two builds of this engine by one bit
 */
export async function comparePeers(customers: number, rounds: number): Promise<Peers> {
	const said = new Map<string, Said[]>();
	const peaks = new Map<string, number[]>();
	const there: Peer[] = [];
	for (const peer of PEERS) {
		if (await isThere(peer)) there.push(peer);
		else console.log(`${peer.what}: not run`);
	}
	for (let round = 0; round < rounds; round++) {
		for (let turn = 0; turn < there.length; turn++) {
			const peer = there[(turn + round) % there.length] as Peer;
			const [command, ...args] = peer.command;
			const answer = await run<Said>(command, [...args, String(customers), String(round + 1)]);
			if (!answer) throw new Error(`${command} has gone.`);
			said.set(peer.id, [...(said.get(peer.id) ?? []), answer.said]);
			peaks.set(peer.id, [...(peaks.get(peer.id) ?? []), answer.peak ?? NaN]);
			process.stderr.write(`round ${round + 1} of ${rounds}: ${peer.what} ${Math.round(answer.said.ms)} ms\n`);
		}
	}
	const results = PEERS.map((peer) => resultOf(peer, said, peaks.get(peer.id) ?? []));
	sameBytes(said.get('wasm') ?? [], said.get('typescript') ?? []);
	for (const { what, measured } of results) {
		for (const figure of COMPARED) {
			const off = Math.abs((measured?.agrees[figure] ?? 1) - 1);
			if (!(off <= TOLERANCE))
				throw new Error(`${what} does not do the same work: ${figure} differ by ${(100 * off).toFixed(2)} %.`);
		}
	}
	return { customers, rounds, results };
}

function sameBytes(wasm: readonly Said[], typescript: readonly Said[]): void {
	wasm.forEach(({ digest }, round) => {
		if (digest !== typescript[round]?.digest)
			throw new Error(`WebAssembly and TypeScript differ in round ${round + 1}.`);
	});
}

function resultOf(
	{ id, what }: Peer,
	said: ReadonlyMap<string, readonly Said[]>,
	peaks: readonly number[]
): PeerResult {
	const own = said.get(id);
	if (!own) return { id, what, measured: null };
	const times = (name: string) => (said.get(name) ?? []).map(({ ms }) => ms);
	const ms = median(times(id));
	const meanOf = (runs: readonly Said[], figure: keyof Figures) => mean(runs.map((one) => one[figure]));
	const compared = (figure: keyof Figures) => meanOf(own, figure) / meanOf(said.get('wasm') ?? [], figure);
	const peak = Math.max(...peaks);
	return {
		id,
		what,
		measured: {
			ms,
			perWeek: (ms * 1e6) / meanOf(own, 'weeks'),
			perPurchase: (ms * 1e6) / meanOf(own, 'purchases'),
			peak: Number.isFinite(peak) ? peak : null,
			toC: said.has('c') ? ratioOf(times(id), times('c')) : null,
			toWasm: ratioOf(times(id), times('wasm')),
			agrees: { purchases: compared('purchases'), points: compared('points'), profit: compared('profit') }
		}
	};
}
