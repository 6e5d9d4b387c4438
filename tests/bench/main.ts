// npm run bench [-- peers|presets|scale|variance …] [--quick] [--write]: measures, prints the tables, and with --write puts them into
// docs/performance.md. Fails (exit code 1) when peers do not do the same work or a timed run is not the answer.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from './child.ts';
import { insert, tables, type Results } from './page.ts';
import { comparePeers } from './peers.ts';
import { measureScale } from './scale.ts';
import type { Presets } from './work/presets.ts';
import type { Variance } from './work/variance.ts';

const PARTS = ['peers', 'presets', 'scale', 'variance'] as const;
type Part = (typeof PARTS)[number];

const root = new URL('../../', import.meta.url); // seen from test-results/bench
const results = new URL('tests/bench/results.json', root);
const page = new URL('docs/performance.md', root);
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const { values, positionals } = parseArgs({
	options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
	allowPositionals: true
});
const unknown = positionals.filter((name) => !PARTS.some((part) => part === name));
if (unknown.length > 0) throw new Error(`No such part: ${unknown.join(', ')}. There are ${PARTS.join(', ')}.`);
const asked = (part: Part) => positionals.length === 0 || positionals.includes(part);
const { quick, write } = values;

async function child<T>(file: string, ...args: number[]): Promise<T> {
	const answer = await run<T>(process.execPath, [here(file), ...args.map(String)]);
	if (!answer) throw new Error('Node has gone.');
	return answer.said;
}

function before(): Partial<Results> {
	try {
		return JSON.parse(readFileSync(results, 'utf8')) as Partial<Results>;
	} catch {
		return {};
	}
}

const machine = {
	cpu: cpus()[0]?.model.trim() ?? '',
	cores: availableParallelism(),
	node: process.version,
	platform: `${process.platform} ${process.arch}`
};
const at = () => ({ date: new Date().toISOString().slice(0, 10), machine });

const found: { -readonly [K in keyof Results]?: Results[K] } = {};
if (asked('peers')) found.peers = { ...at(), ...(await comparePeers(200_000, quick ? 3 : 7)) };
if (asked('presets'))
	found.presets = { ...at(), ...(await child<Presets>('./presets.js', quick ? 400 : 2000, quick ? 1 : 5)) };
if (asked('scale')) found.scale = { ...at(), ...(await measureScale(quick ? 1 : 5, quick ? 10_000 : 1_000_000)) };
if (asked('variance')) found.variance = { ...at(), ...(await child<Variance>('./variance.js', quick ? 20 : 300)) };

for (const table of Object.values(tables(found))) console.log(`\n${table}`);
if (write) {
	const all = { ...before(), ...found };
	writeFileSync(results, `${JSON.stringify(all, null, '\t')}\n`);
	writeFileSync(page, insert(readFileSync(page, 'utf8'), tables(all)));
	console.log('\nWritten to docs/performance.md.');
}
