// The printed report: one file that needs nothing, in both languages, with the engine's own numbers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { HEADLINE } from '../../src/engine/metrics.ts';
import type { Results } from '../../src/run/results.ts';
import { exportWords } from '../../src/words/exports.ts';
import { metricName } from '../../src/words/metrics.ts';
import { figure } from '../../src/words/number.ts';
import { reportWords } from '../../src/words/report.ts';
import { earnburn, emptyFolder, fileWith } from '../cli/run.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { readXlsx } from './readXlsx.ts';

const expected = [
	{ id: 'budget', on: true, design: 'silver-gold', metric: 'budgetHolds', of100: 0 },
	{ id: 'gold', on: true, design: 'silver-gold', metric: 'tierShare', tier: 'gold', high: 1 }
];
const scenario = smallCoffee({ expectations: expected });
const file = fileWith(JSON.stringify(scenario));
const folder = emptyFolder();
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const plain = (html: string) =>
	html
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/<[^>]+>/g, '\u0000')
		.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
		.replaceAll('\u00a0', ' ');

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
	let [html, text] = ['', ''];
	let results: Results;
	const [out, xlsx] = [join(folder, `${locale}.html`), join(folder, `${locale}.xlsx`)];
	beforeAll(async () => {
		const run = ['--replications', '20', '--workers', '1', '--quiet', '--lang', locale];
		const { code, err } = await earnburn(['report', file, '--out', out, '--xlsx', xlsx, ...run]);
		expect([code, err]).toEqual([0, '']);
		html = readFileSync(out, 'utf8');
		text = plain(html);
		results = JSON.parse((await earnburn(['simulate', file, '--json', ...run])).out) as Results;
	});

	test('is one file: no script, nothing fetched, nothing to press, a policy that forbids all of it', () => {
		expect(html).toContain(`<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}"`);
		expect(html).toContain("default-src 'none'");
		expect(html).not.toMatch(/<script|<link|<img|<iframe|<button|@import|url\((?!#)|<input/);
		expect(html.match(/https?:\/\/[^"'\s<)]+/g) ?? []).toEqual([]);
		expect(html).not.toContain('undefined');
		expect(html).not.toContain('NaN');
	});
	test('every id is used once and every mark reference has its target', () => {
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
	});
	test('the numbers are the engine’s: every headline metric of every design, with its range', () => {
		for (const metric of HEADLINE) {
			expect(text).toContain(metricName(metric, locale));
			for (const { id, horizon } of results.designs) {
				const [stat, unit] = [horizon[metric], results.units[metric]];
				if (id === 'none' || !stat || !unit) continue;
				for (const value of [stat.mean, stat.p5, stat.p95])
					expect(text).toContain(figure(value, unit, results.currency));
			}
		}
		for (const { name, budget } of results.designs) {
			if (name) expect(text).toContain(name[locale]);
			for (const { amount } of budget?.needed ?? [])
				if (amount !== null) expect(text.replaceAll(',', '')).toContain(amount.toFixed(2));
		}
	});
	test('the tables are those of the workbook, to the last digit', () => {
		const { sheets } = exportWords(locale);
		const book = readXlsx(readFileSync(xlsx)).sheets;
		const digits = text.replaceAll(',', '').replaceAll('−', '-');
		for (const name of [sheets.points, sheets.ageing])
			for (const row of (book[name] ?? []).slice(1))
				for (const cell of row) if (typeof cell === 'number') expect(digits).toContain(`\u0000${cell}\u0000`);
		for (const name of [sheets.atCost, sheets.atFace, sheets.deferred]) {
			const [head = [], ...rows] = book[name] ?? [];
			expect(rows.length).toBeGreaterThanOrEqual(6);
			const money = head.flatMap((_, i) =>
				name !== sheets.deferred || [1, 3, 4, 5, 8, 9, 10, 11].includes(i) ? [i] : []
			);
			for (const row of rows)
				for (const i of money) {
					const cell = row[i];
					if (typeof cell === 'number') expect(digits).toContain(`\u0000${cell.toFixed(2)}\u0000`);
				}
		}
	});
	test('assumptions stand with value, range, grade and source; expectations with their outcome', () => {
		const words = reportWords(locale);
		expect(text).toContain(words.register);
		expect(text).toContain('Kivetz et al. 2006');
		for (const setBy of [words.setBy.default, words.setBy.file]) expect(text).toContain(setBy);
		expect(text).not.toContain(words.setBy.preset + '\u0000');
		expect(text.match(/✓ /g)?.length).toBeGreaterThanOrEqual(2);
		expect(text).toContain(words.expectations);
	});
	test('carries its recipe, and verify runs it again', async () => {
		for (const part of [results.digest, results.scenario.digest, results.engine]) expect(html).toContain(part);
		expect(html).toContain('class="qr');
		const { code, out: said } = await earnburn(['verify', out, '--workers', '1', '--quiet']);
		expect([code, said.includes(results.digest)]).toEqual([0, true]);
	});
});

test('a design without tiers and a horizon of one month make a report too', async () => {
	const [design] = scenario.designs;
	const bare = { ...design, tiers: { ...design?.tiers, on: false }, points: { ...design?.points, kind: 'none' } };
	const small = fileWith(JSON.stringify({ ...scenario, horizonMonths: 1, expectations: [], designs: [bare] }));
	const out = join(folder, 'bare.html');
	const { code, err } = await earnburn([
		'report',
		small,
		'--out',
		out,
		'--replications',
		'4',
		'--workers',
		'1',
		'--quiet'
	]);
	expect([code, err]).toEqual([0, '']);
	expect(readFileSync(out, 'utf8')).not.toMatch(/NaN|undefined|Infinity/);
});
