import { ENGINE } from '../../src/engine/version.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { METRICS } from '../../src/engine/metrics.ts';
import { digest } from '../../src/engine/scenario/index.ts';
import { results, simulate } from '../../src/index.ts';
import { canonicalResults, type Results } from '../../src/run/results.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { earnburn, emptyFolder, fileWith } from './run.ts';

const scenario = smallCoffee();
const SMALL = fileWith(JSON.stringify(scenario));
const json = async (...args: string[]) => earnburn(['simulate', SMALL, '--json', '--replications', '10', ...args]);

const reference = await json('--workers', '1');
const parsed = JSON.parse(reference.out) as Results;

test('--json: what was asked, what it was made from, and a digest over all of it', () => {
	expect(reference).toMatchObject({ code: 0, err: '' });
	expect(parsed).toMatchObject({
		engine: ENGINE,
		scenario: { digest: digest(scenario), seed: scenario.seed, name: { en: 'Coffee chain' } },
		...{ currency: 'CNY', weekly: false, periods: 6, replications: 10, complete: true, provisional: false }
	});
	const { digest: printed, ...rest } = parsed;
	expect(createHash('sha256').update(canonicalResults(rest)).digest('hex')).toBe(printed);
});

test('--json: per design and metric mean, interval, quantiles and number, for the horizon and every period', () => {
	expect(parsed.designs.map(({ id }) => id)).toEqual(['none', 'silver-gold', 'stars-2018']);
	for (const { horizon, series } of parsed.designs) {
		for (const [metric, stat] of Object.entries(horizon)) {
			expect(parsed.units[metric]).toBe(METRICS.find(({ id }) => id === metric)?.unit);
			expect(stat.n).toBe(10);
			expect(stat.low).toBeLessThanOrEqual(stat.mean);
			expect(stat.high).toBeGreaterThanOrEqual(stat.mean);
			const quantiles = [stat.p5, stat.p10, stat.p25, stat.p50, stat.p75, stat.p90, stat.p95];
			expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
		}
		expect(series['redemptionCost']).toHaveLength(6);
	}
});

test('money is in major units: what the periods cost adds up, and gross is orders times a plausible order', () => {
	const { horizon, series } = parsed.designs[1] as Results['designs'][number];
	const sum = series['redemptionCost']?.reduce((total, stat) => total + (stat?.mean ?? 0), 0) ?? 0;
	expect(sum / (horizon['redemptionCost']?.mean ?? 0)).toBeCloseTo(1, 6);
	const each = (horizon['gross']?.mean ?? 0) / (horizon['orders']?.mean ?? 1);
	expect(each).toBeGreaterThan(20);
	expect(each).toBeLessThan(80);
});

test.each(['2', '3'])('--workers %s: the same bytes', async (workers) => {
	expect((await json('--workers', workers)).out).toBe(reference.out);
});

test('the library gives the same result as the command line', async () => {
	const simulation = await simulate(scenario, { replications: 10, workers: 0 });
	expect(results(simulation)).toEqual(parsed);
});

test('--seed, --customers, --weekly and --designs change what is played', async () => {
	const seeds = JSON.parse((await json('--seed', 'other')).out) as Results;
	expect(seeds.scenario.seed).toBe('other');
	expect(seeds.sample).toBe(scenario.sample);
	expect(seeds.scenario.digest).toBe(digest({ ...scenario, seed: 'other' }));
	expect(seeds.digest).not.toBe(parsed.digest);
	expect((JSON.parse((await json('--customers', '150')).out) as Results).sample).toBe(150);
	expect(JSON.parse((await json('--weekly')).out)).toMatchObject({ weekly: true, periods: 26 });
	const one = JSON.parse((await json('--designs', 'stars-2018')).out) as Results;
	expect(one.designs.map(({ id }) => id)).toEqual(['none', 'stars-2018']);
	expect(one.designs[1]).toEqual(parsed.designs[2]);
});

test('a test of the user’s own narrows the assumptions: it is said, and is the same with any number of workers', async () => {
	const row = { id: 'spring', on: true, design: 'silver-gold', lift: 0.01, standardError: 0.002, months: 3 };
	const told = fileWith(
		JSON.stringify({ ...scenario, sample: 150, response: { ...scenario.response, measured: [row] } })
	);
	const run = (...args: string[]) => earnburn(['simulate', told, '--replications', '10', ...args]);
	const [one, three] = [await run('--json', '--workers', '1'), await run('--json', '--workers', '3')];
	expect(three.out).toBe(one.out);
	expect((JSON.parse(one.out) as Results).digest).not.toBe(parsed.digest);
	expect((await run('--lang', 'en')).out).toMatch(
		/Narrowed by your own tests.*\n {2}spring, .*\(1\.0 ± 0\.2 %\): .* → .*/
	);
	expect((await run('--lang', 'zh')).out).toContain('自有实验');
	expect((await earnburn(['simulate', SMALL, '--replications', '10'])).out).not.toContain('your own tests');
});

