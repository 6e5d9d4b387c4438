// Times the built page in a real browser (npm run bench:page after npm run build). A benchmark, not a test: it judges nothing.
// MOVES, STOPS and SLOWDOWN can be set; --write puts the table into docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { findChromium } from './browser.mjs';
import { byKey, byMouse, open, opening, ownTime, quantile, settling, stops } from './page/measure.mjs';

const MOVES = Number(process.env.MOVES ?? 200);
const STOPS = Number(process.env.STOPS ?? 200);
const SLOWDOWN = Number(process.env.SLOWDOWN ?? 4);
const FILE = 'docs/performance.md';
const [BEGIN, END] = ['<!-- bench:page -->', '<!-- /bench:page -->'];

const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
const seconds = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} s`;
const spread = (/** @type {number[]} */ values) =>
	`p50 ${ms(quantile(values, 0.5))}, p95 ${ms(quantile(values, 0.95))}, most ${ms(Math.max(...values))}`;
const longest = (/** @type {{ longest: number, long: number }} */ { longest, long }) =>
	long === 0 ? 'none above 50 ms' : `${ms(longest)} (${long} above 50 ms)`;

const server = await preview({ preview: { port: 0 } });
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(findChromium());

/** On a page of its own. @template T @param {(page: import('playwright').Page) => Promise<T>} measure */
async function onPage(measure) {
	const { page, close } = await open(browser, address);
	const measured = await measure(page);
	await close();
	return measured;
}

// loaded once, so that the files are in the server's memory
await (await open(browser, address)).close();
const cold = await opening(browser, address);
const slow = await opening(browser, address, SLOWDOWN);
const key = await onPage((page) => byKey(page, Math.ceil(MOVES / 2)));
const mouse = await onPage((page) => byMouse(page, Math.floor(MOVES / 2)));
const taken = await onPage((page) => stops(page, STOPS));
const settled = await onPage(settling);
const own = await ownTime(browser, address, 20);

const rows = [
	['headline visible after opening', ms(cold.visible)],
	['page answers after opening', ms(cold.awake)],
	["the example's hundred futures recomputed and found the same, after opening", seconds(cold.same)],
	[`the same three with the CPU slowed ${SLOWDOWN} ×`, `${ms(slow.visible)}, ${ms(slow.awake)}, ${seconds(slow.same)}`],
	[`first answer to a move with the CPU slowed ${SLOWDOWN} ×`, ms(slow.first)],
	['longest task while opening (hydration)', `${ms(cold.longest)}; slowed ${SLOWDOWN} × ${ms(slow.longest)}`],
	[`Gold threshold by key → frame with the first answer (${key.answers.length} moves)`, spread(key.answers)],
	[`the same by mouse drag (${mouse.answers.length} moves)`, spread(mouse.answers)],
	['longest task of the main thread while moving: key; mouse', `${longest(key.tasks)}; ${longest(mouse.tasks)}`],
	[
		'longest task in processor time, which other work on the machine does not lengthen: opening; 20 steps by key',
		`${ms(own.waking)}; ${ms(own.moving)}`
	],
	[`Stop → frame that says so (${taken.length} stops at random moments)`, spread(taken)],
	[
		`one move → settled (${settled.futures} futures of 600 customers, with and without the programme)`,
		`${seconds(settled.passed)}; ${seconds(settled.cpu)} of the processor, all threads`
	],
	['longest task of the main thread until settled', longest(settled.tasks)]
];
await browser.close();
await server.close();

const day = new Date().toISOString().slice(0, 10);
const text = [
	`${day}, ${availableParallelism()} cores, Node ${process.versions.node}, Chromium ${browser.version()}, 1280 px; load of the machine at the end ${(loadavg()[0] ?? 0).toFixed(1)}.`,
	'',
	'| what | figure |',
	'|---|---|',
	...rows.map((cells) => `| ${cells.join(' | ')} |`)
].join('\n');
console.log(text);
if (process.argv.includes('--write')) {
	const [before = '', rest = ''] = readFileSync(FILE, 'utf8').split(BEGIN);
	const after = rest.split(END)[1];
	if (after === undefined) throw new Error(`${FILE} has no place marked ${BEGIN} … ${END}`);
	writeFileSync(FILE, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`);
}
process.exit(0);
