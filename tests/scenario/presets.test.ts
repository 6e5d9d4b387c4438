import { describe, expect, test } from 'vitest';
import { digest, fieldAt, get, read, write, writeBrief, type Scenario } from '../../src/engine/scenario/index.ts';
import { PRESETS } from './presets.ts';

function scenarioOf(text: string | Uint8Array): Scenario {
	const reading = read(text);
	if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
	return reading.scenario;
}

describe.each(PRESETS)('$name', ({ bytes, text }) => {
	test('is read without an issue and without a note', () => {
		expect(read(bytes)).toMatchObject({ ok: true, notes: [] });
	});

	test('written out in full or in brief it is the same scenario', () => {
		const scenario = scenarioOf(bytes);
		const again = [write(scenario), writeBrief(scenario)].map((file) => digest(scenarioOf(file)));
		expect(again).toEqual([digest(scenario), digest(scenario)]);
		expect(write(scenarioOf(write(scenario)))).toBe(write(scenario));
	});

	test('every piece of evidence names a place that exists, and says no more than its source', () => {
		const scenario = scenarioOf(text);
		expect(Object.keys(scenario.evidence)).not.toEqual([]);
		for (const [path, evidence] of Object.entries(scenario.evidence)) {
			expect([path, fieldAt(path)?.kind]).not.toEqual([path, undefined]);
			expect([path, get(scenario, path)]).not.toEqual([path, undefined]);
			const source = scenario.sources.find(({ id }) => id === evidence.source);
			if (evidence.status === 'rule') expect([path, source?.text.en]).not.toContain(undefined);
			expect([path, evidence.year, evidence.grade]).toEqual([path, source?.year ?? null, source?.grade]);
		}
	});

	test('a rule of grade U is switched off or an assumption', () => {
		const unverified = Object.values(scenarioOf(text).evidence).filter(({ grade }) => grade === 'U');
		expect(unverified.filter(({ status }) => status === 'rule')).toEqual([]);
	});

	test('both languages are there, and no results', () => {
		const { name, note } = scenarioOf(text);
		for (const words of [name, note]) {
			expect(words.en).not.toBe('');
			expect(words.zh).toMatch(/\p{Script=Han}/u);
		}
		expect(text).not.toMatch(/"(result|finding)s?"/);
	});
});

test('the shop of 600: 600 members spend exactly 180,000 in 365 days, in the mean', () => {
	const { customers } = scenarioOf(PRESETS.find(({ name }) => name.startsWith('shop'))?.text ?? '');
	const { purchase, basket, seeds, dropout, drift } = customers;
	const ordersAYear = (Number(purchase.r) / Number(purchase.alpha)) * (365 / 7);
	expect(seeds.count * ordersAYear * Number(basket.mean)).toBeCloseTo(180_000, 6);
	expect([purchase.form, dropout.model, drift.sd]).toEqual(['literature', 'none', 0]);
});

test('the campaign of the shop: 600 → 300 → 200 → 100 × 100 = 10,000', () => {
	const shop = scenarioOf(PRESETS.find(({ name }) => name.startsWith('shop'))?.text ?? '');
	const campaign = shop.designs[0]?.campaigns[0];
	const buyers = [campaign?.invited, campaign?.agreed, campaign?.came, campaign?.bought].map(Number);
	expect(buyers.reduce((people, share) => people * share, 600)).toBeCloseTo(100, 10);
	expect(campaign).toMatchObject({ spend: 100, on: false });
});
