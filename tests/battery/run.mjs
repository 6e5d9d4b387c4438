// npm run battery [-- <log2 of the number of values>] [--write]: the streams of luck as the product uses them, and generators known to
// be bad, through the tests of battery.c (needs gcc). First the streams in C are held to the product's own, value by value. Fails
// when a stream fails, or when a bad generator passes. With --write the table goes into docs/generator.md.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = `${root}test-results/battery/`;
const program = `${out}battery`;
const KEY = ['2027', '4051'];
const STREAMS = {
	lives: 'lives: clock, amount and redemption, order by order, customer by customer',
	reversed: 'the same, bits reversed',
	customers: 'across customers: one draw of each',
	indices: 'across indices: one customer, one purpose'
};
const BAD = {
	lcg: 'linear congruential, modulo 2⁶⁴, its low bits',
	randu: 'RANDU',
	xorshift: 'xorshift32',
	counter: 'a counter, multiplied',
	'threefry-4': 'Threefry with 4 rounds, across indices',
	'threefry-8-keys': 'Threefry with 8 rounds, across keys'
};
/** log2 of the values that a bad generator gets. */
const BAD_VALUES = 24;
/** A test fails where p, or 1 − p, is below: once in some 10,000 batteries of the four streams by chance. */
const LIMIT = 5e-7;

const { values, positionals } = parseArgs({
	options: { write: { type: 'boolean', default: false } },
	allowPositionals: true
});
const size = Number(positionals[0] ?? 32);

mkdirSync(out, { recursive: true });
execFileSync('gcc', ['-O3', '-march=native', '-o', program, `${root}tests/battery/battery.c`, '-lm'], {
	stdio: 'inherit'
});
await build({
	...{ configFile: false, root, publicDir: false, logLevel: 'warn', ssr: { noExternal: true } },
	build: {
		ssr: true,
		outDir: out,
		emptyOutDir: false,
		target: 'node20',
		rolldownOptions: { input: { first: `${root}tests/battery/first.ts` } }
	}
});

/** @type {Record<string, string[]>} */
const ours = JSON.parse(
	execFileSync(process.execPath, [`${out}first.js`, ...KEY], { encoding: 'utf8', maxBuffer: 1e8 })
);
for (const [name, first] of Object.entries(ours)) {
	const theirs = execFileSync(program, [name, 'first', ...KEY], { encoding: 'utf8' })
		.trim()
		.split('\n');
	const at = first.findIndex((value, i) => value !== theirs[i]);
	if (at >= 0 || theirs.length !== first.length)
		throw new Error(`${name}: streams.h and the product differ at value ${at}.`);
}
console.log('The streams in C are those of the product: 1,000 values of each, bit by bit.');

/** @typedef {{ stream: string, values: number, tests: [string, number][] }} Report */
/** @param {string} name @param {number} log2 @returns {Promise<Report>} */
async function report(name, log2) {
	const { stdout } = await promisify(execFile)(program, [name, String(log2), ...KEY]);
	console.log(`${name}: 2^${log2} values`);
	return JSON.parse(stdout);
}

/** All reports, as many at a time as there are cores. @param {[string, number][]} orders @returns {Promise<Report[]>} */
async function reports(orders) {
	/** @type {Report[]} */
	const found = [];
	let next = 0;
	const work = async () => {
		for (let i = next++; i < orders.length; i = next++) found[i] = await report(...orders[i]);
	};
	await Promise.all(Array.from({ length: Math.min(orders.length, availableParallelism()) }, work));
	return found;
}

/** @param {number} p */
const fails = (p) => Math.min(p, 1 - p) < LIMIT;
/** @param {number} p */
const shown = (p) =>
	fails(p) ? `**${p < 0.5 ? p.toExponential(0) : `1 − ${(1 - p).toExponential(0)}`}**` : p.toFixed(4);
/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

const good = await reports(Object.keys(STREAMS).map((name) => [name, size]));
const bad = await reports(Object.keys(BAD).map((name) => [name, BAD_VALUES]));
const names = good[0].tests.map(([name]) => name);
const table = [
	`2^${size} values of 52 bits of each stream, key ${KEY.join(', ')}, ${new Date().toISOString().slice(0, 10)}. A p value below ${LIMIT} or as near to 1 fails.`,
	'',
	row(['test, p value', ...good.map(({ stream }) => stream)]),
	row(['---', ...good.map(() => '---:')]),
	...names.map((name, i) => row([name, ...good.map(({ tests }) => shown(tests[i][1]))])),
	'',
	`Generators known to be bad, 2^${BAD_VALUES} values:`,
	'',
	row(['generator', 'tests failed', 'which']),
	row(['---', '---:', '---']),
	...bad.map(({ stream, tests }) => {
		const failed = tests.filter(([, p]) => fails(p)).map(([name]) => name);
		return row([
			BAD[/** @type {keyof BAD} */ (stream)],
			`${failed.length} of ${tests.length}`,
			failed.slice(0, 4).join(', ') + (failed.length > 4 ? ', …' : '')
		]);
	})
].join('\n');
console.log(`\n${table}`);

if (values.write) {
	const page = `${root}docs/generator.md`;
	const text = readFileSync(page, 'utf8');
	const [from, to] = ['<!-- battery -->', '<!-- /battery -->'];
	if (!text.includes(from) || !text.includes(to)) throw new Error('docs/generator.md has no place for the table.');
	writeFileSync(page, `${text.split(from)[0]}${from}\n\n${table}\n\n${to}${text.split(to)[1]}`);
}

const broken = good.flatMap(({ stream, tests }) =>
	tests.filter(([, p]) => fails(p)).map(([name]) => `${stream}: ${name}`)
);
const passed = bad.filter(({ tests }) => !tests.some(([, p]) => fails(p))).map(({ stream }) => stream);
if (broken.length > 0) throw new Error(`Streams fail: ${broken.join('; ')}.`);
if (passed.length > 0) throw new Error(`Bad generators pass, so the tests are too weak: ${passed.join(', ')}.`);
