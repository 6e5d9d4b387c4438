import { expect, test } from 'vitest';
import { wasmKernel } from '../../src/engine/kernels.ts';
import type { Design } from '../../src/engine/scenario/index.ts';
import { traceLife, type LifeEvent } from '../../src/engine/trace.ts';
import { dateOf, eventText, TOLD_EVENTS } from '../../src/words/trace.ts';
import { smallCoffee } from '../run/scenarios.ts';
import { earnburn, fileWith } from './run.ts';

const scenario = smallCoffee({ horizonMonths: 24 });
const FILE = fileWith(JSON.stringify(scenario));
const study = { scenario, weekly: false };
const kernel = await wasmKernel();

test('a line with the date and a sentence for every event of the life', async () => {
	const { code, out, err } = await earnburn(['trace', FILE, '--customer', '3']);
	expect({ code, err }).toEqual({ code: 0, err: '' });
	const { events } = traceLife(kernel, study, 'silver-gold', 0, 3);
	const lines = out.trimEnd().split('\n');
	expect(lines[0]).toBe('Customer 3 under Silver and Gold, future 0');
	expect(lines.slice(1)).toEqual(
		events.map(
			(event) => `  ${dateOf(scenario, event.day)}  ${eventText(event, scenario, scenario.designs[0] ?? null, 'en')}`
		)
	);
	expect(events.length).toBeGreaterThan(3);
});

test('--json: the same events as data, with their words', async () => {
	const { code, out } = await earnburn([
		'trace',
		FILE,
		'--customer',
		'3',
		'--json',
		'--lang',
		'zh',
		'--replication',
		'1'
	]);
	expect(code).toBe(0);
	const { events } = traceLife(kernel, study, 'silver-gold', 1, 3);
	const told = JSON.parse(out) as { design: string; replication: number; events: (LifeEvent & { text: string })[] };
	expect(told).toMatchObject({ design: 'silver-gold', replication: 1, customer: 3, seed: scenario.seed });
	expect(told.events.map(({ kind, day, numbers }) => ({ kind, day, numbers }))).toEqual(
		JSON.parse(JSON.stringify(events))
	);
	expect(told.events.every(({ text }) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
});

test('under no programme there are no points and no tiers', async () => {
	const { out } = await earnburn(['trace', FILE, '--customer', '3', '--design', 'none', '--json']);
	const kinds = new Set((JSON.parse(out) as { events: LifeEvent[] }).events.map(({ kind }) => kind));
	for (const kind of ['earn', 'redeem', 'expire', 'enrol', 'promote'] as const) expect(kinds.has(kind)).toBe(false);
	expect(kinds.has('order')).toBe(true);
});

function expectToldInBoth(event: LifeEvent, design: Design | null) {
	const [en, zh] = (['en', 'zh'] as const).map((locale) => eventText(event, scenario, design, locale));
	for (const text of [en, zh]) expect(text).not.toMatch(/undefined|NaN|null|Infinity|#\d/);
	expect(en).not.toMatch(/[\u4e00-\u9fff]/);
	expect(zh).toMatch(/[\u4e00-\u9fff]/);
}

test('every event of 200 lives under every design has its sentence, in both languages, with no figure missing', () => {
	const seen = new Set<string>();
	for (const design of [null, ...scenario.designs])
		for (let customer = 0; customer < 200; customer++)
			for (const event of traceLife(kernel, study, design?.id ?? 'none', 0, customer).events) {
				seen.add(event.kind);
				expectToldInBoth(event, design);
			}
	expect(seen.size).toBeGreaterThan(11);
	// What these lives do not meet is told all the same.
	const numbers = {
		tier: 1,
		qualifying: 2000,
		bar: 3000,
		points: 7,
		balance: 0,
		benefit: 0,
		uses: 2,
		cost: 100,
		effectiveOn: 30
	};
	for (const kind of TOLD_EVENTS.filter((kind) => !seen.has(kind)))
		expectToldInBoth({ kind, day: 3, numbers }, scenario.designs[0] ?? null);
});

test('days before and after launch have their calendar date', () => {
	expect(dateOf(scenario, 0)).toBe('2027-01-01');
	expect(dateOf(scenario, -0.5)).toBe('2026-12-31');
	expect(dateOf(scenario, 365.9)).toBe('2028-01-01');
});