test('without --json: a table per design in the currency of the file, in both languages', async () => {
	for (const [lang, none, net, currency] of [
		['en', 'No programme', 'Net benefit', '¥'],
		['zh', '无会员方案', '净收益', '¥']
	] as const) {
		const { code, out } = await earnburn(['simulate', SMALL, '--replications', '10', '--lang', lang]);
		expect(code).toBe(0);
		for (const said of [none, net, currency, parsed.digest.slice(0, 12)]) expect(out).toContain(said);
		expect(out.split('\n').filter((line) => line.trimStart().startsWith(net))).toHaveLength(2);
	}
});

test('--csv: a byte order mark, one row for each design, metric and period, numbers that come back', async () => {
	const file = join(emptyFolder(), 'out.csv');
	const { code, err } = await json('--csv', file);
	const text = readFileSync(file, 'utf8');
	const rows = text
		.slice(1)
		.trimEnd()
		.split('\r\n')
		.map((line) => line.split(','));
	expect(code).toBe(0);
	expect(err).toBe(`${file}: ${rows.length - 1} rows\n`);
	expect(text.startsWith('\ufeffdesign,metric,unit,period,mean,low,high,se,n,p5')).toBe(true);
	const row = rows.find(
		([design, metric, , period]) => design === 'silver-gold' && metric === 'redemptionCost' && period === '0'
	);
	expect(Number(row?.[4])).toBe(parsed.designs[1]?.horizon['redemptionCost']?.mean);
	expect(rows.filter(([design, metric]) => design === 'none' && metric === 'orders')).toHaveLength(7);
	expect(readdirSync(dirname(file))).toEqual(['out.csv']);
});

test('--csv: text that a spreadsheet would take for a formula is made plain, numbers below 0 stay numbers', async () => {
	const file = join(emptyFolder(), 'out.csv');
	await json('--csv', file, '--seed', '=HYPERLINK("x")');
	const text = readFileSync(file, 'utf8');
	expect(text).toContain(`,"'=HYPERLINK(""x"")",`);
	expect(text).not.toMatch(/,"?=/);
	expect(text).toMatch(/,-\d/);
});

test('--csv to a place that cannot be written: said, exit code 2, the result stands', async () => {
	const { code, out, err } = await json('--csv', join(SMALL, 'no-folder.csv'));
	expect(code).toBe(2);
	expect(out).toBe(reference.out);
	expect(err).toContain('cannot be written');
});

test('the progress bar shows only where a person looks, and --quiet silences it', async () => {
	const args = ['simulate', SMALL, '--json', '--replications', '10'];
	const node = ['--import', new URL('./terminal.mjs', import.meta.url).href];
	const seen = await earnburn(args, { node });
	expect(seen.err).toContain('100 % · 10 futures');
	expect(seen.err.endsWith('\r\u001b[2K')).toBe(true);
	expect(seen.out).toBe(reference.out);
	expect((await earnburn([...args, '--quiet'], { node })).err).toBe('');
});

test('Ctrl+C: what was finished is printed and marked incomplete, exit code 5', async () => {
	let sent = false;
	const { code, out, err } = await earnburn(['simulate', SMALL, '--json', '--replications', '2000'], {
		node: ['--import', new URL('./terminal.mjs', import.meta.url).href],
		onErr(err, signal) {
			if (sent || !/ [1-9]\d futures/.test(err)) return;
			sent = true;
			signal('SIGINT');
		}
	});
	expect(code).toBe(5);
	const partial = JSON.parse(out) as Results;
	expect(partial.complete).toBe(false);
	expect(partial.replications).toBeGreaterThanOrEqual(10);
	expect(partial.replications).toBeLessThan(2000);
	expect(err).toContain('Stopped. What follows is incomplete');
});

test('a refused file is refused before anything is played', async () => {
	const file = fileWith('{"earnburn": 1,');
	const { code, out, err } = await earnburn(['simulate', file]);
	expect({ code, out }).toEqual({ code: 2, out: '' });
	expect(err).toContain(
		'line 1, column 16: This is not a scenario file: expected a name in quotes, found the end of the file. [E101]'
	);
});
